import { expiryFlag, isLongHoldover, LeaseTimes, progressOf, termColour } from './lease-progress';

const TODAY = '2026-03-28';

const lease = (change: Partial<LeaseTimes>): LeaseTimes => ({
  lease_status: 'active',
  lease_begin_date: '2025-07-01',
  lease_end_date: '2026-06-30',
  holdover_start_date: null,
  notice_date: null,
  notice_move_out_date: null,
  actual_move_out_date: null,
  ...change,
});

describe('the progress of an active lease (R1.1-16)', () => {
  it.each([
    ['2025-07-01', '2026-06-30', 74.2, 94, 'teal'],
    ['2025-05-01', '2026-04-30', 90.9, 33, 'amber'],
    ['2025-04-15', '2026-04-14', 95.3, 17, 'orange'],
  ])('from %s to %s is %d %% with %i days left, %s', (begin, end, percent, daysLeft, colour) => {
    const times = lease({ lease_begin_date: begin, lease_end_date: end });
    expect(progressOf(times, TODAY)).toEqual({ mode: 'active', end, percent, daysLeft, colour });
  });

  it('is full once the end has passed, and empty before the begin', () => {
    expect(progressOf(lease({ lease_end_date: '2026-03-01' }), TODAY)).toMatchObject({
      percent: 100,
      daysLeft: -27,
      colour: 'orange',
    });
    expect(progressOf(lease({ lease_begin_date: '2026-05-01' }), TODAY)).toMatchObject({
      percent: 0,
    });
  });

  it('has no countdown without an end', () => {
    expect(progressOf(lease({ lease_end_date: null }), TODAY)).toMatchObject({
      end: null,
      daysLeft: null,
    });
  });

  it('survives a lease of a single day', () => {
    const oneDay = lease({ lease_begin_date: TODAY, lease_end_date: TODAY });
    expect(progressOf(oneDay, TODAY)).toMatchObject({ percent: 100, daysLeft: 0 });
  });

  it.each([
    [91, 'teal'],
    [90, 'amber'],
    [30, 'amber'],
    [29, 'orange'],
  ])('with %i days left is %s', (days, colour) => {
    expect(termColour(days)).toBe(colour);
  });
});

describe('the progress of the other states (R1.1-16)', () => {
  it('rolls month-to-month since the holdover began, without a percentage', () => {
    const times = lease({ lease_status: 'month_to_month', holdover_start_date: '2026-01-01' });
    expect(progressOf(times, TODAY)).toEqual({
      mode: 'month_to_month',
      since: '2026-01-01',
      days: 86,
      isLong: false,
    });
  });

  it('counts down to the move-out after a notice', () => {
    const times = lease({
      lease_status: 'notice',
      notice_date: '2026-03-15',
      notice_move_out_date: '2026-04-15',
    });
    expect(progressOf(times, TODAY)).toEqual({
      mode: 'notice',
      moveOut: '2026-04-15',
      percent: 41.9,
      daysLeft: 18,
    });
  });

  it('has no bar when vacant', () => {
    const times = lease({ lease_status: 'vacant', actual_move_out_date: '2026-03-01' });
    expect(progressOf(times, TODAY)).toEqual({ mode: 'vacant', since: '2026-03-01' });
  });
});

describe('the flag of a lease that ends soon (R1.1-10)', () => {
  it.each([
    [31, 'none'],
    [30, 'warning'],
    [8, 'warning'],
    [7, 'critical'],
    [0, 'critical'],
    [-1, 'none'],
    [null, 'none'],
  ])('%s days before its end: %s', (days, flag) => {
    expect(expiryFlag('active', days)).toBe(flag);
  });

  it('is for active leases only', () => {
    expect(expiryFlag('notice', 5)).toBe('none');
  });
});

describe('the flag of a long holdover (R1.1-11)', () => {
  it.each([
    [86, false],
    [90, false],
    [91, true],
    [null, false],
  ])('after %s days: %s', (days, flagged) => {
    expect(isLongHoldover('month_to_month', days)).toBe(flagged);
  });

  it('falls with the holdover', () => {
    expect(isLongHoldover('vacant', 200)).toBe(false);
  });
});
