import { ChangeDetectionStrategy, Component, computed, ElementRef, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Wording } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { stepLabel, toneLabel } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { ToneTag } from '@flows/collections/tone-tag';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import type { OpenedWording } from '../wording-dialog/wording-dialog';
import { byStep, waysLabel } from '../wording-words';

const FIRST_STEP = 1;

/** In which words each step is written in each of its tones. */
@Component({
  selector: 'app-wordings-page',
  imports: [Icon, ProblemNote, ProblemPanel, RouterLink, Skeleton, Tag, ToneTag],
  templateUrl: './wordings-page.html',
  styleUrl: './wordings-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class WordingsPage {
  private readonly service = inject(CollectionsService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly mayChange = inject(SessionService).may('collection_settings', 'change');
  protected readonly wordings = rxResource({ loader: () => this.service.wordings() });
  protected readonly problem = computed(() => toProblem(this.wordings.error()));
  protected readonly steps = computed(() => byStep(this.wordings.value()?.wordings ?? []));
  protected readonly attempt = new Attempt();
  protected readonly stepLabel = stepLabel;
  protected readonly waysLabel = waysLabel;

  protected nameOf({ step, tone }: Wording): string {
    return `${stepLabel(step)}, ${toneLabel(tone)}`;
  }

  protected placeOf({ step, tone }: Wording): string {
    return `wording-${step}-${tone}`;
  }

  /** How it begins, by the way it leaves first. */
  protected leadOf({ step, body, sms }: Wording): string {
    return step === FIRST_STEP ? sms : body;
  }

  protected async open(wording: Wording): Promise<void> {
    const { WordingDialog } = await import('../wording-dialog/wording-dialog');
    const data: OpenedWording = {
      wording,
      samples: this.wordings.value()?.variables ?? {},
      mayChange: this.mayChange,
    };
    const dialog = this.dialogs.open<unknown, OpenedWording, string>(WordingDialog, {
      data,
      width: '1020px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const said = await firstValueFrom(dialog.afterClosed());
    if (!said) return;
    this.toasts.show(said);
    this.wordings.reload();
  }

  protected async reset(wording: Wording): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Back to the product's words?`,
      text: $localize`Your words for ${this.nameOf(wording)}:step: are deleted. What was already sent stays as it is.`,
      yes: $localize`Use the product's words`,
    });
    if (!sure || !(await this.attempt.run(this.service.forgetWording(wording)))) return;
    this.toasts.show($localize`From the next message on it is written in the product's words.`);
    // the button that was pressed goes away
    this.page.querySelector<HTMLElement>(`#${this.placeOf(wording)} .edit`)?.focus();
    this.wordings.reload();
  }
}
