import { TestBed } from '@angular/core/testing';

import { noMoreRequests, page, request, settle } from '@testing/api';
import { letTodayBe, wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aLease, aLeaseDetail } from '@testing/lease';
import { aUnit } from '@testing/unit';
import { words } from '@testing/words';
import { ConvertDialog } from './convert-dialog/convert-dialog';
import { neverLet } from './lettable-unit';
import { NewLeaseDialog } from './new-lease-dialog/new-lease-dialog';
import { NoticeDialog } from './notice-dialog/notice-dialog';
import { RentDialog } from './rent-dialog/rent-dialog';
import { VacateDialog } from './vacate-dialog/vacate-dialog';

const LEASES = '/api/v1/tenants/leases/';
const refused = { status: 400, statusText: '' };
const alerts = (root: HTMLElement) =>
  [...root.querySelectorAll('[role=alert]')].map((each) => words(each));

describe('the dialogs of a lease', () => {
  beforeEach(() => {
    letTodayBe('2026-03-28');
  });
  afterEach(() => {
    jest.restoreAllMocks();
    noMoreRequests();
  });

  describe('ConvertDialog', () => {
    it('converts, and says so', async () => {
      const { fixture, closed, element } = await openDialog(ConvertDialog, aLease());
      expect(words(element)).toContain('counted as holdover from Mar 28, 2026.');
      expect(words(element)).toContain('Its term runs until Jun 30, 2026.');

      submit(fixture);
      request('POST', `${LEASES}lease-1/convert-mtm/`).flush(aLeaseDetail());
      await settle();
      expect(closed).toHaveBeenCalledWith('Unit A-102 is now month-to-month.');
    });

    it('counts from the day after an end that has passed (N1-14)', async () => {
      const { element } = await openDialog(ConvertDialog, aLease({ lease_end_date: '2026-03-20' }));
      expect(words(element)).toContain('counted as holdover from Mar 21, 2026.');
      expect(words(element)).not.toContain('Its term runs until');
    });

    it('stays open and shows why it was refused', async () => {
      const { fixture, closed, element } = await openDialog(ConvertDialog, aLease());
      submit(fixture);
      const detail = 'This lease is already month-to-month.';
      request('POST', `${LEASES}lease-1/convert-mtm/`).flush({ detail }, refused);
      await settle();
      fixture.detectChanges();
      expect(alerts(element)).toEqual([detail]);
      expect(closed).not.toHaveBeenCalled();
    });
  });

  describe('RentDialog', () => {
    it('changes the rent from the first of next month on', async () => {
      const { fixture, closed, element } = await openDialog(RentDialog, aLease());
      expect(field(element, 'From').value).toBe('2026-04-01');
      expect(field(element, 'From').min).toBe('2026-03-29');
      fill(fixture, 'New monthly rent', ' 1900.00 ');
      submit(fixture);

      const post = request('POST', `${LEASES}lease-1/rent-change/`);
      expect(post.request.body).toEqual({
        first_day: '2026-04-01',
        monthly_rent_amount: '1900.00',
      });
      post.flush(aLeaseDetail());
      await settle();
      expect(closed).toHaveBeenCalledWith('Unit A-102 gets another rent.');
    });

    it('says under its field why it was refused', async () => {
      const { fixture, closed, element } = await openDialog(RentDialog, aLease());
      fill(fixture, 'New monthly rent', '1850.00');
      submit(fixture);
      const said = 'That is the rent already.';
      request('POST', `${LEASES}lease-1/rent-change/`).flush(
        { monthly_rent_amount: [said] },
        refused,
      );
      await settle();
      fixture.detectChanges();
      expect(alerts(element)).toContain(said);
      expect(closed).not.toHaveBeenCalled();
    });
  });

  describe('NoticeDialog', () => {
    it('proposes today and the shortest notice', async () => {
      const { element } = await openDialog(NoticeDialog, aLease());
      expect(field(element, 'Notice date').value).toBe('2026-03-28');
      expect(field(element, 'Move-out date').value).toBe('2026-04-27');
      expect(words(element)).toContain('30 days of notice');
    });

    it.each([
      ['2026-04-15', 31],
      ['2026-04-14', 30],
    ])('takes a notice of Mar 15 for %s, %i days (R1.1-08)', async (moveOut) => {
      const { fixture, closed } = await openDialog(NoticeDialog, aLease());
      fill(fixture, 'Notice date', '2026-03-15');
      fill(fixture, 'Move-out date', moveOut);
      fill(fixture, 'Reason', 'Moving closer to work');
      submit(fixture);

      const post = request('POST', `${LEASES}lease-1/give-notice/`);
      expect(post.request.body).toEqual({
        notice_date: '2026-03-15',
        notice_move_out_date: moveOut,
        reason: 'Moving closer to work',
      });
      post.flush(aLeaseDetail());
      await settle();
      expect(closed).toHaveBeenCalledWith('Notice recorded for unit A-102.');
    });

    it('refuses 29 days before anything is sent', async () => {
      const { fixture, element } = await openDialog(NoticeDialog, aLease());
      fill(fixture, 'Notice date', '2026-03-15');
      fill(fixture, 'Move-out date', '2026-04-13');
      submit(fixture);
      expect(alerts(element)).toEqual(['At least 30 days after the notice.']);
    });

    it('judges the move-out anew when the notice date moves', async () => {
      const { fixture, element } = await openDialog(NoticeDialog, aLease());
      fill(fixture, 'Notice date', '2026-04-10');
      submit(fixture);
      expect(alerts(element)).toEqual(['At least 30 days after the notice.']);
      fill(fixture, 'Notice date', '2026-03-20');
      expect(alerts(element)).toEqual([]);
    });

    it("puts the server's words under the field they are about", async () => {
      const { fixture, element } = await openDialog(NoticeDialog, aLease());
      submit(fixture);
      const message = 'Lease L-7 has this unit from 2026-04-20.';
      request('POST', `${LEASES}lease-1/give-notice/`).flush(
        { notice_move_out_date: [message] },
        { status: 409, statusText: '' },
      );
      await settle();
      fixture.detectChanges();
      const describedBy = field(element, 'Move-out date').getAttribute('aria-describedby');
      expect(words(element.querySelector(`#${describedBy}`))).toBe(message);
    });
  });

  describe('VacateDialog', () => {
    it('closes a lease on notice with the announced day once that has come', async () => {
      const lease = aLease({ lease_status: 'notice', notice_move_out_date: '2026-03-20' });
      const { fixture, closed } = await openDialog(VacateDialog, lease);
      submit(fixture);
      const post = request('POST', `${LEASES}lease-1/mark-vacant/`);
      expect(post.request.body).toEqual({ actual_move_out_date: '2026-03-20', force: false });
      post.flush(aLeaseDetail());
      await settle();
      expect(closed).toHaveBeenCalledWith('Unit A-102 is now vacant.');
    });

    it('takes today when the household left before the announced day', async () => {
      const lease = aLease({ lease_status: 'notice', notice_move_out_date: '2026-04-20' });
      const { element } = await openDialog(VacateDialog, lease);
      expect(field(element, 'Moved out on').value).toBe('2026-03-28');
    });

    it('wants it said explicitly when no notice was given (N1-15)', async () => {
      const { fixture, element } = await openDialog(VacateDialog, aLease());
      const confirm = button(element, 'Mark vacant');
      expect(confirm.disabled).toBe(true);

      element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
      fixture.detectChanges();
      expect(confirm.disabled).toBe(false);
      submit(fixture);
      const post = request('POST', `${LEASES}lease-1/mark-vacant/`);
      expect(post.request.body).toEqual({ actual_move_out_date: '2026-03-28', force: true });
      post.flush(aLeaseDetail());
    });
  });

  describe('NewLeaseDialog', () => {
    const vacant = aLease({ lease_status: 'vacant' });
    const maria = { id: 'tenant-9', name: 'Maria Ortiz', email: 'maria@example.com' };

    const search = async (
      fixture: Awaited<ReturnType<typeof openDialog>>['fixture'],
      text: string,
    ) => {
      const box = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>(
        'input[type=search]',
      )!;
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await wait(310);
      fixture.detectChanges();
      TestBed.flushEffects();
    };

    it('lets the unit to a tenant that was found', async () => {
      const { fixture, closed, element } = await openDialog(NewLeaseDialog, vacant);
      await search(fixture, 'maria');
      request('GET', '/api/v1/tenants/people/?page_size=8&search=maria').flush(page(maria));
      await settle();
      fixture.detectChanges();
      button(element, 'Maria Ortiz').click();
      fixture.detectChanges();
      fill(fixture, 'Monthly rent', ' 1900.50 ');
      submit(fixture);
      await settle();

      const post = request('POST', LEASES);
      expect(post.request.body).toEqual({
        unit: 'unit-1',
        tenant: 'tenant-9',
        lease_begin_date: '2026-03-28',
        lease_end_date: '2027-03-27',
        monthly_rent_amount: '1900.50',
        security_deposit_amount: '1000.00',
      });
      post.flush(aLeaseDetail());
      await settle();
      expect(closed).toHaveBeenCalledWith('Unit A-102 has a new lease.');
    });

    const choose = async (opened: Awaited<ReturnType<typeof openDialog>>) => {
      await search(opened.fixture, 'maria');
      request('GET', '/api/v1/tenants/people/?page_size=8&search=maria').flush(page(maria));
      await settle();
      opened.fixture.detectChanges();
      button(opened.element, 'Maria Ortiz').click();
      opened.fixture.detectChanges();
    };

    it.each([
      [' 250.00 ', '250.00'],
      ['-250', '-250'],
      ['− 99.50', '-99.50'],
    ])('takes over an opening balance, owed or paid ahead: %s', async (typed, sent) => {
      const opened = await openDialog(NewLeaseDialog, vacant);
      expect(words(opened.element)).toContain(
        '250.00 is owed by the tenant; -250.00 was paid ahead and is their credit.',
      );
      await choose(opened);
      fill(opened.fixture, 'Opening balance', typed);
      fill(opened.fixture, 'Balance as of', '2026-02-28');
      submit(opened.fixture);
      await settle();
      const post = request('POST', LEASES);
      expect(post.request.body).toMatchObject({
        opening_balance_amount: sent,
        opening_balance_date: '2026-02-28',
      });
      post.flush(aLeaseDetail());
      await settle();
    });

    it('says under the day that an opening balance needs one', async () => {
      const opened = await openDialog(NewLeaseDialog, vacant);
      await choose(opened);
      fill(opened.fixture, 'Opening balance', '12');
      fill(opened.fixture, 'Balance as of', '');
      submit(opened.fixture);
      await settle();
      const post = request('POST', LEASES);
      expect(post.request.body).toMatchObject({ opening_balance_date: null });
      const text = 'An opening balance has an amount and the day it was true, or neither.';
      post.flush({ opening_balance_date: [text] }, refused);
      await settle();
      opened.fixture.detectChanges();
      expect(alerts(opened.element)).toEqual([text]);
    });

    it('sends no opening balance that is no number', async () => {
      const opened = await openDialog(NewLeaseDialog, vacant);
      await choose(opened);
      fill(opened.fixture, 'Opening balance', '1,250 owed');
      submit(opened.fixture);
      await settle();
      opened.fixture.detectChanges();
      expect(alerts(opened.element)).toEqual(['This is not in the expected form.']);
    });

    it('enters a new tenant once, even when the lease is refused at first', async () => {
      const { fixture, element } = await openDialog(NewLeaseDialog, vacant);
      button(element, 'Enter a new tenant').click();
      fixture.detectChanges();
      fill(fixture, 'First name', 'Maria');
      fill(fixture, 'Last name', 'Ortiz');
      fill(fixture, 'Ends', '');
      submit(fixture);
      const person = request('POST', '/api/v1/tenants/people/');
      expect(person.request.body).toMatchObject({ first_name: 'Maria', last_name: 'Ortiz' });
      person.flush(maria);
      await settle();
      fixture.detectChanges();

      const first = request('POST', LEASES);
      expect(first.request.body).toMatchObject({ tenant: 'tenant-9', lease_end_date: null });
      first.flush(
        { lease_begin_date: ['Lease L-7 has this unit.'] },
        { status: 409, statusText: '' },
      );
      await settle();
      fixture.detectChanges();
      expect(alerts(element)).toEqual(['Lease L-7 has this unit.']);

      fill(fixture, 'Begins', '2026-05-01');
      submit(fixture);
      await settle();
      request('POST', LEASES).flush(aLeaseDetail());
    });

    it('lets a unit that never had a lease, for the rent it is said to be worth', async () => {
      const unit = aUnit({ market_rent: '2050.00' });
      const { fixture, element } = await openDialog(NewLeaseDialog, neverLet(unit));
      expect(words(element)).toContain('Unit A-102 Harbor View $2,050.00 Vacant');
      expect(field(element, 'Monthly rent').value).toBe('2050.00');
      expect(field(element, 'Security deposit').value).toBe('0.00');
      await search(fixture, 'maria');
      request('GET', '/api/v1/tenants/people/?page_size=8&search=maria').flush(page(maria));
      await settle();
      fixture.detectChanges();
      button(element, 'Maria Ortiz').click();
      submit(fixture);
      await settle();
      const post = request('POST', LEASES);
      expect(post.request.body).toMatchObject({ unit: 'unit-1', monthly_rent_amount: '2050.00' });
      post.flush(aLeaseDetail());
    });

    it.each(['abc', '-5', '12.345', ''])('does not take “%s” for a rent', async (rent) => {
      const { fixture, element } = await openDialog(NewLeaseDialog, vacant);
      fill(fixture, 'Monthly rent', rent);
      submit(fixture);
      await settle();
      fixture.detectChanges();
      expect(field(element, 'Monthly rent').getAttribute('aria-invalid')).toBe('true');
      expect(words(element)).toContain('Choose a tenant, or enter a new one.');
    });
  });
});
