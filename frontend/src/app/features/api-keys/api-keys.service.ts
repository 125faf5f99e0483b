import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiKey, CreateApiKeyRequest, Scope } from '@api/models';
import { ApiKeysApi } from '@api/services/api-keys-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

/** Keys of other programs; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class ApiKeysService {
  private readonly api = inject(ApiKeysApi);

  list(page: number): Observable<Slice<ApiKey>> {
    return this.api
      .apiKeysList({ page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the list; what a key is, is in no list. */
  exportUrls(): ExportUrls {
    return exportUrls(ApiKeysApi.ApiKeysListPath);
  }

  /** What the person who asks can give to a key. */
  scopes(): Observable<Scope[]> {
    return this.api.apiKeysScopes();
  }

  /** The key itself, which the API says this one time. */
  create(body: CreateApiKeyRequest): Observable<string> {
    return this.api.apiKeysCreate({ body }).pipe(map(({ secret }) => secret));
  }

  revoke(id: string): Observable<void> {
    return this.api.apiKeysDestroy({ id });
  }
}
