import { ChangeDetectionStrategy, Component, input } from '@angular/core';
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
    <nav [attr.aria-label]="label()">
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
}
