import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Export, Job } from '@api/models';
import { ExportsApi } from '@api/services/exports-api';
import { JobsApi } from '@api/services/jobs-api';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

const KIND = 'accounts.export_organization';

/** Archives of everything; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class ExportsService {
  private readonly api = inject(ExportsApi);
  private readonly jobs = inject(JobsApi);

  list(page: number): Observable<Slice<Export>> {
    return this.api
      .exportsList({ page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  start(): Observable<Job> {
    return this.api.exportsCreate();
  }

  /** The export that is being made, whoever asked for it. */
  underWay(): Observable<Job | null> {
    return this.jobs
      .jobsList({ kind: KIND, active: true, page_size: 1 })
      .pipe(map(({ results }) => results[0] ?? null));
  }
}
