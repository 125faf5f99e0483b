import { HttpClient } from '@angular/common/http';
import { ANIMATION_MODULE_TYPE, ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { sendCsrfToken } from '@core/http/csrf';
import { signInAgain } from '@core/http/interceptors';
import { SessionService } from '@core/session/session.service';
import { noMoreRequests, provideFakeApi, request, signIn } from '@testing/api';
import { wait } from '@testing/clock';
import { button, field } from '@testing/dialog';
import { aSession } from '@testing/session';
import { SignInAgain } from './sign-in-again';

const AUTH = '/_allauth/browser/v1/auth/';
const ROW = '/api/v1/vendors/vendor-1/';
const ended = { status: 401, statusText: '' };
const flows = (id: string) => ({ status: 401, data: { flows: [{ id, is_pending: true }] } });

@Component({
  selector: 'app-some-form',
  template: '<input />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class SomeForm {}

describe('a session that ends while a form is open', () => {
  let http: HttpClient;
  let answer: Promise<unknown>;
  const dialog = () => document.querySelector<HTMLElement>('app-sign-in-again-dialog');
  const settled = async () => {
    await wait(20);
    TestBed.inject(MatDialog).openDialogs.forEach((each) =>
      each.componentRef?.changeDetectorRef.detectChanges(),
    );
  };
  const type = (label: string, value: string) => {
    const input = field(dialog()!, label);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  const send = async (name: string) => {
    button(dialog()!, name).click();
    await settled();
  };
  /** A write is refused, and the sign-in dialog opens. */
  const losesSession = async () => {
    answer = firstValueFrom(http.patch(ROW, { name: 'Alder' }));
    request('PATCH', ROW).flush({}, ended);
    await settled();
    request('GET', `${AUTH}session`).flush({}, ended);
    await settled();
  };
  const signsIn = async () => {
    type('Password', 'secret');
    await send('Sign in');
    return request('POST', `${AUTH}login`);
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(signInAgain, sendCsrfToken),
        provideRouter([{ path: '**', children: [] }]),
        { provide: ANIMATION_MODULE_TYPE, useValue: 'NoopAnimations' },
      ],
    });
    http = TestBed.inject(HttpClient);
    TestBed.inject(SignInAgain); // loaded lazily otherwise, which takes its time
    await signIn();
    await TestBed.inject(Router).navigateByUrl('/vendors?page=2');
  });
  afterEach(async () => {
    TestBed.inject(MatDialog).closeAll();
    await settled();
    noMoreRequests();
    document.cookie = 'csrftoken=; max-age=0';
  });

  it('is taken up over the page, and the write is sent again', async () => {
    document.cookie = 'csrftoken=old';
    await losesSession();
    expect(field(dialog()!, 'E-mail').value).toBe('ann@example.com');

    document.cookie = 'csrftoken=new';
    const login = await signsIn();
    expect(login.request.body).toEqual({ email: 'ann@example.com', password: 'secret' });
    login.flush({});
    await settled();
    request('GET', '/api/v1/session/').flush(aSession());
    await settled();

    const again = request('PATCH', ROW);
    expect(again.request.body).toEqual({ name: 'Alder' });
    expect(again.request.headers.get('X-CSRFToken')).toBe('new');
    again.flush({ done: true });
    expect(await answer).toEqual({ done: true });
    expect(dialog()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/vendors?page=2');
  });

  it('asks for the second factor where there is one', async () => {
    await losesSession();
    (await signsIn()).flush(flows('mfa_authenticate'), ended);
    await settled();
    type('Code', '123 456');
    await send('Confirm');
    const code = request('POST', `${AUTH}2fa/authenticate`);
    expect(code.request.body).toEqual({ code: '123456' });
    code.flush({});
    await settled();
    request('GET', '/api/v1/session/').flush(aSession());
    await settled();
    request('PATCH', ROW).flush({});
    await answer;
  });

  it('says that the password was wrong', async () => {
    await losesSession();
    const errors = [{ message: 'Not the password.', param: 'password' }];
    (await signsIn()).flush({ errors }, { status: 400, statusText: '' });
    await settled();
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toBe('Not the password.');
    TestBed.inject(SessionService).forget();
    button(dialog()!, 'Leave this page').click();
    await expect(answer).rejects.toMatchObject({ status: 401 });
  });

  it('needs no dialog when the person signed in again in another tab', async () => {
    answer = firstValueFrom(http.patch(ROW, {}));
    request('PATCH', ROW).flush({}, ended);
    await settled();
    request('GET', `${AUTH}session`).flush({});
    await settled();
    expect(dialog()).toBeNull();
    request('GET', '/api/v1/session/').flush(aSession());
    await settled();
    request('PATCH', ROW).flush({});
    await answer;
  });

  it('goes on in the organisation that the page is of', async () => {
    await losesSession();
    (await signsIn()).flush({});
    await settled();
    const other = { ...aSession().organization, id: 'org-2' };
    request('GET', '/api/v1/session/').flush(aSession({ organization: other }));
    await settled();
    const back = request('POST', '/api/v1/session/switch/');
    expect(back.request.body).toEqual({ organization: 'org-1' });
    back.flush(aSession());
    await settled();
    request('PATCH', ROW).flush({});
    await answer;
  });

  it('starts the app anew for somebody else, and sends nothing of the first in their name', async () => {
    const startAnew = jest
      .spyOn(TestBed.inject(SessionService), 'startAnew')
      .mockImplementation(() => undefined);
    await losesSession();
    (await signsIn()).flush({});
    await settled();
    const somebody = { ...aSession().user, id: 'bob' };
    request('GET', '/api/v1/session/').flush(aSession({ user: somebody }));
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(startAnew).toHaveBeenCalledTimes(1);
  });

  it('asks once for reads that a dialog makes at the same time', async () => {
    TestBed.inject(MatDialog).open(SomeForm);
    const reads = ['/api/v1/units/', '/api/v1/vendors/'];
    const answers = reads.map((url) => firstValueFrom(http.get(url)));
    reads.forEach((url) => request('GET', url).flush({}, ended));
    await settled();
    request('GET', `${AUTH}session`).flush({}, ended);
    await settled();
    (await signsIn()).flush({});
    await settled();
    request('GET', '/api/v1/session/').flush(aSession());
    await settled();
    reads.forEach((url) => request('GET', url).flush([]));
    expect(await Promise.all(answers)).toEqual([[], []]);
  });

  it('leads to the page for signing in when the person would rather leave', async () => {
    await losesSession();
    await send('Leave this page');
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(TestBed.inject(Router).url).toBe('/sign-in?next=%2Fvendors%3Fpage%3D2&ended=true');
  });
});
