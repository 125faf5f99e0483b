import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { of } from 'rxjs';

import { noMoreRequests, page as listOf, request, settle } from '@testing/api';
import { wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { aWorkOrder } from '@testing/work-order';
import { Toasts } from '@shared/ui/toasts';
import { WorkOrderDialog } from './work-order-dialog/work-order-dialog';
import { WorkOrderDialogs } from './work-order-dialogs';

const ORDERS = '/api/v1/work-orders/';
const PLACE = {
  property: { id: 'property-1', label: 'Harbor View' },
  unit: { id: 'unit-1', label: 'A-102' },
};
const manager = aSession({
  rights: { work_orders: ['view', 'create', 'change'], vendors: ['view'], members: ['view'] },
});

/** Comes to a picker, types, waits for the answer of the API and takes what it offers. */
async function pick(
  fixture: ComponentFixture<unknown>,
  label: string,
  url: string,
  ...offered: object[]
) {
  const box = field(fixture.nativeElement, label);
  box.dispatchEvent(new Event('focusin'));
  box.dispatchEvent(new Event('focus'));
  fixture.detectChanges();
  await wait();
  request('GET', url).flush(listOf(...offered));
  await settle();
  fixture.detectChanges();
  await wait();
  const options = [...document.querySelectorAll<HTMLElement>('mat-option')];
  options[0].click();
  fixture.detectChanges();
  return words(options[0]);
}

describe('WorkOrderDialog', () => {
  afterEach(noMoreRequests);

  it('reports an order at the place it was opened for', async () => {
    const { fixture, closed, element } = await openDialog(WorkOrderDialog, PLACE, manager);
    expect(field(element, 'Property').value).toBe('Harbor View');
    expect(field(element, 'Unit').value).toBe('A-102');
    fill(fixture, 'What is to be done', ' Leak under the sink ');
    fill(fixture, 'Priority', 'urgent');
    fill(fixture, 'Scheduled for', '2026-03-28T16:05');
    fill(fixture, 'Estimated cost', '250');
    submit(fixture);
    const post = request('POST', ORDERS);
    expect(post.request.body).toEqual({
      property: 'property-1',
      unit: 'unit-1',
      title: 'Leak under the sink',
      description: '',
      category: 'general',
      priority: 'urgent',
      entry_permission: 'unknown',
      reported_by: '',
      due_date: null,
      scheduled_for: '2026-03-28T20:05:00.000Z', // New York, summer time
      assigned_vendor: null,
      assigned_to: null,
      cost_estimated: '250',
      cost_actual: null,
    });
    const order = aWorkOrder();
    post.flush(order);
    await settle();
    expect(closed).toHaveBeenCalledWith(order);
  });

  it('finds the property, then its units, the vendor and the colleague', async () => {
    const { fixture, element } = await openDialog(WorkOrderDialog, {}, manager);
    expect(field(element, 'Unit').disabled).toBe(true);
    const offered = await pick(
      fixture,
      'Property',
      '/api/v1/properties/?ordering=name&page_size=12',
      { id: 'p2', name: 'Oak Court', city: 'Salem' },
    );
    expect(offered).toBe('Oak Court Salem');
    await pick(fixture, 'Unit', '/api/v1/units/?page_size=12&property=p2', {
      id: 'u9',
      unit_number: '9',
    });
    await pick(fixture, 'Vendor', '/api/v1/vendors/?is_active=true&ordering=name&page_size=12', {
      id: 'v1',
      name: 'Clear Pipes',
      city: '',
    });
    await pick(fixture, 'Colleague', '/api/v1/members/?is_active=true&page_size=12', {
      user: { id: 'dana', name: 'Dana', email: 'dana@example.com' },
    });
    fill(fixture, 'What is to be done', 'Leak');
    submit(fixture);
    const post = request('POST', ORDERS);
    expect(post.request.body).toMatchObject({
      property: 'p2',
      unit: 'u9',
      assigned_vendor: 'v1',
      assigned_to: 'dana',
    });
    post.flush(aWorkOrder());
    await settle();
  });

  it('forgets the unit when another property is chosen', async () => {
    const { fixture, element } = await openDialog(WorkOrderDialog, PLACE, manager);
    const properties = '/api/v1/properties/?ordering=name&page_size=12';
    await pick(fixture, 'Property', properties, { id: 'p2', name: 'Oak Court', city: 'Salem' });
    expect(field(element, 'Unit').value).toBe('');
  });

  it('asks for a property and a title before it sends anything', async () => {
    const { fixture, element } = await openDialog(WorkOrderDialog, {}, manager);
    submit(fixture);
    await settle();
    fixture.detectChanges();
    const errors = [...element.querySelectorAll('app-field [role=alert]')].map((each) =>
      words(each),
    );
    expect(errors).toEqual(['This is needed.', 'This is needed.']);
  });

  it('edits everything but the property, and keeps what the server refuses under its field', async () => {
    const order = aWorkOrder({
      assigned_vendor: 'v1',
      assigned_vendor_name: 'Clear Pipes',
      scheduled_for: '2026-01-10T15:30:00Z',
    });
    const { fixture, element, closed } = await openDialog(WorkOrderDialog, { order }, manager);
    expect(words(element)).toContain('Property Harbor View');
    expect(field(element, 'Vendor').value).toBe('Clear Pipes');
    expect(field(element, 'Scheduled for').value).toBe('2026-01-10T10:30');
    fill(fixture, 'Actual cost', '310.50');
    submit(fixture);
    const patch = request('PATCH', `${ORDERS}order-1/`);
    expect(patch.request.body).toMatchObject({
      assigned_vendor: 'v1',
      scheduled_for: '2026-01-10T15:30:00.000Z',
      cost_actual: '310.50',
    });
    expect(patch.request.body).not.toHaveProperty('property');
    const refusal = { assigned_vendor: ['“Clear Pipes” gets no new work.'] };
    patch.flush(refusal, { status: 409, statusText: '' });
    await settle();
    request('GET', `${ORDERS}order-1/`).flush(order);
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-field [role=alert]'))).toBe(
      '“Clear Pipes” gets no new work.',
    );
    expect(closed).not.toHaveBeenCalled();
  });

  it('says by name whom somebody else gave the order meanwhile, and takes that over', async () => {
    const order = aWorkOrder({ assigned_vendor: 'v1', assigned_vendor_name: 'Clear Pipes' });
    const { fixture, element } = await openDialog(WorkOrderDialog, { order }, manager);
    fill(fixture, 'Actual cost', '310.50');
    submit(fixture);
    const stale = { code: 'stale', detail: 'The row changed.' };
    request('PATCH', `${ORDERS}order-1/`).flush(stale, { status: 412, statusText: '' });
    await settle();
    request('GET', `${ORDERS}order-1/`).flush(
      aWorkOrder({ assigned_vendor: 'v2', assigned_vendor_name: 'Deep Drains' }),
    );
    await settle();
    fixture.detectChanges();
    const note = element.querySelector('app-problem-note');
    expect(words(note)).toContain('Vendor was Clear Pipes, is now Deep Drains');

    button(element, 'Load the present values').click();
    fixture.detectChanges();
    expect(field(element, 'Vendor').value).toBe('Deep Drains');
    expect(field(element, 'Actual cost').value).toBe('310.50');
    submit(fixture);
    const again = request('PATCH', `${ORDERS}order-1/`);
    expect(again.request.body).toMatchObject({ assigned_vendor: 'v2', cost_actual: '310.50' });
    again.flush(order);
    await settle();
  });

  it('offers neither vendors nor colleagues to whom may not see them', async () => {
    const session = aSession({ rights: { work_orders: ['view', 'create'] } });
    const { element } = await openDialog(WorkOrderDialog, PLACE, session);
    expect(words(element)).not.toContain('Vendor');
    expect(words(element)).not.toContain('Colleague');
  });
});

describe('WorkOrderDialogs', () => {
  it('says what was done, and nothing when somebody changed their mind', async () => {
    const answers = [aWorkOrder(), undefined];
    const opened = jest
      .spyOn(TestBed.inject(MatDialog), 'open')
      .mockImplementation(
        () => ({ afterClosed: () => of(answers.shift()) }) as ReturnType<MatDialog['open']>,
      );
    const said = jest.spyOn(TestBed.inject(Toasts), 'show').mockReturnValue();
    const dialogs = TestBed.inject(WorkOrderDialogs);
    expect(await dialogs.report(PLACE)).toMatchObject({ id: 'order-1' });
    expect(await dialogs.edit(aWorkOrder())).toBeNull();
    expect(said.mock.calls).toEqual([['WO-000123 is reported.']]);
    opened.mockRestore();
    said.mockRestore();
  });
});
