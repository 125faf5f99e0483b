import { LeaseStatus } from '@shared/leases/lease-status';

/** What a person can do to a lease by hand. */
export type LeaseAction = 'convert' | 'change-rent' | 'give-notice' | 'mark-vacant' | 'new-lease';

/** What a person may do with leases. */
export interface LeaseRights {
  readonly change: boolean;
  readonly create: boolean;
}

export interface OfferedActions {
  /** Shown as buttons. */
  readonly main: readonly LeaseAction[];
  /** Rare ones, shown in a menu. */
  readonly more: readonly LeaseAction[];
}

/**
 * The actions that the state of a lease allows (N1-15, N1-17) and the person's rights, too.
 * Marking vacant without a notice needs force, so it is not among the buttons.
 */
export function actionsFor(status: LeaseStatus, rights: LeaseRights): OfferedActions {
  const { main, more } = byStatus[status];
  const allowed = (action: LeaseAction) => (action === 'new-lease' ? rights.create : rights.change);
  return { main: main.filter(allowed), more: more.filter(allowed) };
}

/** Marking a lease vacant that is not on notice skips a step and must be said so (N1-15). */
export function needsForce(status: LeaseStatus): boolean {
  return status !== 'notice';
}

const byStatus: Record<LeaseStatus, OfferedActions> = {
  active: { main: ['convert', 'give-notice'], more: ['mark-vacant'] },
  month_to_month: { main: ['give-notice'], more: ['change-rent', 'mark-vacant'] },
  notice: { main: ['mark-vacant'], more: [] },
  vacant: { main: ['new-lease'], more: [] },
};
