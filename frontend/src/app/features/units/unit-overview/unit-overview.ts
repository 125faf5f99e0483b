import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Unit } from '@api/models';
import { unitStatusLabel } from '@shared/honeycomb/unit-status';
import { Money } from '@shared/money/money';
import { NotYet } from '@shared/ui/not-yet';
import { Tag } from '@shared/ui/tag';
import { UnitPhotos } from '../unit-photos/unit-photos';

/** What kind of unit it is, and how it looks. */
@Component({
  selector: 'app-unit-overview',
  imports: [DecimalPipe, Money, NotYet, Tag, UnitPhotos],
  templateUrl: './unit-overview.html',
  styleUrl: './unit-overview.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitOverview {
  readonly unit = input.required<Unit>();
  readonly mayChange = input.required<boolean>();
  readonly seeRents = input.required<boolean>();

  protected readonly statusLabel = unitStatusLabel;
}
