import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CreateLeaseRequest, Tenant } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { endOfYearLease } from '@shared/dates/day';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { LeaseFlowsService } from '../lease-flows.service';
import { LeaseSummary } from '../lease-summary/lease-summary';
import { LettableUnit } from '../lettable-unit';
import { TenantPicker } from '../tenant-picker/tenant-picker';

// a debt, or credit below zero: with the minus of the keyboard or the printed one
const BALANCE = Validators.pattern(/^\s*[-−]?\s*\d{1,8}(\.\d{1,2})?\s*$/);
const AMOUNT = Validators.pattern(/^\s*\d{1,8}(\.\d{1,2})?\s*$/);

/** Lets a vacant unit: a new active lease, while the old one stays as it is (N1-21). */
@Component({
  selector: 'app-new-lease-dialog',
  imports: [
    Control,
    Field,
    LeaseSummary,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    TenantPicker,
  ],
  templateUrl: './new-lease-dialog.html',
  styles: `
    .error {
      color: var(--red-text);
      font-size: 0.8125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewLeaseDialog {
  private readonly service = inject(LeaseFlowsService);
  private readonly dialog = inject(MatDialogRef<NewLeaseDialog>);
  private readonly today = inject(SessionService).today();
  protected readonly vacancy = inject<LettableUnit>(MAT_DIALOG_DATA);

  private readonly picker = viewChild.required(TenantPicker);
  protected readonly tenant = signal<Tenant | null>(null);
  protected readonly form = inject(NonNullableFormBuilder).group({
    tenant: ['', Validators.required],
    lease_begin_date: [this.today, Validators.required],
    lease_end_date: [endOfYearLease(this.today)],
    monthly_rent_amount: [this.vacancy.monthly_rent_amount, [Validators.required, AMOUNT]],
    security_deposit_amount: [this.vacancy.security_deposit_amount, [Validators.required, AMOUNT]],
    opening_balance_amount: ['', BALANCE],
    opening_balance_date: [this.today],
  });
  protected readonly submission = new Submission(this.form);

  protected choose(tenant: Tenant | null): void {
    this.tenant.set(tenant);
    this.form.controls.tenant.setValue(tenant?.id ?? '');
  }

  protected async save(): Promise<void> {
    // a tenant that was saved stays chosen when the lease is refused: nobody is entered twice
    if (!(await this.picker().settle())) return;
    const { opening_balance_amount, opening_balance_date, ...terms } = this.form.getRawValue();
    const lease = {
      ...terms,
      unit: this.vacancy.unit,
      lease_end_date: terms.lease_end_date || null,
      monthly_rent_amount: terms.monthly_rent_amount.trim(),
      security_deposit_amount: terms.security_deposit_amount.trim(),
      ...broughtAlong(opening_balance_amount, opening_balance_date),
    };
    const work = () => firstValueFrom(this.service.createLease(lease));
    if (await this.submission.run(work)) {
      this.dialog.close($localize`Unit ${this.vacancy.unit_number}:unit: has a new lease.`);
    }
  }
}

/** What the lease brings from earlier books: an amount and its day, or nothing. */
function broughtAlong(amount: string, day: string): Partial<CreateLeaseRequest> {
  const typed = amount.replace('−', '-').replace(/\s/g, '');
  return typed ? { opening_balance_amount: typed, opening_balance_date: day || null } : {};
}
