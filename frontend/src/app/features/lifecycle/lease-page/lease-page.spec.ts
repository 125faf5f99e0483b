import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { LeaseDialogs } from '@flows/leases/lease-dialogs';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { aRecurringCharge, leaseTerms } from '@testing/billing-terms';
import { letTodayBe } from '@testing/clock';
import { button } from '@testing/dialog';
import { aLeaseDetail } from '@testing/lease';
import { aRenewal } from '@testing/renewal';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from '../lifecycle.routes';

const LEASE = '/api/v1/tenants/leases/lease-1/';
const steps = [
  {
    id: 's2',
    previous_status: 'active',
    new_status: 'month_to_month',
    reason: 'The term ended without a renewal',
    changed_by: 'system:daily_classify',
    created_at: '2026-03-16T06:00:00Z',
  },
  {
    id: 's1',
    previous_status: 'vacant',
    new_status: 'active',
    reason: 'Lease created',
    changed_by: 'user:ann@example.com',
    created_at: '2025-06-01T16:00:00Z',
  },
];

describe('the page of a lease', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (session = aSession()) => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([{ path: 'lifecycle', children: routes }], withComponentInputBinding()),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/lifecycle/lease-1');
    page.detectChanges();
  };
  const answer = async () => {
    request('GET', LEASE).flush(
      aLeaseDetail({ lease_status: 'month_to_month', holdover_start_date: '2026-01-01' }),
    );
    request('GET', `${LEASE}status-history/`).flush(steps);
    request('GET', `${LEASE}terms/`).flush([]);
    await shown();
  };
  afterEach(noMoreRequests);

  it('shows the lease, its tenant, its unit and its history', async () => {
    await open();
    await answer();
    request('GET', '/api/v1/tenants/people/tenant-1/').flush({
      name: 'Maria Gonzalez',
      email: 'maria@example.com',
      phone: '',
    });
    request('GET', '/api/v1/units/unit-1/').flush({
      bedrooms: 2,
      bathrooms: '1.5',
      square_feet: 1080,
      market_rent: '1900.00',
    });
    await shown();

    const text = words(element());
    expect(text).toContain('Unit A-102 Month-to-Month');
    expect(text).toContain('MTM since Jan 1, 2026');
    expect(text).toContain('Monthly rent $1,850.00');
    expect(element().querySelector('a[href^=mailto]')!.textContent).toBe('maria@example.com');
    expect(text).toContain('Bedrooms 2 Bathrooms 1.5 Area 1,080 sq ft');
    const history = [...element().querySelectorAll('app-status-timeline li')].map((step) =>
      words(step),
    );
    expect(history[0]).toContain('Active → to Month-to-Month The term ended without a renewal');
    expect(history[0]).toContain('Nightly scan');
    expect(history[1]).toContain('ann@example.com');
    expect(TestBed.inject(Title).getTitle()).toBe(
      'A-102, Harbor View · Lease Lifecycle Detail · UnitCycle',
    );
  });

  it('shows what is advised for its renewal, to whom it may be shown', async () => {
    await open(aSession({ rights: { leases: ['view'], renewals: ['view'] } }));
    await answer();
    request('GET', '/api/v1/renewals/?lease=lease-1&ordering=-created_at&page_size=1').flush(
      listOf(aRenewal()),
    );
    await shown();
    const card = words(element().querySelector('app-renewal-card'));
    expect(card).toContain('Renewal To review All about this renewal');
    expect(card).toContain('Recommended rent $1,887.00 +2.0%');
  });

  it('shows to whom it may be shown how the lease bills, and what is charged besides the rent', async () => {
    await open(
      aSession({ rights: { leases: ['view'], billing_terms: ['view'], billing: ['view'] } }),
    );
    request('GET', LEASE).flush(aLeaseDetail());
    request('GET', `${LEASE}status-history/`).flush(steps);
    request('GET', `${LEASE}terms/`).flush([]);
    await settle();
    page.detectChanges();
    await settle();
    request('GET', '/api/v1/billing/leases/lease-1/config/').flush(leaseTerms({ due_day: 3 }));
    request('GET', '/api/v1/billing/recurring-charges/?lease=lease-1&page_size=200').flush(
      listOf(aRecurringCharge()),
    );
    await shown();
    expect(words(element().querySelector('app-lease-terms-card'))).toContain(
      'Due on day of the month 3',
    );
    expect(words(element().querySelector('app-charges-card'))).toContain('Parking P-12');
  });

  it('asks for nothing that the role may not see', async () => {
    await open(aSession({ rights: { leases: ['view'] } }));
    await answer();
    expect(words(element())).not.toContain('Give notice');
  });

  it('reads lease and history again after an action', async () => {
    await open(aSession({ rights: { leases: ['view', 'change'] } }));
    await answer();
    jest.spyOn(TestBed.inject(LeaseDialogs), 'run').mockResolvedValue(true);
    button(element(), 'Give notice').click();
    await shown();
    request('GET', LEASE).flush(aLeaseDetail({ lease_status: 'notice' }));
    request('GET', `${LEASE}status-history/`).flush([]);
    request('GET', `${LEASE}terms/`).flush([]);
    await shown();
    expect(words(element().querySelector('.page-header'))).toContain('Notice Given');
  });

  describe('the rents', () => {
    const term = (begin: string, end: string, rent: string) => ({
      id: `term-${begin}`,
      lease: 'lease-1',
      lease_begin_date: begin,
      lease_end_date: end,
      monthly_rent_amount: rent,
    });
    const rents = [
      term('2025-07-01', '2026-04-30', '1800.00'),
      term('2024-07-01', '2025-06-30', '1700.00'),
    ];
    const answerWith = async (terms: object[], change: object = {}) => {
      letTodayBe('2026-03-28');
      await open(aSession({ rights: { leases: ['view', 'change'] } }));
      const lease = { lease_begin_date: '2024-07-01', lease_status: 'month_to_month' as const };
      request('GET', LEASE).flush(aLeaseDetail({ ...lease, ...change }));
      request('GET', `${LEASE}status-history/`).flush(steps);
      request('GET', `${LEASE}terms/`).flush(terms);
      await shown();
    };
    afterEach(() => {
      jest.restoreAllMocks();
    });
    const rows = () =>
      [...element().querySelectorAll('app-rents-card tbody tr')].map((row) => words(row));
    const takesBack = () =>
      [...element().querySelectorAll('button')].find((each) =>
        words(each).startsWith('Take back the new rent'),
      );

    it('are told apart: what was, is and will be', async () => {
      await answerWith(rents);
      expect(words(element())).toContain(
        'Monthly rent $1,800.00 $1,850.00 from May 1, 2026 Security',
      );
      expect(rows()).toEqual([
        'May 1, 2026 – $1,850.00 To come',
        'Jul 1, 2025 Apr 30, 2026 $1,800.00 Now',
        'Jul 1, 2024 Jun 30, 2025 $1,700.00',
      ]);
    });

    it('that are to come are taken back, after a question', async () => {
      await answerWith(rents);
      takesBack()!.click();
      await shown();
      button(document.body, 'Take it back').click();
      await shown();
      request('DELETE', `${LEASE}rent-change/`).flush(aLeaseDetail());
      await shown();
      request('GET', LEASE).flush(aLeaseDetail({ monthly_rent_amount: '1800.00' }));
      request('GET', `${LEASE}status-history/`).flush(steps);
      request('GET', `${LEASE}terms/`).flush([]);
      await shown();
      expect(element().querySelector('app-rents-card')).toBeNull();
      expect(words(element())).toContain('Monthly rent $1,800.00');
    });

    it('say why they cannot be taken back', async () => {
      await answerWith(rents);
      takesBack()!.click();
      await shown();
      button(document.body, 'Take it back').click();
      await shown();
      const detail = 'No other rent is to come that could be taken back.';
      request('DELETE', `${LEASE}rent-change/`).flush({ detail }, { status: 400, statusText: '' });
      await shown();
      expect(words(element().querySelector('app-rents-card [role=alert]'))).toBe(detail);
    });

    it('that have begun stand', async () => {
      await answerWith([term('2025-07-01', '2026-03-27', '1800.00')]);
      expect(rows()[0]).toBe('Mar 28, 2026 – $1,850.00 Now');
      expect(takesBack()).toBeUndefined();
    });

    it('of a renewal stand', async () => {
      const renewal = { lease_begin_date: '2026-05-01', lease_status: 'active' };
      await answerWith(rents, renewal);
      expect(rows()[0]).toBe('May 1, 2026 – $1,850.00 To come');
      expect(takesBack()).toBeUndefined();
    });
  });

  it('says of an unknown lease that it is not there, or not yours', async () => {
    await open();
    const missing = { status: 404, statusText: '' };
    request('GET', LEASE).flush({ detail: 'Not found.' }, missing);
    request('GET', `${LEASE}status-history/`).flush({ detail: 'Not found.' }, missing);
    request('GET', `${LEASE}terms/`).flush({ detail: 'Not found.' }, missing);
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
    expect(button(element(), 'Back to the list').getAttribute('href')).toBe('/lifecycle');
  });
});
