import { HttpParams } from '@angular/common/http';

/** Where a list can be downloaded, filtered as it is shown. */
export interface ExportUrls {
  readonly csv: string;
  readonly xlsx: string;
}

type Filter = string | number | boolean | readonly (string | number | boolean)[];

/** The downloads of the list at `path`; a filter that is left out, or undefined, narrows nothing. */
export function exportUrls(path: string, filters: object = {}): ExportUrls {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined);
  const fromObject = Object.fromEntries(set) as Record<string, Filter>;
  const url = (file_format: string) =>
    `${path}export/?${new HttpParams({ fromObject: { ...fromObject, file_format } })}`;
  return { csv: url('csv'), xlsx: url('xlsx') };
}
