import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { LeaseStatus, leaseStatusLabel } from './lease-status';

/** The state of a lease as a coloured pill (R1.1-14). */
@Component({
  selector: 'app-lease-status-badge',
  template: '{{ label() }}',
  styleUrl: './lease-status-badge.scss',
  host: { '[class]': 'status()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaseStatusBadge {
  readonly status = input.required<LeaseStatus>();

  protected readonly label = computed(() => leaseStatusLabel(this.status()));
}
