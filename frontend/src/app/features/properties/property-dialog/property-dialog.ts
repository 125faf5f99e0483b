import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, map } from 'rxjs';

import { Property, WritePropertyRequest } from '@api/models';
import { isTimeZone, knownZone, timeIn, timeZones } from '@shared/dates/zones';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { ProblemNote } from '@shared/problem/problem-note';
import { PropertiesService } from '../properties.service';
import { PROPERTY_TYPES, propertyTypeLabel } from '../property-type';

/** Adds a property, or changes the one it is opened with. Closes with what was saved. */
@Component({
  selector: 'app-property-dialog',
  imports: [Control, Field, MatDialogModule, ProblemNote, ReactiveFormsModule, StaleChanges],
  templateUrl: './property-dialog.html',
  styleUrl: './property-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyDialog {
  private readonly service = inject(PropertiesService);
  private readonly dialog = inject(MatDialogRef<PropertyDialog>);
  protected readonly property = inject<Property | null>(MAT_DIALOG_DATA);

  protected readonly types = PROPERTY_TYPES;
  protected readonly typeLabel = propertyTypeLabel;
  private readonly everybody = rxResource({ loader: () => this.service.getPeople() });
  /** Everybody, and whoever manages it now: they may have left. */
  protected readonly people = computed(() => {
    const people = this.everybody.value() ?? [];
    const { manager = null, manager_name: name = null } = this.property ?? {};
    if (!manager || people.some(({ id }) => id === manager)) return people;
    return [...people, { id: manager, name: name ?? '', email: '' }];
  });

  private readonly locale = inject(LOCALE_ID);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly form = this.forms.group({
    name: ['', [Validators.required, Validators.maxLength(200)]],
    code: ['', Validators.maxLength(40)],
    property_type: this.forms.control<Property['property_type']>('apartment'),
    address_line1: '',
    address_line2: '',
    city: '',
    region: '',
    postal_code: '',
    country: ['US', [Validators.required, Validators.pattern(/^[A-Za-z]{2}$/)]],
    year_built: this.forms.control<number | null>(null),
    jurisdiction: '',
    time_zone: ['', knownZone],
    manager: '',
    contact_name: '',
    contact_email: ['', Validators.email],
    contact_phone: '',
    amenities: '',
  });
  protected readonly submission = new Submission(
    this.form,
    this.property && (() => this.service.getProperty(this.property?.id ?? '').pipe(map(toForm))),
    (id) => this.people().find((person) => person.id === id)?.name,
  );

  protected readonly zones = timeZones();
  private readonly zone = toSignal(this.form.controls.time_zone.valueChanges, { initialValue: '' });
  protected readonly clock = computed(() => {
    const zone = this.zone();
    if (!zone) return $localize`Empty: as the organisation’s`;
    if (!isTimeZone(zone)) return $localize`Type a city, as New York`;
    return $localize`It is ${timeIn(zone, new Date(), this.locale)}:time: there now`;
  });

  constructor() {
    if (this.property) this.submission.begin(toForm(this.property));
  }

  protected async save(): Promise<void> {
    let saved: Property | undefined;
    const done = await this.submission.run(async () => {
      const body = this.body();
      const work = this.property
        ? this.service.updateProperty(this.property.id, body)
        : this.service.createProperty(body);
      saved = await firstValueFrom(work);
    });
    if (done) this.dialog.close(saved);
  }

  private body(): WritePropertyRequest {
    const { amenities, country, manager, ...rest } = this.form.getRawValue();
    return {
      ...rest,
      amenities: wordsOf(amenities),
      country: country.toUpperCase(),
      manager: manager || null,
    };
  }
}

function toForm({ amenities, manager, ...rest }: Property) {
  return { ...rest, amenities: amenities.join(', '), manager: manager ?? '' };
}

/** `Pool, Dog run,` → two amenities. */
function wordsOf(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words)].filter(Boolean);
}
