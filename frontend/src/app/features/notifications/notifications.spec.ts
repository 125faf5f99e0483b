import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { convertToParamMap, provideRouter } from '@angular/router';
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
import { wait } from '@testing/clock';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aMessage, anOptOut, aTemplate } from '@testing/message';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { LiftDialog } from './lift-dialog/lift-dialog';
import { toFilters, toQuery } from './messages.query';
import routes from './notifications.routes';
import { OptOutDialog } from './opt-out-dialog/opt-out-dialog';
import { TemplateDialog } from './template-dialog/template-dialog';

const API = '/api/v1/notifications/';
const MESSAGES = `${API}messages/`;
const TEMPLATES = `${API}templates/`;
const OPT_OUTS = `${API}suppressions/`;
const STANDING = `${OPT_OUTS}?ordering=-created_at&page=1&page_size=50&standing=true`;
const manager = aSession({
  rights: {
    notification_messages: ['view'],
    notification_templates: ['view', 'change'],
    suppressions: ['view', 'create', 'change'],
  },
});

let page: RouterTestingHarness;
const element = () => page.routeNativeElement!;
const shown = async () => {
  await settle();
  await page.fixture.whenStable();
  page.detectChanges();
};
const open = async (url: string, session = manager) => {
  TestBed.configureTestingModule({
    providers: [provideFakeApi(), provideRouter([{ path: 'settings', children: routes }])],
  });
  await signIn(session);
  page = await RouterTestingHarness.create(url);
  page.detectChanges();
};
/** Every dialog closes at once with this; what was opened. */
const closeWith = (said: string) => {
  const closed = { afterClosed: () => of(said) } as ReturnType<MatDialog['open']>;
  return jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(closed);
};
const buttons = (root: ParentNode) => [...root.querySelectorAll('button')].map((it) => words(it));

describe('the address of the messages', () => {
  it('is read into filters of the API, days where the organisation is', () => {
    const query = toQuery(
      convertToParamMap({ status: 'bounced', channel: 'fax', from: '2026-03-01' }),
    );
    expect(toFilters(query, 'America/New_York')).toEqual({
      status: ['bounced'],
      created_from: '2026-03-01T05:00:00.000Z',
      ordering: '-created_at',
    });
  });
});

