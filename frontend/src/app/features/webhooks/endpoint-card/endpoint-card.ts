import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom, Observable } from 'rxjs';

import { WebhookDelivery, WebhookEndpoint } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { answerOf, whyOff } from '../webhook-words';
import { WebhooksService } from '../webhooks.service';

// so many events are named before one asks for the rest
const FEW = 6;

/** One server that is told what happens: how it stands, and its switches. */
@Component({
  selector: 'app-endpoint-card',
  imports: [Icon, MomentPipe, ProblemNote, RouterLink, Tag],
  templateUrl: './endpoint-card.html',
  styleUrl: './endpoint-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndpointCard {
  readonly endpoint = input.required<WebhookEndpoint>();
  readonly changed = output();
  readonly edit = output();

  private readonly service = inject(WebhooksService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  protected readonly may = {
    change: this.session.may('webhooks', 'change'),
    archive: this.session.may('webhooks', 'archive'),
  };
  protected readonly attempt = new Attempt();
  protected readonly found = signal<WebhookDelivery | null>(null);
  /** Empty while nobody knows. */
  protected readonly answer = computed(() => {
    const found = this.found();
    return found && (found.response_status || found.problem) ? answerOf(found) : '';
  });
  protected readonly why = computed(() => whyOff(this.endpoint()));
  protected readonly all = signal(false);
  protected readonly named = computed(() => {
    const { event_types } = this.endpoint();
    // one more is no shorter than to say so
    const isShort = this.all() || event_types.length <= FEW + 1;
    return isShort ? event_types : event_types.slice(0, FEW);
  });
  protected readonly overlaps = computed(
    () => Date.parse(this.endpoint().previous_valid_until ?? '') > Date.now(),
  );

  protected async test(): Promise<void> {
    this.found.set(null);
    this.found.set(await this.attempt.read(this.service.test(this.endpoint().id)));
    this.changed.emit();
  }

  protected async rotate(): Promise<void> {
    const { RotateDialog } = await import('../rotate-dialog/rotate-dialog');
    const data = this.endpoint();
    const dialog = this.dialogs.open(RotateDialog, { data, width: '560px' });
    if (await firstValueFrom(dialog.afterClosed())) this.changed.emit();
  }

  protected async toggle(): Promise<void> {
    const { id, is_active } = this.endpoint();
    if (!is_active) {
      return this.change(this.service.enable(id), $localize`The endpoint is called again.`);
    }
    const sure = await confirmed(this.dialogs, {
      title: $localize`Switch this endpoint off?`,
      text: $localize`What happens until it is switched on again is not sent to it. What waits now goes out then.`,
      yes: $localize`Switch off`,
    });
    if (!sure) return;
    const off = this.service.change(id, { is_active: false });
    await this.change(off, $localize`The endpoint is switched off.`);
  }

  protected async remove(): Promise<void> {
    const { id } = this.endpoint();
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove this endpoint?`,
      text: $localize`Its secret and the log of its deliveries are forgotten. This cannot be undone.`,
      yes: $localize`Remove`,
    });
    if (sure) await this.change(this.service.remove(id), $localize`The endpoint is removed.`);
  }

  private async change(work: Observable<unknown>, said: string): Promise<void> {
    if (!(await this.attempt.run(work))) return;
    this.toasts.show(said);
    this.changed.emit();
  }
}
