import { TestBed } from '@angular/core/testing';

import { BitcoinPaymentDetail } from '@api/models';
import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { aBitcoinRequest } from '@testing/bitcoin';
import { wait } from '@testing/clock';
import { words } from '@testing/words';
import { BitcoinRequest } from './bitcoin-request/bitcoin-request';
import { countdown } from './bitcoin-words';

describe('what a payer in Bitcoin needs', () => {
  afterEach(noMoreRequests);
  const show = async (payment: BitcoinPaymentDetail) => {
    TestBed.configureTestingModule({ providers: [provideFakeApi()] });
    await signIn();
    const fixture = TestBed.createComponent(BitcoinRequest);
    fixture.componentRef.setInput('paymentId', payment.id);
    fixture.detectChanges();
    await wait();
    request('GET', `/api/v1/bitcoin-payments/${payment.id}/`).flush(payment);
    await settle();
    fixture.detectChanges();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  };

  it('shows the sum, the rate, the address, a QR code and how long it is good', async () => {
    const { fixture, element } = await show(aBitcoinRequest());
    expect(words(element)).toContain('Waits for the payer');
    expect(words(element)).toContain('0.01000000 BTC $650.00 at $65,000.00 for 1 BTC');
    expect(words(element.querySelector('[role=timer]'))).toMatch(
      /^At this rate for another [\d:]+$/,
    );
    expect(words(element.querySelector('code'))).toBe('bc1qpayme');
    expect(element.querySelector('app-qr-code path')).not.toBeNull();
    expect(element.querySelector('a')!.getAttribute('href')).toBe('bitcoin:bc1qpayme?amount=0.01');
    fixture.destroy();
  });

  it.each([
    [{ status: 'mempool', confirmations: 1 }, 'Confirmations until now: 1'],
    [{ status: 'confirmed', credited_amount: '650.00' }, '$650.00 are credited.'],
    [{ status: 'overpaid', credited_amount: '700.00' }, 'More came than was asked for: $700.00'],
    [{ status: 'underpaid', received_satoshis: 900_000 }, '0.00900000 of 0.01000000 BTC'],
    [{ status: 'expired' }, 'Nothing came in time.'],
  ] as const)('says in words how it stands: %j', async (change, text) => {
    const closed_at = change.status === 'mempool' ? null : '2026-03-04T13:00:00Z';
    const { fixture, element } = await show(aBitcoinRequest({ ...change, closed_at }));
    expect(words(element.querySelector('[role=status]'))).toContain(text);
    expect(element.querySelector('app-qr-code') === null).toBe(closed_at !== null);
    fixture.destroy();
  });

  it('says when the time is over', async () => {
    const expires_at = '2020-01-01T00:00:00Z';
    const { fixture, element } = await show(aBitcoinRequest({ expires_at }));
    expect(words(element)).toContain('The time is over: what comes from now on is late.');
    fixture.destroy();
  });
});

describe('countdown', () => {
  const now = Date.parse('2026-03-04T12:00:00Z');
  it.each([
    ['2026-03-04T12:14:32.900Z', '14:32'],
    ['2026-03-04T13:05:09Z', '1:05:09'],
    ['2026-03-04T12:00:00.500Z', ''],
    ['2026-03-04T11:00:00Z', ''],
    ['', ''],
  ])('until %s it is “%s”', (until, left) => {
    expect(countdown(until, now)).toBe(left);
  });
});
