import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';

import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { SearchPicker } from '@shared/forms/search-picker';
import { Balance } from '@shared/money/balance';
import { Payer } from '../payer';

/** Who pays, and which invoice first. */
@Component({
  selector: 'app-payer-fields',
  imports: [Balance, Control, Field, ReactiveFormsModule, SearchPicker],
  templateUrl: './payer-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayerFields {
  readonly payer = input.required<Payer>();
}
