import { TestBed } from '@angular/core/testing';
import { ActivatedRouteSnapshot, Router, RouterStateSnapshot, UrlTree } from '@angular/router';

import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { aSession } from '@testing/session';
import { roleLabel } from './role-label';
import { signedIn, toFirstPage } from './session.guard';
import { SessionService } from './session.service';

const nowhere = {} as ActivatedRouteSnapshot;
const state = { url: '/lifecycle?page=2' } as RouterStateSnapshot;
const pathOf = (result: unknown) => TestBed.inject(Router).serializeUrl(result as UrlTree);

describe('the session', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideFakeApi()] }));
  afterEach(noMoreRequests);

  it('is read once', async () => {
    await signIn();
    const session = await TestBed.inject(SessionService).load();
    expect(session?.user.name).toBe('Ann Lee');
  });

  it('knows what the role may do', async () => {
    const session = TestBed.inject(SessionService);
    expect(session.may('leases', 'view')).toBe(false);
    await signIn();
    expect(session.may('leases', 'change')).toBe(true);
    expect(session.may('leases', 'archive')).toBe(false);
    expect(session.may('api_keys', 'view')).toBe(false);
  });

  it("counts days by the organisation's clock", async () => {
    await signIn();
    jest.useFakeTimers().setSystemTime(new Date('2026-03-28T03:00:00Z'));
    expect(TestBed.inject(SessionService).today()).toBe('2026-03-27');
    jest.useRealTimers();
  });

  it('is not taken for "nobody" when the server is broken', async () => {
    const loaded = TestBed.inject(SessionService).load();
    request('GET', '/api/v1/session/').flush({}, { status: 500, statusText: '' });
    await expect(loaded).rejects.toMatchObject({ status: 500 });
  });

  it('shows a new picture at once', async () => {
    await signIn();
    const session = TestBed.inject(SessionService);
    const uploaded = session.uploadAvatar(new File(['x'], 'me.png'));
    const put = request('PUT', '/api/v1/session/avatar/');
    expect(put.request.body.get('file').name).toBe('me.png');
    put.flush(aSession({ user: { ...aSession().user, avatar_url: '/files/me' } }));
    await uploaded;
    expect(session.session()?.user.avatar_url).toBe('/files/me');
  });
});

describe('the guards', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideFakeApi()] }));

  it('let people who are signed in pass', async () => {
    await signIn();
    const result = TestBed.runInInjectionContext(() => signedIn(nowhere, state));
    expect(await result).toBe(true);
  });

  it('send others to sign in, and remember where they wanted to go', async () => {
    const result = TestBed.runInInjectionContext(() => signedIn(nowhere, state));
    request('GET', '/api/v1/session/').flush({}, { status: 401, statusText: '' });
    expect(pathOf(await result)).toBe('/sign-in?next=%2Flifecycle%3Fpage%3D2');
  });

  it.each([
    [{ leases: ['view'], jobs: ['view'] }, '/lifecycle'],
    [{ jobs: ['view'] }, '/jobs'],
  ])('open the first page that %j allows', async (rights, path) => {
    await signIn(aSession({ rights }));
    const result = TestBed.runInInjectionContext(() => toFirstPage(nowhere, state));
    expect(pathOf(await result)).toBe(path);
  });

  it('leave a role without pages on the start page', async () => {
    await signIn(aSession({ rights: { organization: ['view'] } }));
    const result = TestBed.runInInjectionContext(() => toFirstPage(nowhere, state));
    await settle();
    expect(await result).toBe(true);
  });
});

describe('roleLabel', () => {
  it('names roles, and shows an unknown one as it is', () => {
    expect(roleLabel('leasing_agent')).toBe('Leasing agent');
    expect(roleLabel('astronaut')).toBe('astronaut');
  });
});
