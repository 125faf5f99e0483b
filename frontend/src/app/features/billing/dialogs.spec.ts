import { signal } from '@angular/core';
import { ComponentFixture } from '@angular/core/testing';

import { noMoreRequests, page as listOf, request, settle } from '@testing/api';
import { letTodayBe, wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aCycle, anInvoice } from '@testing/invoice';
import { aLease } from '@testing/lease';
import { words } from '@testing/words';
import { BillMonthDialog } from './bill-month-dialog/bill-month-dialog';
import { CycleDialog } from './cycle-dialog/cycle-dialog';
import { LateFeesDialog } from './late-fees-dialog/late-fees-dialog';
import { RemindersDialog } from './reminders-dialog/reminders-dialog';
import { VoidDialog } from './void-dialog/void-dialog';

const INVOICES = '/api/v1/billing/invoices/';
const JOB = '/api/v1/jobs/j1/?wait=10';
const PROPERTIES = signal([{ id: 'p1', name: 'Harbor View' }]);

const ended = (result: object, status = 'succeeded', message = '') => ({
  id: 'j1',
  status,
  message,
  result,
  title: 'Invoices of a month',
  created_at: '2026-03-28T12:00:00Z',
});
const choose = (fixture: ComponentFixture<unknown>, label: string, value: string) => {
  const select = field<HTMLSelectElement>(fixture.nativeElement, label);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  fixture.detectChanges();
};
const shown = async (fixture: ComponentFixture<unknown>) => {
  await settle();
  await wait();
  fixture.detectChanges();
};

