import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { ImportRow, MappableField, RentRollImportDetail } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { wait } from '@testing/clock';
import { button } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from '../imports.routes';

const ROLL = '/api/v1/imports/rent-rolls/';
const ONE = `${ROLL}roll-1/`;
const FIELDS: MappableField[] = [
  { name: 'unit', label: 'Unit', kind: 'text' },
  { name: 'tenant', label: 'Tenant', kind: 'text' },
  { name: 'rent', label: 'Rent', kind: 'money' },
];

const rentRoll = (change: Partial<RentRollImportDetail> = {}): RentRollImportDetail => ({
  id: 'roll-1',
  file_name: 'roll.csv',
  file_size: 2048,
  kind: 'rent_roll',
  status: 'uploaded',
  mode: 'all_or_nothing',
  as_of: null,
  counts: {},
  message: '',
  notice: '',
  job: null,
  asked_by: 'ann',
  asked_by_name: 'Ann Lee',
  created_at: '2026-03-28T12:00:00Z',
  checked_at: null,
  imported_at: null,
  other_sheets: [],
  control_totals: [],
  tie_out: null,
  mapping: {
    kind: 'rent_roll',
    sheet: '',
    heading_row: 5,
    heading_lines: 1,
    date_order: 'mdy',
    decimal_sign: '',
    last_name_first: true,
    property_name: 'Willow Court',
    as_of: null,
    columns: [
      { column: 'A', heading: 'Unit', field: 'unit', confidence: 1, samples: ['101', '102'] },
      { column: 'B', heading: 'Who', field: 'tenant', confidence: 0.6, samples: ['Stone, Abe'] },
      { column: 'C', heading: 'Remark', field: null, confidence: 0, samples: [] },
    ],
  },
  ...change,
});

const badRow: ImportRow = {
  id: 'row-12',
  number: 12,
  status: 'error',
  planned: '' as ImportRow['planned'],
  note: '',
  parsed: { unit_number: '107', property_name: 'Willow Court', tenant_name: 'Hal Ortiz' },
  problems: [{ field: 'lease_end', column: 'F', heading: 'Lease To', message: 'no such date' }],
  warnings: [],
};

