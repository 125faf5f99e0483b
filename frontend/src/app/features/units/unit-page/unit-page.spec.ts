import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Equipment, Lease, Unit } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { aStatement } from '@testing/account';
import { letTodayBe } from '@testing/clock';
import { aCase } from '@testing/collection';
import { button } from '@testing/dialog';
import { aLease } from '@testing/lease';
import { aRenewal } from '@testing/renewal';
import { aSession } from '@testing/session';
import { anOccupant, aTenant } from '@testing/tenant';
import { anEquipment, aUnit } from '@testing/unit';
import { words } from '@testing/words';
import { aWorkOrder } from '@testing/work-order';
import routes from '../units.routes';

const UNIT = '/api/v1/units/unit-1/';
const LEASES = '/api/v1/tenants/leases/?ordering=-lease_begin_date&page_size=200&unit=unit-1';
const ORDERS = '/api/v1/work-orders/?ordering=-requested_date&page_size=10&unit=unit-1';
const CASE_OF_TENANT = '/api/v1/collections/?page_size=1&tenant=tenant-1&unresolved=true';
const RENEWAL_OF_LEASE = '/api/v1/renewals/?lease=lease-1&ordering=-created_at&page_size=1';
const EQUIPMENT = '/api/v1/equipment/';
const IN_USE = `${EQUIPMENT}?ordering=name&page_size=200&unit=unit-1`;
const gone = { status: 204, statusText: '' };
const bookkeeper = aSession({ rights: { units: ['view'], leases: ['view'], ledger: ['view'] } });
const manager = aSession({
  rights: {
    units: ['view', 'create', 'change', 'archive'],
    equipment: ['view', 'create', 'change', 'archive'],
    leases: ['view', 'create', 'change'],
    tenants: ['view'],
    work_orders: ['view', 'create'],
    properties: ['view'],
  },
});
const crew = aSession({
  rights: {
    units: ['view'],
    equipment: ['view', 'create', 'change'],
    work_orders: ['view', 'create', 'change'],
    properties: ['view'],
  },
});
const forTheCrew = { market_rent: null, current_rent: null };

