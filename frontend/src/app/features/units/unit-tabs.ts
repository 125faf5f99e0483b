import { Tab } from '@shared/ui/tabs';

/** The parts of the page that the rights open; who sees no leases sees no people and no money. */
export function tabsFor(mayView: (resource: string) => boolean): readonly Tab[] {
  const seeLeases = mayView('leases');
  return [
    { id: 'overview', label: $localize`Overview`, open: true },
    { id: 'tenant', label: $localize`Tenant`, open: seeLeases && mayView('tenants') },
    { id: 'financials', label: $localize`Financials`, open: seeLeases },
    {
      id: 'maintenance',
      label: $localize`Maintenance`,
      open: mayView('work_orders') || mayView('equipment'),
    },
    { id: 'compliance', label: $localize`Compliance`, open: true },
  ]
    .filter(({ open }) => open)
    .map(({ id, label }) => ({ id, label }));
}
