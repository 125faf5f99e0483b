import { formatDate } from '@angular/common';
import { FormGroup } from '@angular/forms';

import { isDay } from '@shared/dates/day';

// 0101 and 101 are two units
const AMOUNT = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export type Values = Readonly<Record<string, unknown>>;

/** A field that somebody else changed while the form was open; its values as the form shows them. */
export interface FieldChange {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly now: string;
  /** What the person entered there, when it is neither of the two. */
  readonly entered: string;
}

/** The names of the fields whose value is no longer the one that the form began with. */
export function changedNames(began: Values, now: Values): string[] {
  return Object.keys(began).filter((name) => name in now && !same(began[name], now[name]));
}

/** What the change of a field is told from. */
export interface Facts {
  readonly began: Values;
  readonly now: Values;
  readonly form: FormGroup;
  /** The element that the form stands in: its labels and options are the words for the change. */
  readonly page: Element;
  readonly locale: string;
  /** The name of a row that a field holds by its id. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** The change of one field, in the words of the form itself. */
export function describeChange(name: string, facts: Facts): FieldChange {
  const { began, now, form, page, locale, nameOf } = facts;
  const control = controlOf(name, page);
  const inWords = (value: unknown) =>
    (typeof value === 'string' && nameOf?.(value)) || wordsOf(value, control, locale);
  const entered: unknown = form.get(name)?.value;
  const isOwn = !same(entered, began[name]) && !same(entered, now[name]);
  return {
    name,
    label: labelOf(control) || name.replaceAll('_', ' '),
    before: inWords(began[name]),
    now: inWords(now[name]),
    entered: isOwn ? inWords(entered) : '',
  };
}

/** Where a field is filled in: a control of the form, or the box of a picker that stands for one. */
export function controlOf(name: string, page: Element): HTMLElement | null {
  return page.querySelector(
    `[formcontrolname="${name}"], [formgroupname="${name}"], [data-control="${name}"] input`,
  );
}

// a form writes "" where the API writes null, and 900 where it writes "900.00"
function same(one: unknown, other: unknown): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || (AMOUNT.test(a) && AMOUNT.test(b) && Number(a) === Number(b));
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

function labelOf(control: Element | null): string {
  const label =
    control instanceof HTMLFieldSetElement
      ? control.querySelector('legend')
      : (control as HTMLInputElement | null)?.labels?.[0];
  // the first text: "(optional)" comes after it
  return label?.firstChild?.textContent?.trim() ?? '';
}

function wordsOf(value: unknown, control: Element | null, locale: string): string {
  if (control instanceof HTMLFieldSetElement) return tickedIn(control, value);
  const text = plain(value);
  if (typeof value === 'boolean') return value ? $localize`yes` : $localize`no`;
  if (!text) return $localize`nothing`;
  if (control instanceof HTMLSelectElement) {
    return [...control.options].find((option) => option.value === text)?.text.trim() ?? text;
  }
  if (isDay(text)) return formatDate(`${text}T00:00:00Z`, 'mediumDate', locale, 'UTC');
  return text;
}

/** The labels of the boxes that are ticked in a group of them. */
function tickedIn(group: HTMLFieldSetElement, value: unknown): string {
  const ticked = Object.entries(value ?? {}).filter(([, isTicked]) => isTicked);
  const labels = ticked.map(([name]) => {
    const box = group.querySelector<HTMLInputElement>(`[data-control="${name}"]`);
    return box?.labels?.[0]?.textContent?.trim() ?? name;
  });
  return labels.join(', ') || $localize`nothing`;
}
