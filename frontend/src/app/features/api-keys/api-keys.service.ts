import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Slice } from '@shared/tables/slice';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  readonly created_at: string;
}

export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expires_at: string | null;
}

const URL = '/api/v1/api-keys/';

@Injectable({ providedIn: 'root' })
export class ApiKeysService {
  private readonly http = inject(HttpClient);

  list(page: number): Observable<Slice<ApiKey>> {
    return this.http
      .get<{ count: number; results: ApiKey[] }>(URL, { params: { page } })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** The answer holds the key itself, this one time. */
  create(key: NewApiKey): Observable<string> {
    return this.http.post<{ key: string }>(URL, key).pipe(map((answer) => answer.key));
  }

  revoke(id: string): Observable<unknown> {
    return this.http.delete(`${URL}${id}/`);
  }
}
