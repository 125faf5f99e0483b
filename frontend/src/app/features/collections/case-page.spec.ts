import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { provideRouter, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { CaseDetail } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { Toasts } from '@shared/ui/toasts';
import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { letTodayBe } from '@testing/clock';
import {
  aCase,
  aCaseDetail,
  anAction,
  anInstallment,
  aPlan,
  aStop,
  collectionSettings,
} from '@testing/collection';
import { button } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './collections.routes';

const CASE = '/api/v1/collections/case-1/';
const SETTINGS = '/api/v1/collections/settings/';
const WORDINGS = '/api/v1/collections/wordings/';
const manager = aSession({
  rights: {
    collections: ['view', 'create', 'change', 'approve'],
    collection_settings: ['view'],
    payments: ['create'],
    ledger: ['view'],
  },
});
const accountant = aSession({
  rights: { collections: ['view', 'create', 'change'], payments: ['create'] },
});
const viewer = aSession({ rights: { collections: ['view'] } });

let page: RouterTestingHarness;
let said: jest.SpyInstance;
const element = () => page.routeNativeElement!;
const text = (selector: string) => words(element().querySelector(selector));
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const start = async (session = manager) => {
  letTodayBe('2026-03-28');
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      provideRouter([{ path: 'collections', children: routes }], withComponentInputBinding()),
      { provide: TitleStrategy, useExisting: AppTitle },
    ],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create('/collections/case-1');
  page.detectChanges();
};
const open = async (change: Partial<CaseDetail> = {}, session = manager) => {
  await start(session);
  request('GET', CASE).flush(aCaseDetail(change));
  if (session === manager) {
    request('GET', SETTINGS).flush(collectionSettings());
    request('GET', WORDINGS).flush({
      variables: {},
      wordings: [
        {
          step: 3,
          tone: 'firm',
          subject: 'Formal notice for {{ unit }}',
          body: 'Dear {{ tenant_name }}, {{ balance }} was due on {{ due_date }}. {{ pay_here }}',
          sms: '',
          is_own: false,
        },
      ],
    });
  }
  await shown();
};
const buttons = () =>
  [...element().querySelectorAll('button, .card-header a')].map((each) => words(each));
/** Opens a dialog that is answered at once, and gives what it was opened with. */
const answerDialog = async (press: () => void, answer: string) => {
  const dialog = { afterClosed: () => of(answer) } as ReturnType<MatDialog['open']>;
  const opened = jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
  press();
  while (!opened.mock.calls.length) await new Promise((done) => setTimeout(done));
  await shown();
  return opened.mock.calls[0][1]!.data as Record<string, unknown>;
};

