import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { Equipment, Unit } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { equipmentLabel } from '../equipment-words';
import { UnitDialogs } from '../unit-dialogs';
import { UnitsService } from '../units.service';

/** What stands in a unit: how old it is, how old it may get, whether somebody answers for it. */
@Component({
  selector: 'app-equipment-card',
  imports: [DayPipe, Icon, ProblemNote, ProblemPanel, Skeleton, StackedTable, Tag],
  templateUrl: './equipment-card.html',
  styleUrl: './equipment-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EquipmentCard {
  readonly unit = input.required<Unit>();

  private readonly service = inject(UnitsService);
  private readonly session = inject(SessionService);
  private readonly unitDialogs = inject(UnitDialogs);
  private readonly toasts = inject(Toasts);

  protected readonly labelOf = equipmentLabel;
  /** The archived ones instead. */
  protected readonly archived = signal(false);
  private readonly query = computed(() => ({ unit: this.unit().id, archived: this.archived() }));
  protected readonly equipment = rxResource({
    request: this.query,
    loader: ({ request: { unit, archived } }) => this.service.getEquipment(unit, archived),
  });
  protected readonly problem = computed(() => toProblem(this.equipment.error()));
  protected readonly attempt = new Attempt();
  protected readonly may = computed(() => {
    const isOpen = !this.unit().archived_at;
    return {
      add: isOpen && this.session.may('equipment', 'create'),
      change: isOpen && this.session.may('equipment', 'change'),
      archive: isOpen && this.session.may('equipment', 'archive'),
    };
  });

  protected isOld({ age_years: age, expected_lifespan_years: lifespan }: Equipment): boolean {
    return age !== null && lifespan !== null && age >= lifespan;
  }

  protected async add(): Promise<void> {
    if (await this.unitDialogs.editEquipment({ unit: this.unit() })) this.equipment.reload();
  }

  /** Reads the piece by itself first: a row of a list has no version to tell a stale edit by. */
  protected async edit({ id }: Equipment): Promise<void> {
    const equipment = await this.attempt.read(this.service.getEquipmentPiece(id));
    if (!equipment) return;
    await this.unitDialogs.editEquipment({ unit: this.unit(), equipment });
    this.equipment.reload();
  }

  protected async archive(equipment: Equipment): Promise<void> {
    if (!(await this.unitDialogs.isSureToArchiveEquipment(equipment))) return;
    if (!(await this.attempt.run(this.service.archiveEquipment(equipment.id)))) return;
    this.toasts.show($localize`${equipment.name}:name: is archived.`);
    this.equipment.reload();
  }

  protected async restore(equipment: Equipment): Promise<void> {
    if (!(await this.attempt.run(this.service.restoreEquipment(equipment.id)))) return;
    this.toasts.show($localize`${equipment.name}:name: is back.`);
    this.equipment.reload();
  }
}
