import { ParamMap } from '@angular/router';

import { PaymentWebhooksList$Params } from '@api/fn/payments/payment-webhooks-list';
import { ProviderName, WebhookStatus } from '@api/models';
import { PROVIDER_NAME } from '@api/models/provider-name-array';
import { WEBHOOK_STATUS } from '@api/models/webhook-status-array';
import { Day, dayOrNone } from '@shared/dates/day';
import { endOfDay, startOfDay } from '@shared/dates/day-in-zone';
import { pageOf } from '@shared/tables/url-list';

/** What the menu narrows the log by. An empty string filters nothing. */
export interface MenuFilters {
  readonly provider: ProviderName | '';
  readonly status: WebhookStatus | '';
  readonly from: Day;
  readonly to: Day;
}

/** What the log shows, as its URL says it. */
export interface WebhooksQuery extends MenuFilters {
  /** The id of one payment: the link from its page. */
  readonly payment: string;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type WebhookFilters = Pick<
  PaymentWebhooksList$Params,
  'created_from' | 'created_to' | 'ordering' | 'payment' | 'provider' | 'search' | 'status'
>;

export const FILTERS = [
  'provider',
  'status',
  'from',
  'to',
  'payment',
] as const satisfies readonly (keyof WebhooksQuery)[];

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): WebhooksQuery {
  const payment = params.get('payment') ?? '';
  return {
    provider: PROVIDER_NAME.find((each) => each === params.get('provider')) ?? '',
    status: WEBHOOK_STATUS.find((each) => each === params.get('status')) ?? '',
    from: dayOrNone(params.get('from')),
    to: dayOrNone(params.get('to')),
    payment: ID.test(payment) ? payment : '',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-created_at',
    page: pageOf(params),
  };
}

/** Filters of the API. Days are days where the organisation is. */
export function toFilters(query: WebhooksQuery, timeZone: string): WebhookFilters {
  return {
    ...(query.provider && { provider: [query.provider] }),
    ...(query.status && { status: [query.status] }),
    ...(query.from && { created_from: startOfDay(query.from, timeZone) }),
    ...(query.to && { created_to: endOfDay(query.to, timeZone) }),
    ...(query.payment && { payment: [query.payment] }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}
