import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Icon } from '@shared/ui/icon';
import { COUNTED_UP_TO } from './slice';

/** Which rows are shown and links to the pages beside them; the page number is in the URL. */
@Component({
  selector: 'app-paginator',
  imports: [DecimalPipe, Icon, RouterLink],
  templateUrl: './paginator.html',
  styleUrl: './paginator.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Paginator {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  /** Rows that match; one more than the API counts stands for "more". */
  readonly total = input.required<number>();
  readonly shown = input.required<number>();

  protected readonly limit = COUNTED_UP_TO;
  protected readonly first = computed(() => (this.page() - 1) * this.pageSize() + 1);
  protected readonly last = computed(() => this.first() + this.shown() - 1);
  protected readonly hasMore = computed(() => this.total() > this.last());
  protected readonly isCapped = computed(() => this.total() > COUNTED_UP_TO);
}