describe('the page of a case', () => {
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('says what is owed since when, and why the reminders sound as they do', async () => {
    await open();
    const card = text('app-owes-card');
    expect(card).toContain('$1,850.00 overdue for 5 days Due since Mar 23, 2026');
    expect(card).toContain('When the case began $1,800.00 Of it late fees $50.00');
    expect(card).toContain('3/5 Tone Firm Payment history Now and then late');
    expect(card).toContain('2 payments of the last 12 months were late.');
    expect(button(element(), 'Account').getAttribute('href')).toBe('/tenants/tenant-1');
    expect(TestBed.inject(Title).getTitle()).toBe('Lisa Park, A-205 · Collections · UnitCycle');
  });

  it('says what comes next, and what it will say', async () => {
    await open();
    const card = text('app-next-step-card');
    expect(card).toContain('Formal notice It goes out by itself on Mar 28, 2026.');
    expect(card).toContain('By E-mail, Letter Tone Firm');
    expect(card).toContain(
      'Formal notice for A-205 Dear Lisa Park, 1,850.00 USD was due on March 23, 2026. ‹pay here›',
    );
  });

  it('tells what happened, the newest first, by whom and how it arrived', async () => {
    await open({
      actions: [
        ...aCaseDetail().actions,
        anAction({
          id: 'action-3',
          action_type: 'call',
          step: null,
          channel: 'phone',
          state: 'recorded',
          author: 'user:ann@example.com',
          message_text: 'Pays on Friday.',
        }),
        anAction({
          id: 'action-4',
          state: 'failed',
          state_reason: 'No such address.',
          delivered: false,
        }),
      ],
    });
    const entries = [...element().querySelectorAll('app-case-timeline li')].map((e) => words(e));
    expect(entries[0]).toContain('Detailed notice Could not be sent');
    expect(entries[0]).toContain('No such address.');
    expect(entries[1]).toMatch(/^Phone call .* ann@example\.com Pays on Friday\.$/);
    expect(entries[2]).toContain('Detailed notice Delivered');
    expect(entries[2]).toContain('E-mail · Firm · not written by a model · UnitCycle');
    expect(entries[2]).toContain('Overdue for 3 days, 2 late payments in 12 months.');
    expect(entries[3]).toContain('SMS · Friendly · written by a model');
  });

  it.each([
    ['open', manager, ['Write down a call or a note', 'Offer a plan', 'Record a payment', 'More']],
    [
      'escalated',
      manager,
      ['Write down a call or a note', 'Offer a plan', 'Record a payment', 'More'],
    ],
    ['payment_plan', manager, ['Write down a call or a note', 'Record a payment', 'More']],
    ['paid', manager, ['Write down a call or a note']],
    [
      'open',
      accountant,
      ['Write down a call or a note', 'Offer a plan', 'Record a payment', 'More'],
    ],
    ['open', viewer, []],
  ] as const)('offers what can be done: %s', async (status, session, expected) => {
    const next_action = status === 'open' ? aCase().next_action : null;
    const resolved_at = status === 'paid' ? '2026-03-28T12:00:00Z' : null;
    await open({ status, next_action, resolved_at }, session);
    const actions = [...element().querySelectorAll('.page-header .actions button')];
    expect(actions.map((each) => words(each))).toEqual(expected);
    expect(buttons().includes('Send it now')).toBe(status === 'open' && session !== viewer);
  });

  it('has the rest in a menu: only who approves writes off', async () => {
    const menu = () => [...document.querySelectorAll('[mat-menu-item]')].map((each) => words(each));
    await open();
    button(element(), 'More').click();
    await shown();
    expect(menu()).toEqual(['Stop reminders', 'Draft the final notice', 'Write off the debt']);
  });

  it('has no write-off for whom may not approve', async () => {
    await open({}, accountant);
    button(element(), 'More').click();
    await shown();
    const menu = [...document.querySelectorAll('[mat-menu-item]')].map((each) => words(each));
    expect(menu).toEqual(['Stop reminders', 'Draft the final notice']);
  });

  it('sends the next step after a last look, and reads the case again', async () => {
    await open();
    const data = await answerDialog(() => button(element(), 'Send it now').click(), 'Sent.');
    expect(data['isNotice']).toBe(false);
    expect(data['preview']).not.toBeNull();
    request('GET', CASE).flush(aCaseDetail({ last_step_on: '2026-03-28' }));
    await shown();
    expect(said).toHaveBeenCalledWith('Sent.');
    expect(text('app-next-step-card')).toContain('A step was taken today, and there is one a day.');
    expect(buttons()).not.toContain('Send it now');
  });

  it('sends nothing while something says so, and lifts that', async () => {
    await open({ stops: [aStop(), aStop({ id: 'stop-2', kind: 'opt_out', until: '2026-03-20' })] });
    expect(text('.notice')).toContain('Reminders are stopped');
    expect(text('app-next-step-card')).toContain('Nothing goes out while reminders are stopped.');
    expect(buttons()).not.toContain('Send it now');
    expect(buttons()).not.toContain('Offer a plan');
    const stops = text('app-stops-card');
    expect(stops).toContain('The debt is disputed Says the heating was broken.');
    expect(stops).toContain('Does not want to be contacted Ran out on Mar 20, 2026');
    const data = await answerDialog(() => button(element(), 'Lift').click(), 'Reminders go on.');
    expect(data['what']).toBe('lift');
    expect(data['stop']).toEqual(aStop());
    request('GET', CASE).flush(aCaseDetail());
    await shown();
    expect(buttons()).toContain('Send it now');
  });

  it('approves a draft as it is', async () => {
    const draft = anAction({
      id: 'a5',
      step: 5,
      action_type: 'escalation',
      channel: 'letter',
      state: 'draft',
    });
    await open({ actions: [draft] });
    expect(text('app-draft-card')).toContain('Final notice waits for a decision');
    button(element(), 'Approve the notice').click();
    const asked = request('POST', `${CASE}approve/`);
    expect(asked.request.body).toEqual({});
    asked.flush(aCaseDetail());
    await shown();
    request('GET', CASE).flush(
      aCaseDetail({
        status: 'escalated',
        next_action: null,
        actions: [{ ...draft, state: 'to_post' }],
      }),
    );
    await shown();
    expect(said).toHaveBeenCalledWith('The final notice is approved: print and post it.');
    expect(text('app-next-step-card')).toContain('None by itself');
    button(element(), 'It is posted').click();
    const posted = request('POST', `${CASE}mark-posted/`);
    expect(posted.request.body).toEqual({ action: 'a5' });
    posted.flush(aCaseDetail());
    await shown();
    request('GET', CASE).flush(aCaseDetail({ actions: [{ ...draft, state: 'sent' }] }));
    await shown();
    expect(said).toHaveBeenCalledWith('The letter counts as sent.');
  });

  it('sends a draft as somebody rewrote it, and says why it may not say that', async () => {
    await open({ actions: [anAction({ id: 'a3', step: 3, state: 'draft' })] });
    button(element().querySelector('app-draft-card')!, 'Edit').click();
    await shown();
    const field = element().querySelector<HTMLTextAreaElement>('app-draft-card textarea')!;
    field.value = 'Pay.';
    field.dispatchEvent(new Event('input'));
    button(element(), 'Approve and send').click();
    const asked = request('POST', `${CASE}approve/`);
    expect(asked.request.body).toEqual({ message_text: 'Pay.' });
    const message = 'It does not say the balance.';
    asked.flush({ message_text: [message] }, { status: 400, statusText: 'Bad Request' });
    await shown();
    expect(text('app-draft-card')).toContain(message);
    expect(said).not.toHaveBeenCalled();
  });

  it('leaves a draft to whoever may approve it', async () => {
    await open({ actions: [anAction({ id: 'a3', step: 3, state: 'draft' })] }, accountant);
    expect(text('app-draft-card')).toContain('It is sent once somebody who may approve it does.');
    expect(element().querySelector('app-draft-card button')).toBeNull();
    expect(text('app-next-step-card')).toContain('It is under way: see what happened.');
  });

  it('shows a plan with what was paid of it, and what the tenant answered', async () => {
    await open({ payment_plan: aPlan() });
    expect(text('app-plan-card')).toContain('Payment plan Offered The tenant declined');
    const data = await answerDialog(
      () => button(element(), 'The tenant agreed').click(),
      'Agreed.',
    );
    expect(data['what']).toBe('accept');
    const installments = [
      anInstallment({ paid_amount: '616.66', paid_date: '2026-04-01', status: 'paid' }),
      ...aPlan().installments.slice(1),
    ];
    request('GET', CASE).flush(
      aCaseDetail({
        status: 'payment_plan',
        next_action: null,
        payment_plan: aPlan({
          status: 'active',
          accepted_at: '2026-03-28T12:00:00Z',
          accepted_by: 'tenant:link',
          installments,
        }),
      }),
    );
    await shown();
    const plan = text('app-plan-card');
    expect(plan).toContain('$616.66 of $1,850.00 paid');
    expect(plan).toContain('The tenant, by the link');
    const row = words(element().querySelector('app-plan-card tbody tr'));
    expect(row).toBe('Apr 4, 2026 $616.66 $616.66 Apr 1, 2026 Paid');
    expect(buttons()).toContain('End the plan');
    expect(text('app-next-step-card')).toContain('Reminders rest as long as the plan is kept.');
  });

  it('says who looks after it, and keeps what is being written', async () => {
    await open();
    button(element(), 'I take it').click();
    const asked = request('PATCH', CASE);
    expect(asked.request.body).toEqual({ assigned_to: 'Ann Lee', notes: '' });
    asked.flush(aCaseDetail({ assigned_to: 'Ann Lee' }));
    await shown();
    request('GET', CASE).flush(aCaseDetail({ assigned_to: 'Ann Lee' }));
    await shown();
    expect(said).toHaveBeenCalledWith('It is saved.');
    expect(buttons()).not.toContain('I take it');
  });

  it('says when there is none', async () => {
    await start(viewer);
    request('GET', CASE).flush({ detail: 'Not found.' }, { status: 404, statusText: 'Not Found' });
    await shown();
    expect(element().querySelector('app-problem-panel')).not.toBeNull();
  });
});
