import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { Lease } from '@api/models';
import { LeaseDialogs } from '@flows/leases/lease-dialogs';
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
import { aLease, STATS } from '@testing/lease';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from '../lifecycle.routes';

const LEASES = '/api/v1/tenants/leases/';
const list = (query: string, page = 1) =>
  `${LEASES}?current=true&${query.replace('PAGE', `page=${page}&page_size=50`)}`;
const ALL = list('ordering=lease_end_date&PAGE');

describe('the life-cycle page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };

  const open = async (url = '/lifecycle', session = aSession()) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'lifecycle', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answer = async (url: string, ...leases: Lease[]) => {
    request('GET', url).flush(listOf(...leases));
    await shown();
  };
  const openAll = async (...leases: Lease[]) => {
    await open();
    request('GET', `${LEASES}lifecycle-stats/`).flush(STATS);
    request('GET', '/api/v1/properties/?ordering=name&page_size=200').flush(
      listOf({ id: 'p1', name: 'Harbor View' }),
    );
    await answer(ALL, ...leases);
  };
  afterEach(noMoreRequests);

  it('shows the four cards, what expires and the rows', async () => {
    await openAll(aLease());
    const cards = [...element().querySelectorAll('app-stat-card')].map((card) => words(card));
    expect(cards).toEqual([
      'Active 2,841 65.3%',
      'MTM 1,146 26.3%',
      'Notice 87 2.0%',
      'Vacant 279 6.4%',
    ]);
    expect(words(element().querySelector('app-expiring-strip'))).toBe(
      'Expiring Soon 30 days 142 60 days 298 90 days 451',
    );
    expect(words(element().querySelector('tbody'))).toContain('A-102 Harbor View Maria Gonzalez');
  });

  it('filters by a card through the URL, and keeps the old rows meanwhile', async () => {
    await openAll(aLease());
    button(element(), 'Notice').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/lifecycle?status=notice');
    expect(words(element().querySelector('tbody'))).toContain('A-102');
    expect(element().querySelector('app-lease-table')!.getAttribute('aria-busy')).toBe('true');

    await answer(list('lease_status=notice&ordering=lease_end_date&PAGE'));
    expect(words(element())).toContain('No lease matches');
  });

  it('filters by what expires', async () => {
    await openAll(aLease());
    button(element(), '60 days').click();
    await shown();
    await answer(
      list('expiring_within=60&ordering=lease_end_date&PAGE'),
      aLease({ unit_number: 'Z-9' }),
    );
    expect(words(element().querySelector('#list-title'))).toBe('Leases ending within 60 days');
    expect(words(element().querySelector('tbody'))).toContain('Z-9');
  });

  it('exports exactly what is filtered', async () => {
    await open('/lifecycle?status=notice&search=garcia&page=2');
    request('GET', `${LEASES}lifecycle-stats/`).flush(STATS);
    request('GET', '/api/v1/properties/?ordering=name&page_size=200').flush(listOf());
    await answer(
      list('lease_status=notice&ordering=lease_end_date&PAGE&search=garcia', 2),
      aLease(),
    );
    button(element(), 'Export').click();
    page.detectChanges();
    const [csv, excel] = [...document.querySelectorAll<HTMLAnchorElement>('a[mat-menu-item]')];
    const filters = 'current=true&lease_status=notice&search=garcia&ordering=lease_end_date';
    expect(csv.getAttribute('href')).toBe(`${LEASES}export/?${filters}&file_format=csv`);
    expect(excel.getAttribute('href')).toBe(`${LEASES}export/?${filters}&file_format=xlsx`);
  });

  it('reads list and numbers again after an action', async () => {
    const lease = aLease();
    await openAll(lease);
    const run = jest.spyOn(TestBed.inject(LeaseDialogs), 'run').mockResolvedValue(true);
    button(element(), 'Convert').click();
    await shown();
    expect(run).toHaveBeenCalledWith('convert', lease);
    request('GET', `${LEASES}lifecycle-stats/`).flush({ ...STATS, month_to_month: 1147 });
    await answer(ALL, lease);
    expect(words(element())).toContain('MTM 1,147');
  });

  it('says why the list could not be read, and tries again', async () => {
    await open();
    request('GET', `${LEASES}lifecycle-stats/`).flush(STATS);
    request('GET', '/api/v1/properties/?ordering=name&page_size=200').flush(listOf());
    request('GET', ALL).flush({ detail: 'Broken.' }, { status: 500, statusText: '' });
    await shown();
    expect(words(element().querySelector('app-problem-panel'))).toContain('Broken.');

    button(element(), 'Try again').click();
    await shown();
    request('GET', `${LEASES}lifecycle-stats/`).flush(STATS);
    await answer(ALL, aLease());
    expect(words(element().querySelector('tbody'))).toContain('A-102');
  });

  it('says once that the role may not see leases', async () => {
    await open();
    const forbidden = { status: 403, statusText: '' };
    request('GET', `${LEASES}lifecycle-stats/`).flush({ detail: 'No.' }, forbidden);
    request('GET', '/api/v1/properties/?ordering=name&page_size=200').flush(listOf());
    request('GET', ALL).flush({ detail: 'No.' }, forbidden);
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelectorAll('[role=alert]')).toHaveLength(1);
  });

  it('runs the scan on request and shows what it changed', async () => {
    await openAll(aLease());
    const scan = element().querySelectorAll<HTMLElement>('.page-header .icon-button')[0];
    scan.click();
    page.detectChanges();
    button(document, 'Run the nightly scan now').click();
    const job = { id: 'j1', status: 'queued', title: 'Scan', created_at: '2026-03-28T12:00:00Z' };
    request('POST', `${LEASES}run-scan/`).flush(job);
    await settle();
    await wait();
    request('GET', '/api/v1/jobs/j1/?wait=10').flush({ ...job, status: 'succeeded' });
    await settle();
    await shown();
    request('GET', `${LEASES}lifecycle-stats/`).flush(STATS);
    await answer(ALL, aLease({ lease_status: 'month_to_month' }));
    expect(words(element().querySelector('tbody'))).toContain('Month-to-Month');
  });
});
