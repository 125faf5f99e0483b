import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { map, switchMap, timer } from 'rxjs';

import { SearchHit } from '@api/models';
import { NavigationItem, visibleNavigation } from '@core/navigation/navigation';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { lastKnown } from '@shared/tables/last-known';
import {
  entryOfPage,
  groupsOfHits,
  kindsWithPage,
  matches,
  PaletteGroup,
  wordsOf,
} from './palette-entry';
import { PaletteGiven } from './palette-given';
import { PaletteService } from './palette.service';

const WAIT_MS = 180;
const SHORTEST = 2;
const LONGEST = 100;

interface Answer {
  readonly question: string;
  readonly hits: readonly SearchHit[];
}

/** Typed text → question → one request → groups of lines, one of which is chosen. */
@Injectable()
export class PaletteStore {
  private readonly service = inject(PaletteService);
  private readonly session = inject(SessionService);
  private readonly given = inject<PaletteGiven>(MAT_DIALOG_DATA);

  private readonly pages: readonly NavigationItem[] = [
    ...visibleNavigation((resource, action) => this.session.may(resource, action)).flatMap(
      ({ items }) => items,
    ),
    { label: $localize`Account security`, path: '/security', icon: 'shield', resource: '' },
  ];
  private readonly kinds = this.session.may('search', 'view') ? kindsWithPage(this.pages) : [];

  readonly text = signal('');
  private readonly question = computed(() => wordsOf(this.text()).join(' ').slice(0, LONGEST));
  readonly asks = computed(() => this.kinds.length > 0 && this.question().length >= SHORTEST);

  // a newer question cancels the one before, also while it still waits
  private readonly response = rxResource({
    request: () => (this.asks() ? this.question() : undefined),
    loader: ({ request: question }) =>
      timer(WAIT_MS).pipe(
        switchMap(() => this.service.find(question, this.kinds)),
        map((hits): Answer => ({ question, hits })),
      ),
  });
  private readonly answer = lastKnown(this.response.value);
  readonly loading = this.response.isLoading;
  readonly problem = computed(() => (this.asks() ? toProblem(this.response.error()) : null));

  private readonly foundPages = computed(() => filled(this.ofPages()));
  private readonly isNear = computed(() => {
    const answer = this.answer();
    return answer?.question === this.question() && answer.hits.some(({ nearly }) => nearly);
  });
  /** Nothing is called as it was typed; what is shown is spelt much like it. */
  readonly nearly = computed(() => this.asks() && this.isNear() && !this.foundPages().length);

  readonly groups = computed<PaletteGroup[]>(() => {
    const pages = this.foundPages();
    // a page that is called so leaves nothing to guess
    return this.isNear() && pages.length ? pages : [...pages, ...filled(this.ofHits())];
  });
  readonly entries = computed(() => this.groups().flatMap(({ entries }) => entries));

  /** The line that Enter opens. It stays when an answer comes in, and is the first again after typing. */
  readonly active = linkedSignal<{ text: string; paths: string[] }, number>({
    source: () => ({ text: this.text(), paths: this.entries().map(({ path }) => path) }),
    computation: ({ text, paths }, previous) => {
      if (!previous || previous.source.text !== text) return 0;
      return Math.max(0, paths.indexOf(previous.source.paths[previous.value]));
    },
  });

  /** The field is there: what was typed before goes into it. */
  begin(): void {
    const ahead = this.given.ahead.end();
    if (ahead) this.text.update((text) => (ahead + text).slice(0, LONGEST));
  }

  /** Up or down, past the last line to the first. */
  move(by: 1 | -1): void {
    const count = this.entries().length;
    if (count) this.active.update((index) => (index + by + count) % count);
  }

  private ofPages(): PaletteGroup[] {
    const pages = this.pages.map(entryOfPage);
    if (this.question()) {
      const found = pages.filter((page) => matches(page, this.question()));
      return [{ label: $localize`Pages`, entries: found }];
    }
    const recent = this.given.recent.map(({ path, title }) => {
      const icon = this.pages.find((page) => path.startsWith(page.path))?.icon ?? 'history';
      return { path, title, subtitle: '', status: '', icon };
    });
    const left = new Set(recent.map(({ path }) => path));
    return [
      { label: $localize`Recent`, entries: recent },
      { label: $localize`Pages`, entries: pages.filter(({ path }) => !left.has(path)) },
    ];
  }

  /** Until the newest answer is here, those lines of the last one that fit what is typed now. */
  private ofHits(): PaletteGroup[] {
    const answer = this.answer();
    if (!answer || !this.asks()) return [];
    const groups = groupsOfHits(answer.hits, this.pages);
    if (answer.question === this.question()) return groups;
    return groups.map(({ label, entries }) => ({
      label,
      entries: entries.filter((entry) => matches(entry, this.question())),
    }));
  }
}

function filled(groups: readonly PaletteGroup[]): PaletteGroup[] {
  return groups.filter(({ entries }) => entries.length > 0);
}
