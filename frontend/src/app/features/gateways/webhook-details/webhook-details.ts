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
import { GatewaysService } from '../gateways.service';
import { readable } from '../payload';

/** What a provider said in one call, and what became of it. */
@Component({
  selector: 'app-webhook-details',
  imports: [Icon, MomentPipe, ProblemNote, ProblemPanel, Skeleton],
  templateUrl: './webhook-details.html',
  styleUrl: './webhook-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhookDetails {
  readonly webhookId = input.required<string>();
  readonly replayed = output();

  private readonly service = inject(GatewaysService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  protected readonly mayReplay = this.session.may('payment_webhooks', 'change');
  protected readonly detail = rxResource({
    request: this.webhookId,
    loader: ({ request: id }) => this.service.webhook(id),
  });
  protected readonly problem = computed(() => toProblem(this.detail.error()));
  protected readonly payload = computed(() => readable(this.detail.value()?.payload ?? ''));
  protected readonly attempt = new Attempt();

  protected async replay(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Replay this webhook?`,
      text: $localize`It is processed again, as if it had just come. What it did before is not done twice.`,
      yes: $localize`Replay`,
    });
    if (!sure || !(await this.attempt.run(this.service.replay(this.webhookId())))) return;
    this.toasts.show($localize`The webhook is processed again.`);
    this.detail.reload();
    this.replayed.emit();
  }
}
