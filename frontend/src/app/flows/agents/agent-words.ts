import { AiRun, Autonomy, OfflineReason, Proposal, ProposalStatus, RunOutcome } from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** From nothing to all. */
export const LEVELS: readonly Autonomy[] = ['off', 'suggest', 'draft', 'act_with_undo', 'act'];

/** The levels up to the highest that a capability may have. */
export function levelsUpTo(highest: Autonomy): readonly Autonomy[] {
  return LEVELS.slice(0, LEVELS.indexOf(highest) + 1);
}

export function autonomyLabel(level: Autonomy): string {
  const labels: Record<Autonomy, string> = {
    off: $localize`Off`,
    suggest: $localize`Suggests`,
    draft: $localize`Drafts`,
    act_with_undo: $localize`Acts, can be undone`,
    act: $localize`Acts`,
  };
  return labels[level];
}

export const PROPOSAL_TONES: Record<ProposalStatus, TagTone> = {
  waiting: 'warn',
  approved: 'warn',
  rejected: 'plain',
  done: 'good',
  undone: 'plain',
  failed: 'bad',
  expired: 'plain',
  superseded: 'plain',
};

export function proposalStatusLabel(status: ProposalStatus): string {
  const labels: Record<ProposalStatus, string> = {
    waiting: $localize`Waits for a decision`,
    approved: $localize`Approved`,
    rejected: $localize`Rejected`,
    done: $localize`Done`,
    undone: $localize`Undone`,
    failed: $localize`Could not be done`,
    expired: $localize`Expired`,
    superseded: $localize`Replaced by a newer one`,
  };
  return labels[status];
}

export const OUTCOME_TONES: Record<RunOutcome, TagTone> = {
  running: 'warn',
  answered: 'good',
  repaired: 'good',
  offline: 'plain',
  failed: 'bad',
};

export function outcomeLabel(outcome: RunOutcome): string {
  const labels: Record<RunOutcome, string> = {
    running: $localize`Under way`,
    answered: $localize`Answered`,
    repaired: $localize`Answered at the second try`,
    offline: $localize`By our own rules`,
    failed: $localize`Broke off`,
  };
  return labels[outcome];
}

/** Why our own rules answered; empty where a model did. */
export function whyOffline({ offline_reason }: AiRun): string {
  const reasons: Record<OfflineReason, string> = {
    no_model: $localize`no model is set up`,
    over_budget: $localize`the budget of the day was used up`,
    too_dear: $localize`the question was too dear`,
    unreachable: $localize`the model could not be reached`,
    timed_out: $localize`the model took too long`,
    rate_limited: $localize`too many questions in a short time`,
    overloaded: $localize`the model was overloaded`,
    credentials: $localize`the key of the model was refused`,
    credit: $localize`the account with the provider has no credit`,
    request: $localize`the provider refused the question`,
    unreadable: $localize`the answer could not be read`,
    refused: $localize`the model declined to answer`,
    truncated: $localize`the answer broke off`,
    invalid: $localize`the answer was not believable`,
  };
  return offline_reason ? reasons[offline_reason] : '';
}

/** The page of what a proposal or a run is about; null where there is none. */
export function pageOfSubject({ subject_kind, subject_id }: SubjectRow): string[] | null {
  const pages: Record<string, string> = {
    'work_orders.workorder': '/work-orders',
    'tenants.tenant': '/tenants',
    'tenants.lease': '/lifecycle',
    'renewals.renewalrecommendation': '/renewals',
    'rent_collections.collectioncase': '/collections',
  };
  const page = pages[subject_kind];
  return page && subject_id ? [page, subject_id] : null;
}

/** What a fact of a proposal is, by the name the API has for it; an unknown name is made readable. */
export function factLabel(name: string): string {
  const labels: Record<string, string> = {
    title: $localize`What is to be done`,
    description: $localize`Description`,
    reported_by: $localize`Reported by`,
    category: $localize`Category`,
    priority: $localize`Priority`,
    tenant: $localize`Tenant`,
    unit: $localize`Unit`,
    property: $localize`Property`,
    amount: $localize`Amount`,
    balance: $localize`Balance`,
    days_overdue: $localize`Days overdue`,
    due_date: $localize`Due since`,
    today: $localize`On`,
    step: $localize`Step`,
    tone: $localize`Tone`,
    risk_profile: $localize`Payment history`,
    late_12m: $localize`Late in 12 months`,
    channels: $localize`By`,
    reason: $localize`Reason`,
  };
  const words = name.replaceAll('_', ' ');
  return labels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

type SubjectRow = Pick<AiRun | Proposal, 'subject_kind' | 'subject_id'>;

/** `cost_today` and the like: dollars of which only the first digits mean something. */
export function dollars(amount: string, locale: string): string {
  const value = Number(amount);
  const digits = value === 0 || value >= 1 ? 2 : 4;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(value);
}
