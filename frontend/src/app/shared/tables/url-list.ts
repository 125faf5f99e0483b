import { computed, inject, Signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, ParamMap, Params, Router } from '@angular/router';
import { Observable } from 'rxjs';

import { Problem, toProblem } from '@shared/problem/problem';
import { lastKnown } from './last-known';
import { Slice } from './slice';

/** A list that stands in the address: its filters, its order and its page. */
export interface UrlList<Query, Row> {
  readonly query: Signal<Query>;
  /** The rows; those of the last page stay until the next ones are here. */
  readonly slice: Signal<Slice<Row> | undefined>;
  readonly loading: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  /** Changes the address, back to the first page unless the change names one; null takes a filter away. */
  show(change: Params): void;
  reload(): void;
}

/**
 * URL → query → one request → rows; a newer query cancels the older request. Call it in a field of the
 * page or of its store. `read` leaves out what makes no sense in a URL.
 */
export function urlList<Query, Row>(
  read: (params: ParamMap) => Query,
  load: (query: Query) => Observable<Slice<Row>>,
): UrlList<Query, Row> {
  const router = inject(Router);
  const params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  const query = computed(() => read(params()));
  const rows = rxResource({ request: query, loader: ({ request }) => load(request) });
  return {
    query,
    slice: lastKnown(rows.value),
    loading: rows.isLoading,
    problem: computed(() => toProblem(rows.error())),
    show: (change) => {
      const queryParams = { page: null, ...change };
      void router.navigate([], { queryParams, queryParamsHandling: 'merge' });
    },
    reload: () => void rows.reload(),
  };
}

/** The page number of an address, 1 where it says none or nonsense. */
export function pageOf(params: ParamMap): number {
  return Math.max(1, Math.floor(Number(params.get('page'))) || 1);
}
