import { ParamMap } from '@angular/router';

import { InboxList$Params } from '@api/fn/notifications/inbox-list';
import { PAGE_SIZE } from '@shared/tables/slice';
import { pageOf } from '@shared/tables/url-list';

/** Which notifications are shown, as the URL says it. */
export interface InboxQuery {
  readonly unread: boolean;
  readonly search: string;
  readonly page: number;
}

export function toQuery(params: ParamMap): InboxQuery {
  return {
    unread: params.get('show') === 'unread',
    search: params.get('search')?.trim() ?? '',
    page: pageOf(params),
  };
}

export function toParams({ unread, search, page }: InboxQuery): InboxList$Params {
  return {
    ...(unread && { is_read: false }),
    ...(search && { search }),
    page,
    page_size: PAGE_SIZE,
  };
}
