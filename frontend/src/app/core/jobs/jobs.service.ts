import { inject, Injectable } from '@angular/core';
import { exhaustMap, map, Observable, takeWhile, timer } from 'rxjs';

import { Job } from '@api/models';
import { JobsApi } from '@api/services/jobs-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { Slice } from '@shared/tables/slice';
import { isFinished } from './job-state';

const LOOK_EVERY_MS = 15_000;
const WAIT_SECONDS = 10;

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

  /**
   * A job until it ends. It is asked for four times a minute, and the server takes its time to answer: a job that
   * ends meanwhile is seen to end at once.
   */
  follow(id: string): Observable<Job> {
    return timer(0, LOOK_EVERY_MS).pipe(
      exhaustMap(() => this.api.jobsRetrieve({ id, wait: WAIT_SECONDS })),
      takeWhile((job) => !isFinished(job), true),
    );
  }
}
