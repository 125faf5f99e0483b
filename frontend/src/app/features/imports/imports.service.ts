import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { RentRollImportRowsList$Params } from '@api/fn/imports/rent-roll-import-rows-list';
import {
  ImportMode,
  ImportRow,
  Job,
  MappableField,
  RentRollImport,
  RentRollImportDetail,
  SetMappingRequest,
} from '@api/models';
import { ImportsApi } from '@api/services/imports-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';

/** Which rows of a file a person looks at. */
export type RowsShown = 'errors' | 'warnings' | 'all';

/** What narrows the list of imports. */
export interface ImportFilters {
  readonly imported_from?: string;
}

/** Rent rolls on their way in; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class ImportsService {
  private readonly api = inject(ImportsApi);

  /** Those that were imported since a moment, or all; the newest first. */
  list(page: number, filters: ImportFilters): Observable<Slice<RentRollImport>> {
    return this.api
      .rentRollImportsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the filtered list. */
  exportUrls(filters: ImportFilters): ExportUrls {
    return exportUrls(ImportsApi.RentRollImportsListPath, filters);
  }

  get(id: string): Observable<RentRollImportDetail> {
    return this.api.rentRollImportsRetrieve({ id });
  }

  upload(file: File): Observable<RentRollImportDetail> {
    return this.api.rentRollImportsCreate({ body: { file } });
  }

  /** The fields that a column can be mapped to. */
  fields(): Observable<MappableField[]> {
    return this.api.rentRollImportsFields();
  }

  setMapping(id: string, body: SetMappingRequest): Observable<RentRollImportDetail> {
    return this.api.rentRollImportsMapping({ id, body });
  }

  dryRun(id: string): Observable<Job> {
    return this.api.rentRollImportsDryRun({ id });
  }

  start(id: string, mode: ImportMode): Observable<Job> {
    return this.api.rentRollImportsStart({ id, body: { mode } });
  }

  rows(id: string, shown: RowsShown, page: number): Observable<Slice<ImportRow>> {
    return this.api
      .rentRollImportRowsList({ import_id: id, page, page_size: PAGE_SIZE, ...filterOf[shown] })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  /** Where the browser downloads the errors of the rows. */
  errorsUrl(id: string, format: 'csv' | 'xlsx'): string {
    return `${ImportsApi.RentRollImportsListPath}${id}/errors/?file_format=${format}`;
  }
}

const filterOf: Record<RowsShown, Partial<RentRollImportRowsList$Params>> = {
  errors: { status: ['error'] },
  warnings: { has_warnings: true },
  all: {},
};
