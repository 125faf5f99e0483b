import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';

import { GridUnit } from '@api/models';
import { Day } from '@shared/dates/day';
import { isDirection, layOut, neighbour, OUTLINE, RADIUS } from './honeycomb-layout';
import { UnitCallout } from './unit-callout';
import { countTones, toneLabel, toneOf } from './unit-tone';

const CALLOUT_WIDTH = 292;
const CLOSING_MILLISECONDS = 180;

/**
 * A property as a comb: one hex per unit, filled by the state of its lease (R1.1-15). One drawing with one
 * listener for each kind of event, so that a thousand units are no more work than ten.
 */
@Component({
  selector: 'app-honeycomb',
  imports: [UnitCallout],
  templateUrl: './honeycomb.html',
  styleUrl: './honeycomb.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Honeycomb {
  readonly units = input.required<readonly GridUnit[]>();
  readonly today = input.required<Day>();
  /** False for whoever may not: the hexes then tell whether a unit is lived in. */
  readonly seesLeases = input(true);
  /** The address of a unit's page, without its id. */
  readonly path = input('/units');
  readonly opened = output<GridUnit>();

  protected readonly outline = OUTLINE;
  protected readonly legend = computed(() => countTones(this.units(), this.seesLeases()));
  protected readonly maintenance = computed(
    () => this.units().filter(({ status }) => status === 'maintenance').length,
  );
  private readonly width = signal(960);
  protected readonly comb = computed(() => layOut(this.units(), this.width()));
  protected readonly hexes = computed(() =>
    this.comb().hexes.map(({ unit, x, y }) => ({
      unit,
      href: `${this.path()}/${unit.id}`,
      place: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
      tone: toneOf(unit, this.seesLeases()),
      label: this.labelOf(unit),
    })),
  );
  /** Which hex Tab comes to; the arrows move on from there. */
  protected readonly active = linkedSignal({ source: this.units, computation: () => 0 });
  private readonly told = signal<number | null>(null);
  protected readonly callout = computed(() => {
    const index = this.told();
    const hex = index === null ? undefined : this.comb().hexes[index];
    if (!hex) return null;
    const left = Math.min(hex.x - CALLOUT_WIDTH / 2, this.width() - CALLOUT_WIDTH);
    const above = hex.y > this.comb().height / 2 && hex.y > 150;
    const offset = RADIUS + 6;
    return {
      unit: hex.unit,
      left: Math.max(0, left),
      top: above ? null : hex.y + offset,
      bottom: above ? this.comb().height - hex.y + offset : null,
    };
  });

  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const watch = new ResizeObserver(([{ contentRect }]) =>
        this.width.set(Math.max(120, Math.floor(contentRect.width))),
      );
      watch.observe(this.canvas().nativeElement);
      destroyed.onDestroy(() => watch.disconnect());
    });
    destroyed.onDestroy(() => clearTimeout(this.closing));
  }

  protected tell(event: Event): void {
    const index = indexOf(event);
    this.keep();
    if (index === null) return;
    if (event.type === 'focusin') this.active.set(index);
    this.told.set(index);
  }

  /** Leaves time to move the pointer into the callout, which has a link. */
  protected leave(): void {
    this.keep();
    this.closing = setTimeout(() => this.told.set(null), CLOSING_MILLISECONDS);
  }

  protected keep(): void {
    clearTimeout(this.closing);
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.told.set(null);
    const index = indexOf(event);
    if (index === null || !isDirection(event.key)) return;
    event.preventDefault();
    const next = neighbour(this.comb().hexes, index, event.key);
    this.active.set(next);
    this.canvas().nativeElement.querySelector<SVGAElement>(`a[data-index="${next}"]`)?.focus();
  }

  /** A plain click stays in the app; with a key held the browser opens the link as it is asked to. */
  protected click(event: MouseEvent): void {
    const index = indexOf(event);
    if (index === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.opened.emit(this.comb().hexes[index].unit);
  }

  private labelOf(unit: GridUnit): string {
    const parts = [
      $localize`Unit ${unit.unit_number}:unit:`,
      unit.building_name,
      toneLabel(toneOf(unit, this.seesLeases())),
      unit.status === 'maintenance' ? $localize`under maintenance` : '',
      unit.lease_status === 'vacant' ? '' : unit.tenant_name,
    ];
    return parts.filter(Boolean).join(', ');
  }
}

function indexOf(event: Event): number | null {
  const link = (event.target as Element).closest<SVGAElement>('a[data-index]');
  return link ? Number(link.dataset['index']) : null;
}
