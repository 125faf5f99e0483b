import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { CaseDetail, CollectionSettings, Stop } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import { Preview } from './message-preview';

/** Opens the dialogs of collections and says what was done; each answers whether anything was. */
@Injectable({ providedIn: 'root' })
export class CaseDialogs {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  async scan(): Promise<boolean> {
    const { ScanDialog } = await import('./scan-dialog/scan-dialog');
    return this.said(this.dialogs.open(ScanDialog, { width: '480px' }));
  }

  /** The next step, or the final notice before its turn. */
  async step(
    it: CaseDetail,
    given: { preview: Preview | null; isNotice: boolean },
  ): Promise<boolean> {
    const { StepDialog } = await import('./step-dialog/step-dialog');
    const data = { case: it, ...given };
    return this.said(this.dialogs.open(StepDialog, { data, width: '560px' }));
  }

  async offerPlan(it: CaseDetail, settings: CollectionSettings | undefined): Promise<boolean> {
    const { PlanDialog } = await import('./plan-dialog/plan-dialog');
    const data = { case: it, settings };
    return this.said(this.dialogs.open(PlanDialog, { data, width: '520px' }));
  }

  async recordPayment(it: CaseDetail): Promise<boolean> {
    const { PaymentDialog } = await import('./payment-dialog/payment-dialog');
    return this.said(this.dialogs.open(PaymentDialog, { data: it, width: '520px' }));
  }

  async stop(it: CaseDetail): Promise<boolean> {
    const { StopDialog } = await import('./stop-dialog/stop-dialog');
    return this.said(this.dialogs.open(StopDialog, { data: it, width: '480px' }));
  }

  async log(it: CaseDetail): Promise<boolean> {
    const { LogDialog } = await import('./log-dialog/log-dialog');
    return this.said(this.dialogs.open(LogDialog, { data: it, width: '480px' }));
  }

  async writeOff(it: CaseDetail): Promise<boolean> {
    const { WriteOffDialog } = await import('./write-off-dialog/write-off-dialog');
    return this.said(
      this.dialogs.open(WriteOffDialog, { data: it, width: '480px', role: 'alertdialog' }),
    );
  }

  /** What needs a reason, or is better with one. */
  async decide(what: Decision, it: CaseDetail, stop?: Stop): Promise<boolean> {
    const { ReasonDialog } = await import('./reason-dialog/reason-dialog');
    const data = { what, case: it, stop };
    return this.said(this.dialogs.open(ReasonDialog, { data, width: '480px' }));
  }

  private async said(dialog: ReturnType<MatDialog['open']>): Promise<boolean> {
    const text: unknown = await firstValueFrom(dialog.afterClosed());
    if (typeof text !== 'string' || !text) return false;
    this.toasts.show(text);
    return true;
  }
}

export type Decision = 'accept' | 'decline' | 'end_plan' | 'discard' | 'lift';
