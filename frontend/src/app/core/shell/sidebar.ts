import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

import { NavigationGroup } from '@core/navigation/navigation';
import { Icon } from '@shared/ui/icon';
import { Logo } from '@shared/ui/logo';
import { OrganizationSwitcher } from './organization-switcher';

/** The navy column: mark, organisation, pages. */
@Component({
  selector: 'app-sidebar',
  imports: [Icon, Logo, OrganizationSwitcher, RouterLink, RouterLinkActive],
  templateUrl: './sidebar.html',
  styleUrl: './sidebar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sidebar {
  readonly groups = input.required<readonly NavigationGroup[]>();
  /** On a small screen, where the sidebar lies over the page. */
  readonly closed = output();
}
