import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { of } from 'rxjs';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button, field, fill, openDialog, submit } from '@testing/dialog';
import { anEquipment, aUnit } from '@testing/unit';
import { words } from '@testing/words';
import { EquipmentDialog } from './equipment-dialog/equipment-dialog';
import { UnitDialog } from './unit-dialog/unit-dialog';
import { UnitDialogs } from './unit-dialogs';

const UNITS = '/api/v1/units/';
const EQUIPMENT = '/api/v1/equipment/';
const BUILDINGS = '/api/v1/buildings/?ordering=name&page_size=200&property=property-1';
const FLOORS = '/api/v1/floors/?building=building-1&ordering=level&page_size=200';
const HARBOR = { id: 'property-1', label: 'Harbor View' };
const refused = { status: 400, statusText: '' };
const stale = { status: 412, statusText: '' };
const alerts = (element: HTMLElement) =>
  [...element.querySelectorAll('[role=alert]')].map((each) => words(each)).filter(Boolean);
const changes = (element: HTMLElement) =>
  [...element.querySelectorAll('app-stale-changes dl > *')].map((each) => words(each));

describe('UnitDialog', () => {
  const open = async (data: object) => {
    const opened = await openDialog(UnitDialog, data);
    const shown = async () => {
      await settle();
      opened.fixture.detectChanges();
    };
    TestBed.flushEffects();
    return { ...opened, shown };
  };
  const answerPlaces = async (shown: () => Promise<void>) => {
    request('GET', BUILDINGS).flush(
      listOf({ id: 'building-1', name: 'Building A' }, { id: 'building-2', name: 'Building B' }),
    );
    request('GET', FLOORS).flush(
      listOf({ id: 'floor-1', level: 1, name: '' }, { id: 'floor-2', level: 2, name: 'Roof' }),
    );
    await shown();
  };
  afterEach(noMoreRequests);

  it('adds a unit to the property that the page knows', async () => {
    const { fixture, element, closed, shown } = await open({ property: HARBOR });
    request('GET', BUILDINGS).flush(listOf({ id: 'building-1', name: 'Building A' }));
    await shown();
    expect(words(element.querySelector('h2'))).toBe('New unit');
    submit(fixture);
    expect(alerts(element)).toEqual(['This is needed.']);
    fill(fixture, 'Building', 'building-1');
    TestBed.flushEffects();
    request('GET', FLOORS).flush(listOf({ id: 'floor-1', level: 1, name: '' }));
    await shown();
    fill(fixture, 'Floor', 'floor-1');
    fill(fixture, 'Unit number', ' B-7 ');
    fill(fixture, 'Bathrooms', '1.5');
    fill(fixture, 'Asking rent', '1500.00');
    fill(fixture, 'Features', 'balcony, , washer ');
    submit(fixture);
    const post = request('POST', UNITS);
    expect(post.request.body).toEqual({
      property: 'property-1',
      building: 'building-1',
      floor: 'floor-1',
      unit_number: 'B-7',
      status: 'vacant',
      bedrooms: null,
      bathrooms: '1.5',
      square_feet: null,
      market_rent: '1500.00',
      current_rent: null,
      amenities: ['balcony', 'washer'],
      notes: '',
    });
    const saved = aUnit({ unit_number: 'B-7' });
    post.flush(saved);
    await settle();
    expect(closed).toHaveBeenCalledWith(saved);
  });

  it('asks which property a unit is in when the page does not know', async () => {
    const { fixture, element } = await open({});
    fill(fixture, 'Unit number', 'B-7');
    submit(fixture);
    expect(alerts(element)).toEqual(['This is needed.']);
    expect(field(element, 'Property').getAttribute('aria-invalid')).toBe('true');
  });

  it('shows the unit that it edits; its property stays', async () => {
    const { fixture, element, shown } = await open({ unit: aUnit({ bathrooms: '2.0' }) });
    await answerPlaces(shown);
    expect(words(element.querySelector('h2'))).toBe('Edit unit A-102');
    expect(field<HTMLSelectElement>(element, 'Building').selectedOptions[0].text).toBe(
      'Building A',
    );
    expect(field<HTMLSelectElement>(element, 'Floor').selectedOptions[0].text.trim()).toBe('1');
    expect(field(element, 'Bathrooms').value).toBe('2');
    expect(field(element, 'Features').value).toBe('balcony, Washer');
    fill(fixture, 'Bedrooms', '3');
    submit(fixture);
    const patch = request('PATCH', `${UNITS}unit-1/`);
    expect(patch.request.body).toMatchObject({ bedrooms: 3, bathrooms: '2', floor: 'floor-1' });
    expect(patch.request.body).not.toHaveProperty('property');
    patch.flush(aUnit());
    await settle();
  });

  it('leaves the floor with its building', async () => {
    const { fixture, element, shown } = await open({ unit: aUnit() });
    await answerPlaces(shown);
    fill(fixture, 'Building', '');
    await shown();
    expect(field<HTMLSelectElement>(element, 'Floor').value).toBe('');
    submit(fixture);
    const patch = request('PATCH', `${UNITS}unit-1/`);
    expect(patch.request.body).toMatchObject({ building: null, floor: null });
    patch.flush(aUnit());
    await settle();
  });

  it("puts the server's words under their field, and refuses what is no amount by itself", async () => {
    const { fixture, element, closed, shown } = await open({ unit: aUnit() });
    await answerPlaces(shown);
    fill(fixture, 'Current rent', 'a lot');
    submit(fixture);
    expect(field(element, 'Current rent').getAttribute('aria-invalid')).toBe('true');
    fill(fixture, 'Current rent', '1900');
    submit(fixture);
    request('PATCH', `${UNITS}unit-1/`).flush({ unit_number: ['Used already.'] }, refused);
    await shown();
    expect(alerts(element)).toEqual(['Used already.']);
    expect(closed).not.toHaveBeenCalled();
  });

  it('says what somebody else changed meanwhile, and loads it beside what was entered', async () => {
    const { fixture, element, shown } = await open({ unit: aUnit() });
    await answerPlaces(shown);
    fill(fixture, 'Bedrooms', '3');
    submit(fixture);
    request('PATCH', `${UNITS}unit-1/`).flush({ detail: 'Changed.' }, stale);
    await settle();
    request('GET', `${UNITS}unit-1/`).flush(aUnit({ market_rent: '2000.00', status: 'vacant' }));
    await shown();
    expect(changes(element)).toEqual([
      'Status',
      'was Occupied, is now Vacant',
      'Asking rent',
      'was 1900.00, is now 2000.00',
    ]);
    button(element, 'Load the present values').click();
    await shown();
    expect(field(element, 'Asking rent').value).toBe('2000.00');
    expect(field(element, 'Bedrooms').value).toBe('3');
    submit(fixture);
    const again = request('PATCH', `${UNITS}unit-1/`);
    expect(again.request.body).toMatchObject({
      bedrooms: 3,
      market_rent: '2000.00',
      status: 'vacant',
    });
    again.flush(aUnit());
    await settle();
  });
});

