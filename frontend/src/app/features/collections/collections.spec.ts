import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Case } from '@api/models';
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
import { aCase, collectionStats } from '@testing/collection';
import { button } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './collections.routes';

const CASES = '/api/v1/collections/';
const STATS = `${CASES}dashboard-stats/`;
const PROPERTIES = '/api/v1/properties/?ordering=name&page_size=200';
const LIST = `${CASES}?ordering=-days_overdue&page=1&page_size=50&unresolved=true`;
const manager = aSession({
  rights: { collections: ['view', 'create', 'change', 'approve'], properties: ['view'] },
});
const viewer = aSession({ rights: { collections: ['view'] } });

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
      provideRouter([{ path: 'collections', children: routes }], withComponentInputBinding()),
    ],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const answerAround = (session = manager, stats = STATS) => {
  request('GET', stats).flush(collectionStats());
  if (session === manager) {
    request('GET', PROPERTIES).flush(
      listOf({ id: 'property-1', name: 'Harbor View' }, { id: 'property-2', name: 'Maple Court' }),
    );
  }
};
const open = async (cases: Case[], session = manager) => {
  await start('/collections', session);
  answerAround(session);
  request('GET', LIST).flush(listOf(...cases));
  await shown();
};
const rows = () =>
  [...element().querySelectorAll('tbody tr')].map((row) => words(row).replace(/ +/g, ' '));

describe('the list of collection cases', () => {
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('says who owes what, how far they were reminded, and what comes next', async () => {
    await open([
      aCase(),
      aCase({ id: 'case-2', tenant_name: 'Ben Wu', status: 'payment_plan', next_action: null }),
    ]);
    const [lisa, line, ben] = rows();
    expect(lisa).toBe(
      'Lisa Park A-205 Harbor View $1,850.00 5 5 days overdue 3/5 Formal notice Mar 28, 2026 Firm Open',
    );
    expect(line).toContain('SMS (1d) , went out Email (3d) , went out Formal (5d) , due Plan (8d)');
    expect(ben).toContain('Rests while the plan is kept – On a plan');
    expect(button(element(), 'Lisa Park').getAttribute('href')).toBe('/collections/case-1');
    const dots = element().querySelector('app-level-dots')!;
    expect(dots.getAttribute('aria-label')).toBe('Level 3 of 5');
    expect(dots.querySelectorAll('.full')).toHaveLength(3);
    expect(words(element().querySelector('[aria-current=step]'))).toContain('Formal (5d)');
  });

  it('says which step needs somebody, and which could not go out', async () => {
    const next = { ...aCase().next_action!, step: 5, needs_approval: true, on: '2026-04-04' };
    await open([
      aCase({ next_action: next }),
      aCase({ id: 'case-2', hindrance: 'E-mail: no address.' }),
    ]);
    expect(rows()[0]).toContain('Final notice Apr 4, 2026, needs approval');
    expect(rows()[2]).toContain('Formal notice E-mail: no address.');
  });

  it('counts what is overdue and what waits, and leads from each number to its rows', async () => {
    await open([aCase()]);
    const text = words(element().querySelector('app-case-numbers'));
    expect(text).toContain('Total overdue $47,280.00 Open cases 23 On plan $12,400.00 4 cases');
    expect(text).toContain('2 offered Paid in 7 days 8 $9,100.00');
    const drafts = button(element().querySelector('app-case-numbers')!, 'Drafts that wait');
    expect(drafts.getAttribute('href')).toBe('/collections?to_do=waiting');
  });

  it('is filtered by several values, which stand in the address', async () => {
    await start(
      '/collections?status=open,escalated&escalation_level=3&escalation_level=4' +
        '&tone=legal&days_overdue__gte=8&to_do=stopped&property=property-2',
    );
    answerAround(manager, `${STATS}?property=property-2`);
    request(
      'GET',
      `${CASES}?days_overdue__gte=8&escalation_level=3&escalation_level=4` +
        '&ordering=-days_overdue&page=1&page_size=50&property=property-2' +
        '&status=open&status=escalated&stopped=true&tone=legal',
    ).flush(listOf());
    await shown();
    const chips = [...element().querySelectorAll('app-filter-chip')].map((each) => words(each));
    expect(chips).toEqual([
      'Open, Escalated remove',
      'Last step: Formal notice, Payment plan offer remove',
      'Tone: Legal remove',
      'Maple Court remove',
      'At least 8 days overdue remove',
      'Stopped: nothing goes out remove',
    ]);
    expect(words(element())).toContain('No case matches');
  });

  it('takes no nonsense from the address', async () => {
    await start('/collections?days_overdue__gte=-4&to_do=dance&tone=rude&status=open,lost');
    answerAround();
    request('GET', `${CASES}?ordering=-days_overdue&page=1&page_size=50&status=open`).flush(
      listOf(),
    );
    await shown();
    expect(element().querySelectorAll('app-filter-chip')).toHaveLength(1);
  });

  it('is filtered by the form, several values of each', async () => {
    await open([aCase()]);
    button(element(), 'Filter').click();
    page.detectChanges();
    const form = document.querySelector('.panel form')!;
    const tick = (label: string) => {
      const found = [...form.querySelectorAll('label')].find((each) => words(each) === label)!;
      found.querySelector('input')!.click();
    };
    ['On a plan', 'Escalated', 'None yet', 'Harbor View', 'Maple Court'].forEach(tick);
    form.dispatchEvent(new Event('submit'));
    await shown();
    expect(TestBed.inject(Router).url).toBe(
      '/collections?status=payment_plan,escalated&escalation_level=0&property=property-1,property-2',
    );
    request('GET', STATS).flush(collectionStats());
    request(
      'GET',
      `${CASES}?escalation_level=0&ordering=-days_overdue&page=1&page_size=50` +
        '&property=property-1&property=property-2&status=payment_plan&status=escalated',
    ).flush(listOf());
  });

  it('has nothing to press for whom it is only to be seen', async () => {
    await open([aCase()], viewer);
    const names = [...element().querySelectorAll('button, a')].map((each) => words(each));
    expect(names.filter((name) => /Scan|Settings/.test(name))).toEqual([]);
  });

  it('is scanned for by a dialog, and read again afterwards', async () => {
    await open([]);
    expect(words(element())).toContain('Nobody is overdue');
    const dialog = { afterClosed: () => of('Done.') } as ReturnType<MatDialog['open']>;
    const opened = jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
    button(element(), 'Scan now').click();
    while (!opened.mock.calls.length) await new Promise((done) => setTimeout(done));
    await shown();
    request('GET', LIST).flush(listOf(aCase()));
    request('GET', STATS).flush(collectionStats());
    await shown();
    expect(said).toHaveBeenCalledWith('Done.');
    expect(rows()).toHaveLength(2);
  });

  it('says when it may not be seen', async () => {
    await start('/collections', aSession({ rights: {} }));
    request('GET', LIST).flush(
      { detail: 'You may not view collections.' },
      { status: 403, statusText: 'Forbidden' },
    );
    await shown();
    expect(element().querySelector('app-problem-panel')).not.toBeNull();
    expect(element().querySelector('.actions')).toBeNull();
  });
});
