import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { CommandPage, CommandUnit, Previewed, QueuedAction } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import {
  aBatch,
  aBatchItem,
  aCommandPage,
  aCommandUnit,
  aPreview,
  aQueuedAction,
} from '@testing/command-center';
import { wait } from '@testing/clock';
import { button, field, fill, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './command-center.routes';

const ROOT = '/api/v1/portfolio/command-center/';
const LIST = `${ROOT}?page=1&page_size=50&sort_by=days_to_event`;
const QUEUE = `${ROOT}ai-queue/?page_size=20&status=pending&status=approved&unit=unit-1`;
const manager = aSession({
  rights: { command_center: ['view', 'preview', 'create', 'change'], units: ['view'] },
});
const viewer = aSession({ rights: { command_center: ['view', 'preview'] } });
const chen = aCommandUnit({
  id: 'unit-2',
  unit_number: '2301A',
  tenant_name: 'Chen Wei',
  lifecycle_state: 'notice',
  rent: '1450.00',
  market_rent: '1450.00',
  event_date: '2026-04-20',
  days_to_event: 23,
  risk_level: 'high',
  ai_action: null,
});

let page: RouterTestingHarness;
let said: jest.SpyInstance;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const start = async (url: string, session = manager) => {
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      provideRouter(
        [{ path: 'portfolio/command-center', children: routes }],
        withComponentInputBinding(),
      ),
    ],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const open = async (units: CommandUnit[], change: Partial<CommandPage> = {}, session = manager) => {
  await start('/portfolio/command-center', session);
  request('GET', LIST).flush(aCommandPage(units, change));
  await shown();
};
const rows = () => [...element().querySelectorAll('tbody tr.unit')].map((row) => words(row));
const boxes = () => [...element().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const bar = () => words(element().querySelector('.bar p'));

const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('the command center', () => {
  afterEach(tidy);

  it('says of each unit what is suggested, how surely, and whether it presses', async () => {
    await open([aCommandUnit(), chen]);
    expect(rows()).toEqual([
      '1624B Union Square Flats Maria Santos Month-to-Month $1,100.00 market $1,175.00 – ' +
        'Medium Offer renewal at $1,150 92% sure Urgent',
      '2301A Union Square Flats Chen Wei Notice Given $1,450.00 23 d Apr 20, 2026 High –',
    ]);
    expect(element().querySelectorAll('app-action-badge .urgent app-icon')).toHaveLength(1);
  });

  it('counts the states, each number a filter that can be added and taken away', async () => {
    await start('/portfolio/command-center?lifecycle_state=notice');
    request(
      'GET',
      `${ROOT}?lifecycle_state=notice&page=1&page_size=50&sort_by=days_to_event`,
    ).flush(aCommandPage([chen]));
    await shown();
    const links = [...element().querySelectorAll('app-stat-card a')];
    expect(links.map((each) => each.getAttribute('href'))).toEqual([
      '/portfolio/command-center?lifecycle_state=active,notice',
      '/portfolio/command-center?lifecycle_state=month_to_month,notice',
      '/portfolio/command-center',
      '/portfolio/command-center?lifecycle_state=notice,vacant',
    ]);
    expect(words(links[2])).toContain('40');
  });

  it('reads every filter of the address, and leaves out what makes no sense', async () => {
    await start(
      '/portfolio/command-center?risk_level=high,low,none&min_rent=900&max_rent=much' +
        '&days_to_event=60-90&building=North,South&search=chen&ordering=-rent&page=0',
    );
    request(
      'GET',
      `${ROOT}?building=North%2CSouth&days_to_event=60-90&min_rent=900&page=1&page_size=50` +
        '&risk_level=low%2Chigh&search=chen&sort_by=-rent',
    ).flush(aCommandPage([]));
    await shown();
    const chips = [...element().querySelectorAll('app-filter-chip')].map((each) => words(each));
    expect(chips).toEqual([
      'Building: North, South remove',
      'Risk: Low, High remove',
      'Rent from $900.00 remove',
      'Days: 60–90 remove',
    ]);
    button(element(), 'Clear filters').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/portfolio/command-center?ordering=-rent');
    request('GET', `${ROOT}?page=1&page_size=50&sort_by=-rent`).flush(aCommandPage([]));
  });

  it('sums the rents of what is ticked', async () => {
    await open([aCommandUnit(), chen]);
    boxes()[1].click();
    await shown();
    expect(bar()).toBe('Showing 2 units 1 unit selected Total rent selected $1,100.00');
    boxes()[2].click();
    await shown();
    expect(bar()).toContain('2 units selected Total rent selected $2,550.00');
    boxes()[1].click();
    await shown();
    expect(bar()).toContain('1 unit selected Total rent selected $1,450.00');
  });

  it('selects the page, then all that the filter lets through with their true sum', async () => {
    await open([aCommandUnit(), chen], { total: 412, total_rent: '521300.00', pages: 9 });
    boxes()[0].click();
    await shown();
    expect(bar()).toContain('2 units selected');
    button(element(), 'Select all 412').click();
    await shown();
    expect(bar()).toContain('412 units selected Total rent selected $521,300.00');

    // one taken out of all leaves the others of the page
    boxes()[1].click();
    await shown();
    expect(bar()).toContain('1 unit selected Total rent selected $1,450.00');
  });

  it('hands what is selected by a filter to the dialog as that filter', async () => {
    await open([aCommandUnit()], { total: 412 });
    boxes()[0].click();
    await shown();
    button(element(), 'Select all 412').click();
    await shown();
    const dialog = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    const opened = jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
    button(element().querySelector('.bar')!, 'Bulk actions').click();
    await shown();
    button(document, 'Rent increase notice').click();
    while (!opened.mock.calls.length) await wait();
    expect(opened.mock.calls[0][1]!.data).toEqual({
      action: 'rent_increase_notice',
      chosen: { filters: {} },
      count: 412,
    });
    await shown();
    request('GET', LIST).flush(aCommandPage([aCommandUnit()]));
    await shown();
    expect(element().querySelector('.bar')).toBeNull();
  });

  it('opens a row in place: why, on which data, with which words; and approves', async () => {
    await open([aCommandUnit()]);
    element().querySelector<HTMLElement>('tr.unit .tenant')!.click();
    await shown();
    request('GET', QUEUE).flush(listOf(aQueuedAction()));
    await shown();
    const asked = request('POST', `${ROOT}preview/`);
    expect(asked.request.body).toEqual({
      action_type: 'renewal_offer',
      unit_ids: ['unit-1'],
      method: 'email',
    });
    asked.flush({ count: 1, units: [aPreview()] });
    await shown();
    const text = words(element().querySelector('tr.detail'));
    expect(text).toContain('Month-to-month for 86 days +83%');
    expect(text).toContain('New rent $1,150.00 Term 12 months');
    expect(text).toContain('Present rent $1,100.00 Market rent $1,175.00 Churn risk 60%');
    expect(text).toContain('Dear Maria Santos');

    button(element(), 'Approve').click();
    request('POST', `${ROOT}ai-queue/action-1/approve/`).flush(aQueuedAction());
    await shown();
    expect(said).toHaveBeenCalledWith('Offer renewal is approved: ready to be sent.');
    request('GET', QUEUE).flush(listOf());
    request('GET', LIST).flush(aCommandPage([aCommandUnit({ ai_action: null })]));
    await shown();
    expect(words(element().querySelector('tr.detail'))).toContain('Nothing is suggested');
  });

  it('counts a raise from the rent that is paid, whatever the night counted', async () => {
    const suggested_payload = { rent_amount: '1160.00', increase_amount: '25.00' };
    const action = { ...aCommandUnit().ai_action!, suggested_payload };
    await open([aCommandUnit({ ai_action: { ...action, action_type: 'rent_increase_notice' } })]);
    expect(rows()[0]).toContain('Rent increase notice (+$60) 92%');
  });

  describe('of an opened row', () => {
    const ACTION = `${ROOT}ai-queue/action-1/`;
    const detail = () => element().querySelector<HTMLElement>('tr.detail')!;
    const openRow = async (
      change: Partial<QueuedAction> = {},
      preview: Partial<Previewed> = {},
      who = manager,
    ) => {
      await open([aCommandUnit()], {}, who);
      element().querySelector<HTMLElement>('tr.unit [aria-expanded]')!.click();
      await shown();
      await answer(change, preview);
    };
    const answer = async (change: Partial<QueuedAction>, preview: Partial<Previewed>) => {
      request('GET', QUEUE).flush(listOf(aQueuedAction(change)));
      await shown();
      request('POST', `${ROOT}preview/`).flush({ count: 1, units: [aPreview(preview)] });
      await shown();
    };
    const press = async (name: string) => {
      button(detail(), name).click();
      await shown();
    };
    const save = async () => {
      detail().querySelector('form')!.dispatchEvent(new Event('submit'));
      await shown();
    };

    it('has the letter written in, and shows it as it leaves', async () => {
      await openRow();
      expect(words(detail())).toContain('The usual wording, with the numbers of this suggestion.');
      await press('Edit the letter');
      request('GET', ACTION).flush(aQueuedAction());
      await shown();
      expect(field(detail(), 'Text of the letter').value).toContain('Dear Maria Santos');
      fill(page.fixture, 'Text of the letter', 'Dear Maria, 1,150.00 USD for 12 months.');
      await save();
      const asked = request('PATCH', ACTION);
      const content = 'Dear Maria, 1,150.00 USD for 12 months.';
      expect(asked.request.body).toEqual({ generated_content: content });
      asked.flush(aQueuedAction({ generated_content: content }));
      await shown();
      expect(said).toHaveBeenCalledWith('The letter is saved.');
      request('GET', LIST).flush(aCommandPage([aCommandUnit()]));
      await answer({ generated_content: content }, { content, is_own_content: true });
      expect(words(detail().querySelector('.letter'))).toContain(content);
      expect(words(detail())).toContain('Written for this tenant. It leaves as it stands here.');

      await press('Usual wording');
      const again = request('PATCH', ACTION);
      expect(again.request.body).toEqual({ generated_content: '' });
      again.flush(aQueuedAction());
      await shown();
      request('GET', LIST).flush(aCommandPage([aCommandUnit()]));
      await answer({}, {});
    });

    it('says that a letter with other numbers is not what is sent', async () => {
      await openRow({ generated_content: 'Dear Maria, 1,100.00 USD.' });
      expect(words(detail())).toContain(
        'The letter that was written says other numbers: the usual wording is sent instead.',
      );
    });

    it('takes other numbers that can be sent, and says at the field what cannot', async () => {
      await openRow();
      await press('Edit the numbers');
      request('GET', ACTION).flush(aQueuedAction());
      await shown();
      fill(page.fixture, 'New rent', '9000');
      await save();
      const checked = request('POST', `${ROOT}preview/`);
      expect(checked.request.body).toEqual({
        action_type: 'renewal_offer',
        unit_ids: ['unit-1'],
        method: 'manual',
        suggested_payload: { rent_amount: '9000', term_months: 12 },
      });
      const problem = 'The rent is between 825.00 and 1,210.00.';
      checked.flush({ count: 1, units: [aPreview({ problem })] });
      await shown();
      const input = field(detail(), 'New rent');
      expect(input.getAttribute('aria-invalid')).toBe('true');
      expect(words(detail().querySelector(`#${input.getAttribute('aria-describedby')}`))).toBe(
        problem,
      );

      fill(page.fixture, 'New rent', '1160.50');
      await save();
      request('POST', `${ROOT}preview/`).flush({ count: 1, units: [aPreview()] });
      await shown();
      const asked = request('PATCH', ACTION);
      const suggested_payload = { rent_amount: '1160.50', term_months: 12 };
      expect(asked.request.body).toEqual({ suggested_payload });
      asked.flush(
        { suggested_payload: { term_months: ['At most 24.'] } },
        { status: 400, statusText: 'Bad Request' },
      );
      await shown();
      expect(words(detail())).toContain('At most 24.');
      fill(page.fixture, 'Term in months', '12');
      await save();
      request('POST', `${ROOT}preview/`).flush({ count: 1, units: [aPreview()] });
      await shown();
      request('PATCH', ACTION).flush(aQueuedAction({ suggested_payload }));
      await shown();
      expect(said).toHaveBeenCalledWith('It is saved.');
      request('GET', LIST).flush(aCommandPage([aCommandUnit()]));
      await answer({ suggested_payload }, { proposed_rent: '1160.50' });
      expect(words(detail())).toContain('New rent $1,160.50');
    });

    it('has only a day to change of an inspection, and nothing where nobody is written to', async () => {
      const suggested_payload = { inspection_date: '2026-04-18' };
      await openRow(
        { action_type: 'move_out_inspection', suggested_payload },
        { inspection_date: '2026-04-18', proposed_rent: null, term_months: null },
      );
      await press('Edit the day');
      request('GET', ACTION).flush(
        aQueuedAction({ action_type: 'move_out_inspection', suggested_payload }),
      );
      await shown();
      const labels = [...detail().querySelectorAll('form label')].map((each) => words(each));
      expect(labels).toEqual(['Day of the inspection']);
      fill(page.fixture, 'Day of the inspection', '2026-04-17');
      await save();
      request('POST', `${ROOT}preview/`).flush({ count: 1, units: [aPreview()] });
      await shown();
      expect(request('PATCH', ACTION).request.body).toEqual({
        suggested_payload: { inspection_date: '2026-04-17' },
      });
    });

    it('says that another day leaves than was put down', async () => {
      await openRow(
        {
          action_type: 'move_out_inspection',
          suggested_payload: { inspection_date: '2026-04-10' },
        },
        { inspection_date: '2026-04-18' },
      );
      expect(words(detail())).toContain('Inspection on Apr 18, 2026');
      expect(words(detail())).toContain('Apr 10, 2026 was put down.');
    });

    it('is only looked at by who may not decide', async () => {
      await openRow({}, {}, viewer);
      const names = [...detail().querySelectorAll('button')].map((each) => words(each));
      expect(names).toEqual([]);
    });
  });

  it('dismisses with a reason, and says why that was refused', async () => {
    await open([aCommandUnit()]);
    element().querySelector<HTMLElement>('tr.unit [aria-expanded]')!.click();
    await shown();
    request('GET', QUEUE).flush(listOf(aQueuedAction({ action_type: 'listing_prep' })));
    await shown();
    button(element(), 'Dismiss').click();
    await shown();
    const reason = element().querySelector<HTMLInputElement>('.dismissal input')!;
    reason.value = ' They stay. ';
    reason.dispatchEvent(new Event('input'));
    element().querySelector('form.dismissal')!.dispatchEvent(new Event('submit'));
    const asked = request('POST', `${ROOT}ai-queue/action-1/dismiss/`);
    expect(asked.request.body).toEqual({ reason: 'They stay.' });
    asked.flush({ detail: 'It is executed.' }, { status: 409, statusText: 'Conflict' });
    await shown();
    expect(words(element().querySelector('tr.detail'))).toContain('It is executed.');
    expect(said).not.toHaveBeenCalled();
  });

  it('has nothing to tick or press for whom it is only to be seen', async () => {
    await open([aCommandUnit()], {}, viewer);
    expect(boxes()).toEqual([]);
    const names = [...element().querySelectorAll('button')].map((each) => words(each));
    expect(names.filter((name) => /Suggest|Bulk/.test(name))).toEqual([]);
  });

  it('says when it may not be seen', async () => {
    await start('/portfolio/command-center', aSession({ rights: {} }));
    request('GET', LIST).flush(
      { detail: 'You may not view the command center.' },
      { status: 403, statusText: 'Forbidden' },
    );
    await shown();
    expect(element().querySelector('app-problem-panel')).toBeTruthy();
  });
});

describe('bulk actions', () => {
  afterEach(tidy);

  it('lists what was done and what is to come', async () => {
    await start('/portfolio/command-center/batches');
    request('GET', `${ROOT}batches/?page=1&page_size=50`).flush(
      listOf(
        aBatch(),
        aBatch({
          id: 'batch-2',
          status: 'pending',
          started_at: null,
          scheduled_for: '2026-04-01T13:00:00Z',
        }),
      ),
    );
    await shown();
    const text = [...element().querySelectorAll('tbody tr')].map((row) => words(row));
    expect(text[0]).toMatch(/^Offer renewal .* ann@example.com E-mail 3 2 1 Done$/);
    expect(text[1]).toContain('Scheduled Apr 1, 2026');
  });

  it('shows every unit with its outcome, and tries again what failed', async () => {
    await start('/portfolio/command-center/batches/batch-1');
    const BATCH = `${ROOT}batches/batch-1/`;
    const ITEMS = `${ROOT}batch-items/?batch=batch-1&page=1&page_size=50`;
    request('GET', BATCH).flush(aBatch());
    request('GET', ITEMS).flush(
      listOf(
        aBatchItem(),
        aBatchItem({ id: 'item-2', status: 'sent', failure: '', content: 'Dear' }),
      ),
    );
    await shown();
    expect(words(element())).toContain('The tenant has no e-mail address.');
    expect(words(element())).toContain('What it said Dear');
    button(element(), 'Try what failed again').click();
    request('POST', `${BATCH}retry/`).flush(aBatch({ status: 'pending', job: null }));
    await shown();
    request('GET', BATCH).flush(aBatch({ failed_count: 0, sent_count: 3 }));
    request('GET', ITEMS).flush(listOf());
    await shown();
    expect(words(element())).not.toContain('Try what failed again');
  });

  it('calls off what is scheduled, after asking', async () => {
    await start('/portfolio/command-center/batches/batch-1');
    const BATCH = `${ROOT}batches/batch-1/`;
    const ITEMS = `${ROOT}batch-items/?batch=batch-1&page=1&page_size=50`;
    const waiting = { status: 'pending', started_at: null, finished_at: null } as const;
    request('GET', BATCH).flush(aBatch({ ...waiting, scheduled_for: '2026-04-01T13:00:00Z' }));
    request('GET', ITEMS).flush(listOf());
    await shown();
    const dialog = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
    button(element(), 'Call it off').click();
    await shown();
    request('POST', `${BATCH}cancel/`).flush(aBatch({ status: 'cancelled' }));
    await shown();
    expect(said).toHaveBeenCalledWith('The action is called off.');
    request('GET', BATCH).flush(
      aBatch({ status: 'cancelled', cancelled_by: 'user:bo@example.com' }),
    );
    request('GET', ITEMS).flush(listOf());
    await shown();
    expect(words(element())).toContain('Called off by bo@example.com');
  });
});

describe('the settings of the command center', () => {
  const SETTINGS = `${ROOT}settings/`;
  const changer = aSession({ rights: { command_center_settings: ['view', 'change'] } });
  const looker = aSession({ rights: { command_center_settings: ['view'] } });
  const openSettings = async (who = changer) => {
    await start('/portfolio/command-center/settings', who);
    request('GET', SETTINGS).flush({ pause_days: 30, rent_notice_days: 45 });
    await shown();
  };
  afterEach(tidy);

  it('are changed within their limits', async () => {
    await openSettings();
    expect(field(element(), 'Notice of a raise').value).toBe('45');
    fill(page.fixture, 'Pause', '366');
    submit(page.fixture);
    expect(words(element())).toContain('At most 365.');
    fill(page.fixture, 'Pause', '60');
    submit(page.fixture);
    const asked = request('PATCH', SETTINGS);
    expect(asked.request.body).toEqual({ pause_days: 60, rent_notice_days: 45 });
    asked.flush({ pause_days: 60, rent_notice_days: 45 });
    await shown();
    expect(said).toHaveBeenCalledWith('The settings are saved.');
    request('GET', SETTINGS).flush({ pause_days: 60, rent_notice_days: 45 });
    await shown();
  });

  it('are only read by who may not change them', async () => {
    await openSettings(looker);
    expect(field(element(), 'Pause').disabled).toBe(true);
    expect([...element().querySelectorAll('button')]).toEqual([]);
  });

  it('have a way to them for who may see them', async () => {
    await open([aCommandUnit()], {}, aSession({ rights: { command_center: ['view'] } }));
    const link = () => element().querySelector('a[href="/portfolio/command-center/settings"]');
    expect(link()).toBeNull();
  });
});
