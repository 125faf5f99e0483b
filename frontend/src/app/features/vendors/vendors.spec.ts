import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { PAPER_STATE } from '@api/models/paper-state-array';
import { TRADE } from '@api/models/trade-array';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { aVendor } from '@testing/vendor';
import { words } from '@testing/words';
import { aWorkOrder } from '@testing/work-order';
import { VendorDialog } from './vendor-dialog/vendor-dialog';
import { VendorDialogs } from './vendor-dialogs';
import { paperLabel, tradeLabel } from './vendor-words';
import routes from './vendors.routes';

const VENDORS = '/api/v1/vendors/';
const LIST = `${VENDORS}?ordering=name&page=1&page_size=50`;
const VENDOR = `${VENDORS}vendor-1/`;
const LATEST =
  '/api/v1/work-orders/?assigned_vendor=vendor-1&ordering=-requested_date&page_size=10';
const manager = aSession({
  rights: { vendors: ['view', 'create', 'change', 'archive'], work_orders: ['view'] },
});

describe('vendors', () => {
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
        provideRouter([{ path: 'vendors', children: routes }], withComponentInputBinding()),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const openOne = async (change = {}, session = manager) => {
    await open('/vendors/vendor-1', session);
    request('GET', VENDOR).flush(aVendor(change));
    await shown();
    request('GET', LATEST).flush({ ...listOf(aWorkOrder()), count: 31 });
    await shown();
  };
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('are listed with their trades and the state of their papers in words', async () => {
    await open('/vendors');
    request('GET', LIST).flush(
      listOf(aVendor({ insurance_state: 'expired', licence_state: 'expiring', is_active: false })),
    );
    await shown();
    const row = words(element().querySelector('tbody tr'));
    expect(row).toContain('Clear Pipes No new work Plumbing Ben Ortiz 555 0100 Salem');
    expect(row).toContain('Dec 31, 2026 Expired');
    expect(row).toContain('Expiring');
  });

  it('are filtered by the address, and a chip takes a filter away', async () => {
    await open('/vendors?trade=hvac&insurance_state=expiring,expired&search=air');
    request(
      'GET',
      `${VENDORS}?insurance_state=expiring&insurance_state=expired&ordering=name&page=1&page_size=50&search=air&trade=hvac`,
    ).flush(listOf());
    await shown();
    expect(words(element())).toContain('No vendor matches');
    button(element(), 'Insurance: Expiring, Expired').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/vendors?trade=hvac&search=air');
    request('GET', `${LIST}&search=air&trade=hvac`).flush(listOf(aVendor()));
    await shown();
  });

  it('are filtered by what is chosen in the menu, and exported like that', async () => {
    await open('/vendors');
    request('GET', LIST).flush(listOf(aVendor()));
    await shown();
    button(element(), 'Filter').click();
    page.detectChanges();
    const panel = document.querySelector<HTMLElement>('.panel')!;
    const box = field<HTMLSelectElement>(panel, 'Licence');
    box.value = 'expiring,expired';
    box.dispatchEvent(new Event('change'));
    panel.querySelector('form')!.dispatchEvent(new Event('submit'));
    await shown();
    request(
      'GET',
      `${VENDORS}?licence_state=expiring&licence_state=expired&ordering=name&page=1&page_size=50`,
    ).flush(listOf(aVendor()));
    await shown();
    button(element(), 'Export').click();
    page.detectChanges();
    expect(button(document, 'CSV').getAttribute('href')).toBe(
      `${VENDORS}export/?licence_state=expiring&licence_state=expired&ordering=name&file_format=csv`,
    );
  });

  it('are entered by whom may, and lead to their page', async () => {
    await open('/vendors');
    request('GET', LIST).flush(listOf());
    await shown();
    expect(words(element())).toContain('No vendors yet');
    jest.spyOn(TestBed.inject(VendorDialogs), 'edit').mockResolvedValue(aVendor());
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    button(element(), 'New vendor').click();
    await shown();
    expect(navigate).toHaveBeenCalledWith(['/vendors', 'vendor-1']);
  });

  it('are looked at by a viewer without buttons', async () => {
    await open('/vendors', aSession({ rights: { vendors: ['view'] } }));
    request('GET', LIST).flush(listOf(aVendor()));
    await shown();
    expect(words(element())).not.toContain('New vendor');
  });

  it('say that the role may not see them', async () => {
    await open('/vendors', aSession({ rights: {} }));
    request('GET', LIST).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelectorAll('button')).toHaveLength(0);
  });

  it('have a page with contact, papers, notes and their work', async () => {
    await openOne({ notes: 'Gate code at the office.' });
    const text = words(element());
    expect(text).toContain('Address 1 Main St Salem, OR 97301');
    expect(text).toContain('Insured until Dec 31, 2026 Valid');
    expect(text).toContain('Licensed until Missing');
    expect(text).toContain('Gate code at the office.');
    expect(text).toContain('Leak under the sink Open');
    expect(button(element(), 'All work orders').getAttribute('href')).toBe(
      '/work-orders?assigned_vendor=vendor-1',
    );
  });

  it('are archived after asking, and the refusal says why', async () => {
    await openOne();
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
    button(element(), 'Archive').click();
    await settle();
    const refusal = { detail: 'Clear Pipes is at WO-000123.' };
    request('DELETE', VENDOR).flush(refusal, { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Clear Pipes is at WO-000123.');
  });

  it('are restored', async () => {
    await openOne({ archived_at: '2026-03-27T12:00:00Z' });
    expect(words(element().querySelector('.actions'))).toBe('Restore');
    button(element(), 'Restore').click();
    await settle();
    request('POST', `${VENDOR}restore/`).flush(aVendor());
    await shown();
    request('GET', VENDOR).flush(aVendor());
    await shown();
    expect(words(element().querySelector('.actions'))).toBe('Archive Edit');
  });

  it('show a viewer no buttons', async () => {
    await openOne({}, aSession({ rights: { vendors: ['view'], work_orders: ['view'] } }));
    expect(element().querySelectorAll('button')).toHaveLength(0);
  });

  it('that are unknown are not there, or not yours', async () => {
    await open('/vendors/vendor-1');
    request('GET', VENDOR).flush({ detail: 'Not found.' }, { status: 404, statusText: '' });
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
  });
});

describe('VendorDialog', () => {
  afterEach(noMoreRequests);

  it('enters a vendor with its trades and papers', async () => {
    const { fixture, closed, element } = await openDialog(VendorDialog, null, manager);
    fill(fixture, 'Name', ' Clear Pipes ');
    fill(fixture, 'Insured until', '2026-12-31');
    const trades = [...element.querySelectorAll<HTMLLabelElement>('fieldset label')];
    trades.find((label) => words(label) === 'Plumbing')!.click();
    submit(fixture);
    const post = request('POST', VENDORS);
    expect(post.request.body).toMatchObject({
      name: 'Clear Pipes',
      trades: ['plumbing'],
      insurance_expires_on: '2026-12-31',
      licence_expires_on: null,
      is_active: true,
    });
    post.flush(aVendor());
    await settle();
    expect(closed).toHaveBeenCalledWith(aVendor());
  });

  it('edits one, and keeps what the server refuses under its field', async () => {
    const { fixture, element, closed } = await openDialog(VendorDialog, aVendor(), manager);
    expect(field(element, 'Insurer').value).toBe('Harbor Mutual');
    fill(fixture, 'Name', 'Alder');
    submit(fixture);
    const patch = request('PATCH', VENDOR);
    expect(patch.request.body).toMatchObject({ name: 'Alder', trades: ['plumbing'] });
    patch.flush({ name: ['This name is taken.'] }, { status: 409, statusText: '' });
    await settle();
    request('GET', VENDOR).flush(aVendor());
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-field [role=alert]'))).toBe('This name is taken.');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('VendorDialog of a vendor that somebody else changed', () => {
  it('names the trades that were ticked meanwhile', async () => {
    const { fixture, element } = await openDialog(
      VendorDialog,
      aVendor({ trades: ['plumbing'] }),
      manager,
    );
    fill(fixture, 'Phone', '+1 555 010');
    submit(fixture);
    request('PATCH', VENDOR).flush({ code: 'stale' }, { status: 412, statusText: '' });
    await settle();
    request('GET', VENDOR).flush(aVendor({ trades: ['plumbing', 'hvac'] }));
    await settle();
    fixture.detectChanges();

    expect(words(element.querySelector('app-problem-note'))).toMatch(
      /Trades was Plumbing, is now Plumbing, (Heating|HVAC)/,
    );
  });
});

describe('the words of vendors', () => {
  it('has a word for every trade and state', () => {
    for (const trade of TRADE) expect(tradeLabel(trade)).toMatch(/\w/);
    for (const state of PAPER_STATE) expect(paperLabel(state)).toMatch(/\w/);
  });
});
