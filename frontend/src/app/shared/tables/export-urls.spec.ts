import { exportUrls } from './export-urls';

describe('exportUrls', () => {
  it('names the list, the format, and every filter that is set', () => {
    const filters = { search: 'A & B', status: ['active', 'notice'], page: undefined };

    expect(exportUrls('/api/v1/leases/', filters)).toEqual({
      csv: '/api/v1/leases/export/?search=A%20%26%20B&status=active&status=notice&file_format=csv',
      xlsx: '/api/v1/leases/export/?search=A%20%26%20B&status=active&status=notice&file_format=xlsx',
    });
  });

  it('downloads everything where nothing is filtered', () => {
    expect(exportUrls('/api/v1/jobs/').csv).toBe('/api/v1/jobs/export/?file_format=csv');
  });
});
