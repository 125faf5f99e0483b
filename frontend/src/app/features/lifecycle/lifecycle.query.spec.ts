import { convertToParamMap } from '@angular/router';

import { menuFilterCount, toFilters, toQuery } from './lifecycle.query';

const queryOf = (params: Record<string, string>) => toQuery(convertToParamMap(params));

describe('the URL of the life-cycle list', () => {
  it('shows everything when it says nothing', () => {
    expect(queryOf({})).toEqual({
      status: '',
      expiring: 0,
      property: '',
      from: '',
      to: '',
      past: false,
      search: '',
      ordering: '',
      page: 1,
    });
  });

  it('is read', () => {
    const params = {
      status: 'notice',
      property: 'p1',
      from: '2026-01-01',
      to: '2026-06-30',
      past: 'true',
      search: ' garcia ',
      ordering: '-lease_end_date',
      page: '3',
    };
    expect(queryOf(params)).toMatchObject({ ...params, search: 'garcia', past: true, page: 3 });
  });

  it.each([
    ['status', 'sold', ''],
    ['expiring', '45', 0],
    ['expiring', '60', 60],
    ['from', '2026-02-30', ''],
    ['page', '0', 1],
    ['page', '-2', 1],
    ['page', 'x', 1],
    ['page', '2.7', 2],
  ])('takes %s=%s as %s', (name, value, expected) => {
    expect(queryOf({ [name]: value })).toMatchObject({ [name]: expected });
  });
});

describe('the filters for the API', () => {
  it('ask for the lease that stands for each unit, soonest end first', () => {
    expect(toFilters(queryOf({}))).toEqual({ current: true, ordering: 'lease_end_date' });
  });

  it('name what the URL says as the API does', () => {
    const query = queryOf({
      status: 'active',
      expiring: '30',
      property: 'p1',
      from: '2026-01-01',
      to: '2026-06-30',
      search: 'garcia',
      ordering: '-monthly_rent_amount',
    });
    expect(toFilters(query)).toEqual({
      current: true,
      lease_status: ['active'],
      expiring_within: 30,
      property: ['p1'],
      lease_end_date__gte: '2026-01-01',
      lease_end_date__lte: '2026-06-30',
      search: 'garcia',
      ordering: '-monthly_rent_amount',
    });
  });

  it('leave past leases in when they are asked for', () => {
    expect(toFilters(queryOf({ past: 'true' }))).toEqual({ ordering: 'lease_end_date' });
  });

  it('count those of the menu', () => {
    expect(menuFilterCount(queryOf({ property: 'p1', to: '2026-06-30', status: 'notice' }))).toBe(
      2,
    );
  });
});
