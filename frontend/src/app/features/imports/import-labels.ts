import { ImportKind, ImportStatus, RowStatus, TieOutTotals, Written } from '@api/models';
import { TagTone } from '@shared/ui/tag';

/** What people call the states, kinds and measures of imports. */

export function statusLabel(status: ImportStatus): string {
  switch (status) {
    case 'uploaded':
    case 'mapped':
      return $localize`Columns to check`;
    case 'checking':
      return $localize`Being checked`;
    case 'checked':
      return $localize`Ready to import`;
    case 'importing':
      return $localize`Being imported`;
    case 'imported':
      return $localize`Imported`;
    case 'failed':
      return $localize`Stopped`;
  }
}

export function statusTone(status: ImportStatus): TagTone {
  if (status === 'imported') return 'good';
  if (status === 'failed') return 'bad';
  return status === 'checking' || status === 'importing' ? 'warn' : 'plain';
}

export function kindLabel(kind: ImportKind): string {
  return kind === 'rent_roll' ? $localize`Rent roll` : $localize`List of properties`;
}

export function rowLabel(status: RowStatus): string {
  switch (status) {
    case 'ok':
      return $localize`Fine`;
    case 'error':
      return $localize`Error`;
    case 'skipped':
      return $localize`Skipped`;
    case 'created':
      return $localize`New`;
    case 'updated':
      return $localize`Changed`;
    case 'unchanged':
      return $localize`As it is`;
  }
}

export type Measure = keyof TieOutTotals;

export const MEASURES: readonly Measure[] = [
  'properties',
  'units',
  'occupied',
  'monthly_rent',
  'deposits',
  'balances',
];

export function isAmount(measure: Measure): boolean {
  return ['monthly_rent', 'deposits', 'balances'].includes(measure);
}

export function measureLabel(measure: Measure): string {
  switch (measure) {
    case 'properties':
      return $localize`Properties`;
    case 'units':
      return $localize`Units`;
    case 'occupied':
      return $localize`Occupied`;
    case 'monthly_rent':
      return $localize`Monthly rent`;
    case 'deposits':
      return $localize`Deposits`;
    case 'balances':
      return $localize`Balances`;
  }
}

/** The measure in which one household differs, as the API names it. */
export function differenceLabel(measure: string): string {
  const labels: Record<string, string> = {
    lease: $localize`Lease`,
    rent: $localize`Rent`,
    deposit: $localize`Deposit`,
    balance: $localize`Balance`,
  };
  return labels[measure] ?? measure;
}

const WRITTEN: Record<keyof Written, () => string> = {
  properties_created: () => $localize`New properties`,
  buildings_created: () => $localize`New buildings`,
  units_created: () => $localize`New units`,
  units_updated: () => $localize`Changed units`,
  tenants_created: () => $localize`New tenants`,
  leases_created: () => $localize`New leases`,
  leases_updated: () => $localize`Changed leases`,
  leases_ended: () => $localize`Ended leases`,
  vacancies_created: () => $localize`Vacant units noted`,
};

/** What an import writes or wrote, without what it does not touch. */
export function writtenFacts(written: Written | undefined): { label: string; count: number }[] {
  const names = Object.keys(WRITTEN) as (keyof Written)[];
  return names
    .map((name) => ({ label: WRITTEN[name](), count: written?.[name] ?? 0 }))
    .filter(({ count }) => count > 0);
}
