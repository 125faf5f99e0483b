import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Icon } from '@shared/ui/icon';

/** A column header that sorts by its field, in the URL: first ascending, then descending. */
@Component({
  selector: 'app-sort-header',
  imports: [Icon, RouterLink],
  template: `
    <a
      [routerLink]="[]"
      [queryParams]="{ ordering: next(), page: null }"
      queryParamsHandling="merge"
      [class.sorted]="direction() !== 'none'"
    >
      <ng-content />
      <app-icon
        [name]="
          direction() === 'none' ? 'sort' : direction() === 'ascending' ? 'arrow-up' : 'arrow-down'
        "
      />
      @if (direction() === 'ascending') {
        <span class="visually-hidden" i18n>, sorted ascending</span>
      } @else if (direction() === 'descending') {
        <span class="visually-hidden" i18n>, sorted descending</span>
      }
    </a>
  `,
  styles: `
    a {
      --icon-size: 13px;

      display: inline-flex;
      gap: 5px;
      align-items: center;
      color: inherit;
      text-decoration: none;
    }

    a:hover,
    .sorted {
      color: var(--text);
    }

    app-icon {
      opacity: 0.45;
    }

    a:hover app-icon,
    .sorted app-icon {
      opacity: 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SortHeader {
  readonly field = input.required<string>();
  /** The ordering of the list now, as the URL has it. */
  readonly ordering = input.required<string>();

  readonly direction = computed(() => directionOf(this.field(), this.ordering()));
  protected readonly next = computed(() =>
    this.direction() === 'ascending' ? `-${this.field()}` : this.field(),
  );
}

/** For `aria-sort`: how a list with this ordering is sorted by the field. */
export function directionOf(field: string, ordering: string): 'ascending' | 'descending' | 'none' {
  if (ordering === field) return 'ascending';
  return ordering === `-${field}` ? 'descending' : 'none';
}
