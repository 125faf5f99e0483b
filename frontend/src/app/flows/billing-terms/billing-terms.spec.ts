import { Type } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { aRecurringCharge, leaseTerms, propertyTerms } from '@testing/billing-terms';
import { letTodayBe } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { BillingTermsDialogs } from './billing-terms-dialogs';
import { ChargeDialog } from './charge-dialog/charge-dialog';
import { ChargesCard } from './charges-card/charges-card';
import { EndChargeDialog } from './end-charge-dialog/end-charge-dialog';
import { LeaseTermsCard } from './lease-terms-card/lease-terms-card';
import { LeaseTermsDialog } from './lease-terms-dialog/lease-terms-dialog';
import { PropertyTermsCard } from './property-terms-card/property-terms-card';
import { PropertyTermsDialog } from './property-terms-dialog/property-terms-dialog';

const BILLING = '/api/v1/billing/';
const LEASE = `${BILLING}leases/lease-1/config/`;
const PROPERTY = `${BILLING}properties/property-1/config/`;
const CHARGES = `${BILLING}recurring-charges/`;
const OF_LEASE = `${CHARGES}?lease=lease-1&page_size=200`;
const manager = aSession({
  rights: { billing_terms: ['view', 'change'], billing: ['view', 'create', 'change'] },
});
const viewer = aSession({ rights: { billing_terms: ['view'], billing: ['view'] } });

