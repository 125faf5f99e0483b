import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { convertToParamMap, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Dispute, Payment, Refund } from '@api/models';
import { PaymentDialogs } from '@flows/payments/payment-dialogs';
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
import { anOnlinePayment, aPayment, aPosting } from '@testing/payment';
import { aSession } from '@testing/session';
import { aTenant } from '@testing/tenant';
import { words } from '@testing/words';
import { AcceptDialog } from './accept-dialog/accept-dialog';
import { toFilters, toQuery } from './payments.query';
import routes from './payments.routes';
import { RefundDialog } from './refund-dialog/refund-dialog';
import { ReturnDialog } from './return-dialog/return-dialog';

const PAYMENTS = '/api/v1/payments/';
const ONE = `${PAYMENTS}payment-1/`;
const ALL = `${PAYMENTS}?ordering=-received_on&page=1&page_size=50`;
const manager = aSession({
  rights: {
    payments: ['view', 'create', 'change'],
    tenants: ['view'],
    billing: ['view'],
    ledger: ['view'],
  },
});
const viewer = aSession({ rights: { payments: ['view'] } });

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
      provideRouter([{ path: 'payments', children: routes }], withComponentInputBinding()),
    ],
  });
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const buttons = () =>
  [...element().querySelectorAll('.page-header .actions button')].map((each) => words(each));

describe('the address of the payments', () => {
  const read = (params: Record<string, string>) => toQuery(convertToParamMap(params));

  it('is read into filters of the API, without what makes no sense', () => {
    const query = read({ status: 'failed', method: 'cash', tenant: 't1', received_from: 'x' });
    expect(toFilters(query)).toEqual({
      tenant: ['t1'],
      status: ['failed'],
      method: ['cash'],
      ordering: '-received_on',
    });
    expect(toFilters(read({ status: 'lost', method: 'gold' }))).toEqual({
      ordering: '-received_on',
    });
  });
});

