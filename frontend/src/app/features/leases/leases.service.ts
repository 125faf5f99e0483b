import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Lease, Property } from '@api/models';
import { LeasesApi } from '@api/services/leases-api';
import { PropertiesApi } from '@api/services/properties-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { LeaseFilters } from './leases.query';

const MOST_PROPERTIES = 200;

/** Leases as a register; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class LeasesService {
  private readonly leases = inject(LeasesApi);
  private readonly properties = inject(PropertiesApi);

  list(filters: LeaseFilters, page: number): Observable<Slice<Lease>> {
    return this.leases
      .leasesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: LeaseFilters): ExportUrls {
    return exportUrls(LeasesApi.LeasesListPath, filters);
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST_PROPERTIES, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
