import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { WebhookEndpoint } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { EndpointCard } from '../endpoint-card/endpoint-card';
import { WebhooksService } from '../webhooks.service';

/** The servers of integrators that are told what happens. */
@Component({
  selector: 'app-endpoints-page',
  imports: [EmptyState, EndpointCard, Icon, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './endpoints-page.html',
  styles: `
    .endpoints {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
      gap: 16px;
    }

    .endpoints > .card {
      grid-column: 1 / -1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class EndpointsPage {
  private readonly service = inject(WebhooksService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly may = {
    view: this.session.may('webhooks', 'view'),
    create: this.session.may('webhooks', 'create'),
  };
  protected readonly endpoints = rxResource({ loader: () => this.service.endpoints() });
  protected readonly shown = lastKnown(this.endpoints.value);
  protected readonly problem = computed(() => toProblem(this.endpoints.error()));

  protected async edit(endpoint: WebhookEndpoint | null): Promise<void> {
    const { EndpointDialog } = await import('../endpoint-dialog/endpoint-dialog');
    const dialog = this.dialogs.open<unknown, WebhookEndpoint | null, boolean>(EndpointDialog, {
      data: endpoint,
      width: '640px',
      maxWidth: 'calc(100vw - 24px)',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.toasts.show(
      endpoint
        ? $localize`The endpoint is saved.`
        : $localize`The endpoint is added. Now send it a test event.`,
    );
    this.endpoints.reload();
  }
}
