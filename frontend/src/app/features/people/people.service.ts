import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Invitation, Member, Role } from '@api/models';
import { InvitationsApi } from '@api/services/invitations-api';
import { MembersApi } from '@api/services/members-api';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

const MOST_INVITATIONS = 200;

/** Members and invitations; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class PeopleService {
  private readonly membersApi = inject(MembersApi);
  private readonly invitationsApi = inject(InvitationsApi);

  members(page: number): Observable<Slice<Member>> {
    return this.membersApi
      .membersList({ page, page_size: PAGE_SIZE, is_active: true })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
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
