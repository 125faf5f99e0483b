import { PreferredChannel } from '@api/models';

/** What the run of a month made or would make: the `result` of its job. */
export interface Generated {
  readonly invoices: number;
  readonly total: string;
  readonly shown: readonly {
    readonly lease: string;
    readonly tenant: string;
    readonly due_date: string;
    readonly total: string;
    readonly lines: readonly { readonly description: string; readonly amount: string }[];
  }[];
}

/** What the run over late invoices did or would do. */
export interface LateRun {
  readonly overdue: number;
  readonly fees: number;
  readonly total: string;
  readonly shown: readonly {
    readonly invoice: string;
    readonly invoice_number: string;
    readonly amount: string;
    readonly description: string;
  }[];
}

/** How many rows of a dry run are shown. */
export const FIRST = 5;

/** Why somebody cannot be reminded. */
export type Hindrance = 'no_address' | 'bad_address' | 'wish' | 'suppressed';

export interface FoundReminder {
  readonly invoice: string;
  readonly invoice_number: string;
  readonly lease: string;
  readonly tenant: string;
  readonly due_date: string;
  readonly step: number;
  readonly amount: string;
  readonly channel: PreferredChannel;
  readonly hindrance: Hindrance | '';
  /** Collections write to them about this, too. */
  readonly is_told_elsewhere: boolean;
}

/** Whom the run of reminders reminded or would remind; `unreachable` are those of them whom nothing reaches. */
export interface ReminderRun {
  readonly reminders: number;
  readonly unreachable: number;
  readonly shown: readonly FoundReminder[];
}
