import { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { LeaseBilling, PropertyBilling, RecurringCharge } from '@api/models';
import { Toasts } from '@shared/ui/toasts';

/** Opens the dialogs of billing terms. Each is loaded when it is first needed, and closes with what to say. */
@Injectable({ providedIn: 'root' })
export class BillingTermsDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** True when they were changed, as with the others. */
  async changeLease(terms: LeaseBilling): Promise<boolean> {
    const { LeaseTermsDialog } = await import('./lease-terms-dialog/lease-terms-dialog');
    return this.open(LeaseTermsDialog, terms);
  }

  async changeProperty(terms: PropertyBilling): Promise<boolean> {
    const { PropertyTermsDialog } = await import('./property-terms-dialog/property-terms-dialog');
    return this.open(PropertyTermsDialog, terms);
  }

  async addCharge(lease: string): Promise<boolean> {
    const { ChargeDialog } = await import('./charge-dialog/charge-dialog');
    return this.open(ChargeDialog, lease);
  }

  async endCharge(charge: RecurringCharge): Promise<boolean> {
    const { EndChargeDialog } = await import('./end-charge-dialog/end-charge-dialog');
    return this.open(EndChargeDialog, charge);
  }

  private async open<Data>(type: ComponentType<unknown>, data: Data): Promise<boolean> {
    const dialog = this.dialogs.open<unknown, Data, string>(type, {
      data,
      width: '560px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const said = await firstValueFrom(dialog.afterClosed());
    if (said) this.toasts.show(said);
    return !!said;
  }
}
