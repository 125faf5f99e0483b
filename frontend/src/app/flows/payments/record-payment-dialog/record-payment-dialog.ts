import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, tap } from 'rxjs';

import { Invoice, Payment, RecordPaymentMethodEnum } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Choice, SearchPicker } from '@shared/forms/search-picker';
import { Submission } from '@shared/forms/submission';
import { Balance } from '@shared/money/balance';
import { cents, fromCents } from '@shared/money/cents';
import { moneyText } from '@shared/money/money';
import { ProblemNote } from '@shared/problem/problem-note';
import { PaymentOf } from '../payment-dialogs';
import { PaymentFlowsService } from '../payment-flows.service';
import { paymentMethodLabel } from '../payment-words';

const METHODS: readonly RecordPaymentMethodEnum[] = ['check', 'cash', 'money_order', 'bank_transfer'];

/** Records money that came by hand. Closes with the payment. */
@Component({
  selector: 'app-record-payment-dialog',
  imports: [
    Balance,
    Control,
    Field,
    MatDialogModule,
    ProblemNote,
    ReactiveFormsModule,
    SearchPicker,
  ],
  templateUrl: './record-payment-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPaymentDialog {
  private readonly service = inject(PaymentFlowsService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);
  private readonly dialog = inject<MatDialogRef<RecordPaymentDialog, Payment>>(MatDialogRef);
  private readonly data = inject<PaymentOf>(MAT_DIALOG_DATA);

  protected readonly given = this.data.tenant;
  protected readonly today = this.session.today();
  protected readonly methods = METHODS.map((value) => ({
    value,
    label: paymentMethodLabel(value),
  }));
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    tenant: [this.given?.id ?? '', Validators.required],
    invoice: this.data.invoice?.id ?? '',
    amount: [this.data.invoice?.balance_due ?? '', Validators.required],
    method: this.forms.control<RecordPaymentMethodEnum>('check'),
    received_on: [this.today, Validators.required],
    reference_number: ['', Validators.maxLength(100)],
    notes: ['', Validators.maxLength(2000)],
  });
  protected readonly submission = new Submission(this.form);

  // the form holds an id; what it is called is known from what was chosen
  private readonly names = new Map<string, string>();
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  private readonly tenantId = computed(() => this.values().tenant);
  protected readonly tenant = computed<Choice | null>(() => {
    const id = this.tenantId();
    return id ? { id, label: this.names.get(id) ?? '' } : null;
  });
  protected readonly findTenants = (text: string) => this.service.findTenants(text);

  // the form works without both: then nothing is suggested
  protected readonly account = rxResource({
    request: () => (this.session.may('ledger', 'view') && this.tenantId()) || undefined,
    loader: ({ request: id }) =>
      this.service.getAccount(id).pipe(tap(({ balance }) => this.suggest(balance))),
  });
  private readonly open = rxResource({
    request: () => (this.session.may('billing', 'view') && this.tenantId()) || undefined,
    loader: ({ request: id }) => this.service.openInvoicesOf(id),
  });
  // the one that the page named is there before the others are
  protected readonly invoices = computed(
    () => this.open.value() ?? (this.data.invoice ? [this.data.invoice] : []),
  );

  /** What of the amount settles nothing. */
  protected readonly creditHint = computed(() => {
    const stands = this.account.value();
    const paid = cents(this.values().amount || '0');
    if (!stands || !paid) return '';
    const owed = Math.max(0, cents(stands.balance) + cents(stands.credit));
    if (!(paid > owed)) return '';
    const credit = moneyText(fromCents(paid - owed), this.session.currency(), this.locale);
    return $localize`${credit}:amount: of it becomes credit, for what is billed next.`;
  });

  protected choose(tenant: Choice | null): void {
    if (tenant) this.names.set(tenant.id, tenant.label);
    // an invoice belongs to its tenant
    this.form.patchValue({ tenant: tenant?.id ?? '', invoice: '' });
    if (this.form.controls.amount.pristine) this.form.controls.amount.setValue('');
  }

  /** What is open of the chosen invoice, or of all; never over what somebody typed. */
  protected suggestAmount(): void {
    this.suggest(this.account.value()?.balance ?? '');
  }

  protected invoiceText({ invoice_number, due_date, balance_due }: Invoice): string {
    const due = dayText(due_date, this.locale);
    const open = moneyText(balance_due, this.session.currency(), this.locale);
    return $localize`${invoice_number}:number: · due ${due}:day: · ${open}:amount:`;
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { invoice, ...given } = this.form.getRawValue();
      const body = { ...given, amount: given.amount.trim(), invoice: invoice || null };
      this.dialog.close(await firstValueFrom(this.service.record(body)));
    });
  }

  private suggest(balance: string): void {
    const { amount, invoice } = this.form.controls;
    if (!amount.pristine) return;
    const chosen = this.invoices().find(({ id }) => id === invoice.value);
    const open = chosen?.balance_due ?? balance;
    amount.setValue(cents(open) > 0 ? open : '');
  }
}
