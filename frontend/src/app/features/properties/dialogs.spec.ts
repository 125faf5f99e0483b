import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { of } from 'rxjs';

import { Building, Floor } from '@api/models';
import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { field, fill, openDialog, submit } from '@testing/dialog';
import { aProperty } from '@testing/property';
import { words } from '@testing/words';
import { BuildingDialog } from './place-dialogs/building-dialog';
import { FloorDialog } from './place-dialogs/floor-dialog';
import { PropertyActions } from './property-actions';
import { PropertyDialog } from './property-dialog/property-dialog';

const PROPERTIES = '/api/v1/properties/';
const refused = { status: 400, statusText: '' };
const answerPeople = async () => {
  TestBed.flushEffects();
  request('GET', '/api/v1/members/?is_active=true&page_size=200').flush(
    listOf({ user: { id: 'mei', name: 'Mei Lin', email: 'mei@example.com' } }),
  );
  await settle();
};

describe('PropertyDialog', () => {
  afterEach(noMoreRequests);

  it('adds a property', async () => {
    const { fixture, closed, element } = await openDialog(PropertyDialog, null);
    await answerPeople();
    fixture.detectChanges();
    expect(words(element.querySelector('h2'))).toBe('New property');
    fill(fixture, 'Name', 'Maple Court');
    fill(fixture, 'Country', 'us');
    fill(fixture, 'Amenities', 'Pool, Dog run, Pool,');
    fill(fixture, 'Time zone', 'America/Chicago');
    fill(fixture, 'Manager', 'mei');
    submit(fixture);
    const post = request('POST', PROPERTIES);
    expect(post.request.body).toMatchObject({
      name: 'Maple Court',
      property_type: 'apartment',
      country: 'US',
      amenities: ['Pool', 'Dog run'],
      manager: 'mei',
      year_built: null,
      time_zone: 'America/Chicago',
    });
    const saved = aProperty({ name: 'Maple Court' });
    post.flush(saved);
    await settle();
    expect(closed).toHaveBeenCalledWith(saved);
  });

  it('changes a property, and keeps a manager who has left', async () => {
    const { fixture, element } = await openDialog(PropertyDialog, aProperty());
    await answerPeople();
    fixture.detectChanges();
    expect(field(element, 'Name').value).toBe('Harbor View');
    expect(field<HTMLTextAreaElement>(element, 'Amenities').value).toBe('Pool, Dog run');
    expect(field<HTMLSelectElement>(element, 'Manager').selectedOptions[0].text).toBe('Ann Lee');
    submit(fixture);
    const patch = request('PATCH', `${PROPERTIES}property-1/`);
    expect(patch.request.body).toMatchObject({ name: 'Harbor View', manager: 'ann' });
    patch.flush(aProperty());
    await settle();
  });

  it('takes a time zone that there is, or that of the organisation', async () => {
    const { fixture, element } = await openDialog(PropertyDialog, aProperty());
    await answerPeople();
    fixture.detectChanges();
    expect(words(element)).toContain('Empty: as the organisation’s');
    fill(fixture, 'Time zone', 'Mars/Olympus');
    submit(fixture);
    fixture.detectChanges();
    expect(words(element)).toContain('Choose a time zone of the list.');
    fill(fixture, 'Time zone', '');
    submit(fixture);
    const patch = request('PATCH', `${PROPERTIES}property-1/`);
    expect(patch.request.body).toMatchObject({ time_zone: '' });
    patch.flush(aProperty());
    await settle();
  });

  it("puts the server's words under their field", async () => {
    const { fixture, element, closed } = await openDialog(PropertyDialog, aProperty());
    await answerPeople();
    submit(fixture);
    request('PATCH', `${PROPERTIES}property-1/`).flush({ name: ['Used already.'] }, refused);
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('Used already.');
    expect(field(element, 'Name').getAttribute('aria-invalid')).toBe('true');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('BuildingDialog and FloorDialog', () => {
  afterEach(noMoreRequests);

  it('add a building to the property', async () => {
    const given = { property: 'property-1', building: null };
    const { fixture, closed } = await openDialog(BuildingDialog, given);
    fill(fixture, 'Name', 'North');
    submit(fixture);
    const post = request('POST', '/api/v1/buildings/');
    expect(post.request.body).toEqual({
      property: 'property-1',
      name: 'North',
      number_of_floors: null,
      address_line1: '',
    });
    post.flush({ id: 'north', name: 'North' });
    await settle();
    expect(closed).toHaveBeenCalledWith({ id: 'north', name: 'North' });
  });

  it('change a building', async () => {
    const building = { id: 'north', name: 'North', number_of_floors: 3 } as Building;
    const { fixture } = await openDialog(BuildingDialog, { property: 'property-1', building });
    fill(fixture, 'Name', 'North Tower');
    submit(fixture);
    const patch = request('PATCH', '/api/v1/buildings/north/');
    expect(patch.request.body).toMatchObject({ name: 'North Tower', number_of_floors: 3 });
    patch.flush(building);
    await settle();
  });

  it('say what somebody else changed meanwhile, and overwrite nothing unasked', async () => {
    const building = { id: 'north', name: 'North', number_of_floors: 3 } as Building;
    const given = { property: 'property-1', building };
    const { fixture, element, closed } = await openDialog(BuildingDialog, given);
    fill(fixture, 'Name', 'North Tower');
    submit(fixture);
    const url = '/api/v1/buildings/north/';
    request('PATCH', url).flush({ detail: 'Changed.' }, { status: 412, statusText: '' });
    await settle();
    request('GET', url).flush({ ...building, number_of_floors: 4 });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-stale-changes dl'))).toContain('was 3, is now 4');
    expect(closed).not.toHaveBeenCalled();
  });

  it('say so of a floor, too', async () => {
    const floor = { id: 'f2', building: 'north', level: 2, name: '' } as Floor;
    const { fixture, element } = await openDialog(FloorDialog, { building: 'north', floor });
    fill(fixture, 'Level', '3');
    submit(fixture);
    const url = '/api/v1/floors/f2/';
    request('PATCH', url).flush({ detail: 'Changed.' }, { status: 412, statusText: '' });
    await settle();
    request('GET', url).flush({ ...floor, name: 'Mezzanine' });
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('app-stale-changes dl'))).toContain('is now Mezzanine');
  });

  it('add a floor, and say what the server refuses', async () => {
    const { fixture, element } = await openDialog(FloorDialog, { building: 'north', floor: null });
    submit(fixture);
    expect(words(element.querySelector('[role=alert]'))).toBe('This is needed.');
    fill(fixture, 'Level', '-1');
    submit(fixture);
    const post = request('POST', '/api/v1/floors/');
    expect(post.request.body).toEqual({ building: 'north', level: -1, name: '' });
    post.flush({ level: ['There is one.'] }, refused);
    await settle();
    fixture.detectChanges();
    expect(words(element.querySelector('[role=alert]'))).toBe('There is one.');
  });
});

describe('PropertyActions', () => {
  const start = async (answer: unknown) => {
    TestBed.configureTestingModule({ providers: [provideFakeApi()] });
    await signIn();
    const dialog = { afterClosed: () => of(answer) } as ReturnType<MatDialog['open']>;
    jest.spyOn(TestBed.inject(MatDialog), 'open').mockReturnValue(dialog);
    return TestBed.inject(PropertyActions);
  };
  afterEach(noMoreRequests);

  it('read what is to be edited, and edit that', async () => {
    const actions = await start(undefined);
    const { open } = TestBed.inject(MatDialog);
    const now = aProperty({ name: 'Harbor View West' });
    const north = { id: 'north', name: 'North' } as Building;
    const floor = { id: 'f2', level: 2 } as Floor;

    const property = actions.edit(aProperty());
    await new Promise((loaded) => setTimeout(loaded));
    request('GET', `${PROPERTIES}property-1/`).flush(now);
    await property;
    expect(open).toHaveBeenLastCalledWith(PropertyDialog, { data: now, width: '680px' });

    const building = actions.editBuilding('property-1', { ...north, name: 'Old' });
    await new Promise((loaded) => setTimeout(loaded));
    request('GET', '/api/v1/buildings/north/').flush(north);
    await building;
    const data = { property: 'property-1', building: north };
    expect(open).toHaveBeenLastCalledWith(BuildingDialog, { data, width: '460px' });

    const level = actions.editFloor('north', { ...floor, level: 1 });
    await new Promise((loaded) => setTimeout(loaded));
    request('GET', '/api/v1/floors/f2/').flush(floor);
    await level;
    const of = { building: 'north', floor };
    expect(open).toHaveBeenLastCalledWith(FloorDialog, { data: of, width: '420px' });
  });

  it('archive nothing without a yes', async () => {
    const actions = await start(undefined);
    const floor = { id: 'f', level: 1, building_name: 'North' } as Floor;
    expect(await actions.archive(aProperty())).toBe(false);
    expect(await actions.archiveBuilding({ id: 'b', name: 'North' } as Building)).toBe(false);
    expect(await actions.archiveFloor(floor)).toBe(false);
  });

  it('archive after a yes', async () => {
    const actions = await start(true);
    const archived = actions.archive(aProperty());
    await settle();
    request('DELETE', `${PROPERTIES}property-1/`).flush(null, { status: 204, statusText: '' });
    expect(await archived).toBe(true);
  });

  it('restore at once', async () => {
    const actions = await start(undefined);
    const restored = actions.restore(aProperty());
    request('POST', `${PROPERTIES}property-1/restore/`).flush(aProperty());
    expect(await restored).toBe(true);
  });
});
