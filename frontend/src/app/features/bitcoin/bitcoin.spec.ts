import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { convertToParamMap, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { BitcoinTransfer } from '@api/models';
import { Toasts } from '@shared/ui/toasts';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { aBitcoinPayment, aBitcoinRequest, aTransfer, aWallet } from '@testing/bitcoin';
import { wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from './bitcoin.routes';
import { CompleteDialog } from './complete-dialog/complete-dialog';
import { PaymentDialog } from './payment-dialog/payment-dialog';
import { toFilters, toQuery } from './payments.query';

const WALLETS = '/api/v1/bitcoin/wallets/';
const ALL_WALLETS = `${WALLETS}?page_size=200`;
const PAYMENTS = '/api/v1/bitcoin-payments/';
const ALL_PAYMENTS = `${PAYMENTS}?ordering=-created_at&page=1&page_size=20`;
const TRANSFERS = '/api/v1/bitcoin/transfers/';
const ALL_TRANSFERS = `${TRANSFERS}?ordering=-created_at&page=1&page_size=50`;
const ONE = `${TRANSFERS}transfer-1/`;
const owner = aSession({
  rights: {
    bitcoin_wallets: ['view', 'change'],
    bitcoin_payments: ['view', 'create', 'change'],
    bitcoin_transfers: ['view', 'create', 'change', 'archive'],
    jobs: ['view'],
  },
});

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
    providers: [provideFakeApi(), provideRouter([{ path: 'billing/bitcoin', children: routes }])],
  });
  // a toast that is on the page would be waited for
  said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
/** Every dialog closes at once with this; what was opened. */
const sayYes = () => {
  const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
  // a dialog that imports the module of dialogs has an instance of its own
  return jest.spyOn(MatDialog.prototype, 'open').mockReturnValue(yes);
};
const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((each) => words(each));

afterEach(() => jest.restoreAllMocks());

describe('the address of the Bitcoin page', () => {
  it('is read into filters of the API, without what makes no sense', () => {
    const read = (params: Record<string, string>) => toFilters(toQuery(convertToParamMap(params)));
    expect(read({ show: 'pending' })).toEqual({
      status: ['pending', 'mempool'],
      ordering: '-created_at',
    });
    expect(read({ show: 'late', search: ' bc1q ' })).toMatchObject({
      has_late_funds: true,
      search: 'bc1q',
    });
    expect(read({ show: 'x' })).toEqual({ ordering: '-created_at' });
  });
});

describe('the Bitcoin page', () => {
  afterEach(noMoreRequests);

  it('says what lies in the wallet, what it is worth and who is about to pay', async () => {
    await open('/billing/bitcoin');
    request('GET', ALL_WALLETS).flush(listOf(aWallet()));
    request('GET', ALL_PAYMENTS).flush(
      listOf(aBitcoinPayment({ late_satoshis: 7, late_amount: '5.00' })),
    );
    await shown();
    const wallet = words(element().querySelector('app-wallet-card'));
    expect(wallet).toContain('Coins Main network');
    expect(wallet).toContain('Balance 0.50000000 BTC $32,500.00 1 BTC $65,000.00');
    expect(wallet).toContain('On its way 0.00001000 BTC Promised to transfers 0.10000000 BTC');
    expect(wallet).toContain('Pending payments 1 Payments with late funds 2');
    expect(words(element().querySelector('tbody tr'))).toContain(
      'Maria Gonzalez INV-000001 Waits for the payer Mar 4, 2026',
    );
    expect(words(element().querySelector('tbody tr'))).toContain('0.01000000 $650.00 $5.00 Show');
    button(element(), 'Move bitcoins out');
  });

  it('reads the balance from the chain, and then shows it', async () => {
    await open('/billing/bitcoin');
    request('GET', ALL_WALLETS).flush(listOf(aWallet({ balance: null, rate: null })));
    request('GET', ALL_PAYMENTS).flush(listOf());
    await shown();
    expect(words(element())).toContain('1 BTC Not known just now');
    expect(words(element())).toContain('No payments yet');
    button(element(), 'Refresh').click();
    request('POST', `${WALLETS}wallet-1/refresh/`).flush({ id: 'job-1', status: 'queued' });
    await wait();
    request('GET', '/api/v1/jobs/job-1/?wait=10').flush({
      id: 'job-1',
      status: 'succeeded',
      created_at: '2026-03-04T12:00:00Z',
    });
    await shown();
    request('GET', ALL_WALLETS).flush(listOf(aWallet({ confirmed_satoshis: 70_000_000 })));
    await shown();
    expect(said).toHaveBeenCalledWith('The balance is read from the chain.');
    expect(words(element())).toContain('0.70000000 BTC');
  });

  it('says how a wallet comes to be when there is none', async () => {
    await open('/billing/bitcoin?show=late', aSession({ rights: { bitcoin_wallets: ['view'] } }));
    request('GET', ALL_WALLETS).flush(listOf());
    await shown();
    expect(words(element())).toContain('No wallet yet Set up a Bitcoin gateway');
    expect(element().querySelector('app-bitcoin-payments')).toBeNull();
  });
});

