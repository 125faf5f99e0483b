import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  PhotoStage,
  Proposal,
  WorkOrder,
  WorkOrderLog,
  WorkOrderPhoto,
  WorkOrderStatus,
} from '@api/models';
import { PropertiesApi } from '@api/services/properties-api';
import { UnitsApi } from '@api/services/units-api';
import { VendorsApi } from '@api/services/vendors-api';
import { WorkOrdersApi } from '@api/services/work-orders-api';
import { PhotoCalls } from '@shared/photos/photo-album';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { toFilters, WorkOrderFilters, WorkOrdersQuery } from './work-orders.query';

/** What the board and a history hold at most: the largest page of the API. */
export const MOST_ROWS = 200;

/** Work orders; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class WorkOrdersService {
  private readonly orders = inject(WorkOrdersApi);
  private readonly properties = inject(PropertiesApi);
  private readonly units = inject(UnitsApi);
  private readonly vendors = inject(VendorsApi);

  readonly photos: PhotoCalls<WorkOrderPhoto> = {
    list: (id) => this.orders.workOrderPhotosList({ work_order_id: id }),
    add: (id, file, stage) =>
      this.orders.workOrderPhotosCreate({
        work_order_id: id,
        body: { file, stage: stage as PhotoStage },
      }),
    change: (id, photo, { caption, stage }) =>
      this.orders.workOrderPhotosPartialUpdate({
        work_order_id: id,
        id: photo,
        body: { caption, stage: stage as PhotoStage | undefined },
      }),
    arrange: (id, photos) =>
      this.orders.workOrderPhotosArrange({ work_order_id: id, body: { photos } }),
    remove: (id, photo) => this.orders.workOrderPhotosDestroy({ work_order_id: id, id: photo }),
  };

  /** The rows of the list, or everything on the board. */
  getOrders(query: WorkOrdersQuery, timeZone: string): Observable<Slice<WorkOrder>> {
    const paging =
      query.view === 'board'
        ? { page_size: MOST_ROWS }
        : { page: query.page, page_size: PAGE_SIZE };
    return this.orders
      .workOrdersList({ ...toFilters(query, timeZone), ...paging })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: WorkOrderFilters): ExportUrls {
    return exportUrls(WorkOrdersApi.WorkOrdersListPath, filters);
  }

  getOrder(id: string): Observable<WorkOrder> {
    return this.orders.workOrdersRetrieve({ id });
  }

  changeStatus(id: string, status: WorkOrderStatus, note = ''): Observable<WorkOrder> {
    return this.orders.workOrdersChangeStatus({ id, body: { status, note } });
  }

  /** What the AI would call it, and how urgent it finds it. */
  sort(work_order_id: string): Observable<Proposal> {
    return this.orders.workOrderTriageSort({ work_order_id });
  }

  archive(id: string): Observable<void> {
    return this.orders.workOrdersDestroy({ id });
  }

  restore(id: string): Observable<WorkOrder> {
    return this.orders.workOrdersRestore({ id });
  }

  /** The newest lines of its history. */
  getHistory(id: string): Observable<Slice<WorkOrderLog>> {
    return this.orders
      .workOrderLogList({ work_order_id: id, page_size: MOST_ROWS })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  addNote(id: string, note: string): Observable<WorkOrderLog> {
    return this.orders.workOrderLogCreate({ work_order_id: id, body: { note } });
  }

  getPropertyName(id: string): Observable<string> {
    return this.properties.propertiesRetrieve({ id }).pipe(map(({ name }) => name));
  }

  getUnitNumber(id: string): Observable<string> {
    return this.units.unitsRetrieve({ id }).pipe(map(({ unit_number }) => unit_number));
  }

  getVendorName(id: string): Observable<string> {
    return this.vendors.vendorsRetrieve({ id }).pipe(map(({ name }) => name));
  }
}