const shown = async (fixture: ComponentFixture<unknown>) => {
  await settle();
  fixture.detectChanges();
};
const open = async <T>(type: Type<T>, input: Record<string, string>, session = manager) => {
  letTodayBe('2026-03-28');
  TestBed.configureTestingModule({ providers: [provideFakeApi()] });
  await signIn(session);
  const fixture = TestBed.createComponent(type);
  for (const [name, value] of Object.entries(input)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  await settle();
  return { fixture, element: fixture.nativeElement as HTMLElement };
};
const choose = (fixture: ComponentFixture<unknown>, label: string, value: string) => {
  const select = field<HTMLSelectElement>(fixture.nativeElement, label);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  fixture.detectChanges();
};

const tidy = () => {
  noMoreRequests();
  jest.restoreAllMocks();
};

describe('how a lease bills', () => {
  afterEach(tidy);

  it('is as its property unless it says otherwise, and is read again after a change', async () => {
    const { fixture, element } = await open(LeaseTermsCard, { lease: 'lease-1' });
    request('GET', LEASE).flush(
      leaseTerms({ due_day: 3, late_fee_type: 'percentage', late_fee_amount: '7.50' }),
    );
    await shown(fixture);
    expect(words(element.querySelector('dl'))).toBe(
      'Due on day of the month 3 Days of grace As the property Late fee 7.5%',
    );
    const change = jest
      .spyOn(TestBed.inject(BillingTermsDialogs), 'changeLease')
      .mockResolvedValue(true);
    button(element, 'Change').click();
    await shown(fixture);
    expect(change).toHaveBeenCalled();
    request('GET', LEASE).flush(leaseTerms({ late_fee_type: 'flat', late_fee_amount: '50.00' }));
    await shown(fixture);
    expect(words(element.querySelector('dl'))).toContain('Late fee $50.00');
  });

  it('is only shown to a viewer', async () => {
    const { fixture, element } = await open(LeaseTermsCard, { lease: 'lease-1' }, viewer);
    request('GET', LEASE).flush(leaseTerms());
    await shown(fixture);
    expect(element.querySelector('button')).toBeNull();
  });

  it('is saved, and what is left empty is as the property', async () => {
    const { fixture, closed } = await openDialog(LeaseTermsDialog, leaseTerms({ due_day: 3 }));
    fill(fixture, 'Due on day', '');
    fill(fixture, 'Days of grace', '7');
    submit(fixture);
    const patch = request('PATCH', LEASE);
    expect(patch.request.body).toEqual({
      due_day: null,
      grace_period_days: 7,
      late_fee_type: null,
      late_fee_amount: null,
    });
    patch.flush(leaseTerms());
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('How the lease bills is saved.');
  });
});

describe('how a property bills', () => {
  afterEach(tidy);

  it('stands on its card', async () => {
    const { fixture, element } = await open(PropertyTermsCard, { property: 'property-1' });
    request('GET', PROPERTY).flush(propertyTerms());
    await shown(fixture);
    expect(words(element.querySelector('dl'))).toBe(
      'Billed with all others Yes Due on day of the month 5 A month that begins or ends within By the days lived in ' +
        'Late fee 5% How often Once for an invoice No more than $100.00 Interest on what is late None Days of grace 3',
    );
    jest.spyOn(TestBed.inject(BillingTermsDialogs), 'changeProperty').mockResolvedValue(true);
    button(element, 'Change').click();
    await shown(fixture);
    request('GET', PROPERTY).flush(propertyTerms({ late_fee_enabled: false }));
    await shown(fixture);
    expect(words(element.querySelector('dl'))).toContain('Late fee None');
  });

  it('shows the interest and the note when they are set', async () => {
    const { fixture, element } = await open(PropertyTermsCard, { property: 'property-1' });
    request('GET', PROPERTY).flush(
      propertyTerms({
        late_fee_enabled: false,
        interest_enabled: true,
        annual_interest_rate: '12.50',
        default_invoice_notes: 'Pay at the desk.',
      }),
    );
    await shown(fixture);
    expect(words(element.querySelector('dl'))).toContain(
      'Interest on what is late 12.5% a year Days of grace 3 Note on each invoice Pay at the desk.',
    );
  });

  it('charges interest when it is said to, also without a late fee', async () => {
    const terms = propertyTerms({ late_fee_enabled: false });
    const { fixture, element } = await openDialog(PropertyTermsDialog, terms);
    expect(words(element)).not.toContain('Days of grace');
    const [, , interest] = element.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    interest.click();
    fixture.detectChanges();
    fill(fixture, 'Interest a year', '12.5');
    fill(fixture, 'Days of grace', '10');
    submit(fixture);
    const patch = request('PATCH', PROPERTY);
    expect(patch.request.body).toMatchObject({
      interest_enabled: true,
      annual_interest_rate: '12.5',
      grace_period_days: 10,
    });
    patch.flush(propertyTerms());
    await shown(fixture);
  });

  it('is saved; what is wrong stands under its field', async () => {
    const { fixture, element, closed } = await openDialog(PropertyTermsDialog, propertyTerms());
    fill(fixture, 'Amount or percent', '-1');
    submit(fixture);
    request('PATCH', PROPERTY).flush(
      { late_fee_amount: ['Zero or more.'] },
      { status: 400, statusText: '' },
    );
    await shown(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe('Zero or more.');
    fill(fixture, 'Amount or percent', '6');
    submit(fixture);
    const patch = request('PATCH', PROPERTY);
    expect(patch.request.body).toMatchObject({ late_fee_amount: '6', default_due_day: 5 });
    patch.flush(propertyTerms());
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('How the property bills is saved.');
  });
});

describe('what a lease is charged for besides the rent', () => {
  afterEach(tidy);

  it('is listed; only what goes on can be ended', async () => {
    const { fixture, element } = await open(ChargesCard, { lease: 'lease-1' });
    request('GET', OF_LEASE).flush(
      listOf(aRecurringCharge(), aRecurringCharge({ id: 'old', end_date: '2026-02-28' })),
    );
    await shown(fixture);
    expect([...element.querySelectorAll('tbody tr')].map((row) => words(row))).toEqual([
      'Parking P-12 Parking Every month Jan 1, 2026 – $75.00 End Parking P-12',
      'Parking P-12 Parking Every month Jan 1, 2026 Feb 28, 2026 $75.00',
    ]);
    const dialogs = TestBed.inject(BillingTermsDialogs);
    const end = jest.spyOn(dialogs, 'endCharge').mockResolvedValue(true);
    button(element, 'End').click();
    await shown(fixture);
    expect(end).toHaveBeenCalledWith(aRecurringCharge());
    request('GET', OF_LEASE).flush(listOf());
    await shown(fixture);
    expect(words(element)).toContain('Nothing but the rent is charged.');
    const add = jest.spyOn(dialogs, 'addCharge').mockResolvedValue(false);
    button(element, 'Add a charge').click();
    await shown(fixture);
    expect(add).toHaveBeenCalledWith('lease-1');
  });

  it('is only shown to a viewer', async () => {
    const { fixture, element } = await open(ChargesCard, { lease: 'lease-1' }, viewer);
    request('GET', OF_LEASE).flush(listOf(aRecurringCharge()));
    await shown(fixture);
    expect(element.querySelector('button')).toBeNull();
  });

  it('is added', async () => {
    letTodayBe('2026-03-28');
    const { fixture, element, closed } = await openDialog(ChargeDialog, 'lease-1');
    const kinds = [...field(element, 'Kind').querySelectorAll('option')].map((it) => it.value);
    expect(kinds).not.toContain('rent');
    choose(fixture, 'Kind', 'pet_fee');
    fill(fixture, 'Description', 'A cat');
    fill(fixture, 'Amount', '25');
    submit(fixture);
    const post = request('POST', CHARGES);
    expect(post.request.body).toEqual({
      lease: 'lease-1',
      charge_type: 'pet_fee',
      description: 'A cat',
      amount: '25',
      frequency: 'monthly',
      start_date: '2026-03-28',
      end_date: null,
    });
    post.flush(aRecurringCharge({ description: 'A cat' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('A cat is charged from now on.');
  });

  it('is ended on a day', async () => {
    letTodayBe('2026-03-28');
    const { fixture, closed } = await openDialog(EndChargeDialog, aRecurringCharge());
    fill(fixture, 'Charged until', '2026-03-31');
    submit(fixture);
    const patch = request('PATCH', `${CHARGES}charge-1/`);
    expect(patch.request.body).toEqual({ end_date: '2026-03-31' });
    patch.flush(aRecurringCharge({ end_date: '2026-03-31' }));
    await shown(fixture);
    expect(closed).toHaveBeenCalledWith('Parking P-12 ends.');
  });
});
