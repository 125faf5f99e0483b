import { ParamMap } from '@angular/router';

import { WebhookDeliveriesList$Params } from '@api/fn/webhook-endpoints/webhook-deliveries-list';
import { DeliveryStatus } from '@api/models';
import { DELIVERY_STATUS } from '@api/models/delivery-status-array';
import { Day, dayOrNone } from '@shared/dates/day';
import { endOfDay, startOfDay } from '@shared/dates/day-in-zone';
import { pageOf } from '@shared/tables/url-list';

/** What the menu narrows the log by. An empty string filters nothing. */
export interface MenuFilters {
  /** The id of one endpoint. */
  readonly endpoint: string;
  readonly event: string;
  readonly status: DeliveryStatus | '';
  readonly from: Day;
  readonly to: Day;
}

/** What the log shows, as its URL says it. */
export interface DeliveriesQuery extends MenuFilters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type DeliveryFilters = Omit<WebhookDeliveriesList$Params, 'page' | 'page_size'>;

export const FILTERS = [
  'endpoint',
  'event',
  'status',
  'from',
  'to',
] as const satisfies readonly (keyof MenuFilters)[];

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): DeliveriesQuery {
  const endpoint = params.get('endpoint') ?? '';
  return {
    endpoint: ID.test(endpoint) ? endpoint : '',
    event: params.get('event')?.trim() ?? '',
    status: DELIVERY_STATUS.find((each) => each === params.get('status')) ?? '',
    from: dayOrNone(params.get('from')),
    to: dayOrNone(params.get('to')),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-created_at',
    page: pageOf(params),
  };
}

/** Filters of the API. Days are days where the organisation is. */
export function toFilters(query: DeliveriesQuery, timeZone: string): DeliveryFilters {
  return {
    ...(query.endpoint && { endpoint: [query.endpoint] }),
    ...(query.event && { event_type: query.event }),
    ...(query.status && { status: [query.status] }),
    ...(query.from && { created_from: startOfDay(query.from, timeZone) }),
    ...(query.to && { created_to: endOfDay(query.to, timeZone) }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}
