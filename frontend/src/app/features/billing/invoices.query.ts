import { ParamMap } from '@angular/router';

import { BillingInvoicesList$Params } from '@api/fn/billing/billing-invoices-list';
import { InvoiceStatus } from '@api/models';
import { Day, dayOrNone } from '@shared/dates/day';
import { pageOf } from '@shared/tables/url-list';
import { isInvoiceStatus } from './invoice-words';

/** What the menu narrows the list by. An empty string filters nothing. */
export interface MenuFilters {
  readonly status: InvoiceStatus | '';
  readonly property: string;
  readonly due_from: Day;
  readonly due_to: Day;
  /** The months that were billed: a billing cycle leads here with them. */
  readonly month_from: Day;
  readonly month_to: Day;
}

/** What the list of invoices shows, as its URL says it. */
export interface InvoicesQuery extends MenuFilters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type InvoiceFilters = Pick<
  BillingInvoicesList$Params,
  'due_from' | 'due_to' | 'month_from' | 'month_to' | 'ordering' | 'property' | 'search' | 'status'
>;

export const DEFAULT_ORDERING = '-invoice_number';
export const MENU_FILTERS = [
  'status',
  'property',
  'due_from',
  'due_to',
  'month_from',
  'month_to',
] as const satisfies readonly (keyof MenuFilters)[];

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): InvoicesQuery {
  const status = params.get('status');
  return {
    status: isInvoiceStatus(status) ? status : '',
    property: params.get('property') ?? '',
    due_from: dayOrNone(params.get('due_from')),
    due_to: dayOrNone(params.get('due_to')),
    month_from: dayOrNone(params.get('month_from')),
    month_to: dayOrNone(params.get('month_to')),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || DEFAULT_ORDERING,
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: InvoicesQuery): InvoiceFilters {
  return {
    ...(query.status && { status: [query.status] }),
    ...(query.property && { property: [query.property] }),
    ...(query.due_from && { due_from: query.due_from }),
    ...(query.due_to && { due_to: query.due_to }),
    ...(query.month_from && { month_from: query.month_from }),
    ...(query.month_to && { month_to: query.month_to }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}
