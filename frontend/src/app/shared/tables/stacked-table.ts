import { afterRender, Directive, ElementRef, inject } from '@angular/core';

/**
 * Lets the rows of a table stand as cards on a small screen. CSS that takes the table's display away
 * takes its meaning for screen readers, too, so the meaning is written out as roles; and each cell
 * learns the words of its column's heading, for the card to show.
 */
@Directive({ selector: 'table[appStackedTable]', host: { role: 'table' } })
export class StackedTable {
  constructor() {
    const table = inject<ElementRef<HTMLTableElement>>(ElementRef).nativeElement;
    afterRender(() => describe(table));
  }
}

function describe(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => textOf(cell));
  for (const section of [table.tHead, ...table.tBodies]) section?.setAttribute('role', 'rowgroup');
  for (const row of table.rows) {
    // rows that were described before stay as they are
    if (!row.hasAttribute('role')) describeRow(row, headings);
  }
}

function describeRow(row: HTMLTableRowElement, headings: readonly string[]): void {
  const isHeading = row.closest('thead') !== null;
  row.setAttribute('role', 'row');
  for (const [index, cell] of [...row.cells].entries()) {
    cell.setAttribute('role', roleOf(cell));
    if (!isHeading) cell.dataset['label'] = headings[index] ?? '';
  }
}

function roleOf(cell: HTMLTableCellElement): string {
  if (cell.tagName === 'TD') return 'cell';
  return cell.closest('thead') ? 'columnheader' : 'rowheader';
}

/** What is meant for screen readers only is no label to be seen. */
function textOf(cell: HTMLTableCellElement): string {
  const seen = cell.cloneNode(true) as HTMLElement;
  for (const hidden of seen.querySelectorAll('.visually-hidden')) hidden.remove();
  return (seen.textContent ?? '').trim();
}
