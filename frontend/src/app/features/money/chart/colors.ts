/** The colours of a chart, as the tokens of the page are just now. */
export interface Colors {
  readonly text: string;
  readonly line: string;
  readonly surface: string;
  readonly strong: string;
  readonly plain: string;
  readonly warn: string;
  readonly bad: string;
}

const TOKENS: Record<keyof Colors, string> = {
  text: '--text-2',
  line: '--line',
  surface: '--surface',
  strong: '--teal',
  plain: '--hex-vacant',
  warn: '--amber',
  bad: '--red',
};

export function colorsOf(element: HTMLElement): Colors {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token).trim();
  return Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, read(token)]),
  ) as unknown as Colors;
}
