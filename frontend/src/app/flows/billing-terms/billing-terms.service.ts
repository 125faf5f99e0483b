import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  LeaseBilling,
  PatchedWriteLeaseBillingRequest,
  PatchedWritePropertyBillingRequest,
  PropertyBilling,
  RecurringCharge,
  WriteRecurringChargeRequest,
} from '@api/models';
import { BillingApi } from '@api/services/billing-api';

const MOST = 200;

/** How leases and properties bill; the only file of this flow that knows the API. */
@Injectable({ providedIn: 'root' })
export class BillingTermsService {
  private readonly api = inject(BillingApi);

  ofLease(lease_id: string): Observable<LeaseBilling> {
    return this.api.billingLeasesRetrieve({ lease_id });
  }

  changeLease(lease_id: string, body: PatchedWriteLeaseBillingRequest): Observable<LeaseBilling> {
    return this.api.billingLeasesPartialUpdate({ lease_id, body });
  }

  ofProperty(property_id: string): Observable<PropertyBilling> {
    return this.api.billingPropertiesRetrieve({ property_id });
  }

  changeProperty(
    property_id: string,
    body: PatchedWritePropertyBillingRequest,
  ): Observable<PropertyBilling> {
    return this.api.billingPropertiesPartialUpdate({ property_id, body });
  }

  /** What a lease is charged for besides the rent, the present ones first. */
  chargesOf(lease: string): Observable<RecurringCharge[]> {
    return this.api
      .billingRecurringChargesList({ lease: [lease], page_size: MOST })
      .pipe(map(({ results }) => results));
  }

  addCharge(body: WriteRecurringChargeRequest): Observable<RecurringCharge> {
    return this.api.billingRecurringChargesCreate({ body });
  }

  /** The last day that is charged for. */
  endCharge(id: string, end_date: string): Observable<RecurringCharge> {
    return this.api.billingRecurringChargesPartialUpdate({ id, body: { end_date } });
  }
}
