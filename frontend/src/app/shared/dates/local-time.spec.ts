import { fromLocalTime, toLocalTime } from './local-time';

describe('local time', () => {
  it.each([
    ['2026-01-10T15:30:00.000Z', 'America/New_York', '2026-01-10T10:30'],
    ['2026-07-10T14:30:00.000Z', 'America/New_York', '2026-07-10T10:30'],
    // an hour before and after the clocks go forward
    ['2026-03-08T06:30:00.000Z', 'America/New_York', '2026-03-08T01:30'],
    ['2026-03-08T07:30:00.000Z', 'America/New_York', '2026-03-08T03:30'],
    ['2026-03-08T20:15:00.000Z', 'Asia/Kolkata', '2026-03-09T01:45'],
    ['2026-03-08T20:15:00.000Z', 'UTC', '2026-03-08T20:15'],
  ])('%s in %s is %s, and back', (moment, zone, time) => {
    expect(toLocalTime(moment, zone)).toBe(time);
    expect(fromLocalTime(time, zone)).toBe(moment);
  });

  it('of nothing is nothing', () => {
    expect(toLocalTime(null, 'UTC')).toBe('');
    expect(fromLocalTime('', 'UTC')).toBeNull();
  });
});
