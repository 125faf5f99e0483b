import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { CollectionStats, Dashboard, RenewalStats } from '@api/models';
import { provideFakeApi, request, settle, signIn } from '@testing/api';
import { collectionStats } from '@testing/collection';
import { renewalStats } from '@testing/renewal';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import dashboard from './dashboard.routes';

const FULL: Dashboard = {
  as_of: '2026-03-28',
  until: '2026-04-03',
  units: {
    total: 4353,
    occupied: 4070,
    partially_occupied: 4,
    vacant: 275,
    maintenance: 4,
    occupancy_percent: '93.6',
  },
  life_cycle: {
    total_leases: 4353,
    active: 2841,
    month_to_month: 1146,
    notice: 87,
    vacant: 279,
    expiring_30_days: 142,
    expiring_60_days: 298,
    expiring_90_days: 451,
    percent: { active: '65.3', month_to_month: '26.3', notice: '2.0', vacant: '6.4' },
  },
  move_ins: { count: 0, first: [] },
  move_outs: {
    count: 7,
    first: [
      {
        lease: 'lease-1',
        unit_number: 'A-102',
        property_name: 'Birchwood Court',
        tenant_name: 'Maria Gonzalez',
        date: '2026-03-30',
      },
    ],
  },
  work_orders: { total: 12, urgent: 2, high: 3, medium: 4, low: 3, overdue: 5, unassigned: 6 },
  changes: {
    since: '2026-03-27T04:00:00Z',
    leases: { active: 0, month_to_month: 3, notice: 0, vacant: 1 },
    work_orders: { reported: 4, completed: 0 },
    rent_rolls_imported: null,
  },
};

describe('the dashboard', () => {
  async function open(
    shown: Dashboard = FULL,
    session = aSession(),
    renewals?: RenewalStats,
    collections?: CollectionStats,
  ): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'dashboard', children: dashboard }])],
    });
    await signIn(session);
    const harness = await RouterTestingHarness.create('/dashboard');
    request('GET', '/api/v1/dashboard/').flush(shown);
    await settle();
    harness.detectChanges();
    if (renewals) {
      request('GET', '/api/v1/renewals/dashboard-stats/').flush(renewals);
      await settle();
      harness.detectChanges();
    }
    if (collections) {
      request('GET', '/api/v1/collections/dashboard-stats/').flush(collections);
      await settle();
      harness.detectChanges();
    }
    return harness.routeNativeElement!;
  }

  const links = (page: HTMLElement) =>
    new Map(
      [...page.querySelectorAll('a')].map((link) => [words(link), link.getAttribute('href')]),
    );

  it('leads from each number to the list behind it', async () => {
    const found = links(await open());

    expect(found.get('Notice Given 87 2.0%')).toBe('/lifecycle?status=notice');
    expect(found.get('30 days 142')).toBe('/lifecycle?expiring=30');
    expect(found.get('Urgent 2')).toBe('/work-orders?is_under_way=true&priority=urgent');
    expect(found.get('Overdue 5')).toBe('/work-orders?is_overdue=true');
    expect(found.get('Given to nobody 6')).toBe('/work-orders?is_under_way=true&is_assigned=false');
    expect(found.get('0 , Moving in this week')).toBe('/leases?moving_in_within=6');
    expect(found.get('7 , Moving out this week')).toBe('/leases?moving_out_within=6');
    expect(found.get('Leases that became month-to-month 3')).toBe(
      '/leases?became=month_to_month&became_from=2026-03-27',
    );
    expect(found.get('Work orders reported 4')).toBe('/work-orders?requested_from=2026-03-27');
    expect(found.get('of 4,353 units')).toBe('/units');
    expect(found.get('Occupied 4,074')).toBe('/units?status=occupied&status=partially_occupied');
    expect(found.get('Vacant 275')).toBe('/units?status=vacant');
  });

  it('names who moves out, and says when nobody moves in', async () => {
    const page = await open();
    const found = links(page);

    expect(found.get('A-102 Maria Gonzalez Birchwood Court Mar 30, 2026')).toBe(
      '/lifecycle/lease-1',
    );
    expect(words(page)).toContain('Nobody moves in until Apr 3, 2026.');
  });

  it('counts a partly occupied unit as occupied', async () => {
    expect(words(await open())).toContain('93.6% of 4,353 units Occupied 4,074 Vacant 275');
  });

  it('says how many renewals wait for a decision, to whom it may be said', async () => {
    const rights = { renewals: ['view'] };
    const page = await open(FULL, aSession({ rights }), renewalStats());
    const found = links(page);

    expect(found.get('142 , all renewals to review')).toBe('/renewals?status=pending');
    expect(found.get('Critical 7')).toBe('/renewals?status=pending&churn_risk_level=critical');
    // a share leads to no list
    expect(found.has('Accepted of what was sent 76%')).toBe(false);
    expect(words(page)).toContain('Accepted of what was sent 76%');
  });

  it('says what is overdue and what of it waits for a person, to whom it may be said', async () => {
    const rights = { collections: ['view'] };
    const page = await open(FULL, aSession({ rights }), undefined, collectionStats());
    const found = links(page);

    expect(found.get('$47,280.00 , all collection cases')).toBe('/collections');
    expect(found.get('Drafts that wait for a decision 3')).toBe('/collections?to_do=waiting');
    expect(found.get('On a plan 4')).toBe('/collections?status=payment_plan');
  });

  it('leaves out what did not happen', async () => {
    const text = words(await open());

    expect(text).not.toContain('Notices given');
    expect(text).not.toContain('Work orders completed');
  });

  it('has no word of leases for a role that may not view them', async () => {
    const page = await open({
      ...FULL,
      life_cycle: null,
      move_ins: null,
      move_outs: null,
      changes: { ...FULL.changes, leases: null, work_orders: { reported: 0, completed: 0 } },
    });

    expect([...page.querySelectorAll('h2')].map((title) => words(title))).toEqual([
      'Occupancy',
      'Open work orders',
      'Since yesterday',
      'Running now',
    ]);
    expect(words(page)).toContain('Nothing has changed.');
  });

  it('says why it could not be loaded, and tries again', async () => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'dashboard', children: dashboard }])],
    });
    await signIn();
    const harness = await RouterTestingHarness.create('/dashboard');
    request('GET', '/api/v1/dashboard/').flush({}, { status: 500, statusText: '' });
    await settle();
    harness.detectChanges();
    const page = harness.routeNativeElement!;
    expect(words(page)).toContain('This could not be loaded');

    page.querySelector<HTMLButtonElement>('app-problem-panel button')!.click();
    harness.detectChanges();
    await settle();
    request('GET', '/api/v1/dashboard/').flush(FULL);
  });
});
