import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

/** A number that is a link to the list behind it. */
@Component({
  selector: 'app-stat-card',
  imports: [DecimalPipe, RouterLink],
  templateUrl: './stat-card.html',
  styleUrl: './stat-card.scss',
  host: { '[style.--accent]': 'accent()', '[class.selected]': 'selected()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatCard {
  readonly label = input.required<string>();
  readonly count = input.required<number>();
  readonly percent = input<number | null>(null);
  readonly accent = input('var(--teal)');
  readonly selected = input(false);
  /** Query parameters that show what the number counts; merged into those of the page. */
  readonly params = input.required<Params>();
}
