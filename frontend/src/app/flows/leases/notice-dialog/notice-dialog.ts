import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  AbstractControl,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  ValidationErrors,
  Validators,
} from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Lease } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { addDays, daysBetween, isDay } from '@shared/dates/day';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { LeaseFlowsService } from '../lease-flows.service';
import { LeaseSummary } from '../lease-summary/lease-summary';

/** Shortest time between notice and move-out (R1.1-08, measured as N1-16 says). */
export const MIN_NOTICE_DAYS = 30;

/** Records a tenant's notice. */
@Component({
  selector: 'app-notice-dialog',
  imports: [Control, Field, LeaseSummary, MatDialogModule, ProblemNote, ReactiveFormsModule],
  templateUrl: './notice-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeDialog {
  private readonly service = inject(LeaseFlowsService);
  private readonly dialog = inject(MatDialogRef<NoticeDialog>);
  private readonly today = inject(SessionService).today();
  protected readonly lease = inject<Lease>(MAT_DIALOG_DATA);

  protected readonly form = inject(NonNullableFormBuilder).group({
    notice_date: [this.today, Validators.required],
    notice_move_out_date: [
      addDays(this.today, MIN_NOTICE_DAYS),
      [Validators.required, longEnoughAfterNotice],
    ],
    reason: ['', Validators.maxLength(200)],
  });
  protected readonly submission = new Submission(this.form);
  private readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly noticeHint = computed(() => {
    const { notice_date, notice_move_out_date } = this.value();
    if (!isDay(notice_date) || !isDay(notice_move_out_date)) return '';
    return $localize`${daysBetween(notice_date, notice_move_out_date)}:days: days of notice`;
  });

  /** The move-out date is judged against the notice date, so it is judged anew when that moves. */
  protected noticeMoved(): void {
    this.form.controls.notice_move_out_date.updateValueAndValidity();
  }

  protected async save(): Promise<void> {
    const notice = this.form.getRawValue();
    const work = () => firstValueFrom(this.service.giveNotice(this.lease.id, notice));
    if (await this.submission.run(work)) {
      this.dialog.close($localize`Notice recorded for unit ${this.lease.unit_number}:unit:.`);
    }
  }
}

function longEnoughAfterNotice(control: AbstractControl<string>): ValidationErrors | null {
  const notice: unknown = control.parent?.get('notice_date')?.value;
  if (typeof notice !== 'string' || !isDay(notice) || !isDay(control.value)) return null;
  if (daysBetween(notice, control.value) >= MIN_NOTICE_DAYS) return null;
  return { tooShort: $localize`At least ${MIN_NOTICE_DAYS}:days: days after the notice.` };
}
