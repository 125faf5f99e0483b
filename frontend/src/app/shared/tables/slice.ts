/** A page of rows of a list. */
export interface Slice<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The API counts a list up to here; a total of one more means "more than that". */
export const COUNTED_UP_TO = 10_000;

export const PAGE_SIZE = 50;
