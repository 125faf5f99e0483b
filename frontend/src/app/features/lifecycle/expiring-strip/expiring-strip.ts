import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { LifecycleStats } from '@api/models';
import { Icon } from '@shared/ui/icon';

/** How many leases end within 30, 60 and 90 days, each a link that shows them. */
@Component({
  selector: 'app-expiring-strip',
  imports: [DecimalPipe, Icon, RouterLink],
  template: `
    <h2><app-icon name="calendar" /> <ng-container i18n>Expiring Soon</ng-container></h2>
    <ul class="plain">
      @for (entry of entries(); track entry.days) {
        <li>
          <a
            [routerLink]="[]"
            [queryParams]="{
              expiring: selected() === entry.days ? null : entry.days,
              status: null,
              from: null,
              to: null,
              page: null,
            }"
            queryParamsHandling="merge"
            [class.selected]="selected() === entry.days"
            [attr.aria-current]="selected() === entry.days ? 'true' : null"
          >
            <ng-container i18n>{{ entry.days }} days</ng-container>
            <strong>{{ entry.count | number }}</strong>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './expiring-strip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpiringStrip {
  readonly stats = input.required<LifecycleStats>();
  /** The horizon the list is filtered by now; 0 for none. */
  readonly selected = input.required<number>();

  protected readonly entries = computed(() => [
    { days: 30, count: this.stats().expiring_30_days },
    { days: 60, count: this.stats().expiring_60_days },
    { days: 90, count: this.stats().expiring_90_days },
  ]);
}
