import { cents, fromCents } from './cents';

describe('cents', () => {
  it.each([
    ['0.00', 0],
    ['1850.50', 185050],
    ['99999999.99', 9999999999],
    ['-0.29', -29],
  ])('%s is %d', (amount, whole) => {
    expect(cents(amount)).toBe(whole);
    expect(fromCents(whole)).toBe(amount);
  });
});
