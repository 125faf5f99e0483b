import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { SearchHit } from '@api/models';
import { SearchApi } from '@api/services/search-api';
import { HitKind } from './palette-entry';

/** The search; the only file of the palette that knows the API. */
@Injectable({ providedIn: 'root' })
export class PaletteService {
  private readonly api = inject(SearchApi);

  find(q: string, kinds: HitKind[]): Observable<SearchHit[]> {
    return this.api.searchList({ q, kinds });
  }
}
