import { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { EmailSettings, SmsSettings } from '@api/models';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Toasts } from '@shared/ui/toasts';
import { Tested } from './provider-test-dialog/tested';

/** What is done from the card of a provider. Each dialog is loaded when it is first needed. */
@Injectable({ providedIn: 'root' })
export class ProviderActions {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  /** True when it was saved. */
  async editEmail(settings: EmailSettings): Promise<boolean> {
    const { EmailDialog } = await import('./email-dialog/email-dialog');
    return this.edit(EmailDialog, settings);
  }

  /** True when it was saved. */
  async editTexts(settings: SmsSettings): Promise<boolean> {
    const { TextsDialog } = await import('./texts-dialog/texts-dialog');
    return this.edit(TextsDialog, settings);
  }

  /** Ends when the dialog does: it may have been tried several times. */
  async test(tested: Tested): Promise<void> {
    const { ProviderTestDialog } = await import('./provider-test-dialog/provider-test-dialog');
    const dialog = this.dialogs.open<unknown, Tested>(ProviderTestDialog, {
      data: tested,
      width: '520px',
      maxWidth: 'calc(100vw - 24px)',
    });
    await firstValueFrom(dialog.afterClosed());
  }

  confirmSwitchOff(): Promise<boolean> {
    return confirmed(this.dialogs, {
      title: $localize`Switch your account off?`,
      text: $localize`Messages then leave by the installation's own account, if it has one; else they are only written to its log. Your settings are kept.`,
      yes: $localize`Switch off`,
    });
  }

  confirmRemove(): Promise<boolean> {
    return confirmed(this.dialogs, {
      title: $localize`Remove your account?`,
      text: $localize`Its secrets are forgotten. Messages then leave by the installation's own account, if it has one; else they are only written to its log.`,
      yes: $localize`Remove`,
    });
  }

  private async edit<Data>(type: ComponentType<unknown>, data: Data): Promise<boolean> {
    const dialog = this.dialogs.open<unknown, Data, string>(type, {
      data,
      width: '600px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const said = await firstValueFrom(dialog.afterClosed());
    if (said) this.toasts.show(said);
    return !!said;
  }
}
