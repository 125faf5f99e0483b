import { Tone, Wording } from '@api/models';
import { LAST_STEP, STEPS } from '@flows/collections/collection-words';
import { Variable } from '@shared/forms/variables';

const PLAN_STEP = 4;

/** The wordings of one step, from soft to hard. */
export interface WordedStep {
  readonly step: number;
  readonly wordings: readonly Wording[];
}

export function byStep(wordings: readonly Wording[]): WordedStep[] {
  return STEPS.map((step) => ({
    step,
    wordings: wordings.filter((wording) => wording.step === step),
  })).filter((group) => group.wordings.length > 0);
}

/** By what a step leaves. */
export function waysLabel(step: number): string {
  const labels = [
    $localize`By SMS; where none can be sent, by e-mail or letter`,
    $localize`By e-mail; where none can be sent, by SMS or letter`,
    $localize`By e-mail and letter`,
    $localize`By e-mail; where none can be sent, by SMS or letter`,
    $localize`By letter, once somebody has approved it`,
  ];
  return labels[step - 1];
}

export function isEverAnSms({ channels, instead }: Wording): boolean {
  return channels.includes('sms') || instead.includes('sms');
}

/** What somebody who words a step has to know. */
export function cautions(step: number, tone: Tone): string[] {
  const found: string[] = [];
  if (step === PLAN_STEP) {
    found.push(
      $localize`The tenant sees the plan, and can accept it, only where {{ plan }} and {{ plan_link }} stand in the wording.`,
    );
  }
  if (step === LAST_STEP) {
    found.push(
      $localize`The final notice never leaves by itself: it is drafted, waits for somebody to approve it, and is printed and posted by you.`,
    );
  }
  if (tone === 'legal' || step === LAST_STEP) {
    found.push(
      $localize`Your own words are used as they stand. Have them read by somebody who knows what the law of the place asks of such a letter.`,
    );
  }
  return found;
}

/** What can stand in a step, each with what it means. */
export function variablesOf(
  { variables }: Wording,
  samples: Readonly<Record<string, string>>,
): Variable[] {
  return variables.map((name) => ({ name, meaning: meaningOf(name) ?? samples[name] }));
}

function meaningOf(name: string): string | undefined {
  const meanings = new Map([
    ['tenant_name', $localize`Who it is written to`],
    ['organization_name', $localize`The name of your organisation`],
    ['property_name', $localize`The name of the property`],
    ['unit', $localize`The number of the unit`],
    ['balance', $localize`What is owed, with its currency`],
    ['days_overdue', $localize`For how long it is owed, as “5 days”`],
    ['due_date', $localize`The day it was due`],
    ['late_fees', $localize`A sentence about late fees; nothing where there are none`],
    [
      'pay_here',
      $localize`A sentence with the link to what is owed; nothing where there is no link`,
    ],
    ['lease', $localize`A sentence about what the lease says of the rent`],
    ['plan', $localize`The instalments of the plan, with their days`],
    ['plan_link', $localize`The link alone: to the plan, or else to what is owed`],
  ]);
  return meanings.get(name);
}

/** A wording with what stands for each name; a name that nothing is known of stays as it is. */
export function filled(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (found, name: string) => valueOf(name) ?? found);
}

/** As it is sent, with samples; without the gaps that an empty value leaves. */
export function withSamples(
  text: string,
  { variables }: Wording,
  samples: Readonly<Record<string, string>>,
): string {
  const values = new Map(Object.entries(samples));
  return filled(text, (name) =>
    values.has(name) && !variables.includes(name) ? '' : values.get(name),
  )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
