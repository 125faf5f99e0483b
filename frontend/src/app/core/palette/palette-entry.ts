import { SearchHit } from '@api/models';
import { NavigationItem } from '@core/navigation/navigation';
import { isLeaseStatus, leaseStatusLabel } from '@shared/leases/lease-status';
import { IconName } from '@shared/ui/icons';

/** One line of the palette: a page, or a thing with a page of its own. */
export interface PaletteEntry {
  readonly path: string;
  readonly title: string;
  /** What tells it from others of the same name. */
  readonly subtitle: string;
  readonly status: string;
  readonly icon: IconName;
}

export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

export type HitKind = SearchHit['kind'];

/** The list that a kind belongs to; each thing has its page below it. */
const PLACES: Record<HitKind, string> = {
  tenants: '/tenants',
  units: '/units',
  properties: '/properties',
  leases: '/lifecycle',
  work_orders: '/work-orders',
  vendors: '/vendors',
};

/** The kinds that have a page for the person; others could be found, but not opened. */
export function kindsWithPage(pages: readonly NavigationItem[]): HitKind[] {
  const paths = pages.map(({ path }) => path);
  return (Object.keys(PLACES) as HitKind[]).filter((kind) => paths.includes(PLACES[kind]));
}

export function entryOfPage({ path, label, icon }: NavigationItem): PaletteEntry {
  return { path, title: label, subtitle: '', status: '', icon };
}

/** Hits by kind, in the order in which they came. */
export function groupsOfHits(
  hits: readonly SearchHit[],
  pages: readonly NavigationItem[],
): PaletteGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const icon = pages.find(({ path }) => path === PLACES[kind])?.icon ?? 'search';
    const entries = hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        path: `${PLACES[kind]}/${hit.id}`,
        title: hit.title,
        subtitle: hit.subtitle,
        status: statusLabel(hit.status),
        icon,
      }));
    return { label: kindLabel(kind), entries };
  });
}

/** Whether each of the words is somewhere in the line; capitals and accents make no difference. */
export function matches({ title, subtitle }: PaletteEntry, text: string): boolean {
  const line = folded(`${title} ${subtitle}`);
  return wordsOf(text).every((word) => line.includes(folded(word)));
}

/** As the server compares: more spaces or other capitals ask for nothing new. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function kindLabel(kind: HitKind): string {
  switch (kind) {
    case 'tenants':
      return $localize`Tenants`;
    case 'units':
      return $localize`Units`;
    case 'properties':
      return $localize`Properties`;
    case 'leases':
      return $localize`Leases`;
    case 'work_orders':
      return $localize`Work orders`;
    case 'vendors':
      return $localize`Vendors`;
  }
}

// states of units, leases and work orders; where two kinds share one, it means the same
function statusLabel(status: string): string {
  if (isLeaseStatus(status)) return leaseStatusLabel(status);
  return otherStatuses()[status] ?? '';
}

const otherStatuses = (): Record<string, string> => ({
  occupied: $localize`Occupied`,
  partially_occupied: $localize`Partially occupied`,
  maintenance: $localize`Maintenance`,
  open: $localize`Open`,
  assigned: $localize`Assigned`,
  in_progress: $localize`In progress`,
  on_hold: $localize`On hold`,
  completed: $localize`Completed`,
  cancelled: $localize`Cancelled`,
});
