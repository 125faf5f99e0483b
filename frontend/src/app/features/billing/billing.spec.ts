import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { convertToParamMap, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Reminder } from '@api/models';
import { PaymentDialogs } from '@flows/payments/payment-dialogs';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button } from '@testing/dialog';
import { anInvoice, anInvoiceLine, aReminder } from '@testing/invoice';
import { aPayment } from '@testing/payment';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { BillingDialogs } from './billing-dialogs';
import routes from './billing.routes';
import { toFilters, toQuery } from './invoices.query';

const INVOICES = '/api/v1/billing/invoices/';
const ONE = `${INVOICES}invoice-1/`;
const PROPERTIES = '/api/v1/properties/?ordering=name&page_size=200';
const ALL = `${INVOICES}?ordering=-invoice_number&page=1&page_size=50`;
const manager = aSession({
  rights: {
    billing: ['view', 'create', 'change', 'archive'],
    tenants: ['view'],
    leases: ['view'],
    properties: ['view'],
  },
});
const viewer = aSession({ rights: { billing: ['view'] } });

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
      provideRouter([{ path: 'billing', children: routes }], withComponentInputBinding()),
    ],
  });
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
const buttons = () =>
  [...element().querySelectorAll('.page-header .actions button')].map((each) => words(each));

describe('the address of the invoices', () => {
  const read = (params: Record<string, string>) => toQuery(convertToParamMap(params));

  it('is read into filters of the API, without what makes no sense', () => {
    const query = read({
      status: 'overdue',
      property: 'p1',
      due_from: '2026-03-01',
      due_to: 'x',
      month_to: '2026-03-31',
    });
    expect(toFilters(query)).toEqual({
      status: ['overdue'],
      property: ['p1'],
      due_from: '2026-03-01',
      month_to: '2026-03-31',
      ordering: '-invoice_number',
    });
    expect(toFilters(read({ status: 'lost' }))).toEqual({ ordering: '-invoice_number' });
  });
});

