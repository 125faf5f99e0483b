import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { catchError, EMPTY, finalize, firstValueFrom, map, of, switchMap } from 'rxjs';

import { Job } from '@api/models';
import { isFinished } from '@core/jobs/job-state';
import { JobRow } from '@core/jobs/job-row';
import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { StackedTable } from '@shared/tables/stacked-table';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { pageOf } from '@shared/tables/url-list';
import { ExportsService } from '../exports.service';
import { fileSize } from '../file-size';

/** Everything the organisation has here, as archives to take along. */
@Component({
  selector: 'app-exports-page',
  imports: [
    EmptyState,
    Icon,
    JobRow,
    MomentPipe,
    Paginator,
    ProblemNote,
    ProblemPanel,
    Skeleton,
    StackedTable,
  ],
  templateUrl: './exports-page.html',
  styleUrl: './exports-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ExportsPage {
  private readonly service = inject(ExportsService);
  private readonly jobs = inject(JobsStore);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly page = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map(pageOf)), {
    requireSync: true,
  });
  protected readonly mayCreate = inject(SessionService).may('exports', 'create');
  protected readonly exports = rxResource({
    request: this.page,
    loader: ({ request: page }) => this.service.list(page),
  });
  protected readonly slice = lastKnown(this.exports.value);
  protected readonly problem = computed(() => toProblem(this.exports.error()));

  private readonly underWay = rxResource({ loader: () => this.service.underWay() });
  private readonly followed = computed(() => this.underWay.value()?.id ?? null);
  /** The export that is being made, followed until it ends. */
  protected readonly job = toSignal<Job | null>(
    toObservable(this.followed).pipe(
      switchMap((id) =>
        id
          ? this.jobs.follow(id).pipe(
              finalize(() => this.exports.reload()),
              catchError(() => EMPTY),
            )
          : of(null),
      ),
    ),
    { initialValue: null },
  );
  protected readonly busy = computed(() => {
    const job = this.job();
    return this.starting() || (job !== null && !isFinished(job));
  });
  private readonly starting = signal(false);
  protected readonly note = signal('');
  protected readonly fileSize = fileSize;

  protected async start(): Promise<void> {
    this.note.set('');
    this.starting.set(true);
    try {
      this.underWay.set(await firstValueFrom(this.service.start()));
    } catch (error) {
      this.note.set(toProblem(error)?.detail ?? '');
      this.underWay.reload();
    } finally {
      this.starting.set(false);
    }
  }
}
