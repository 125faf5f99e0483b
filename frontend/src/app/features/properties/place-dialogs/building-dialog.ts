import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Building } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { PropertiesService } from '../properties.service';

export interface BuildingToEdit {
  readonly property: string;
  /** Null for a new one. */
  readonly building: Building | null;
}

/** Adds a building, or changes one. Closes with what was saved. */
@Component({
  selector: 'app-building-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  template: `
    <h2 mat-dialog-title>
      @if (given.building; as building) {
        <ng-container i18n>Edit {{ building.name }}</ng-container>
      } @else {
        <ng-container i18n>New building</ng-container>
      }
    </h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content class="stack">
        <app-problem-note [text]="submission.note()">
          <app-stale-changes [submission]="submission" />
        </app-problem-note>
        <app-field i18n-label label="Name" [control]="form.controls.name">
          <input appControl formControlName="name" autocomplete="off" />
        </app-field>
        <app-field
          i18n-label
          label="Number of floors"
          [optional]="true"
          [control]="form.controls.number_of_floors"
        >
          <input appControl type="number" formControlName="number_of_floors" min="1" />
        </app-field>
        <app-field
          i18n-label
          label="Street"
          i18n-hint
          hint="Where it differs from the property's"
          [optional]="true"
          [control]="form.controls.address_line1"
        >
          <input appControl formControlName="address_line1" autocomplete="off" />
        </app-field>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button type="button" class="button" mat-dialog-close i18n>Cancel</button>
        <button type="submit" class="button button-primary" [disabled]="submission.busy()" i18n>
          Save the building
        </button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BuildingDialog {
  private readonly service = inject(PropertiesService);
  private readonly dialog = inject(MatDialogRef<BuildingDialog>);
  protected readonly given = inject<BuildingToEdit>(MAT_DIALOG_DATA);

  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    name: [this.given.building?.name ?? '', [Validators.required, Validators.maxLength(100)]],
    number_of_floors: this.forms.control<number | null>(
      this.given.building?.number_of_floors ?? null,
    ),
    address_line1: [this.given.building?.address_line1 ?? '', Validators.maxLength(200)],
  });
  protected readonly submission = new Submission(
    this.form,
    this.given.building && (() => this.service.getBuilding(this.given.building?.id ?? '')),
  );

  protected async save(): Promise<void> {
    const { property, building } = this.given;
    const body = this.form.getRawValue();
    let saved: Building | undefined;
    const done = await this.submission.run(async () => {
      saved = await firstValueFrom(
        building
          ? this.service.updateBuilding(building.id, body)
          : this.service.createBuilding({ ...body, property }),
      );
    });
    if (done) this.dialog.close(saved);
  }
}
