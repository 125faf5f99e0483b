/** The scopes of one resource, for a row of boxes to tick. */
export interface ScopeRow {
  readonly resource: string;
  readonly label: string;
  readonly scopes: readonly { readonly scope: string; readonly action: string }[];
}

/** A person's rights as scopes a key can have: `leases:view`, one row per resource. */
export function scopeTable(rights: Readonly<Record<string, readonly string[]>>): ScopeRow[] {
  return Object.entries(rights).map(([resource, actions]) => ({
    resource,
    label: words(resource),
    scopes: actions.map((action) => ({ scope: `${resource}:${action}`, action: words(action) })),
  }));
}

function words(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
