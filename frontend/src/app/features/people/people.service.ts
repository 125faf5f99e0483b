import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Slice } from '@shared/tables/slice';
import { Invitation, Member } from './people.models';

const MEMBERS = '/api/v1/members/';
const INVITATIONS = '/api/v1/invitations/';

interface Page<T> {
  count: number;
  results: T[];
}

@Injectable({ providedIn: 'root' })
export class PeopleService {
  private readonly http = inject(HttpClient);

  members(page: number): Observable<Slice<Member>> {
    return this.http
      .get<Page<Member>>(MEMBERS, { params: { page } })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  changeRole(id: string, role: string): Observable<unknown> {
    return this.http.patch(`${MEMBERS}${id}/`, { role });
  }

  remove(id: string): Observable<unknown> {
    return this.http.delete(`${MEMBERS}${id}/`);
  }

  invitations(): Observable<Invitation[]> {
    return this.http.get<Page<Invitation>>(INVITATIONS).pipe(map(({ results }) => results));
  }

  invite(email: string, role: string): Observable<unknown> {
    return this.http.post(INVITATIONS, { email, role });
  }

  revoke(id: string): Observable<unknown> {
    return this.http.delete(`${INVITATIONS}${id}/`);
  }
}
