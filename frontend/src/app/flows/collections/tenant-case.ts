import { computed, inject, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { Case } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { CollectionsService } from './collections.service';

/** Of whom a page tells, and what they owe. */
interface Debtor {
  readonly tenant: string | null | undefined;
  readonly balance: string | undefined;
}

/**
 * The unresolved case of a tenant who owes something (R1.3-09): none while it is read, where there is none, and for whom
 * it may not be seen. A page works without it, so that it does not tell when it cannot be read. Call it in a field of
 * the page.
 */
export function tenantCase(debtorOf: () => Debtor): Signal<Case | undefined> {
  const service = inject(CollectionsService);
  const session = inject(SessionService);
  const asked = computed(() => {
    const { tenant, balance } = debtorOf();
    const isAsked = tenant && Number(balance) > 0 && session.may('collections', 'view');
    return isAsked ? tenant : undefined;
  });
  const found = rxResource({
    request: asked,
    loader: ({ request: tenant }) => service.unresolvedOf(tenant),
  });
  return computed(() => (found.error() ? undefined : (found.value() ?? undefined)));
}
