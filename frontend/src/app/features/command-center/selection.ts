import { computed, Signal, signal } from '@angular/core';

import { CommandUnit, FilterRequest } from '@api/models';
import { cents, fromCents } from '@shared/money/cents';

/** What a bulk action is for: units by name, or all that a filter lets through. */
export type Chosen = { readonly unit_ids: string[] } | { readonly filters: FilterRequest };

/** What the list lets through now. */
export interface Listed {
  readonly filters: FilterRequest;
  readonly total: number;
  readonly total_rent: string;
}

/** The units that are ticked: by name, on whatever pages, or all that the filter lets through. */
export class Selection {
  private readonly named = signal<ReadonlyMap<string, string | null>>(new Map());
  private readonly byFilter = signal('');
  private readonly listedAs = computed(() => JSON.stringify(this.listed()?.filters ?? {}));

  /** All of the filter are meant, until it is another one. */
  readonly isAll = computed(() => this.byFilter() !== '' && this.byFilter() === this.listedAs());
  readonly count = computed(() => (this.isAll() ? (this.listed()?.total ?? 0) : this.named().size));
  readonly rent = computed(() => {
    if (this.isAll()) return this.listed()?.total_rent ?? '0.00';
    const rents = [...this.named().values()].filter((rent) => rent !== null);
    return fromCents(rents.reduce((sum, rent) => sum + cents(rent), 0));
  });

  constructor(private readonly listed: Signal<Listed | undefined>) {}

  has(id: string): boolean {
    return this.isAll() || this.named().has(id);
  }

  /** Ticks or unticks these; who unticks one of all keeps the others of the page. */
  set(units: readonly CommandUnit[], isTicked: boolean, page: readonly CommandUnit[] = []): void {
    const before = this.isAll() ? page.map(entryOf) : [...this.named()];
    const next = new Map(before);
    for (const unit of units) {
      if (isTicked) next.set(...entryOf(unit));
      else next.delete(unit.id);
    }
    this.byFilter.set('');
    this.named.set(next);
  }

  setAll(): void {
    this.byFilter.set(this.listedAs());
    this.named.set(new Map());
  }

  clear(): void {
    this.byFilter.set('');
    this.named.set(new Map());
  }

  chosen(): Chosen {
    if (this.isAll()) return { filters: this.listed()?.filters ?? {} };
    return { unit_ids: [...this.named().keys()] };
  }
}

function entryOf({ id, rent }: CommandUnit): [string, string | null] {
  return [id, rent];
}
