import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';

import { CommandUnit } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { LeaseStatusBadge } from '@shared/leases/lease-status-badge';
import { Money } from '@shared/money/money';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { ActionBadge } from '../action-badge';
import { RISK_TONES, riskLabel } from '../command-words';
import { Selection } from '../selection';
import { UnitDetail } from '../unit-detail/unit-detail';

// what in a row does something of its own
const OWN_PURPOSE = 'a, button, input, label';

/** The units of a page: ticked one by one or all, and opened in place. */
@Component({
  selector: 'app-command-table',
  imports: [
    ActionBadge,
    DayPipe,
    Icon,
    LeaseStatusBadge,
    Money,
    SortHeader,
    StackedTable,
    Tag,
    UnitDetail,
  ],
  templateUrl: './unit-table.html',
  styleUrl: './unit-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommandTable {
  readonly units = input.required<readonly CommandUnit[]>();
  readonly ordering = input.required<string>();
  readonly loading = input.required<boolean>();
  readonly selection = input.required<Selection>();
  readonly may = input.required<{ preview: boolean; execute: boolean; decide: boolean }>();
  /** Something of a unit was decided. */
  readonly changed = output();

  protected readonly opened = signal<string | null>(null);
  protected readonly riskLabel = riskLabel;
  protected readonly tones = RISK_TONES;
  protected readonly columns = computed(() => (this.may().execute ? 9 : 8));
  protected readonly allTicked = computed(() =>
    this.units().every(({ id }) => this.selection().has(id)),
  );
  protected readonly someTicked = computed(
    () => !this.allTicked() && this.units().some(({ id }) => this.selection().has(id)),
  );

  protected direction(field: string) {
    return directionOf(field, this.ordering());
  }

  protected selectLabel({ unit_number, property_name }: CommandUnit): string {
    return $localize`Select unit ${unit_number}:unit:, ${property_name ?? ''}:property:`;
  }

  protected detailsLabel({ unit_number }: CommandUnit): string {
    return $localize`Details of unit ${unit_number}:unit:`;
  }

  protected toggle(unit: CommandUnit): void {
    this.opened.update((id) => (id === unit.id ? null : unit.id));
  }

  /** A click on the row itself opens it: the keyboard has the button. */
  protected pressed(event: MouseEvent, unit: CommandUnit): void {
    const isOther = (event.target as HTMLElement).closest(OWN_PURPOSE) !== null;
    if (!isOther && !getSelection()?.toString()) this.toggle(unit);
  }
}