describe('the page of payments', () => {
  afterEach(noMoreRequests);

  it('shows who paid what, how and for what', async () => {
    await open('/payments');
    request('GET', ALL).flush(
      listOf(
        aPayment(),
        aPayment({ id: 'payment-2', method: 'cash', reference_number: '', invoice: null }),
      ),
    );
    await shown();
    const [first, second] = element().querySelectorAll('tbody tr');
    expect(words(first)).toBe(
      'Check 204 Maria Gonzalez INV-202603-00001 Received Mar 4, 2026 $1,850.00',
    );
    expect([...first.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/payments/payment-1',
      '/tenants/tenant-1',
      '/billing/invoices/invoice-1',
    ]);
    expect(words(second)).toContain('Cash Maria Gonzalez What was due longest');
    expect(buttons()).toEqual(['Filter', 'Export', 'Record a payment']);
  });

  it('narrows the list and its export by the address, and says so', async () => {
    await open('/payments?tenant=tenant-1&status=failed&received_to=2026-03-31');
    request(
      'GET',
      `${PAYMENTS}?ordering=-received_on&page=1&page_size=50&received_to=2026-03-31&status=failed&tenant=tenant-1`,
    ).flush(listOf());
    request('GET', '/api/v1/tenants/people/tenant-1/').flush(aTenant());
    await shown();
    expect(words(element().querySelector('.filter-chips'))).toBe(
      'Maria Gonzalez remove Failed or returned remove Received until Mar 31, 2026 remove',
    );
    button(element(), 'Export').click();
    page.detectChanges();
    expect(document.querySelector('a[mat-menu-item]')!.getAttribute('href')).toBe(
      `${PAYMENTS}export/?tenant=tenant-1&status=failed&received_to=2026-03-31&ordering=-received_on&file_format=csv`,
    );
    button(element(), 'Show all payments').click();
    await shown();
    request('GET', ALL).flush(listOf(aPayment()));
    await shown();
    expect(words(element())).toContain('Check 204');
  });

  it('is narrowed by the menu', async () => {
    await open('/payments');
    request('GET', ALL).flush(listOf(aPayment()));
    await shown();
    button(element(), 'Filter').click();
    page.detectChanges();
    const menu = document.querySelector<HTMLElement>('.cdk-overlay-container form')!;
    const [, method] = menu.querySelectorAll('select');
    method.value = 'cash';
    method.dispatchEvent(new Event('change'));
    menu.dispatchEvent(new Event('submit'));
    await shown();
    request('GET', `${PAYMENTS}?method=cash&ordering=-received_on&page=1&page_size=50`).flush(
      listOf(aPayment({ method: 'cash' })),
    );
    await shown();
    expect(words(element().querySelector('.filter-chips'))).toBe('Cash remove');
  });

  it('says what to do when there are none, and reads the list again afterwards', async () => {
    await open('/payments');
    request('GET', ALL).flush(listOf());
    await shown();
    expect(words(element())).toContain('No payments yet Record what came');
    const record = jest
      .spyOn(TestBed.inject(PaymentDialogs), 'record')
      .mockResolvedValue(aPayment());
    button(element(), 'Record the first payment').click();
    await shown();
    expect(record).toHaveBeenCalledWith();
    request('GET', ALL).flush(listOf(aPayment()));
    await shown();
    expect(words(element())).toContain('Check 204');
  });

  it('lets a viewer record nothing, and leads them to no page that they may not see', async () => {
    await open('/payments', viewer);
    request('GET', ALL).flush(listOf(aPayment()));
    await shown();
    expect(buttons()).toEqual(['Filter', 'Export']);
    expect(element().querySelectorAll('tbody a')).toHaveLength(1);
  });

  it('offers nothing to whom nothing is allowed', async () => {
    await open('/payments', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(buttons()).toEqual([]);
  });
});

describe('the page of a payment', () => {
  const answer = async (payment = aPayment(), ...lines: ReturnType<typeof aPosting>[]) => {
    request('GET', ONE).flush(payment);
    await shown();
    request('GET', '/api/v1/ledger/entries/entry-2/postings/').flush([
      aPosting({ id: 'bank', charge: null, charge_description: null, side: 'debit' }),
      ...lines,
    ]);
    await shown();
  };
  afterEach(noMoreRequests);

  it('says how it came, what it settled and what was left over', async () => {
    await open('/payments/payment-1');
    await answer(aPayment({ credit: '50.00', amount: '1900.00' }), aPosting());
    expect(words(element().querySelector('.page-title'))).toBe('Payment · Check 204 Received');
    expect(words(element().querySelector('.facts'))).toContain(
      'Amount $1,900.00 Received on Mar 4, 2026 Method Check Reference number 204',
    );
    const card = element().querySelector('app-settled-card')!;
    expect([...card.querySelectorAll('tbody tr')].map((row) => words(row))).toEqual([
      'Rent for March 2026 Mar 5, 2026 Show the invoice $1,850.00',
    ]);
    expect(words(card)).toContain('Left over as credit, for what is billed next $50.00');
    expect(TestBed.inject(Title).getTitle()).toBe(
      'Check 204, Maria Gonzalez · Payment · UnitCycle',
    );
  });

  it('is read again after the dialog that returns it; then it offers nothing', async () => {
    await open('/payments/payment-1');
    await answer();
    expect(buttons()).toEqual(['Refund', 'Return']);
    const said = { afterClosed: () => of('Done.') } as ReturnType<MatDialog['open']>;
    const opened = jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(said);
    button(element().querySelector('.actions')!, 'Return').click();
    await wait();
    await shown();
    expect(opened.mock.calls[0][1]).toMatchObject({ data: aPayment() });
    const returned = { returned_on: '2026-03-09', return_reason: 'Bounced' };
    await answer(aPayment({ status: 'failed', ...returned }), aPosting());
    expect(words(element().querySelector('.facts'))).toContain(
      'Returned Mar 9, 2026 Reason Bounced',
    );
    expect(words(element())).toContain('It did not come after all: all of this is owed again.');
    expect(buttons()).toEqual([]);
  });

  it('shows a viewer no button and no books', async () => {
    await open('/payments/payment-1', viewer);
    request('GET', ONE).flush(aPayment());
    await shown();
    expect(buttons()).toEqual([]);
    expect(element().querySelector('app-settled-card')).toBeNull();
  });

  it('says of an unknown payment that it is not there, or not yours', async () => {
    await open('/payments/payment-1');
    request('GET', ONE).flush({ detail: 'Not found.' }, { status: 404, statusText: '' });
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
  });
});

describe('ReturnDialog', () => {
  afterEach(noMoreRequests);
  const wish = async (reason: string) => {
    const opened = await openDialog(ReturnDialog, aPayment());
    fill(opened.fixture, 'Reason', reason);
    submit(opened.fixture);
    return opened;
  };

  it('wants a reason, and sends it', async () => {
    const { fixture, element, closed } = await wish('');
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('This is needed.');
    fill(fixture, 'Reason', ' Bounced ');
    submit(fixture);
    const post = request('POST', `${ONE}return/`);
    expect(post.request.body).toEqual({ reason: 'Bounced' });
    post.flush(aPayment({ status: 'failed' }));
    await settle();
    expect(closed).toHaveBeenCalledWith('The payment is returned.');
  });

  it('says why a payment cannot be returned', async () => {
    const { fixture, element, closed } = await wish('Bounced');
    const detail = 'What this payment left as credit has paid other charges meanwhile.';
    request('POST', `${ONE}return/`).flush({ detail }, { status: 409, statusText: '' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe(detail);
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('the page of an online payment', () => {
  const ENDING = '?page_size=200&payment=payment-1';
  const shows = async (payment: Payment, refunds: Refund[] = [], disputes: Dispute[] = []) => {
    request('GET', ONE).flush(payment);
    await shown();
    request('GET', `/api/v1/payment-refunds/${ENDING}`).flush(listOf(...refunds));
    request('GET', `/api/v1/payment-disputes/${ENDING}`).flush(listOf(...disputes));
    await shown();
  };
  const clerk = aSession({
    rights: { payments: ['view', 'change'], payment_webhooks: ['view'] },
  });
  afterEach(noMoreRequests);

  it('says through what it came, what went back and what the bank wants back', async () => {
    await open('/payments/payment-1', clerk);
    const refund = {
      id: 'refund-1',
      payment: 'payment-1',
      amount: '100.00',
      status: 'completed' as const,
      reason: 'Paid twice',
      is_external: false,
      provider_refund_id: 're_1',
      refunded_on: '2026-03-05',
      error_message: '',
      entry: 'entry-3',
      requested_by: 'user-1',
      requested_by_name: 'Ann Alder',
      created_at: '2026-03-05T12:00:00Z',
    };
    const dispute = {
      id: 'dispute-1',
      payment: 'payment-1',
      amount: '1750.00',
      status: 'open' as const,
      opened_on: '2026-03-09',
      closed_on: null,
      entry: 'entry-4',
      closing_entry: null,
      created_at: '2026-03-09T12:00:00Z',
    };
    await shows(anOnlinePayment({ refunded_amount: '100.00' }), [refund], [dispute]);
    expect(words(element().querySelector('.facts'))).toContain(
      'Through Stripe The provider’s id pi_1 Given back $100.00',
    );
    const rows = [...element().querySelectorAll('app-money-back tbody tr')];
    expect(rows.map((row) => words(row))).toEqual([
      'Mar 5, 2026, 12:00 PM Ann Alder Paid twice Given back $100.00',
      'Mar 9, 2026 – Open $1,750.00',
    ]);
    expect(buttons()).toEqual(['Check with the provider', 'Refund']);
    expect(element().querySelector('.webhooks a')!.getAttribute('href')).toBe(
      '/billing/settings/webhooks?payment=payment-1',
    );
  });

  it('says why it failed, what to do, and that somebody has to look; and asks the provider', async () => {
    await open('/payments/payment-1', clerk);
    const failed = anOnlinePayment({
      status: 'failed',
      entry: null,
      error_message: 'Declined.',
      recovery: 'Use another card.',
      review_reason: '10.00 were paid for a payment of 20.00.',
    });
    await shows(failed);
    expect(words(element().querySelector('.page-title'))).toContain('Failed');
    expect(words(element().querySelector('app-payment-outcome'))).toBe(
      'Declined. Use another card. Somebody has to look: 10.00 were paid for a payment of 20.00.',
    );
    button(element(), 'Check with the provider').click();
    request('POST', `${ONE}verify/`).flush(anOnlinePayment());
    await shown();
    await shows(anOnlinePayment());
    expect(words(element().querySelector('.page-title'))).toContain('Received');
  });

  const flagged = anOnlinePayment({
    status: 'pending',
    entry: null,
    review_reason: '10.00 were paid for a payment of 1850.00.',
    reported_amount: '10.00',
    reported_currency: 'USD',
  });

  it('offers to accept what came to those who may refund', async () => {
    await open('/payments/payment-1', clerk);
    await shows(flagged);
    expect(buttons()).toEqual(['Check with the provider', 'Accept what came']);
    expect(words(element().querySelector('app-payment-outcome'))).toBe(
      'Somebody has to look: 10.00 were paid for a payment of 1850.00.',
    );
  });

  it('offers nothing to those who may only look', async () => {
    await open('/payments/payment-1', aSession({ rights: { payments: ['view'] } }));
    await shows(flagged);
    expect(buttons()).toEqual([]);
  });

  it('says that another currency goes back', async () => {
    await open('/payments/payment-1', clerk);
    await shows({ ...flagged, reported_currency: 'EUR' });
    expect(buttons()).toEqual(['Check with the provider']);
    expect(words(element())).toContain('Money in another currency cannot be booked');
  });

  it('says what was asked for, and who accepted what came', async () => {
    await open('/payments/payment-1', clerk);
    await shows(
      anOnlinePayment({
        amount: '10.00',
        asked_amount: '1850.00',
        accepted_at: '2026-03-05T12:00:00Z',
        accepted_by: 'user-1',
        accepted_by_name: 'Ann Alder',
        acceptance_reason: 'Agreed by phone',
      }),
    );
    expect(words(element().querySelector('.facts'))).toContain(
      'Amount $10.00 Asked for $1,850.00 Accepted Mar 5, 2026, 12:00 PM · Ann Alder Agreed by phone',
    );
  });
});

describe('AcceptDialog', () => {
  const flagged = (came: string, change: Partial<Payment> = {}) =>
    anOnlinePayment({
      status: 'pending',
      entry: null,
      amount: '1850.00',
      review_reason: `${came} were paid for a payment of 1850.00.`,
      reported_amount: came,
      reported_currency: 'USD',
      ...change,
    });
  afterEach(noMoreRequests);

  it('says what was asked for, what came and what becomes of less', async () => {
    const { fixture, element, closed } = await openDialog(AcceptDialog, flagged('1000.00'));
    expect(words(element)).toContain('Asked for $1,850.00 Came $1,000.00');
    expect(words(element)).toContain('They settle what they cover; the rest is still owed.');
    submit(fixture);
    fixture.detectChanges();
    expect(words(element.querySelector('app-field [role=alert]'))).not.toBe('');
    fill(fixture, 'Reason', ' Agreed by phone ');
    submit(fixture);
    const post = request('POST', `${ONE}accept/`);
    expect(post.request.body).toEqual({ amount: '1000.00', reason: 'Agreed by phone' });
    post.flush(anOnlinePayment({ amount: '1000.00' }));
    await settle();
    expect(closed).toHaveBeenCalledWith('What came is booked.');
  });

  it('says that more becomes credit, and why it was refused', async () => {
    const { fixture, element, closed } = await openDialog(AcceptDialog, flagged('2000.00'));
    expect(words(element)).toContain('what is left over is credit of the tenant.');
    fill(fixture, 'Reason', 'Agreed');
    submit(fixture);
    const detail = 'The provider now says that 1900.00 were paid: look again first.';
    request('POST', `${ONE}accept/`).flush({ detail }, { status: 409, statusText: '' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe(detail);
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('RefundDialog', () => {
  afterEach(noMoreRequests);

  it('suggests what is left, and sends it with the reason', async () => {
    const payment = anOnlinePayment({ refunded_amount: '850.00' });
    const { fixture, element, closed } = await openDialog(RefundDialog, payment);
    expect(words(element)).toContain('Stripe sends the money back the way it came.');
    fill(fixture, 'Reason', ' Moved out ');
    submit(fixture);
    const post = request('POST', `${ONE}refund/`);
    expect(post.request.body).toEqual({ amount: '1000.00', reason: 'Moved out' });
    post.flush({ status: 'pending' });
    await settle();
    expect(closed).toHaveBeenCalledWith(
      'The refund is on its way: the provider has not decided it yet.',
    );
  });

  it('says under the amount that it is too much', async () => {
    const { fixture, element } = await openDialog(RefundDialog, aPayment());
    expect(words(element)).toContain('You give the money back by hand');
    fill(fixture, 'Amount', '9000');
    submit(fixture);
    const text = 'At most 1850.00 is left.';
    request('POST', `${ONE}refund/`).flush({ amount: [text] }, { status: 400, statusText: '' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-field [role=alert]'))).toBe(text);
  });
});
