import { NonNullableFormBuilder, Validators } from '@angular/forms';

import { Equipment, EquipmentCategory } from '@api/models';

export type EquipmentForm = ReturnType<typeof equipmentForm>;

const AMOUNT = Validators.pattern(/^\s*\d{1,8}(\.\d{1,2})?\s*$/);
const YEARS = Validators.pattern(/^\s*\d{1,3}\s*$/);

const NOTHING_YET = {
  name: '',
  category: 'appliance' as EquipmentCategory,
  manufacturer: '',
  model: '',
  serial_number: '',
  installed_on: '',
  expected_lifespan_years: '',
  purchase_cost: '',
  warranty_provider: '',
  warranty_expires_on: '',
  notes: '',
};

/** What the fields show of a piece of equipment, named as the fields. */
export function toForm(equipment: Equipment): typeof NOTHING_YET {
  return {
    name: equipment.name,
    category: equipment.category,
    manufacturer: equipment.manufacturer,
    model: equipment.model,
    serial_number: equipment.serial_number,
    installed_on: equipment.installed_on ?? '',
    expected_lifespan_years: equipment.expected_lifespan_years?.toString() ?? '',
    purchase_cost: equipment.purchase_cost ?? '',
    warranty_provider: equipment.warranty_provider,
    warranty_expires_on: equipment.warranty_expires_on ?? '',
    notes: equipment.notes,
  };
}

/** The fields of a piece of equipment, as the API names them. */
export function equipmentForm(forms: NonNullableFormBuilder, equipment: Equipment | undefined) {
  const start = equipment ? toForm(equipment) : NOTHING_YET;
  return forms.group({
    name: [start.name, [Validators.required, Validators.maxLength(150)]],
    category: forms.control(start.category),
    manufacturer: [start.manufacturer, Validators.maxLength(100)],
    model: [start.model, Validators.maxLength(100)],
    serial_number: [start.serial_number, Validators.maxLength(100)],
    installed_on: [start.installed_on],
    expected_lifespan_years: [start.expected_lifespan_years, YEARS],
    purchase_cost: [start.purchase_cost, AMOUNT],
    warranty_provider: [start.warranty_provider, Validators.maxLength(150)],
    warranty_expires_on: [start.warranty_expires_on],
    notes: [start.notes],
  });
}

/** What the form says, in the words of the API. */
export function equipmentOf(form: EquipmentForm) {
  const values = form.getRawValue();
  const years = values.expected_lifespan_years.trim();
  return {
    ...values,
    name: values.name.trim(),
    installed_on: values.installed_on || null,
    expected_lifespan_years: years ? Number(years) : null,
    purchase_cost: values.purchase_cost.trim() || null,
    warranty_expires_on: values.warranty_expires_on || null,
  };
}
