import { ChangeDetectionStrategy, Component, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom } from 'rxjs';

import { CaseDetail } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { CollectionsService } from '@flows/collections/collections.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Toasts } from '@shared/ui/toasts';

/** Who looks after a case, and what there is to know about it. */
@Component({
  selector: 'app-care-card',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule, StaleChanges],
  template: `
    <div class="card-header"><h2 id="care-title" i18n>Looked after by</h2></div>
    <form class="card-body form" [formGroup]="form" (ngSubmit)="save()" novalidate>
      <app-problem-note [text]="submission.note()">
        <app-stale-changes [submission]="submission" />
      </app-problem-note>
      <app-field i18n-label label="Who" [optional]="true" [control]="form.controls.assigned_to">
        <input appControl formControlName="assigned_to" maxlength="100" autocomplete="off" />
      </app-field>
      <app-field i18n-label label="Notes" [optional]="true" [control]="form.controls.notes">
        <textarea appControl formControlName="notes" rows="4" maxlength="10000"></textarea>
      </app-field>
      @if (mayChange()) {
        <div class="form-buttons">
          @if (form.controls.assigned_to.value !== me) {
            <button type="button" class="button button-quiet" (click)="takeIt()" i18n>
              I take it
            </button>
          }
          <button type="submit" class="button" [disabled]="submission.busy()" i18n>Save</button>
        </div>
      }
    </form>
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'care-title' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CareCard {
  readonly case = input.required<CaseDetail>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output();

  private readonly service = inject(CollectionsService);
  private readonly toasts = inject(Toasts);
  private filled = '';

  protected readonly me = inject(SessionService).session()?.user.name ?? '';
  protected readonly form = inject(NonNullableFormBuilder).group({
    assigned_to: ['', Validators.maxLength(100)],
    notes: ['', Validators.maxLength(10_000)],
  });
  protected readonly submission = new Submission(this.form, () => this.service.get(this.case().id));

  constructor() {
    effect(() => this.fill(this.case(), this.mayChange()));
  }

  protected takeIt(): void {
    this.form.patchValue({ assigned_to: this.me });
    void this.save();
  }

  protected async save(): Promise<void> {
    const body = this.form.getRawValue();
    const done = await this.submission.run(() =>
      firstValueFrom(this.service.describe(this.case().id, body)),
    );
    if (!done) return;
    this.form.markAsPristine();
    this.toasts.show($localize`It is saved.`);
    this.changed.emit();
  }

  /** A case that is read again does not take away what somebody is writing. */
  private fill({ id, assigned_to, notes }: CaseDetail, mayChange: boolean): void {
    if (this.filled === id && this.form.dirty) return;
    this.filled = id;
    this.submission.begin({ assigned_to, notes });
    if (!mayChange) this.form.disable();
  }
}
