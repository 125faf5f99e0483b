import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Vendor, WorkOrder, WriteVendorRequest } from '@api/models';
import { VendorsApi } from '@api/services/vendors-api';
import { WorkOrdersApi } from '@api/services/work-orders-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { toFilters, VendorFilters, VendorsQuery } from './vendors.query';

const LATEST_ORDERS = 10;

/** Vendors and the work they are given; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class VendorsService {
  private readonly vendors = inject(VendorsApi);
  private readonly orders = inject(WorkOrdersApi);

  getVendors(query: VendorsQuery): Observable<Slice<Vendor>> {
    return this.vendors
      .vendorsList({ ...toFilters(query), page: query.page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: VendorFilters): ExportUrls {
    return exportUrls(VendorsApi.VendorsListPath, filters);
  }

  getVendor(id: string): Observable<Vendor> {
    return this.vendors.vendorsRetrieve({ id });
  }

  /** A new vendor without an id, else the one of that id. */
  save(id: string | undefined, body: WriteVendorRequest): Observable<Vendor> {
    return id
      ? this.vendors.vendorsPartialUpdate({ id, body })
      : this.vendors.vendorsCreate({ body });
  }

  archive(id: string): Observable<void> {
    return this.vendors.vendorsDestroy({ id });
  }

  restore(id: string): Observable<Vendor> {
    return this.vendors.vendorsRestore({ id });
  }

  /** What they were given lately, and how much there is altogether. */
  getLatestOrders(vendor: string): Observable<Slice<WorkOrder>> {
    return this.orders
      .workOrdersList({
        assigned_vendor: [vendor],
        ordering: '-requested_date',
        page_size: LATEST_ORDERS,
      })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }
}
