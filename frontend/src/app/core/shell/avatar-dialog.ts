import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { SessionService } from '@core/session/session.service';
import { Problem, toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { FileDrop } from '@shared/ui/file-drop';

/** Takes a new picture of the person who is signed in. */
@Component({
  selector: 'app-avatar-dialog',
  imports: [FileDrop, MatDialogModule, ProblemNote],
  template: `
    <h2 mat-dialog-title i18n>Your picture</h2>
    <mat-dialog-content class="stack">
      <app-problem-note [text]="problemText()" />
      <app-file-drop
        i18n-label
        label="Choose a picture or drop it here"
        i18n-hint
        hint="JPEG, PNG or WebP"
        accept=".jpg,.jpeg,.png,.webp"
        [disabled]="busy()"
        (file)="upload($event)"
      />
    </mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AvatarDialog {
  private readonly session = inject(SessionService);
  private readonly dialog = inject(MatDialogRef<AvatarDialog>);

  protected readonly busy = signal(false);
  private readonly problem = signal<Problem | null>(null);
  protected readonly problemText = computed(() => {
    const problem = this.problem();
    return problem ? Object.values(problem.fields).flat().join(' ') || problem.detail : '';
  });

  protected async upload(file: File): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.uploadAvatar(file);
      this.dialog.close();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
