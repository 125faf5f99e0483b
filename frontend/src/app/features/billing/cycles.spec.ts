import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { convertToParamMap, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button } from '@testing/dialog';
import { aCycle } from '@testing/invoice';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { BillingDialogs } from './billing-dialogs';
import routes from './billing.routes';
import { toFilters, toQuery } from './cycles.query';

const CYCLES = '/api/v1/billing/cycles/';
const PROPERTIES = '/api/v1/properties/?ordering=name&page_size=200';
const ALL = `${CYCLES}?ordering=-start_date%2Cname&page=1&page_size=50`;
const manager = aSession({ rights: { billing: ['view', 'create', 'change'] } });
const viewer = aSession({ rights: { billing: ['view'] } });

let page: RouterTestingHarness;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url = '/billing/cycles', session = manager) => {
  TestBed.configureTestingModule({
    providers: [provideFakeApi(), provideRouter([{ path: 'billing', children: routes }])],
  });
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
  request('GET', PROPERTIES).flush(listOf({ id: 'p1', name: 'Harbor View' }));
};
const answerYes = () => {
  const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
  return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
};

describe('the address of the billing cycles', () => {
  it('is read into filters of the API, without what makes no sense', () => {
    const read = (params: Record<string, string>) => toQuery(convertToParamMap(params));
    expect(toFilters(read({ state: 'closed', property: 'p1', search: ' march ' }))).toEqual({
      is_closed: true,
      property: ['p1'],
      search: 'march',
      ordering: '-start_date,name',
    });
    expect(toFilters(read({ state: 'ajar' }))).toEqual({ ordering: '-start_date,name' });
  });
});

describe('the billing cycles', () => {
  afterEach(noMoreRequests);

  it('show what their months billed, and lead there', async () => {
    await open();
    const all = aCycle({ id: 'c2', property: null, property_name: null, is_closed: true });
    request('GET', ALL).flush(listOf(aCycle(), { ...all, invoices: 0, billed: '0.00' }));
    await shown();
    expect([...element().querySelectorAll('tbody tr')].map((row) => words(row))).toEqual([
      'March 2026 Harbor View Mar 1, 2026 Mar 31, 2026 Open 7 $12,950.00 Close March 2026',
      'March 2026 All properties Mar 1, 2026 Mar 31, 2026 Closed 0 $0.00 Open again March 2026',
    ]);
    expect(element().querySelector('tbody a')!.getAttribute('href')).toBe(
      '/billing/invoices?property=p1&month_from=2026-03-01&month_to=2026-03-31',
    );
  });

  it.each([
    [false, 'Close', true],
    [true, 'Open again', false],
  ])('can be closed and opened again after asking', async (is_closed, name, wanted) => {
    await open();
    request('GET', ALL).flush(listOf(aCycle({ is_closed })));
    await shown();
    const asked = answerYes();
    button(element().querySelector('tbody')!, name).click();
    await shown();
    expect(asked).toHaveBeenCalled();
    const patch = request('PATCH', `${CYCLES}cycle-1/`);
    expect(patch.request.body).toEqual({ is_closed: wanted });
    patch.flush(aCycle({ is_closed: wanted }));
    await shown();
    request('GET', ALL).flush(listOf(aCycle({ is_closed: wanted })));
    await shown();
  });

  it('say why one cannot be closed', async () => {
    await open();
    request('GET', ALL).flush(listOf(aCycle()));
    await shown();
    answerYes();
    button(element().querySelector('tbody')!, 'Close').click();
    await shown();
    request('PATCH', `${CYCLES}cycle-1/`).flush(
      { detail: 'Wait.' },
      { status: 409, statusText: '' },
    );
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Wait.');
  });

  it('say what they are for when there are none, and are read again after one was added', async () => {
    await open();
    request('GET', ALL).flush(listOf());
    await shown();
    expect(words(element())).toContain('No cycles yet');
    jest.spyOn(TestBed.inject(BillingDialogs), 'addCycle').mockResolvedValue(true);
    button(element(), 'Add the first cycle').click();
    await shown();
    request('GET', ALL).flush(listOf(aCycle()));
    await shown();
    expect(words(element())).toContain('March 2026');
  });

  it('are only shown to a viewer', async () => {
    await open('/billing/cycles?state=open', viewer);
    request(
      'GET',
      `${CYCLES}?is_closed=false&ordering=-start_date%2Cname&page=1&page_size=50`,
    ).flush(listOf(aCycle()));
    await shown();
    expect(element().querySelector('tbody button')).toBeNull();
    expect([...element().querySelectorAll('.actions button')].map((it) => words(it))).toEqual([
      'Export',
    ]);
  });

  it('are not for everybody', async () => {
    await open('/billing/cycles', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
  });
});
