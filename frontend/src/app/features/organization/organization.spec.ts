import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { OrganizationDetail } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { isTimeZone, timeIn, timeZones } from '@shared/dates/zones';
import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { button, field } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { currencyLabel } from './choices';
import routes from './organization.routes';

const URL = '/api/v1/organization/';
const owner = aSession({ role: 'owner', rights: { organization: ['view', 'change'] } });
const meridian: OrganizationDetail = { ...aSession().organization, currency_is_fixed: false };

describe('what can be chosen', () => {
  it('has time zones that are found by their city', () => {
    expect(timeZones()).toContainEqual({ value: 'America/New_York', label: 'New York, America' });
    expect(timeZones()).toContainEqual({ value: 'UTC', label: 'UTC' });
  });

  it('knows a time zone from something else', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });

  it('says what clocks show there, and what a currency is called', () => {
    const now = new Date('2026-03-28T16:05:00Z');
    expect(words(textElement(timeIn('Europe/Berlin', now, 'en-US')))).toBe('Saturday 5:05 PM');
    expect(currencyLabel('USD', 'en-US')).toBe('USD, US Dollar');
  });
});

describe('the page of the organisation', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (session = owner, organization = meridian) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/');
    page.detectChanges();
    request('GET', URL).flush(organization);
    await shown();
  };
  const type = (label: string, text: string) => {
    const input = field(element(), label);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    page.detectChanges();
  };
  afterEach(noMoreRequests);

  it('saves name and time zone, and the frame around the page follows', async () => {
    await open();
    expect(field(element(), 'Time zone').value).toBe('America/New_York');
    type('Name', 'Meridian Homes');
    type('Time zone', 'Europe/Berlin');
    button(element(), 'Save').click();
    await shown();
    const patch = request('PATCH', URL);
    expect(patch.request.body).toEqual({
      name: 'Meridian Homes',
      time_zone: 'Europe/Berlin',
      currency: 'USD',
    });
    const saved = { ...meridian, name: 'Meridian Homes', time_zone: 'Europe/Berlin' };
    patch.flush(saved);
    await shown();
    request('GET', '/api/v1/session/').flush({ ...owner, organization: saved });
    await shown();
    expect(TestBed.inject(SessionService).timeZone()).toBe('Europe/Berlin');
  });

  it('takes no time zone that there is not', async () => {
    await open();
    type('Time zone', 'Europe/Atlantis');
    button(element(), 'Save').click();
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('Choose a time zone of the list.');
  });

  it('keeps a currency that the browser does not know', async () => {
    await open(owner, { ...meridian, currency: 'ZZZ' });
    expect(field<HTMLSelectElement>(element(), 'Currency').value).toBe('ZZZ');
  });

  it('shows why the currency stays once money is booked in it', async () => {
    await open(owner, { ...meridian, currency_is_fixed: true });
    expect(field<HTMLSelectElement>(element(), 'Currency').disabled).toBe(true);
    expect(words(element())).toContain('Money is booked in USD already, so it stays');
    type('Name', 'Meridian Homes');
    button(element(), 'Save').click();
    await shown();
    const patch = request('PATCH', URL);
    expect(patch.request.body).toMatchObject({ name: 'Meridian Homes', currency: 'USD' });
    patch.flush({ ...meridian, name: 'Meridian Homes' });
    await shown();
    request('GET', '/api/v1/session/').flush(owner);
    await shown();
    expect(field<HTMLSelectElement>(element(), 'Currency').disabled).toBe(false);
  });

  it('removes the logo after asking', async () => {
    await open(owner, { ...meridian, logo_url: '/files/logo.png' });
    expect(element().querySelector('img')!.alt).toBe('Logo of Meridian Residential');
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
    button(element(), 'Remove the logo').click();
    await shown();
    request('DELETE', `${URL}logo/`).flush(null, { status: 204, statusText: '' });
    await shown();
    request('GET', '/api/v1/session/').flush(owner);
    await shown();
    expect(element().querySelector('img')).toBeNull();
  });

  it('says what is wrong with a picture', async () => {
    await open();
    const box = element().querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(box, 'files', { value: [new File(['x'], 'logo.png')] });
    box.dispatchEvent(new Event('change'));
    await shown();
    request('PUT', `${URL}logo/`).flush(
      { file: ['This is no picture.'] },
      { status: 400, statusText: '' },
    );
    await shown();
    expect(words(element().querySelector('app-logo-card [role=alert]'))).toBe(
      'This is no picture.',
    );
  });

  it('shows those who may not change it what it is', async () => {
    await open(aSession({ rights: { organization: ['view'] } }));
    expect(element().querySelectorAll('input, button')).toHaveLength(0);
    expect(words(element())).toContain(
      'Name Meridian Residential Time zone New York, America Currency USD, US Dollar',
    );
  });
});

function textElement(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
