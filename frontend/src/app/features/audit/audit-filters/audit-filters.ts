import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { MenuFilters } from '../audit.query';
import { Model, modelLabel, MODELS } from '../models';

/** The Filter button of the audit log and its form. */
@Component({
  selector: 'app-audit-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  template: `
    <app-filter-menu
      i18n-label
      label="Filter the audit log"
      [count]="count()"
      (opening)="form.patchValue(filters())"
    >
      <ng-template>
        <form class="form" [formGroup]="form" (ngSubmit)="apply()">
          <app-field i18n-label label="What">
            <select appControl formControlName="model">
              <option value="" i18n>Everything</option>
              @for (model of models; track model.value) {
                <option [value]="model.value">{{ model.label }}</option>
              }
            </select>
          </app-field>
          <app-field
            i18n-label
            label="Who"
            i18n-hint
            hint="An e-mail address, or the name of a key"
          >
            <input appControl formControlName="actor" autocomplete="off" />
          </app-field>
          <div class="form-row">
            <app-field i18n-label label="From">
              <input appControl type="date" formControlName="from" />
            </app-field>
            <app-field i18n-label label="Until">
              <input appControl type="date" formControlName="to" />
            </app-field>
          </div>
          <div class="form-buttons">
            <button type="button" class="button button-quiet" (click)="clear()" i18n>Clear</button>
            <button type="submit" class="button button-primary" i18n>Apply</button>
          </div>
        </form>
      </ng-template>
    </app-filter-menu>
  `,
  styles: `
    .form-row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditFilters {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly models = MODELS.map((value) => ({ value, label: modelLabel(value) }));
  protected readonly form = this.forms.group({
    model: this.forms.control<Model | ''>(''),
    actor: '',
    from: '',
    to: '',
  });

  protected apply(): void {
    const { model, actor, from, to } = this.form.getRawValue();
    this.filter.emit({
      model: model || null,
      actor: actor.trim() || null,
      from: from || null,
      to: to || null,
    });
    this.menu().close();
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
