import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';

import { Previewed } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { Icon } from '@shared/ui/icon';
import { channelLabel } from '../command-words';

/** What each unit would get, one after the other: numbers, channels and words. */
@Component({
  selector: 'app-preview-pane',
  imports: [DayPipe, DecimalPipe, Icon, Money],
  templateUrl: './preview-pane.html',
  styleUrl: './preview-pane.scss',
  host: { '[attr.aria-busy]': 'loading()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewPane {
  readonly units = input.required<readonly Previewed[]>();
  readonly loading = input.required<boolean>();

  /** Which one is read; it stays the same unit when the preview is made anew. */
  protected readonly index = linkedSignal<readonly Previewed[], number>({
    source: this.units,
    computation: (units, previous) => Math.max(0, placeIn(units, previous)),
  });
  protected readonly unit = computed(() => this.units().at(this.index()));
  protected readonly channels = computed(
    () => this.unit()?.channels.map(channelLabel).join(', ') ?? '',
  );

  protected step(by: number): void {
    this.index.update((index) => Math.max(0, Math.min(this.units().length - 1, index + by)));
  }
}

/** Others may be left out by now, or are no longer. */
function placeIn(
  units: readonly Previewed[],
  previous?: { source: readonly Previewed[]; value: number },
): number {
  const read = previous?.source.at(previous.value)?.unit_id;
  return units.findIndex(({ unit_id }) => unit_id === read);
}