describe('the page of a unit', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const start = async (url: string, session = manager) => {
    letTodayBe('2026-03-28');
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([{ path: 'units', children: routes }], withComponentInputBinding()),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answerPhotos = async (...photos: object[]) => {
    request('GET', `${UNIT}photos/`).flush(photos);
    await shown();
  };
  /** The overview, with these leases of the unit. */
  const open = async (leases: Lease[], change: Partial<Unit> = {}) => {
    await start('/units/unit-1');
    request('GET', UNIT).flush(aUnit(change));
    request('GET', LEASES).flush(listOf(...leases));
    await shown();
    await answerPhotos();
  };
  const openTab = async (tab: string, leases: Lease[], change: Partial<Unit> = {}) => {
    await start(`/units/unit-1?tab=${tab}`);
    request('GET', UNIT).flush(aUnit(change));
    request('GET', LEASES).flush(listOf(...leases));
    await shown();
  };
  const openMaintenance = async (equipment: Equipment[], session = manager) => {
    await start('/units/unit-1?tab=maintenance', session);
    request('GET', UNIT).flush(aUnit());
    if (session === manager) request('GET', LEASES).flush(listOf());
    await shown();
    request('GET', ORDERS).flush(listOf(aWorkOrder()));
    request('GET', IN_USE).flush(listOf(...equipment));
    await shown();
  };
  const answerWith = (value: unknown) => {
    const dialog = { afterClosed: () => of(value) } as ReturnType<MatDialog['open']>;
    return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
  };
  // the dialogs are loaded when they are first needed
  const opened = async (dialog: jest.SpyInstance) => {
    while (!dialog.mock.calls.length) await new Promise((done) => setTimeout(done));
    await shown();
  };
  const facts = (selector: string) =>
    [...element().querySelectorAll(`${selector} dl > div`)].map((each) => words(each));
  const tabs = () => [...element().querySelectorAll('app-tabs a')].map((each) => words(each));
  const card = (title: string) => {
    const heading = element().querySelector(`#${title}-title`);
    return heading!.closest<HTMLElement>('.card')!;
  };
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('shows how likely the household leaves, to whom it may be shown', async () => {
    await start(
      '/units/unit-1',
      aSession({ rights: { units: ['view'], leases: ['view'], renewals: ['view'] } }),
    );
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(listOf(aLease()));
    await settle();
    page.detectChanges();
    request('GET', RENEWAL_OF_LEASE).flush(listOf(aRenewal()));
    await answerPhotos();
    expect(facts('app-unit-stats')).toContain('Churn risk 52 0 100 High');
    const link = element().querySelector('app-unit-stats .churn')!;
    expect(link.getAttribute('href')).toBe('/renewals/renewal-1');
  });

  const openOwing = async (balance: string, cases?: ReturnType<typeof aCase>[]) => {
    const rights = { units: ['view'], leases: ['view'], ledger: ['view'], collections: ['view'] };
    await start('/units/unit-1', aSession({ rights }));
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(listOf(aLease()));
    await settle();
    page.detectChanges();
    request('GET', '/api/v1/ledger/tenants/tenant-1/statement/').flush(aStatement({ balance }));
    await settle();
    page.detectChanges();
    if (cases) {
      request('GET', CASE_OF_TENANT).flush(listOf(...cases));
    }
    await answerPhotos();
  };

  it('shows beside what is owed how far the tenant was reminded', async () => {
    await openOwing('2450.00', [aCase({ shown_level: 4 })]);
    const badge = element().querySelector('app-unit-stats app-collections-badge a')!;
    expect(words(badge)).toBe('Collections');
    expect(badge.getAttribute('href')).toBe('/collections/case-1');
    expect(badge.querySelectorAll('.full')).toHaveLength(4);
    expect(facts('app-unit-stats')).toContain('Balance $2,450.00 owed Collections');
  });

  it('shows no reminders where there is no case', async () => {
    await openOwing('2450.00', []);
    expect(element().querySelector('app-collections-badge a')).toBeNull();
  });

  it('asks for no case of whom nothing is owed by', async () => {
    await openOwing('0.00');
    expect(facts('app-unit-stats')).toContain('Balance Nothing owed');
  });

  it('asks for no churn risk once the household gave notice', async () => {
    await start(
      '/units/unit-1',
      aSession({ rights: { units: ['view'], leases: ['view'], renewals: ['view'] } }),
    );
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(listOf(aLease({ lease_status: 'notice' })));
    await settle();
    page.detectChanges();
    await answerPhotos();
    expect(words(element().querySelector('app-unit-stats'))).not.toContain('Churn');
  });

  it('says what the unit is, who lives there and what it brings', async () => {
    await open([aLease()]);
    expect(words(element().querySelector('h1'))).toBe('Unit A-102');
    expect(words(element().querySelector('.page-header'))).toContain(
      'Active Harbor View · Building A · Floor 1',
    );
    expect(button(element(), 'Harbor View').getAttribute('href')).toBe('/properties/property-1');
    expect(button(element(), 'Maria Gonzalez').getAttribute('href')).toBe('/tenants/tenant-1');
    expect(facts('app-unit-stats')).toEqual([
      'Monthly rent $1,850.00',
      'Tenant Maria Gonzalez',
      expect.stringContaining('Lease progress'),
    ]);
    expect(facts('app-unit-overview')).toEqual([
      'Building Building A',
      'Floor 1',
      'Status Occupied',
      'Bedrooms 2',
      'Bathrooms 1.5',
      'Area 1,080 sq ft',
      'Features balcony Washer',
      'Notes The key sticks.',
      'Current rent $1,850.00',
      'Asking rent $1,900.00',
    ]);
    expect(tabs()).toEqual(['Overview', 'Tenant', 'Financials', 'Maintenance', 'Compliance']);
    expect(TestBed.inject(Title).getTitle()).toBe('A-102, Harbor View · Unit · UnitCycle');
  });

  it.each([
    [{}, 'Active', '94 days', ['Convert to month-to-month', 'Give notice']],
    [
      { lease_status: 'month_to_month', holdover_start_date: '2026-03-18' },
      'Month-to-Month',
      '10 days',
      ['Give notice'],
    ],
    [
      {
        lease_status: 'notice',
        notice_date: '2026-03-20',
        notice_move_out_date: '2026-04-27',
      },
      'Notice Given',
      '30 days',
      ['Mark Vacant'],
    ],
    [
      { lease_status: 'vacant', actual_move_out_date: '2026-03-01' },
      'Vacant',
      'Mar 1, 2026',
      ['New Lease'],
    ],
  ] as const)('of a lease %j shows %s, %s and offers %s', async (change, badge, left, actions) => {
    await open([aLease({ ...change })]);
    expect(words(element().querySelector('.page-title app-lease-status-badge'))).toBe(badge);
    expect(words(element().querySelector('app-lease-progress-bar'))).toContain(left);
    const offered = [...element().querySelectorAll('app-lease-actions > .button')];
    expect(offered.map((each) => words(each))).toEqual(actions);
  });

  it('of a vacant unit shows the rent of its last lease and nobody as its tenant', async () => {
    await open([aLease({ lease_status: 'vacant', actual_move_out_date: '2026-03-01' })]);
    expect(facts('app-unit-stats')).toEqual([
      'Monthly rent $1,850.00 of the last lease',
      'Tenant (empty)',
      expect.stringContaining('Lease progress'),
    ]);
  });

  it('of a unit that was never let says so, and lets it for the rent that is asked', async () => {
    await open([], { status: 'vacant', current_rent: null });
    expect(words(element().querySelector('.page-title'))).toBe('Unit A-102 Vacant');
    expect(words(element().querySelector('app-unit-stats'))).toContain('No lease yet');
    const dialog = answerWith('Unit A-102 is let.');
    button(element(), 'New Lease').click();
    await opened(dialog);
    expect(dialog.mock.calls[0][1]?.data).toMatchObject({
      unit: 'unit-1',
      lease_status: 'vacant',
      monthly_rent_amount: '1900.00',
    });
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(listOf(aLease()));
    await shown();
    expect(words(element().querySelector('.page-title'))).toContain('Active');
  });

  it('shows what a step of the lease changed', async () => {
    await open([aLease()]);
    const dialog = answerWith('Notice is given.');
    button(element(), 'Give notice').click();
    await opened(dialog);
    expect(dialog.mock.calls[0][1]?.data).toMatchObject({ id: 'lease-1' });
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(
      listOf(aLease({ lease_status: 'notice', notice_move_out_date: '2026-04-27' })),
    );
    await shown();
    expect(words(element().querySelector('.page-title'))).toContain('Notice Given');
  });

  it('takes the lease that stands for the unit, not the first one it is told', async () => {
    const next = aLease({ id: 'next', is_current: false, tenant_name: 'Bo Ray' });
    await open([next, aLease()]);
    expect(words(element().querySelector('app-unit-stats'))).toContain('Maria Gonzalez');
  });

  it('on Tenant says how to reach them, who lives with them and who did before', async () => {
    const before = aLease({
      id: 'lease-0',
      lease_number: 'L-90',
      tenant: null,
      tenant_name: 'Bo Ray',
      is_current: false,
      lease_status: 'vacant',
      actual_move_out_date: '2025-06-15',
    });
    await openTab('tenant', [aLease(), before]);
    request('GET', '/api/v1/tenants/people/tenant-1/').flush(aTenant());
    request('GET', '/api/v1/tenants/occupants/?lease=lease-1&page_size=200').flush(
      listOf(anOccupant()),
    );
    await shown();
    expect(facts('app-unit-tenant')).toEqual([
      'Name Maria Gonzalez',
      'E-mail maria@example.com',
      'Phone +1 555 0100',
      'Moved in Jul 1, 2025',
      'Lease L-100',
    ]);
    expect(button(element(), 'L-100').getAttribute('href')).toBe('/lifecycle/lease-1');
    expect(button(element(), 'maria@').getAttribute('href')).toBe('mailto:maria@example.com');
    expect(words(card('occupants'))).toContain('Sam Gonzalez child Minor');
    expect(words(card('past').querySelector('tbody'))).toBe(
      'L-90 Bo Ray Jul 1, 2025 Jun 15, 2025 $1,850.00',
    );
  });

  it('on Tenant of a vacant unit asks for nobody', async () => {
    await openTab('tenant', [aLease({ lease_status: 'vacant' })]);
    expect(words(element().querySelector('app-unit-tenant'))).toContain('Nobody lives here');
    expect(words(card('past').querySelector('tbody'))).toContain('L-100');
  });

  it('on Financials shows the terms', async () => {
    await openTab('financials', [
      aLease({ opening_balance_amount: '120.50', opening_balance_date: '2025-12-31' }),
    ]);
    expect(facts('app-unit-financials')).toEqual([
      'Monthly rent $1,850.00',
      'Security deposit $1,000.00',
      'Asking rent $1,900.00',
      'Begins Jul 1, 2025',
      'Ends Jun 30, 2026',
      'Balance taken over $120.50',
      'As of Dec 31, 2025',
    ]);
    // whoever may not see accounts gets no place for one
    expect(element().querySelector('app-account-card')).toBeNull();
  });

  it('on Financials shows the account of the tenant, and what is owed beside the rent', async () => {
    await start('/units/unit-1?tab=financials', bookkeeper);
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(listOf(aLease()));
    await shown();
    request('GET', '/api/v1/ledger/tenants/tenant-1/statement/').flush(
      aStatement({ balance: '-20.00', credit: '20.00', lines: [] }),
    );
    await shown();
    expect(facts('app-unit-stats')).toContain('Balance $20.00 of credit');
    expect(words(card('account'))).toContain('Nothing was charged or paid yet.');
  });

  it('asks for no account where nobody lives', async () => {
    await start('/units/unit-1?tab=financials', bookkeeper);
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush(
      listOf(aLease({ lease_status: 'vacant', actual_move_out_date: '2026-03-01' })),
    );
    await shown();
    expect(facts('app-unit-stats')).toContain('Balance –');
    expect(element().querySelector('app-account-card')).toBeNull();
  });

  it('on Maintenance shows the work of late and what stands in the unit', async () => {
    const old = { id: 'e2', name: 'Boiler', age_years: 20, expected_lifespan_years: 20 };
    await openMaintenance([
      anEquipment(),
      anEquipment({ ...old, is_under_warranty: false, warranty_expires_on: '2010-01-31' }),
    ]);
    expect(words(card('risk'))).toContain('Not available yet');
    const [order] = card('orders').querySelectorAll('tbody tr');
    expect(words(order)).toBe('Leak under the sink WO-000123 Open High Mar 20, 2026 Mar 27, 2026');
    expect(button(order, 'Leak').getAttribute('href')).toBe('/work-orders/order-1');
    expect(button(card('orders'), 'All work orders (1)').getAttribute('href')).toBe(
      '/work-orders?unit=unit-1',
    );
    const [first, second] = card('equipment').querySelectorAll('tbody tr');
    expect(words(first)).toContain('Kitchen refrigerator Refrigerator Frost F-200 Apr 1, 2020');
    expect(words(first)).toContain('5 of 12 years Until Apr 1, 2027');
    expect(words(second)).toContain('20 of 20 years Past its lifespan Ended Jan 31, 2010');
  });

  it('reports work at its own place', async () => {
    await openMaintenance([]);
    const dialog = answerWith(aWorkOrder());
    button(card('orders'), 'New work order').click();
    await opened(dialog);
    expect(dialog.mock.calls[0][1]?.data).toEqual({
      property: { id: 'property-1', label: 'Harbor View' },
      unit: { id: 'unit-1', label: 'A-102' },
    });
    request('GET', ORDERS).flush(listOf(aWorkOrder(), aWorkOrder({ id: 'order-2' })));
    await shown();
    expect(card('orders').querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('archives a piece of equipment after asking, and brings it back', async () => {
    await openMaintenance([anEquipment()]);
    answerWith(true);
    button(card('equipment'), 'Archive').click();
    await settle();
    request('DELETE', `${EQUIPMENT}equipment-1/`).flush(null, gone);
    await shown();
    request('GET', IN_USE).flush(listOf());
    await shown();
    expect(words(card('equipment'))).toContain('No equipment is entered for this unit.');

    button(card('equipment'), 'Show archived').click();
    await shown();
    const archived = anEquipment({ archived_at: '2026-03-28T12:00:00Z' });
    request('GET', `${EQUIPMENT}?archived=true&ordering=name&page_size=200&unit=unit-1`).flush(
      listOf(archived),
    );
    await shown();
    expect(words(element().querySelector('#equipment-title'))).toBe('Archived equipment');
    button(card('equipment'), 'Restore').click();
    await settle();
    request('POST', `${EQUIPMENT}equipment-1/restore/`).flush(anEquipment());
    await shown();
    request('GET', `${EQUIPMENT}?archived=true&ordering=name&page_size=200&unit=unit-1`).flush(
      listOf(),
    );
    await shown();
    expect(words(card('equipment'))).toContain('Nothing is archived.');
  });

  it('edits a piece of equipment as it is now, not as the list said', async () => {
    await openMaintenance([anEquipment()]);
    const dialog = answerWith(undefined);
    button(card('equipment'), 'Edit').click();
    await settle();
    request('GET', `${EQUIPMENT}equipment-1/`).flush(anEquipment({ model: 'F-300' }));
    await opened(dialog);
    expect(dialog.mock.calls[0][1]?.data).toMatchObject({ equipment: { model: 'F-300' } });
    request('GET', IN_USE).flush(listOf(anEquipment({ model: 'F-300' })));
    await shown();
    expect(words(card('equipment'))).toContain('F-300');
  });

  it('says that a piece is gone when somebody wants to edit it', async () => {
    await openMaintenance([anEquipment()]);
    button(card('equipment'), 'Edit').click();
    await settle();
    request('GET', `${EQUIPMENT}equipment-1/`).flush(
      { detail: 'Not found.' },
      { status: 404, statusText: '' },
    );
    await shown();
    expect(words(card('equipment').querySelector('[role=alert]'))).toBe('Not found.');
  });

  it('shows the unit as it is after it was edited, and after the edit was given up', async () => {
    await open([aLease()]);
    const dialog = answerWith(undefined);
    button(element(), 'Edit').click();
    await opened(dialog);
    expect(dialog.mock.calls[0][1]?.data).toMatchObject({ unit: { id: 'unit-1' } });
    request('GET', UNIT).flush(aUnit({ bedrooms: 3 }));
    await shown();
    expect(facts('app-unit-overview')).toContain('Bedrooms 3');
  });

  it('archives the unit after asking, and says why when that is refused', async () => {
    await open([aLease()]);
    answerWith(true);
    button(element(), 'Archive').click();
    await settle();
    request('DELETE', UNIT).flush(
      { detail: 'Somebody lives there.' },
      { status: 409, statusText: '' },
    );
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Somebody lives there.');

    button(element(), 'Archive').click();
    await settle();
    request('DELETE', UNIT).flush(null, gone);
    await shown();
    request('GET', UNIT).flush(aUnit({ archived_at: '2026-03-28T12:00:00Z' }));
    await shown();
    expect(words(element().querySelector('.notice'))).toContain('It is in no list.');
  });

  it('of an archived unit only allows to restore it', async () => {
    await open([], { archived_at: '2026-03-27T12:00:00Z' });
    expect(element().querySelector('.actions')!.children).toHaveLength(0);
    expect(words(element().querySelector('.notice'))).toContain('Archived Mar 27, 2026');
    expect(element().querySelectorAll('input')).toHaveLength(0);
    button(element(), 'Restore').click();
    await settle();
    request('POST', `${UNIT}restore/`).flush(aUnit());
    await shown();
    request('GET', UNIT).flush(aUnit());
    await shown();
    expect(words(element().querySelector('.actions'))).toContain('Edit');
  });

  it('shows the crew the unit, without its people and its money', async () => {
    await start('/units/unit-1', crew);
    request('GET', UNIT).flush(aUnit(forTheCrew));
    await shown();
    await answerPhotos();
    expect(words(element().querySelector('.page-title'))).toBe('Unit A-102 Occupied');
    expect(tabs()).toEqual(['Overview', 'Maintenance', 'Compliance']);
    expect(element().querySelector('.actions')!.children).toHaveLength(0);
    expect(element().querySelector('app-unit-stats')).toBeNull();
    expect(words(element())).not.toMatch(/\$|rent|Maria/i);
  });

  it('shows the crew the overview where the address names a part that is not theirs', async () => {
    await start('/units/unit-1?tab=financials', crew);
    request('GET', UNIT).flush(aUnit(forTheCrew));
    await shown();
    await answerPhotos();
    expect(words(element().querySelector('app-tabs [aria-current]'))).toBe('Overview');
    expect(element().querySelector('app-unit-financials')).toBeNull();
  });

  it('lets the crew add and edit equipment, and archive none', async () => {
    await openMaintenance([anEquipment()], crew);
    const names = [...card('equipment').querySelectorAll('button')].map((each) => words(each));
    expect(names).toEqual(['Show archived', 'Add equipment', 'Edit Kitchen refrigerator']);
  });

  it('goes from part to part through the address', async () => {
    await open([aLease()]);
    button(element(), 'Compliance').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/units/unit-1?tab=compliance');
    expect(words(card('compliance'))).toContain('Not available yet');
  });

  it('shows the unit also when its leases cannot be read', async () => {
    await start('/units/unit-1');
    request('GET', UNIT).flush(aUnit());
    request('GET', LEASES).flush({ detail: 'Broken.' }, { status: 500, statusText: '' });
    await shown();
    await answerPhotos();
    expect(words(element().querySelector('app-problem-panel'))).toContain('Broken.');
    expect(facts('app-unit-overview')).toContain('Bedrooms 2');
    button(element(), 'Try again').click();
    await shown();
    request('GET', LEASES).flush(listOf(aLease()));
    await shown();
    expect(words(element().querySelector('.page-title'))).toContain('Active');
  });

  it('says of an unknown unit that it is not there, or not yours', async () => {
    await start('/units/unit-1');
    request('GET', UNIT).flush({ detail: 'Not found.' }, { status: 404, statusText: '' });
    request('GET', LEASES).flush(listOf());
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
    expect(button(element(), 'Back to the list').getAttribute('href')).toBe('/units');
    expect(words(element().querySelector('.page-header'))).toBe('Unit');
  });
});
