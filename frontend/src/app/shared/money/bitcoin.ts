const PLACES = 8;
const AMOUNT = /^(\d{1,8})(?:[.,](\d{1,8}))?$/;

/** Satoshis as bitcoins, with every place: `150000` → `0.00150000`. */
export function bitcoins(satoshis: number): string {
  const digits = String(satoshis).padStart(PLACES + 1, '0');
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
}

/** The same with the unit, which is the same in every language. */
export function bitcoinText(satoshis: number): string {
  return `${bitcoins(satoshis)} BTC`;
}

/** Bitcoins as somebody types them in satoshis, to the last one; null when that is no amount. */
export function satoshis(typed: string): number | null {
  const [, whole, rest = ''] = AMOUNT.exec(typed.trim()) ?? [];
  return whole === undefined ? null : Number(whole + rest.padEnd(PLACES, '0'));
}
