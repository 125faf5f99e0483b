import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { convertToParamMap, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Unit } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field } from '@testing/dialog';
import { aSession } from '@testing/session';
import { aUnit } from '@testing/unit';
import { words } from '@testing/words';
import { toFilters, toQuery } from '../units.query';
import routes from '../units.routes';

const UNITS = '/api/v1/units/';
const FIRST = 'ordering=unit_number&page=1&page_size=50';
const ALL = `${UNITS}?${FIRST}`;
const desk = aSession({
  rights: {
    units: ['view', 'create', 'change', 'archive'],
    leases: ['view'],
    properties: ['view'],
    imports: ['view', 'create'],
  },
});
const crew = aSession({ rights: { units: ['view'], properties: ['view'] } });

describe('the address of the units', () => {
  const read = (params: Record<string, string | string[]>) => toQuery(convertToParamMap(params));

  it('is read into filters of the API', () => {
    const query = read({
      property: 'p1',
      building: 'b1',
      status: 'vacant,maintenance',
      bedrooms_min: '2',
      current_rent_min: '0',
      current_rent_max: '1200.50',
      archived: 'true',
      search: ' A-1 ',
    });
    expect(toFilters(query)).toEqual({
      property: ['p1'],
      building: ['b1'],
      status: ['vacant', 'maintenance'],
      bedrooms_min: 2,
      current_rent_min: 0,
      current_rent_max: 1200.5,
      archived: true,
      search: 'A-1',
      ordering: 'unit_number',
    });
  });

  it('leaves out what makes no sense', () => {
    const query = read({ status: 'gone', bedrooms_min: 'two', current_rent_min: '-1', page: 'x' });
    expect(toFilters(query)).toEqual({ ordering: 'unit_number' });
    expect(query.page).toBe(1);
  });
});

