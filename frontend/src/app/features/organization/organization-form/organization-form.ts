import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  LOCALE_ID,
  output,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom } from 'rxjs';

import { OrganizationDetail } from '@api/models';
import { isTimeZone, knownZone, timeIn, timeZones } from '@shared/dates/zones';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { Toasts } from '@shared/ui/toasts';
import { currencies } from '../choices';
import { OrganizationService } from '../organization.service';

/** Name, time zone and currency of the organisation. */
@Component({
  selector: 'app-organization-form',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './organization-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganizationForm {
  readonly organization = input.required<OrganizationDetail>();
  readonly changed = output<OrganizationDetail>();

  private readonly service = inject(OrganizationService);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(LOCALE_ID);

  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.maxLength(200)]],
    time_zone: ['', [Validators.required, knownZone]],
    currency: ['', Validators.required],
  });
  protected readonly submission = new Submission(this.form, () => this.service.get());

  protected readonly zones = timeZones();
  // a currency that this browser does not know stays what it is
  protected readonly currencies = computed(() => {
    const known = currencies(this.locale);
    const own = this.organization().currency;
    return known.some(({ value }) => value === own)
      ? known
      : [{ value: own, label: own }, ...known];
  });
  private readonly zone = toSignal(this.form.controls.time_zone.valueChanges, { initialValue: '' });
  protected readonly clock = computed(() => {
    const zone = this.zone();
    if (!isTimeZone(zone)) return $localize`Type a city, as New York`;
    return $localize`It is ${timeIn(zone, new Date(), this.locale)}:time: there now`;
  });

  protected readonly currencyHint = computed(() => {
    const { currency, currency_is_fixed } = this.organization();
    if (!currency_is_fixed) return $localize`Amounts keep their number; nothing is converted`;
    return $localize`Money is booked in ${currency}:currency: already, so it stays`;
  });

  constructor() {
    // signals → a form that is not one
    effect(() => {
      const { name, time_zone, currency, currency_is_fixed } = this.organization();
      this.submission.begin({ name, time_zone, currency });
      this.form.controls.currency[currency_is_fixed ? 'disable' : 'enable']();
    });
  }

  protected async save(): Promise<void> {
    const body = this.form.getRawValue();
    await this.submission.run(async () => {
      this.changed.emit(await firstValueFrom(this.service.change(body)));
      this.toasts.show($localize`The organisation is saved.`);
    });
  }
}
