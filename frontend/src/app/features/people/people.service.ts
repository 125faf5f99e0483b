import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Invitation, Member, Role } from '@api/models';
import { InvitationsApi } from '@api/services/invitations-api';
import { MembersApi } from '@api/services/members-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { MemberFilters } from './people.query';

const MOST_INVITATIONS = 200;

/** Members and invitations; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class PeopleService {
  private readonly membersApi = inject(MembersApi);
  private readonly invitationsApi = inject(InvitationsApi);

  members(filters: MemberFilters, page: number): Observable<Slice<Member>> {
    return this.membersApi
      .membersList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: MemberFilters): ExportUrls {
    return exportUrls(MembersApi.MembersListPath, filters);
  }

  changeRole(id: string, role: Role): Observable<Member> {
    return this.membersApi.membersPartialUpdate({ id, body: { role } });
  }

  remove(id: string): Observable<void> {
    return this.membersApi.membersDestroy({ id });
  }

  invitations(): Observable<Invitation[]> {
    return this.invitationsApi
      .invitationsList({ open: true, page_size: MOST_INVITATIONS })
      .pipe(map(({ results }) => results));
  }

  invite(email: string, role: Role): Observable<Invitation> {
    return this.invitationsApi.invitationsCreate({ body: { email, role } });
  }

  revoke(id: string): Observable<void> {
    return this.invitationsApi.invitationsDestroy({ id });
  }
}
