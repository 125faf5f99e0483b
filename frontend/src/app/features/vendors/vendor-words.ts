import { PaperState, Trade } from '@api/models';
import { TagTone } from '@shared/ui/tag';

export function tradeLabel(trade: Trade): string {
  return trades()[trade];
}

const trades = (): Record<Trade, string> => ({
  plumbing: $localize`Plumbing`,
  electrical: $localize`Electrical`,
  hvac: $localize`HVAC`,
  appliance: $localize`Appliances`,
  carpentry: $localize`Carpentry`,
  painting: $localize`Painting`,
  flooring: $localize`Flooring`,
  roofing: $localize`Roofing`,
  cleaning: $localize`Cleaning`,
  landscaping: $localize`Landscaping`,
  locksmith: $localize`Locks and doors`,
  pest_control: $localize`Pest control`,
  fire_safety: $localize`Fire safety`,
  elevator: $localize`Elevators`,
  structural: $localize`Structural`,
  snow_removal: $localize`Snow removal`,
  waste: $localize`Waste`,
  general: $localize`General repairs`,
});

/** Of an insurance policy or a licence. */
export function paperLabel(state: PaperState): string {
  switch (state) {
    case 'valid':
      return $localize`Valid`;
    case 'expiring':
      return $localize`Expiring`;
    case 'expired':
      return $localize`Expired`;
    case 'missing':
      return $localize`Missing`;
  }
}

export const PAPER_TONES: Readonly<Record<PaperState, TagTone>> = {
  valid: 'good',
  expiring: 'warn',
  expired: 'bad',
  missing: 'plain',
};
