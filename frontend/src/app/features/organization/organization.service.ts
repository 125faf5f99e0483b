import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { Organization, PatchedChangeOrganizationRequest } from '@api/models';
import { OrganizationApi } from '@api/services/organization-api';

/** The organisation itself; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class OrganizationService {
  private readonly api = inject(OrganizationApi);

  get(): Observable<Organization> {
    return this.api.organizationRetrieve();
  }

  change(body: PatchedChangeOrganizationRequest): Observable<Organization> {
    return this.api.organizationPartialUpdate({ body });
  }

  setLogo(file: File): Observable<Organization> {
    return this.api.organizationSetLogo({ body: { file } });
  }

  removeLogo(): Observable<void> {
    return this.api.organizationRemoveLogo();
  }
}
