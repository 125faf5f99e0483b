import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ProposalStatus } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { pageOf, urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { Skeleton } from '@shared/ui/skeleton';
import { AgentsService } from '@flows/agents/agents.service';
import { ProposalCard } from '@flows/agents/proposal-card/proposal-card';

type Which = 'open' | 'done' | 'all';

const STATUSES: Record<Which, ProposalStatus[]> = {
  open: ['waiting', 'failed'],
  done: ['done', 'undone'],
  all: [],
};

/** What is proposed, the newest first: what waits, what was done, or all of it. */
@Component({
  selector: 'app-proposal-list',
  imports: [EmptyState, Paginator, ProblemPanel, ProposalCard, RouterLink, Skeleton],
  templateUrl: './proposal-list.html',
  styleUrl: './proposal-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalList {
  private readonly service = inject(AgentsService);

  protected readonly mayView = inject(SessionService).may('agent_proposals', 'view');
  protected readonly pageSize = PAGE_SIZE;
  protected readonly choices: readonly { which: Which; label: string }[] = [
    { which: 'open', label: $localize`Waiting` },
    { which: 'done', label: $localize`Done` },
    { which: 'all', label: $localize`All` },
  ];
  protected readonly list = urlList(
    (params) => ({ which: whichOf(params.get('show')), page: pageOf(params) }),
    ({ which, page }) => this.service.proposals(STATUSES[which], page),
  );
  protected readonly isOpen = computed(() => this.list.query().which === 'open');
}

function whichOf(asked: string | null): Which {
  return asked === 'done' || asked === 'all' ? asked : 'open';
}
