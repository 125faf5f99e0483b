import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';

import { Building, Floor, Property } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button } from '@testing/dialog';
import { STATS } from '@testing/lease';
import { aProperty, propertyStats } from '@testing/property';
import { aSession } from '@testing/session';
import { aBareGridUnit, aGridUnit } from '@testing/unit-grid';
import { words } from '@testing/words';
import routes from '../properties.routes';
import { PropertyActions } from '../property-actions';

const PROPERTY = '/api/v1/properties/property-1/';
const STATS_URL = '/api/v1/tenants/leases/lifecycle-stats/?property=property-1';
const BUILDINGS = '/api/v1/buildings/?ordering=name&page_size=200&property=property-1';
const FLOORS = '/api/v1/floors/?ordering=level&page_size=200&property=property-1';
const all = ['view', 'create', 'change', 'archive'];
const desk = aSession({
  rights: {
    properties: all,
    buildings: all,
    leases: ['view'],
    units: ['view'],
    work_orders: ['view'],
  },
});
const crew = aSession({
  rights: { properties: ['view'], buildings: ['view'], units: ['view'], work_orders: ['view'] },
});
const north = { id: 'north', name: 'North', total_units: 10, number_of_floors: 2 } as Building;
const second = { id: 'f2', building: 'north', level: 2, name: 'Floor 2' } as Floor;

describe('the page of a property', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    await page.fixture.whenStable();
    page.detectChanges();
  };
  const open = async (session = desk, url = '/properties/property-1') => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter(
          [
            { path: 'properties', children: routes },
            { path: 'units/:unitId', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create(url);
    page.detectChanges();
  };
  const answerPlaces = (floors: Floor[] = [{ ...second, total_units: 10 }]) => {
    request('GET', BUILDINGS).flush(listOf({ ...north, address_line1: '' }));
    request('GET', FLOORS).flush(listOf(...floors));
  };
  const answer = async (property: Property = aProperty()) => {
    request('GET', PROPERTY).flush(property);
    request('GET', STATS_URL).flush({ ...STATS, ...propertyStats() });
    request('GET', `${PROPERTY}unit-grid/`).flush([aGridUnit(), aGridUnit({ id: 'u2' })]);
    answerPlaces();
    await shown();
  };
  beforeEach(() => {
    globalThis.ResizeObserver = class {
      observe = jest.fn();
      unobserve = jest.fn();
      disconnect = jest.fn();
    };
  });
  afterEach(noMoreRequests);

  it('shows how the property stands, its units, its facts and its places', async () => {
    await open();
    await answer();
    expect(words(element().querySelector('.page-header'))).toContain(
      'Harbor View Apartments 77 Quay St, Cleveland, OH 44113 · built 1998 · managed by Ann Lee',
    );
    expect(words(element().querySelector('.standing'))).toBe(
      'Life cycle 90.0% occupied Active 6 MTM 2 Notice 1 Vacant 1 Expiring in 30d: 3',
    );
    expect(element().querySelectorAll('app-honeycomb .canvas svg a')).toHaveLength(2);
    expect(words(element().querySelector('app-property-facts'))).toContain(
      'Contact on site Sam Reed +1 555 0100 sam@example.com Amenities Pool Dog run',
    );
    expect(words(element().querySelector('app-property-places'))).toContain(
      'North 10 units · 2 floors Actions for North Floor 2 10 units, actions',
    );
    expect(TestBed.inject(Title).getTitle()).toContain('Harbor View');
  });

  it('leads to what ends soon, to the work orders and to a unit', async () => {
    await open();
    await answer();
    expect(button(element(), 'Expiring').getAttribute('href')).toBe(
      '/lifecycle?property=property-1&expiring=30',
    );
    expect(button(element(), 'Work orders').getAttribute('href')).toBe(
      '/work-orders?property=property-1',
    );
    const hex = element().querySelector('app-honeycomb .canvas svg a path')!;
    hex.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await shown();
    expect(TestBed.inject(Router).url).toBe('/units/unit-1');
  });

  it('shows the units as a table, in the address', async () => {
    await open();
    await answer();
    button(element().querySelector('.units')!, 'Table').click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/properties/property-1?units=table');
    expect(words(element().querySelector('app-unit-grid-table tbody tr'))).toContain(
      'A-102 North · Floor 2 Occupied Active Maria Gonzalez $1,850.00',
    );
    expect(element().querySelector('app-honeycomb')).toBeNull();
  });

  it('reads units and places again after a building was saved', async () => {
    await open();
    await answer();
    jest.spyOn(TestBed.inject(PropertyActions), 'editBuilding').mockResolvedValue(true);
    button(element(), 'Add a building').click();
    await shown();
    request('GET', STATS_URL).flush({ ...STATS, ...propertyStats() });
    request('GET', `${PROPERTY}unit-grid/`).flush([]);
    answerPlaces([]);
    await shown();
    expect(words(element().querySelector('.units'))).toContain('No units yet');
  });

  it('says that it is archived, and brings it back', async () => {
    await open();
    await answer(aProperty({ archived_at: '2026-03-01T12:00:00Z' }));
    expect(words(element().querySelector('.notice.warn'))).toContain('Archived Mar 1, 2026');
    expect(words(element())).not.toContain('Add a building');
    jest.spyOn(TestBed.inject(PropertyActions), 'restore').mockResolvedValue(true);
    button(element(), 'Restore').click();
    await shown();
    await answer();
    expect(element().querySelector('.notice.warn')).toBeNull();
  });

  it('says why it was not archived', async () => {
    await open();
    await answer();
    const yes = { afterClosed: () => of(true) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(yes);
    button(element(), 'Actions for Harbor View').click();
    page.detectChanges();
    button(document, 'Archive').click();
    await shown();
    request('DELETE', PROPERTY).flush('{"detail": "It has units."}', {
      status: 409,
      statusText: '',
    });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe('It has units.');
  });

  it('shows a crew the units, but no life cycle, and asks for none', async () => {
    await open(crew);
    request('GET', PROPERTY).flush(aProperty());
    request('GET', `${PROPERTY}unit-grid/`).flush([aBareGridUnit()]);
    answerPlaces();
    await shown();
    expect(element().querySelector('.standing')).toBeNull();
    expect(words(element().querySelector('.legend'))).toBe('Occupied 1 Empty 0');
    expect(words(element().querySelector('.actions'))).toBe('Work orders');
    expect(words(element())).not.toContain('Add a building');
  });

  it('says that an unknown property is not there, or not yours', async () => {
    await open();
    const missing = { status: 404, statusText: '' };
    for (const url of [PROPERTY, `${PROPERTY}unit-grid/`]) {
      request('GET', url).flush({ detail: 'No.' }, missing);
    }
    request('GET', STATS_URL).flush({ ...STATS, total_leases: 0 });
    request('GET', BUILDINGS).flush(listOf());
    request('GET', FLOORS).flush(listOf());
    await shown();
    expect(words(element())).toContain('Not found, or not yours');
    expect(button(element(), 'Back to the list').getAttribute('href')).toBe('/properties');
    expect(element().querySelectorAll('[role=alert]')).toHaveLength(1);
  });
});
