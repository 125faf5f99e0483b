import { bitcoins, bitcoinText, satoshis } from './bitcoin';

describe('bitcoins', () => {
  it.each([
    [1, '0.00000001'],
    [150000, '0.00150000'],
    [2_099_999_999_999_999, '20999999.99999999'],
    [0, '0.00000000'],
  ])('%d satoshis are %s', (whole, text) => {
    expect(bitcoins(whole)).toBe(text);
    expect(bitcoinText(whole)).toBe(`${text} BTC`);
    expect(satoshis(text)).toBe(whole);
  });

  it.each(['', '1e-3', '-1', '0.000000001', '1.', '.5', '0x1'])('“%s” is no amount', (text) => {
    expect(satoshis(text)).toBeNull();
  });

  it('is read as it is typed', () => {
    expect(satoshis(' 0,5 ')).toBe(50_000_000);
    expect(satoshis('2')).toBe(200_000_000);
  });
});
