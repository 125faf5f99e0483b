import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { noEmail, noTexts, ownEmail, ownTexts } from '@testing/providers';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { EmailDialog } from './email-dialog/email-dialog';
import routes from './notifications.routes';
import { ProviderActions } from './provider-actions';
import { ProviderTestDialog } from './provider-test-dialog/provider-test-dialog';
import { TextsDialog } from './texts-dialog/texts-dialog';

const EMAIL = '/api/v1/notifications/settings/email/';
const SMS = '/api/v1/notifications/settings/sms/';
const owner = aSession({ rights: { notification_settings: ['view', 'change'] } });
const viewer = aSession({ rights: { notification_settings: ['view'] } });

const shownIn = async (fixture: ComponentFixture<unknown>) => {
  await settle();
  await wait();
  fixture.detectChanges();
};
const choose = (fixture: ComponentFixture<unknown>, label: string, value: string) => {
  const select = field<HTMLSelectElement>(fixture.nativeElement, label);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  fixture.detectChanges();
};

describe('the page of message providers', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (session = owner) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'settings', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/settings/providers');
    page.detectChanges();
  };
  const answer = async (email = ownEmail(), texts = ownTexts()) => {
    request('GET', EMAIL).flush(email);
    request('GET', SMS).flush(texts);
    await shown();
  };
  const card = (name: 'email' | 'texts') => element().querySelector(`app-${name}-card`)!;
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('says that nothing leaves without an account, and offers to set one up', async () => {
    await open();
    await answer(noEmail(), noTexts());
    expect(words(card('email'))).toContain('Nothing leaves');
    expect(words(card('email'))).toContain('only written to the console and log of the server');
    expect(words(card('texts'))).toContain('only written to the log of the server');
    expect(element().querySelector('dl')).toBeNull();
    const edit = jest.spyOn(TestBed.inject(ProviderActions), 'editEmail').mockResolvedValue(true);
    button(card('email'), 'Set up your account').click();
    await shown();
    expect(edit).toHaveBeenCalledWith(noEmail());
    request('GET', EMAIL).flush(ownEmail());
    await shown();
    expect(words(card('email'))).toContain('Active');
  });

  it('says that messages leave by the account of the installation', async () => {
    await open();
    await answer(noEmail({ is_only_logged: false }), noTexts({ is_only_logged: false }));
    expect(words(card('email'))).toContain('leave by the account of this installation');
    expect(words(card('email').querySelector('dl'))).toContain('noreply@unitcycle.example');
    expect(words(card('texts'))).toContain('leave by the account of this installation');
  });

  it('shows one’s own accounts, their secrets masked, and how the last test went', async () => {
    await open();
    const problem = 'The account SID or the auth token is wrong.';
    const tested = { last_tested_at: '2026-03-02T13:00:00Z', last_test_problem: problem };
    await answer(ownEmail(), ownTexts(tested));
    expect(words(card('email').querySelector('dl'))).toBe(
      'Sent from rent@example.com Server smtp.example.com:587 Encryption STARTTLS (port 587) User rent ' +
        'Password ••••word Last test Never tested',
    );
    expect(words(card('texts').querySelector('dl'))).toContain(
      `Quiet hours 21:00 – 08:00 Last test Failed , Mar 2, 2026, 1:00 PM ${problem}`,
    );
    expect(words(card('texts').querySelector('code'))).toContain(
      '/api/v1/webhooks/messaging/twilio/inbound/',
    );
  });

  it('switches an account off and on, and removes it, after asking', async () => {
    await open();
    await answer();
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
    button(card('texts'), 'Switch off').click();
    await shown();
    const patch = request('PATCH', SMS);
    expect(patch.request.body).toEqual({ is_active: false });
    const off = ownTexts({ is_active: false, is_only_logged: true });
    patch.flush(off);
    await shown();
    request('GET', SMS).flush(off);
    await shown();
    expect(words(card('texts'))).toContain('reach nobody');
    expect(button(card('texts'), 'Switch on')).toBeTruthy();
    button(card('email'), 'Remove').click();
    await shown();
    request('DELETE', EMAIL).flush(null);
    await shown();
    request('GET', EMAIL).flush(noEmail());
    await shown();
    expect(words(card('email'))).toContain('Set up your account');
  });

  it('is only shown to a viewer, and not to others', async () => {
    await open(viewer);
    await answer();
    expect(card('email').querySelector('button')).toBeNull();
    TestBed.resetTestingModule();
    await open(aSession({ rights: {} }));
    request('GET', EMAIL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    request('GET', SMS).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
  });
});