describe('EquipmentDialog', () => {
  afterEach(noMoreRequests);

  it('adds a piece to the unit', async () => {
    const { fixture, element, closed } = await openDialog(EquipmentDialog, { unit: aUnit() });
    expect(words(element.querySelector('h2'))).toBe('Add equipment to unit A-102');
    submit(fixture);
    expect(alerts(element)).toEqual(['This is needed.']);
    fill(fixture, 'Name', ' Hall heater ');
    fill(fixture, 'Kind', 'hvac');
    fill(fixture, 'Lifespan in years', '15');
    fill(fixture, 'Installed on', '2024-05-01');
    submit(fixture);
    const post = request('POST', EQUIPMENT);
    expect(post.request.body).toMatchObject({
      property: 'property-1',
      unit: 'unit-1',
      name: 'Hall heater',
      category: 'hvac',
      installed_on: '2024-05-01',
      expected_lifespan_years: 15,
      purchase_cost: null,
      warranty_expires_on: null,
    });
    post.flush(anEquipment());
    await settle();
    expect(closed).toHaveBeenCalledWith(anEquipment());
  });

  it('edits a piece, and puts the refusal under its field', async () => {
    const data = { unit: aUnit(), equipment: anEquipment() };
    const { fixture, element, closed } = await openDialog(EquipmentDialog, data);
    expect(words(element.querySelector('h2'))).toBe('Edit Kitchen refrigerator');
    expect(field<HTMLSelectElement>(element, 'Kind').selectedOptions[0].text).toBe('Refrigerator');
    fill(fixture, 'Installed on', '2099-01-01');
    submit(fixture);
    request('PATCH', `${EQUIPMENT}equipment-1/`).flush({ installed_on: ['Not yet.'] }, refused);
    await settle();
    fixture.detectChanges();
    expect(alerts(element)).toEqual(['Not yet.']);
    expect(closed).not.toHaveBeenCalled();
  });

  it('says what somebody else changed meanwhile', async () => {
    const data = { unit: aUnit(), equipment: anEquipment() };
    const { fixture, element } = await openDialog(EquipmentDialog, data);
    fill(fixture, 'Model', 'F-300');
    submit(fixture);
    request('PATCH', `${EQUIPMENT}equipment-1/`).flush({ detail: 'Changed.' }, stale);
    await settle();
    request('GET', `${EQUIPMENT}equipment-1/`).flush(
      anEquipment({ category: 'oven', warranty_expires_on: null }),
    );
    await settle();
    fixture.detectChanges();
    expect(changes(element)).toEqual([
      'Kind',
      'was Refrigerator, is now Oven',
      'Warranty until',
      'was Apr 1, 2027, is now nothing',
    ]);
    expect(field(element, 'Model').value).toBe('F-300');
  });
});

describe('UnitDialogs', () => {
  it('ask before they archive', async () => {
    TestBed.configureTestingModule({ providers: [provideFakeApi()] });
    await signIn();
    const answer = (value: unknown) => ({ afterClosed: () => of(value) });
    const dialog = jest.spyOn(TestBed.inject(MatDialog), 'open');
    const dialogs = TestBed.inject(UnitDialogs);
    dialog.mockReturnValue(answer(undefined) as ReturnType<MatDialog['open']>);
    expect(await dialogs.isSureToArchive(aUnit())).toBe(false);
    expect(await dialogs.isSureToArchiveEquipment(anEquipment())).toBe(false);
    dialog.mockReturnValue(answer(true) as ReturnType<MatDialog['open']>);
    expect(await dialogs.isSureToArchive(aUnit())).toBe(true);
    expect(dialog.mock.lastCall?.[1]?.data).toMatchObject({ title: 'Archive unit A-102?' });
  });
});
