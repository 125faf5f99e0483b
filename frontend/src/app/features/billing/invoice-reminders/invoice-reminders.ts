import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { MomentPipe } from '@shared/dates/moment-pipe';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { BillingService } from '../billing.service';
import { reminderChannelLabel, stepLabel } from '../reminder-words';

/** When the tenant was reminded of an invoice, by which way and in which words. */
@Component({
  selector: 'app-invoice-reminders',
  imports: [MomentPipe, ProblemPanel, Skeleton, Tag],
  templateUrl: './invoice-reminders.html',
  styleUrl: './invoice-reminders.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceReminders {
  readonly invoice = input.required<string>();

  private readonly service = inject(BillingService);
  protected readonly reminders = rxResource({
    request: this.invoice,
    loader: ({ request: id }) => this.service.remindersOf(id),
  });
  protected readonly problem = computed(() => toProblem(this.reminders.error()));
  protected readonly stepLabel = stepLabel;
  protected readonly channelLabel = reminderChannelLabel;
}
