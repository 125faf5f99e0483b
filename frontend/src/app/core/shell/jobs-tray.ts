import { A11yModule } from '@angular/cdk/a11y';
import { OverlayModule } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

import { JobRow } from '@core/jobs/job-row';
import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { Icon } from '@shared/ui/icon';

/** Long work in sight from every page. */
@Component({
  selector: 'app-jobs-tray',
  imports: [A11yModule, Icon, JobRow, OverlayModule, RouterLink],
  templateUrl: './jobs-tray.html',
  styleUrl: './jobs-tray.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JobsTray {
  private readonly session = inject(SessionService);
  protected readonly store = inject(JobsStore);

  protected readonly open = signal(false);
  protected readonly allowed = computed(() => this.session.may('jobs', 'view'));
}
