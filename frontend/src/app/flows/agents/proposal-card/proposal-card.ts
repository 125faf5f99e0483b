import { PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Observable } from 'rxjs';

import { Proposal } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { factLabel, pageOfSubject, PROPOSAL_TONES, proposalStatusLabel } from '../agent-words';
import { AgentsService } from '../agents.service';

/** One proposal: what, why, on which data, how sure; and the decision about it. */
@Component({
  selector: 'app-proposal-card',
  imports: [MomentPipe, PercentPipe, ProblemNote, RouterLink, Tag],
  templateUrl: './proposal-card.html',
  styleUrl: './proposal-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalCard {
  readonly proposal = input.required<Proposal>();
  readonly changed = output();

  private readonly service = inject(AgentsService);
  private readonly toasts = inject(Toasts);

  protected readonly mayDecide = inject(SessionService).may('agent_proposals', 'change');
  protected readonly tones = PROPOSAL_TONES;
  protected readonly statusLabel = proposalStatusLabel;
  protected readonly attempt = new Attempt();
  protected readonly facts = computed(() =>
    Object.entries(this.proposal().facts)
      .filter(([, text]) => text)
      .map(([name, text]) => ({ name, label: factLabel(name), text })),
  );
  protected readonly page = computed(() => pageOfSubject(this.proposal()));
  protected readonly isOpen = computed(() =>
    ['waiting', 'failed'].includes(this.proposal().status),
  );
  protected readonly mayUndo = computed(
    () => this.proposal().status === 'done' && this.proposal().can_be_undone,
  );

  protected approve(): Promise<void> {
    return this.decide(this.service.approve(this.proposal().id), $localize`It is done.`);
  }

  protected reject(): Promise<void> {
    return this.decide(this.service.reject(this.proposal().id), $localize`Nothing is done.`);
  }

  protected undo(): Promise<void> {
    return this.decide(this.service.undo(this.proposal().id), $localize`It is taken back.`);
  }

  private async decide(work: Observable<Proposal>, said: string): Promise<void> {
    const decided = await this.attempt.read(work);
    if (!decided) return;
    // why it could not be done stands in the card that is read again
    if (decided.status !== 'failed') this.toasts.show(said);
    this.changed.emit();
  }
}
