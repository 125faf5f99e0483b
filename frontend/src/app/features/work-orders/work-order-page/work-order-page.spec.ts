import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { WorkOrder } from '@api/models';
import { WORK_ORDER_STATUS } from '@api/models/work-order-status-array';
import { aProposal } from '@testing/agents';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { letTodayBe } from '@testing/clock';
import { button, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { aWorkOrder } from '@testing/work-order';
import { actionsFor } from '../order-actions';
import { StatusDialog } from '../status-dialog/status-dialog';
import routes from '../work-orders.routes';

const ORDER = '/api/v1/work-orders/order-1/';
const LOG = `${ORDER}log/?page_size=200`;
const manager = aSession({
  rights: { work_orders: ['view', 'create', 'change', 'archive'], vendors: ['view'] },
});
const line = (change: object) => ({
  id: 'l1',
  from_status: '',
  to_status: 'open',
  note: '',
  changed_by: 'user:ann@example.com',
  changed_at: '2026-03-20T12:00:00Z',
  ...change,
});
const HISTORY = [
  line({ id: 'l3', from_status: 'assigned', to_status: 'assigned', note: 'Part is ordered.' }),
  line({ id: 'l2', from_status: 'open', to_status: 'assigned', changed_by: 'key:Desk' }),
  line({ id: 'l1' }),
];

describe('the page of a work order', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (change: Partial<WorkOrder> = {}, session = manager) => {
    letTodayBe('2026-03-28');
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([{ path: 'work-orders', children: routes }], withComponentInputBinding()),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/work-orders/order-1');
    page.detectChanges();
    request('GET', ORDER).flush(aWorkOrder(change));
    await shown();
    request('GET', `${ORDER}photos/`).flush([
      { id: 'p1', url: '/files/1', caption: 'The leak', stage: 'before', position: 1 },
    ]);
    request('GET', LOG).flush(listOf(...HISTORY));
    await shown();
  };
  const answerWith = (value: unknown) => {
    const dialog = { afterClosed: () => of(value) } as ReturnType<MatDialog['open']>;
    return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
  };
  const choose = (name: string) => {
    button(element(), 'More actions').click();
    page.detectChanges();
    button([...document.querySelectorAll('.mat-mdc-menu-panel')].at(-1)!, name).click();
  };
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('shows the work, who does it, what it costs, its photos and its history', async () => {
    await open({ assigned_vendor: 'v1', assigned_vendor_name: 'Clear Pipes' });
    const text = words(element());
    expect(text).toContain('Leak under the sink Open High Overdue');
    expect(text).toContain('WO-000123 · Harbor View · Unit A-102');
    expect(text).toContain('Reported by Maria Gonzalez Entry May enter');
    expect(text).toContain('Estimated $250.00 Actual –');
    expect(button(element(), 'Clear Pipes').getAttribute('href')).toBe('/vendors/v1');
    const albums = [...element().querySelectorAll('app-order-photos section')];
    expect(albums.map((album) => album.querySelectorAll('img').length)).toEqual([1, 0, 0]);
    const history = [...element().querySelectorAll('app-order-history li')].map((each) =>
      words(each),
    );
    expect(history[0]).toContain('Note Part is ordered.');
    expect(history[1]).toContain('Open → to Assigned');
    expect(history[1]).toContain('API key Desk');
    expect(history[2]).toContain('Created Open');
    expect(TestBed.inject(Title).getTitle()).toBe(
      'WO-000123 Leak under the sink · Work order · UnitCycle',
    );
  });

  it('adds a note', async () => {
    await open();
    const box = element().querySelector<HTMLTextAreaElement>('app-order-history textarea')!;
    box.value = ' Key is with the porter. ';
    box.dispatchEvent(new Event('input'));
    element().querySelector('app-order-history form')!.dispatchEvent(new Event('submit'));
    const post = request('POST', `${ORDER}log/`);
    expect(post.request.body).toEqual({ note: 'Key is with the porter.' });
    post.flush(line({}));
    await shown();
    request('GET', LOG).flush(listOf(line({ note: 'Key is with the porter.' })));
    await shown();
    expect(box.value).toBe('');
    expect(words(element().querySelector('app-order-history ol'))).toContain('Key is with');
  });

  it('shows the new state and the new history after an action', async () => {
    await open();
    const dialog = answerWith(aWorkOrder({ status: 'in_progress' }));
    button(element(), 'Start work').click();
    await shown();
    expect(dialog.mock.calls[0][1]?.data).toMatchObject({ action: { status: 'in_progress' } });
    request('GET', LOG).flush(listOf());
    await shown();
    expect(words(element().querySelector('.page-title'))).toContain('In progress');
  });

  it('is sorted by the AI, and as somebody approves', async () => {
    await open(
      {},
      aSession({
        rights: { work_orders: ['view', 'change'], agent_proposals: ['view', 'change'] },
      }),
    );
    button(element(), 'Sort').click();
    request('POST', `${ORDER}triage/`).flush(aProposal());
    await shown();
    const card = element().querySelector('app-proposal-card')!;
    expect(words(card)).toContain('Plumbing, urgent: Water under the sink');
    expect(words(element().querySelector('.actions'))).not.toContain('Sort');
    button(card, 'Approve').click();
    const approve = '/api/v1/agents/proposals/proposal-1/approve/';
    request('POST', approve).flush(aProposal({ status: 'done' }));
    await shown();
    request('GET', ORDER).flush(aWorkOrder({ title: 'Water under the sink' }));
    request('GET', LOG).flush(listOf(...HISTORY));
    await shown();
    expect(element().querySelector('app-proposal-card')).toBeNull();
    expect(words(element().querySelector('h1'))).toBe('Water under the sink');
  });

  it('says why it is not sorted, and offers it to nobody once it is over', async () => {
    await open();
    button(element(), 'Sort').click();
    const detail = '“Sorting repair requests” is switched off here.';
    request('POST', `${ORDER}triage/`).flush(
      { type: 'x', title: 'x', status: 409, detail },
      { status: 409, statusText: 'Conflict' },
    );
    await shown();
    expect(words(element())).toContain(detail);
    TestBed.resetTestingModule();
    await open({ status: 'completed' });
    expect(() => button(element(), 'Sort')).toThrow();
  });

  it('adds photos to the stage they belong to', async () => {
    await open();
    const box = element().querySelectorAll<HTMLInputElement>('input[type=file]')[2];
    Object.defineProperty(box, 'files', { value: [new File(['1'], 'dry.jpg')] });
    box.dispatchEvent(new Event('change'));
    const post = request('POST', `${ORDER}photos/`);
    expect((post.request.body as FormData).get('stage')).toBe('after');
    post.flush({ id: 'p2', url: '/files/2', caption: '', stage: 'after', position: 2 });
    await shown();
    const after = element().querySelectorAll('app-order-photos section')[2];
    expect(after.querySelectorAll('img')).toHaveLength(1);
  });

  it('archives what is over after asking, and says why when that is refused', async () => {
    await open({ status: 'completed' });
    answerWith(true);
    choose('Archive…');
    await settle();
    request('DELETE', ORDER).flush({ detail: 'Not now.' }, { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Not now.');
  });

  it('of an archived order only allows to restore it', async () => {
    await open({ status: 'completed', archived_at: '2026-03-27T12:00:00Z' });
    expect(words(element().querySelector('.actions'))).toBe('Restore');
    expect(element().querySelectorAll('textarea, input')).toHaveLength(0);
    button(element(), 'Restore').click();
    await settle();
    request('POST', `${ORDER}restore/`).flush(aWorkOrder({ status: 'completed' }));
    await shown();
    request('GET', ORDER).flush(aWorkOrder({ status: 'completed' }));
    await shown();
    expect(words(element().querySelector('.actions'))).toContain('Edit');
  });

  it('offers a viewer nothing to change', async () => {
    await open({}, aSession({ rights: { work_orders: ['view'] } }));
    expect(element().querySelector('.actions')!.children).toHaveLength(0);
    expect(element().querySelectorAll('textarea, input')).toHaveLength(0);
  });

  it('says of an unknown order that it is not there, or not yours', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([{ path: 'work-orders', children: routes }], withComponentInputBinding()),
      ],
    });
    await signIn(manager);
    page = await RouterTestingHarness.create('/work-orders/order-1');
    page.detectChanges();
    request('GET', ORDER).flush({ detail: 'Not found.' }, { status: 404, statusText: '' });
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
    expect(button(element(), 'Back to the list').getAttribute('href')).toBe('/work-orders');
  });
});