const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('BillMonthDialog', () => {
  afterEach(tidy);
  const START = `${INVOICES}generate/`;
  const bill = {
    lease: 'lease-1',
    tenant: 'tenant-1',
    due_date: '2026-04-05',
    total: '1850.00',
    lines: [{ description: 'Rent for April 2026', amount: '1850.00' }],
  };
  const open = () => {
    letTodayBe('2026-03-28');
    return openDialog(BillMonthDialog, PROPERTIES);
  };
  /** A dry run of April at Harbor View. */
  const check = async (result: object) => {
    const opened = await open();
    const { fixture } = opened;
    choose(fixture, 'Month', '2026-04-01');
    choose(fixture, 'Property', 'p1');
    submit(fixture);
    const post = request('POST', START);
    expect(post.request.body).toEqual({ month: '2026-04-01', property: 'p1', dry_run: true });
    post.flush(ended({}, 'queued'));
    await shown(fixture);
    request('GET', JOB).flush(ended(result));
    await shown(fixture);
    return opened;
  };

  it('first shows what it would make, then makes exactly that', async () => {
    const { fixture, element, closed } = await check({
      invoices: 7,
      total: '12950.00',
      shown: [bill],
    });
    request('GET', '/api/v1/tenants/leases/?page_size=200&tenant=tenant-1').flush(listOf(aLease()));
    await shown(fixture);
    const found = words(element.querySelector('.found'));
    expect(found).toContain('This would make 7 invoices over $12,950.00');
    expect(found).toContain('Maria Gonzalez · A-102 Rent for April 2026 Apr 5, 2026 $1,850.00');
    expect(found).toContain('And 6 more.');

    expect(button(element, 'Bill 7 invoices')).toBeTruthy();
    submit(fixture);
    const post = request('POST', START);
    expect(post.request.body).toEqual({ month: '2026-04-01', property: 'p1', dry_run: false });
    post.flush(ended({}, 'queued'));
    await shown(fixture);
    request('GET', JOB).flush(ended({ invoices: 7, total: '12950.00', shown: [] }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('7 invoices of April 2026 are issued.');
  });

  it('forgets what it found when something else is asked for', async () => {
    const { fixture, element } = await check({ invoices: 0, total: '0.00', shown: [] });
    expect(words(element.querySelector('.found'))).toContain('Nothing to bill');
    expect(element.querySelector('button[type=submit]')).toBeNull();
    choose(fixture, 'Property', '');
    expect(words(element.querySelector('.found'))).toBe('');
    expect(button(element, 'Show what it would make')).toBeTruthy();
  });

  it('says why a run failed', async () => {
    const { fixture, element, closed } = await open();
    expect(field<HTMLSelectElement>(element, 'Month').value).toBe('2026-03-01');
    submit(fixture);
    request('POST', START).flush(ended({}, 'queued'));
    await shown(fixture);
    request('GET', JOB).flush(ended({}, 'failed', 'The books have another currency.'));
    await shown(fixture);
    expect(words(element.querySelector('[role=alert]'))).toBe('The books have another currency.');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('LateFeesDialog', () => {
  afterEach(tidy);
  it('first shows the fees, then charges them', async () => {
    const { fixture, element, closed } = await openDialog(LateFeesDialog, PROPERTIES);
    submit(fixture);
    const result = {
      overdue: 2,
      fees: 1,
      total: '50.00',
      shown: [
        {
          invoice: 'invoice-1',
          invoice_number: 'INV-1',
          amount: '50.00',
          description: 'Late fee for INV-1',
        },
      ],
    };
    for (const dry_run of [true, false]) {
      const post = request('POST', `${INVOICES}late-fees/`);
      expect(post.request.body).toEqual({ property: null, dry_run });
      post.flush(ended({}, 'queued'));
      await shown(fixture);
      request('GET', JOB).flush(ended(result));
      await shown(fixture);
      if (!dry_run) break;
      expect(words(element.querySelector('.found'))).toContain(
        'Becomes overdue 2 invoices Late fees 1 Total $50.00',
      );
      expect(button(element, 'Charge 1 late fee')).toBeTruthy();
      submit(fixture);
    }
    expect(closed).toHaveBeenCalledWith('1 late fee is charged.');
  });
});

describe('RemindersDialog', () => {
  afterEach(tidy);
  const START = `${INVOICES}reminders/`;
  const row = (change: object) => ({
    invoice: 'invoice-1',
    invoice_number: 'INV-1',
    lease: 'lease-1',
    tenant: 'tenant-1',
    due_date: '2026-03-05',
    step: -3,
    amount: '1850.00',
    channel: 'email',
    hindrance: '',
    is_told_elsewhere: false,
    ...change,
  });
  const usual = { property: null, days_before: [3, 1], days_after: [1, 7, 30] };
  const answer = async (fixture: ComponentFixture<unknown>, asked: object, result: object) => {
    const post = request('POST', START);
    expect(post.request.body).toEqual(asked);
    post.flush(ended({}, 'queued'));
    await shown(fixture);
    request('GET', JOB).flush(ended(result));
    await shown(fixture);
  };
  const leases = '/api/v1/tenants/leases/?page_size=200&tenant=tenant-1';

  it('first shows who gets which, by which way, and who is left out and why; then sends', async () => {
    const { fixture, element, closed } = await openDialog(RemindersDialog, PROPERTIES);
    submit(fixture);
    const out = row({ invoice: 'invoice-2', step: 7, channel: 'none', hindrance: 'wish' });
    const late = row({ invoice: 'invoice-3', step: 1, is_told_elsewhere: true });
    const result = { reminders: 8, unreachable: 1, shown: [row({}), late, out] };
    await answer(fixture, { ...usual, dry_run: true }, result);
    request('GET', leases).flush(listOf(aLease()));
    await shown(fixture);
    const [sent, left] = element.querySelectorAll('app-reminder-rows');
    expect([...sent.querySelectorAll('tbody tr')].map(words)).toEqual([
      'Maria Gonzalez INV-1 3 days before it is due Due Mar 5, 2026 E-mail $1,850.00',
      'Maria Gonzalez INV-1 Also in collections 1 day after it was due Due Mar 5, 2026 E-mail $1,850.00',
    ]);
    expect(words(sent)).toContain('And 5 more.');
    expect(words(left.querySelector('tbody'))).toContain(
      '7 days after it was due Due Mar 5, 2026 Wishes to hear nothing about this',
    );
    expect(button(element, 'Send 7 reminders')).toBeTruthy();
    submit(fixture);
    await answer(fixture, { ...usual, dry_run: false }, result);
    expect(closed).toHaveBeenCalledWith('7 reminders are on their way. 1 was left out.');
  });

  it('asks for other days as they are entered, and refuses what are none', async () => {
    const { fixture, element } = await openDialog(RemindersDialog, PROPERTIES);
    fill(fixture, 'Days before it is due', 'soon');
    submit(fixture);
    await shown(fixture);
    expect(element.querySelector('app-field [role=alert]')).not.toBeNull();
    fill(fixture, 'Days before it is due', '10; 5');
    submit(fixture);
    const none = { reminders: 0, unreachable: 0, shown: [] };
    await answer(fixture, { ...usual, days_before: [10, 5], dry_run: true }, none);
    expect(words(element.querySelector('.found'))).toContain('Nobody is due a reminder there');
    expect(element.querySelector('button[type=submit]')).toBeNull();
  });

  it('sends nothing when nobody can be reached', async () => {
    const { fixture, element } = await openDialog(RemindersDialog, PROPERTIES);
    submit(fixture);
    const out = row({ channel: 'none', hindrance: 'no_address' });
    const result = { reminders: 1, unreachable: 1, shown: [out] };
    await answer(fixture, { ...usual, dry_run: true }, result);
    request('GET', leases).flush(listOf());
    await shown(fixture);
    expect(words(element.querySelector('.found'))).toContain('no reminder would leave');
    expect(element.querySelector('button[type=submit]')).toBeNull();
  });
});

describe('CycleDialog', () => {
  afterEach(tidy);
  it('proposes this month, and says under its field what is wrong', async () => {
    letTodayBe('2026-02-10');
    const { fixture, element, closed } = await openDialog(CycleDialog, PROPERTIES);
    expect(field(element, 'Name').value).toBe('February 2026');
    choose(fixture, 'Property', 'p1');
    submit(fixture);
    const post = request('POST', '/api/v1/billing/cycles/');
    const body = {
      name: 'February 2026',
      property: 'p1',
      start_date: '2026-02-01',
      end_date: '2026-02-28',
    };
    expect(post.request.body).toEqual(body);
    post.flush({ end_date: ['Not before the first day.'] }, { status: 400, statusText: '' });
    await shown(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe(
      'Not before the first day.',
    );
    fill(fixture, 'Last day', '2026-03-31');
    submit(fixture);
    request('POST', '/api/v1/billing/cycles/').flush(aCycle({ name: 'Winter' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('Winter is added.');
  });
});

describe('VoidDialog', () => {
  afterEach(tidy);
  it('wants a reason, and sends it', async () => {
    const { fixture, element, closed } = await openDialog(VoidDialog, anInvoice());
    submit(fixture);
    await shown(fixture);
    expect(words(element.querySelector('[role=alert]'))).toBe('This is needed.');
    fill(fixture, 'Reason', 'Wrong month');
    submit(fixture);
    const post = request('POST', `${INVOICES}invoice-1/void/`);
    expect(post.request.body).toEqual({ reason: 'Wrong month' });
    post.flush(anInvoice({ status: 'cancelled' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('INV-202603-00001 is void.');
  });

  it('says why an invoice cannot be voided', async () => {
    const { fixture, element, closed } = await openDialog(VoidDialog, anInvoice());
    fill(fixture, 'Reason', 'Wrong month');
    submit(fixture);
    const detail = 'Something was paid on this invoice: take that back or refund it first.';
    request('POST', `${INVOICES}invoice-1/void/`).flush(
      { detail },
      { status: 409, statusText: '' },
    );
    await shown(fixture);
    expect(words(element.querySelector('[role=alert]'))).toBe(detail);
    expect(closed).not.toHaveBeenCalled();
  });
});
