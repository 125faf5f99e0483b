import { convertToParamMap } from '@angular/router';

import { occupancyOf } from './occupancy';
import { menuFilterCount, toFilters, toQuery } from './properties.query';

const read = (params: Record<string, string>) => toQuery(convertToParamMap(params));

describe('the address of the properties', () => {
  it('says nothing: every property in use, as cards, by name', () => {
    expect(read({})).toMatchObject({ view: 'cards', type: '', archived: false, page: 1 });
    expect(toFilters(read({}))).toEqual({ ordering: 'name' });
    expect(menuFilterCount(read({}))).toBe(0);
  });

  it('says what is filtered, sorted and paged', () => {
    const query = read({
      view: 'table',
      type: 'townhouse',
      city: ' Erie ',
      region: 'PA',
      manager: 'ann',
      archived: 'true',
      search: 'fair',
      ordering: '-total_units',
      page: '2',
    });
    expect(query).toMatchObject({ view: 'table', page: 2 });
    expect(toFilters(query)).toEqual({
      property_type: ['townhouse'],
      city: 'Erie',
      region: 'PA',
      manager: ['ann'],
      archived: true,
      search: 'fair',
      ordering: '-total_units',
    });
    expect(menuFilterCount(query)).toBe(5);
  });

  it('leaves out what makes no sense', () => {
    expect(read({ view: 'map', type: 'castle', page: '-1' })).toMatchObject({
      view: 'cards',
      type: '',
      page: 1,
    });
  });
});

describe('occupancy', () => {
  it('counts who lives there, on notice, too, among all units', () => {
    const split = { active: 6, month_to_month: 2, notice: 1, vacant: 2 };
    expect(occupancyOf(split, 12)).toBe(75);
    expect(occupancyOf(split, 11)).toBe(81.8);
    expect(occupancyOf(split, 0)).toBeNull();
  });
});
