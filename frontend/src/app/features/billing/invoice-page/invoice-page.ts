import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';

import { Invoice } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { PaymentDialogs } from '@flows/payments/payment-dialogs';
import { DayPipe } from '@shared/dates/day-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { BillingDialogs } from '../billing-dialogs';
import { BillingService } from '../billing.service';
import { InvoiceLines } from '../invoice-lines/invoice-lines';
import { InvoiceReminders } from '../invoice-reminders/invoice-reminders';
import { InvoiceStatusTag } from '../invoice-status-tag';
import { isOpen } from '../invoice-words';
import { monthText } from '../months';

/** One invoice: whose it is, what it charges for, what of it is paid. */
@Component({
  selector: 'app-invoice-page',
  imports: [
    DayPipe,
    Icon,
    InvoiceLines,
    InvoiceReminders,
    InvoiceStatusTag,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './invoice-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class InvoicePage {
  readonly invoiceId = input.required<string>();

  private readonly service = inject(BillingService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly billingDialogs = inject(BillingDialogs);
  private readonly paymentDialogs = inject(PaymentDialogs);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(LOCALE_ID);

  protected readonly invoice = rxResource({
    request: this.invoiceId,
    loader: ({ request: id }) => this.service.get(id),
  });
  protected readonly problem = computed(() => toProblem(this.invoice.error()));
  // the lines of the invoice as it was read: they change with it
  protected readonly lines = rxResource({
    request: this.invoice.value,
    loader: ({ request: invoice }) => this.service.linesOf(invoice?.id ?? ''),
  });
  protected readonly linesProblem = computed(() => toProblem(this.lines.error()));
  protected readonly pdfUrl = computed(() => this.service.pdfUrl(this.invoiceId()));
  protected readonly month = computed(() => {
    const month = this.invoice.value()?.month;
    return month ? monthText(month, this.locale) : null;
  });
  protected readonly maySee = {
    tenants: this.session.may('tenants', 'view'),
    leases: this.session.may('leases', 'view'),
  };
  protected readonly may = computed(() => {
    const { status, amount_paid } = this.invoice.value() ?? {};
    const isDraft = status === 'draft';
    // what was paid on it must be taken back first
    const isUnpaid = isDraft || (status !== 'cancelled' && Number(amount_paid) === 0);
    return {
      pay: isOpen(status) && this.session.may('payments', 'create'),
      take: isOpen(status) && this.paymentDialogs.mayTake(),
      issue: isDraft && this.session.may('billing', 'change'),
      void: isUnpaid && this.session.may('billing', 'archive'),
    };
  });
  protected readonly attempt = new Attempt();

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const invoice = this.invoice.value();
      if (invoice) title.show($localize`${invoice.invoice_number}:number: · Invoice`);
    });
  }

  protected async issue({ id, invoice_number }: Invoice): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Issue ${invoice_number}:number:?`,
      text: $localize`From now on it is owed, and what the tenant paid ahead pays it. It cannot be changed any more, only voided.`,
      yes: $localize`Issue`,
    });
    if (!sure || !(await this.attempt.run(this.service.issue(id)))) return;
    this.toasts.show($localize`${invoice_number}:number: is issued.`);
    this.invoice.reload();
  }

  protected async pay(invoice: Invoice): Promise<void> {
    if (await this.paymentDialogs.recordFor(invoice)) this.invoice.reload();
  }

  protected async take(invoice: Invoice): Promise<void> {
    await this.paymentDialogs.takeFor(invoice);
    this.invoice.reload();
  }

  protected async cancel(invoice: Invoice): Promise<void> {
    await this.billingDialogs.cancel(invoice);
    this.invoice.reload();
  }
}
