import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Invoice, InvoiceLine } from '@api/models';
import { chargeKindLabel } from '@shared/money/charge-kinds';
import { Money } from '@shared/money/money';
import { StackedTable } from '@shared/tables/stacked-table';

/** What an invoice charges for, line by line, and what of it is still to be paid. */
@Component({
  selector: 'app-invoice-lines',
  imports: [DecimalPipe, Money, StackedTable],
  templateUrl: './invoice-lines.html',
  styleUrl: './invoice-lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceLines {
  readonly invoice = input.required<Invoice>();
  readonly lines = input.required<readonly InvoiceLine[]>();

  protected readonly kindLabel = chargeKindLabel;

  protected isAny(amount: string): boolean {
    return Number(amount) !== 0;
  }
}
