import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { WorkOrder } from '@api/models';
import { WorkOrderDialogs } from '@flows/work-orders/work-order-dialogs';
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
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { aWorkOrder } from '@testing/work-order';
import routes from '../work-orders.routes';

const ORDERS = '/api/v1/work-orders/';
const LIST = `${ORDERS}?ordering=-requested_date&page=1&page_size=50`;
const BOARD = `${ORDERS}?is_under_way=true&ordering=due_date&page_size=200`;
const rights = { work_orders: ['view', 'create', 'change'], vendors: ['view'] };

describe('the work orders page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (url: string, session = aSession({ rights })) => {
    letTodayBe('2026-03-28');
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'work-orders', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answer = async (url: string, ...orders: WorkOrder[]) => {
    request('GET', url).flush(listOf(...orders));
    await shown();
  };
  const columns = () =>
    [...element().querySelectorAll('app-work-order-board section')].map((each) => words(each));
  const moveTo = async (status: string) => {
    button(element(), 'Move to…').click();
    page.detectChanges();
    const items = [...document.querySelectorAll<HTMLElement>('[mat-menu-item]')];
    items.find((item) => words(item) === status)!.click();
    await settle();
    page.detectChanges();
  };
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('shows the rows with what is overdue, and an estimate as such', async () => {
    await open('/work-orders');
    await answer(LIST, aWorkOrder());
    const row = words(element().querySelector('tbody tr'));
    expect(row).toContain('Leak under the sink WO-000123 · Plumbing');
    expect(row).toContain('Harbor View Unit A-102');
    expect(row).toContain('High Open Nobody yet');
    expect(row).toContain('Mar 27, 2026 Overdue');
    expect(row).toContain('est. $250.00');
  });

  it('reads its filters from the address, names them, and takes one away', async () => {
    await open('/work-orders?property=p1&status=open,on_hold&status=nonsense&is_assigned=false');
    request('GET', '/api/v1/properties/p1/').flush({ name: 'Harbor View' });
    await answer(
      `${ORDERS}?is_assigned=false&ordering=-requested_date&page=1&page_size=50&property=p1&status=open&status=on_hold`,
    );
    const chips = [...element().querySelectorAll('app-filter-chip')].map((chip) => words(chip));
    expect(chips).toEqual(['Harbor View remove', 'Open, On hold remove', 'Not assigned remove']);
    expect(words(element())).toContain('No work order matches');

    button(element(), 'Open, On hold').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/work-orders?property=p1&is_assigned=false');
    await answer(
      `${ORDERS}?is_assigned=false&ordering=-requested_date&page=1&page_size=50&property=p1`,
      aWorkOrder(),
    );
  });

  it('has the questions of the morning one click away', async () => {
    await open('/work-orders');
    await answer(LIST, aWorkOrder());
    button(element(), 'Not assigned').click();
    await shown();
    await answer(
      `${ORDERS}?is_assigned=false&is_under_way=true&ordering=-requested_date&page=1&page_size=50`,
      aWorkOrder(),
    );
    expect(words(element().querySelector('.quick [aria-current]'))).toBe('Not assigned');
  });

  it('exports exactly what is filtered', async () => {
    await open('/work-orders?priority=urgent&search=leak');
    await answer(
      `${ORDERS}?ordering=-requested_date&page=1&page_size=50&priority=urgent&search=leak`,
      aWorkOrder(),
    );
    button(element(), 'Export').click();
    page.detectChanges();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[mat-menu-item]')];
    const filters = 'priority=urgent&search=leak&ordering=-requested_date';
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `${ORDERS}export/?${filters}&file_format=csv`,
      `${ORDERS}export/?${filters}&file_format=xlsx`,
    ]);
  });

  it('is a board with a column for each state under way, read by one request', async () => {
    await open('/work-orders?view=board');
    await answer(BOARD, aWorkOrder(), aWorkOrder({ id: 'o2', title: 'Paint', status: 'on_hold' }));
    expect(columns().map((column) => column.split(' WO-')[0])).toEqual([
      'Open 1',
      'Assigned 0 Nothing here.',
      'In progress 0 Nothing here.',
      'On hold 1',
    ]);
  });

  it('moves a card at once, and shows what the server says of it', async () => {
    await open('/work-orders?view=board');
    await answer(BOARD, aWorkOrder());
    await moveTo('In progress');
    expect(columns()[2]).toContain('In progress 1');
    const post = request('POST', `${ORDERS}order-1/status/`);
    expect(post.request.body).toEqual({ status: 'in_progress', note: '' });
    post.flush({});
    await shown();
    const moved = aWorkOrder({ status: 'in_progress', updated_at: '2026-03-28T12:00:00Z' });
    await answer(BOARD, moved);
    expect(columns()[2]).toContain('In progress 1 WO-000123');
  });

  it('moves a card back that is refused, and says why', async () => {
    await open('/work-orders?view=board');
    await answer(BOARD, aWorkOrder());
    await moveTo('Assigned');
    const detail = 'WO-000123 is given to nobody: name a vendor or a person first.';
    request('POST', `${ORDERS}order-1/status/`).flush({ detail }, { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(detail);
    expect(columns()[0]).toContain('Open 1');
  });

  it('says in words which states are possible instead', async () => {
    await open('/work-orders?view=board');
    await answer(BOARD, aWorkOrder({ status: 'in_progress' }));
    await moveTo('Open');
    const refusal = { status: ['From in_progress it can become on_hold, completed, cancelled.'] };
    request('POST', `${ORDERS}order-1/status/`).flush(refusal, { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(
      'WO-000123 is “In progress” and cannot become “Open”. It can become: Completed, On hold, Cancelled.',
    );
  });

  it('offers a viewer nothing to change', async () => {
    await open('/work-orders?view=board', aSession({ rights: { work_orders: ['view'] } }));
    await answer(BOARD, aWorkOrder());
    const buttons = [...element().querySelectorAll('button')].map((each) => words(each));
    expect(buttons.filter((name) => /Move|Report/.test(name))).toEqual([]);
  });

  it('reports work in the property shown, and leads to the new order', async () => {
    await open('/work-orders?property=p1');
    request('GET', '/api/v1/properties/p1/').flush({ name: 'Harbor View' });
    await answer(`${LIST}&property=p1`, aWorkOrder());
    const report = jest
      .spyOn(TestBed.inject(WorkOrderDialogs), 'report')
      .mockResolvedValue(aWorkOrder());
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    button(element(), 'Report work').click();
    await shown();
    expect(report).toHaveBeenCalledWith({ property: { id: 'p1', label: 'Harbor View' } });
    expect(navigate).toHaveBeenCalledWith(['/work-orders', 'order-1']);
  });

  it('filters by what is chosen in the menu', async () => {
    await open('/work-orders?status=open');
    await answer(`${LIST}&status=open`, aWorkOrder());
    button(element(), 'Filter').click();
    page.detectChanges();
    const panel = document.querySelector('.panel')!;
    const choices = [...panel.querySelectorAll<HTMLLabelElement>('label.choice')];
    const tick = (name: string) =>
      choices.find((label) => words(label) === name)!.querySelector('input')!;
    expect(tick('Open').checked).toBe(true);
    for (const name of ['Urgent', 'Overdue only']) tick(name).click();
    panel.querySelector('form')!.dispatchEvent(new Event('submit'));
    await shown();
    expect(TestBed.inject(Router).url).toBe(
      '/work-orders?status=open&priority=urgent&is_overdue=true',
    );
    await answer(
      `${ORDERS}?is_overdue=true&ordering=-requested_date&page=1&page_size=50&priority=urgent&status=open`,
    );
  });

  it('says that the role may not see work orders', async () => {
    await open('/work-orders', aSession({ rights: {} }));
    request('GET', LIST).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelectorAll('button')).toHaveLength(0);
  });
});
