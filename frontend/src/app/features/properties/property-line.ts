import { Property, PropertyLifecycleStats } from '@api/models';
import { PropertyAction } from './property-menu/property-menu';

/** An action that somebody chose for a property. */
export interface ChosenAction {
  readonly action: PropertyAction;
  readonly property: Property;
}

export type StatsByProperty = ReadonlyMap<string, PropertyLifecycleStats>;

/** `1200 River Rd, Cleveland, OH 44113`, as far as it is known. */
export function addressOf(property: Property): string {
  const { address_line1, address_line2, city, region, postal_code } = property;
  const place = [region, postal_code].filter(Boolean).join(' ');
  return [address_line1, address_line2, city, place].filter(Boolean).join(', ');
}
