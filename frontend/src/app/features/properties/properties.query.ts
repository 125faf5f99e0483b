import { ParamMap } from '@angular/router';

import { PropertiesList$Params } from '@api/fn/properties/properties-list';
import { PropertyType } from '@api/models';
import { pageOf } from '@shared/tables/url-list';
import { isPropertyType } from './property-type';

export type PropertiesView = 'cards' | 'table';

/** What the list of properties shows, as its URL says it. An empty string filters nothing. */
export interface PropertiesQuery {
  readonly view: PropertiesView;
  readonly type: PropertyType | '';
  readonly city: string;
  readonly region: string;
  /** The id of the person who manages it. */
  readonly manager: string;
  /** Archived properties instead of those in use. */
  readonly archived: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type PropertyFilters = Pick<
  PropertiesList$Params,
  'archived' | 'city' | 'manager' | 'ordering' | 'property_type' | 'region' | 'search'
>;

export const DEFAULT_ORDERING = 'name';

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): PropertiesQuery {
  const type = params.get('type');
  const textOf = (name: string) => params.get(name)?.trim() ?? '';
  return {
    view: params.get('view') === 'table' ? 'table' : 'cards',
    type: isPropertyType(type) ? type : '',
    city: textOf('city'),
    region: textOf('region'),
    manager: textOf('manager'),
    archived: params.get('archived') === 'true',
    search: textOf('search'),
    ordering: textOf('ordering'),
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: PropertiesQuery): PropertyFilters {
  return {
    ...(query.type && { property_type: [query.type] }),
    ...(query.city && { city: query.city }),
    ...(query.region && { region: query.region }),
    ...(query.manager && { manager: [query.manager] }),
    ...(query.archived && { archived: true }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering || DEFAULT_ORDERING,
  };
}

/** How many filters of the menu are set. */
export function menuFilterCount(query: PropertiesQuery): number {
  const { type, city, region, manager, archived } = query;
  return [type, city, region, manager, archived].filter(Boolean).length;
}
