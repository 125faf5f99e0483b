import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Proposal } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import { aBudget, aCapability, aProposal, aRun } from '@testing/agents';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './agents.routes';
import { BudgetDialog } from './budget-dialog/budget-dialog';

const BUDGET = '/api/v1/agents/budget/';
const CAPABILITIES = '/api/v1/agents/capabilities/';
const PROPOSALS = '/api/v1/agents/proposals/';
const WAITING = `${PROPOSALS}?page=1&page_size=50&status=waiting&status=failed`;
const RUNS = '/api/v1/agents/runs/?page=1&page_size=50';
const manager = aSession({
  rights: { agents: ['view', 'change'], agent_proposals: ['view', 'change'] },
});
const viewer = aSession({ rights: { agents: ['view'], agent_proposals: ['view'] } });

let page: RouterTestingHarness;
let said: jest.SpyInstance;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url: string, session = manager, budget = aBudget()) => {
  TestBed.configureTestingModule({
    providers: [provideFakeApi(), provideRouter([{ path: 'agents', children: routes }])],
  });
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
  request('GET', BUDGET).flush(budget);
};
const buttons = () =>
  [...element().querySelectorAll('app-proposal-card .buttons > *')].map((each) => words(each));

describe('the page of agents', () => {
  afterEach(noMoreRequests);

  it('says what is spent, and that our own rules answer where no model is set up', async () => {
    await open('/agents', viewer, aBudget({ is_model_configured: false }));
    request('GET', WAITING).flush(listOf());
    await shown();
    expect(words(element())).toContain(
      'Spent today $0.0123 Daily budget $5.00 Spent this month $1.50',
    );
    expect(words(element())).toContain('No model is set up');
    expect(words(element())).toContain('Nothing waits for a decision');
    expect(element().querySelector('.actions')).toBeNull();
  });

  it('sets the budget and reads it again', async () => {
    await open('/agents');
    request('GET', WAITING).flush(listOf());
    await shown();
    const saved = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(saved);
    button(element(), 'Daily budget').click();
    await new Promise((resolve) => setTimeout(resolve));
    await shown();
    request('GET', BUDGET).flush(aBudget({ daily_limit: '7.00' }));
    await shown();
    expect(said).toHaveBeenCalledWith('The budget is saved.');
    expect(words(element())).toContain('Daily budget $7.00');
  });
});

