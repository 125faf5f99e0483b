import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { AiRun, RunOutcome } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { StackedTable } from '@shared/tables/stacked-table';
import { pageOf, urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import {
  dollars,
  OUTCOME_TONES,
  outcomeLabel,
  pageOfSubject,
  whyOffline,
} from '@flows/agents/agent-words';
import { AgentsService, RunFilters } from '@flows/agents/agents.service';

interface Query {
  readonly capability: string;
  readonly outcome: RunOutcome | '';
  readonly page: number;
}

const OUTCOMES: readonly RunOutcome[] = ['answered', 'repaired', 'offline', 'failed', 'running'];

/** Every question, the newest first: who answered, what it cost, what became of it. */
@Component({
  selector: 'app-run-list',
  imports: [
    Control,
    DecimalPipe,
    EmptyState,
    ExportMenu,
    Field,
    MomentPipe,
    Paginator,
    PercentPipe,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StackedTable,
    Tag,
  ],
  templateUrl: './run-list.html',
  styleUrl: './run-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunList {
  private readonly service = inject(AgentsService);
  private readonly locale = inject(LOCALE_ID);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly outcomes = OUTCOMES;
  protected readonly outcomeLabel = outcomeLabel;
  protected readonly tones = OUTCOME_TONES;
  protected readonly whyOffline = whyOffline;
  protected readonly pageOfSubject = pageOfSubject;
  protected readonly list = urlList<Query, AiRun>(
    (params) => ({
      capability: params.get('capability') ?? '',
      outcome: OUTCOMES.find((one) => one === params.get('outcome')) ?? '',
      page: pageOf(params),
    }),
    (query) => this.service.runs(toFilters(query), query.page),
  );
  protected readonly isFiltered = computed(
    () => this.list.query().capability !== '' || this.list.query().outcome !== '',
  );
  protected readonly exportUrls = computed(() =>
    this.service.runUrls(toFilters(this.list.query())),
  );
  // the list works without them: their names then stand as the API has them
  private readonly known = rxResource({ loader: () => this.service.capabilities() });
  protected readonly capabilities = computed(() => this.known.value() ?? []);

  protected labelOf(name: string): string {
    return this.capabilities().find((one) => one.name === name)?.label ?? name;
  }

  protected dollars(amount: string): string {
    return dollars(amount, this.locale);
  }
}

function toFilters({ capability, outcome }: Query): RunFilters {
  return {
    ...(capability ? { capability } : {}),
    ...(outcome ? { outcome: [outcome] } : {}),
  };
}
