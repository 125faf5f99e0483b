import { ParamMap } from '@angular/router';

import { VendorsList$Params } from '@api/fn/vendors/vendors-list';
import { PaperState, Trade } from '@api/models';
import { PAPER_STATE } from '@api/models/paper-state-array';
import { TRADE } from '@api/models/trade-array';
import { pageOf } from '@shared/tables/url-list';
import { paperLabel, tradeLabel } from './vendor-words';

/** Which vendors are shown, as the URL says it, in the words of the API. Empty filters nothing. */
export interface VendorsQuery {
  readonly trade: readonly Trade[];
  readonly insurance_state: readonly PaperState[];
  readonly licence_state: readonly PaperState[];
  readonly is_active: boolean | null;
  readonly archived: boolean;
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

export type VendorFilters = Pick<
  VendorsList$Params,
  'archived' | 'insurance_state' | 'is_active' | 'licence_state' | 'ordering' | 'search' | 'trade'
>;

export const FILTERS = [
  'trade',
  'insurance_state',
  'licence_state',
  'is_active',
  'archived',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): VendorsQuery {
  return {
    trade: chosen(params, 'trade', TRADE),
    insurance_state: chosen(params, 'insurance_state', PAPER_STATE),
    licence_state: chosen(params, 'licence_state', PAPER_STATE),
    is_active: yesOrNo(params.get('is_active')),
    archived: params.get('archived') === 'true',
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || 'name',
    page: pageOf(params),
  };
}

/** The filters of the list and of its export: the same rows in both. */
export function toFilters(query: VendorsQuery): VendorFilters {
  return {
    ...(query.trade.length && { trade: [...query.trade] }),
    ...(query.insurance_state.length && { insurance_state: [...query.insurance_state] }),
    ...(query.licence_state.length && { licence_state: [...query.licence_state] }),
    ...(query.is_active !== null && { is_active: query.is_active }),
    ...(query.archived && { archived: true }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}

/** The filters that are set, each in words. */
export function chipsOf(query: VendorsQuery): { name: FilterName; text: string }[] {
  const papers = (states: readonly PaperState[]) => states.map(paperLabel).join(', ');
  const words: Record<FilterName, string> = {
    trade: query.trade.map(tradeLabel).join(', '),
    insurance_state: query.insurance_state.length
      ? $localize`Insurance: ${papers(query.insurance_state)}:states:`
      : '',
    licence_state: query.licence_state.length
      ? $localize`Licence: ${papers(query.licence_state)}:states:`
      : '',
    is_active: activity(query.is_active),
    archived: query.archived ? $localize`Archived` : '',
  };
  return FILTERS.filter((name) => words[name]).map((name) => ({ name, text: words[name] }));
}

function activity(isActive: boolean | null): string {
  if (isActive === null) return '';
  return isActive ? $localize`Gets new work` : $localize`Gets no new work`;
}

function yesOrNo(text: string | null): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** `?trade=hvac&trade=roofing` and `?trade=hvac,roofing` alike. */
function chosen<T extends string>(params: ParamMap, name: string, known: readonly T[]): T[] {
  const named = params.getAll(name).flatMap((value) => value.split(','));
  return known.filter((each) => named.includes(each));
}