describe('EmailDialog', () => {
  afterEach(noMoreRequests);

  it('sets up a mail server, and says under its field what is wrong', async () => {
    const { fixture, element, closed } = await openDialog(EmailDialog, noEmail());
    fill(fixture, 'Sent from', 'rent@example.com');
    submit(fixture);
    request('PATCH', EMAIL).flush(
      { host: ['Name the mail server.'] },
      { status: 400, statusText: '' },
    );
    await shownIn(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe('Name the mail server.');
    fill(fixture, 'Mail server', 'smtp.example.com');
    choose(fixture, 'Encryption', 'tls');
    fill(fixture, 'Password', 'secret');
    submit(fixture);
    const patch = request('PATCH', EMAIL);
    expect(patch.request.body).toEqual({
      provider: 'smtp',
      default_from_email: 'rent@example.com',
      host: 'smtp.example.com',
      port: 465,
      use_tls: false,
      use_ssl: true,
      user: '',
      password: 'secret',
    });
    patch.flush(ownEmail());
    await shownIn(fixture);
    expect(closed).toHaveBeenCalledWith('Your e-mail account is saved. Now send a test.');
  });

  it('keeps a secret that is left empty', async () => {
    const kept = ownEmail({ provider: 'sendgrid', api_key: '••••key1' });
    const { fixture, element } = await openDialog(EmailDialog, kept);
    expect(words(element)).toContain('Set, ends in ••••key1; leave empty to keep.');
    submit(fixture);
    const patch = request('PATCH', EMAIL);
    expect(patch.request.body).toEqual({
      provider: 'sendgrid',
      default_from_email: 'rent@example.com',
      event_public_key: '',
    });
    patch.flush(kept);
    await shownIn(fixture);
  });
});

describe('TextsDialog', () => {
  afterEach(noMoreRequests);

  it('wants a token at first, and keeps it later', async () => {
    const { fixture, element } = await openDialog(TextsDialog, noTexts());
    fill(fixture, 'Account SID', 'AC1');
    fill(fixture, 'Number', '+15552345678');
    submit(fixture);
    await shownIn(fixture);
    expect(words(element.querySelector('app-field [role=alert]'))).toBe('This is needed.');
    TestBed.resetTestingModule();
    const again = await openDialog(TextsDialog, ownTexts());
    fill(again.fixture, 'Quiet from', '22:00');
    submit(again.fixture);
    const patch = request('PATCH', SMS);
    expect(patch.request.body).toEqual({
      account_sid: 'AC1',
      phone_number: '+15552345678',
      whatsapp_number: '',
      quiet_from: '22:00',
      quiet_until: '08:00',
    });
    patch.flush(ownTexts());
    await shownIn(again.fixture);
    expect(again.closed).toHaveBeenCalledWith('Your account for texts is saved. Now send a test.');
  });
});

describe('ProviderTestDialog', () => {
  afterEach(noMoreRequests);
  const JOB = '/api/v1/jobs/j1/?wait=10';
  const job = (status: string, result: object = {}, message = '') => ({
    id: 'j1',
    status,
    message,
    result,
    created_at: '2026-03-28T12:00:00Z',
  });
  const run = async (
    fixture: ComponentFixture<unknown>,
    url: string,
    body: object,
    end: object,
  ) => {
    submit(fixture);
    const post = request('POST', `${url}test/`);
    expect(post.request.body).toEqual(body);
    post.flush(job('queued'));
    await shownIn(fixture);
    request('GET', JOB).flush(end);
    await shownIn(fixture);
  };

  it('sends a mail to oneself or another, and says what became of it', async () => {
    const tested = { what: 'email', isOnlyLogged: false, hasWhatsApp: false };
    const { fixture, element } = await openDialog(ProviderTestDialog, tested);
    const notice = () => words(element.querySelector('[role=status]'));
    await run(
      fixture,
      EMAIL,
      { to: 'ann@example.com' },
      job('succeeded', { ok: true, problem: '' }),
    );
    expect(notice()).toBe('The provider took it: the test is on its way to ann@example.com.');
    fill(fixture, 'E-mail address', 'bo@example.com');
    const no = { ok: false, problem: 'The mail server cannot be reached.' };
    await run(fixture, EMAIL, { to: 'bo@example.com' }, job('succeeded', no));
    expect(notice()).toBe('It did not work: The mail server cannot be reached.');
    await run(fixture, EMAIL, { to: 'bo@example.com' }, job('failed'));
    expect(notice()).toBe('It did not work: The test did not finish. Try again.');
  });

  it('does not say that something left when nothing did', async () => {
    const tested = { what: 'email', isOnlyLogged: true, hasWhatsApp: false };
    const { fixture, element } = await openDialog(ProviderTestDialog, tested);
    await run(
      fixture,
      EMAIL,
      { to: 'ann@example.com' },
      job('succeeded', { ok: true, problem: '' }),
    );
    expect(words(element.querySelector('[role=status]'))).toContain('Nothing was sent.');
  });

  it('texts a number, by WhatsApp where there is one', async () => {
    const tested = { what: 'sms', isOnlyLogged: false, hasWhatsApp: true };
    const { fixture, element } = await openDialog(ProviderTestDialog, tested);
    fill(fixture, 'Phone number', '+15552345678');
    element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    const body = { to: '+15552345678', whatsapp: true };
    await run(fixture, SMS, body, job('succeeded', { ok: true, problem: '' }));
    expect(words(element.querySelector('[role=status]'))).toContain('on its way to +15552345678');
  });
});
