import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { button } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { groupedBars, lyingBars } from './chart/bars';
import { Colors } from './chart/colors';
import * as engine from './chart/engine';
import routes from './money.routes';

jest.mock('./chart/engine', () => ({ startDrawing: jest.fn() }));

const MONTHS = '/api/v1/ledger/by-month/?months=12';
const AGING = '/api/v1/ledger/aging/';
const colors: Colors = {
  text: '#111',
  line: '#222',
  surface: '#333',
  strong: '#444',
  plain: '#555',
  warn: '#666',
  bad: '#777',
};
const money = { currency: 'USD', locale: 'en-US' };
const months = {
  currency: 'USD',
  billed: '3700.00',
  collected: '1850.00',
  rows: [
    { month: '2026-02-01', billed: '1850.00', collected: '1850.00' },
    { month: '2026-03-01', billed: '1850.00', collected: '0.00' },
  ],
};
const none = {
  current: '0.00',
  days_1_30: '0.00',
  days_31_60: '0.00',
  days_61_90: '0.00',
  over_90: '0.00',
  total: '0.00',
};
const aging = {
  as_of: '2026-03-28',
  rows: [],
  totals: { ...none, current: '850.00', days_1_30: '1000.10', total: '1850.10' },
};

describe('the page of money', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const drawing = { setOption: jest.fn(), resize: jest.fn(), dispose: jest.fn() };
  const open = async () => {
    globalThis.matchMedia = jest.fn().mockReturnValue({
      matches: false,
      addEventListener: jest.fn(),
      removeEventListener: jest.fn(),
    });
    globalThis.ResizeObserver = class {
      observe = jest.fn();
      unobserve = jest.fn();
      disconnect = jest.fn();
    };
    jest.mocked(engine.startDrawing).mockReturnValue(drawing);
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'money', children: routes }])],
    });
    await signIn(aSession({ rights: { ledger: ['view'] } }));
    page = await RouterTestingHarness.create('/money');
    page.detectChanges();
  };
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const answer = async (byMonth: object, open: object) => {
    request('GET', MONTHS).flush(byMonth);
    request('GET', AGING).flush(open);
    await shown();
  };
  afterEach(() => {
    noMoreRequests();
    jest.clearAllMocks();
  });

  it('says what this month brought, what is open and what of it is late', async () => {
    await open();
    await answer(months, aging);
    expect(words(element().querySelector('.facts'))).toBe(
      'Billed this month $1,850.00 Collected this month $0.00 Open in all $1,850.10 Of it past its due date $1,000.10',
    );
  });

  it('draws both, and has the same numbers in tables', async () => {
    await open();
    await answer(months, aging);
    expect(drawing.setOption).toHaveBeenCalledTimes(2);
    const [first, second] = element().querySelectorAll('table');
    expect([...first.querySelectorAll('tbody tr')].map((row) => words(row))).toEqual([
      'February 2026 $1,850.00 $1,850.00',
      'March 2026 $1,850.00 $0.00',
      'All 12 months $3,700.00 $1,850.00',
    ]);
    expect(words(second.querySelector('tbody'))).toContain(
      'Not yet due $850.00 1–30 days $1,000.10',
    );
    const charts = [...element().querySelectorAll('app-chart')];
    expect(charts.map((chart) => chart.getAttribute('role'))).toEqual(['img', 'img']);
    drawing.dispose.mockClear(); // the page of the test before may have gone only now
    page.fixture.destroy();
    expect(drawing.dispose).toHaveBeenCalledTimes(2);
  });

  it('says so when nothing was billed', async () => {
    await open();
    const zero = { billed: '0.00', collected: '0.00' };
    await answer({ ...months, ...zero, rows: [] }, { ...aging, totals: none });
    expect(words(element())).toContain('Nothing was billed yet');
    expect(element().querySelector('app-chart')).toBeNull();
  });

  it('says what went wrong, and asks again', async () => {
    await open();
    request('GET', AGING);
    request('GET', MONTHS).flush({ detail: 'No.' }, { status: 500, statusText: '' });
    await shown();
    button(element(), 'Try again').click();
    await shown();
    await answer(months, aging);
    expect(words(element())).toContain('Collected against billed');
  });
});

describe('what is drawn', () => {
  it('is two bars for each month, in the colours of the page', () => {
    const option = groupedBars(
      ['Feb', 'Mar'],
      [{ name: 'Billed', amounts: ['10.50', '0.00'], color: 'strong' }],
      money,
      colors,
    );
    expect(option.series).toMatchObject([
      { type: 'bar', name: 'Billed', data: [10.5, 0], itemStyle: { color: '#444' } },
    ]);
    expect(option.xAxis).toMatchObject({ data: ['Feb', 'Mar'] });
  });

  it('is one bar for each age, with short amounts along it', () => {
    const option = lyingBars([{ label: 'Late', amount: '9.00', color: 'bad' }], money, colors);
    expect(option.series).toMatchObject([{ data: [{ value: 9, itemStyle: { color: '#777' } }] }]);
    const { axisLabel } = option.xAxis as { axisLabel: { formatter: (value: number) => string } };
    expect(axisLabel.formatter(12_000)).toBe('$12K');
    const { valueFormatter } = option.tooltip as { valueFormatter: (value: number) => string };
    expect(valueFormatter(12.5)).toBe('$12.50');
  });
});
