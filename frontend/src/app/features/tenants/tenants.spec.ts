import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { aCase } from '@testing/collection';
import { button } from '@testing/dialog';
import { aLease } from '@testing/lease';
import { PaymentDialogs } from '@flows/payments/payment-dialogs';
import { aStatement } from '@testing/account';
import { aPayment } from '@testing/payment';
import { aSession } from '@testing/session';
import { anOccupant, aTenant } from '@testing/tenant';
import { words } from '@testing/words';
import { TenantDialogs } from './tenant-dialogs';
import routes from './tenants.routes';

const PEOPLE = '/api/v1/tenants/people/';
const ONE = `${PEOPLE}tenant-1/`;
const LEASES = '/api/v1/tenants/leases/?ordering=-lease_begin_date&page_size=200&tenant=tenant-1';
const OCCUPANTS = '/api/v1/tenants/occupants/?ordering=name&page_size=200&tenant=tenant-1';
const ACCOUNT = '/api/v1/ledger/tenants/tenant-1/';
const PROPERTIES = '/api/v1/properties/?ordering=name&page_size=200';
const desk = aSession({
  rights: {
    leases: ['view'],
    tenants: ['view', 'create', 'change', 'archive'],
    properties: ['view'],
  },
});

let page: RouterTestingHarness;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url: string, session = desk) => {
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      provideRouter([{ path: 'tenants', children: routes }], withComponentInputBinding()),
    ],
  });
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};

describe('the page of tenants', () => {
  const ALL = `${PEOPLE}?ordering=last_name&page=1&page_size=50`;
  const openList = async (url = '/tenants', session = desk) => {
    await open(url, session);
    request('GET', PROPERTIES).flush(listOf({ id: 'p1', name: 'Harbor View' }));
  };
  afterEach(noMoreRequests);

  it('shows who they are, where they live and how to reach them', async () => {
    await openList();
    request('GET', ALL).flush(
      listOf(
        aTenant({ current_leases: 3 }),
        aTenant({ id: 't2', name: 'Bo Lund', current_unit: null, current_lease_status: null }),
      ),
    );
    await shown();
    const [first, second] = [...element().querySelectorAll('tbody tr')];
    expect(words(first)).toContain(
      'Maria Gonzalez A-102 and 2 more Harbor View Active maria@example.com +1 555 0100',
    );
    expect([...first.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/tenants/tenant-1',
      '/units/unit-1',
      'mailto:maria@example.com',
      'tel:+1 555 0100',
    ]);
    expect(words(second)).toContain('Bo Lund – None now');
  });

  it('narrows the list and its export by the address', async () => {
    await openList('/tenants?lease=no&archived=true&search=lund');
    request(
      'GET',
      `${PEOPLE}?archived=true&has_lease=false&ordering=last_name&page=1&page_size=50&search=lund`,
    ).flush(listOf());
    await shown();
    expect(words(element())).toContain('Archived tenants');
    expect(words(element())).toContain('No tenant matches');
    button(element(), 'Export').click();
    page.detectChanges();
    expect(document.querySelector('a[mat-menu-item]')!.getAttribute('href')).toBe(
      `${PEOPLE}export/?archived=true&has_lease=false&search=lund&ordering=last_name&file_format=csv`,
    );

    button(element(), 'Show all tenants').click();
    await shown();
    request('GET', ALL).flush(listOf(aTenant()));
    await shown();
    expect(words(element())).toContain('Maria Gonzalez');
  });

  it('leads to the tenant that was added', async () => {
    await openList();
    request('GET', ALL).flush(listOf());
    await shown();
    expect(words(element())).toContain('No tenants yet');
    jest.spyOn(TestBed.inject(TenantDialogs), 'edit').mockResolvedValue(aTenant());
    button(element(), 'New tenant').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/tenants/tenant-1');
    request('GET', ONE).flush(aTenant());
    await shown();
    request('GET', LEASES).flush(listOf());
    request('GET', OCCUPANTS).flush(listOf());
  });

  it('offers nothing to whom nothing is allowed', async () => {
    await openList('/tenants', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelectorAll('.page-header button')).toHaveLength(0);
  });
});

