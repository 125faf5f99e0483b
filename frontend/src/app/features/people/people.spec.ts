import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Role } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { InviteDialog } from './invite-dialog/invite-dialog';
import PeoplePage from './people-page/people-page';
import { rolesToGive } from './staff-roles';

const MEMBERS = '/api/v1/members/';
const INVITATIONS = '/api/v1/invitations/';
const LIST = `${MEMBERS}?is_active=true&ordering=user__name&page=1&page_size=50`;
const OPEN_INVITATIONS = `${INVITATIONS}?open=true&page_size=200`;
const member = (id: string, name: string, role: Role) => ({
  id: `m-${id}`,
  role,
  user: { id, name, email: `${id}@example.com`, avatar_url: null },
});
const admin = aSession({
  role: 'admin',
  rights: {
    members: ['view', 'change', 'archive'],
    invitations: ['view', 'create', 'archive'],
  },
});

describe('rolesToGive', () => {
  it('lets only an owner make owners', () => {
    expect(rolesToGive('owner')).toContain('owner');
    expect(rolesToGive('admin')).not.toContain('owner');
  });
});

describe('the people page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
  };
  const open = async (session = admin) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '**', component: PeoplePage }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/people');
    page.detectChanges();
    request('GET', LIST).flush(
      listOf(
        member('ann', 'Ann Lee', 'admin'),
        member('olga', 'Olga Hart', 'owner'),
        member('mei', 'Mei Lin', 'viewer'),
      ),
    );
  };
  const sayYes = () => {
    const answer = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(answer);
  };
  afterEach(noMoreRequests);

  it('lets an administrator decide about others, but neither about themselves nor about owners', async () => {
    await open();
    request('GET', OPEN_INVITATIONS).flush(listOf());
    await shown();
    const selects = [...element().querySelectorAll('select')].map((box) =>
      box.getAttribute('aria-label'),
    );
    expect(selects).toEqual(['Role of Mei Lin']);
    const removals = [...element().querySelectorAll('tbody button')].map((each) => words(each));
    expect(removals).toEqual(['Remove mei@example.com']);
  });

  it('changes a role, and takes the choice back when it is refused', async () => {
    await open();
    request('GET', OPEN_INVITATIONS).flush(listOf());
    await shown();
    const box = element().querySelector('select')!;
    box.value = 'manager';
    box.dispatchEvent(new Event('change'));
    const patch = request('PATCH', `${MEMBERS}m-mei/`);
    expect(patch.request.body).toEqual({ role: 'manager' });
    patch.flush({ detail: 'Not you.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Not you.');
    expect(box.value).toBe('viewer');

    box.value = 'manager';
    box.dispatchEvent(new Event('change'));
    request('PATCH', `${MEMBERS}m-mei/`).flush(member('mei', 'Mei Lin', 'manager'));
    await shown();
    request('GET', LIST).flush(listOf(member('mei', 'Mei Lin', 'manager')));
    await shown();
    expect(element().querySelector('[role=alert]')).toBeNull();
  });

  it('removes a member after asking', async () => {
    await open();
    request('GET', OPEN_INVITATIONS).flush(listOf());
    await shown();
    sayYes();
    button(element(), 'Remove').click();
    await shown();
    request('DELETE', `${MEMBERS}m-mei/`).flush(null, { status: 204, statusText: '' });
    await shown();
    request('GET', LIST).flush(listOf(member('ann', 'Ann Lee', 'admin')));
    await shown();
    expect(words(element())).not.toContain('Mei Lin');
  });

  it('takes an invitation back after asking', async () => {
    await open();
    request('GET', OPEN_INVITATIONS).flush(
      listOf({
        id: 'i1',
        email: 'kim@example.com',
        role: 'viewer',
        expires_at: '2026-04-04T12:00:00Z',
      }),
    );
    await shown();
    sayYes();
    button(element(), 'Take back').click();
    await shown();
    request('DELETE', `${INVITATIONS}i1/`).flush(null, { status: 204, statusText: '' });
    await shown();
    request('GET', OPEN_INVITATIONS).flush(listOf());
    await shown();
    expect(words(element())).toContain('Nobody is invited at the moment.');
  });

  it('shows a viewer who is there, and nothing to change', async () => {
    await open(aSession({ rights: { members: ['view'] } }));
    await shown();
    expect(words(element())).toContain('Olga Hart');
    expect(element().querySelectorAll('table button, table select')).toHaveLength(0);
    expect(words(element())).not.toContain('Invite');
  });

  it('exports what is searched', async () => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '**', component: PeoplePage }])],
    });
    await signIn(aSession({ rights: { members: ['view'] } }));
    page = await RouterTestingHarness.create('/people?search=mei&ordering=-role');
    page.detectChanges();
    const filters = 'is_active=true&ordering=-role&page=1&page_size=50&search=mei';
    request('GET', `${MEMBERS}?${filters}`).flush(listOf());
    await shown();
    expect(words(element())).toContain('Nobody of that name.');
    button(element(), 'Export').click();
    page.detectChanges();
    expect(document.querySelector('a[mat-menu-item]')!.getAttribute('href')).toBe(
      `${MEMBERS}export/?is_active=true&search=mei&ordering=-role&file_format=csv`,
    );
  });
});

describe('InviteDialog', () => {
  afterEach(noMoreRequests);

  it('invites an address with a role', async () => {
    const { fixture, closed } = await openDialog(InviteDialog, null, admin);
    fill(fixture, 'E-mail', ' kim@example.com ');
    const role = field<HTMLSelectElement>(fixture.nativeElement, 'Role');
    role.value = 'accountant';
    role.dispatchEvent(new Event('change'));
    submit(fixture);
    const post = request('POST', INVITATIONS);
    expect(post.request.body).toEqual({ email: 'kim@example.com', role: 'accountant' });
    post.flush({ id: 'i1' });
    await settle();
    expect(closed).toHaveBeenCalledWith('kim@example.com');
  });

  it('says under the field that the person is there already', async () => {
    const { fixture, element, closed } = await openDialog(InviteDialog, null, admin);
    fill(fixture, 'E-mail', 'mei@example.com');
    submit(fixture);
    request('POST', INVITATIONS).flush(
      { email: ['Already a member.'] },
      { status: 409, statusText: '' },
    );
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('Already a member.');
    expect(closed).not.toHaveBeenCalled();
  });
});
