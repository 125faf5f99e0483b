import { inject, Injectable } from '@angular/core';
import { EMPTY, expand, map, Observable, switchMap, timer } from 'rxjs';

import { Job } from '@api/models';
import { JobsApi } from '@api/services/jobs-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { Slice } from '@shared/tables/slice';
import { isFinished } from './job-state';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

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
   * A job that the person just started, until it ends. Each pause is twice the one before, so that a short job is
   * seen to end soon; for a long one it is that of every page, a quarter of a minute.
   */
  follow(id: string): Observable<Job> {
    return this.get(id).pipe(
      expand((job, looks) =>
        isFinished(job) ? EMPTY : timer(pauseAfter(looks)).pipe(switchMap(() => this.get(id))),
      ),
    );
  }
}

function pauseAfter(looks: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** looks, LONGEST_PAUSE_MS);
}
