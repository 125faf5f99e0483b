import { EntryKind } from '@api/models';

/** Why money moved, as a statement calls it. */
export function entryKindLabel(kind: EntryKind): string {
  const labels: Record<EntryKind, string> = {
    charge: $localize`Charge`,
    payment: $localize`Payment`,
    credit_applied: $localize`Credit used`,
    refund: $localize`Refund`,
    opening_balance: $localize`Opening balance`,
    adjustment: $localize`Adjustment`,
    write_off: $localize`Write-off`,
    reversal: $localize`Taken back`,
  };
  return labels[kind];
}
