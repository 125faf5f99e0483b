import { ChargeKind } from '@api/models';

/** What a tenant is charged for. */
export function chargeKindLabel(kind: ChargeKind): string {
  const labels: Record<ChargeKind, string> = {
    rent: $localize`Rent`,
    water: $localize`Water`,
    electric: $localize`Electricity`,
    gas: $localize`Gas`,
    trash: $localize`Trash`,
    parking: $localize`Parking`,
    pet_fee: $localize`Pet fee`,
    late_fee: $localize`Late fee`,
    other: $localize`Other`,
  };
  return labels[kind];
}
