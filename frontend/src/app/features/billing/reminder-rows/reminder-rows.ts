import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Lease } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { StackedTable } from '@shared/tables/stacked-table';
import { Tag } from '@shared/ui/tag';
import { hindranceLabel, reminderChannelLabel, stepLabel } from '../reminder-words';
import { FoundReminder } from '../run-results';

/** Some of the reminders that a dry run found: who gets which, by which way, or why not. */
@Component({
  selector: 'app-reminder-rows',
  imports: [DayPipe, Money, StackedTable, Tag],
  templateUrl: './reminder-rows.html',
  styleUrl: '../run-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReminderRows {
  readonly heading = input.required<string>();
  readonly reminders = input.required<readonly FoundReminder[]>();
  /** How many there are, also those that are not shown. */
  readonly total = input.required<number>();
  /** By their ids; the rows are shown without names, too. */
  readonly leases = input<ReadonlyMap<string, Lease>>();

  protected readonly rows = computed(() =>
    this.reminders().map((reminder) => ({
      ...reminder,
      tenant: this.leases()?.get(reminder.lease)?.tenant_name,
      when: stepLabel(reminder.step),
      way: reminder.hindrance
        ? hindranceLabel(reminder.hindrance)
        : reminderChannelLabel(reminder.channel),
    })),
  );
}
