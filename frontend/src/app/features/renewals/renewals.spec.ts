import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Renewal } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { letTodayBe } from '@testing/clock';
import { button } from '@testing/dialog';
import { aRenewal, renewalStats } from '@testing/renewal';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './renewals.routes';

const RENEWALS = '/api/v1/renewals/';
const STATS = `${RENEWALS}dashboard-stats/`;
const PROPERTIES = '/api/v1/properties/?ordering=name&page_size=200';
const OPEN = 'status=pending&status=approved&status=sent';
const LIST = `${RENEWALS}?ordering=-churn_score&page=1&page_size=50&${OPEN}`;
const manager = aSession({
  rights: { renewals: ['view', 'create', 'change', 'approve'], properties: ['view'] },
});
const viewer = aSession({ rights: { renewals: ['view'] } });

let page: RouterTestingHarness;
let said: jest.SpyInstance;
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
      provideRouter([{ path: 'renewals', children: routes }], withComponentInputBinding()),
    ],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const answerAround = (session = manager, stats = STATS) => {
  request('GET', stats).flush(renewalStats());
  if (session === manager) {
    request('GET', PROPERTIES).flush(
      listOf({ id: 'property-1', name: 'Harbor View' }, { id: 'property-2', name: 'Maple Court' }),
    );
  }
};
const open = async (renewals: Renewal[], session = manager) => {
  await start('/renewals', session);
  answerAround(session);
  request('GET', LIST).flush(listOf(...renewals));
  await shown();
};
const rows = () =>
  [...element().querySelectorAll('tbody tr')].map((row) => words(row).replace(/ +/g, ' '));

