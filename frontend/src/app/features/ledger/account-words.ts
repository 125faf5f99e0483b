import { AccountKind } from '@api/models';

/** What kind of account it is. */
export function accountKindLabel(kind: AccountKind): string {
  const labels: Record<AccountKind, string> = {
    asset: $localize`Asset`,
    liability: $localize`Liability`,
    equity: $localize`Equity`,
    income: $localize`Income`,
    expense: $localize`Expense`,
  };
  return labels[kind];
}
