import { cellsOf, percentOf, totalOf } from './lease-split';

const portfolio = { active: 2841, month_to_month: 1146, notice: 87, vacant: 279 };
const property = { active: 324, month_to_month: 72, notice: 28, vacant: 14 };

const counted = (cells: string[]) =>
  cells.reduce<Record<string, number>>(
    (sum, cell) => ({ ...sum, [cell]: (sum[cell] ?? 0) + 1 }),
    {},
  );

describe('the split over the states (R1.1-13)', () => {
  it('adds up', () => {
    expect(totalOf(portfolio)).toBe(4353);
    expect(totalOf(property)).toBe(438);
  });

  it.each([
    [2841, 4353, 65.3],
    [1146, 4353, 26.3],
    [87, 4353, 2.0],
    [279, 4353, 6.4],
    [324, 438, 74.0],
    [72, 438, 16.4],
    [28, 438, 6.4],
    [14, 438, 3.2],
    [0, 0, 0],
  ])('%i of %i is %d %%', (count, total, percent) => {
    expect(percentOf(count, total)).toBe(percent);
  });
});

describe('the comb of the split', () => {
  it('deals every cell out by the shares', () => {
    expect(counted(cellsOf(portfolio, 100))).toEqual({
      active: 65,
      month_to_month: 26,
      notice: 2,
      vacant: 7,
    });
  });

  it('keeps a cell for a state with a single unit', () => {
    const cells = cellsOf({ active: 9997, month_to_month: 1, notice: 1, vacant: 1 }, 98);
    expect(cells).toHaveLength(98);
    expect(counted(cells)).toEqual({ active: 95, month_to_month: 1, notice: 1, vacant: 1 });
  });

  it('has no cell for a state that does not exist, and none at all for no units', () => {
    expect(counted(cellsOf({ active: 3, month_to_month: 0, notice: 0, vacant: 1 }, 98))).toEqual({
      active: 74,
      vacant: 24,
    });
    expect(cellsOf({ active: 0, month_to_month: 0, notice: 0, vacant: 0 }, 98)).toEqual([]);
  });
});
