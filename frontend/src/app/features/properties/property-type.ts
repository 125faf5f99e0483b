import { PropertyType } from '@api/models';
import { PROPERTY_TYPE } from '@api/models/property-type-array';

export const PROPERTY_TYPES: readonly PropertyType[] = PROPERTY_TYPE;

export function isPropertyType(value: unknown): value is PropertyType {
  return PROPERTY_TYPES.includes(value as PropertyType);
}

export function propertyTypeLabel(type: PropertyType): string {
  return LABELS[type];
}

const LABELS: Record<PropertyType, string> = {
  apartment: $localize`Apartments`,
  single_family: $localize`Single-family`,
  townhouse: $localize`Townhouses`,
  condominium: $localize`Condominium`,
  student_housing: $localize`Student housing`,
  senior_housing: $localize`Senior housing`,
  manufactured: $localize`Manufactured homes`,
  mixed_use: $localize`Mixed use`,
  commercial: $localize`Commercial`,
  other: $localize`Other`,
};
