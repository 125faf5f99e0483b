import { Action, CaseDetail, Stop } from '@api/models';
import { LAST_STEP, UNRESOLVED } from '@flows/collections/collection-words';
import { Day } from '@shared/dates/day';

export type May = (resource: string, action: string) => boolean;

/** What can be done with a case now, by whom it may be. */
export interface CaseRights {
  readonly send: boolean;
  readonly escalate: boolean;
  readonly approve: boolean;
  readonly post: boolean;
  readonly offer: boolean;
  readonly answer: boolean;
  readonly endPlan: boolean;
  readonly pay: boolean;
  readonly stop: boolean;
  readonly lift: boolean;
  readonly writeOff: boolean;
  readonly change: boolean;
}

// the step is taken: it may reach the tenant, or has
const STANDING: readonly Action['state'][] = ['draft', 'queued', 'to_post', 'sent'];

export function isUnresolved({ status }: Pick<CaseDetail, 'status'>): boolean {
  return UNRESOLVED.includes(status);
}

/** What says that nothing goes out now. */
export function standingStops({ stops }: CaseDetail, today: Day): Stop[] {
  return stops.filter(({ lifted_at, until }) => !lifted_at && (!until || until >= today));
}

export function draftsOf({ actions }: CaseDetail): Action[] {
  return actions.filter(({ state }) => state === 'draft');
}

/** Why the next step is not to be taken by hand now; empty when it can be. */
export function whyNoStep(it: CaseDetail, today: Day): 'stopped' | 'waits' | 'today' | '' {
  const step = it.next_action?.step;
  if (!step) return '';
  if (standingStops(it, today).length) return 'stopped';
  if (isTaken(it, step)) return 'waits';
  return it.last_step_on === today && step !== LAST_STEP ? 'today' : '';
}

export function rightsIn(it: CaseDetail, may: May, today: Day): CaseRights {
  const mayChange = may('collections', 'change');
  const mayApprove = may('collections', 'approve');
  const unresolved = isUnresolved(it);
  const isStopped = standingStops(it, today).length > 0;
  const plan = it.payment_plan?.status;
  return {
    send: mayChange && !!it.next_action && !whyNoStep(it, today),
    escalate: mayChange && !isStopped && mayEscalate(it),
    approve: mayApprove && draftsOf(it).length > 0,
    post: mayChange,
    offer: mayChange && !isStopped && (it.status === 'open' || it.status === 'escalated'),
    answer: mayChange && unresolved && plan === 'proposed',
    endPlan: mayChange && unresolved && (plan === 'accepted' || plan === 'active'),
    pay: mayChange && unresolved && may('payments', 'create'),
    stop: mayChange && unresolved,
    lift: mayApprove,
    writeOff: mayApprove && unresolved,
    change: mayChange,
  };
}

/** The final notice before its turn; in its turn it is the next step. */
function mayEscalate(it: CaseDetail): boolean {
  const next = it.next_action?.step;
  return it.status === 'open' && !!next && next !== LAST_STEP && !isTaken(it, LAST_STEP);
}

function isTaken({ actions, round }: CaseDetail, step: number): boolean {
  return actions.some(
    (action) => action.round === round && action.step === step && STANDING.includes(action.state),
  );
}