describe('the page of messages', () => {
  const ALL = `${MESSAGES}?ordering=-created_at&page=1&page_size=50`;
  afterEach(noMoreRequests);

  it('says what was sent to whom, and on request what became of it', async () => {
    await open('/settings/messages');
    const reason = '550 No such mailbox';
    request('GET', ALL).flush(listOf(aMessage({ status: 'bounced', status_reason: reason })));
    await shown();
    const row = element().querySelector('tbody tr')!;
    expect(words(row)).toContain(
      'Maria Gonzalez maria@example.com Your rent is due soon E-mail Bounced Mar 2, 2026',
    );
    button(row, 'Details').click();
    page.detectChanges();
    const details = element().querySelector('app-message-details')!;
    expect(words(details)).toContain('Hello Maria, your rent is due on March 5.');
    expect(words(details)).toContain(`Reason ${reason} Sent by smtp Attempts 1`);
    expect(words(details)).toContain('Known to the provider as abc-1');
    button(row, 'Details').click();
    page.detectChanges();
    expect(element().querySelector('app-message-details')).toBeNull();
  });

  it('is narrowed by the menu, and says so', async () => {
    await open('/settings/messages');
    request('GET', ALL).flush(listOf(aMessage()));
    await shown();
    button(element(), 'Filter').click();
    page.detectChanges();
    const menu = document.querySelector<HTMLElement>('.cdk-overlay-container form')!;
    const [status] = menu.querySelectorAll('select');
    status.value = 'failed';
    status.dispatchEvent(new Event('change'));
    menu.dispatchEvent(new Event('submit'));
    await shown();
    const failed = `${MESSAGES}?ordering=-created_at&page=1&page_size=50&status=failed`;
    request('GET', failed).flush(listOf());
    await shown();
    expect(words(element().querySelector('.filter-chips'))).toBe('Failed remove');
    button(element(), 'Show all messages').click();
    await shown();
    request('GET', ALL).flush(listOf());
    await shown();
    expect(words(element())).toContain('No messages yet');
  });

  it('offers nothing to whom nothing is allowed', async () => {
    await open('/settings/messages', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(buttons(element().querySelector('.page-header')!)).toEqual([]);
  });
});

describe('the page of templates', () => {
  afterEach(noMoreRequests);

  it('says whose words they are, and is read again after they were changed', async () => {
    await open('/settings/templates');
    const templates = [aTemplate(), aTemplate({ channel: 'sms', subject: '', is_own: true })];
    request('GET', TEMPLATES).flush({ results: templates });
    await shown();
    const rows = [...element().querySelectorAll('tbody tr')];
    expect(rows.map((row) => words(row))).toEqual([
      "Payment reminder E-mail Your rent is due soon The product's Edit Payment reminder, E-mail",
      'Payment reminder Text message Hello {{ recipient_name }} Yours Edit Payment reminder, Text message',
    ]);
    const opened = closeWith('The template is saved.');
    button(rows[0], 'Edit').click();
    await wait();
    await shown();
    expect(opened.mock.calls[0][1]).toMatchObject({ data: templates[0] });
    request('GET', TEMPLATES).flush({ results: [] });
    await shown();
  });

  it('lets nobody edit who may not', async () => {
    await open('/settings/templates', aSession({ rights: { notification_templates: ['view'] } }));
    request('GET', TEMPLATES).flush({ results: [aTemplate()] });
    await shown();
    expect(buttons(element())).toEqual([]);
  });
});

describe('TemplateDialog', () => {
  afterEach(noMoreRequests);

  it('shows what the words make, until they are changed, and saves them', async () => {
    const { fixture, element, closed } = await openDialog(TemplateDialog, aTemplate());
    fill(fixture, 'Subject', 'Rent');
    button(element, 'Preview').click();
    const asked = {
      event_type: 'payment_reminder',
      channel: 'email',
      subject: 'Rent',
      body: 'Hello {{ recipient_name }}',
      html: '',
    };
    const post = request('POST', `${TEMPLATES}preview/`);
    expect(post.request.body).toEqual(asked);
    post.flush({ subject: 'Rent', text: 'Hello Maria', html: '<p>Hello Maria</p>' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-message-text'))).toBe('Rent Hello Maria');
    expect(words(element.querySelector('.variables'))).toBe(
      'Insert {{ recipient_name }} Who it is sent to.',
    );
    fill(fixture, 'Text', 'Hi {{ nobody }}');
    expect(element.querySelector('app-message-text')).toBeNull();
    submit(fixture);
    const put = request('PUT', TEMPLATES);
    put.flush({ body: ['There is no “nobody” here.'] }, { status: 400, statusText: '' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-field [role=alert]'))).toBe(
      'There is no “nobody” here.',
    );
    fill(fixture, 'Text', 'Hi');
    submit(fixture);
    request('PUT', TEMPLATES).flush(aTemplate({ is_own: true }));
    await settle();
    expect(closed).toHaveBeenCalledWith('The template is saved.');
  });

  it('has no subject and no HTML in a text message, and goes back to the words of the product', async () => {
    const own = aTemplate({ channel: 'sms', is_own: true });
    const { element, closed } = await openDialog(TemplateDialog, own);
    expect(element.querySelectorAll('app-field')).toHaveLength(1);
    button(element, 'Back to the product').click();
    const post = request('POST', `${TEMPLATES}reset/`);
    expect(post.request.body).toEqual({ event_type: 'payment_reminder', channel: 'sms' });
    post.flush(aTemplate());
    await settle();
    expect(closed).toHaveBeenCalledWith('The template is as it came with the product.');
  });
});

describe('the page of opt-outs', () => {
  afterEach(noMoreRequests);

  it('says what is sent nothing and why, and is read again after one was lifted', async () => {
    await open('/settings/opt-outs');
    request('GET', STANDING).flush(listOf(anOptOut()));
    await shown();
    const row = element().querySelector('tbody tr')!;
    expect(words(row)).toContain(
      'maria@example.com E-mail Unsubscribed What can be unsubscribed Mar 2, 2026',
    );
    const opened = closeWith('Done.');
    button(row, 'Lift').click();
    await wait();
    await shown();
    expect(opened.mock.calls[0][1]).toMatchObject({ data: anOptOut() });
    request('GET', STANDING).flush(listOf());
    await shown();
    expect(words(element())).toContain('Nobody opted out');
  });

  it('shows lifted ones, too, by the address', async () => {
    await open('/settings/opt-outs?show=all&medium=phone&search=555');
    const lifted = { lifted_at: '2026-03-03T12:00:00Z', lifted_because: 'Asked on the phone' };
    request(
      'GET',
      `${OPT_OUTS}?medium=phone&ordering=-created_at&page=1&page_size=50&search=555`,
    ).flush(listOf(anOptOut({ medium: 'phone', ...lifted })));
    await shown();
    expect(words(element().querySelector('tbody tr'))).toContain('Lifted Asked on the phone');
    expect(buttons(element().querySelector('tbody')!)).toEqual([]);
  });

  it('lets a desk add one and lift none', async () => {
    const desk = aSession({ rights: { suppressions: ['view', 'create'] } });
    await open('/settings/opt-outs', desk);
    request('GET', STANDING).flush(listOf(anOptOut()));
    await shown();
    expect(buttons(element().querySelector('tbody')!)).toEqual([]);
    closeWith('Done.');
    button(element(), 'Add an opt-out').click();
    await wait();
    await shown();
    request('GET', STANDING).flush(listOf());
    await shown();
  });
});

describe('the dialogs of opt-outs', () => {
  afterEach(noMoreRequests);

  it('add an address', async () => {
    const { fixture, element, closed } = await openDialog(OptOutDialog, null);
    const medium = field<HTMLSelectElement>(element, 'Medium');
    medium.value = 'phone';
    medium.dispatchEvent(new Event('change'));
    fill(fixture, 'Address or number', ' +15551234567 ');
    submit(fixture);
    const post = request('POST', OPT_OUTS);
    expect(post.request.body).toEqual({
      medium: 'phone',
      address: '+15551234567',
      coverage: 'everything',
      note: '',
    });
    post.flush(anOptOut({ medium: 'phone', address: '+15551234567' }));
    await settle();
    expect(closed).toHaveBeenCalledWith('+15551234567 is sent nothing more.');
  });

  it('lift one, for a reason', async () => {
    const { fixture, element, closed } = await openDialog(LiftDialog, anOptOut());
    submit(fixture);
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('This is needed.');
    fill(fixture, 'Why', 'Asked for it');
    submit(fixture);
    const post = request('POST', `${OPT_OUTS}opt-out-1/lift/`);
    expect(post.request.body).toEqual({ because: 'Asked for it' });
    post.flush(anOptOut({ lifted_at: '2026-03-03T12:00:00Z' }));
    await settle();
    expect(closed).toHaveBeenCalledWith('maria@example.com can be written to again.');
  });
});
