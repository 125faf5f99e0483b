import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Variables } from '@shared/forms/variables';
import { FileDrop } from '@shared/ui/file-drop';
import { Sample } from '../sample/sample';
import { StaleForm } from '../stale-form/stale-form';

/** Fields, and what is wrong with them. */
@Component({
  selector: 'app-form-section',
  imports: [Control, Field, FileDrop, ReactiveFormsModule, Sample, StaleForm, Variables],
  templateUrl: './form-section.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormSection {
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', Validators.required],
    rent: ['1850.00'],
    begin: ['2026-03-28'],
    kind: ['flat'],
    notes: [''],
  });

  protected readonly variables = [
    { name: 'tenant_name', meaning: 'Who it is written to' },
    { name: 'balance', meaning: 'What is owed' },
  ];

  constructor() {
    this.form.controls.name.markAsTouched();
    this.form.controls.notes.disable();
  }
}
