import { CreateApiKeyRequest, Scope } from '@api/models';

/** A scope as a key is asked for with it: `leases:view`. */
export type ScopeName = CreateApiKeyRequest['scopes'][number];

/** The scopes of one resource, for a row of boxes to tick. */
export interface ScopeRow {
  readonly resource: string;
  readonly label: string;
  readonly scopes: readonly { readonly scope: ScopeName; readonly action: string }[];
}

/** Scopes grouped by their resource, in the order they come. */
export function scopeTable(scopes: readonly Scope[]): ScopeRow[] {
  const resources = [...new Set(scopes.map(({ resource }) => resource))];
  return resources.map((resource) => ({
    resource,
    label: words(resource),
    scopes: scopes
      .filter((scope) => scope.resource === resource)
      .map(({ scope, action }) => ({ scope: scope as ScopeName, action: words(action) })),
  }));
}

function words(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
