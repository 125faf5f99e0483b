import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Change } from '@api/models';
import { AuditApi } from '@api/services/audit-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { AuditFilters } from './audit.query';

/** Who changed what; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class AuditService {
  private readonly api = inject(AuditApi);

  list(filters: AuditFilters, page: number): Observable<Slice<Change>> {
    return this.api
      .auditList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered log. */
  exportUrls(filters: AuditFilters): ExportUrls {
    return exportUrls(AuditApi.AuditListPath, filters);
  }
}