describe('the page of units', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (url = '/units', session = desk) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'units', children: routes }])],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answer = async (url: string, ...units: Unit[]) => {
    request('GET', url).flush(listOf(...units));
    await shown();
  };
  const rows = () => [...element().querySelectorAll('tbody tr')].map((row) => words(row));
  const chips = () => [...element().querySelectorAll('app-filter-chip')].map((chip) => words(chip));
  afterEach(() => {
    noMoreRequests();
    jest.restoreAllMocks();
  });

  it('shows what each unit is and what it brings', async () => {
    await open();
    await answer(
      ALL,
      aUnit(),
      aUnit({
        id: 'unit-2',
        unit_number: 'Shop 1',
        building_name: null,
        floor_level: null,
        status: 'maintenance',
        bedrooms: null,
        bathrooms: null,
        square_feet: null,
        market_rent: null,
        current_rent: null,
      }),
    );
    expect(rows()).toEqual([
      'A-102 Harbor View Building A · Floor 1 Occupied 2 1.5 1,080 sq ft $1,900.00 $1,850.00',
      'Shop 1 Harbor View Under maintenance – – – – –',
    ]);
    expect(button(element(), 'A-102').getAttribute('href')).toBe('/units/unit-1');
    expect(element().querySelector('th[aria-sort=ascending]')!.textContent).toContain('Unit');
  });

  it('sorts through the address', async () => {
    await open();
    await answer(ALL, aUnit());
    const headers = [...element().querySelectorAll<HTMLElement>('app-sort-header a, thead button')];
    headers.find((each) => words(each).startsWith('Rent'))!.click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/units?ordering=current_rent');
    await answer(`${UNITS}?ordering=current_rent&page=1&page_size=50`, aUnit());
  });

  it('says which filters are set, exports those rows, and takes a property away with its building', async () => {
    await open('/units?property=p1&building=b1&status=vacant,maintenance&bedrooms_min=2');
    request('GET', '/api/v1/properties/p1/').flush({ id: 'p1', name: 'Harbor View' });
    request('GET', '/api/v1/buildings/b1/').flush({ id: 'b1', name: 'Building A' });
    await answer(
      `${UNITS}?bedrooms_min=2&building=b1&${FIRST}&property=p1&status=vacant&status=maintenance`,
      aUnit(),
    );
    expect(chips()).toEqual([
      'Harbor View remove',
      'Building A remove',
      'Vacant, Under maintenance remove',
      'Bedrooms: 2 or more remove',
    ]);
    button(element(), 'Export').click();
    page.detectChanges();
    const csv = document.querySelector<HTMLAnchorElement>('a[mat-menu-item]')!;
    expect(csv.getAttribute('href')).toBe(
      `${UNITS}export/?property=p1&building=b1&status=vacant&status=maintenance&bedrooms_min=2&ordering=unit_number&file_format=csv`,
    );

    button(element(), 'Harbor View').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/units?status=vacant,maintenance&bedrooms_min=2');
    await answer(`${UNITS}?bedrooms_min=2&${FIRST}&status=vacant&status=maintenance`);
    expect(words(element())).toContain('No unit matches');
    button(element(), 'Show all units').click();
    await shown();
    await answer(ALL);
    expect(words(element())).toContain('No units yet');
  });

  it('filters by what the menu says, several states at once', async () => {
    await open('/units?status=vacant');
    await answer(`${UNITS}?${FIRST}&status=vacant`, aUnit());
    button(element(), 'Filter').click();
    page.detectChanges();
    const form = document.querySelector<HTMLElement>('[role=dialog] form')!;
    const boxes = [...form.querySelectorAll<HTMLInputElement>('fieldset input')];
    expect(boxes.map(({ checked }) => checked).filter(Boolean)).toHaveLength(1);
    boxes.find((box) => words(box.closest('label')) === 'Under maintenance')!.click();
    const least = field(form, 'Rent from');
    least.value = '900';
    least.dispatchEvent(new Event('input'));
    form.dispatchEvent(new Event('submit'));
    await shown();
    await answer(
      `${UNITS}?current_rent_min=900&${FIRST}&status=vacant&status=maintenance`,
      aUnit(),
    );
    expect(chips()).toEqual(['Vacant, Under maintenance remove', 'Rent from 900 remove']);
  });

  it('shows the crew no rents, nor a filter by them', async () => {
    await open('/units', crew);
    await answer(ALL, aUnit({ market_rent: null, current_rent: null }));
    expect(rows()).toEqual(['A-102 Harbor View Building A · Floor 1 Occupied 2 1.5 1,080 sq ft']);
    expect(words(element())).not.toMatch(/\$|rent|New unit|Import/i);
    button(element(), 'Filter').click();
    page.detectChanges();
    expect(words(document.querySelector('[role=dialog] form'))).not.toMatch(/rent/i);
  });

  it('opens the unit that was just added', async () => {
    await open();
    await answer(ALL);
    const dialog = { afterClosed: () => of(aUnit()) } as ReturnType<MatDialog['open']>;
    const opened = jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
    const going = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    button(element(), 'New unit').click();
    while (!going.mock.calls.length) await new Promise((done) => setTimeout(done));
    expect(opened.mock.calls[0][1]?.data).toEqual({});
    expect(going.mock.calls[0][0]).toEqual(['/units', 'unit-1']);
  });

  it('says which units it shows when they are archived ones', async () => {
    await open('/units?archived=true');
    await answer(`${UNITS}?archived=true&${FIRST}`, aUnit());
    expect(words(element().querySelector('#list-title'))).toBe('Archived units');
  });

  it('says that the role may not see units', async () => {
    await open('/units', aSession({ rights: {} }));
    request('GET', ALL).flush({ detail: 'No.' }, { status: 403, statusText: '' });
    await shown();
    expect(words(element())).toContain('You may not see this');
    expect(element().querySelector('.actions')).toBeNull();
  });

  it('says what went wrong, and tries again', async () => {
    await open();
    request('GET', ALL).flush({ detail: 'Broken.' }, { status: 500, statusText: '' });
    await shown();
    expect(words(element().querySelector('app-problem-panel'))).toContain('Broken.');
    button(element(), 'Try again').click();
    await shown();
    await answer(ALL, aUnit());
    expect(rows()).toHaveLength(1);
  });
});
