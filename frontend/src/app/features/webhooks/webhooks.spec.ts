import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { convertToParamMap, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { WebhookEndpoint } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { wait } from '@testing/clock';
import { button, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { aDelivery, anEndpoint } from '@testing/webhook';
import { words } from '@testing/words';
import { toFilters, toQuery } from './deliveries.query';
import { EndpointDialog } from './endpoint-dialog/endpoint-dialog';
import { RotateDialog } from './rotate-dialog/rotate-dialog';
import routes from './webhooks.routes';

const ENDPOINTS = '/api/v1/webhook-endpoints/';
const ALL_ENDPOINTS = `${ENDPOINTS}?page_size=200`;
const ONE = `${ENDPOINTS}${anEndpoint().id}/`;
const TYPES = `${ENDPOINTS}event-types/`;
const DELIVERIES = '/api/v1/webhook-deliveries/';
const ALL_DELIVERIES = `${DELIVERIES}?ordering=-created_at&page=1&page_size=50`;
const EVENTS = [
  { name: 'lease.created', meaning: 'A lease was signed.' },
  { name: 'payment.received', meaning: 'A tenant paid.' },
  { name: 'payment.returned', meaning: 'A payment was taken back.' },
];
const owner = aSession({ rights: { webhooks: ['view', 'create', 'change', 'archive'] } });
const viewer = aSession({ rights: { webhooks: ['view'] } });

let page: RouterTestingHarness;
let said: jest.SpyInstance;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url: string, session = owner) => {
  TestBed.configureTestingModule({
    providers: [provideFakeApi(), provideRouter([{ path: 'settings/webhooks', children: routes }])],
  });
  // a toast that is on the page would be waited for
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const sayYes = () => {
  const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
  return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
};
const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((each) => words(each));

describe('the page of webhooks', () => {
  afterEach(noMoreRequests);
  const show = async (...endpoints: WebhookEndpoint[]) => {
    await open('/settings/webhooks');
    request('GET', ALL_ENDPOINTS).flush(listOf(...endpoints));
    await shown();
  };

  it('says of each endpoint what it is told of and how it stands', async () => {
    const off = anEndpoint({
      id: 'endpoint-2',
      url: 'https://old.example.com/',
      is_active: false,
      disabled_at: '2026-03-04T12:00:00Z',
      disabled_reason: 'gone',
    });
    const failing = anEndpoint({ id: 'endpoint-3', failing_since: '2026-03-03T12:00:00Z' });
    await show(anEndpoint(), off, failing);
    const [first, second, third] = element().querySelectorAll('app-endpoint-card');
    expect(words(first)).toContain('https://hooks.example.com/rent Books Active Failing since –');
    expect(words(first)).toContain('payment.received, payment.returned');
    expect(textsOf(first, '.buttons > *')).toEqual([
      'Send a test event',
      'Deliveries',
      'Edit',
      'Rotate secret',
      'Switch off',
      'Remove',
    ]);
    expect(words(second)).toContain('Switched off Mar 4, 2026');
    expect(words(second)).toContain('Its server answered that it is gone for good.');
    expect(textsOf(second, '.buttons > *')).not.toContain('Send a test event');
    expect(words(third)).toContain('Failing Failing since Mar 3, 2026');
  });

  it('names a few of many events, and all on request', async () => {
    const event_types = Array.from({ length: 9 }, (_, index) => `lease.step_${index}`);
    await show(anEndpoint({ event_types }));
    expect(words(element().querySelector('.events'))).toContain('lease.step_5 and 3 more');
    button(element(), 'and 3 more').click();
    page.detectChanges();
    expect(words(element().querySelector('.events'))).toMatch(/lease.step_8$/);
  });

  it('sends a test event and says what the server answered', async () => {
    await show(anEndpoint());
    button(element(), 'Send a test event').click();
    const ping = aDelivery({ status: 'pending', response_status: null });
    request('POST', `${ONE}test/`).flush(ping);
    await wait();
    request('GET', `${DELIVERIES}delivery-1/`).flush(ping);
    await wait(1050);
    const problem = 'Nobody answered.';
    request('GET', `${DELIVERIES}delivery-1/`).flush({ ...ping, problem });
    await shown();
    request('GET', ALL_ENDPOINTS).flush(listOf(anEndpoint()));
    await shown();
    expect(words(element().querySelector('[role=status]'))).toBe(
      'The test event did not arrive: Nobody answered.',
    );
  });

  it('switches one off after asking, and on without', async () => {
    await show(anEndpoint());
    const asked = sayYes();
    button(element(), 'Switch off').click();
    await shown();
    expect(asked).toHaveBeenCalledTimes(1);
    const patch = request('PATCH', ONE);
    expect(patch.request.body).toEqual({ is_active: false });
    patch.flush(anEndpoint());
    await shown();
    const off = anEndpoint({ is_active: false, disabled_reason: 'by_hand' });
    request('GET', ALL_ENDPOINTS).flush(listOf(off));
    await shown();
    expect(said).toHaveBeenCalledWith('The endpoint is switched off.');
    expect(words(element())).toContain('Somebody switched it off.');
    button(element(), 'Switch on').click();
    request('POST', `${ONE}enable/`).flush(anEndpoint());
    await shown();
    request('GET', ALL_ENDPOINTS).flush(listOf(anEndpoint()));
  });

  it('says why one cannot be removed', async () => {
    await show(anEndpoint());
    sayYes();
    button(element(), 'Remove').click();
    await shown();
    const refusal = { detail: 'It is called just now.' };
    request('DELETE', ONE).flush(refusal, { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(refusal.detail);
  });

  it('offers whom nothing is allowed only the log', async () => {
    await open('/settings/webhooks', viewer);
    request('GET', ALL_ENDPOINTS).flush(listOf(anEndpoint()));
    await shown();
    expect(textsOf(element(), 'button')).toEqual([]);
    expect(textsOf(element(), '.buttons > *')).toEqual(['Deliveries']);
  });

  it('says what an endpoint is for when there is none', async () => {
    await show();
    expect(words(element())).toContain('No endpoints yet A server of yours is called');
    button(element(), 'Add the first endpoint');
  });
});

describe('EndpointDialog', () => {
  afterEach(noMoreRequests);
  const wish = async (endpoint: WebhookEndpoint | null) => {
    const opened = await openDialog(EndpointDialog, endpoint, owner);
    const shown = async () => {
      await settle();
      await opened.fixture.whenStable();
      opened.fixture.detectChanges();
    };
    request('GET', TYPES).flush(EVENTS);
    await shown();
    return { ...opened, shown };
  };

  it('asks for an address and events, and shows the secret once', async () => {
    const { fixture, element, closed, shown } = await wish(null);
    expect(textsOf(element, 'legend')).toEqual(['Leases', 'Payments']);
    submit(fixture);
    expect(words(element)).toContain('Choose at least one.');
    button(element, 'Choose all').click();
    fixture.detectChanges();
    expect(words(element.querySelector('.chosen'))).toContain('3 of 3');
    element.querySelector<HTMLInputElement>('fieldset input')!.click();
    fill(fixture, 'Address', ' http://10.0.0.1/ ');
    submit(fixture);
    const post = request('POST', ENDPOINTS);
    expect(post.request.body).toEqual({
      url: 'http://10.0.0.1/',
      description: '',
      event_types: ['payment.received', 'payment.returned'],
    });
    const refusal = { url: ['It is inside your network.'] };
    post.flush(refusal, { status: 400, statusText: '' });
    await shown();
    expect(textsOf(element, 'app-field [role=alert]')).toEqual(['It is inside your network.']);
    fill(fixture, 'Address', 'https://hooks.example.com/rent');
    submit(fixture);
    request('POST', ENDPOINTS).flush({ ...anEndpoint(), secret: 'whsec_abc' });
    await shown();
    const copy = jest.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(true);
    button(element, 'Copy').click();
    expect(copy).toHaveBeenCalledWith('whsec_abc');
    expect(closed).not.toHaveBeenCalled();
    button(element, 'I have copied it').click();
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('edits one without another secret', async () => {
    const { fixture, element, closed, shown } = await wish(anEndpoint());
    expect(words(element.querySelector('.chosen'))).toContain('2 of 3');
    fill(fixture, 'Description', 'Ledger');
    submit(fixture);
    const patch = request('PATCH', ONE);
    expect(patch.request.body).toMatchObject({ description: 'Ledger' });
    patch.flush(anEndpoint());
    await shown();
    expect(closed).toHaveBeenCalledWith(true);
  });
});

describe('RotateDialog', () => {
  afterEach(noMoreRequests);

  it('says how long the old secret is good for, then shows the new one', async () => {
    const { fixture, element, closed } = await openDialog(RotateDialog, anEndpoint(), owner);
    expect(words(element)).toContain('For a day every call carries two signatures');
    button(element, 'Make a new secret').click();
    request('POST', `${ONE}rotate-secret/`).flush({ ...anEndpoint(), secret: 'whsec_new' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('code'))).toBe('whsec_new');
    button(element, 'I have copied it').click();
    expect(closed).toHaveBeenCalledWith(true);
  });
});

describe('the address of the delivery log', () => {
  it('is read into filters of the API, without what makes no sense', () => {
    const read = (params: Record<string, string>) =>
      toFilters(toQuery(convertToParamMap(params)), 'America/New_York');
    expect(
      read({ endpoint: 'x', status: 'failed', event: 'lease.created', from: '2026-03-04' }),
    ).toEqual({
      status: ['failed'],
      event_type: 'lease.created',
      created_from: '2026-03-04T05:00:00.000Z',
      ordering: '-created_at',
    });
  });
});

describe('the delivery log', () => {
  afterEach(noMoreRequests);
  const show = async (url: string, rest = '') => {
    await open(url);
    request('GET', ALL_ENDPOINTS).flush(listOf(anEndpoint()));
    request('GET', TYPES).flush(EVENTS);
    const asked = rest
      ? `${DELIVERIES}?${rest}&ordering=-created_at&page=1&page_size=50`
      : ALL_DELIVERIES;
    request('GET', asked).flush(listOf(aDelivery()));
    await shown();
  };

  it('shows what went out, and on request what was said; it can be sent again', async () => {
    await show('/settings/webhooks/deliveries');
    expect(words(element().querySelector('tbody tr'))).toContain(
      'payment.received https://hooks.example.com/rent Delivered HTTP 204 1 Mar 4, 2026',
    );
    button(element(), 'Details').click();
    page.detectChanges();
    const detail = { ...aDelivery({ response_text: 'thanks' }), payload: { amount: '9.00' } };
    request('GET', `${DELIVERIES}delivery-1/`).flush(detail);
    await shown();
    const told = [...element().querySelectorAll('pre')].map((each) => each.textContent);
    expect(told).toEqual(['thanks', '{\n  "amount": "9.00"\n}']);
    sayYes();
    button(element().querySelector('app-delivery-details')!, 'Send again').click();
    await shown();
    request('POST', `${DELIVERIES}delivery-1/replay/`).flush(aDelivery());
    await shown();
    request('GET', ALL_DELIVERIES).flush(listOf(aDelivery({ status: 'pending' })));
    request('GET', `${DELIVERIES}delivery-1/`).flush(detail);
    await shown();
    expect(words(element().querySelector('tbody tr'))).toContain('On its way');
  });

  it('is narrowed to one endpoint by the address, and says which', async () => {
    const { id } = anEndpoint();
    await show(`/settings/webhooks/deliveries?endpoint=${id}`, `endpoint=${id}`);
    expect(words(element().querySelector('.filter-chips'))).toBe(
      'https://hooks.example.com/rent remove',
    );
  });
});
