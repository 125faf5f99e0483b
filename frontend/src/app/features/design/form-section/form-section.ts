import { HttpErrorResponse } from '@angular/common/http';
import { afterNextRender, ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { of } from 'rxjs';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { FileDrop } from '@shared/ui/file-drop';
import { Sample } from '../sample/sample';

/** Fields, what is wrong with them, and a form that somebody else was faster with. */
@Component({
  selector: 'app-form-section',
  imports: [Control, Field, FileDrop, ProblemNote, ReactiveFormsModule, Sample, StaleChanges],
  templateUrl: './form-section.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormSection {
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly form = this.forms.group({
    name: ['', Validators.required],
    rent: ['1850.00'],
    begin: ['2026-03-28'],
    kind: ['flat'],
    notes: [''],
  });
  protected readonly stale = this.forms.group({ title: ['Alder'], trade: ['plumbing'] });
  protected readonly submission = new Submission(this.stale, () =>
    of({ title: 'Alder & Sons', trade: 'hvac' }),
  );

  constructor() {
    this.form.controls.name.markAsTouched();
    this.form.controls.notes.disable();
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
