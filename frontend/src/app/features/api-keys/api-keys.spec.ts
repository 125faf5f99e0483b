import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
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
import { button, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import ApiKeysPage from './api-keys-page/api-keys-page';
import { CreateKeyDialog } from './create-key-dialog/create-key-dialog';
import { keyState } from './key-state';
import { scopeTable } from './scope-table';

const KEYS = '/api/v1/api-keys/';
const scopes = [
  { scope: 'leases:view', resource: 'leases', action: 'view' },
  { scope: 'leases:change', resource: 'leases', action: 'change' },
  { scope: 'work_orders:view', resource: 'work_orders', action: 'view' },
];
const owner = aSession({ rights: { api_keys: ['view', 'create', 'archive'] } });

describe('keyState', () => {
  const now = new Date('2026-03-28T12:00:00Z');
  it.each([
    [null, null, 'active'],
    ['2026-03-28T12:00:01Z', null, 'active'],
    ['2026-03-28T12:00:00Z', null, 'expired'],
    ['2027-01-01T00:00:00Z', '2026-03-01T00:00:00Z', 'revoked'],
  ])('expiring %s, revoked %s: %s', (expires_at, revoked_at, state) => {
    expect(keyState({ expires_at, revoked_at }, now)).toBe(state);
  });
});

describe('scopeTable', () => {
  it('groups scopes by what they open', () => {
    const table = scopeTable(scopes).map((row) => [
      row.label,
      row.scopes.map(({ action }) => action),
    ]);
    expect(table).toEqual([
      ['Leases', ['View', 'Change']],
      ['Work orders', ['View']],
    ]);
  });
});

describe('CreateKeyDialog', () => {
  afterEach(noMoreRequests);

  const open = async () => {
    const opened = await openDialog(CreateKeyDialog, null);
    request('GET', `${KEYS}scopes/`).flush(scopes);
    await settle();
    opened.fixture.detectChanges();
    return opened;
  };

  it('makes a key of the chosen scopes and shows it once', async () => {
    const { fixture, element, closed } = await open();
    fill(fixture, 'Name', 'Accounting');
    element.querySelector<HTMLElement>('input[aria-label="Leases: View"]')!.click();
    submit(fixture);
    const post = request('POST', KEYS);
    expect(post.request.body).toMatchObject({ name: 'Accounting', scopes: ['leases:view'] });
    const days = (Date.parse(post.request.body.expires_at) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(90, 3);
    post.flush({ secret: 'uc_secret' });
    await settle();
    fixture.detectChanges();

    expect(words(element)).toContain('uc_secret');
    const copy = jest.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(true);
    button(element, 'Copy').click();
    expect(copy).toHaveBeenCalledWith('uc_secret');
    button(element, 'I have copied it').click();
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('wants a name and at least one scope', async () => {
    const { fixture, element } = await open();
    submit(fixture);
    const alerts = [...element.querySelectorAll('[role=alert]')].map((alert) => words(alert));
    expect(alerts).toEqual(['This is needed.', 'Choose at least one.']);
  });

  it('takes a scope away again', async () => {
    const { fixture, element } = await open();
    fill(fixture, 'Name', 'Accounting');
    const box = element.querySelector<HTMLInputElement>('input[aria-label="Leases: Change"]')!;
    box.click();
    box.click();
    submit(fixture);
    expect(words(element)).toContain('Choose at least one.');
  });
});

describe('the API keys page', () => {
  let page: RouterTestingHarness;
  const key = {
    id: 'k1',
    name: 'Accounting',
    prefix: 'uc_9fK2',
    scopes: ['leases:view'],
    expires_at: null,
    revoked_at: null,
    last_used_at: null,
  };
  const open = async (session = owner) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '**', component: ApiKeysPage }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/api-keys');
    page.detectChanges();
  };
  const shown = async () => {
    await settle();
    page.detectChanges();
  };
  afterEach(noMoreRequests);

  it('revokes a key after asking', async () => {
    await open();
    request('GET', `${KEYS}?page=1&page_size=50`).flush(listOf(key));
    await shown();
    expect(words(page.routeNativeElement!.querySelector('tbody'))).toContain(
      'Accounting uc_9fK2… Active leases:view Never Not yet',
    );
    const answer = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(answer);
    button(page.routeNativeElement!, 'Revoke').click();
    await shown();
    request('DELETE', `${KEYS}k1/`).flush(null, { status: 204, statusText: '' });
    await shown();
    request('GET', `${KEYS}?page=1&page_size=50`).flush(
      listOf({ ...key, revoked_at: '2026-03-28T12:00:00Z' }),
    );
    await shown();
    expect(words(page.routeNativeElement!.querySelector('tbody'))).toContain('Revoked');
    expect(page.routeNativeElement!.querySelector('tbody button')).toBeNull();
  });

  it('is closed to a role without the right', async () => {
    await open(aSession());
    request('GET', `${KEYS}?page=1&page_size=50`).flush(
      { detail: 'No.' },
      { status: 403, statusText: '' },
    );
    await shown();
    expect(words(page.routeNativeElement!)).toContain('You may not see this');
    expect(words(page.routeNativeElement!)).not.toContain('New key');
  });
});
