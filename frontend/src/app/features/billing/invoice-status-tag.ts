import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { InvoiceStatus } from '@api/models';
import { Tag } from '@shared/ui/tag';
import { INVOICE_TONES, invoiceStatusLabel } from './invoice-words';

/** The state of an invoice. */
@Component({
  selector: 'app-invoice-status-tag',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceStatusTag {
  readonly status = input.required<InvoiceStatus>();

  protected readonly label = computed(() => invoiceStatusLabel(this.status()));
  protected readonly tone = computed(() => INVOICE_TONES[this.status()]);
}
