import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { ActivatedRoute } from '@angular/router';
import { firstValueFrom, map } from 'rxjs';

import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tab, Tabs } from '@shared/ui/tabs';
import { Toasts } from '@shared/ui/toasts';
import { dollars } from '@flows/agents/agent-words';
import { AgentsService } from '@flows/agents/agents.service';
import { CapabilityList } from '../capability-list/capability-list';
import { ProposalList } from '../proposal-list/proposal-list';
import { RunList } from '../run-list/run-list';

/** What the AI does here: what it proposes, how far it may go, what it was asked and what that cost. */
@Component({
  selector: 'app-agents-page',
  imports: [CapabilityList, Icon, ProblemPanel, ProposalList, RunList, Skeleton, Tabs],
  templateUrl: './agents-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class AgentsPage {
  private readonly service = inject(AgentsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(LOCALE_ID);

  protected readonly mayChange = this.session.may('agents', 'change');
  protected readonly tabs: readonly Tab[] = [
    { id: 'proposals', label: $localize`Proposals` },
    { id: 'capabilities', label: $localize`Capabilities` },
    { id: 'runs', label: $localize`Runs` },
  ];
  private readonly asked = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((params) => params.get('tab') ?? '')),
    { requireSync: true },
  );
  protected readonly tab = computed(
    () => this.tabs.find(({ id }) => id === this.asked())?.id ?? this.tabs[0].id,
  );
  protected readonly read = rxResource({ loader: () => this.service.budget() });
  protected readonly budget = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));

  protected dollars(amount: string | undefined): string {
    return dollars(amount ?? '0', this.locale);
  }

  protected async setLimit(): Promise<void> {
    const { BudgetDialog } = await import('../budget-dialog/budget-dialog');
    const data = this.budget()?.daily_limit ?? '';
    const dialog = this.dialogs.open(BudgetDialog, { data, width: '480px' });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.toasts.show($localize`The budget is saved.`);
    this.read.reload();
  }
}
