import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Tenant } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { TenantsService } from '../tenants.service';

const NOBODY = { first_name: '', last_name: '', company: '', email: '', phone: '', notes: '' };

/** Adds a tenant, or changes the one given. Closes with what was saved. */
@Component({
  selector: 'app-tenant-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './tenant-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantDialog {
  private readonly service = inject(TenantsService);
  private readonly dialog = inject(MatDialogRef<TenantDialog>);
  protected readonly tenant = inject<Tenant | null>(MAT_DIALOG_DATA);

  private readonly start = this.tenant ?? NOBODY;
  // that a person or a company must have a name, the server says
  protected readonly form = inject(NonNullableFormBuilder).group({
    first_name: [this.start.first_name, Validators.maxLength(100)],
    last_name: [this.start.last_name, Validators.maxLength(100)],
    company: [this.start.company, Validators.maxLength(200)],
    email: [this.start.email, [Validators.email, Validators.maxLength(254)]],
    phone: [this.start.phone, Validators.maxLength(40)],
    notes: [this.start.notes, Validators.maxLength(20_000)],
  });
  protected readonly submission = new Submission(
    this.form,
    this.tenant && (() => this.service.get(this.tenant?.id ?? '')),
  );

  protected async save(): Promise<void> {
    const body = this.form.getRawValue();
    const saved = this.tenant
      ? this.service.update(this.tenant.id, body)
      : this.service.create(body);
    await this.submission.run(async () => this.dialog.close(await firstValueFrom(saved)));
  }
}
