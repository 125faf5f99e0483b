import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Property } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button } from '@testing/dialog';
import { aProperty, propertyStats } from '@testing/property';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import routes from '../properties.routes';
import { PropertyActions } from '../property-actions';

const PROPERTIES = '/api/v1/properties/';
const PEOPLE = '/api/v1/members/?is_active=true&page_size=200';
const BARS = '/api/v1/tenants/leases/lifecycle-stats/by-property/';
const ALL = `${PROPERTIES}?ordering=name&page=1&page_size=50`;
const desk = aSession({
  rights: {
    properties: ['view', 'create', 'change', 'archive'],
    leases: ['view'],
    imports: ['view'],
  },
});
const crew = aSession({ rights: { properties: ['view'] } });

describe('the properties page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (url = '/properties', session = desk) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'properties', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
    request('GET', PEOPLE).flush(
      listOf({ user: { id: 'ann', name: 'Ann Lee', email: 'a@x.org' } }),
    );
  };
  const answer = async (url: string, ...properties: Property[]) => {
    request('GET', url).flush(listOf(...properties));
    await shown();
  };
  const answerBars = async (...ids: string[]) => {
    request('GET', `${BARS}?${ids.map((id) => `property=${id}`).join('&')}`).flush(
      ids.map((property) => propertyStats({ property })),
    );
    await shown();
  };
  afterEach(noMoreRequests);

  it('shows each property as a card with its bar, all bars in one request', async () => {
    await open();
    await answer(ALL, aProperty(), aProperty({ id: 'p2', name: 'Maple Court' }));
    await answerBars('property-1', 'p2');
    const cards = [...element().querySelectorAll('li.card')].map((card) => words(card));
    expect(cards).toHaveLength(2);
    expect(cards[0]).toBe(
      'Harbor View 77 Quay St, Cleveland, OH 44113 Actions for Harbor View Apartments 10 units ' +
        '90.0% occupied Active 6 MTM 2 Notice 1 Vacant 1 Managed by Ann Lee Expiring in 30d: 3',
    );
    expect(button(element(), 'Expiring').getAttribute('href')).toBe(
      '/lifecycle?property=property-1&expiring=30',
    );
  });

  it('shows the same as a table', async () => {
    await open('/properties?view=table');
    await answer(ALL, aProperty());
    await answerBars('property-1');
    const cells = [...element().querySelectorAll('tbody tr > *')].map((cell) => words(cell));
    expect(cells.slice(0, 7)).toEqual([
      'Harbor View',
      'Apartments',
      'Cleveland, OH',
      '10',
      '90.0%',
      'Active 6 MTM 2 Notice 1 Vacant 1',
      'Ann Lee',
    ]);
    expect(element().querySelector('th[aria-sort=ascending]')!.textContent).toContain('Property');
  });

  it('filters through the address, and takes a filter away by its chip', async () => {
    await open();
    await answer(ALL);
    button(element(), 'Filter').click();
    page.detectChanges();
    const panel = document.querySelector<HTMLElement>('[aria-label="Filter the properties"]')!;
    const city = panel.querySelector<HTMLInputElement>('[formControlName=city]')!;
    city.value = 'Erie';
    city.dispatchEvent(new Event('input'));
    button(panel, 'Apply').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/properties?city=Erie');
    await answer(`${PROPERTIES}?city=Erie&ordering=name&page=1&page_size=50`);
    expect(words(element())).toContain('No property matches');

    button(element(), 'Erie').click();
    await shown();
    await answer(ALL);
    expect(words(element())).toContain('No properties yet');
  });

  it('exports exactly what is filtered', async () => {
    await open('/properties?type=townhouse&manager=ann&page=2');
    const filters = 'property_type=townhouse&manager=ann&ordering=name';
    await answer(
      `${PROPERTIES}?manager=ann&ordering=name&page=2&page_size=50&property_type=townhouse`,
    );
    expect([...element().querySelectorAll('.chip')].map((chip) => words(chip))).toEqual([
      'Townhouses remove',
      'Ann Lee remove',
    ]);
    button(element(), 'Export').click();
    page.detectChanges();
    const [csv, excel] = [...document.querySelectorAll<HTMLAnchorElement>('a[mat-menu-item]')];
    expect(csv.getAttribute('href')).toBe(`${PROPERTIES}export/?${filters}&file_format=csv`);
    expect(excel.getAttribute('href')).toBe(`${PROPERTIES}export/?${filters}&file_format=xlsx`);
  });

  it('reads the list again after a property was added', async () => {
    await open();
    await answer(ALL);
    jest.spyOn(TestBed.inject(PropertyActions), 'edit').mockResolvedValue(aProperty());
    button(element(), 'New property').click();
    await shown();
    await answer(ALL, aProperty());
    await answerBars('property-1');
    expect(words(element())).toContain('Harbor View');
  });

  it('says why a property was not archived', async () => {
    await open();
    await answer(ALL, aProperty());
    await answerBars('property-1');
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
    button(element(), 'Actions for').click();
    page.detectChanges();
    button(document, 'Archive').click();
    await shown();
    const refusal = { status: 409, statusText: '' };
    request('DELETE', `${PROPERTIES}property-1/`).flush('{"detail": "It has units."}', refusal);
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('It has units.');
    expect(words(element())).toContain('Harbor View');
  });

  it('shows a crew no bars and nothing to change, and asks for neither', async () => {
    await open('/properties', crew);
    await answer(ALL, aProperty());
    expect(words(element().querySelector('li.card'))).toBe(
      'Harbor View 77 Quay St, Cleveland, OH 44113 Apartments 10 units Managed by Ann Lee',
    );
    expect(words(element().querySelector('.actions'))).toBe('Filter Export');
  });

  it('says why the list could not be read, and tries again', async () => {
    await open();
    request('GET', ALL).flush({ detail: 'Broken.' }, { status: 500, statusText: '' });
    await shown();
    expect(words(element().querySelector('app-problem-panel'))).toContain('Broken.');
    button(element(), 'Try again').click();
    await shown();
    await answer(ALL);
    expect(words(element())).toContain('No properties yet');
  });
});
