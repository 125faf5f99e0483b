import { ParamMap } from '@angular/router';

import { NotificationMessagesList$Params } from '@api/fn/notifications/notification-messages-list';
import { Channel, MessageStatus } from '@api/models';
import { CHANNEL } from '@api/models/channel-array';
import { MESSAGE_STATUS } from '@api/models/message-status-array';
import { Day, dayOrNone } from '@shared/dates/day';
import { endOfDay, startOfDay } from '@shared/dates/day-in-zone';
import { pageOf } from '@shared/tables/url-list';

/** What the menu narrows the log by. An empty string filters nothing. */
export interface MenuFilters {
  readonly status: MessageStatus | '';
  readonly channel: Channel | '';
  readonly from: Day;
  readonly to: Day;
}

/** What the log shows, as its URL says it. */
export interface MessagesQuery extends MenuFilters {
  readonly search: string;
  readonly ordering: string;
  readonly page: number;
}

/** Filters as the API names them. */
export type MessageFilters = Pick<
  NotificationMessagesList$Params,
  'channel' | 'created_from' | 'created_to' | 'ordering' | 'search' | 'status'
>;

export const MENU_FILTERS = [
  'status',
  'channel',
  'from',
  'to',
] as const satisfies readonly (keyof MenuFilters)[];

/** Reads a URL; what makes no sense there is as if it were not there. */
export function toQuery(params: ParamMap): MessagesQuery {
  return {
    status: MESSAGE_STATUS.find((each) => each === params.get('status')) ?? '',
    channel: CHANNEL.find((each) => each === params.get('channel')) ?? '',
    from: dayOrNone(params.get('from')),
    to: dayOrNone(params.get('to')),
    search: params.get('search')?.trim() ?? '',
    ordering: params.get('ordering') || '-created_at',
    page: pageOf(params),
  };
}

/** The filters of the log and of its export. Days are days where the organisation is. */
export function toFilters(query: MessagesQuery, timeZone: string): MessageFilters {
  return {
    ...(query.status && { status: [query.status] }),
    ...(query.channel && { channel: [query.channel] }),
    ...(query.from && { created_from: startOfDay(query.from, timeZone) }),
    ...(query.to && { created_to: endOfDay(query.to, timeZone) }),
    ...(query.search && { search: query.search }),
    ordering: query.ordering,
  };
}
