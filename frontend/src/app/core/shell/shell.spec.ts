import { OverlayContainer } from '@angular/cdk/overlay';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { Session } from '@api/models';
import { Connection } from '@core/http/connection';
import { SessionService } from '@core/session/session.service';
import { page as listOf, provideFakeApi, request, settle, signIn } from '@testing/api';
import { aNotification } from '@testing/inbox';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import Shell from './shell';

describe('the shell', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const button = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button, a')].find((each) =>
      words(each).startsWith(name),
    )!;

  const open = async (session: Session = aSession()) => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([
          { path: 'sign-in', children: [] },
          { path: '', component: Shell, children: [{ path: '**', children: [] }] },
        ]),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/');
    document.body.append(page.fixture.nativeElement);
    page.detectChanges();
  };
  afterEach(() => {
    TestBed.inject(OverlayContainer).ngOnDestroy();
    page.fixture.nativeElement.remove();
    page.fixture.destroy();
  });

  it('shows the pages of the role, the organisation and the person', async () => {
    await open();
    const links = [...element().querySelectorAll('nav li a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual([
      '/lifecycle',
      '/leases',
      '/tenants',
      '/properties',
      '/units',
      '/imports',
      '/settings/organization',
      '/people',
      '/jobs',
    ]);
    expect(words(element().querySelector('.place'))).toContain('Meridian Residential');
    expect(words(element().querySelector('app-profile-menu'))).toContain('Ann Lee');
  });

  it('switches to another organisation, and starts anew there', async () => {
    const second = { id: 'org-2', name: 'Saltmarsh Homes', slug: 's', logo_url: null };
    await open(
      aSession({
        memberships: [...aSession().memberships, { organization: second, role: 'owner' }],
      }),
    );
    const switched = jest.spyOn(TestBed.inject(SessionService), 'switchTo').mockResolvedValue();
    button('MR Meridian').click();
    page.detectChanges();
    button('Saltmarsh Homes').click();
    expect(switched).toHaveBeenCalledWith('org-2');
  });

  it('offers no switch to somebody of one organisation', async () => {
    await open();
    expect(element().querySelector('app-organization-switcher button')).toBeNull();
  });

  it('opens the navigation of a small screen, and closes it on the way to a page', async () => {
    await open();
    const menu = element().querySelector<HTMLElement>('button.menu')!;
    menu.click();
    page.detectChanges();
    expect(menu.getAttribute('aria-expanded')).toBe('true');

    await TestBed.inject(Router).navigateByUrl('/people');
    page.detectChanges();
    expect(menu.getAttribute('aria-expanded')).toBe('false');
  });

  it('says when the connection is lost, and stops saying it', async () => {
    await open();
    const connection = TestBed.inject(Connection);
    connection.report(false);
    page.detectChanges();
    expect(words(element().querySelector('[role=alert]'))).toContain('The connection is lost.');
    connection.report(true);
    page.detectChanges();
    expect(element().querySelector('[role=alert]')).toBeNull();
  });

  it('signs out', async () => {
    await open();
    button('AL Ann Lee').click();
    page.detectChanges();
    button('Sign out').click();
    request('DELETE', '/_allauth/browser/v1/auth/session').flush(
      { status: 401, data: { flows: [] } },
      { status: 401, statusText: '' },
    );
    await settle();
    await page.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });

  it('counts what is unread, shows the latest, and leads to what it tells of', async () => {
    await open();
    await new Promise((done) => setTimeout(done));
    request('GET', '/api/v1/notifications/inbox/unread/').flush({ unread: 2 });
    page.detectChanges();
    button('Notifications 2 , 2 unread').click();
    page.detectChanges();
    await settle();
    request('GET', '/api/v1/notifications/inbox/?page=1&page_size=6').flush(
      listOf(aNotification()),
    );
    await settle();
    page.detectChanges();
    const tray = document.querySelector('[role=dialog]');
    expect(words(tray)).toContain(
      'A work order is assigned to you , unread WO-7: The tap drips. Mar 28, 2026',
    );
    button('A work order is assigned').click();
    const post = request('POST', '/api/v1/notifications/inbox/mark-read/');
    expect(post.request.body).toEqual({ ids: ['n1'] });
    post.flush({ unread: 1 });
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
    expect(TestBed.inject(Router).url).toBe('/work-orders/w7');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(words(element().querySelector('app-inbox-bell'))).toBe('Notifications 1 , 1 unread');
  });

  it('shows running jobs in the tray', async () => {
    await open();
    await new Promise((done) => setTimeout(done));
    const job = {
      id: 'j1',
      title: 'Import of a rent roll',
      status: 'running',
      total: 10,
      done: 3,
      message: '',
      created_at: '2026-03-28T12:00:00Z',
    };
    request('GET', '/api/v1/jobs/?active=true&page=1').flush(listOf(job));
    page.detectChanges();
    button('Jobs 1 , 1 running').click();
    page.detectChanges();
    const tray = document.querySelector('[role=dialog]');
    expect(words(tray)).toContain('Import of a rent roll Running 3 of 10');
  });
});
