import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ParamMap, Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { RentRollImport } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Day, dayOrNone } from '@shared/dates/day';
import { startOfDay } from '@shared/dates/day-in-zone';
import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { TIME_ZONE } from '@shared/dates/time-zone';
import { Problem, toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { EmptyState } from '@shared/ui/empty-state';
import { FileDrop } from '@shared/ui/file-drop';
import { ProgressBar } from '@shared/ui/progress-bar';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { StackedTable } from '@shared/tables/stacked-table';
import { pageOf, urlList } from '@shared/tables/url-list';
import { kindLabel, statusLabel, statusTone } from '../import-labels';
import { ImportFilters, ImportsService } from '../imports.service';

/** Files that were brought in, and the place to bring in the next. */
@Component({
  selector: 'app-imports-page',
  imports: [
    DayPipe,
    DecimalPipe,
    EmptyState,
    ExportMenu,
    FileDrop,
    FilterChip,
    MomentPipe,
    Paginator,
    ProblemNote,
    ProblemPanel,
    ProgressBar,
    RouterLink,
    Skeleton,
    Tag,
    StackedTable,
  ],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ImportsPage {
  private readonly service = inject(ImportsService);
  private readonly router = inject(Router);

  protected readonly kindLabel = kindLabel;
  protected readonly statusLabel = statusLabel;
  protected readonly statusTone = statusTone;
  protected readonly mayView = inject(SessionService).may('imports', 'view');
  protected readonly pageSize = PAGE_SIZE;
  protected readonly mayUpload = inject(SessionService).may('imports', 'create');
  private readonly timeZone = inject(TIME_ZONE);
  protected readonly list = urlList(toQuery, (query) =>
    this.service.list(query.page, this.toFilters(query)),
  );
  protected readonly exportUrls = computed(() =>
    this.service.exportUrls(this.toFilters(this.list.query())),
  );

  protected readonly uploading = signal('');
  private readonly refusal = signal<Problem | null>(null);
  protected readonly refusalText = computed(() => {
    const refusal = this.refusal();
    return refusal ? Object.values(refusal.fields).flat().join(' ') || refusal.detail : '';
  });

  private toFilters({ importedFrom: day }: ReturnType<typeof toQuery>): ImportFilters {
    return day ? { imported_from: startOfDay(day, this.timeZone()) } : {};
  }

  /** Before the import the rows that are fine, after it those that are on record. */
  protected goodRows({ counts }: RentRollImport): number {
    const { ok = 0, created = 0, updated = 0, unchanged = 0 } = counts;
    return ok + created + updated + unchanged;
  }

  protected async upload(file: File): Promise<void> {
    this.uploading.set(file.name);
    this.refusal.set(null);
    try {
      const { id } = await firstValueFrom(this.service.upload(file));
      await this.router.navigate(['/imports', id]);
    } catch (error) {
      this.refusal.set(toProblem(error));
    } finally {
      this.uploading.set('');
    }
  }
}

interface ImportsQuery {
  readonly page: number;
  readonly importedFrom: Day;
}

function toQuery(params: ParamMap): ImportsQuery {
  return { page: pageOf(params), importedFrom: dayOrNone(params.get('imported_from')) };
}
