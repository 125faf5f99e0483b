import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { ParamMap, RouterLink } from '@angular/router';
import { lastValueFrom, tap } from 'rxjs';

import { BulkBatch, ItemStatus, Job } from '@api/models';
import { ITEM_STATUS } from '@api/models/item-status-array';
import { JobRow } from '@core/jobs/job-row';
import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { lastKnown } from '@shared/tables/last-known';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { StackedTable } from '@shared/tables/stacked-table';
import { pageOf, urlList } from '@shared/tables/url-list';
import { confirmed } from '@shared/ui/confirm-dialog';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { CommandCenterService } from '../command-center.service';
import {
  actionLabel,
  authorOf,
  BATCH_TONES,
  batchStatusLabel,
  ITEM_TONES,
  itemStatusLabel,
  toldBy,
} from '../command-words';

/** One bulk action: what was asked for and by whom, and what came of it for every unit. */
@Component({
  selector: 'app-batch-page',
  imports: [
    DecimalPipe,
    EmptyState,
    ExportMenu,
    Icon,
    JobRow,
    MomentPipe,
    Paginator,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StackedTable,
    Tag,
  ],
  templateUrl: './batch-page.html',
  styles: `
    .views {
      flex-wrap: wrap;
    }

    .facts {
      grid-template-columns: repeat(auto-fill, minmax(min(170px, 44%), 1fr));
    }

    .letter {
      max-width: 62ch;
      margin-top: 8px;
      padding: 14px 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface-2);
      line-height: 1.6;
      text-align: left;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    summary {
      color: var(--teal-text);
      font-weight: 600;
      cursor: pointer;
    }

    .outcome {
      min-width: 220px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class BatchPage {
  readonly batchId = input.required<string>();

  private readonly service = inject(CommandCenterService);
  private readonly session = inject(SessionService);
  private readonly jobs = inject(JobsStore);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly read = rxResource({
    request: this.batchId,
    loader: ({ request }) => this.service.batch(request),
  });
  protected readonly batch = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));
  protected readonly items = urlList(toQuery, ({ status, page }) =>
    this.service.items(this.batchId(), status ? [status] : [], page),
  );
  protected readonly exportUrls = computed(() => this.service.itemExportUrls(this.batchId()));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly attempt = new Attempt();
  protected readonly bulkAction = $localize`Bulk action`;
  protected readonly running = signal<Job | null>(null);
  protected readonly maySeeUnits = this.session.may('units', 'view');
  protected readonly may = computed(() => {
    const batch = this.batch();
    const mayCreate = this.session.may('command_center', 'create');
    if (!batch || !mayCreate) return { cancel: false, retry: false };
    const isOver = batch.status === 'sent' || batch.status === 'failed';
    return { cancel: isWaiting(batch), retry: isOver && batch.failed_count > 0 };
  });
  protected readonly words = computed(() => {
    const batch = this.batch();
    return (
      batch && {
        action: actionLabel(batch.action_type),
        method: toldBy(batch.action_type, batch.execution_method),
        status: batchStatusLabel(batch.status, isWaiting(batch)),
        tone: BATCH_TONES[batch.status],
        author: authorOf(batch.executed_by),
        cancelledBy: authorOf(batch.cancelled_by),
      }
    );
  });
  protected readonly views = [null, ...ITEM_STATUS].map((status) => ({
    status,
    label: status ? itemStatusLabel(status) : $localize`All`,
  }));
  protected readonly rows = computed(() =>
    this.items.slice()?.rows.map((item) => ({
      item,
      status: itemStatusLabel(item.status),
      tone: ITEM_TONES[item.status],
    })),
  );

  protected async cancel(batch: BulkBatch): Promise<void> {
    const isSure = await confirmed(this.dialogs, {
      title: $localize`Call this action off?`,
      text: $localize`Nothing of it is sent. It cannot be taken up again, only asked for anew.`,
      yes: $localize`Call it off`,
    });
    if (!isSure) return;
    if (await this.attempt.run(this.service.cancel(batch.id)))
      this.toasts.show($localize`The action is called off.`);
    this.reload();
  }

  protected async retry(batch: BulkBatch): Promise<void> {
    const again = await this.attempt.read(this.service.retry(batch.id));
    if (again?.job) {
      const seen = this.jobs.follow(again.job).pipe(tap((job) => this.running.set(job)));
      await this.attempt.read(lastValueFrom(seen));
      this.running.set(null);
    }
    this.reload();
  }

  protected reload(): void {
    this.read.reload();
    this.items.reload();
  }
}

function toQuery(params: ParamMap): { status: ItemStatus | null; page: number } {
  const status = ITEM_STATUS.find((each) => each === params.get('status')) ?? null;
  return { status, page: pageOf(params) };
}

/** It has not begun, and somebody said when it shall. */
function isWaiting({ status, scheduled_for, started_at }: BulkBatch): boolean {
  return status === 'pending' && scheduled_for !== null && started_at === null;
}
