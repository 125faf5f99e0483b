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

import { Connection, Gateway, PatchedChangeGatewayRequest } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { CopyButton } from '@shared/ui/copy-button';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { webhookHelp } from '../gateway-words';
import { GatewaysService } from '../gateways.service';

/** One account at a provider: whether it works, where its webhooks go, and its switches. */
@Component({
  selector: 'app-gateway-card',
  imports: [CopyButton, Icon, MomentPipe, ProblemNote, Tag],
  templateUrl: './gateway-card.html',
  styleUrl: './gateway-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GatewayCard {
  readonly gateway = input.required<Gateway>();
  /** Which one is the default now. */
  readonly defaultOne = input.required<Gateway | null>();
  readonly changed = output();
  readonly edit = output();

  private readonly service = inject(GatewaysService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  protected readonly may = {
    change: this.session.may('payment_gateways', 'change'),
    archive: this.session.may('payment_gateways', 'archive'),
  };
  protected readonly attempt = new Attempt();
  protected readonly found = signal<Connection | null>(null);
  protected readonly help = computed(() => webhookHelp(this.gateway().provider));

  protected async test(): Promise<void> {
    this.found.set(null);
    this.found.set(await this.attempt.read(this.service.test(this.gateway().id)));
    this.changed.emit();
  }

  protected async makeDefault(): Promise<void> {
    const { display_name } = this.gateway();
    const loser = this.defaultOne();
    const sure = await confirmed(this.dialogs, {
      title: $localize`Make ${display_name}:name: the default?`,
      text: loser
        ? $localize`From now on online payments go through it unless another is chosen. ${loser.display_name}:other: is no longer the default.`
        : $localize`From now on online payments go through it unless another is chosen.`,
      yes: $localize`Make default`,
    });
    if (sure) await this.change({ is_default: true });
  }

  protected async toggle(): Promise<void> {
    const { display_name, is_active, is_default } = this.gateway();
    if (!is_active) return this.change({ is_active: true });
    const sure = await confirmed(this.dialogs, {
      title: $localize`Switch ${display_name}:name: off?`,
      text: is_default
        ? $localize`It is the default one: tenants cannot pay online until another is made the default.`
        : $localize`Nothing new is paid through it. What is on its way still arrives.`,
      yes: $localize`Switch off`,
    });
    if (sure) await this.change({ is_active: false });
  }

  protected async remove(): Promise<void> {
    const { id, display_name } = this.gateway();
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove ${display_name}:name:?`,
      text: $localize`Its keys are forgotten. This cannot be undone.`,
      yes: $localize`Remove`,
    });
    if (!sure || !(await this.attempt.run(this.service.remove(id)))) return;
    this.toasts.show($localize`${display_name}:name: is removed.`);
    this.changed.emit();
  }

  private async change(body: PatchedChangeGatewayRequest): Promise<void> {
    if (await this.attempt.run(this.service.change(this.gateway().id, body))) this.changed.emit();
  }
}
