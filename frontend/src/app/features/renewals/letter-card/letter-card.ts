import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Renewal } from '@api/models';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Toasts } from '@shared/ui/toasts';

const LONGEST_LETTER = 20_000;

/** The letter as the tenant gets it; until it is sent it can be written in, or written anew. */
@Component({
  selector: 'app-letter-card',
  imports: [Control, Field, Icon, MomentPipe, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './letter-card.html',
  styleUrl: './letter-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'letter-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LetterCard {
  readonly renewal = input.required<Renewal>();
  readonly mayWrite = input.required<boolean>();
  readonly changed = output();

  private readonly service = inject(RenewalsService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly editing = signal(false);
  protected readonly isUnsent = computed(() =>
    ['pending', 'approved'].includes(this.renewal().status),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({
    renewal_letter_text: ['', [Validators.required, Validators.maxLength(LONGEST_LETTER)]],
  });
  protected readonly submission = new Submission(this.form, () =>
    this.service.get(this.renewal().id),
  );
  protected readonly attempt = new Attempt();

  protected edit(): void {
    const { renewal_letter_text } = this.renewal();
    this.submission.begin({ renewal_letter_text });
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    const { renewal_letter_text } = this.form.getRawValue();
    const done = await this.submission.run(() =>
      firstValueFrom(this.service.editLetter(this.renewal().id, renewal_letter_text)),
    );
    if (!done) return;
    this.editing.set(false);
    this.toasts.show($localize`The letter is saved.`);
    this.changed.emit();
  }

  protected async writeAnew(): Promise<void> {
    const { id, letter_is_edited } = this.renewal();
    if (letter_is_edited && !(await this.isSure())) return;
    if (!(await this.attempt.run(this.service.writeLetterAnew(id)))) return;
    this.toasts.show($localize`The letter is written anew.`);
    this.changed.emit();
  }

  private isSure(): Promise<boolean> {
    return confirmed(this.dialogs, {
      title: $localize`Write the letter anew?`,
      text: $localize`What somebody wrote in it is replaced by the wording of the settings.`,
      yes: $localize`Write it anew`,
    });
  }
}