const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('the list of renewals', () => {
  afterEach(tidy);

  it('says who may leave, when the lease ends and what rent is recommended', async () => {
    await open([
      aRenewal(),
      aRenewal({
        id: 'renewal-2',
        tenant_name: 'James Chen',
        is_month_to_month: true,
        churn_risk_level: 'low',
        gauge: 8,
        recommended_rent: '1850.00',
        rent_increase_pct: 0,
        rent_strategy: 'hold',
        status: 'sent',
      }),
    ]);
    expect(rows()).toEqual([
      'Maria Gonzalez A-102 Harbor View High 52 Jun 30, 2026 in 94 days ' +
        '$1,887.00 now $1,850.00 +2.0% Below the market, to keep them ' +
        'rent at 93% of the market’s To review ' +
        'Approve Maria Gonzalez, unit A-102',
      'James Chen A-102 Harbor View Low 8 Month to month ' +
        '$1,850.00 now $1,850.00 no change Hold the rent rent at 93% of the market’s Sent',
    ]);
    expect(button(element(), 'Maria Gonzalez').getAttribute('href')).toBe('/renewals/renewal-1');
  });

  it('counts what is to be reviewed, and leads from each number to its rows', async () => {
    await open([aRenewal()]);
    const text = words(element().querySelector('app-renewal-numbers'));
    expect(text).toContain('Critical 7');
    expect(text).toContain('Acceptance 76% 51 of 67 sent More rent a year $48,200.00');
    const critical = element().querySelector('app-stat-card a')!;
    expect(critical.getAttribute('href')).toBe(
      '/renewals?status=pending&churn_risk_level=critical',
    );
  });

  it('is filtered by several values, which stand in the address', async () => {
    await start('/renewals?status=sent,approved&churn_risk_level=critical&churn_risk_level=high');
    answerAround();
    request(
      'GET',
      `${RENEWALS}?churn_risk_level=critical&churn_risk_level=high` +
        '&ordering=-churn_score&page=1&page_size=50&status=approved&status=sent',
    ).flush(listOf());
    await shown();
    const chips = [...element().querySelectorAll('app-filter-chip')].map((each) => words(each));
    expect(chips).toEqual(['Approved, Sent remove', 'Risk: Critical, High remove']);
    expect(words(element())).toContain('No renewal matches');
  });

  it('shows whatever became of them, and the numbers of one property', async () => {
    await start('/renewals?status=all&property=property-2');
    answerAround(manager, `${STATS}?property=property-2`);
    request(
      'GET',
      `${RENEWALS}?ordering=-churn_score&page=1&page_size=50&property=property-2`,
    ).flush(listOf(aRenewal({ status: 'expired' })));
    await shown();
    expect(words(element().querySelector('app-filter-chip'))).toContain('Maple Court');
    expect(words(element().querySelector('.views [aria-current]'))).toBe('All');
  });

  it('is filtered by the form, several values of each', async () => {
    await open([aRenewal()]);
    button(element(), 'Filter').click();
    page.detectChanges();
    const form = document.querySelector('.panel form')!;
    const tick = (label: string) => {
      const found = [...form.querySelectorAll('label')].find((each) => words(each) === label)!;
      found.querySelector('input')!.click();
    };
    ['To review', 'Approved', 'Critical', 'Harbor View', 'Maple Court'].forEach(tick);
    form.dispatchEvent(new Event('submit'));
    await shown();
    expect(TestBed.inject(Router).url).toBe(
      '/renewals?status=pending,approved&churn_risk_level=critical&property=property-1,property-2',
    );
    request('GET', STATS).flush(renewalStats());
    request(
      'GET',
      `${RENEWALS}?churn_risk_level=critical&ordering=-churn_score&page=1&page_size=50` +
        '&property=property-1&property=property-2&status=pending&status=approved',
    ).flush(listOf());
  });

  it('approves from the row, and reads the numbers again', async () => {
    await open([aRenewal()]);
    button(element(), 'Approve').click();
    const asked = request('POST', `${RENEWALS}renewal-1/approve/`);
    expect(asked.request.body).toEqual({});
    asked.flush(aRenewal({ status: 'approved' }));
    await shown();
    answerAgain(aRenewal({ status: 'approved' }));
    await shown();
    expect(said).toHaveBeenCalledWith('Maria Gonzalez: $1,887.00 is approved.');
    expect(button(element(), 'Send')).toBeTruthy();
  });

  it('says why an approval is refused', async () => {
    await open([aRenewal()]);
    button(element(), 'Approve').click();
    const detail = 'This renewal has expired.';
    request('POST', `${RENEWALS}renewal-1/approve/`).flush(
      { detail },
      { status: 400, statusText: 'Bad Request' },
    );
    await shown();
    answerAgain();
    await shown();
    expect(words(element())).toContain(detail);
    expect(said).not.toHaveBeenCalled();
  });

  it('has nothing to press for whom it is only to be seen', async () => {
    await open([aRenewal()], viewer);
    const names = [...element().querySelectorAll('button')].map((each) => words(each));
    expect(names.filter((name) => /Approve|Send|Scan/.test(name))).toEqual([]);
    expect(element().querySelectorAll('thead th')).toHaveLength(8);
  });

  it('is scanned for by a dialog, and read again afterwards', async () => {
    await open([]);
    expect(words(element())).toContain('Nothing comes up for renewal');
    const dialog = { afterClosed: () => of('Done.') } as ReturnType<MatDialog['open']>;
    const opened = jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
    button(element(), 'Scan now').click();
    while (!opened.mock.calls.length) await new Promise((done) => setTimeout(done));
    await shown();
    answerAgain(aRenewal());
    await shown();
    expect(said).toHaveBeenCalledWith('Done.');
    expect(rows()).toHaveLength(1);
  });

  it('says when it may not be seen', async () => {
    await start('/renewals', aSession({ rights: {} }));
    request('GET', LIST).flush(
      { detail: 'You may not view renewals.' },
      { status: 403, statusText: 'Forbidden' },
    );
    await shown();
    expect(element().querySelector('app-problem-panel')).not.toBeNull();
    expect(element().querySelector('.actions')).toBeNull();
  });

  function answerAgain(...renewals: Renewal[]): void {
    request('GET', LIST).flush(listOf(...renewals));
    request('GET', STATS).flush(renewalStats());
  }
});
