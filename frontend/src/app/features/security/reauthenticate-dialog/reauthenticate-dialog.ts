import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { Reauthentication } from '@core/auth/auth.models';
import { AuthService } from '@core/auth/auth.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';

/** Asks again who is there, before something that opens or closes an account. Closes with true. */
@Component({
  selector: 'app-reauthenticate-dialog',
  imports: [Control, Field, MatDialogModule, NgTemplateOutlet, ProblemNote, ReactiveFormsModule],
  templateUrl: './reauthenticate-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReauthenticateDialog {
  private readonly auth = inject(AuthService);
  private readonly dialog = inject(MatDialogRef<ReauthenticateDialog>);
  private readonly ways = inject<Reauthentication[]>(MAT_DIALOG_DATA);

  protected readonly way = signal(this.ways[0]);
  protected readonly otherWay = computed(() => this.ways.find((way) => way !== this.way()));
  // named as the server names what it refuses
  protected readonly passwordForm = inject(NonNullableFormBuilder).group({
    password: ['', Validators.required],
  });
  protected readonly codeForm = inject(NonNullableFormBuilder).group({
    code: ['', Validators.required],
  });
  protected readonly passwordSubmission = new Submission(this.passwordForm);
  protected readonly codeSubmission = new Submission(this.codeForm);

  protected async confirmPassword(): Promise<void> {
    const { password } = this.passwordForm.getRawValue();
    const work = () => this.auth.reauthenticate('reauthenticate', password);
    if (await this.passwordSubmission.run(work)) this.dialog.close(true);
  }

  protected async confirmCode(): Promise<void> {
    const code = this.codeForm.getRawValue().code.replace(/[\s-]/g, '');
    const work = () => this.auth.reauthenticate('mfa_reauthenticate', code);
    if (await this.codeSubmission.run(work)) this.dialog.close(true);
  }
}
