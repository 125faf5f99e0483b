import { PropertyType } from '@api/models';
import { PROPERTY_TYPE } from '@api/models/property-type-array';

export const PROPERTY_TYPES: readonly PropertyType[] = PROPERTY_TYPE;

export function isPropertyType(value: unknown): value is PropertyType {
  return PROPERTY_TYPES.includes(value as PropertyType);
}

export function propertyTypeLabel(type: PropertyType): string {
  switch (type) {
    case 'apartment':
      return $localize`Apartments`;
    case 'single_family':
      return $localize`Single-family`;
    case 'townhouse':
      return $localize`Townhouses`;
    case 'condominium':
      return $localize`Condominium`;
    case 'student_housing':
      return $localize`Student housing`;
    case 'senior_housing':
      return $localize`Senior housing`;
    case 'manufactured':
      return $localize`Manufactured homes`;
    case 'mixed_use':
      return $localize`Mixed use`;
    case 'commercial':
      return $localize`Commercial`;
    case 'other':
      return $localize`Other`;
  }
}
