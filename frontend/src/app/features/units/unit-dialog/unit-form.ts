import { NonNullableFormBuilder, Validators } from '@angular/forms';

import { PatchedUpdateUnitRequest, Unit, UnitStatus } from '@api/models';

export type UnitForm = ReturnType<typeof unitForm>;

const AMOUNT = Validators.pattern(/^\s*\d{1,8}(\.\d{1,2})?\s*$/);
const COUNT = Validators.pattern(/^\s*\d{1,2}\s*$/);
const HALVES = Validators.pattern(/^\s*\d{1,2}(\.\d)?\s*$/);
const AREA = Validators.pattern(/^\s*\d{1,6}\s*$/);

const NOTHING_YET = {
  property: '',
  building: '',
  floor: '',
  unit_number: '',
  status: 'vacant' as UnitStatus,
  bedrooms: '',
  bathrooms: '',
  square_feet: '',
  market_rent: '',
  current_rent: '',
  amenities: '',
  notes: '',
};

/** What the fields show of a unit, named as the fields. */
export function toForm(unit: Unit): typeof NOTHING_YET {
  return {
    property: unit.property,
    building: unit.building ?? '',
    floor: unit.floor ?? '',
    unit_number: unit.unit_number,
    status: unit.status,
    bedrooms: unit.bedrooms?.toString() ?? '',
    // 2.0 is written as people say it
    bathrooms: unit.bathrooms === null ? '' : String(Number(unit.bathrooms)),
    square_feet: unit.square_feet?.toString() ?? '',
    market_rent: unit.market_rent ?? '',
    current_rent: unit.current_rent ?? '',
    amenities: unit.amenities.join(', '),
    notes: unit.notes,
  };
}

/** The fields of a unit, as the API names them. */
export function unitForm(forms: NonNullableFormBuilder, unit: Unit | undefined, property = '') {
  const start = unit ? toForm(unit) : { ...NOTHING_YET, property };
  return forms.group({
    property: [start.property, Validators.required],
    building: [start.building],
    floor: [start.floor],
    unit_number: [start.unit_number, [Validators.required, Validators.maxLength(50)]],
    status: forms.control(start.status),
    bedrooms: [start.bedrooms, COUNT],
    bathrooms: [start.bathrooms, HALVES],
    square_feet: [start.square_feet, AREA],
    market_rent: [start.market_rent, AMOUNT],
    current_rent: [start.current_rent, AMOUNT],
    amenities: [start.amenities],
    notes: [start.notes],
  });
}

/** What the form says, in the words of the API; the property is chosen once and never changes. */
export function unitOf(form: UnitForm): PatchedUpdateUnitRequest & { unit_number: string } {
  const values = form.getRawValue();
  return {
    building: values.building || null,
    floor: values.floor || null,
    unit_number: values.unit_number.trim(),
    status: values.status,
    bedrooms: countOrNone(values.bedrooms),
    bathrooms: values.bathrooms.trim() || null,
    square_feet: countOrNone(values.square_feet),
    market_rent: values.market_rent.trim() || null,
    current_rent: values.current_rent.trim() || null,
    amenities: values.amenities
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
    notes: values.notes,
  };
}

function countOrNone(text: string): number | null {
  return text.trim() ? Number(text) : null;
}
