import { Category } from '@api/models';

/** What a notification is about. */
export function categoryLabel(category: Category): string {
  const labels: Record<Category, string> = {
    billing: $localize`Billing`,
    work_order: $localize`Work order`,
    lease: $localize`Lease`,
    weather: $localize`Weather`,
    announcement: $localize`Announcement`,
    message: $localize`Message`,
    rewards: $localize`Rewards`,
    system: $localize`System`,
  };
  return labels[category];
}
