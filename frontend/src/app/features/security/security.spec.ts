import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { noMoreRequests, provideFakeApi, request, settle } from '@testing/api';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { words } from '@testing/words';
import { ReauthenticateDialog } from './reauthenticate-dialog/reauthenticate-dialog';
import SecurityPage from './security-page/security-page';

const URL = '/_allauth/browser/v1/';
const AUTHENTICATORS = `${URL}account/authenticators`;
const refused = { status: 400, statusText: '' };
const unconfirmed = {
  body: {
    status: 401,
    data: { flows: [{ id: 'reauthenticate' }] },
    meta: { is_authenticated: true },
  },
  status: { status: 401, statusText: '' },
};

describe('the security page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
    await settle();
    page.detectChanges();
  };
  const open = async (...authenticators: object[]) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '**', component: SecurityPage }])],
    });
    page = await RouterTestingHarness.create('/security');
    page.detectChanges();
    request('GET', AUTHENTICATORS).flush({ status: 200, data: authenticators });
    await shown();
  };
  const answerDialogs = (answer: unknown) => {
    const dialog = { afterClosed: () => of(answer) } as ReturnType<MatDialog['open']>;
    return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
  };
  const type = (label: string, value: string) => {
    const input = field(element(), label);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  afterEach(noMoreRequests);

  it('sets an authenticator app up', async () => {
    await open();
    button(element(), 'Set up').click();
    const meta = { secret: 'JBSWY3DP', totp_url: 'otpauth://totp/UnitCycle:ann?secret=JBSWY3DP' };
    request('GET', `${AUTHENTICATORS}/totp`).flush(
      { status: 404, meta },
      { status: 404, statusText: '' },
    );
    await shown();
    expect(words(element())).toContain('JBSWY3DP');
    expect(element().querySelector('app-qr-code path')!.getAttribute('d')!.length).toBeGreaterThan(
      100,
    );

    type('Code that the app shows', '123 456');
    element().querySelector('app-totp-card form')!.dispatchEvent(new Event('submit'));
    const wrong = request('POST', `${AUTHENTICATORS}/totp`);
    expect(wrong.request.body).toEqual({ code: '123456' });
    wrong.flush({ status: 400, errors: [{ message: 'Incorrect code.', param: 'code' }] }, refused);
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Incorrect code.');

    type('Code that the app shows', '654321');
    element().querySelector('app-totp-card form')!.dispatchEvent(new Event('submit'));
    request('POST', `${AUTHENTICATORS}/totp`).flush({ status: 200 });
    await shown();
    request('GET', AUTHENTICATORS).flush({
      status: 200,
      data: [{ type: 'totp' }, { type: 'recovery_codes', unused_code_count: 10 }],
    });
    await shown();
    expect(words(element())).toContain('Authenticator app On');
    expect(words(element())).toContain('10 codes are left');
  });

  it('asks again who is there when allauth wants to know, then goes on', async () => {
    await open({ type: 'totp' }, { type: 'recovery_codes', unused_code_count: 10 });
    const asked = answerDialogs(true);
    button(element(), 'Show the codes').click();
    const url = `${AUTHENTICATORS}/recovery-codes`;
    request('GET', url).flush(unconfirmed.body, unconfirmed.status);
    await shown();
    expect(asked).toHaveBeenCalledWith(ReauthenticateDialog, {
      data: ['reauthenticate'],
      width: '420px',
    });
    request('GET', url).flush({ status: 200, data: { unused_codes: ['aaaa1111', 'bbbb2222'] } });
    await shown();
    expect(words(element().querySelector('.codes'))).toBe('aaaa1111 bbbb2222');
  });

  it('leaves everything as it is when the person backs out', async () => {
    await open({ type: 'totp' }, { type: 'recovery_codes', unused_code_count: 10 });
    answerDialogs(undefined);
    button(element(), 'Show the codes').click();
    request('GET', `${AUTHENTICATORS}/recovery-codes`).flush(unconfirmed.body, unconfirmed.status);
    await shown();
    expect(element().querySelector('[role=alert]')).toBeNull();
    expect(element().querySelector('.codes')).toBeNull();
  });

  it('keeps the setup open when the person backs out before it is switched on', async () => {
    await open();
    button(element(), 'Set up').click();
    const meta = { secret: 'JBSWY3DP', totp_url: 'otpauth://totp/UnitCycle:ann?secret=JBSWY3DP' };
    const totp = `${AUTHENTICATORS}/totp`;
    request('GET', totp).flush({ status: 404, meta }, { status: 404, statusText: '' });
    await shown();
    answerDialogs(undefined);
    type('Code that the app shows', '123456');
    element().querySelector('app-totp-card form')!.dispatchEvent(new Event('submit'));
    request('POST', totp).flush(unconfirmed.body, unconfirmed.status);
    await shown();
    expect(element().querySelector('[role=alert]')).toBeNull();
    expect(field(element(), 'Code that the app shows').value).toBe('123456');
  });

  it('makes new recovery codes', async () => {
    await open({ type: 'totp' }, { type: 'recovery_codes', unused_code_count: 0 });
    expect(words(element())).toContain('No code is left.');
    answerDialogs(true);
    button(element(), 'Make new codes').click();
    await shown();
    const url = `${AUTHENTICATORS}/recovery-codes`;
    request('POST', url).flush({ status: 200 });
    await shown();
    request('GET', url).flush({ status: 200, data: { unused_codes: ['cccc3333'] } });
    await shown();
    request('GET', AUTHENTICATORS).flush({
      status: 200,
      data: [{ type: 'recovery_codes', unused_code_count: 10 }],
    });
    await shown();
    expect(words(element().querySelector('.codes'))).toBe('cccc3333');
  });

  it('removes the app after asking', async () => {
    await open({ type: 'totp' });
    answerDialogs(true);
    button(element(), 'Remove').click();
    await shown();
    request('DELETE', `${AUTHENTICATORS}/totp`).flush({ status: 200 });
    await shown();
    request('GET', AUTHENTICATORS).flush({ status: 200, data: [] });
    await shown();
    expect(words(element())).toContain('Authenticator app Off');
  });

  it('changes the password, and shows a wrong one under its field', async () => {
    await open();
    type('Present password', 'wrong');
    type('New password', 'long enough now');
    const form = element().querySelector('app-password-card form')!;
    form.dispatchEvent(new Event('submit'));
    const change = `${URL}account/password/change`;
    const post = request('POST', change);
    expect(post.request.body).toEqual({
      current_password: 'wrong',
      new_password: 'long enough now',
    });
    post.flush(
      { status: 400, errors: [{ message: 'Wrong password.', param: 'current_password' }] },
      refused,
    );
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Wrong password.');

    type('Present password', 'right');
    form.dispatchEvent(new Event('submit'));
    request('POST', change).flush({ status: 200 });
    await shown();
    expect(field(element(), 'New password').value).toBe('');
  });
});

describe('ReauthenticateDialog', () => {
  afterEach(noMoreRequests);

  it('takes a code, or the password instead', async () => {
    const ways = ['mfa_reauthenticate', 'reauthenticate'];
    const { fixture, element, closed } = await openDialog(ReauthenticateDialog, ways);
    fill(fixture, 'Code', '111111');
    submit(fixture);
    const errors = [{ message: 'Incorrect code.', param: 'code' }];
    request('POST', `${URL}auth/2fa/reauthenticate`).flush({ status: 400, errors }, refused);
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('Incorrect code.');

    button(element, 'Use the password instead').click();
    fixture.detectChanges();
    fill(fixture, 'Password', 'secret');
    submit(fixture);
    const post = request('POST', `${URL}auth/reauthenticate`);
    expect(post.request.body).toEqual({ password: 'secret' });
    post.flush({ status: 200 });
    await settle();
    expect(closed).toHaveBeenCalledWith(true);
  });
});
