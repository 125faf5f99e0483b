/** An amount of the API in whole cents: what is added up or compared is never a fraction. */
export function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

/** Cents as the API writes an amount: `185050` → `1850.50`. */
export function fromCents(amount: number): string {
  return (amount / 100).toFixed(2);
}
