import { CaseDetail, NextAction, Wordings } from '@api/models';
import { filled } from './wording-words';

/** What a step will say. */
export interface Preview {
  readonly subject: string;
  readonly text: string;
}

/**
 * The wording of the next step with what is known filled in. What is only made when it is sent (links, the plan) stands
 * as a word between angle quotes. The language is the one of the wording, whatever the page's is.
 */
export function previewOf(
  wordings: Wordings,
  it: CaseDetail,
  next: NextAction,
  organization: { name: string; currency: string },
): Preview | null {
  const found = wordings.wordings.find(
    ({ step, tone }) => step === next.step && tone === next.tone,
  );
  if (!found) return null;
  const values = known(it, organization);
  const fill = (text: string) => filled(text, (name) => values[name] ?? `‹${spoken(name)}›`);
  const isSms = next.channels.length === 1 && next.channels[0] === 'sms';
  return {
    subject: isSms ? '' : fill(found.subject),
    text: fill(isSms ? found.sms : found.body),
  };
}

function known(
  it: CaseDetail,
  organization: { name: string; currency: string },
): Record<string, string> {
  const amount = Number(it.current_balance).toLocaleString('en-US', { minimumFractionDigits: 2 });
  const due = new Date(`${it.due_date}T00:00:00Z`);
  return {
    tenant_name: it.tenant_name,
    organization_name: organization.name,
    property_name: it.property_name,
    unit: it.unit_number,
    balance: `${amount} ${organization.currency}`,
    days_overdue: it.days_overdue === 1 ? '1 day' : `${it.days_overdue} days`,
    due_date: due.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  };
}

function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}
