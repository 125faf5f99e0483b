import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { noMoreRequests, provideFakeApi, request, settle } from '@testing/api';
import { button, field } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import accountRoutes from './account.routes';
import { innerPath } from './inner-path';
import signInRoutes from './sign-in.routes';

const AUTH = '/_allauth/browser/v1/auth/';
const SESSION = '/api/v1/session/';
const nobody = { status: 401, statusText: '' };
const pending = (id: string) => ({ status: 401, data: { flows: [{ id, is_pending: true }] } });

describe('innerPath', () => {
  it.each([
    [undefined, '/'],
    ['/lifecycle?page=2', '/lifecycle?page=2'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/sign-in?next=/sign-in', '/'],
  ])('%s leads to %s', (wanted, path) => {
    expect(innerPath(wanted)).toBe(path);
  });
});

describe('the pages before signing in', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
    await settle();
    page.detectChanges();
  };
  const open = async (url: string) => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter(
          [
            { path: 'sign-in', children: signInRoutes },
            { path: 'account', children: accountRoutes },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answerStatus = async (body: object = { status: 401, data: { flows: [] } }) => {
    request('GET', `${AUTH}session`).flush(body, nobody);
    await shown();
  };
  const type = (label: string, value: string) => {
    const input = field(element(), label);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  const send = async () => {
    element().querySelector('form')!.dispatchEvent(new Event('submit'));
    await shown();
  };
  const arrived = async () => {
    await shown();
    await page.fixture.whenStable();
    return TestBed.inject(Router).url;
  };
  afterEach(noMoreRequests);

  it('sign in with a password, and go where the person wanted', async () => {
    await open('/sign-in?next=%2Flifecycle%3Fpage%3D2&ended=true');
    await answerStatus();
    expect(words(element())).toContain('Your session ended.');
    type('E-mail', ' ann@example.com ');
    type('Password', 'correct horse');
    await send();
    const post = request('POST', `${AUTH}login`);
    expect(post.request.body).toEqual({ email: 'ann@example.com', password: 'correct horse' });
    post.flush({ status: 200 });
    await shown();
    request('GET', SESSION).flush(aSession());
    expect(await arrived()).toBe('/lifecycle?page=2');
  });

  it('show a wrong password under its field', async () => {
    await open('/sign-in');
    await answerStatus();
    type('E-mail', 'ann@example.com');
    type('Password', 'wrong');
    await send();
    const errors = [{ message: 'The e-mail or the password is wrong.', param: 'password' }];
    request('POST', `${AUTH}login`).flush({ status: 400, errors }, { status: 400, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(
      'The e-mail or the password is wrong.',
    );
  });

  it('ask for the code of a second factor, however it was typed', async () => {
    await open('/sign-in');
    await answerStatus();
    type('E-mail', 'ann@example.com');
    type('Password', 'correct horse');
    await send();
    request('POST', `${AUTH}login`).flush(pending('mfa_authenticate'), nobody);
    await shown();
    expect(words(element())).toContain('One more step');
    type('Code', '123 456');
    await send();
    const post = request('POST', `${AUTH}2fa/authenticate`);
    expect(post.request.body).toEqual({ code: '123456' });
    post.flush({ status: 200 });
    await shown();
    request('GET', SESSION).flush(aSession());
    expect(await arrived()).toBe('/');
  });

  it('take up a sign-in that stopped before the code, or begin another', async () => {
    await open('/sign-in');
    await answerStatus(pending('mfa_authenticate'));
    expect(words(element())).toContain('One more step');
    button(element(), 'Sign in as somebody else').click();
    request('DELETE', `${AUTH}session`).flush({ status: 401 }, nobody);
    await shown();
    expect(field(element(), 'E-mail').value).toBe('');
  });

  it('say that an address must be confirmed first', async () => {
    await open('/sign-in');
    await answerStatus();
    type('E-mail', 'ann@example.com');
    type('Password', 'correct horse');
    await send();
    request('POST', `${AUTH}login`).flush(pending('verify_email'), nobody);
    await shown();
    expect(words(element())).toContain('Confirm your e-mail address');
  });

  it('send a link for a new password, and tell nobody whether the address is known', async () => {
    await open('/account/password/reset');
    request('GET', `${AUTH}session`).flush({ status: 401 }, nobody);
    type('E-mail', 'ann@example.com');
    await send();
    request('POST', `${AUTH}password/request`).flush({ status: 200 });
    await shown();
    expect(words(element())).toContain('If ann@example.com belongs to an account');
  });

  it('take a new password', async () => {
    await open('/account/password/reset/key/abc-123');
    request('GET', `${AUTH}password/reset`).flush({ status: 200 });
    await shown();
    type('New password', 'short');
    await send();
    expect(words(element().querySelector('[role=alert]'))).toBe('At least 10 characters.');
    type('New password', 'long enough now');
    await send();
    const post = request('POST', `${AUTH}password/reset`);
    expect(post.request.body).toEqual({ key: 'abc-123', password: 'long enough now' });
    post.flush({ status: 401 }, nobody);
    await shown();
    expect(TestBed.inject(Router).url).toBe('/sign-in');
    await answerStatus();
  });

  it('say when a link for a new password is used up', async () => {
    await open('/account/password/reset/key/old');
    const errors = [{ message: 'bad key', param: 'key' }];
    request('GET', `${AUTH}password/reset`).flush(
      { status: 400, errors },
      { status: 400, statusText: '' },
    );
    await shown();
    expect(words(element())).toContain('used already, or it is too old');
    expect(element().querySelector('form')).toBeNull();
  });

  it('confirm an address by a button, not by opening the link', async () => {
    await open('/account/verify-email/key-1');
    request('GET', `${AUTH}email/verify`).flush({
      status: 200,
      data: { email: 'ann@example.com' },
    });
    await shown();
    expect(words(element())).toContain('Is ann@example.com your address?');
    button(element(), 'Confirm').click();
    const post = request('POST', `${AUTH}email/verify`);
    expect(post.request.body).toEqual({ key: 'key-1' });
    post.flush({ status: 401 }, nobody);
    await shown();
    expect(TestBed.inject(Router).url).toBe('/sign-in');
    await answerStatus();
  });

  const openInvitation = async (session: ReturnType<typeof aSession> | null) => {
    await open('/account/invitations/token-1');
    await answerStatus();
    if (session) request('GET', SESSION).flush(session);
    else request('GET', SESSION).flush({}, nobody);
    await shown();
    request('GET', '/api/v1/invitations/preview/?token=token-1').flush({
      email: 'ann@example.com',
      organization: 'Meridian Residential',
    });
    await shown();
    expect(words(element())).toContain('Join Meridian Residential');
  };
  const ACCEPT = '/api/v1/invitations/accept/';

  it('let an invited person join with a new account, and sign them in', async () => {
    await openInvitation(null);
    type('Your name', 'Ann Lee');
    type('Password', 'long enough now');
    await send();
    const post = request('POST', ACCEPT);
    expect(post.request.body).toEqual({
      token: 'token-1',
      name: 'Ann Lee',
      password: 'long enough now',
    });
    post.flush({ email: 'ann@example.com', organization: 'Meridian Residential' });
    await shown();
    const login = request('POST', `${AUTH}login`);
    expect(login.request.body).toEqual({ email: 'ann@example.com', password: 'long enough now' });
    login.flush({ status: 200 });
    await shown();
    request('GET', SESSION).flush(aSession());
    expect(await arrived()).toBe('/');
  });

  it('let a person who is signed in join with one click', async () => {
    await openInvitation(aSession());
    button(element(), 'Join').click();
    const post = request('POST', ACCEPT);
    expect(post.request.body).toEqual({ token: 'token-1' });
    post.flush({});
    await shown();
    request('GET', SESSION).flush(aSession());
    expect(await arrived()).toBe('/');
  });

  it('do not join somebody else than was invited', async () => {
    const user = { ...aSession().user, email: 'other@example.com' };
    await openInvitation(aSession({ user }));
    expect(words(element())).toContain(
      'You are signed in with another address, other@example.com.',
    );
    expect(element().querySelector('form')).toBeNull();
  });

  it('say that an invitation cannot be used', async () => {
    await open('/account/invitations/token-1');
    await answerStatus();
    request('GET', SESSION).flush({}, nobody);
    await shown();
    const detail = 'This invitation was used, taken back, or is too old.';
    request('GET', '/api/v1/invitations/preview/?token=token-1').flush(
      { detail },
      { status: 404, statusText: '' },
    );
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(detail);
  });
});
