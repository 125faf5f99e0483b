import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Renewal } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { ChurnBadge } from '@flows/renewals/churn-badge';
import { leaseEndOf } from '@flows/renewals/renewal-basis';
import { RenewalStatusTag } from '@flows/renewals/renewal-status-tag';
import { strategyLabel } from '@flows/renewals/renewal-words';
import { RentChange } from '@flows/renewals/rent-change';
import { daysBetween } from '@shared/dates/day';
import { DayPipe } from '@shared/dates/day-pipe';
import { cents } from '@shared/money/cents';
import { Money } from '@shared/money/money';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';

/** Renewals as rows, each with its next step: data in, wishes out. */
@Component({
  selector: 'app-renewal-table',
  imports: [
    ChurnBadge,
    DayPipe,
    DecimalPipe,
    Money,
    RenewalStatusTag,
    RentChange,
    RouterLink,
    SortHeader,
    StackedTable,
  ],
  templateUrl: './renewal-table.html',
  styleUrl: './renewal-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalTable {
  readonly renewals = input.required<readonly Renewal[]>();
  readonly ordering = input.required<string>();
  readonly loading = input.required<boolean>();
  readonly may = input.required<{ approve: boolean; change: boolean }>();
  readonly busy = input.required<boolean>();
  readonly approve = output<Renewal>();
  readonly dispatch = output<Renewal>();

  private readonly session = inject(SessionService);

  protected readonly strategyLabel = strategyLabel;
  protected readonly mayAct = computed(() => this.may().approve || this.may().change);
  protected readonly rows = computed(() => {
    const today = this.session.today();
    return this.renewals().map((renewal) => {
      const end = leaseEndOf(renewal);
      const market = cents(renewal.market_rent);
      return {
        renewal,
        end,
        daysLeft: end ? daysBetween(today, end) : 0,
        ofMarket: market > 0 ? (100 * cents(renewal.current_rent)) / market : null,
      };
    });
  });

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }

  protected about({ tenant_name, unit_number }: Renewal): string {
    return $localize`${tenant_name}:tenant:, unit ${unit_number}:unit:`;
  }
}
