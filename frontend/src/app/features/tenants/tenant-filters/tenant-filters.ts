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

import { Property } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { HasLease, MenuFilters } from '../tenants.query';

/** The Filter button of the tenants and its form. */
@Component({
  selector: 'app-tenant-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  template: `
    <app-filter-menu
      i18n-label
      label="Filter the tenants"
      [count]="count()"
      (opening)="form.patchValue(filters())"
    >
      <ng-template>
        <form class="form" [formGroup]="form" (ngSubmit)="apply()">
          <app-field i18n-label label="Lives at">
            <select appControl formControlName="property">
              <option value="" i18n>All properties</option>
              @for (property of properties(); track property.id) {
                <option [value]="property.id">{{ property.name }}</option>
              }
            </select>
          </app-field>
          <app-field i18n-label label="Lease now">
            <select appControl formControlName="lease">
              <option value="" i18n>With or without</option>
              <option value="yes" i18n>With a lease</option>
              <option value="no" i18n>Without a lease</option>
            </select>
          </app-field>
          <label class="choice">
            <input type="checkbox" formControlName="archived" />
            <span i18n>Archived tenants instead</span>
          </label>
          <div class="form-buttons">
            <button type="button" class="button button-quiet" (click)="clear()" i18n>Clear</button>
            <button type="submit" class="button button-primary" i18n>Apply</button>
          </div>
        </form>
      </ng-template>
    </app-filter-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantFilters {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  readonly properties = input.required<readonly Property[]>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    property: '',
    lease: this.forms.control<HasLease>(''),
    archived: false,
  });

  protected apply(): void {
    const { property, lease, archived } = this.form.getRawValue();
    this.filter.emit({
      property: property || null,
      lease: lease || null,
      archived: archived || null,
    });
    this.menu().close();
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
