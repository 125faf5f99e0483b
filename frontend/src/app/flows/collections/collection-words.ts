import {
  Action,
  ActionChannel,
  ActionState,
  CaseStatus,
  InstallmentStatus,
  PlanStatus,
  RiskProfile,
  StopKind,
  Tone,
} from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** While a tenant has one of these they get no other. */
export const UNRESOLVED: readonly CaseStatus[] = ['open', 'payment_plan', 'escalated'];

export const STEPS: readonly number[] = [1, 2, 3, 4, 5];
export const LAST_STEP = 5;

export const CASE_TONES: Record<CaseStatus, TagTone> = {
  open: 'warn',
  payment_plan: 'plain',
  escalated: 'bad',
  paid: 'good',
  written_off: 'plain',
};

export function caseStatusLabel(status: CaseStatus): string {
  const labels: Record<CaseStatus, string> = {
    open: $localize`Open`,
    payment_plan: $localize`On a plan`,
    escalated: $localize`Escalated`,
    paid: $localize`Paid`,
    written_off: $localize`Written off`,
  };
  return labels[status];
}

export const TONE_TAGS: Record<Tone, TagTone> = {
  friendly: 'good',
  firm: 'plain',
  formal: 'warn',
  legal: 'bad',
};

export function toneLabel(tone: Tone): string {
  const labels: Record<Tone, string> = {
    friendly: $localize`Friendly`,
    firm: $localize`Firm`,
    formal: $localize`Formal`,
    legal: $localize`Legal`,
  };
  return labels[tone];
}

export function profileLabel(profile: RiskProfile): string {
  const labels: Record<RiskProfile, string> = {
    good_history: $localize`Good history`,
    standard: $localize`Now and then late`,
    repeat_offender: $localize`Often late`,
    chronic: $localize`Nearly always late`,
  };
  return labels[profile];
}

/** A step in one word, as it stands on the line. */
export function shortStepLabel(step: number): string {
  const labels = [
    $localize`SMS`,
    $localize`Email`,
    $localize`Formal`,
    $localize`Plan`,
    $localize`Legal`,
  ];
  return labels[step - 1];
}

export function stepLabel(step: number): string {
  const labels = [
    $localize`Friendly reminder`,
    $localize`Detailed notice`,
    $localize`Formal notice`,
    $localize`Payment plan offer`,
    $localize`Final notice`,
  ];
  return labels[step - 1];
}

export function channelLabel(channel: ActionChannel): string {
  const labels: Record<ActionChannel, string> = {
    sms: $localize`SMS`,
    email: $localize`E-mail`,
    letter: $localize`Letter`,
    phone: $localize`Phone`,
    system: $localize`In the system`,
  };
  return labels[channel];
}

/** What an action is called in the timeline: steps by their name, the rest by its kind. */
export function actionLabel({ step, action_type }: Action): string {
  if (step) return stepLabel(step);
  const labels: Record<Action['action_type'], string> = {
    sms: $localize`Text message`,
    email: $localize`E-mail`,
    formal_letter: $localize`Letter`,
    payment_plan: $localize`Payment plan`,
    escalation: $localize`Final notice`,
    call: $localize`Phone call`,
    payment_received: $localize`Payment received`,
    note: $localize`Note`,
  };
  return labels[action_type];
}

export const STATE_TONES: Record<ActionState, TagTone> = {
  draft: 'warn',
  queued: 'plain',
  to_post: 'warn',
  sent: 'good',
  failed: 'bad',
  cancelled: 'plain',
  discarded: 'plain',
  recorded: 'plain',
};

/** What became of it; a message that arrived says so. */
export function stateLabel({ state, delivered, opened, response_received }: Action): string {
  if (response_received) return $localize`Answered`;
  if (opened) return $localize`Opened`;
  if (delivered) return $localize`Delivered`;
  const labels: Record<ActionState, string> = {
    draft: $localize`Waits for a decision`,
    queued: $localize`On its way`,
    to_post: $localize`To be posted`,
    sent: $localize`Sent`,
    failed: $localize`Could not be sent`,
    cancelled: $localize`Taken back`,
    discarded: $localize`Decided against`,
    recorded: $localize`Written down`,
  };
  return labels[state];
}

export const PLAN_TONES: Record<PlanStatus, TagTone> = {
  proposed: 'warn',
  accepted: 'good',
  active: 'good',
  completed: 'good',
  defaulted: 'bad',
};

export function planStatusLabel(status: PlanStatus): string {
  const labels: Record<PlanStatus, string> = {
    proposed: $localize`Offered`,
    accepted: $localize`Agreed on`,
    active: $localize`Under way`,
    completed: $localize`Kept`,
    defaulted: $localize`Not kept`,
  };
  return labels[status];
}

export const INSTALLMENT_TONES: Record<InstallmentStatus, TagTone> = {
  pending: 'plain',
  paid: 'good',
  overdue: 'bad',
  partial: 'warn',
};

export function installmentLabel(status: InstallmentStatus): string {
  const labels: Record<InstallmentStatus, string> = {
    pending: $localize`To come`,
    paid: $localize`Paid`,
    overdue: $localize`Overdue`,
    partial: $localize`Paid in part`,
  };
  return labels[status];
}

export function stopLabel(kind: StopKind): string {
  const labels: Record<StopKind, string> = {
    dispute: $localize`The debt is disputed`,
    bankruptcy: $localize`Bankruptcy`,
    service_member: $localize`In military service`,
    deceased: $localize`Deceased`,
    opt_out: $localize`Does not want to be contacted`,
  };
  return labels[kind];
}
