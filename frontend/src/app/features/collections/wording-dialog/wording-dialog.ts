import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, map } from 'rxjs';

import { PatchedWriteWordingRequest, Wording } from '@api/models';
import { stepLabel, toneLabel } from '@flows/collections/collection-words';
import { CollectionsService } from '@flows/collections/collections.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Variables } from '@shared/forms/variables';
import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { MessageText } from '@shared/ui/message-text';
import { smsLength } from '../sms-length';
import { cautions, isEverAnSms, variablesOf, withSamples } from '../wording-words';

const LONGEST_SUBJECT = 200;
const LONGEST_BODY = 4000;
const LONGEST_SMS = 400;

/** One wording, what can stand in braces with a sample of each, and whether it may be changed. */
export interface OpenedWording {
  readonly wording: Wording;
  readonly samples: Readonly<Record<string, string>>;
  readonly mayChange: boolean;
}

/** Words a step in a tone, beside what that makes. Closes with what to say. */
@Component({
  selector: 'app-wording-dialog',
  imports: [
    Control,
    Field,
    Icon,
    MatDialogModule,
    MessageText,
    ProblemNote,
    ReactiveFormsModule,
    Variables,
  ],
  templateUrl: './wording-dialog.html',
  styleUrl: './wording-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordingDialog {
  private readonly service = inject(CollectionsService);
  private readonly dialog = inject<MatDialogRef<WordingDialog, string>>(MatDialogRef);
  private readonly opened = inject<OpenedWording>(MAT_DIALOG_DATA);
  private readonly wording = this.opened.wording;

  protected readonly mayChange = this.opened.mayChange;
  protected readonly step = stepLabel(this.wording.step);
  protected readonly tone = toneLabel(this.wording.tone);
  protected readonly hasSms = isEverAnSms(this.wording);
  protected readonly cautions = cautions(this.wording.step, this.wording.tone);
  protected readonly variables = variablesOf(this.wording, this.opened.samples);
  protected readonly form = inject(NonNullableFormBuilder).group({
    subject: [this.wording.subject, [Validators.required, Validators.maxLength(LONGEST_SUBJECT)]],
    body: [this.wording.body, [Validators.required, Validators.maxLength(LONGEST_BODY)]],
    sms: [this.wording.sms, [Validators.required, Validators.maxLength(LONGEST_SMS)]],
  });
  protected readonly submission = new Submission(this.form);
  private readonly written = toSignal(this.form.valueChanges.pipe(map(() => this.entered())), {
    initialValue: this.entered(),
  });
  protected readonly preview = computed(() => ({
    subject: this.asSent(this.written().subject),
    body: this.asSent(this.written().body),
    sms: this.asSent(this.written().sms),
  }));
  protected readonly bodyHint = computed(() => rule(this.written().body, LONGEST_BODY));
  protected readonly smsHint = computed(() => rule(this.written().sms, LONGEST_SMS));
  protected readonly length = computed(() => smsLength(this.preview().sms));
  protected readonly lengthLabel = computed(() => {
    const { characters, messages } = this.length();
    return messages === 1
      ? $localize`${characters}:count: characters: one text message.`
      : $localize`${characters}:count: characters: ${messages}:messages: text messages.`;
  });

  protected async save(): Promise<void> {
    if (!this.mayChange) return;
    const body = this.changed();
    await this.submission.run(async () => {
      // what is not changed is not made one's own
      if (Object.keys(body).length === 0) return this.dialog.close();
      await firstValueFrom(this.service.word(this.wording, body));
      this.dialog.close($localize`It is saved: the next message is written like this.`);
    });
  }

  /** Only these are sent: what somebody else changed in the others stays. */
  private changed(): PatchedWriteWordingRequest {
    const entries = Object.entries(this.entered()) as [keyof PatchedWriteWordingRequest, string][];
    return Object.fromEntries(entries.filter(([name, text]) => text !== this.wording[name]));
  }

  private entered() {
    return this.form.getRawValue();
  }

  private asSent(text: string): string {
    return withSamples(text, this.wording, this.opened.samples);
  }
}

function rule(text: string, most: number): string {
  return $localize`It has to say {{ balance }}. ${text.length}:count: of at most ${most}:maximum: characters.`;
}
