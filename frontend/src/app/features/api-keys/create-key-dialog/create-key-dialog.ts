import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import {
  AbstractControl,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  ValidationErrors,
  Validators,
} from '@angular/forms';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { addDays } from 'date-fns';
import { firstValueFrom } from 'rxjs';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { CopyButton } from '@shared/ui/copy-button';
import { Skeleton } from '@shared/ui/skeleton';
import { ApiKeysService } from '../api-keys.service';
import { ScopeName, scopeTable } from '../scope-table';

const LIFETIMES = [30, 90, 365] as const;

/** Makes a key and shows it, once. Closes with true when a key was made. */
@Component({
  selector: 'app-create-key-dialog',
  imports: [
    Control,
    CopyButton,
    Field,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    Skeleton,
  ],
  templateUrl: './create-key-dialog.html',
  styleUrl: './create-key-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreateKeyDialog {
  private readonly service = inject(ApiKeysService);
  protected readonly dialog = inject(MatDialogRef<CreateKeyDialog, boolean>);

  protected readonly scopes = rxResource({ loader: () => this.service.scopes() });
  protected readonly scopesProblem = computed(() => toProblem(this.scopes.error())?.detail ?? '');
  protected readonly resources = computed(() => scopeTable(this.scopes.value() ?? []));
  protected readonly lifetimes = LIFETIMES;
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    name: ['', [Validators.required, Validators.maxLength(100)]],
    days: [90],
    scopes: this.forms.control<ScopeName[]>([], atLeastOne),
  });
  protected readonly submission = new Submission(this.form);
  protected readonly key = signal('');

  protected has(scope: ScopeName): boolean {
    return this.form.controls.scopes.value.includes(scope);
  }

  protected toggle(scope: ScopeName, on: boolean): void {
    const { scopes } = this.form.controls;
    const rest = scopes.value.filter((each) => each !== scope);
    scopes.setValue(on ? [...rest, scope] : rest);
  }

  protected async create(): Promise<void> {
    const { name, days, scopes } = this.form.getRawValue();
    const expires_at = days ? addDays(new Date(), days).toISOString() : null;
    // the key is shown once: from here on neither Escape nor a click beside may close it away
    this.dialog.disableClose = true;
    await this.submission.run(async () => {
      this.key.set(await firstValueFrom(this.service.create({ name, scopes, expires_at })));
    });
    this.dialog.disableClose = this.key() !== '';
  }
}

function atLeastOne(control: AbstractControl<ScopeName[]>): ValidationErrors | null {
  return control.value.length ? null : { none: $localize`Choose at least one.` };
}
