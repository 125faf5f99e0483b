import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Toasts } from '@shared/ui/toasts';
import { SecurityService } from '../security.service';

/** Changes the password. */
@Component({
  selector: 'app-password-card',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule],
  template: `
    <section class="card" aria-labelledby="password-title">
      <div class="card-header"><h2 id="password-title" i18n>Password</h2></div>
      <form class="card-body form" [formGroup]="form" (ngSubmit)="save()" novalidate>
        <app-problem-note [text]="submission.note()" />
        <div class="form-row">
          <app-field i18n-label label="Present password" [control]="form.controls.current_password">
            <input
              appControl
              type="password"
              formControlName="current_password"
              autocomplete="current-password"
            />
          </app-field>
          <app-field
            i18n-label
            label="New password"
            i18n-hint
            hint="At least 10 characters, not a common one."
            [control]="form.controls.new_password"
          >
            <input
              appControl
              type="password"
              formControlName="new_password"
              autocomplete="new-password"
            />
          </app-field>
        </div>
        <div>
          <button type="submit" class="button" [disabled]="submission.busy()" i18n>
            Change the password
          </button>
        </div>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordCard {
  private readonly security = inject(SecurityService);
  private readonly toasts = inject(Toasts);

  protected readonly form = inject(NonNullableFormBuilder).group({
    current_password: ['', Validators.required],
    new_password: ['', [Validators.required, Validators.minLength(10)]],
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { current_password, new_password } = this.form.getRawValue();
    const work = () => this.security.changePassword(current_password, new_password);
    if (!(await this.submission.run(work))) return;
    this.form.reset();
    this.toasts.show($localize`Your password is changed.`);
  }
}
