import { Day, daysBetween } from '@shared/dates/day';
import { LeaseStatus } from './lease-status';

/** What the progress of a lease is made from. */
export interface LeaseTimes {
  readonly lease_status: LeaseStatus;
  readonly lease_begin_date: Day | null;
  readonly lease_end_date: Day | null;
  readonly holdover_start_date: Day | null;
  readonly notice_date: Day | null;
  readonly notice_move_out_date: Day | null;
  readonly actual_move_out_date: Day | null;
}

export type TermColour = 'teal' | 'amber' | 'orange';

/** A lease shows its progress in one of four ways (R1.1-16). */
export type LeaseProgress =
  | {
      mode: 'active';
      end: Day | null;
      percent: number;
      daysLeft: number | null;
      colour: TermColour;
    }
  | { mode: 'month_to_month'; since: Day | null; days: number | null; isLong: boolean }
  | { mode: 'notice'; moveOut: Day | null; percent: number; daysLeft: number | null }
  | { mode: 'vacant'; since: Day | null };

export type ExpiryFlag = 'none' | 'warning' | 'critical';

const LONG_HOLDOVER_DAYS = 90;

export function progressOf(lease: LeaseTimes, today: Day): LeaseProgress {
  switch (lease.lease_status) {
    case 'active':
      return termProgress(lease, today);
    case 'month_to_month':
      return holdoverProgress(lease.holdover_start_date, today);
    case 'notice':
      return noticeProgress(lease, today);
    case 'vacant':
      return { mode: 'vacant', since: lease.actual_move_out_date };
  }
}

/** Teal with more than 90 days left, amber from 30 to 90, orange below 30 (R1.1-16). */
export function termColour(daysLeft: number): TermColour {
  if (daysLeft > 90) return 'teal';
  return daysLeft >= 30 ? 'amber' : 'orange';
}

/** Warning when an active lease ends within 30 days, critical within 7, both inclusive (R1.1-10). */
export function expiryFlag(status: LeaseStatus, daysUntilExpiry: number | null): ExpiryFlag {
  if (status !== 'active' || daysUntilExpiry === null || daysUntilExpiry < 0) return 'none';
  if (daysUntilExpiry <= 7) return 'critical';
  return daysUntilExpiry <= 30 ? 'warning' : 'none';
}

/** More than 90 days month-to-month: for management to review (R1.1-11). */
export function isLongHoldover(status: LeaseStatus, holdoverDays: number | null): boolean {
  return status === 'month_to_month' && (holdoverDays ?? 0) > LONG_HOLDOVER_DAYS;
}

function termProgress({ lease_begin_date, lease_end_date }: LeaseTimes, today: Day): LeaseProgress {
  if (!lease_end_date) {
    return { mode: 'active', end: null, percent: 0, daysLeft: null, colour: 'teal' };
  }
  const daysLeft = daysBetween(today, lease_end_date);
  return {
    mode: 'active',
    end: lease_end_date,
    percent: percentBetween(lease_begin_date, lease_end_date, today),
    daysLeft,
    colour: termColour(daysLeft),
  };
}

function holdoverProgress(since: Day | null, today: Day): LeaseProgress {
  const days = since ? daysBetween(since, today) : null;
  return { mode: 'month_to_month', since, days, isLong: isLongHoldover('month_to_month', days) };
}

function noticeProgress(lease: LeaseTimes, today: Day): LeaseProgress {
  const moveOut = lease.notice_move_out_date;
  return {
    mode: 'notice',
    moveOut,
    percent: moveOut ? percentBetween(lease.notice_date, moveOut, today) : 0,
    daysLeft: moveOut ? daysBetween(today, moveOut) : null,
  };
}

/** How much of a span has passed, 0 to 100 with one decimal. */
function percentBetween(begin: Day | null, end: Day, today: Day): number {
  const length = begin ? daysBetween(begin, end) : 0;
  if (!begin || length <= 0) return today >= end ? 100 : 0;
  const share = daysBetween(begin, today) / length;
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}
