import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { Lease, Unit } from '@api/models';
import { LeasesApi } from '@api/services/leases-api';
import { UnitsApi } from '@api/services/units-api';

/** Units and the lease that stands for each; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class UnitsService {
  private readonly units = inject(UnitsApi);
  private readonly leases = inject(LeasesApi);

  get(id: string): Observable<Unit> {
    return this.units.unitsRetrieve({ id });
  }

  /** The lease that stands for the unit; null for one that never had any. */
  currentLease(unit: string): Observable<Lease | null> {
    return this.leases
      .leasesList({ unit: [unit], current: true, page_size: 1 })
      .pipe(map(({ results }) => results[0] ?? null));
  }
}
