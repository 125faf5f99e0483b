import { endOfDay, startOfDay } from './day-in-zone';

describe('a day in a time zone', () => {
  it.each([
    ['UTC', '2026-03-28T00:00:00.000Z', '2026-03-28T23:59:59.999999Z'],
    ['America/New_York', '2026-03-28T04:00:00.000Z', '2026-03-29T03:59:59.999999Z'],
    ['Asia/Kolkata', '2026-03-27T18:30:00.000Z', '2026-03-28T18:29:59.999999Z'],
  ])('in %s lasts from %s to %s', (zone, from, to) => {
    expect(startOfDay('2026-03-28', zone)).toBe(from);
    expect(endOfDay('2026-03-28', zone)).toBe(to);
  });

  it('is an hour shorter when the clocks go forward', () => {
    expect(startOfDay('2026-03-08', 'America/New_York')).toBe('2026-03-08T05:00:00.000Z');
    expect(endOfDay('2026-03-08', 'America/New_York')).toBe('2026-03-09T03:59:59.999999Z');
  });
});
