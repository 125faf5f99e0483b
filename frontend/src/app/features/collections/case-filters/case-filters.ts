import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Params } from '@angular/router';

import { Property } from '@api/models';
import { CASE_STATUS } from '@api/models/case-status-array';
import { TONE } from '@api/models/tone-array';
import { caseStatusLabel, toneLabel } from '@flows/collections/collection-words';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { ALL, CasesQuery, LEVELS, MENU_FILTERS, TO_DOS } from '../collections.query';
import { lastStepLabel, toDoLabel } from './filter-words';

/** The Filter button of the cases and its form: several values of each. */
@Component({
  selector: 'app-case-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './case-filters.html',
  styleUrl: './case-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseFilterMenu {
  readonly query = input.required<CasesQuery>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly statuses = CASE_STATUS.map((value) => ({
    value,
    label: caseStatusLabel(value),
  }));
  protected readonly levels = LEVELS.map((value) => ({ value, label: lastStepLabel(value) }));
  protected readonly tones = TONE.map((value) => ({ value, label: toneLabel(value) }));
  protected readonly toDos = TO_DOS.map((value) => ({ value, label: toDoLabel(value) }));
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly form = this.forms.group({
    status: this.forms.record(ticks(this.statuses)),
    escalation_level: this.forms.record(ticks(this.levels)),
    tone: this.forms.record(ticks(this.tones)),
    days_overdue__gte: ['', Validators.pattern(/^\s*\d{0,5}\s*$/)],
    to_do: '',
  });

  protected fill(): void {
    const query = this.query();
    this.chosen.set(new Set(query.property));
    this.form.setValue({
      status: ticks(this.statuses, query.status),
      escalation_level: ticks(this.levels, query.escalation_level),
      tone: ticks(this.tones, query.tone),
      days_overdue__gte: query.days_overdue__gte,
      to_do: query.to_do,
    });
  }

  protected choose(id: string, isChosen: boolean): void {
    const others = [...this.chosen()].filter((each) => each !== id);
    this.chosen.set(new Set(isChosen ? [...others, id] : others));
  }

  protected apply(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    const values = this.form.getRawValue();
    this.filter.emit({
      status: ticked(values.status) ?? (this.query().all ? ALL : null),
      escalation_level: ticked(values.escalation_level),
      tone: ticked(values.tone),
      property: [...this.chosen()].join(',') || null,
      days_overdue__gte: values.days_overdue__gte.trim() || null,
      to_do: values.to_do || null,
    });
    this.menu().close();
  }

  protected clear(): void {
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, null])));
    this.menu().close();
  }
}

function ticks(all: readonly { value: string }[], set: readonly string[] = []) {
  return Object.fromEntries(all.map(({ value }) => [value, set.includes(value)]));
}

function ticked(values: Record<string, boolean>): string | null {
  const names = Object.keys(values).filter((name) => values[name]);
  return names.join(',') || null;
}
