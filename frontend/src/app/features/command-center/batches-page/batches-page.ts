import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ParamMap, RouterLink } from '@angular/router';

import { BatchStatus, BulkBatch } from '@api/models';
import { BATCH_STATUS } from '@api/models/batch-status-array';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { StackedTable } from '@shared/tables/stacked-table';
import { pageOf, urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { CommandCenterService } from '../command-center.service';
import { actionLabel, authorOf, BATCH_TONES, batchStatusLabel, toldBy } from '../command-words';

/** What was done, or will be, for many units at once. */
@Component({
  selector: 'app-batches-page',
  imports: [
    DecimalPipe,
    EmptyState,
    ExportMenu,
    Icon,
    MomentPipe,
    Paginator,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StackedTable,
    Tag,
  ],
  templateUrl: './batches-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class BatchesPage {
  private readonly service = inject(CommandCenterService);

  protected readonly mayView = inject(SessionService).may('command_center', 'view');
  protected readonly list = urlList(toQuery, ({ status, page }) =>
    this.service.batches(status ? [status] : [], page),
  );
  protected readonly exportUrls = this.service.batchExportUrls();
  protected readonly pageSize = PAGE_SIZE;
  protected readonly views = [
    { status: null, label: $localize`All` },
    { status: 'pending', label: $localize`Scheduled or under way` },
    { status: 'failed', label: $localize`Failed` },
  ];
  protected readonly rows = computed(() =>
    this.list.slice()?.rows.map((batch) => ({
      batch,
      action: actionLabel(batch.action_type),
      method: toldBy(batch.action_type, batch.execution_method),
      status: batchStatusLabel(batch.status, isScheduled(batch)),
      tone: BATCH_TONES[batch.status],
      author: authorOf(batch.executed_by),
    })),
  );
}

function toQuery(params: ParamMap): { status: BatchStatus | null; page: number } {
  const status = BATCH_STATUS.find((each) => each === params.get('status')) ?? null;
  return { status, page: pageOf(params) };
}

function isScheduled({ scheduled_for, started_at }: BulkBatch): boolean {
  return scheduled_for !== null && started_at === null;
}
