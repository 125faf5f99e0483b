import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom } from 'rxjs';

import { WorkOrderLog } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Skeleton } from '@shared/ui/skeleton';
import { WorkOrderStatusTag } from '@shared/work-orders/work-order-status-tag';
import { WorkOrdersService } from '../work-orders.service';

/** What happened to an order, the newest first, and a place to add a note. */
@Component({
  selector: 'app-order-history',
  imports: [
    Control,
    Field,
    MomentPipe,
    ProblemNote,
    ProblemPanel,
    ReactiveFormsModule,
    Skeleton,
    WorkOrderStatusTag,
  ],
  templateUrl: './order-history.html',
  styleUrl: './order-history.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderHistory {
  readonly orderId = input.required<string>();
  readonly mayAdd = input(false);

  private readonly service = inject(WorkOrdersService);

  protected readonly lines = rxResource({
    request: this.orderId,
    loader: ({ request: id }) => this.service.getHistory(id),
  });
  protected readonly slice = lastKnown(this.lines.value);
  protected readonly problem = computed(() => toProblem(this.lines.error()));
  protected readonly form = inject(NonNullableFormBuilder).group({
    note: ['', [Validators.required, Validators.maxLength(5000)]],
  });
  protected readonly submission = new Submission(this.form);

  /** After something else changed the order. */
  reload(): void {
    this.lines.reload();
  }

  protected async add(): Promise<void> {
    const note = this.form.getRawValue().note.trim();
    const work = () => firstValueFrom(this.service.addNote(this.orderId(), note));
    if (!(await this.submission.run(work))) return;
    this.form.reset();
    this.lines.reload();
  }

  /** `user:ann@example.com` → the address. */
  protected author(line: WorkOrderLog): string {
    const [kind, name = ''] = line.changed_by.split(/:(.*)/s);
    if (kind === 'user') return name;
    return kind === 'key' ? $localize`API key ${name}:name:` : $localize`UnitCycle`;
  }
}
