import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { Autonomy, Capability } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { StackedTable } from '@shared/tables/stacked-table';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { autonomyLabel, dollars, levelsUpTo } from '@flows/agents/agent-words';
import { AgentsService } from '@flows/agents/agents.service';

/** Everything a model can be asked for, and how far it may go here. */
@Component({
  selector: 'app-capability-list',
  imports: [
    DecimalPipe,
    MomentPipe,
    PercentPipe,
    ProblemNote,
    ProblemPanel,
    Skeleton,
    StackedTable,
  ],
  templateUrl: './capability-list.html',
  styleUrl: './capability-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CapabilityList {
  private readonly service = inject(AgentsService);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(LOCALE_ID);

  protected readonly mayChange = inject(SessionService).may('agents', 'change');
  protected readonly levelsUpTo = levelsUpTo;
  protected readonly autonomyLabel = autonomyLabel;
  protected readonly attempt = new Attempt();
  protected readonly read = rxResource({ loader: () => this.service.capabilities() });
  protected readonly rows = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));

  protected levelOf({ label }: Capability): string {
    return $localize`How far “${label}:capability:” may go`;
  }

  protected dollars(amount: string): string {
    return dollars(amount, this.locale);
  }

  protected async allow({ name, label, autonomy }: Capability, box: HTMLSelectElement) {
    const work = this.service.allow(name, box.value as Autonomy);
    if (await this.attempt.run(work)) {
      this.toasts.show($localize`“${label}:capability:” is set.`);
      this.read.reload();
    } else {
      // a choice that is refused is not shown as if it held
      box.value = autonomy;
    }
  }
}
