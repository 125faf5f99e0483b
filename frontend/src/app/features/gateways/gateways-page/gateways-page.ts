import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Gateway } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { GatewayCard } from '../gateway-card/gateway-card';
import { GatewaysService } from '../gateways.service';

/** The organisation's accounts at payment providers. */
@Component({
  selector: 'app-gateways-page',
  imports: [EmptyState, GatewayCard, Icon, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './gateways-page.html',
  styles: `
    .gateways {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
      gap: 16px;
    }

    .gateways > .card {
      grid-column: 1 / -1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class GatewaysPage {
  private readonly service = inject(GatewaysService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly may = {
    create: this.session.may('payment_gateways', 'create'),
    webhooks: this.session.may('payment_webhooks', 'view'),
  };
  protected readonly gateways = rxResource({ loader: () => this.service.list() });
  protected readonly shown = lastKnown(this.gateways.value);
  protected readonly problem = computed(() => toProblem(this.gateways.error()));
  protected readonly defaultOne = computed(
    () => this.shown()?.find((gateway) => gateway.is_default) ?? null,
  );

  protected async edit(gateway: Gateway | null): Promise<void> {
    const { GatewayDialog } = await import('../gateway-dialog/gateway-dialog');
    const dialog = this.dialogs.open<unknown, Gateway | null, Gateway>(GatewayDialog, {
      data: gateway,
      width: '600px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const saved = await firstValueFrom(dialog.afterClosed());
    if (!saved) return;
    this.toasts.show($localize`${saved.display_name}:name: is saved. Now test its connection.`);
    this.gateways.reload();
  }
}
