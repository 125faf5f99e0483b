import { ParamMap } from '@angular/router';

import { MembersList$Params } from '@api/fn/members/members-list';
import { pageOf } from '@shared/tables/url-list';

/** What the list of members shows, as its URL says it. */
export interface PeopleQuery {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type MemberFilters = Pick<MembersList$Params, 'is_active' | 'ordering' | 'search'>;

export function toQuery(params: ParamMap): PeopleQuery {
  return {
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || 'user__name',
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters({ search, ordering }: PeopleQuery): MemberFilters {
  return { is_active: true, ...(search && { search }), ordering };
}
