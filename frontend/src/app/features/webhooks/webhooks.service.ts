import { inject, Injectable } from '@angular/core';
import { concatMap, last, map, Observable, switchMap, take, takeWhile, timer } from 'rxjs';

import {
  NewWebhookEndpoint,
  PatchedWriteWebhookEndpointRequest,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookEndpoint,
  WebhookEventType,
  WriteWebhookEndpointRequest,
} from '@api/models';
import { WebhookEndpointsApi } from '@api/services/webhook-endpoints-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { DeliveryFilters } from './deliveries.query';

// an organisation has no more than twenty
const MOST = 200;
// how often it is looked what became of a test, and how often at most
const LOOK_EVERY_MS = 1000;
const LOOKS = 12;

/** Servers that are told what happens, and every call to them; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class WebhooksService {
  private readonly api = inject(WebhookEndpointsApi);

  endpoints(): Observable<WebhookEndpoint[]> {
    return this.api.webhookEndpointsList({ page_size: MOST }).pipe(map(({ results }) => results));
  }

  /** What an endpoint can be told of. */
  eventTypes(): Observable<WebhookEventType[]> {
    return this.api.webhookEndpointsEventTypes();
  }

  /** With the secret, which no other answer has. */
  create(body: WriteWebhookEndpointRequest): Observable<NewWebhookEndpoint> {
    return this.api.webhookEndpointsCreate({ body });
  }

  change(id: string, body: PatchedWriteWebhookEndpointRequest): Observable<WebhookEndpoint> {
    return this.api.webhookEndpointsPartialUpdate({ id, body });
  }

  /** Calls it again; what waited goes out. */
  enable(id: string): Observable<WebhookEndpoint> {
    return this.api.webhookEndpointsEnable({ id });
  }

  remove(id: string): Observable<void> {
    return this.api.webhookEndpointsDestroy({ id });
  }

  /** With the new secret, which no other answer has. */
  rotateSecret(id: string): Observable<NewWebhookEndpoint> {
    return this.api.webhookEndpointsRotateSecret({ id });
  }

  /** Sends a test event, and waits some seconds for what the server says to it. */
  test(id: string): Observable<WebhookDelivery> {
    return this.api.webhookEndpointsTest({ id }).pipe(
      switchMap((sent) =>
        timer(0, LOOK_EVERY_MS).pipe(
          take(LOOKS),
          concatMap(() => this.api.webhookDeliveriesRetrieve({ id: sent.id })),
          takeWhile((delivery) => !isTried(delivery), true),
          last(),
        ),
      ),
    );
  }

  deliveries(filters: DeliveryFilters, page: number): Observable<Slice<WebhookDelivery>> {
    return this.api
      .webhookDeliveriesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  deliveryUrls(filters: DeliveryFilters): ExportUrls {
    return exportUrls(WebhookEndpointsApi.WebhookDeliveriesListPath, filters);
  }

  delivery(id: string): Observable<WebhookDeliveryDetail> {
    return this.api.webhookDeliveriesRetrieve({ id });
  }

  /** Sends it again under the same id. */
  replay(id: string): Observable<WebhookDelivery> {
    return this.api.webhookDeliveriesReplay({ id });
  }
}

function isTried({ status, response_status, problem }: WebhookDelivery): boolean {
  return status !== 'pending' || response_status !== null || problem !== '';
}
