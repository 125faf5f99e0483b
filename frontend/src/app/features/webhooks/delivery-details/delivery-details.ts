import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';

import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { WebhooksService } from '../webhooks.service';

/** What was sent in one call, and what its server answered. */
@Component({
  selector: 'app-delivery-details',
  imports: [Icon, MomentPipe, ProblemNote, ProblemPanel, Skeleton],
  templateUrl: './delivery-details.html',
  styleUrl: './delivery-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveryDetails {
  readonly deliveryId = input.required<string>();
  readonly replayed = output();

  private readonly service = inject(WebhooksService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  protected readonly mayReplay = inject(SessionService).may('webhooks', 'change');
  protected readonly detail = rxResource({
    request: this.deliveryId,
    loader: ({ request: id }) => this.service.delivery(id),
  });
  protected readonly problem = computed(() => toProblem(this.detail.error()));
  protected readonly payload = computed(() =>
    JSON.stringify(this.detail.value()?.payload ?? {}, null, 2),
  );
  protected readonly attempt = new Attempt();

  protected async replay(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Send it again?`,
      text: $localize`It goes out under the same webhook-id: a server that has it already knows that it is the same.`,
      yes: $localize`Send again`,
    });
    if (!sure || !(await this.attempt.run(this.service.replay(this.deliveryId())))) return;
    this.toasts.show($localize`It is on its way again.`);
    this.detail.reload();
    this.replayed.emit();
  }
}
