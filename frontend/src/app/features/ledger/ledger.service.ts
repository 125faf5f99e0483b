import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Aging, Property, TrialBalance } from '@api/models';
import { LedgerApi } from '@api/services/ledger-api';
import { PropertiesApi } from '@api/services/properties-api';
import { Day } from '@shared/dates/day';

const MOST = 200;

/** The books at a glance; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class LedgerService {
  private readonly ledger = inject(LedgerApi);
  private readonly properties = inject(PropertiesApi);

  /** As of the end of a day; an empty day is now. */
  trialBalance(asOf: Day): Observable<TrialBalance> {
    return this.ledger.ledgerTrialBalance(asOf ? { as_of: asOf } : {});
  }

  /** Of one property, or of all when it is empty. */
  aging(property: string): Observable<Aging> {
    return this.ledger.ledgerAging(property ? { property: [property] } : {});
  }

  /** The properties to choose from, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
