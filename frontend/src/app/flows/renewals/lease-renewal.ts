import { computed, inject, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { Lease, Renewal } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { RenewalsService } from './renewals.service';

// whether somebody leaves is no question any more once they gave notice (R1.2-16)
const STAYING: readonly string[] = ['active', 'month_to_month'];

/**
 * The latest renewal of the lease of a page: none while it is read, where there is none, and for whom it may not be
 * seen. A page works without it, so that it does not tell when it cannot be read. Call it in a field of the page.
 */
export function leaseRenewal(
  leaseOf: () => Pick<Lease, 'id' | 'lease_status'> | null | undefined,
): Signal<Renewal | undefined> {
  const service = inject(RenewalsService);
  const session = inject(SessionService);
  const asked = computed(() => {
    const lease = leaseOf();
    const isAsked =
      lease && STAYING.includes(lease.lease_status) && session.may('renewals', 'view');
    return isAsked ? lease.id : undefined;
  });
  const found = rxResource({
    request: asked,
    loader: ({ request: id }) => service.latestOf(id),
  });
  return computed(() => (found.error() ? undefined : (found.value() ?? undefined)));
}
