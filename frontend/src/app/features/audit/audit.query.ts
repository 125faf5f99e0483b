import { ParamMap } from '@angular/router';

import { AuditList$Params } from '@api/fn/audit/audit-list';
import { Day, dayOrNone } from '@shared/dates/day';
import { endOfDay, startOfDay } from '@shared/dates/day-in-zone';
import { pageOf } from '@shared/tables/url-list';
import { isModel, Model } from './models';

/** What the menu narrows the log by. An empty string filters nothing. */
export interface MenuFilters {
  readonly model: Model | '';
  /** An e-mail address or the name of an API key. */
  readonly actor: string;
  readonly from: Day;
  readonly to: Day;
  /** The id of one thing. */
  readonly object: string;
}

/** What the log shows, as its URL says it. */
export interface AuditQuery extends MenuFilters {
  readonly page: number;
}

/** Filters as the API names them. */
export type AuditFilters = Pick<AuditList$Params, 'actor' | 'from' | 'model' | 'object' | 'to'>;

export const MENU_FILTERS = [
  'model',
  'actor',
  'from',
  'to',
  'object',
] as const satisfies readonly (keyof MenuFilters)[];

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): AuditQuery {
  const model = params.get('model');
  const object = params.get('object') ?? '';
  return {
    model: isModel(model) ? model : '',
    actor: params.get('actor')?.trim() ?? '',
    from: dayOrNone(params.get('from')),
    to: dayOrNone(params.get('to')),
    object: ID.test(object) ? object : '',
    page: pageOf(params),
  };
}

/** The filters of the log and of its export. Days are days where the organisation is. */
export function toFilters(query: AuditQuery, timeZone: string): AuditFilters {
  return {
    ...(query.model && { model: query.model }),
    ...(query.actor && { actor: query.actor }),
    ...(query.from && { from: startOfDay(query.from, timeZone) }),
    ...(query.to && { to: endOfDay(query.to, timeZone) }),
    ...(query.object && { object: query.object }),
  };
}
