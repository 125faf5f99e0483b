import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';

import { Previews } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Money } from '@shared/money/money';
import { Icon } from '@shared/ui/icon';
import { Tag } from '@shared/ui/tag';
import { channelLabel } from '../command-words';

/** What each unit would get, one after the other: numbers, channels and words. */
@Component({
  selector: 'app-preview-pane',
  imports: [DayPipe, DecimalPipe, Icon, Money, Tag],
  templateUrl: './preview-pane.html',
  styleUrl: './preview-pane.scss',
  host: { '[attr.aria-busy]': 'loading()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewPane {
  readonly previews = input.required<Previews>();
  readonly loading = input.required<boolean>();

  protected readonly units = computed(() => this.previews().units);
  /** Which one is read; it stays the same unit when the preview is made anew. */
  protected readonly index = linkedSignal<Previews, number>({
    source: this.previews,
    computation: ({ units }, previous) => Math.min(previous?.value ?? 0, units.length - 1),
  });
  protected readonly unit = computed(() => this.units().at(this.index()));
  protected readonly channels = computed(
    () => this.unit()?.channels.map(channelLabel).join(', ') ?? '',
  );

  protected step(by: number): void {
    this.index.update((index) => Math.max(0, Math.min(this.units().length - 1, index + by)));
  }
}
