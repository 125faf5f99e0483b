import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { convertToParamMap, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { Lease } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field } from '@testing/dialog';
import { aLease } from '@testing/lease';
import { aRenewal } from '@testing/renewal';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { toFilters, toQuery } from './leases.query';
import routes from './leases.routes';

const LEASES = '/api/v1/tenants/leases/';
const PROPERTIES = '/api/v1/properties/?ordering=name&page_size=200';
const ALL = `${LEASES}?ordering=-lease_begin_date&page=1&page_size=50`;

describe('the address of the leases', () => {
  const read = (params: Record<string, string>) => toQuery(convertToParamMap(params));

  it('is read into filters of the API', () => {
    const query = read({
      status: 'notice',
      begin_from: '2026-01-01',
      end_to: '2026-12-31',
      rent_from: '900',
      rent_to: '1200.50',
      archived: 'true',
    });
    expect(toFilters(query, 'UTC')).toEqual({
      archived: true,
      lease_status: ['notice'],
      lease_begin_date__gte: '2026-01-01',
      lease_end_date__lte: '2026-12-31',
      monthly_rent_amount__gte: 900,
      monthly_rent_amount__lte: 1200.5,
      ordering: '-lease_begin_date',
    });
  });

  it('takes what other pages lead here with; a day begins at the organisation', () => {
    const moving = read({ moving_in_within: '6' });
    expect(toFilters(moving, 'UTC')).toMatchObject({ moving_in_within: 6 });
    const stepped = read({ became: 'notice', became_from: '2026-03-27' });
    expect(toFilters(stepped, 'America/New_York')).toMatchObject({
      became: ['notice'],
      became_from: '2026-03-27T04:00:00.000Z',
    });
  });

  it('leaves out what makes no sense', () => {
    const query = read({
      status: 'gone',
      begin_to: '2026-02-30',
      rent_to: '-1',
      page: 'x',
      became: 'gone',
      moving_in_within: '-1',
    });
    expect(toFilters(query, 'UTC')).toEqual({ ordering: '-lease_begin_date' });
    expect(query.page).toBe(1);
  });
});

describe('the page of leases', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (url = '/leases', session = aSession()) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'leases', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
    request('GET', PROPERTIES).flush(listOf({ id: 'p1', name: 'Harbor View' }));
  };
  const answer = async (url: string, ...leases: Lease[]) => {
    request('GET', url).flush(listOf(...leases));
    await shown();
  };
  afterEach(noMoreRequests);

  it('shows every lease, each leading to itself, its unit and its tenant', async () => {
    await open();
    await answer(ALL, aLease(), aLease({ id: 'l2', tenant: null, tenant_name: null }));
    const [first, second] = [...element().querySelectorAll('tbody tr')];
    expect(words(first)).toBe(
      'L-100 A-102 Harbor View Maria Gonzalez Active Jul 1, 2025 Jun 30, 2026 $1,850.00',
    );
    expect([...first.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/lifecycle/lease-1',
      '/units/unit-1',
      '/tenants/tenant-1',
    ]);
    expect(words(second)).toContain('(empty)');
  });

  it('says whose moves and steps it shows, also of today and no day more', async () => {
    await open('/leases?moving_out_within=0&became=notice&became_from=2026-03-27');
    const found = TestBed.inject(HttpTestingController).expectOne(({ url }) => url === LEASES);
    expect(found.request.params.get('moving_out_within')).toBe('0');
    found.flush(listOf(aLease()));
    await shown();
    const chips = [...element().querySelectorAll('app-filter-chip')].map((chip) => words(chip));
    expect(chips).toEqual([
      expect.stringMatching(/^Moves out until \w{3} \d+, \d{4} remove$/),
      'Became Notice Given remove',
      'Changed since Mar 27, 2026 remove',
    ]);
  });

  it('says which filters are set, and takes one away', async () => {
    await open('/leases?status=notice&property=p1&rent_from=1200');
    const filters = 'lease_status=notice&property=p1&monthly_rent_amount__gte=1200';
    await answer(
      `${LEASES}?lease_status=notice&monthly_rent_amount__gte=1200&ordering=-lease_begin_date&page=1&page_size=50&property=p1`,
      aLease(),
    );
    const chips = [...element().querySelectorAll('app-filter-chip')].map((chip) => words(chip));
    expect(chips).toEqual([
      'Notice Given remove',
      'Harbor View remove',
      'Rent from $1,200.00 remove',
    ]);
    button(element(), 'Export').click();
    page.detectChanges();
    const csv = document.querySelector<HTMLAnchorElement>('a[mat-menu-item]')!;
    expect(csv.getAttribute('href')).toBe(
      `${LEASES}export/?${filters}&ordering=-lease_begin_date&file_format=csv`,
    );

    button(element(), 'Harbor View').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/leases?status=notice&rent_from=1200');
    await answer(
      `${LEASES}?lease_status=notice&monthly_rent_amount__gte=1200&ordering=-lease_begin_date&page=1&page_size=50`,
    );
    expect(words(element())).toContain('No lease matches');
  });

  it('filters by what the menu says', async () => {
    await open();
    await answer(ALL, aLease());
    button(element(), 'Filter').click();
    page.detectChanges();
    const form = document.querySelector<HTMLElement>('[role=dialog] form')!;
    const until = field(form, 'Ends until');
    until.value = '2026-06-30';
    until.dispatchEvent(new Event('input'));
    form.dispatchEvent(new Event('submit'));
    await shown();
    expect(TestBed.inject(Router).url).toBe('/leases?end_to=2026-06-30');
    await answer(
      `${LEASES}?lease_end_date__lte=2026-06-30&ordering=-lease_begin_date&page=1&page_size=50`,
      aLease(),
    );
    expect(words(element().querySelector('app-filter-chip'))).toBe(
      'Ends until Jun 30, 2026 remove',
    );
  });

  it('links to no tenant where the role may not see them', async () => {
    await open('/leases', aSession({ rights: { leases: ['view'], properties: ['view'] } }));
    await answer(ALL, aLease());
    expect(words(element().querySelector('.tenant'))).toBe('Maria Gonzalez');
    expect(element().querySelector('.tenant a')).toBeNull();
  });

  it('says that the role may not see leases', async () => {
    await open('/leases', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelector('.actions')).toBeNull();
  });

  it('says how likely each household leaves, to whom it may be said', async () => {
    await open('/leases', aSession({ rights: { leases: ['view'], renewals: ['view'] } }));
    request('GET', ALL).flush(listOf(aLease(), aLease({ id: 'lease-2', lease_number: 'L-101' })));
    await settle();
    page.detectChanges();
    request(
      'GET',
      '/api/v1/renewals/?lease=lease-1&lease=lease-2&page_size=50&status=pending&status=approved&status=sent',
    ).flush(listOf(aRenewal()));
    await shown();
    const cells = [...element().querySelectorAll('tbody tr')].map((row) => row.lastElementChild);
    expect(cells.map((cell) => words(cell))).toEqual(['High 52', '–']);
    expect(cells[0]!.querySelector('a')!.getAttribute('href')).toBe('/renewals/renewal-1');
  });
});
