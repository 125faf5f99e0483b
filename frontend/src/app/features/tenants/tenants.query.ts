import { ParamMap } from '@angular/router';

import { TenantsList$Params } from '@api/fn/tenants/tenants-list';
import { pageOf } from '@shared/tables/url-list';

/** Whether somebody has a lease now; empty for either. */
export type HasLease = '' | 'yes' | 'no';

/** What the menu narrows the list by. An empty string filters nothing. */
export interface MenuFilters {
  /** Where they live now. */
  readonly property: string;
  readonly lease: HasLease;
  /** Archived tenants, and no others. */
  readonly archived: boolean;
}

/** What the list of tenants shows, as its URL says it. */
export interface TenantsQuery extends MenuFilters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type TenantFilters = Pick<
  TenantsList$Params,
  'archived' | 'has_lease' | 'ordering' | 'property' | 'search'
>;

export const DEFAULT_ORDERING = 'last_name';
export const MENU_FILTERS = [
  'property',
  'lease',
  'archived',
] as const satisfies readonly (keyof MenuFilters)[];

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): TenantsQuery {
  const lease = params.get('lease');
  return {
    property: params.get('property') ?? '',
    lease: lease === 'yes' || lease === 'no' ? lease : '',
    archived: params.get('archived') === 'true',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: TenantsQuery): TenantFilters {
  return {
    ...(query.archived && { archived: true }),
    ...(query.lease && { has_lease: query.lease === 'yes' }),
    ...(query.property && { property: [query.property] }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}
