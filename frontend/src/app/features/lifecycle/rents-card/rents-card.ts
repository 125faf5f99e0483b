import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

import { Lease } from '@api/models';
import { LeaseFlowsService } from '@flows/leases/lease-flows.service';
import { RentPeriod, rentToCome } from '@flows/leases/lease-rents';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { StackedTable } from '@shared/tables/stacked-table';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';

/** What a lease cost, costs and will cost; what is still to come can be taken back. */
@Component({
  selector: 'app-rents-card',
  imports: [DayPipe, Money, ProblemNote, StackedTable, Tag],
  templateUrl: './rents-card.html',
  styleUrl: './rents-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RentsCard {
  readonly lease = input.required<Lease>();
  readonly periods = input.required<readonly RentPeriod[]>();
  readonly mayChange = input(false);
  readonly changed = output();

  private readonly service = inject(LeaseFlowsService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly attempt = new Attempt();
  protected readonly toCome = computed(() => rentToCome(this.lease(), this.periods()));

  protected async takeBack(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Take back the new rent?`,
      text: $localize`The lease goes on at what it costs today. Tell the tenant, if the new rent was announced. Invoices that were issued by it stand until they are voided.`,
      yes: $localize`Take it back`,
    });
    if (!sure || !(await this.attempt.run(this.service.takeBackRent(this.lease().id)))) return;
    this.toasts.show($localize`The rent stays as it is.`);
    this.changed.emit();
  }
}