describe('the page of an import', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
    await settle();
    page.detectChanges();
  };
  const open = async (
    first: RentRollImportDetail,
    url = '/imports/roll-1',
    session = aSession(),
  ) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'imports', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
    request('GET', `${ROLL}fields/`).flush(FIELDS);
    request('GET', ONE).flush(first);
    await shown();
  };
  const select = (column: string) =>
    element().querySelector<HTMLSelectElement>(`select[aria-label^="Column ${column}"]`)!;
  const choose = (column: string, field: string) => {
    select(column).value = field;
    select(column).dispatchEvent(new Event('change'));
    page.detectChanges();
  };
  afterEach(() => {
    page.fixture.destroy();
    noMoreRequests();
  });

  it('proposes what each column says, and points at what is not sure', async () => {
    await open(rentRoll());
    const rows = [...element().querySelectorAll('app-mapping-form tbody tr')];
    expect(rows.map((row) => select('ABC'[rows.indexOf(row)]).value)).toEqual([
      'unit',
      'tenant',
      '',
    ]);
    expect(words(rows[0])).toContain('101 · 102');
    expect(rows.map((row) => words(row.lastElementChild))).toEqual(['Sure', 'Look: 60%', '–']);
    expect(words(element().querySelector('[aria-current=step]'))).toBe('2 Columns');
  });

  it('keeps the corrected mapping, starts the check, and follows it to its result', async () => {
    await open(rentRoll());
    choose('C', 'rent');
    button(element(), 'Check the file').click();
    const put = request('PUT', `${ONE}mapping/`);
    expect(put.request.body).toEqual({
      kind: 'rent_roll',
      property_name: 'Willow Court',
      as_of: null,
      date_order: 'mdy',
      last_name_first: true,
      columns: [
        { column: 'A', field: 'unit' },
        { column: 'B', field: 'tenant' },
        { column: 'C', field: 'rent' },
      ],
    });
    put.flush(rentRoll({ status: 'mapped' }));
    await shown();
    request('POST', `${ONE}dry-run/`).flush({ id: 'job-1' });
    await shown();
    request('GET', ONE).flush(rentRoll({ status: 'checking', job: 'job-1' }));
    await shown();
    expect(words(element())).toContain('Every row is being checked…');

    await wait();
    const job = { id: 'job-1', title: 'Check', created_at: '2026-03-28T12:00:00Z', message: '' };
    request('GET', '/api/v1/jobs/job-1/?wait=10').flush({
      ...job,
      status: 'succeeded',
      done: 40,
      total: 40,
    });
    await shown();
    request('GET', ONE).flush(
      rentRoll({
        status: 'checked',
        counts: { ok: 40, error: 0, skipped: 1, planned: { properties_created: 1 } },
      }),
    );
    await shown();
    request('GET', `${ONE}rows/?page=1&page_size=50`).flush(listOf());
    await shown();
    expect(words(element())).toContain('Rows that are fine 40');
    expect(words(element())).toContain('New properties 1');
  });

  it('does not let two columns be the same field', async () => {
    await open(rentRoll());
    choose('C', 'unit');
    expect(words(element())).toContain('Another column is read as this, too.');
    expect(button(element(), 'Check the file').disabled).toBe(true);
  });

  it('shows what the mapping lacks in the words of the server', async () => {
    await open(rentRoll());
    button(element(), 'Check the file').click();
    request('PUT', `${ONE}mapping/`).flush(rentRoll({ status: 'mapped' }));
    await shown();
    request('POST', `${ONE}dry-run/`).flush(
      { columns: ['Say which column holds the rent.'] },
      { status: 400, statusText: '' },
    );
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Say which column holds the rent.');
    expect(button(element(), 'Check the file').disabled).toBe(false);
  });

  it('reads another row of headings anew', async () => {
    await open(rentRoll({ notice: 'This is not recognised.' }));
    const row = element().querySelector<HTMLInputElement>('details input[type=number]')!;
    row.value = '3';
    row.dispatchEvent(new Event('input'));
    page.detectChanges();
    button(element(), 'Read again').click();
    const put = request('PUT', `${ONE}mapping/`);
    expect(put.request.body).toEqual({ sheet: '', heading_row: 3 });
    const columns = [
      { column: 'A', heading: 'Apt', field: 'unit' as const, confidence: 1, samples: [] },
    ];
    put.flush(rentRoll({ mapping: { ...rentRoll().mapping, heading_row: 3, columns } }));
    await shown();
    expect(element().querySelectorAll('app-mapping-form tbody tr')).toHaveLength(1);
  });

  it('takes up a job that was left at work', async () => {
    await open(rentRoll({ status: 'importing', job: 'job-2' }));
    await wait();
    request('GET', '/api/v1/jobs/job-2/?wait=10').flush({
      id: 'job-2',
      status: 'running',
      done: 10,
      total: 40,
      message: 'Writing',
      created_at: '',
    });
    await shown();
    expect(words(element())).toContain('Writing 10 of 40 rows.');
    expect(words(element())).toContain('You can leave this page');
  });

  it('imports good rows only when the person says so', async () => {
    const counts = { ok: 38, error: 2, skipped: 0, planned: { properties_created: 1 } };
    await open(rentRoll({ status: 'checked', counts }));
    request('GET', `${ONE}rows/?page=1&page_size=50&status=error`).flush(listOf(badRow));
    await shown();
    expect(words(element().querySelector('app-rows-table'))).toContain('F Lease To no such date');
    expect(button(element(), 'Import 38 rows').disabled).toBe(true);

    element().querySelectorAll<HTMLInputElement>('input[type=radio]')[1].click();
    page.detectChanges();
    button(element(), 'Import 38 rows').click();
    const post = request('POST', `${ONE}import/`);
    expect(post.request.body).toEqual({ mode: 'good_rows' });
    post.flush({ id: 'job-3' });
    await shown();
    request('GET', ONE).flush(
      rentRoll({
        status: 'imported',
        counts: { error: 2, written: { properties_created: 1, units_created: 38 } },
      }),
    );
    await shown();
    request('GET', `${ONE}rows/?page=1&page_size=50&status=error`).flush(listOf(badRow));
  });

  it('imports all rows in one step when none has errors', async () => {
    await open(rentRoll({ status: 'checked', counts: { ok: 40, error: 0 } }));
    request('GET', `${ONE}rows/?page=1&page_size=50`).flush(listOf());
    button(element(), 'Import 40 rows').click();
    const post = request('POST', `${ONE}import/`);
    expect(post.request.body).toEqual({ mode: 'all_or_nothing' });
    post.flush({ detail: 'This file has been imported already.' }, { status: 409, statusText: '' });
    await shown();
    expect(words(element())).toContain('This file has been imported already.');
  });

  it('goes back to the columns of a checked file', async () => {
    await open(rentRoll({ status: 'checked', counts: { ok: 1, error: 0 } }));
    request('GET', `${ONE}rows/?page=1&page_size=50`).flush(listOf());
    await shown();
    button(element(), 'Change the columns').click();
    await shown();
    await page.fixture.whenStable();
    page.detectChanges();
    expect(TestBed.inject(Router).url).toBe('/imports/roll-1?step=columns');
    expect(element().querySelector('app-mapping-form')).not.toBeNull();
  });

  it('ties the file out against the records', async () => {
    const same = { file: '40', database: '40', difference: '0' };
    const apart = { file: '56180.00', database: '54710.00', difference: '-1470.00' };
    await open(
      rentRoll({
        status: 'imported',
        imported_at: '2026-03-28T13:00:00Z',
        counts: { error: 0, created: 40, written: { properties_created: 0, leases_created: 34 } },
        tie_out: {
          as_of: '2026-03-28',
          totals: { units: same, monthly_rent: apart },
          properties: [{ property: 'Willow Court', units: same, monthly_rent: apart }],
          differences: [
            {
              row: 12,
              property: 'Willow Court',
              unit: '107',
              tenant: 'Hal Ortiz',
              measure: 'rent',
              file: '1470.00',
              database: '0',
            },
          ],
          units_not_in_file: [{ property: 'Willow Court', unit: '999' }],
        },
      }),
    );
    request('GET', `${ONE}rows/?page=1&page_size=50`).flush(listOf());
    await shown();
    const report = words(element().querySelector('app-tie-out-report'));
    expect(report).toContain('Tie-out as of Mar 28, 2026 There are differences');
    expect(report).toContain('Units 40 40 0');
    expect(report).toContain('Monthly rent $56,180.00 $54,710.00 -$1,470.00');
    expect(report).toContain('Willow Court Monthly rent -$1,470.00');
    expect(report).toContain('12 107 Willow Court Hal Ortiz Rent $1,470.00 $0.00');
    expect(report).toContain('999 Willow Court');
    expect(words(element())).toContain('New leases 34');
  });

  it('only shows where it stands to somebody who may not go on', async () => {
    await open(rentRoll(), '/imports/roll-1', aSession({ rights: { imports: ['view'] } }));
    expect(element().querySelector('app-mapping-form')).toBeNull();
    expect(words(element())).toContain('Somebody whose role allows it goes on with this file.');
  });
});
