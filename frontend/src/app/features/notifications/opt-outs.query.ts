import { ParamMap } from '@angular/router';

import { SuppressionsList$Params } from '@api/fn/notifications/suppressions-list';
import { Medium } from '@api/models';
import { MEDIUM } from '@api/models/medium-array';
import { pageOf } from '@shared/tables/url-list';

/** Which opt-outs are shown, as the URL says it. */
export interface OptOutsQuery {
  /** Also those that were lifted. */
  readonly all: boolean;
  readonly medium: Medium | '';
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type OptOutFilters = Pick<
  SuppressionsList$Params,
  'medium' | 'ordering' | 'search' | 'standing'
>;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): OptOutsQuery {
  return {
    all: params.get('show') === 'all',
    medium: MEDIUM.find((each) => each === params.get('medium')) ?? '',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-created_at',
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters({ all, medium, search, ordering }: OptOutsQuery): OptOutFilters {
  return {
    ...(!all && { standing: true }),
    ...(medium && { medium: [medium] }),
    ...(search && { search }),
    ordering,
  };
}
