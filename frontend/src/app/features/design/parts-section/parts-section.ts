import { ChangeDetectionStrategy, Component } from '@angular/core';
import { of } from 'rxjs';

import { GridUnit } from '@api/models';
import { PRIORITY } from '@api/models/priority-array';
import { WORK_ORDER_STATUS } from '@api/models/work-order-status-array';
import { Field } from '@shared/forms/field';
import { SearchPicker } from '@shared/forms/search-picker';
import { Honeycomb } from '@shared/honeycomb/honeycomb';
import { UnitGridTable } from '@shared/honeycomb/unit-grid-table';
import { LifecycleBar } from '@shared/leases/lifecycle-bar';
import { LEASE_STATUSES } from '@shared/leases/lease-status';
import { Album } from '@shared/photos/album';
import { Photo } from '@shared/photos/photo';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { FilterMenu } from '@shared/tables/filter-menu';
import { NotYet } from '@shared/ui/not-yet';
import { Tabs } from '@shared/ui/tabs';
import { PriorityTag } from '@shared/work-orders/priority-tag';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { Sample } from '../sample/sample';

const NO_LEASE = {
  lease_id: null,
  lease_status: null,
  tenant_name: null,
  monthly_rent_amount: null,
  lease_begin_date: null,
  lease_end_date: null,
  holdover_start_date: null,
  notice_date: null,
  notice_move_out_date: null,
  actual_move_out_date: null,
};

/** Parts that show what a feature knows: units, photos, work orders, lists. */
@Component({
  selector: 'app-parts-section',
  imports: [
    Album,
    ExportMenu,
    Field,
    FilterChip,
    FilterMenu,
    Honeycomb,
    LifecycleBar,
    NotYet,
    PriorityTag,
    Sample,
    SearchPicker,
    Tabs,
    UnitGridTable,
    WorkOrderStatusTag,
  ],
  templateUrl: './parts-section.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartsSection {
  protected readonly priorities = PRIORITY;
  protected readonly statuses = WORK_ORDER_STATUS;
  protected readonly tabs = ['one', 'two'].map((id) => ({ id, label: `Part ${id}` }));
  protected readonly find = () => of([{ id: '1', label: 'Alder Plumbing', detail: 'Columbus' }]);
  protected readonly photos: readonly Photo[] = [];
  // a unit in each state, and one without a lease
  protected readonly units: readonly GridUnit[] = [...LEASE_STATUSES, null].map(
    (lease_status, index) => ({
      ...NO_LEASE,
      id: `unit-${index}`,
      unit_number: `A-10${index}`,
      building_id: 'north',
      building_name: 'North',
      floor_id: 'north-1',
      floor_level: 1,
      floor_name: '',
      status: lease_status && lease_status !== 'vacant' ? 'occupied' : 'vacant',
      ...(lease_status && {
        lease_id: `lease-${index}`,
        lease_status,
        tenant_name: 'Maria Gonzalez',
        monthly_rent_amount: '1850.00',
        lease_begin_date: '2025-07-01',
        lease_end_date: '2026-06-30',
        notice_move_out_date: lease_status === 'notice' ? '2026-04-15' : null,
      }),
    }),
  );
}
