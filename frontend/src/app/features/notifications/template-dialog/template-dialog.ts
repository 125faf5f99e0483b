import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Template, TemplatePreview, WordTemplateRequest } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { Variables } from '@shared/forms/variables';
import { ProblemNote } from '@shared/problem/problem-note';
import { MessageText } from '@shared/ui/message-text';
import { channelLabel } from '../notification-words';
import { NotificationsService } from '../notifications.service';

interface Shown {
  readonly of: string;
  readonly preview: TemplatePreview;
}

/** Words an event on one channel, with a look at what that makes. Closes with what to say. */
@Component({
  selector: 'app-template-dialog',
  imports: [
    Control,
    Field,
    MatDialogModule,
    MessageText,
    ProblemNote,
    ReactiveFormsModule,
    Variables,
  ],
  templateUrl: './template-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TemplateDialog {
  private readonly service = inject(NotificationsService);
  private readonly dialog = inject<MatDialogRef<TemplateDialog, string>>(MatDialogRef);
  protected readonly template = inject<Template>(MAT_DIALOG_DATA);

  protected readonly channel = channelLabel(this.template.channel);
  protected readonly hasSubject = this.template.channel !== 'sms';
  protected readonly hasHtml = this.template.channel === 'email';
  protected readonly form = inject(NonNullableFormBuilder).group({
    subject: [this.template.subject, Validators.maxLength(200)],
    body: [this.template.body, [Validators.required, Validators.maxLength(10_000)]],
    html: [this.template.html, Validators.maxLength(50_000)],
  });
  protected readonly submission = new Submission(this.form);
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  private readonly shown = signal<Shown | null>(null);
  /** Of exactly these words: none once they were changed. */
  protected readonly preview = computed(() => {
    const shown = this.shown();
    return shown?.of === JSON.stringify(this.values()) ? shown.preview : null;
  });

  protected async look(): Promise<void> {
    await this.submission.run(async () => {
      const of = JSON.stringify(this.form.getRawValue());
      this.shown.set({ of, preview: await firstValueFrom(this.service.preview(this.asked())) });
    });
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      await firstValueFrom(this.service.word(this.asked()));
      this.dialog.close($localize`The template is saved.`);
    });
  }

  protected async reset(): Promise<void> {
    await this.submission.run(async () => {
      await firstValueFrom(this.service.reset(this.template));
      this.dialog.close($localize`The template is as it came with the product.`);
    });
  }

  private asked(): WordTemplateRequest {
    const { event_type, channel } = this.template;
    return { event_type, channel, ...this.form.getRawValue() };
  }
}
