import { ApplicationRef, ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';

import { lastKnown } from './last-known';
import { Paginator } from './paginator';
import { directionOf, SortHeader } from './sort-header';
import { StackedTable } from './stacked-table';

describe('Paginator', () => {
  const show = (page: number, total: number, shown: number) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Paginator);
    const inputs = { page, total, shown, pageSize: 50 };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const links = [...element.querySelectorAll('a')].map(
      (link) => `${link.textContent!.trim()} ${link.getAttribute('href')}`,
    );
    return { text: element.querySelector('p')!.textContent!.trim(), links };
  };

  it('names the rows and links to the pages beside', () => {
    expect(show(2, 4353, 50)).toEqual({
      text: '51–100 of 4,353',
      links: ['Previous /', 'Next /?page=3'],
    });
  });

  it('ends with the last row', () => {
    expect(show(88, 4353, 3)).toEqual({
      text: '4,351–4,353 of 4,353',
      links: ['Previous /?page=87'],
    });
  });

  it('does not pretend to know how many there are beyond the count', () => {
    expect(show(1, 10_001, 50).text).toBe('1–50 of more than 10,000');
  });

  it('has nothing to page through in an empty list', () => {
    expect(show(1, 0, 0)).toEqual({ text: 'No rows', links: [] });
  });
});

describe('SortHeader', () => {
  const link = (ordering: string) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(SortHeader);
    fixture.componentRef.setInput('field', 'lease_end_date');
    fixture.componentRef.setInput('ordering', ordering);
    fixture.detectChanges();
    expect(TestBed.inject(Router).url).toBe('/');
    return fixture.nativeElement.querySelector('a').getAttribute('href');
  };

  it.each([
    ['', '/?ordering=lease_end_date'],
    ['lease_end_date', '/?ordering=-lease_end_date'],
    ['-lease_end_date', '/?ordering=lease_end_date'],
  ])('sorted by “%s” leads to %s', (ordering, href) => {
    expect(link(ordering)).toBe(href);
  });

  it('knows the direction for aria-sort', () => {
    expect(directionOf('rent', 'rent')).toBe('ascending');
    expect(directionOf('rent', '-rent')).toBe('descending');
    expect(directionOf('rent', 'unit')).toBe('none');
  });
});

describe('lastKnown', () => {
  it('keeps a value while the next one is on its way', () => {
    const source = signal<number | undefined>(undefined);
    const kept = TestBed.runInInjectionContext(() => lastKnown(source));
    expect(kept()).toBeUndefined();
    source.set(1);
    expect(kept()).toBe(1);
    source.set(undefined);
    expect(kept()).toBe(1);
  });
});

@Component({
  selector: 'app-test-table',
  imports: [StackedTable],
  template: `
    <table appStackedTable>
      <thead>
        <tr>
          <th i18n>Unit</th>
          <th>
            <ng-container i18n>Rent</ng-container
            ><span class="visually-hidden" i18n>, sorted ascending</span>
          </th>
          <th><span class="visually-hidden" i18n>Actions</span></th>
        </tr>
      </thead>
      <tbody>
        @for (unit of units(); track unit) {
          <tr>
            <th scope="row">{{ unit }}</th>
            <td>1</td>
            <td></td>
          </tr>
        }
      </tbody>
    </table>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class TestTable {
  readonly units = signal(['A-1']);
}

describe('StackedTable', () => {
  it('keeps the meaning of a table and labels each cell, also of rows that come later', () => {
    const fixture = TestBed.createComponent(TestTable);
    fixture.autoDetectChanges();
    fixture.componentInstance.units.set(['A-1', 'B-2']);
    fixture.detectChanges();
    TestBed.inject(ApplicationRef).tick();
    const table = fixture.nativeElement.querySelector('table') as HTMLTableElement;
    expect(table.getAttribute('role')).toBe('table');
    const rows = [...table.rows].map((row) =>
      [...row.cells].map((cell) => `${cell.getAttribute('role')} ${cell.dataset['label']}`),
    );
    expect(rows).toEqual([
      ['columnheader undefined', 'columnheader undefined', 'columnheader undefined'],
      ['rowheader Unit', 'cell Rent', 'cell '],
      ['rowheader Unit', 'cell Rent', 'cell '],
    ]);
  });
});
