import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import {
  AbstractControl,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  ValidationErrors,
  Validators,
} from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { WebhookEndpoint } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { Skeleton } from '@shared/ui/skeleton';
import { SecretNote } from '../secret-note';
import { bySubject } from '../webhook-words';
import { WebhooksService } from '../webhooks.service';

/** Adds an endpoint and shows its secret, once; or edits one. Closes with true when something was saved. */
@Component({
  selector: 'app-endpoint-dialog',
  imports: [
    Control,
    Field,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    SecretNote,
    Skeleton,
  ],
  templateUrl: './endpoint-dialog.html',
  styleUrl: './endpoint-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndpointDialog {
  private readonly service = inject(WebhooksService);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly dialog = inject<MatDialogRef<EndpointDialog, boolean>>(MatDialogRef);
  protected readonly endpoint = inject<WebhookEndpoint | null>(MAT_DIALOG_DATA);

  protected readonly types = rxResource({ loader: () => this.service.eventTypes() });
  protected readonly typesProblem = computed(() => toProblem(this.types.error())?.detail ?? '');
  protected readonly groups = computed(() => bySubject(this.types.value() ?? []));
  protected readonly form = this.forms.group({
    url: [this.endpoint?.url ?? 'https://', [Validators.required, Validators.maxLength(500)]],
    description: [this.endpoint?.description ?? '', Validators.maxLength(200)],
    event_types: this.forms.control(this.endpoint?.event_types ?? [], atLeastOne),
  });
  protected readonly submission = new Submission(this.form);
  protected readonly chosen = toSignal(this.form.controls.event_types.valueChanges, {
    initialValue: this.form.controls.event_types.value,
  });
  protected readonly secret = signal('');

  protected toggle(name: string, on: boolean): void {
    const rest = this.chosen().filter((each) => each !== name);
    this.choose(on ? [...rest, name] : rest);
  }

  protected chooseAll(): void {
    this.choose((this.types.value() ?? []).map(({ name }) => name));
  }

  protected choose(names: string[]): void {
    this.form.controls.event_types.setValue(names);
  }

  protected async save(): Promise<void> {
    const { url, description, event_types } = this.form.getRawValue();
    const body = { url: url.trim(), description: description.trim(), event_types };
    const { endpoint } = this;
    if (endpoint) {
      const saved = () => firstValueFrom(this.service.change(endpoint.id, body));
      if (await this.submission.run(saved)) this.dialog.close(true);
      return;
    }
    // the secret is shown once: from here on neither Escape nor a click beside may close it away
    this.dialog.disableClose = true;
    await this.submission.run(async () => {
      this.secret.set((await firstValueFrom(this.service.create(body))).secret);
    });
    this.dialog.disableClose = this.secret() !== '';
  }
}

function atLeastOne(control: AbstractControl<string[]>): ValidationErrors | null {
  return control.value.length ? null : { none: $localize`Choose at least one.` };
}
