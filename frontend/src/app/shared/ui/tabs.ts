import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';

export interface Tab {
  /** As the address names it; the first one is not named there. */
  readonly id: string;
  readonly label: string;
}

/** The parts of a page, each a link: which one is shown stands in the address. */
@Component({
  selector: 'app-tabs',
  imports: [RouterLink],
  template: `
    <nav #strip [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id) {
        <a
          [routerLink]="[]"
          [queryParams]="{ tab: $first ? null : tab.id }"
          queryParamsHandling="merge"
          [attr.aria-current]="tab.id === current() ? 'page' : null"
          >{{ tab.label }}</a
        >
      }
    </nav>
  `,
  styleUrl: './tabs.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  readonly current = input.required<string>();

  private readonly strip = viewChild.required<ElementRef<HTMLElement>>('strip');

  constructor() {
    // on a phone the one that is shown may stand beyond the edge
    afterRenderEffect(() => {
      const strip = this.strip().nativeElement;
      const index = this.tabs().findIndex(({ id }) => id === this.current());
      const tab = strip.querySelectorAll('a').item(index);
      strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
    });
  }
}
