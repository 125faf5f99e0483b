import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';

import { Connection } from '@core/http/connection';
import { InboxStore } from '@core/inbox/inbox.store';
import { JobsStore } from '@core/jobs/jobs.store';
import { visibleNavigation } from '@core/navigation/navigation';
import { PageFocus } from '@core/navigation/page-focus';
import { PaletteButton } from '@core/palette/palette-button';
import { RecentPages } from '@core/palette/recent-pages';
import { SessionService } from '@core/session/session.service';
import { Icon } from '@shared/ui/icon';
import { InboxBell } from './inbox-bell';
import { JobsTray } from './jobs-tray';
import { ProfileMenu } from './profile-menu';
import { Sidebar } from './sidebar';

/** What stands around every page: navigation, organisation, jobs, profile. */
@Component({
  selector: 'app-shell',
  imports: [
    A11yModule,
    Icon,
    InboxBell,
    JobsTray,
    PaletteButton,
    ProfileMenu,
    RouterOutlet,
    Sidebar,
  ],
  providers: [RecentPages],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(document:keydown.escape)': 'open.set(false)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class Shell {
  private readonly focus = inject(PageFocus);
  protected readonly session = inject(SessionService);
  protected readonly connection = inject(Connection);

  /** Whether the sidebar is open on a small screen. */
  protected readonly open = signal(false);
  protected readonly groups = computed(() =>
    visibleNavigation((resource, action) => this.session.may(resource, action)),
  );

  constructor() {
    const router = inject(Router);
    this.focus.watch().pipe(takeUntilDestroyed()).subscribe();
    inject(InboxStore).watch().pipe(takeUntilDestroyed()).subscribe();
    inject(JobsStore).watch().pipe(takeUntilDestroyed()).subscribe();
    router.events
      .pipe(takeUntilDestroyed())
      .subscribe((event) => event instanceof NavigationEnd && this.open.set(false));
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.focus.focusHeading();
  }

  protected reload(): void {
    location.reload();
  }
}
