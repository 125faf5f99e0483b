import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { CollectionsList$Params } from '@api/fn/collections/collections-list';
import {
  ApproveDraftRequest,
  Case,
  CaseDetail,
  CollectionSettings,
  CollectionStats,
  Job,
  LogActionRequest,
  OfferPlanRequest,
  PatchedCollectionSettingsRequest,
  PatchedWriteCaseRequest,
  PatchedWriteWordingRequest,
  PlaceStopRequest,
  Property,
  RecordCasePaymentRequest,
  Wording,
  Wordings,
} from '@api/models';
import { CollectionsApi } from '@api/services/collections-api';
import { PropertiesApi } from '@api/services/properties-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

/** Filters as the API names them. */
export type CaseFilters = Omit<CollectionsList$Params, 'page' | 'page_size'>;

const MOST_PROPERTIES = 200;

/** What is overdue, and what becomes of it; the only file of collections that knows the API. */
@Injectable({ providedIn: 'root' })
export class CollectionsService {
  private readonly api = inject(CollectionsApi);
  private readonly properties = inject(PropertiesApi);

  list(filters: CaseFilters, page: number): Observable<Slice<Case>> {
    return this.api
      .collectionsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: CaseFilters): ExportUrls {
    return exportUrls(CollectionsApi.CollectionsListPath, filters);
  }

  /** The one of a tenant that is not resolved; null where there is none. */
  unresolvedOf(tenant: string): Observable<Case | null> {
    return this.api
      .collectionsList({ tenant: [tenant], unresolved: true, page_size: 1 })
      .pipe(map(({ results }) => results.at(0) ?? null));
  }

  get(id: string): Observable<CaseDetail> {
    return this.api.collectionsRetrieve({ id });
  }

  stats(property?: string): Observable<CollectionStats> {
    return this.api.collectionsDashboardStats(property ? { property } : {});
  }

  scan(): Observable<Job> {
    return this.api.collectionsRunScan();
  }

  describe(id: string, body: PatchedWriteCaseRequest): Observable<CaseDetail> {
    return this.api.collectionsPartialUpdate({ id, body });
  }

  writeOff(id: string): Observable<CaseDetail> {
    return this.describe(id, { status: 'written_off' });
  }

  sendNext(id: string): Observable<CaseDetail> {
    return this.api.collectionsSendReminder({ id });
  }

  escalate(id: string): Observable<CaseDetail> {
    return this.api.collectionsEscalate({ id });
  }

  approve(id: string, body: ApproveDraftRequest): Observable<CaseDetail> {
    return this.api.collectionsApprove({ id, body });
  }

  discard(id: string, because: string): Observable<CaseDetail> {
    return this.api.collectionsDiscard({ id, body: { because } });
  }

  markPosted(id: string, action: string): Observable<CaseDetail> {
    return this.api.collectionsMarkPosted({ id, body: { action } });
  }

  offerPlan(id: string, body: OfferPlanRequest): Observable<CaseDetail> {
    return this.api.collectionsOfferPlan({ id, body });
  }

  acceptPlan(id: string): Observable<CaseDetail> {
    return this.api.collectionsAcceptPlan({ id });
  }

  withdrawPlan(id: string, because: string): Observable<CaseDetail> {
    return this.api.collectionsWithdrawPlan({ id, body: { because } });
  }

  recordPayment(id: string, body: RecordCasePaymentRequest): Observable<CaseDetail> {
    return this.api.collectionsRecordPayment({ id, body });
  }

  placeStop(id: string, body: PlaceStopRequest): Observable<CaseDetail> {
    return this.api.collectionsPlaceStop({ id, body });
  }

  liftStop(id: string, stop: string, because: string): Observable<CaseDetail> {
    return this.api.collectionsLiftStop({ id, body: { stop, because } });
  }

  log(id: string, body: LogActionRequest): Observable<CaseDetail> {
    return this.api.collectionsLogAction({ id, body });
  }

  settings(): Observable<CollectionSettings> {
    return this.api.collectionsSettingsRetrieve();
  }

  changeSettings(body: PatchedCollectionSettingsRequest): Observable<CollectionSettings> {
    return this.api.collectionsSettingsPartialUpdate({ body });
  }

  wordings(): Observable<Wordings> {
    return this.api.collectionsWordingsRetrieve();
  }

  word({ step, tone }: Wording, body: PatchedWriteWordingRequest): Observable<Wordings> {
    return this.api.collectionsWordingsPartialUpdate({ step, tone, body });
  }

  /** The product's words again. */
  forgetWording({ step, tone }: Wording): Observable<void> {
    return this.api.collectionsWordingsDestroy({ step, tone });
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST_PROPERTIES, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
