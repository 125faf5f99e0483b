import { AgingAmounts } from '@api/models';

/** How long something has been due, as the API parts it. */
export function agingBuckets(): readonly {
  readonly name: keyof AgingAmounts;
  readonly label: string;
}[] {
  return [
    { name: 'current', label: $localize`Not yet due` },
    { name: 'days_1_30', label: $localize`1–30 days` },
    { name: 'days_31_60', label: $localize`31–60 days` },
    { name: 'days_61_90', label: $localize`61–90 days` },
    { name: 'over_90', label: $localize`Over 90 days` },
    { name: 'total', label: $localize`Total` },
  ];
}
