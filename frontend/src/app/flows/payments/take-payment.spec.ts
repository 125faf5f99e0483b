import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { ClientConfig, Gateway, StartedPayment } from '@api/models';
import { page as listOf, noMoreRequests, request, settle } from '@testing/api';
import { aBitcoinRequest } from '@testing/bitcoin';
import { wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aGateway } from '@testing/gateway';
import { anInvoice } from '@testing/invoice';
import { anOnlinePayment } from '@testing/payment';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { TakePaymentDialog } from './take-payment-dialog/take-payment-dialog';

const GATEWAYS = '/api/v1/payment-gateways/';
const manager = aSession({
  rights: { payments: ['view', 'create', 'change'], payment_gateways: ['view'] },
});
const data = {
  tenant: { id: 'tenant-1', label: 'Maria Gonzalez' },
  invoice: anInvoice({ balance_due: '850.00' }),
};
const bitcoin = aGateway({ id: 'gateway-2', provider: 'bitcoin', display_name: 'Coins' });
const sandbox = [
  { label: 'Card that is paid', payload: { payment_method: 'pm_card_visa' } },
  { label: 'Card that is declined', payload: { payment_method: 'pm_declined' } },
];

describe('TakePaymentDialog', () => {
  const keys = ['key-1', 'key-2'];
  beforeEach(() => {
    let used = 0;
    Object.defineProperty(crypto, 'randomUUID', {
      configurable: true,
      value: () => keys[used++],
    });
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
  });
  afterEach(noMoreRequests);

  const shown = async (fixture: ComponentFixture<unknown>) => {
    await settle();
    await fixture.whenStable();
    fixture.detectChanges();
  };
  const open = async (
    config: Partial<ClientConfig>,
    gateways: Gateway[] = [aGateway(), bitcoin],
    session = manager,
  ) => {
    const opened = await openDialog(TakePaymentDialog, data, session);
    request('GET', `${GATEWAYS}?page_size=200`).flush(listOf(...gateways));
    await shown(opened.fixture);
    if (gateways.some(({ is_active, provider }) => is_active && provider !== 'bitcoin')) {
      request('GET', `${GATEWAYS}gateway-1/client-config/`).flush({
        gateway: 'gateway-1',
        provider: 'stripe',
        config: {},
        payload: [],
        test_payloads: [],
        ...config,
      });
      await shown(opened.fixture);
    }
    return opened;
  };
  const pay = async (fixture: ComponentFixture<unknown>, started: StartedPayment) => {
    submit(fixture);
    const post = request('POST', '/api/v1/payments/online/');
    post.flush(started);
    await shown(fixture);
    return post.request;
  };

  it('charges a test card with a key of its own, and says that the money came', async () => {
    const { fixture, element } = await open({ test_payloads: sandbox });
    const gateways = [...field(element, 'Through').querySelectorAll('option')];
    expect(gateways.map((each) => words(each))).toEqual(['Cards']);
    expect(field(element, 'Amount').value).toBe('850.00');
    const sent = await pay(fixture, { payment: anOnlinePayment(), next_step: {} });
    expect(sent.headers.get('Idempotency-Key')).toBe('key-1');
    expect(sent.body).toEqual({
      tenant: 'tenant-1',
      invoice: 'invoice-1',
      amount: '850.00',
      gateway: 'gateway-1',
      payload: { payment_method: 'pm_card_visa' },
    });
    expect(words(element.querySelector('[role=status]'))).toBe(
      '$1,850.00 of Maria Gonzalez came through Stripe.',
    );
  });

  it('asks for a payment in Bitcoin, and shows its address', async () => {
    const rights = { ...manager.rights, bitcoin_payments: ['create'] };
    const { fixture, element } = await open({}, [aGateway(), bitcoin], aSession({ rights }));
    fill(fixture, 'Through', 'gateway-2');
    expect(words(element)).toContain('The payer sends bitcoins to an address');
    submit(fixture);
    const post = request('POST', '/api/v1/bitcoin-payments/');
    expect(post.request.headers.get('Idempotency-Key')).toBe('key-1');
    expect(post.request.body).toEqual({
      tenant: 'tenant-1',
      invoice: 'invoice-1',
      amount: '850.00',
    });
    post.flush(aBitcoinRequest());
    await settle();
    fixture.detectChanges();
    await wait();
    request('GET', '/api/v1/bitcoin-payments/bitcoin-1/').flush(aBitcoinRequest());
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('code'))).toBe('bc1qpayme');
    fixture.destroy();
  });

  it('says what can be done about a declined card, and tries again with another key', async () => {
    const { fixture, element } = await open({ test_payloads: sandbox });
    fill(fixture, 'Test payer', '1');
    const failed = anOnlinePayment({
      status: 'failed',
      error_message: 'The card was declined.',
      recovery: 'Use another card.',
    });
    expect((await pay(fixture, { payment: failed, next_step: {} })).body).toMatchObject({
      payload: { payment_method: 'pm_declined' },
    });
    expect(words(element.querySelector('[role=alert]'))).toBe(
      'The card was declined. Use another card.',
    );
    button(element, 'Try again').click();
    await shown(fixture);
    const again = await pay(fixture, { payment: anOnlinePayment(), next_step: {} });
    expect(again.headers.get('Idempotency-Key')).toBe('key-2');
  });

  it('leads to the page of the provider, and asks it afterwards', async () => {
    const { fixture, element } = await open({ provider: 'paypal' });
    expect(words(element)).toContain('The payer pays on a page of the provider');
    const payment = anOnlinePayment({ status: 'pending' });
    await pay(fixture, { payment, next_step: { approval_url: 'https://pay.example.com/1' } });
    const link = button(element, 'Open the page of the provider') as unknown as HTMLAnchorElement;
    expect(link.href).toBe('https://pay.example.com/1');
    expect(link.rel).toBe('noopener');
    button(element, 'I have paid').click();
    request('POST', '/api/v1/payments/payment-1/verify/').flush(anOnlinePayment());
    await shown(fixture);
    expect(words(element.querySelector('[role=status]'))).toContain('came through Stripe');
  });

  it('says what happens to a payment that is not decided yet', async () => {
    const { fixture, element } = await open({ test_payloads: sandbox });
    const payment = anOnlinePayment({ status: 'pending' });
    await pay(fixture, { payment, next_step: {} });
    expect(words(element)).toContain('It is not decided yet');
    button(element, 'Check with the provider');
  });

  it('offers no button where only the script of the provider can pay', async () => {
    const { element } = await open({ provider: 'square', payload: ['source_id'] });
    expect(words(element.querySelector('.notice.warn'))).toContain('only from a page with its own');
    expect(element.querySelector('button[type=submit]')).toBeNull();
  });

  it('says that no gateway is active', async () => {
    const { element } = await open({}, [aGateway({ is_active: false }), bitcoin]);
    expect(words(element)).toContain('No gateway is active');
    expect(element.querySelector('button[type=submit]')).toBeNull();
  });
});
