import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { Aging, ByMonth } from '@api/models';
import { LedgerApi } from '@api/services/ledger-api';

const MONTHS = 12;

/** The money of a year at a glance; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class MoneyService {
  private readonly ledger = inject(LedgerApi);

  /** What was billed and what was collected in each of the last twelve months. */
  byMonth(): Observable<ByMonth> {
    return this.ledger.ledgerByMonth({ months: MONTHS });
  }

  aging(): Observable<Aging> {
    return this.ledger.ledgerAging({});
  }
}
