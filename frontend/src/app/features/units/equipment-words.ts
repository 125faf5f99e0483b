import { EquipmentCategory } from '@api/models';

export function equipmentLabel(category: EquipmentCategory): string {
  return labels()[category];
}

function labels(): Record<EquipmentCategory, string> {
  return {
    hvac: $localize`Heating and cooling`,
    water_heater: $localize`Water heater`,
    boiler: $localize`Boiler`,
    roof: $localize`Roof`,
    elevator: $localize`Elevator`,
    plumbing: $localize`Plumbing`,
    electrical: $localize`Electrical`,
    fire_safety: $localize`Fire safety`,
    security: $localize`Security and access`,
    refrigerator: $localize`Refrigerator`,
    oven: $localize`Oven`,
    microwave: $localize`Microwave`,
    dishwasher: $localize`Dishwasher`,
    garbage_disposal: $localize`Garbage disposal`,
    washer: $localize`Washer`,
    dryer: $localize`Dryer`,
    appliance: $localize`Other appliance`,
    other: $localize`Other`,
  };
}
