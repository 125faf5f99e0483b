import { ComponentFixture } from '@angular/core/testing';

import { aStatement } from '@testing/account';
import { noMoreRequests, page as listOf, request, settle } from '@testing/api';
import { letTodayBe } from '@testing/clock';
import { field, fill, openDialog, submit } from '@testing/dialog';
import { anInvoice } from '@testing/invoice';
import { aPayment } from '@testing/payment';
import { aSession } from '@testing/session';
import { aTenant } from '@testing/tenant';
import { words } from '@testing/words';
import { PaymentOf } from './payment-of';
import { RecordPaymentDialog } from './record-payment-dialog/record-payment-dialog';

const accountant = aSession({ rights: { ledger: ['view'], billing: ['view'] } });
const INVOICES =
  '/api/v1/billing/invoices/?ordering=due_date&page_size=200&status=issued&status=partial&status=overdue&tenant=tenant-1';
const ACCOUNT = '/api/v1/ledger/tenants/tenant-1/statement/';
const maria = { id: 'tenant-1', label: 'Maria Gonzalez' };
const april = anInvoice({
  id: 'invoice-2',
  invoice_number: 'INV-202604-00001',
  due_date: '2026-04-05',
  balance_due: '900.00',
});

const shown = async (fixture: ComponentFixture<unknown>) => {
  await settle();
  fixture.detectChanges();
};
const amountIn = (element: HTMLElement) => field(element, 'Amount').value;
const select = (fixture: ComponentFixture<unknown>, label: string, value: string) => {
  const box = field<HTMLSelectElement>(fixture.nativeElement, label);
  box.value = value;
  box.dispatchEvent(new Event('change'));
  fixture.detectChanges();
};

describe('RecordPaymentDialog', () => {
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });
  const open = (data: PaymentOf, session = accountant) => {
    letTodayBe('2026-03-28');
    return openDialog(RecordPaymentDialog, data, session);
  };
  const answer = async (fixture: ComponentFixture<unknown>) => {
    request('GET', ACCOUNT).flush(aStatement());
    request('GET', INVOICES).flush(listOf(anInvoice({ balance_due: '850.00' }), april));
    await shown(fixture);
  };

  it('suggests what the tenant owes, and sends what was entered', async () => {
    const { fixture, element, closed } = await open({ tenant: maria });
    await answer(fixture);
    expect(words(element.querySelector('.notice'))).toBe('Balance now: $850.00 owed');
    expect(amountIn(element)).toBe('850.00');
    select(fixture, 'Method', 'bank_transfer');
    fill(fixture, 'Reference number', 'T-77');
    submit(fixture);
    const post = request('POST', '/api/v1/payments/');
    expect(post.request.body).toEqual({
      tenant: 'tenant-1',
      invoice: null,
      amount: '850.00',
      method: 'bank_transfer',
      received_on: '2026-03-28',
      reference_number: 'T-77',
      notes: '',
    });
    post.flush(aPayment());
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith(aPayment());
  });

  it('suggests what is open of the chosen invoice, until somebody enters another amount', async () => {
    const { fixture, element } = await open({ tenant: maria });
    await answer(fixture);
    const choices = [...field(element, 'Pays first').querySelectorAll('option')];
    expect(choices.map((each) => words(each))).toEqual([
      'What has been due longest',
      'INV-202603-00001 · due Mar 5, 2026 · $850.00',
      'INV-202604-00001 · due Apr 5, 2026 · $900.00',
    ]);
    select(fixture, 'Pays first', 'invoice-2');
    expect(amountIn(element)).toBe('900.00');
    select(fixture, 'Pays first', '');
    expect(amountIn(element)).toBe('850.00');
    const amount = field(element, 'Amount');
    amount.value = '100';
    amount.dispatchEvent(new Event('input'));
    select(fixture, 'Pays first', 'invoice-2');
    expect(amountIn(element)).toBe('100');
  });

  it('says what of the amount becomes credit', async () => {
    const { fixture, element } = await open({ tenant: maria });
    await answer(fixture);
    expect(element.textContent).not.toContain('becomes credit');
    fill(fixture, 'Amount', '1000.10');
    expect(words(element)).toContain('$150.10 of it becomes credit, for what is billed next.');
  });

  it('begins with the invoice of the page', async () => {
    const { fixture, element } = await open({ tenant: maria, invoice: april });
    expect(amountIn(element)).toBe('900.00');
    await answer(fixture);
    expect(amountIn(element)).toBe('900.00');
    expect(field<HTMLSelectElement>(element, 'Pays first').value).toBe('invoice-2');
  });

  it('finds the tenant, and asks for nothing before', async () => {
    const { fixture, element } = await open({});
    submit(fixture);
    await shown(fixture);
    expect(words(element.querySelector('[role=alert]'))).toBe('This is needed.');
    const box = field(element, 'Tenant');
    box.dispatchEvent(new Event('focus'));
    box.dispatchEvent(new Event('focusin'));
    fixture.detectChanges();
    await new Promise((done) => setTimeout(done, 10));
    request('GET', '/api/v1/tenants/people/?page_size=12').flush(listOf(aTenant()));
    await shown(fixture);
    const option = document.querySelector<HTMLElement>('mat-option')!;
    expect(words(option)).toBe('Maria Gonzalez A-102');
    option.click();
    await shown(fixture);
    await answer(fixture);
    expect(amountIn(element)).toBe('850.00');
  });

  it('works without the rights to see accounts and invoices, and shows what is refused', async () => {
    const { fixture, element, closed } = await open({ tenant: maria }, aSession({ rights: {} }));
    fill(fixture, 'Amount', '10.001');
    submit(fixture);
    const text = 'An amount above zero with at most two decimal places.';
    request('POST', '/api/v1/payments/').flush({ amount: [text] }, { status: 400, statusText: '' });
    await shown(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe(text);
    expect(closed).not.toHaveBeenCalled();
  });
});
