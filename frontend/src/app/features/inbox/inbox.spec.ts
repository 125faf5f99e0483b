import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field } from '@testing/dialog';
import { aNotification } from '@testing/inbox';
import { words } from '@testing/words';
import routes from './inbox.routes';

const INBOX = '/api/v1/notifications/inbox/';
const ALL = `${INBOX}?page=1&page_size=50`;

describe('the page of notifications', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (url = '/inbox') => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([
          { path: 'inbox', children: routes },
          { path: 'work-orders/:id', children: [] },
        ]),
      ],
    });
    await signIn();
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  afterEach(noMoreRequests);

  it('shows what was told, what it is about, and marks one as read', async () => {
    await open();
    request('GET', ALL).flush(listOf(aNotification(), aNotification({ id: 'n2', is_read: true })));
    await shown();
    const [first, second] = element().querySelectorAll('li');
    expect(words(first)).toBe(
      'A work order is assigned to you Unread WO-7: The tap drips. Work order · Mar 28, 2026, 12:00 PM Mark as read A work order is assigned to you Open A work order is assigned to you',
    );
    expect(words(second)).not.toContain('Mark as read');

    button(first, 'Mark as read').click();
    const post = request('POST', `${INBOX}mark-read/`);
    expect(post.request.body).toEqual({ ids: ['n1'] });
    post.flush({ unread: 0 });
    await shown();
    request('GET', ALL).flush(listOf(aNotification({ is_read: true })));
    await shown();
    expect(words(element())).not.toContain('Unread WO-7');
  });

  it('leads to what it tells of, which then is read', async () => {
    await open();
    request('GET', ALL).flush(listOf(aNotification()));
    await shown();
    button(element().querySelector('li')!, 'Open').click();
    request('POST', `${INBOX}mark-read/`).flush({ unread: 0 });
    await shown();
    expect(TestBed.inject(Router).url).toBe('/work-orders/w7');
  });

  it('is narrowed to what is unread, and says when that is nothing', async () => {
    await open('/inbox?show=unread&search=tap');
    request('GET', `${INBOX}?is_read=false&page=1&page_size=50&search=tap`).flush(listOf());
    await shown();
    expect(words(element())).toContain('Nothing here You have read everything');
    expect(words(element().querySelector('.views [aria-current]'))).toBe('Unread');
  });

  it('says so when nothing was told yet, and what went wrong', async () => {
    await open();
    request('GET', ALL).flush({}, { status: 500, statusText: '' });
    await shown();
    button(element(), 'Try again').click();
    await shown();
    request('GET', ALL).flush(listOf());
    await shown();
    expect(words(element())).toContain('No notifications yet');
  });

  it('asks how somebody wants to be told, and saves it', async () => {
    await open('/inbox/preferences');
    const PREFERENCES = '/api/v1/notifications/preferences/';
    const wishes = [
      { topic: 'work_orders', channel: 'email' },
      { topic: 'payments', channel: 'none' },
    ];
    request('GET', PREFERENCES).flush({ results: wishes });
    await shown();
    expect(field<HTMLSelectElement>(element(), 'Payments').value).toBe('none');
    const select = field<HTMLSelectElement>(element(), 'Work orders');
    expect(words(select)).toBe('By e-mail By text message By both Only in the app');
    select.value = 'both';
    select.dispatchEvent(new Event('change'));
    element().querySelector('form')!.dispatchEvent(new Event('submit'));
    const patch = request('PATCH', PREFERENCES);
    expect(patch.request.body).toEqual({
      preferences: [{ topic: 'work_orders', channel: 'both' }, wishes[1]],
    });
    patch.flush({ results: wishes });
    await shown();
    expect(document.body.textContent).toContain('How you are told is saved.');
  });
});
