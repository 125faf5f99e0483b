import { computed, inject, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { Statement } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Problem, toProblem } from '@shared/problem/problem';
import { AccountFlowsService } from './account-flows.service';

/** The account of the tenant of a page. */
export interface TenantAccount {
  /** Whose it is; none when there is nobody, or when accounts may not be seen. */
  readonly tenant: Signal<string | undefined>;
  /** None while it is read. */
  readonly statement: Signal<Statement | undefined>;
  readonly problem: Signal<Problem | null>;
  reload(): void;
}

/** Reads it once for all that a page shows of it. Call it in a field of the page. */
export function tenantAccount(tenantOf: () => string | null | undefined): TenantAccount {
  const service = inject(AccountFlowsService);
  const session = inject(SessionService);
  const tenant = computed(() => (session.may('ledger', 'view') && tenantOf()) || undefined);
  const account = rxResource({
    request: tenant,
    loader: ({ request: id }) => service.getAccount(id),
  });
  return {
    tenant,
    statement: account.value,
    problem: computed(() => toProblem(account.error())),
    reload: () => void account.reload(),
  };
}
