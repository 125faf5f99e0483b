import { PercentPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';

import { MappableField, RentRollField, RentRollImportDetail, SetMappingRequest } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { ProblemNote } from '@shared/problem/problem-note';
import { Tag } from '@shared/ui/tag';
import { StackedTable } from '@shared/tables/stacked-table';
import { doubledFields } from '../doubled-fields';

/** A guess at least this sure is shown as settled. */
const SURE = 0.9;

/** Which column says what, and how its values are read: proposed, to be checked and corrected. */
@Component({
  selector: 'app-mapping-form',
  imports: [Control, Field, PercentPipe, ProblemNote, ReactiveFormsModule, Tag, StackedTable],
  templateUrl: './mapping-form.html',
  styleUrl: './mapping-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MappingForm {
  readonly rentRoll = input.required<RentRollImportDetail>();
  readonly fields = input.required<readonly MappableField[]>();
  readonly busy = input(false);
  readonly note = input('');
  /** The whole mapping, to be kept and checked. */
  readonly check = output<SetMappingRequest>();
  /** Another sheet or another row of headings, to be read anew first. */
  readonly reread = output<SetMappingRequest>();

  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly sure = SURE;
  protected readonly sheets = computed(() => {
    const { mapping, other_sheets } = this.rentRoll();
    return mapping.sheet ? [mapping.sheet, ...other_sheets] : [];
  });
  // made anew whenever the server has read the file anew
  protected readonly form = linkedSignal(() => this.formOf(this.rentRoll()));
  protected readonly place = linkedSignal(() => {
    const { sheet, heading_row } = this.rentRoll().mapping;
    return this.forms.group({ sheet, heading_row });
  });

  protected columnControl(column: string) {
    return this.form().controls.columns.controls[column];
  }

  protected doubled(): ReadonlySet<string> {
    return doubledFields(this.form().controls.columns.getRawValue());
  }

  protected save(): void {
    const { columns, as_of, ...rest } = this.form().getRawValue();
    this.check.emit({
      ...rest,
      as_of: as_of || null,
      columns: Object.entries(columns).map(([column, field]) => ({
        column,
        field: (field || null) as RentRollField | null,
      })),
    });
  }

  protected readAgain(): void {
    this.reread.emit(this.place().getRawValue());
  }

  private formOf({ mapping }: RentRollImportDetail) {
    const columns = this.forms.record<string>(
      Object.fromEntries(mapping.columns.map(({ column, field }) => [column, field ?? ''])),
    );
    return this.forms.group({
      kind: mapping.kind,
      property_name: mapping.property_name,
      as_of: mapping.as_of ?? '',
      date_order: mapping.date_order,
      last_name_first: mapping.last_name_first,
      columns,
    });
  }
}
