import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { convertToParamMap, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Gateway } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aGateway, aProvider, aWebhook } from '@testing/gateway';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { GatewayDialog } from './gateway-dialog/gateway-dialog';
import routes from './gateways.routes';
import { toFilters, toQuery } from './webhooks.query';

const GATEWAYS = '/api/v1/payment-gateways/';
const ONE = `${GATEWAYS}gateway-1/`;
const WEBHOOKS = '/api/v1/payment-webhooks/';
const ALL_GATEWAYS = `${GATEWAYS}?page_size=200`;
const ALL_WEBHOOKS = `${WEBHOOKS}?ordering=-created_at&page=1&page_size=50`;
const manager = aSession({
  rights: {
    payment_gateways: ['view', 'create', 'change', 'archive'],
    payment_webhooks: ['view', 'change'],
    payments: ['view'],
  },
});
const viewer = aSession({ rights: { payment_gateways: ['view'] } });

let page: RouterTestingHarness;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url: string, session = manager) => {
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      provideRouter([{ path: 'billing/settings', children: routes }], withComponentInputBinding()),
    ],
  });
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

describe('the page of gateways', () => {
  afterEach(noMoreRequests);
  const show = async (...gateways: Gateway[]) => {
    await open('/billing/settings');
    request('GET', ALL_GATEWAYS).flush(listOf(...gateways));
    await shown();
  };
  const paypal = aGateway({
    id: 'gateway-2',
    provider: 'paypal',
    provider_label: 'PayPal',
    display_name: 'Wallets',
    is_active: false,
    is_default: false,
    last_tested_at: null,
  });

  it('says of each how it stands and where its webhooks go', async () => {
    await show(aGateway(), paypal);
    const [first, second] = element().querySelectorAll('app-gateway-card');
    expect(words(first)).toContain('Cards Stripe Default Active');
    expect(words(first)).toContain('Last test Connected , Mar 4, 2026');
    expect(words(first)).toContain('At Stripe: Developers, Webhooks, Add an endpoint.');
    expect(words(first.querySelector('code'))).toBe(aGateway().webhook_url);
    expect(words(second)).toContain('Wallets PayPal Switched off');
    expect(words(second)).toContain('Never tested');
    expect(textsOf(first, '.buttons button')).toEqual([
      'Test connection',
      'Edit',
      'Switch off',
      'Remove',
    ]);
  });

  it('tells what a test of the connection found', async () => {
    await show(aGateway());
    button(element(), 'Test connection').click();
    const message = 'Stripe refuses the secret key.';
    request('POST', `${ONE}test/`).flush({ ok: false, message });
    await shown();
    request('GET', ALL_GATEWAYS).flush(listOf(aGateway({ last_test_problem: message })));
    await shown();
    expect(words(element().querySelector('[role=status]'))).toBe(message);
    expect(words(element())).toContain('Last test Failed');
  });

  it('says which gateway is no longer the default before it makes another one so', async () => {
    await show(aGateway(), paypal);
    const asked = sayYes();
    button(element(), 'Make default').click();
    expect(asked.mock.calls[0][1]?.data).toMatchObject({
      title: 'Make Wallets the default?',
      text: expect.stringContaining('Cards is no longer the default.'),
    });
    await shown();
    const patch = request('PATCH', `${GATEWAYS}gateway-2/`);
    expect(patch.request.body).toEqual({ is_default: true });
    patch.flush(paypal);
    await shown();
    request('GET', ALL_GATEWAYS).flush(listOf(aGateway({ is_default: false })));
    await shown();
    expect(words(element())).toContain('No gateway is the default');
  });

  it('says why one cannot be removed', async () => {
    await show(aGateway());
    sayYes();
    button(element(), 'Remove').click();
    await shown();
    const detail = 'Payments were made through this gateway: switch it off instead.';
    request('DELETE', ONE).flush({ detail }, { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(detail);
  });

  it('offers whom nothing is allowed nothing', async () => {
    await open('/billing/settings', viewer);
    request('GET', ALL_GATEWAYS).flush(listOf(aGateway()));
    await shown();
    expect(textsOf(element(), 'button')).toEqual(['Copy']);
    expect(element().querySelectorAll('.page-header .actions > *')).toHaveLength(0);
  });

  it('says what a gateway is for when there is none', async () => {
    await show();
    expect(words(element())).toContain('No gateways yet With an account at a payment provider');
    button(element(), 'Add the first gateway');
  });
});

describe('GatewayDialog', () => {
  afterEach(noMoreRequests);
  const wish = async (gateway: Gateway | null) => {
    const opened = await openDialog(GatewayDialog, gateway, manager);
    request('GET', `${GATEWAYS}providers/`).flush({ results: [aProvider()] });
    const shown = async () => {
      await settle();
      await opened.fixture.whenStable();
      opened.fixture.detectChanges();
    };
    await shown();
    return { ...opened, shown };
  };

  it('asks for the provider, then for what that needs, and puts refusals under their fields', async () => {
    const { fixture, element, closed, shown } = await wish(null);
    button(element, 'Stripe').click();
    await shown();
    expect(textsOf(element, 'app-field > label')).toEqual([
      'Name',
      'Secret key',
      'Publishable key',
    ]);
    expect(field(element, 'Secret key').type).toBe('password');
    fill(fixture, 'Secret key', ' sk_wrong ');
    fill(fixture, 'Publishable key', 'pk_test_1');
    submit(fixture);
    const post = request('POST', GATEWAYS);
    expect(post.request.body).toEqual({
      provider: 'stripe',
      display_name: 'Stripe',
      config: { secret_key: 'sk_wrong', publishable_key: 'pk_test_1' },
      is_active: true,
      is_default: false,
    });
    const refusal = { detail: 'Not so.', 'config.secret_key': ['This is no secret key.'] };
    post.flush(refusal, { status: 400, statusText: '' });
    await shown();
    expect(textsOf(element, '[role=alert]')).toEqual(['This is no secret key.']);
    expect(closed).not.toHaveBeenCalled();
  });

  it('keeps a secret that is left empty, and says what is kept', async () => {
    const { fixture, element, closed, shown } = await wish(aGateway());
    expect(words(element)).toContain('Set, ends in ••••0001; leave empty to keep.');
    expect(field(element, 'Secret key').value).toBe('');
    expect(field(element, 'Publishable key').value).toBe('pk_test_1');
    fill(fixture, 'Name', 'Rent cards');
    submit(fixture);
    const patch = request('PATCH', ONE);
    expect(patch.request.body).toEqual({
      display_name: 'Rent cards',
      config: { publishable_key: 'pk_test_1' },
    });
    patch.flush(aGateway());
    await shown();
    expect(closed).toHaveBeenCalledWith(aGateway());
  });
});

describe('the address of the webhook log', () => {
  it('is read into filters of the API, without what makes no sense', () => {
    const read = (params: Record<string, string>) =>
      toFilters(toQuery(convertToParamMap(params)), 'America/New_York');
    expect(read({ provider: 'stripe', status: 'lost', payment: 'x', from: '2026-03-04' })).toEqual({
      provider: ['stripe'],
      created_from: '2026-03-04T05:00:00.000Z',
      ordering: '-created_at',
    });
  });
});

describe('the webhook log', () => {
  afterEach(noMoreRequests);

  it('shows what came, and on request what it said', async () => {
    await open('/billing/settings/webhooks');
    request('GET', ALL_WEBHOOKS).flush(listOf(aWebhook()));
    await shown();
    expect(words(element().querySelector('tbody tr'))).toContain(
      'Payment completed payment_intent.succeeded Cards Stripe Processed 2 Show',
    );
    button(element(), 'Details').click();
    page.detectChanges();
    const detail = { ...aWebhook(), payload: '{"id":"evt_1"}' };
    request('GET', `${WEBHOOKS}webhook-1/`).flush(detail);
    await shown();
    expect(element().querySelector('pre')!.textContent).toBe('{\n  "id": "evt_1"\n}');
    sayYes();
    button(element(), 'Replay').click();
    await shown();
    request('POST', `${WEBHOOKS}webhook-1/replay/`).flush(aWebhook());
    await shown();
    request('GET', ALL_WEBHOOKS).flush(listOf(aWebhook()));
    request('GET', `${WEBHOOKS}webhook-1/`).flush({ ...detail, payload: 'no JSON' });
    await shown();
    expect(element().querySelector('pre')!.textContent).toBe('no JSON');
  });

  it('does not offer to replay what was not believed', async () => {
    await open('/billing/settings/webhooks?status=failed');
    request('GET', `${WEBHOOKS}?ordering=-created_at&page=1&page_size=50&status=failed`).flush(
      listOf(aWebhook()),
    );
    await shown();
    expect(words(element().querySelector('.filter-chips'))).toBe('Failed remove');
    button(element(), 'Details').click();
    page.detectChanges();
    const bad = { ...aWebhook({ is_verified: false, error_message: 'Unsigned.' }), payload: '' };
    request('GET', `${WEBHOOKS}webhook-1/`).flush(bad);
    await shown();
    expect(words(element().querySelector('app-webhook-details'))).toContain('Unsigned.');
    expect(textsOf(element(), 'app-webhook-details button')).toEqual([]);
  });
});