describe('the dialog of a Bitcoin payment', () => {
  afterEach(noMoreRequests);

  it('credits what came late, after asking', async () => {
    const late = { late_satoshis: 500_000, late_amount: '325.00' };
    const closed_at = '2026-03-04T13:00:00Z';
    const payment = aBitcoinPayment({ ...late, status: 'expired', closed_at });
    const { fixture, element, closed } = await openDialog(PaymentDialog, payment, owner);
    await wait();
    const { uri, qr_svg, credits } = aBitcoinRequest();
    request('GET', `${PAYMENTS}bitcoin-1/`).flush({ ...payment, uri, qr_svg, credits });
    await settle();
    fixture.detectChanges();
    expect(words(element)).toContain('0.00500000 BTC came after the time was over.');
    expect(words(element)).toContain('worth $325.00 when they were found');
    expect(element.querySelector('app-qr-code')).toBeNull();
    sayYes();
    jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
    button(element, 'Credit the late funds').click();
    await settle();
    request('POST', `${PAYMENTS}bitcoin-1/credit-late/`).flush(aBitcoinRequest());
    await settle();
    expect(closed).toHaveBeenCalledWith(true);
    fixture.destroy();
  });
});

describe('the page of Bitcoin transfers', () => {
  afterEach(noMoreRequests);
  const show = async (transfers: BitcoinTransfer[], session = owner) => {
    await open('/billing/bitcoin/transfer', session);
    if (session === owner) request('GET', ALL_WALLETS).flush(listOf(aWallet()));
    request('GET', ALL_TRANSFERS).flush(listOf(...transfers));
    await shown();
  };
  const showOne = async (change: Partial<BitcoinTransfer> = {}) => {
    await show([aTransfer(change)]);
    button(element(), 'Details').click();
    page.detectChanges();
    return element().querySelector<HTMLElement>('app-transfer-details')!;
  };
  const again = async (transfer: BitcoinTransfer) => {
    await shown();
    request('GET', ALL_TRANSFERS).flush(listOf(transfer));
    request('GET', ALL_WALLETS).flush(listOf(aWallet()));
    await shown();
  };

  it('asks for a transfer in bitcoins, and sends satoshis', async () => {
    await show([]);
    expect(words(element())).toContain('No transfers yet');
    expect(words(element())).toContain('0.40000000 BTC can be moved, less the fee.');
    fill(page.fixture, 'Destination', ' bc1qsafe ');
    fill(page.fixture, 'Amount in BTC', '0.000000001');
    submit(page.fixture);
    expect(words(element())).toContain('Bitcoins with up to eight places');
    fill(page.fixture, 'Amount in BTC', '0.1');
    expect(words(element())).toContain('This is about $6,500.00 now.');
    submit(page.fixture);
    const refused = request('POST', TRANSFERS);
    expect(refused.request.body).toEqual({
      wallet: 'wallet-1',
      destination: 'bc1qsafe',
      satoshis: 10_000_000,
      fee_rate: 5,
      notes: '',
    });
    const detail = ['There are 40000000 satoshis that can be moved.'];
    refused.flush({ satoshis: detail }, { status: 400, statusText: '' });
    await shown();
    expect(textsOf(element(), 'app-field [role=alert]')).toEqual(detail);
    fill(page.fixture, 'Amount in BTC', '0,2');
    submit(page.fixture);
    const post = request('POST', TRANSFERS);
    expect(post.request.body).toMatchObject({ satoshis: 20_000_000 });
    post.flush(aTransfer());
    await again(aTransfer());
    expect(field(element(), 'Amount in BTC').value).toBe('');
    expect(words(element().querySelector('tbody tr'))).toContain(
      'bc1qsafe Noah Feldman Waits for approval Mar 4, 2026',
    );
  });

  it('is approved by another person than the one who asked', async () => {
    const details = await showOne();
    const asked = sayYes();
    button(details, 'Approve').click();
    expect(asked.mock.calls[0][1]?.data).toMatchObject({
      text: expect.stringContaining('Noah Feldman wants 0.10000000 BTC to go to bc1qsafe'),
    });
    await shown();
    const detail = 'There is not enough any more.';
    request('POST', `${ONE}approve/`).flush({ detail }, { status: 400, statusText: '' });
    await shown();
    expect(words(details.querySelector('[role=alert]'))).toBe(detail);
    button(details, 'Approve').click();
    await shown();
    request('POST', `${ONE}approve/`).flush(aTransfer({ status: 'approved' }));
    await again(aTransfer({ status: 'approved', fee_satoshis: 705, change_satoshis: 0 }));
    expect(words(details)).toContain('Fee 0.00000705 BTC , 5 satoshis per byte');
    expect(textsOf(details, '.buttons button')).toEqual([
      'Take out the transaction',
      'Cancel the transfer',
    ]);
  });

  it('is not approved by who asked', async () => {
    const details = await showOne({ requested_by: 'ann' });
    expect(words(details)).toContain('Another person than the one who asked has to approve it.');
    expect(textsOf(details, 'button')).toEqual(['Cancel the transfer']);
  });

  it('is taken out to be signed: to copy, to download, as a QR code', async () => {
    const details = await showOne({ status: 'approved' });
    button(details, 'Take out the transaction').click();
    request('POST', `${ONE}take-out/`).flush({ ...aTransfer(), psbt: 'cHNidP8=' });
    await again(aTransfer({ status: 'exported', exported_at: '2026-03-04T12:00:00Z' }));
    expect(details.querySelector('pre')!.textContent).toBe('cHNidP8=');
    expect(details.querySelector('app-qr-code path')).not.toBeNull();
    const file = button(details, 'Download') as unknown as HTMLAnchorElement;
    expect(file.href).toBe('data:application/octet-stream;base64,cHNidP8=');
    expect(file.download).toBe('transfer-transfer-1.psbt');
    expect(words([...details.querySelectorAll('.buttons')].at(-1)!)).toBe(
      'Take out the transaction Enter the transaction’s id Cancel the transfer',
    );
  });

  it('is cancelled after saying that it can still be signed', async () => {
    const details = await showOne({ status: 'exported', exported_at: '2026-03-04T12:00:00Z' });
    const asked = sayYes();
    button(details, 'Cancel the transfer').click();
    expect(asked.mock.calls[0][1]?.data).toMatchObject({
      text: expect.stringContaining('can still sign and send it'),
    });
    await shown();
    request('POST', `${ONE}cancel/`).flush(aTransfer({ status: 'cancelled' }));
    await again(aTransfer({ status: 'cancelled' }));
    expect(textsOf(details, 'button')).toEqual([]);
  });

  it('shows whom nothing more is allowed the list alone', async () => {
    await show([aTransfer()], aSession({ rights: { bitcoin_transfers: ['view'] } }));
    expect(element().querySelector('form')).toBeNull();
    expect(textsOf(element(), 'tbody th')).toEqual(['bc1qsafe']);
  });
});

describe('CompleteDialog', () => {
  afterEach(noMoreRequests);

  it('suggests the id that was foreseen, and says under it what is wrong', async () => {
    const transfer = aTransfer({ status: 'exported', unsigned_txid: 'ab'.repeat(32) });
    const { fixture, element, closed } = await openDialog(CompleteDialog, transfer, owner);
    expect(field(element, 'Id of the transaction').value).toBe('ab'.repeat(32));
    fill(fixture, 'Id of the transaction', 'nonsense');
    submit(fixture);
    const text = 'The id of a transaction has 64 digits from 0 to f.';
    request('POST', `${ONE}complete/`).flush({ txid: [text] }, { status: 400, statusText: '' });
    await settle();
    fixture.detectChanges();
    expect(textsOf(element, 'app-field [role=alert]')).toEqual([text]);
    fill(fixture, 'Id of the transaction', 'cd'.repeat(32));
    submit(fixture);
    const post = request('POST', `${ONE}complete/`);
    expect(post.request.body).toEqual({ txid: 'cd'.repeat(32) });
    post.flush(aTransfer({ status: 'done' }));
    await settle();
    expect(closed).toHaveBeenCalledWith(true);
  });
});
