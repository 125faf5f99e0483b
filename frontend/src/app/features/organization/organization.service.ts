import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { OrganizationDetail, PatchedChangeOrganizationRequest } from '@api/models';
import { OrganizationApi } from '@api/services/organization-api';

/** The organisation itself; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class OrganizationService {
  private readonly api = inject(OrganizationApi);

  get(): Observable<OrganizationDetail> {
    return this.api.organizationRetrieve();
  }

  change(body: PatchedChangeOrganizationRequest): Observable<OrganizationDetail> {
    return this.api.organizationPartialUpdate({ body });
  }

  setLogo(file: File): Observable<OrganizationDetail> {
    return this.api.organizationSetLogo({ body: { file } });
  }

  removeLogo(): Observable<void> {
    return this.api.organizationRemoveLogo();
  }
}