describe('the page of invoices', () => {
  const openList = async (url = '/billing/invoices', session = manager) => {
    await open(url, session);
    request('GET', PROPERTIES).flush(listOf({ id: 'p1', name: 'Harbor View' }));
  };
  afterEach(noMoreRequests);

  it('shows whose they are, for how much and what is due', async () => {
    await openList();
    request('GET', ALL).flush(listOf(anInvoice({ status: 'partial', balance_due: '850.00' })));
    await shown();
    const row = element().querySelector('tbody tr')!;
    expect(words(row)).toBe(
      'INV-202603-00001 Maria Gonzalez A-102 Harbor View Partly paid Mar 5, 2026 $1,850.00 $850.00',
    );
    expect([...row.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/billing/invoices/invoice-1',
      '/tenants/tenant-1',
    ]);
    expect(buttons()).toEqual(['Filter', 'Export', 'Reminders', 'Late fees', 'Bill a month']);
  });

  it('narrows the list and its export by the address, and says so', async () => {
    await openList('/billing/invoices?status=cancelled&due_from=2026-03-01&search=maria');
    request(
      'GET',
      `${INVOICES}?due_from=2026-03-01&ordering=-invoice_number&page=1&page_size=50&search=maria&status=cancelled`,
    ).flush(listOf());
    await shown();
    expect(words(element().querySelector('.filter-chips'))).toContain('Void');
    expect(words(element().querySelector('.filter-chips'))).toContain('Due from Mar 1, 2026');
    button(element(), 'Export').click();
    page.detectChanges();
    expect(document.querySelector('a[mat-menu-item]')!.getAttribute('href')).toBe(
      `${INVOICES}export/?status=cancelled&due_from=2026-03-01&search=maria&ordering=-invoice_number&file_format=csv`,
    );
    button(element(), 'Show all invoices').click();
    await shown();
    request('GET', ALL).flush(listOf(anInvoice()));
    await shown();
    expect(words(element())).toContain('INV-202603-00001');
  });

  it('says what to do when there are none, and reads the list again afterwards', async () => {
    await openList();
    request('GET', ALL).flush(listOf());
    await shown();
    expect(words(element())).toContain('No invoices yet Bill a month');
    const bill = jest.spyOn(TestBed.inject(BillingDialogs), 'billMonth').mockResolvedValue();
    button(element(), 'Bill the first month').click();
    await shown();
    expect(bill.mock.calls[0][0]()).toEqual([{ id: 'p1', name: 'Harbor View' }]);
    request('GET', ALL).flush(listOf(anInvoice()));
    await shown();
    expect(words(element())).toContain('INV-202603-00001');
  });

  it('lets a viewer bill nobody, and leads them to no page that they may not see', async () => {
    await openList('/billing/invoices', viewer);
    request('GET', ALL).flush(listOf(anInvoice()));
    await shown();
    expect(buttons()).toEqual(['Filter', 'Export']);
    expect(element().querySelectorAll('tbody a')).toHaveLength(1);
  });

  it('offers nothing to whom nothing is allowed', async () => {
    await openList('/billing/invoices', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(buttons()).toEqual([]);
  });
});

describe('the page of an invoice', () => {
  const answer = async (invoice = anInvoice(), reminders: readonly Reminder[] = []) => {
    request('GET', ONE).flush(invoice);
    await shown();
    request('GET', `${ONE}lines/`).flush([anInvoiceLine()]);
    // they are read once, as soon as it is issued
    const asked = TestBed.inject(HttpTestingController).match(`${ONE}reminders/`);
    asked.forEach((each) => each.flush(reminders));
    await shown();
  };
  afterEach(noMoreRequests);

  it('shows the lines, what is open of them, and the sums', async () => {
    await open('/billing/invoices/invoice-1');
    await answer(anInvoice({ late_fees_total: '50.00' }));
    expect(words(element().querySelector('.page-title'))).toBe('Invoice INV-202603-00001 Issued');
    expect(words(element().querySelector('.facts'))).toContain(
      'Month March 2026 Issued Mar 1, 2026 Due Mar 5, 2026',
    );
    expect(words(element().querySelector('tbody tr'))).toBe(
      'Rent for March 2026 Rent 1 $1,850.00 $1,850.00 $1,850.00',
    );
    expect(words(element().querySelector('.sums'))).toBe(
      'Total $1,850.00 of it late fees $50.00 Paid $0.00 Balance due $1,850.00',
    );
    expect(buttons()).toEqual(['Void']);
    const paper = element().querySelector('.page-header a[download]')!;
    expect(words(paper)).toBe('Download PDF');
    expect(paper.getAttribute('href')).toBe(`${ONE}pdf/`);
    expect(TestBed.inject(Title).getTitle()).toBe('INV-202603-00001 · Invoice · UnitCycle');
  });

  it('shows which reminders the tenant got, and which reached nobody', async () => {
    await open('/billing/invoices/invoice-1');
    await answer(anInvoice(), [
      aReminder({ id: 'r2', step: 1, channel: 'none', message: '', sent_by: 'ann' }),
      aReminder(),
    ]);
    const card = element().querySelector('app-invoice-reminders')!;
    expect([...card.querySelectorAll('li')].map((each) => words(each))).toEqual([
      '1 day after it was due Not reached Mar 2, 2026, 1:00 PM · started by hand',
      '3 days before it is due E-mail Mar 2, 2026, 1:00 PM · by the daily run What it said Hello Maria, your rent is due.',
    ]);
  });

  it('says when the tenant was not reminded yet', async () => {
    await open('/billing/invoices/invoice-1');
    await answer();
    expect(words(element())).toContain('The tenant was not reminded of it yet.');
  });

  it('says nothing of reminders of a draft', async () => {
    await open('/billing/invoices/invoice-1');
    await answer(anInvoice({ status: 'draft' }));
    expect(element().querySelector('app-invoice-reminders')).toBeNull();
  });

  it('issues a draft after asking', async () => {
    await open('/billing/invoices/invoice-1');
    await answer(anInvoice({ status: 'draft', issue_date: null, month: null }));
    expect(words(element())).toContain('Out of turn');
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
    button(element(), 'Issue').click();
    await shown();
    request('POST', `${ONE}issue/`).flush(anInvoice());
    await shown();
    await answer();
    expect(buttons()).toEqual(['Void']);
  });

  it('reads the invoice again after it was voided; a void one offers nothing', async () => {
    await open('/billing/invoices/invoice-1');
    await answer();
    const cancel = jest.spyOn(TestBed.inject(BillingDialogs), 'cancel').mockResolvedValue();
    button(element(), 'Void').click();
    await shown();
    expect(cancel).toHaveBeenCalledWith(anInvoice());
    await answer(anInvoice({ status: 'cancelled', balance_due: '0.00' }));
    expect(words(element().querySelector('.page-title'))).toContain('Void');
    expect(buttons()).toEqual([]);
  });

  it('records a payment of what is open, and is read again after it', async () => {
    await open(
      '/billing/invoices/invoice-1',
      aSession({ rights: { billing: ['view'], payments: ['create'] } }),
    );
    await answer();
    const record = jest
      .spyOn(TestBed.inject(PaymentDialogs), 'record')
      .mockResolvedValue(aPayment());
    button(element(), 'Record a payment').click();
    await shown();
    expect(record).toHaveBeenCalledWith({
      tenant: { id: 'tenant-1', label: 'Maria Gonzalez' },
      invoice: anInvoice(),
    });
    await answer(anInvoice({ status: 'paid', amount_paid: '1850.00', balance_due: '0.00' }));
    expect(buttons()).toEqual([]);
  });

  it('does not void what something was paid on', async () => {
    await open('/billing/invoices/invoice-1');
    await answer(anInvoice({ status: 'partial', amount_paid: '10.00' }));
    expect(buttons()).toEqual([]);
  });

  it('shows a viewer no button', async () => {
    await open('/billing/invoices/invoice-1', viewer);
    await answer(anInvoice({ status: 'draft' }));
    expect(buttons()).toEqual([]);
  });

  it('says of an unknown invoice that it is not there, or not yours', async () => {
    await open('/billing/invoices/invoice-1');
    request('GET', ONE).flush({ detail: 'Not found.' }, { status: 404, statusText: '' });
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
  });
});
