import { HttpErrorResponse } from '@angular/common/http';
import { afterNextRender, ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { of } from 'rxjs';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Sample } from '../sample/sample';

/** A form that somebody else was faster with. */
@Component({
  selector: 'app-stale-form',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule, Sample, StaleChanges],
  templateUrl: './stale-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaleForm {
  protected readonly stale = inject(NonNullableFormBuilder).group({
    title: ['Alder'],
    trade: ['plumbing'],
  });
  protected readonly submission = new Submission(this.stale, () =>
    of({ title: 'Alder & Sons', trade: 'hvac' }),
  );

  constructor() {
    // the words of a change are read from the form on the page
    afterNextRender(() => {
      this.stale.patchValue({ title: 'Alder Plumbing' });
      void this.save();
    });
  }

  protected async save(): Promise<void> {
    await this.submission.run(() => Promise.reject(new HttpErrorResponse({ status: 412 })));
  }
}
