import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { TrialBalance } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { letTodayBe } from '@testing/clock';
import { field } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './ledger.routes';

const bookkeeper = aSession({ rights: { ledger: ['view'], tenants: ['view'] } });

let page: RouterTestingHarness;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url: string, session = bookkeeper) => {
  letTodayBe('2026-03-28');
  TestBed.configureTestingModule({
    providers: [provideFakeApi(), provideRouter([{ path: 'ledger', children: routes }])],
  });
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const choose = (label: string, value: string) => {
  const control = field<HTMLInputElement>(element(), label);
  control.value = value;
  control.dispatchEvent(new Event('change'));
};
const rows = () => [...element().querySelectorAll('tbody tr')].map((row) => words(row));
const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('the trial balance', () => {
  afterEach(tidy);
  const PATH = '/api/v1/ledger/trial-balance/';
  const balance = (change: Partial<TrialBalance> = {}): TrialBalance => ({
    as_of: null,
    currency: 'USD',
    debit: '1850.00',
    credit: '1850.00',
    rows: [
      {
        code: '1200',
        name: 'Accounts receivable',
        kind: 'asset',
        purpose: 'receivable',
        accounts: 12,
        debit: '1850.00',
        credit: '0.00',
      },
      {
        code: '4000',
        name: 'Rent income',
        kind: 'income',
        purpose: 'rent_income',
        accounts: 1,
        debit: '0.00',
        credit: '1850.00',
      },
    ],
    ...change,
  });

  it('shows each account on its side, the sums, and that they are even', async () => {
    await open('/ledger/trial-balance');
    request('GET', PATH).flush(balance());
    await shown();
    expect(rows()).toEqual([
      'Accounts receivable 12 accounts 1200 Asset $1,850.00 –',
      'Rent income 4000 Income – $1,850.00',
      'Total $1,850.00 $1,850.00',
    ]);
    expect(words(element().querySelector('.even'))).toContain('Even: debits and credits are equal');
    expect(field(element(), 'As of').value).toBe('2026-03-28');
  });

  it('cries out when they are not', async () => {
    await open('/ledger/trial-balance');
    request('GET', PATH).flush(balance({ credit: '1849.99' }));
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toContain('Not even');
  });

  it('goes back to the day that is chosen, in the address', async () => {
    await open('/ledger/trial-balance');
    request('GET', PATH).flush(balance());
    await shown();
    choose('As of', '2026-02-28');
    await shown();
    expect(TestBed.inject(Router).url).toBe('/ledger/trial-balance?as_of=2026-02-28');
    request('GET', `${PATH}?as_of=2026-02-28`).flush(balance({ rows: [] }));
    await shown();
    expect(words(element())).toContain('Accounts as of Feb 28, 2026');
    expect(words(element())).toContain('Nothing in the books yet');
  });

  it('is not for whom it is not', async () => {
    await open('/ledger/trial-balance', aSession({ rights: {} }));
    request('GET', PATH).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelector('input')).toBeNull();
  });
});

describe('the aging', () => {
  afterEach(tidy);
  const PATH = '/api/v1/ledger/aging/';
  const NONE = {
    current: '0.00',
    days_1_30: '0.00',
    days_31_60: '0.00',
    days_61_90: '0.00',
    over_90: '0.00',
    total: '0.00',
  };
  const owed = { ...NONE, days_1_30: '850.00', over_90: '100.00', total: '950.00' };
  const aging = (...rows: object[]) => ({ as_of: '2026-03-28', rows, totals: owed });
  const start = async (url: string, session = bookkeeper) => {
    await open(url, session);
    request('GET', '/api/v1/properties/?ordering=name&page_size=200').flush(
      listOf({ id: 'p1', name: 'Harbor View' }),
    );
  };
  const maria = { tenant_id: 'tenant-1', tenant_name: 'Maria Gonzalez', ...owed };

  it('shows who owes how much for how long, each leading to their account', async () => {
    await start('/ledger/aging');
    request('GET', PATH).flush(aging(maria));
    await shown();
    expect(rows()).toEqual([
      'Maria Gonzalez – $850.00 – – $100.00 $950.00',
      'All tenants $0.00 $850.00 $0.00 $0.00 $100.00 $950.00',
    ]);
    expect(element().querySelector('tbody a')!.getAttribute('href')).toBe('/tenants/tenant-1');
  });

  it('draws fifty at a time, and no page that is not there', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...maria,
      tenant_id: `tenant-${index + 1}`,
      tenant_name: `Tenant ${index + 1}`,
    }));
    await start('/ledger/aging?page=9');
    request('GET', PATH).flush(aging(...many));
    await shown();
    expect(rows()).toHaveLength(21);
    expect(rows()[0]).toContain('Tenant 101');
    expect(words(element())).toContain('101–120 of 120');
    await TestBed.inject(Router).navigateByUrl('/ledger/aging?page=2');
    await shown();
    expect(rows()).toHaveLength(51);
    expect(rows()[0]).toContain('Tenant 51');
    expect(rows()[50]).toContain('All tenants');
  });

  it('shows one property, by the address', async () => {
    await start('/ledger/aging');
    request('GET', PATH).flush(aging(maria));
    await shown();
    choose('Property', 'p1');
    await shown();
    expect(TestBed.inject(Router).url).toBe('/ledger/aging?property=p1');
    request('GET', `${PATH}?property=p1`).flush(aging());
    await shown();
    expect(words(element())).toContain('Nobody owes anything');
  });

  it('names nobody to whom tenants are not shown', async () => {
    await start('/ledger/aging', aSession({ rights: { ledger: ['view'] } }));
    request('GET', PATH).flush(aging({ ...maria, tenant_name: null }));
    await shown();
    expect(rows()[0]).toContain('A tenant');
    expect(element().querySelector('tbody a')).toBeNull();
  });
});
