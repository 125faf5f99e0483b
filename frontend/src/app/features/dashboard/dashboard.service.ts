import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { Dashboard } from '@api/models';
import { DashboardApi } from '@api/services/dashboard-api';

/** The numbers of the dashboard; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class DashboardService {
  private readonly api = inject(DashboardApi);

  get(): Observable<Dashboard> {
    return this.api.dashboardRetrieve();
  }
}
