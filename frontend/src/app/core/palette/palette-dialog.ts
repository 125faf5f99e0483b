import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';

import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { PaletteEntry } from './palette-entry';
import { PaletteLine } from './palette-line';
import { PaletteStore } from './palette.store';

/** Finds pages and things by a few letters; closes with the path of the one that was chosen. */
@Component({
  selector: 'app-palette-dialog',
  imports: [Icon, PaletteLine, ProblemNote],
  providers: [PaletteStore],
  templateUrl: './palette-dialog.html',
  styleUrl: './palette-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaletteDialog {
  private readonly dialog = inject<MatDialogRef<PaletteDialog, string>>(MatDialogRef);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(PaletteStore);

  /** The groups, each line with its place among all of them. */
  protected readonly groups = computed(() => {
    let place = 0;
    return this.store.groups().map(({ label, entries }) => ({
      label,
      lines: entries.map((entry) => ({ entry, place: place++ })),
    }));
  });

  protected typed(event: Event): void {
    this.store.text.set((event.target as HTMLInputElement).value);
  }

  protected pressed(event: KeyboardEvent): void {
    // the Enter and the arrows of a person who composes a letter are the keyboard's own
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        return this.walk(event, 1);
      case 'ArrowUp':
        return this.walk(event, -1);
      case 'Enter': {
        const entry = this.store.entries()[this.store.active()];
        if (entry) this.choose(event, entry);
      }
    }
  }

  /** A line is a link: with Ctrl or the middle button it opens beside. */
  protected clicked(event: MouseEvent, entry: PaletteEntry): void {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.choose(event, entry);
  }

  protected close(): void {
    this.dialog.close();
  }

  private choose(event: Event, { path }: PaletteEntry): void {
    event.preventDefault();
    this.dialog.close(path);
  }

  private walk(event: Event, by: 1 | -1): void {
    event.preventDefault();
    this.store.move(by);
    const line = this.document.getElementById(`palette-${this.store.active()}`);
    line?.scrollIntoView({ block: 'nearest' });
  }
}
