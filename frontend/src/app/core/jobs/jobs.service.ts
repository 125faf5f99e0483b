import { inject, Injectable } from '@angular/core';
import { exhaustMap, map, Observable, takeWhile, timer } from 'rxjs';

import { Job } from '@api/models';
import { JobsApi } from '@api/services/jobs-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { Slice } from '@shared/tables/slice';
import { isFinished } from './job-state';

const FOLLOW_EVERY_MS = 2_000;

@Injectable({ providedIn: 'root' })
export class JobsService {
  private readonly api = inject(JobsApi);

  list(params: { page: number; active?: boolean }): Observable<Slice<Job>> {
    return this.api
      .jobsList(params)
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads all jobs. */
  exportUrls(): ExportUrls {
    return exportUrls(JobsApi.JobsListPath);
  }

  get(id: string): Observable<Job> {
    return this.api.jobsRetrieve({ id });
  }

  /** A job that the person just started, again and again until it ends. */
  follow(id: string): Observable<Job> {
    return timer(0, FOLLOW_EVERY_MS).pipe(
      exhaustMap(() => this.get(id)),
      takeWhile((job) => !isFinished(job), true),
    );
  }
}
