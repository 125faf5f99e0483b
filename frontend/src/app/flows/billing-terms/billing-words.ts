import { Frequency, LateFeeFrequency, LateFeeType, Proration } from '@api/models';

export function frequencyLabel(frequency: Frequency): string {
  const labels: Record<Frequency, string> = {
    monthly: $localize`Every month`,
    quarterly: $localize`Every quarter`,
    annual: $localize`Every year`,
    one_time: $localize`Once`,
  };
  return labels[frequency];
}

export function lateFeeTypeLabel(type: LateFeeType): string {
  const labels: Record<LateFeeType, string> = {
    flat: $localize`A fixed amount`,
    percentage: $localize`A part of what is owed, in percent`,
  };
  return labels[type];
}

export function lateFeeFrequencyLabel(frequency: LateFeeFrequency): string {
  const labels: Record<LateFeeFrequency, string> = {
    one_time: $localize`Once for an invoice`,
    recurring_monthly: $localize`Every month that it stays open`,
  };
  return labels[frequency];
}

export function prorationLabel(proration: Proration): string {
  const labels: Record<Proration, string> = {
    actual_days: $localize`By the days lived in`,
    none: $localize`Whole months only`,
  };
  return labels[proration];
}
