import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  BatchStatus,
  BulkBatch,
  BulkItem,
  CommandCenterSettings,
  CommandPage,
  Executed,
  ExecuteRequest,
  FilterRequest,
  ItemStatus,
  Job,
  PatchedEditActionRequest,
  PreviewRequest,
  Previews,
  Property,
  QueuedAction,
} from '@api/models';
import { CommandCenterApi } from '@api/services/command-center-api';
import { PropertiesApi } from '@api/services/properties-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

const MOST_PROPERTIES = 200;
// of one unit there are two at most; of a failure's list that many are named in the dialog
const FIRST_FEW = 20;

/** All units and what is worth doing for each; the only file of the command center that knows the API. */
@Injectable({ providedIn: 'root' })
export class CommandCenterService {
  private readonly api = inject(CommandCenterApi);
  private readonly properties = inject(PropertiesApi);

  units(filters: FilterRequest, sort_by: string, page: number): Observable<CommandPage> {
    return this.api.commandCenterList({ ...filters, sort_by, page, page_size: PAGE_SIZE });
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: FilterRequest, sort_by: string): ExportUrls {
    return exportUrls(CommandCenterApi.CommandCenterListPath, { ...filters, sort_by });
  }

  /** Looks at all units now, as every night. */
  suggestAnew(): Observable<Job> {
    return this.api.commandCenterGenerate();
  }

  /** What is open for a unit, the most pressing first. */
  openOf(unit: string): Observable<QueuedAction[]> {
    return this.api
      .commandCenterAiQueueList({
        unit: [unit],
        status: ['pending', 'approved'],
        page_size: FIRST_FEW,
      })
      .pipe(map(({ results }) => results));
  }

  approve(id: string): Observable<QueuedAction> {
    return this.api.commandCenterAiQueueApprove({ id });
  }

  dismiss(id: string, reason: string): Observable<QueuedAction> {
    return this.api.commandCenterAiQueueDismiss({ id, body: { reason } });
  }

  /** As it is now, with its version: what is written next is written into this one. */
  suggestion(id: string): Observable<QueuedAction> {
    return this.api.commandCenterAiQueueRetrieve({ id });
  }

  /** Other numbers, or another letter; an empty letter is the usual wording again. */
  edit(id: string, body: PatchedEditActionRequest): Observable<QueuedAction> {
    return this.api.commandCenterAiQueuePartialUpdate({ id, body });
  }

  preview(body: PreviewRequest): Observable<Previews> {
    return this.api.commandCenterPreview({ body });
  }

  /** The same key again is the same batch: nothing leaves twice. */
  execute(body: ExecuteRequest, key: string): Observable<Executed> {
    return this.api.commandCenterExecute({ 'Idempotency-Key': key, body });
  }

  batches(status: BatchStatus[], page: number): Observable<Slice<BulkBatch>> {
    return this.api
      .commandCenterBatchesList({ ...(status.length && { status }), page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  batch(id: string): Observable<BulkBatch> {
    return this.api.commandCenterBatchesRetrieve({ id });
  }

  items(batch: string, status: ItemStatus[], page: number): Observable<Slice<BulkItem>> {
    return this.api
      .commandCenterBatchItemsList({
        batch: [batch],
        ...(status.length && { status }),
        page,
        page_size: PAGE_SIZE,
      })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  cancel(id: string): Observable<BulkBatch> {
    return this.api.commandCenterBatchesCancel({ id });
  }

  retry(id: string): Observable<BulkBatch> {
    return this.api.commandCenterBatchesRetry({ id });
  }

  settings(): Observable<CommandCenterSettings> {
    return this.api.commandCenterSettingsRetrieve();
  }

  changeSettings(body: CommandCenterSettings): Observable<CommandCenterSettings> {
    return this.api.commandCenterSettingsPartialUpdate({ body });
  }

  batchExportUrls(): ExportUrls {
    return exportUrls(CommandCenterApi.CommandCenterBatchesListPath);
  }

  itemExportUrls(batch: string): ExportUrls {
    return exportUrls(CommandCenterApi.CommandCenterBatchItemsListPath, { batch });
  }

  /** The properties to filter by, by name. */
  getProperties(): Observable<Property[]> {
    return this.properties
      .propertiesList({ page_size: MOST_PROPERTIES, ordering: 'name' })
      .pipe(map(({ results }) => results));
  }
}
