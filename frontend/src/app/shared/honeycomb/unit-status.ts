import { UnitStatus } from '@api/models';

export function unitStatusLabel(status: UnitStatus): string {
  switch (status) {
    case 'occupied':
      return $localize`Occupied`;
    case 'vacant':
      return $localize`Vacant`;
    case 'maintenance':
      return $localize`Under maintenance`;
    case 'partially_occupied':
      return $localize`Partially occupied`;
  }
}
