import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom } from 'rxjs';

import { Action, ApproveDraftRequest, CaseDetail } from '@api/models';
import { actionLabel, channelLabel, LAST_STEP } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Icon } from '@shared/ui/icon';
import { ProblemNote } from '@shared/problem/problem-note';
import { MessageText } from '@shared/ui/message-text';
import { Toasts } from '@shared/ui/toasts';

const LONGEST_TEXT = 4000;
const LONGEST_SMS = 480;

/** A message that waits for a person: read, changed if needed, sent or not. */
@Component({
  selector: 'app-draft-card',
  imports: [Control, Field, Icon, MessageText, ProblemNote, ReactiveFormsModule],
  templateUrl: './draft-card.html',
  styleUrl: './draft-card.scss',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'draft-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftCard {
  readonly case = input.required<CaseDetail>();
  /** One message by one or several channels. */
  readonly drafts = input.required<readonly Action[]>();
  readonly mayApprove = input.required<boolean>();
  readonly discard = output();
  readonly changed = output();

  private readonly service = inject(CollectionsService);
  private readonly toasts = inject(Toasts);

  protected readonly draft = computed(() => this.drafts()[0]);
  protected readonly label = computed(() => actionLabel(this.draft()));
  protected readonly isNotice = computed(() => this.draft().step === LAST_STEP);
  protected readonly channels = computed(() =>
    this.drafts()
      .map(({ channel }) => channelLabel(channel))
      .join(', '),
  );
  protected readonly hasSubject = computed(() =>
    this.drafts().some(({ channel }) => channel !== 'sms'),
  );
  protected readonly longest = computed(() =>
    this.drafts().some(({ channel }) => channel === 'sms') ? LONGEST_SMS : LONGEST_TEXT,
  );
  /** Not of another draft that takes its place. */
  protected readonly editing = linkedSignal({
    source: () => this.draft().id,
    computation: () => false,
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    subject: ['', Validators.maxLength(200)],
    message_text: ['', Validators.required],
  });
  protected readonly submission = new Submission(this.form);

  protected edit(): void {
    const { subject, message_text } = this.draft();
    this.submission.begin({ subject, message_text });
    this.editing.set(true);
  }

  protected async send(): Promise<void> {
    const { subject, message_text } = this.draft();
    if (!this.editing()) this.submission.begin({ subject, message_text });
    const values = this.form.getRawValue();
    const body: ApproveDraftRequest = {
      ...(values.subject !== subject && { subject: values.subject }),
      ...(values.message_text !== message_text && { message_text: values.message_text }),
    };
    const { id, tenant_name } = this.case();
    const done = await this.submission.run(() => firstValueFrom(this.service.approve(id, body)));
    if (!done) return;
    this.toasts.show(
      this.isNotice()
        ? $localize`The final notice is approved: print and post it.`
        : $localize`${this.label()}:step: is on its way to ${tenant_name}:tenant:.`,
    );
    this.editing.set(false);
    this.changed.emit();
  }
}
