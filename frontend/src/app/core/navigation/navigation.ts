import { IconName } from '@shared/ui/icons';

export interface NavigationGroup {
  readonly label: string;
  readonly items: readonly NavigationItem[];
}

export interface NavigationItem {
  readonly label: string;
  readonly path: string;
  readonly icon: IconName;
  /** The resource whose `view` right opens the page. */
  readonly resource: string;
}

type May = (resource: string, action: string) => boolean;

/** The sidebar: every page there is, in the groups of the contract. */
export function navigation(): readonly NavigationGroup[] {
  return [
    {
      label: $localize`Operations`,
      items: [
        {
          label: $localize`Dashboard`,
          path: '/dashboard',
          icon: 'dashboard',
          resource: 'dashboard',
        },
        {
          label: $localize`Lease Lifecycle`,
          path: '/lifecycle',
          icon: 'lifecycle',
          resource: 'leases',
        },
        { label: $localize`Leases`, path: '/leases', icon: 'document', resource: 'leases' },
        { label: $localize`Tenants`, path: '/tenants', icon: 'person', resource: 'tenants' },
        {
          label: $localize`Properties`,
          path: '/properties',
          icon: 'building',
          resource: 'properties',
        },
        { label: $localize`Units`, path: '/units', icon: 'door', resource: 'units' },
        {
          label: $localize`Work orders`,
          path: '/work-orders',
          icon: 'work',
          resource: 'work_orders',
        },
        { label: $localize`Vendors`, path: '/vendors', icon: 'vendor', resource: 'vendors' },
        { label: $localize`Imports`, path: '/imports', icon: 'spreadsheet', resource: 'imports' },
      ],
    },
    {
      label: $localize`AI`,
      items: [
        {
          label: $localize`Command Center`,
          path: '/portfolio/command-center',
          icon: 'board',
          resource: 'command_center',
        },
        { label: $localize`Renewals`, path: '/renewals', icon: 'repeat', resource: 'renewals' },
        {
          label: $localize`Collections`,
          path: '/collections',
          icon: 'collect',
          resource: 'collections',
        },
        { label: $localize`Agents`, path: '/agents', icon: 'agent', resource: 'agents' },
      ],
    },
    {
      label: $localize`Money`,
      items: [
        { label: $localize`Overview`, path: '/money', icon: 'chart', resource: 'ledger' },
        {
          label: $localize`Invoices`,
          path: '/billing/invoices',
          icon: 'invoice',
          resource: 'billing',
        },
        { label: $localize`Payments`, path: '/payments', icon: 'payment', resource: 'payments' },
        {
          label: $localize`Trial balance`,
          path: '/ledger/trial-balance',
          icon: 'scale',
          resource: 'ledger',
        },
        { label: $localize`Aging`, path: '/ledger/aging', icon: 'hourglass', resource: 'ledger' },
        {
          label: $localize`Bitcoin`,
          path: '/billing/bitcoin',
          icon: 'bitcoin',
          resource: 'bitcoin_wallets',
        },
        {
          label: $localize`Gateways`,
          path: '/billing/settings',
          icon: 'settings',
          resource: 'payment_gateways',
        },
      ],
    },
    {
      label: $localize`Settings`,
      items: [
        {
          label: $localize`Organisation`,
          path: '/settings/organization',
          icon: 'settings',
          // a resident may read its name, but has no use for the page
          resource: 'members',
        },
        { label: $localize`People`, path: '/people', icon: 'people', resource: 'members' },
        {
          label: $localize`Messages sent`,
          path: '/settings/messages',
          icon: 'mail',
          resource: 'notification_messages',
        },
        {
          label: $localize`Message templates`,
          path: '/settings/templates',
          icon: 'edit',
          resource: 'notification_templates',
        },
        {
          label: $localize`Opt-outs`,
          path: '/settings/opt-outs',
          icon: 'circle-x',
          resource: 'suppressions',
        },
        {
          label: $localize`Message providers`,
          path: '/settings/providers',
          icon: 'phone',
          resource: 'notification_settings',
        },
        { label: $localize`API keys`, path: '/api-keys', icon: 'key', resource: 'api_keys' },
        {
          label: $localize`Webhooks`,
          path: '/settings/webhooks',
          icon: 'webhook',
          resource: 'webhooks',
        },
        { label: $localize`Full export`, path: '/exports', icon: 'download', resource: 'exports' },
        {
          label: $localize`Audit log`,
          path: '/settings/audit',
          icon: 'log',
          resource: 'audit',
        },
        { label: $localize`Jobs`, path: '/jobs', icon: 'tasks', resource: 'jobs' },
      ],
    },
  ];
}

/** The groups with the pages a person may see; a group without any is not there. */
export function visibleNavigation(may: May): NavigationGroup[] {
  return navigation()
    .map((group) => ({ ...group, items: group.items.filter((item) => may(item.resource, 'view')) }))
    .filter((group) => group.items.length > 0);
}

export function firstPage(may: May): string | null {
  return visibleNavigation(may)[0]?.items[0].path ?? null;
}
