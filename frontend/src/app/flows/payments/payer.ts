import { computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl } from '@angular/forms';
import { tap } from 'rxjs';

import { Invoice } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { dayText } from '@shared/dates/day-pipe';
import { Choice } from '@shared/forms/search-picker';
import { cents, fromCents } from '@shared/money/cents';
import { moneyText } from '@shared/money/money';
import { PaymentFlowsService } from './payment-flows.service';
import { PaymentOf } from './payment-of';

/** The controls of a form that are about who pays how much. */
export interface PayerControls {
  readonly tenant: FormControl<string>;
  readonly invoice: FormControl<string>;
  readonly amount: FormControl<string>;
}

export type Payer = ReturnType<typeof payer>;

/** Whose payment a form is about, and what they owe as the suggested amount. Call it in a field of a dialog. */
export function payer(controls: PayerControls, data: PaymentOf) {
  const service = inject(PaymentFlowsService);
  const session = inject(SessionService);
  const locale = inject(LOCALE_ID);
  const valueOf = (control: FormControl<string>) =>
    toSignal(control.valueChanges, { initialValue: control.value });
  const tenantId = valueOf(controls.tenant);
  const amount = valueOf(controls.amount);
  // the form holds an id; what it is called is known from what was chosen
  const names = new Map<string, string>();

  // the form works without both: then nothing is suggested
  const account = rxResource({
    request: () => (session.may('ledger', 'view') && tenantId()) || undefined,
    loader: ({ request: id }) =>
      service.getAccount(id).pipe(tap(({ balance }) => suggest(balance))),
  });
  const open = rxResource({
    request: () => (session.may('billing', 'view') && tenantId()) || undefined,
    loader: ({ request: id }) => service.openInvoicesOf(id),
  });
  // the one that the page named is there before the others are
  const invoices = computed(() => open.value() ?? (data.invoice ? [data.invoice] : []));
  const text = (value: string) => moneyText(value, session.currency(), locale);

  /** Never over what somebody typed. */
  function suggest(balance: string): void {
    if (!controls.amount.pristine) return;
    const chosen = invoices().find(({ id }) => id === controls.invoice.value);
    const owed = chosen?.balance_due ?? balance;
    controls.amount.setValue(cents(owed) > 0 ? owed : '');
  }

  return {
    controls,
    given: data.tenant,
    account,
    invoices,
    tenant: computed<Choice | null>(() => {
      const id = tenantId();
      return id ? { id, label: names.get(id) ?? '' } : null;
    }),
    findTenants: (search: string) => service.findTenants(search),

    /** What of the amount settles nothing. */
    creditHint: computed(() => {
      const stands = account.value();
      const paid = cents(amount() || '0');
      if (!stands || !paid) return '';
      const owed = Math.max(0, cents(stands.balance) + cents(stands.credit));
      if (!(paid > owed)) return '';
      return $localize`${text(fromCents(paid - owed))}:amount: of it becomes credit, for what is billed next.`;
    }),

    choose(tenant: Choice | null): void {
      if (tenant) names.set(tenant.id, tenant.label);
      // an invoice belongs to its tenant
      controls.invoice.setValue('');
      controls.tenant.setValue(tenant?.id ?? '');
      if (controls.amount.pristine) controls.amount.setValue('');
    },

    /** What is open of the chosen invoice, or of all. */
    suggestAmount: () => suggest(account.value()?.balance ?? ''),

    invoiceText({ invoice_number, due_date, balance_due }: Invoice): string {
      const due = dayText(due_date, locale);
      return $localize`${invoice_number}:number: · due ${due}:day: · ${text(balance_due)}:amount:`;
    },
  };
}
