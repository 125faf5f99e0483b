import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

import { JobStatusBadge } from '@core/jobs/job-status-badge';
import { JobsService } from '@core/jobs/jobs.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { lastKnown } from '@shared/tables/last-known';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { StackedTable } from '@shared/tables/stacked-table';
import { pageOf } from '@shared/tables/url-list';

/** Every job of the organisation, the newest first. */
@Component({
  selector: 'app-jobs-page',
  imports: [
    DecimalPipe,
    EmptyState,
    ExportMenu,
    Icon,
    JobStatusBadge,
    MomentPipe,
    Paginator,
    ProblemPanel,
    Skeleton,
    StackedTable,
  ],
  templateUrl: './jobs-page.html',
  styleUrl: './jobs-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class JobsPage {
  private readonly service = inject(JobsService);

  protected readonly exportUrls = this.service.exportUrls();
  protected readonly pageSize = PAGE_SIZE;
  protected readonly page = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map(pageOf)), {
    requireSync: true,
  });
  protected readonly jobs = rxResource({
    request: this.page,
    loader: ({ request: page }) => this.service.list({ page }),
  });
  protected readonly slice = lastKnown(this.jobs.value);
  protected readonly problem = computed(() => toProblem(this.jobs.error()));
}
