import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  Connection,
  CreateGatewayRequest,
  Gateway,
  PatchedChangeGatewayRequest,
  Provider,
  WebhookEvent,
  WebhookEventDetail,
} from '@api/models';
import { PaymentsApi } from '@api/services/payments-api';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { WebhookFilters } from './webhooks.query';

// nobody has more accounts at payment providers
const MOST = 200;

/** Accounts at payment providers and what those call; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class GatewaysService {
  private readonly api = inject(PaymentsApi);

  list(): Observable<Gateway[]> {
    return this.api.paymentGatewaysList({ page_size: MOST }).pipe(map(({ results }) => results));
  }

  providers(): Observable<Provider[]> {
    return this.api.paymentGatewaysProviders().pipe(map(({ results }) => results));
  }

  create(body: CreateGatewayRequest): Observable<Gateway> {
    return this.api.paymentGatewaysCreate({ body });
  }

  change(id: string, body: PatchedChangeGatewayRequest): Observable<Gateway> {
    return this.api.paymentGatewaysPartialUpdate({ id, body });
  }

  remove(id: string): Observable<void> {
    return this.api.paymentGatewaysDestroy({ id });
  }

  /** Whether the provider takes the kept keys. */
  test(id: string): Observable<Connection> {
    return this.api.paymentGatewaysTest({ id });
  }

  webhooks(filters: WebhookFilters, page: number): Observable<Slice<WebhookEvent>> {
    return this.api
      .paymentWebhooksList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  webhook(id: string): Observable<WebhookEventDetail> {
    return this.api.paymentWebhooksRetrieve({ id });
  }

  /** Processes a call again, as if it had just come. */
  replay(id: string): Observable<WebhookEvent> {
    return this.api.paymentWebhooksReplay({ id });
  }
}