describe('the dialog of the budget', () => {
  it('sends the limit, and says why it is refused', async () => {
    const { fixture, closed, element } = await openDialog(BudgetDialog, '5.00', manager);
    fill(fixture, 'US dollars a day', '-1');
    submit(fixture);
    const refused = request('PATCH', BUDGET);
    expect(refused.request.body).toEqual({ daily_limit: '-1' });
    const detail = 'A budget is not negative.';
    refused.flush(
      { type: 'x', title: 'x', status: 400, detail, errors: { daily_limit: [detail] } },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    fixture.detectChanges();
    expect(words(element)).toContain(detail);
    fill(fixture, 'US dollars a day', '7');
    submit(fixture);
    request('PATCH', BUDGET).flush(aBudget());
    await settle();
    expect(closed).toHaveBeenCalledWith(true);
  });
});

describe('proposals', () => {
  afterEach(noMoreRequests);
  const show = async (proposal: Proposal, session = manager) => {
    await open('/agents', session);
    request('GET', WAITING).flush(listOf(proposal));
    await shown();
  };

  it('tell what, why, on which data and how sure', async () => {
    await show(aProposal());
    const text = words(element().querySelector('app-proposal-card'));
    expect(text).toContain('Plumbing, urgent: Water under the sink');
    expect(text).toContain('Waits for a decision The description tells of water on the floor.');
    expect(text).toContain('Reported Water under the sink How sure 90%');
    expect(buttons()).toEqual(['Approve', 'Reject', 'Show what it is about']);
    expect(element().querySelector('.buttons a')!.getAttribute('href')).toBe(
      '/work-orders/order-1',
    );
  });

  it('name their facts in the language of the page', async () => {
    await show(
      aProposal({
        facts: { title: 'Water', description: 'Under the sink', late_days: '3', x: '' },
      }),
    );
    expect(words(element().querySelector('app-proposal-card .facts'))).toContain(
      'What is to be done Water Description Under the sink Late days 3 How sure',
    );
  });

  it('are not decided by whom it is not', async () => {
    await show(aProposal(), viewer);
    expect(buttons()).toEqual(['Show what it is about']);
  });

  it('are approved, and the list is read again', async () => {
    await show(aProposal());
    button(element(), 'Approve').click();
    request('POST', `${PROPOSALS}proposal-1/approve/`).flush(aProposal({ status: 'done' }));
    await shown();
    request('GET', WAITING).flush(listOf());
    await shown();
    expect(said).toHaveBeenCalledWith('It is done.');
    expect(words(element())).toContain('Nothing waits for a decision');
  });

  it('say why they could not be done, and can be tried again', async () => {
    await show(aProposal());
    button(element(), 'Approve').click();
    const failed = aProposal({ status: 'failed', failure: 'The work order is closed.' });
    request('POST', `${PROPOSALS}proposal-1/approve/`).flush(failed);
    await shown();
    request('GET', WAITING).flush(listOf(failed));
    await shown();
    expect(said).not.toHaveBeenCalled();
    expect(words(element())).toContain('The work order is closed.');
    expect(buttons()[0]).toBe('Approve');
  });

  it('say why a decision is refused', async () => {
    await show(aProposal());
    button(element(), 'Reject').click();
    const detail = 'It was decided before.';
    request('POST', `${PROPOSALS}proposal-1/reject/`).flush(
      { type: 'x', title: 'x', status: 409, detail },
      { status: 409, statusText: 'Conflict' },
    );
    await shown();
    expect(words(element())).toContain(detail);
  });

  it('are undone where that is possible', async () => {
    await open('/agents?show=done');
    const done = aProposal({ status: 'done', done_at: '2026-03-04T12:00:00Z' });
    const DONE = `${PROPOSALS}?page=1&page_size=50&status=done&status=undone`;
    request('GET', DONE).flush(
      listOf(done, aProposal({ ...done, id: 'proposal-2', can_be_undone: false })),
    );
    await shown();
    expect(buttons()).toEqual(['Undo', 'Show what it is about', 'Show what it is about']);
    expect(words(element())).toContain('Done by itself Mar 4, 2026');
    button(element(), 'Undo').click();
    request('POST', `${PROPOSALS}proposal-1/undo/`).flush(aProposal({ status: 'undone' }));
    await shown();
    request('GET', DONE).flush(listOf());
    await shown();
    expect(said).toHaveBeenCalledWith('It is taken back.');
  });
});

describe('capabilities', () => {
  afterEach(noMoreRequests);
  const level = () => element().querySelector<HTMLSelectElement>('tbody select')!;

  it('say how far they may go, what they cost and how well they do', async () => {
    await open('/agents?tab=capabilities', viewer);
    request('GET', CAPABILITIES).flush([aCapability()]);
    await shown();
    expect(words(element().querySelector('tbody tr'))).toBe(
      'Sort repair requests Says what trade a request needs and how urgent it is. ' +
        'Suggests 12 $0.0345 Mar 4, 2026, 12:00 PM 90% of 40 –',
    );
    expect(level()).toBeNull();
  });

  it('go no further than they may, and back when that is refused', async () => {
    await open('/agents?tab=capabilities');
    request('GET', CAPABILITIES).flush([aCapability({ highest_autonomy: 'draft' })]);
    await shown();
    expect([...level().options].map((each) => each.value)).toEqual(['off', 'suggest', 'draft']);
    level().value = 'draft';
    level().dispatchEvent(new Event('change'));
    const patch = request('PATCH', CAPABILITIES);
    expect(patch.request.body).toEqual({ capability: 'work_orders.triage', autonomy: 'draft' });
    const detail = 'It may not go so far.';
    patch.flush(
      { type: 'x', title: 'x', status: 409, detail },
      { status: 409, statusText: 'Conflict' },
    );
    await shown();
    expect(words(element())).toContain(detail);
    expect(level().value).toBe('suggest');
    level().value = 'off';
    level().dispatchEvent(new Event('change'));
    request('PATCH', CAPABILITIES).flush(aCapability({ autonomy: 'off' }));
    await shown();
    request('GET', CAPABILITIES).flush([aCapability({ autonomy: 'off' })]);
    await shown();
    expect(said).toHaveBeenCalledWith('“Sort repair requests” is set.');
    expect(level().value).toBe('off');
  });
});

describe('runs', () => {
  afterEach(noMoreRequests);

  it('say who answered, why our own rules did, and what it cost', async () => {
    await open('/agents?tab=runs');
    request('GET', CAPABILITIES).flush([aCapability()]);
    request('GET', RUNS).flush(
      listOf(
        aRun(),
        aRun({
          id: 'run-2',
          outcome: 'offline',
          offline_reason: 'over_budget',
          model: '',
          cost: '0.0000000000',
          input_tokens: 0,
          output_tokens: 0,
          asked_by_name: null,
          job_id: 'job-1',
          subject_kind: '',
          subject_id: null,
          confidence: null,
        }),
      ),
    );
    await shown();
    const rows = [...element().querySelectorAll('tbody tr')].map((row) => words(row));
    expect(rows).toEqual([
      'Sort repair requests claude-haiku-4-5 Answered Priya Raman 90% 1,000 $0.0014 1.2 Mar 4, 2026, 12:00 PM',
      'Sort repair requests By our own rules the budget of the day was used up A job – 0 $0.00 1.2 Mar 4, 2026, 12:00 PM',
    ]);
  });

  it('are filtered by the address', async () => {
    await open('/agents?tab=runs&outcome=failed');
    request('GET', CAPABILITIES).flush([aCapability()]);
    request('GET', '/api/v1/agents/runs/?outcome=failed&page=1&page_size=50').flush(listOf());
    await shown();
    expect(words(element())).toContain('No run matches');
    const choice = element().querySelector<HTMLSelectElement>('select')!;
    choice.value = 'work_orders.triage';
    choice.dispatchEvent(new Event('change'));
    await shown();
    expect(TestBed.inject(Router).url).toBe(
      '/agents?tab=runs&outcome=failed&capability=work_orders.triage',
    );
    request(
      'GET',
      '/api/v1/agents/runs/?capability=work_orders.triage&outcome=failed&page=1&page_size=50',
    ).flush(listOf());
  });
});
