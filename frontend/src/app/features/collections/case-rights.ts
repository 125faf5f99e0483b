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
  const change = may('collections', 'change');
  const lift = may('collections', 'approve');
  const unresolved = isUnresolved(it);
  return {
    ...messageRights(it, change, today),
    ...planRights(it, change && unresolved),
    approve: lift && draftsOf(it).length > 0,
    post: change,
    pay: change && unresolved && may('payments', 'create'),
    stop: change && unresolved,
    lift,
    writeOff: lift && unresolved,
    change,
  };
}

/** What goes out to the tenant, and does not while something says so. */
function messageRights(
  it: CaseDetail,
  mayChange: boolean,
  today: Day,
): Pick<CaseRights, 'send' | 'escalate' | 'offer'> {
  const mayWrite = mayChange && !standingStops(it, today).length;
  return {
    send: mayWrite && !!it.next_action && !whyNoStep(it, today),
    escalate: mayWrite && mayEscalate(it),
    offer: mayWrite && (it.status === 'open' || it.status === 'escalated'),
  };
}

function planRights(it: CaseDetail, mayChange: boolean): Pick<CaseRights, 'answer' | 'endPlan'> {
  const status = it.payment_plan?.status;
  return {
    answer: mayChange && status === 'proposed',
    endPlan: mayChange && (status === 'accepted' || status === 'active'),
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
