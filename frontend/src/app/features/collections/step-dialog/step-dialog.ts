import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail } from '@api/models';
import { channelLabel, LAST_STEP, stepLabel } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { ToneTag } from '@flows/collections/tone-tag';
import { Submission } from '@shared/forms/submission';
import { Money } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { MessageText } from '@shared/ui/message-text';
import { Preview } from '../message-preview';

interface Given {
  readonly case: CaseDetail;
  readonly preview: Preview | null;
  /** The final notice before its turn. */
  readonly isNotice: boolean;
}

/** The last look before a step is taken by hand. Closes with what to say. */
@Component({
  selector: 'app-step-dialog',
  imports: [MatDialogModule, MessageText, Money, ProblemNote, ToneTag],
  templateUrl: './step-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<StepDialog, string>>(MatDialogRef);
  protected readonly given = inject<Given>(MAT_DIALOG_DATA);
  protected readonly it = this.given.case;

  protected readonly step = this.given.isNotice ? LAST_STEP : (this.it.next_action?.step ?? 0);
  /** It waits for a person who may approve it, and is not sent now. */
  protected readonly isDrafted = this.step === LAST_STEP;
  protected readonly label = stepLabel(this.step);
  protected readonly channels = (this.it.next_action?.channels ?? []).map(channelLabel).join(', ');
  protected readonly submission = new Submission(inject(NonNullableFormBuilder).group({}));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { id, tenant_name } = this.it;
    await this.submission.run(async () => {
      const work = this.given.isNotice ? this.service.escalate(id) : this.service.sendNext(id);
      const done = await firstValueFrom(work);
      const waits = done.actions.some(({ state }) => state === 'draft');
      this.dialog.close(
        waits
          ? $localize`${this.label}:step: is drafted and waits for a decision.`
          : $localize`${this.label}:step: is on its way to ${tenant_name}:tenant:.`,
      );
    });
  }
}
