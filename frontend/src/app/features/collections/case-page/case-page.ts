import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';

import { CaseDetail, Stop } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { CaseStatusTag } from '@flows/collections/case-status-tag';
import { CollectionsService } from '@flows/collections/collections.service';
import { StepLine } from '@flows/collections/step-line';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { CareCard } from '../care-card/care-card';
import { CaseDialogs, Decision } from '../case-dialogs';
import { draftsOf, rightsIn, standingStops } from '../case-rights';
import { CaseTimeline } from '../case-timeline/case-timeline';
import { DraftCard } from '../draft-card/draft-card';
import { previewOf } from '../message-preview';
import { NextStepCard } from '../next-step-card/next-step-card';
import { OwesCard } from '../owes-card/owes-card';
import { PlanCard } from '../plan-card/plan-card';
import { StopsCard } from '../stops-card/stops-card';

// a message leaves within seconds, unless the night holds it back
const LOOK_AGAIN_MS = 3000;
const LOOKS = 4;

/** One case: who owes what since when, what was said, what comes next, and all that can be done about it. */
@Component({
  selector: 'app-case-page',
  imports: [
    CareCard,
    CaseStatusTag,
    CaseTimeline,
    DraftCard,
    Icon,
    MatMenuModule,
    MomentPipe,
    NextStepCard,
    OwesCard,
    PlanCard,
    ProblemNote,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StepLine,
    StopsCard,
  ],
  templateUrl: './case-page.html',
  styleUrl: './case-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class CasePage {
  readonly caseId = input.required<string>();

  private readonly service = inject(CollectionsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(CaseDialogs);
  private readonly toasts = inject(Toasts);
  private looksLeft = 0;

  protected readonly read = rxResource({
    request: this.caseId,
    loader: ({ request: id }) => this.service.get(id),
  });
  protected readonly case = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));
  protected readonly attempt = new Attempt();
  // the page works without them: it then does not say how far one may go, nor what the next step says
  private readonly maySeeSettings = this.session.may('collection_settings', 'view');
  private readonly settings = rxResource({
    request: () => this.maySeeSettings || undefined,
    loader: () => this.service.settings(),
  });
  private readonly wordings = rxResource({
    request: () => this.maySeeSettings || undefined,
    loader: () => this.service.wordings(),
  });

  protected readonly maySee = {
    tenants: this.session.may('tenants', 'view'),
    units: this.session.may('units', 'view'),
    properties: this.session.may('properties', 'view'),
    leases: this.session.may('leases', 'view'),
  };
  protected readonly may = computed(() => {
    const it = this.case();
    const may = (resource: string, action: string) => this.session.may(resource, action);
    return it && rightsIn(it, may, this.session.today());
  });
  protected readonly drafts = computed(() => {
    const it = this.case();
    return it ? draftsOf(it) : [];
  });
  protected readonly isStopped = computed(() => {
    const it = this.case();
    return !!it && standingStops(it, this.session.today()).length > 0;
  });
  protected readonly preview = computed(() => {
    const it = this.case();
    const wordings = this.wordings.error() ? undefined : this.wordings.value();
    const organization = this.session.session()?.organization;
    if (!it?.next_action || !wordings || !organization) return null;
    return previewOf(wordings, it, it.next_action, organization);
  });

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const it = this.case();
      if (it)
        title.show($localize`${it.tenant_name}:tenant:, ${it.unit_number}:unit: · Collections`);
    });
    effect((onCleanup) => {
      const isUnderWay = this.case()?.actions.some(({ state }) => state === 'queued');
      if (!isUnderWay || !this.looksLeft) return;
      const again = setTimeout(() => {
        this.looksLeft -= 1;
        this.read.reload();
      }, LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(again));
    });
  }

  protected async step(it: CaseDetail, isNotice = false): Promise<void> {
    const preview = isNotice ? null : this.preview();
    await this.dialogs.step(it, { preview, isNotice });
    this.follow();
  }

  protected async offerPlan(it: CaseDetail): Promise<void> {
    const settings = this.settings.error() ? undefined : this.settings.value();
    await this.dialogs.offerPlan(it, settings);
    this.follow();
  }

  protected async open(dialog: 'recordPayment' | 'stop' | 'log' | 'writeOff'): Promise<void> {
    const it = this.case();
    if (it) await this.dialogs[dialog](it);
    this.read.reload();
  }

  protected async decide(what: Decision, it: CaseDetail, stop?: Stop): Promise<void> {
    await this.dialogs.decide(what, it, stop);
    this.read.reload();
  }

  protected async post(it: CaseDetail, action: string): Promise<void> {
    const done = await this.attempt.run(this.service.markPosted(it.id, action));
    // refused, too: somebody else may have been first
    this.read.reload();
    if (done) this.toasts.show($localize`The letter counts as sent.`);
  }

  /** Reads the case again, and a few times more while a message is on its way. */
  protected follow(): void {
    this.looksLeft = LOOKS;
    this.read.reload();
  }
}
