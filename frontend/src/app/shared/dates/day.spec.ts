import { addDays, daysBetween, endOfYearLease, isDay, todayIn } from './day';

describe('days', () => {
  it('are counted without regard to clock changes', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2); // clocks go forward in New York
    expect(daysBetween('2026-11-02', '2026-10-31')).toBe(-2);
  });

  it('are added over the ends of months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('differ around the world at the same moment', () => {
    const moment = new Date('2026-03-28T03:30:00Z');
    expect(todayIn('America/New_York', moment)).toBe('2026-03-27');
    expect(todayIn('Pacific/Auckland', moment)).toBe('2026-03-28');
  });

  it('make a lease of a year end the day before its anniversary', () => {
    expect(endOfYearLease('2025-07-01')).toBe('2026-06-30');
    expect(endOfYearLease('2028-02-29')).toBe('2029-02-28');
  });

  it.each([
    ['2026-03-28', true],
    ['2026-02-30', false],
    ['28.03.2026', false],
    ['', false],
    [null, false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