describe('StatusDialog', () => {
  afterEach(noMoreRequests);
  const change = {
    order: aWorkOrder(),
    action: { status: 'completed', label: 'Complete' },
  };

  it('changes the state with a note', async () => {
    const { fixture, closed } = await openDialog(StatusDialog, change);
    fill(fixture, 'Note', 'New trap fitted.');
    submit(fixture);
    const post = request('POST', `${ORDER}status/`);
    expect(post.request.body).toEqual({ status: 'completed', note: 'New trap fitted.' });
    post.flush(aWorkOrder({ status: 'completed' }));
    await settle();
    expect(closed.mock.calls[0][0]).toMatchObject({ status: 'completed' });
  });

  it('says why the state cannot change', async () => {
    const { fixture, element } = await openDialog(StatusDialog, change);
    submit(fixture);
    const refusal = { detail: 'WO-000123 is completed.', status: ['From completed only back.'] };
    request('POST', `${ORDER}status/`).flush(refusal, { status: 409, statusText: '' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toContain('WO-000123 is completed.');
  });
});

describe('the actions of an order', () => {
  it.each([
    ['open', null, ['Start work', 'Put on hold', 'Complete', 'Cancel the order']],
    ['on_hold', 'v1', ['Resume work', 'Mark as assigned', 'Cancel the order']],
    ['in_progress', 'v1', ['Complete', 'Put on hold', 'Cancel the order']],
    ['completed', 'v1', ['Take up again']],
    ['cancelled', 'v1', ['Open again']],
  ] as const)('that is %s and given to %s', (status, assigned_vendor, labels) => {
    const actions = actionsFor(aWorkOrder({ status, assigned_vendor }));
    expect(actions.map(({ label }) => label)).toEqual(labels);
  });

  it('are none once it is archived', () => {
    for (const status of WORK_ORDER_STATUS) {
      expect(actionsFor(aWorkOrder({ status, archived_at: '2026-03-27T12:00:00Z' }))).toEqual([]);
    }
  });
});