describe('the page of a tenant', () => {
  const answer = async (tenant = aTenant(), leases = [aLease()], people = [anOccupant()]) => {
    request('GET', ONE).flush(tenant);
    await shown();
    request('GET', LEASES).flush(listOf(...leases));
    request('GET', OCCUPANTS).flush(listOf(...people));
    await shown();
  };
  const sayYes = () => {
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
  };
  afterEach(noMoreRequests);

  it('shows the current lease, every lease, the occupants and the contact', async () => {
    await open('/tenants/tenant-1');
    await answer(aTenant({ notes: 'Calls back in the evening.' }), [
      aLease(),
      aLease({ id: 'old', lease_number: 'L-90', lease_status: 'vacant' }),
    ]);
    const text = words(element());
    expect(text).toContain('Maria Gonzalez Active Unit A-102 · Harbor View');
    expect(words(element().querySelector('app-current-lease'))).toContain(
      'Monthly rent $1,850.00 Security deposit $1,000.00',
    );
    const leases = [...element().querySelectorAll('app-tenant-leases tbody th')];
    expect(leases.map((lease) => words(lease))).toEqual(['L-100', 'L-90']);
    expect(words(element().querySelector('app-occupants-card tbody'))).toContain(
      'Sam Gonzalez Under age child L-100',
    );
    expect(text).toContain('Calls back in the evening.');
    expect(TestBed.inject(Title).getTitle()).toBe('Maria Gonzalez · Tenant · UnitCycle');
  });

  it('shows what they owe, line by line, and in sentences on request', async () => {
    const rights = { ...desk.rights, ledger: ['view'], balance_explanations: ['create'] };
    await open('/tenants/tenant-1', aSession({ rights }));
    request('GET', ONE).flush(aTenant());
    await shown();
    request('GET', LEASES).flush(listOf(aLease()));
    request('GET', OCCUPANTS).flush(listOf());
    request('GET', `${ACCOUNT}statement/`).flush(aStatement());
    await shown();
    expect(words(element().querySelector('app-current-lease'))).toContain('Balance $850.00 owed');
    const card = element().querySelector('app-account-card')!;
    expect(words(card.querySelector('dl'))).toBe(
      'Balance now $850.00 owed Credit, paid ahead $0.00 Deposits held $1,000.00',
    );
    expect([...card.querySelectorAll('tbody tr')].map((row) => words(row))).toEqual([
      'Mar 1, 2026 Rent for March 2026 Charge Mar 5, 2026 + $1,850.00 $850.00 $1,850.00',
      'Mar 3, 2026 Check 204 Payment – -$1,000.00 – $850.00',
    ]);
    const paper = card.querySelector('a[download]')!;
    expect(words(paper)).toBe('Download PDF');
    expect(paper.getAttribute('href')).toBe(`${ACCOUNT}statement/pdf/`);

    button(card, 'Explain').click();
    await shown();
    request('GET', `${ACCOUNT}explanation/`).flush({
      tenant_id: 'tenant-1',
      currency: 'USD',
      balance: '850.00',
      summary: 'You owed $850.00.',
      steps: [
        {
          date: '2026-03-01',
          sentence: 'Rent for March 2026 was charged.',
          amount: '1850.00',
          balance: '1850.00',
        },
      ],
    });
    await shown();
    expect(words(card.querySelector('.told'))).toContain(
      'Rent for March 2026 was charged. You owed $850.00.',
    );
    button(card, 'Write it in plain words').click();
    request('POST', `${ACCOUNT}explanation/plain/`).flush({
      tenant_id: 'tenant-1',
      text: 'Your rent of $1,850.00 for March is not paid in full.',
      summary: 'You owed $850.00.',
      by_model: true,
      run: 'run-1',
    });
    await shown();
    expect(words(card.querySelector('app-plain-words'))).toBe(
      'Your rent of $1,850.00 for March is not paid in full. Written by the AI; ' +
        'every number in it is in the books. Read it before you send it. Copy',
    );
    button(card, 'Hide').click();
    await shown();
    expect(card.querySelector('#account-explanation')!.hasAttribute('hidden')).toBe(true);
  });

  it('says beside what they owe how far they were reminded', async () => {
    const rights = { ...desk.rights, ledger: ['view'], collections: ['view'] };
    await open('/tenants/tenant-1', aSession({ rights }));
    request('GET', ONE).flush(aTenant());
    await shown();
    request('GET', LEASES).flush(listOf(aLease()));
    request('GET', OCCUPANTS).flush(listOf());
    request('GET', `${ACCOUNT}statement/`).flush(aStatement());
    await shown();
    request('GET', '/api/v1/collections/?page_size=1&tenant=tenant-1&unresolved=true').flush(
      listOf(aCase()),
    );
    await shown();
    const badge = element().querySelector('app-current-lease app-collections-badge a')!;
    expect(badge.getAttribute('href')).toBe('/collections/case-1');
    expect(badge.querySelectorAll('.full')).toHaveLength(3);
  });

  it('records what they paid, and reads the account again', async () => {
    const rights = { ...desk.rights, ledger: ['view'], payments: ['view', 'create'] };
    await open('/tenants/tenant-1', aSession({ rights }));
    request('GET', ONE).flush(aTenant());
    await shown();
    request('GET', LEASES).flush(listOf(aLease()));
    request('GET', OCCUPANTS).flush(listOf());
    request('GET', `${ACCOUNT}statement/`).flush(aStatement());
    await shown();
    const card = element().querySelector('app-account-card')!;
    const links = [...card.querySelectorAll('.actions a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/payments?tenant=tenant-1');
    const record = jest
      .spyOn(TestBed.inject(PaymentDialogs), 'record')
      .mockResolvedValue(aPayment());
    button(card, 'Record a payment').click();
    await shown();
    expect(record).toHaveBeenCalledWith({ tenant: { id: 'tenant-1', label: 'Maria Gonzalez' } });
    request('GET', `${ACCOUNT}statement/`).flush(aStatement({ balance: '0.00' }));
    await shown();
    expect(words(card.querySelector('dl'))).toContain('Balance now Nothing owed');
  });

  it('archives after asking, and brings back', async () => {
    await open('/tenants/tenant-1');
    await answer();
    sayYes();
    button(element(), 'Archive').click();
    await shown();
    request('DELETE', ONE).flush(null, { status: 204, statusText: '' });
    await shown();
    request('GET', ONE).flush(aTenant({ archived_at: '2026-03-28T12:00:00Z' }));
    await shown();
    expect(words(element().querySelector('.page-title'))).toContain('Archived');

    button(element(), 'Restore').click();
    await shown();
    request('POST', `${ONE}restore/`).flush(aTenant());
    await shown();
    request('GET', ONE).flush(aTenant());
    await shown();
    expect(words(element().querySelector('.page-title'))).not.toContain('Archived');
  });

  it('says why a tenant cannot be archived', async () => {
    await open('/tenants/tenant-1');
    await answer();
    sayYes();
    button(element(), 'Archive').click();
    await shown();
    const detail = 'This tenant still has a lease that is not vacant: L-100.';
    request('DELETE', ONE).flush(JSON.stringify({ detail }), { status: 409, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(detail);
  });

  it('removes an occupant after asking', async () => {
    await open('/tenants/tenant-1');
    await answer();
    sayYes();
    button(element(), 'Remove').click();
    await shown();
    request('DELETE', '/api/v1/tenants/occupants/occupant-1/').flush(null, {
      status: 204,
      statusText: '',
    });
    await shown();
    request('GET', OCCUPANTS).flush(listOf());
    await shown();
    expect(words(element().querySelector('app-occupants-card'))).toContain('Nobody else is named.');
  });

  it('lets nobody move into a lease that is over', async () => {
    await open('/tenants/tenant-1');
    await answer(
      aTenant({ current_lease: null, current_lease_status: null, current_unit: null }),
      [aLease({ lease_status: 'vacant' })],
      [],
    );
    expect(words(element())).toContain('No lease now');
    expect(words(element())).not.toContain('Add an occupant');
  });

  it('shows a viewer no button, and asks for no leases that they may not see', async () => {
    await open('/tenants/tenant-1', aSession({ rights: { tenants: ['view'] } }));
    request('GET', ONE).flush(aTenant());
    await shown();
    request('GET', OCCUPANTS).flush(listOf(anOccupant()));
    await shown();
    expect(element().querySelectorAll('button')).toHaveLength(0);
    expect(words(element())).not.toContain('Current lease');
  });

  it('says of an unknown tenant that they are not there, or not yours', async () => {
    await open('/tenants/tenant-1');
    request('GET', ONE).flush({ detail: 'Not found.' }, { status: 404, statusText: '' });
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
    expect(button(element(), 'Back to the list').getAttribute('href')).toBe('/tenants');
  });
});
