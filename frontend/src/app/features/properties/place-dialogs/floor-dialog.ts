import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Floor } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { PropertiesService } from '../properties.service';

export interface FloorToEdit {
  readonly building: string;
  /** Null for a new one. */
  readonly floor: Floor | null;
}

/** Adds a floor to a building, or changes one. Closes with what was saved. */
@Component({
  selector: 'app-floor-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  template: `
    <h2 mat-dialog-title>
      @if (given.floor; as floor) {
        <ng-container i18n>Edit floor {{ floor.level }}</ng-container>
      } @else {
        <ng-container i18n>New floor</ng-container>
      }
    </h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()">
          <app-stale-changes [submission]="submission" />
        </app-problem-note>
        <app-field
          i18n-label
          label="Level"
          i18n-hint
          hint="0 is the ground, below it levels are negative"
          [control]="form.controls.level"
        >
          <input appControl type="number" formControlName="level" />
        </app-field>
        <app-field i18n-label label="Name" [optional]="true" [control]="form.controls.name">
          <input appControl formControlName="name" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Save the floor
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FloorDialog {
  private readonly service = inject(PropertiesService);
  private readonly dialog = inject(MatDialogRef<FloorDialog>);
  protected readonly given = inject<FloorToEdit>(MAT_DIALOG_DATA);

  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    level: this.forms.control<number | null>(this.given.floor?.level ?? null, Validators.required),
    name: [this.given.floor?.name ?? '', Validators.maxLength(60)],
  });
  protected readonly submission = new Submission(
    this.form,
    this.given.floor && (() => this.service.getFloor(this.given.floor?.id ?? '')),
  );

  protected async save(): Promise<void> {
    const { building, floor } = this.given;
    let saved: Floor | undefined;
    const done = await this.submission.run(async () => {
      const { level, name } = this.form.getRawValue();
      const body = { level: Number(level), name };
      saved = await firstValueFrom(
        floor
          ? this.service.updateFloor(floor.id, body)
          : this.service.createFloor({ ...body, building }),
      );
    });
    if (done) this.dialog.close(saved);
  }
}
