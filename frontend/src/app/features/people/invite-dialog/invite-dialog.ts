import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Role } from '@api/models';
import { roleLabel } from '@core/session/role-label';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { PeopleService } from '../people.service';
import { rolesToGive } from '../staff-roles';

/** Invites a person by e-mail. Closes with the address. */
@Component({
  selector: 'app-invite-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title i18n>Invite somebody</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()" />
        <app-field i18n-label label="E-mail" [control]="form.controls.email">
          <input appControl type="email" formControlName="email" autocomplete="off" />
        </app-field>
        <app-field i18n-label label="Role" [control]="form.controls.role">
          <select appControl formControlName="role">
            @for (role of roles; track role) {
              <option [value]="role">{{ roleLabel(role) }}</option>
            }
          </select>
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Send the invitation
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteDialog {
  private readonly people = inject(PeopleService);
  private readonly dialog = inject(MatDialogRef<InviteDialog>);

  protected readonly roleLabel = roleLabel;
  protected readonly roles = rolesToGive(inject(SessionService).session()?.role);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    email: ['', [Validators.required, Validators.email]],
    role: this.forms.control<Role>('manager'),
  });
  protected readonly submission = new Submission(this.form);

  protected async save(): Promise<void> {
    const { email, role } = this.form.getRawValue();
    const work = () => firstValueFrom(this.people.invite(email.trim(), role));
    if (await this.submission.run(work)) this.dialog.close(email.trim());
  }
}
