import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { LeaseStatus } from '@shared/leases/lease-status';
import { Icon } from '@shared/ui/icon';
import { actionsFor, LeaseAction, LeaseRights } from '../lease-action';

/** The buttons that the state of a lease and the person's rights allow. */
@Component({
  selector: 'app-lease-actions',
  imports: [Icon, MatMenuModule],
  templateUrl: './lease-actions.html',
  styleUrl: './lease-actions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseActions {
  readonly status = input.required<LeaseStatus>();
  readonly rights = input.required<LeaseRights>();
  /** Which lease it is, said to screen readers after each button's word. */
  readonly about = input('');
  /** Long words and the gold button, where there is room for them. */
  readonly roomy = input(false);
  readonly action = output<LeaseAction>();

  protected readonly offered = computed(() => actionsFor(this.status(), this.rights()));

  protected label(action: LeaseAction): string {
    switch (action) {
      case 'convert':
        return this.roomy() ? $localize`Convert to month-to-month` : $localize`Convert`;
      case 'change-rent':
        return $localize`Change the rent`;
      case 'give-notice':
        return this.roomy() ? $localize`Give notice` : $localize`Notice`;
      case 'mark-vacant':
        return $localize`Mark Vacant`;
      case 'new-lease':
        return $localize`New Lease`;
    }
  }
}
