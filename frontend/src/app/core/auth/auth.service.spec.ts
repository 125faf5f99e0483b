import { TestBed } from '@angular/core/testing';

import { noMoreRequests, provideFakeApi, request, signIn } from '@testing/api';
import { SessionService } from '@core/session/session.service';
import { AuthService } from './auth.service';

const URL = '/_allauth/browser/v1/';
const unfinished = { status: 401, statusText: '' };

describe('AuthService', () => {
  let auth: AuthService;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideFakeApi()] });
    auth = TestBed.inject(AuthService);
  });
  afterEach(noMoreRequests);

  it('is done when the password is enough', async () => {
    const step = auth.signIn('ann@example.com', 'secret');
    const post = request('POST', `${URL}auth/login`);
    expect(post.request.body).toEqual({ email: 'ann@example.com', password: 'secret' });
    post.flush({ status: 200, meta: { is_authenticated: true } });
    expect(await step).toEqual({ done: true });
  });

  it.each([
    ['mfa_authenticate', 'mfa_authenticate'],
    ['verify_email', 'verify_email'],
    ['something_new', null],
  ])('understands the pending flow %s', async (id, pending) => {
    const step = auth.signIn('ann@example.com', 'secret');
    const flows = [{ id: 'login' }, { id, is_pending: true }];
    request('POST', `${URL}auth/login`).flush({ status: 401, data: { flows } }, unfinished);
    expect(await step).toEqual({ done: false, pending });
  });

  it('passes a refusal on', async () => {
    const step = auth.confirmCode('123456');
    const errors = [{ message: 'Incorrect code.', param: 'code' }];
    request('POST', `${URL}auth/2fa/authenticate`).flush(
      { status: 400, errors },
      { status: 400, statusText: '' },
    );
    await expect(step).rejects.toMatchObject({ status: 400 });
  });

  it('forgets the session when signing out, which allauth answers with 401', async () => {
    await signIn();
    const left = auth.signOut();
    request('DELETE', `${URL}auth/session`).flush({ status: 401, data: { flows: [] } }, unfinished);
    await left;
    expect(TestBed.inject(SessionService).session()).toBeNull();
  });

  it('shows the keys of e-mails in headers, not in addresses', async () => {
    const checked = auth.checkResetKey('abc-123');
    const get = request('GET', `${URL}auth/password/reset`);
    expect(get.request.headers.get('X-Password-Reset-Key')).toBe('abc-123');
    get.flush({ status: 200 });
    await checked;

    const email = auth.emailOfKey('xyz');
    const verify = request('GET', `${URL}auth/email/verify`);
    expect(verify.request.headers.get('X-Email-Verification-Key')).toBe('xyz');
    verify.flush({ status: 200, data: { email: 'ann@example.com' } });
    expect(await email).toBe('ann@example.com');
  });

  it.each([
    ['reauthenticate', 'auth/reauthenticate', { password: 's' }],
    ['mfa_reauthenticate', 'auth/2fa/reauthenticate', { code: 's' }],
  ] as const)('proves who is there by %s', async (how, path, body) => {
    const done = auth.reauthenticate(how, 's');
    const post = request('POST', `${URL}${path}`);
    expect(post.request.body).toEqual(body);
    post.flush({ status: 200 });
    await done;
  });
});
