import { TestBed } from '@angular/core/testing';
import { convertToParamMap, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { Change } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { toFilters, toQuery } from './audit.query';
import routes from './audit.routes';
import { fieldLabel, valueText } from './field-words';

const AUDIT = '/api/v1/audit/';
const ALL = `${AUDIT}?page=1&page_size=50`;
const UNIT = '0b0e6b0e-0000-4000-8000-000000000001';
const auditor = aSession({ role: 'owner', rights: { audit: ['view'] } });
const aChange = (change: Partial<Change> = {}): Change => ({
  id: 'units.unit:7',
  at: '2026-03-28T16:05:00Z',
  actor: 'user:ann@example.com',
  path: '/api/v1/units/1/',
  action: 'update',
  model: 'units.unit',
  object: UNIT,
  name: 'A-102',
  changes: { market_rent: ['1850.00', '1900.00'], notes: ['', 'New floor'] },
  ...change,
});

describe('the words of a change', () => {
  const write = { locale: 'en-US', moment: (text: string) => `<${text}>` };

  it('are those of people', () => {
    expect(fieldLabel('market_rent')).toBe('Market rent');
    expect(fieldLabel('unit_id')).toBe('Unit');
    const values = [null, '', true, 1080, '2026-03-28', '2026-03-28T16:05:00Z', 'month_to_month'];
    expect(values.map((value) => valueText(value, write))).toEqual([
      '',
      '',
      'Yes',
      '1,080',
      'Mar 28, 2026',
      '<2026-03-28T16:05:00Z>',
      'month to month',
    ]);
    expect(valueText(['units:view', 'jobs:view'], write)).toBe('units:view, jobs:view');
  });
});

describe('the address of the audit log', () => {
  it('is read into filters, its days as days of the organisation', () => {
    const query = toQuery(
      convertToParamMap({
        model: 'units.unit',
        from: '2026-03-28',
        to: '2026-03-28',
        object: UNIT,
      }),
    );
    expect(toFilters(query, 'America/New_York')).toEqual({
      model: 'units.unit',
      from: '2026-03-28T04:00:00.000Z',
      to: '2026-03-29T03:59:59.999999Z',
      object: UNIT,
    });
  });

  it('leaves out what makes no sense', () => {
    const query = toQuery(convertToParamMap({ model: 'x.y', from: 'soon', object: '7' }));
    expect(toFilters(query, 'UTC')).toEqual({});
  });
});

describe('the audit log', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (url = '/audit', session = auditor) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'audit', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answer = async (url: string, ...changes: Change[]) => {
    request('GET', url).flush(listOf(...changes));
    await shown();
  };
  afterEach(noMoreRequests);

  it('says what was changed, by whom and when, and leads there', async () => {
    await open();
    await answer(
      ALL,
      aChange(),
      aChange({
        id: 'accounts.apikey:1',
        model: 'accounts.apikey',
        action: 'delete',
        name: 'Robot',
        actor: 'key:Other',
      }),
      aChange({
        id: 'x',
        model: 'accounts.membership',
        action: 'insert',
        name: '',
        actor: 'system',
      }),
    );
    const rows = [...element().querySelectorAll('tbody tr')].map((row) => words(row));
    expect(rows[0]).toContain('A-102 Unit Changed Market rent, Notes ann@example.com');
    expect(rows[1]).toContain('Robot API key Removed API key Other');
    expect(rows[2]).toContain('Member Member Added UnitCycle');
    const links = [...element().querySelectorAll('tbody a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([`/units/${UNIT}`, '/people']);
  });

  it('opens a row: before and after, and through what', async () => {
    await open();
    await answer(ALL, aChange());
    const details = button(element(), 'Details');
    details.click();
    page.detectChanges();
    expect(details.getAttribute('aria-expanded')).toBe('true');
    const fields = [...element().querySelectorAll('app-change-details dl div')];
    expect(fields.map((each) => words(each))).toEqual([
      'Market rent before: 1850.00 → after: 1900.00',
      'Notes before: empty → after: New floor',
    ]);
    expect(words(element().querySelector('app-change-details'))).toContain(
      'Through /api/v1/units/1/',
    );
    details.click();
    page.detectChanges();
    expect(element().querySelector('app-change-details')).toBeNull();
  });

  it('follows one thing, and says which', async () => {
    await open();
    await answer(ALL, aChange());
    button(element(), 'Details').click();
    page.detectChanges();
    button(element(), 'Show every change of this one').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe(`/audit?object=${UNIT}`);
    await answer(`${AUDIT}?object=${UNIT}&page=1&page_size=50`, aChange());
    expect(words(element().querySelector('app-filter-chip'))).toBe('Only A-102 remove');
    // other rows begin closed
    expect(element().querySelector('app-change-details')).toBeNull();
  });

  it('follows one person, and exports what it shows', async () => {
    await open();
    await answer(ALL, aChange());
    button(element(), 'ann@example.com').click();
    await shown();
    await answer(`${AUDIT}?actor=ann%40example.com&page=1&page_size=50`);
    expect(words(element())).toContain('No change matches');
    button(element(), 'Export').click();
    page.detectChanges();
    expect(document.querySelector('a[mat-menu-item]')!.getAttribute('href')).toBe(
      `${AUDIT}export/?actor=ann@example.com&file_format=csv`,
    );
  });

  it('is not for a manager', async () => {
    await open('/audit', aSession());
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelector('.actions')).toBeNull();
  });
});
