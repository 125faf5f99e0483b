import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Job } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { ProgressBar } from '@shared/ui/progress-bar';
import { isFinished } from './job-state';
import { JobStatusBadge } from './job-status-badge';

/** One job: what it is, how far it is, how it ended. */
@Component({
  selector: 'app-job-row',
  imports: [DecimalPipe, JobStatusBadge, MomentPipe, ProgressBar],
  template: `
    <div class="head">
      <strong>{{ job().title }}</strong>
      <app-job-status-badge [status]="job().status" />
    </div>
    @if (!finished()) {
      <app-progress-bar [label]="job().title" [done]="job().done" [total]="job().total" />
      @if (job().total; as total) {
        <p class="muted" i18n>{{ job().done | number }} of {{ total | number }}</p>
      }
    }
    @if (job().message) {
      <p>{{ job().message }}</p>
    }
    <p class="muted">{{ job().finished_at ?? job().created_at | moment }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }

    .head {
      display: flex;
      gap: 12px;
      justify-content: space-between;
    }

    p {
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JobRow {
  readonly job = input.required<Job>();

  protected readonly finished = computed(() => isFinished(this.job()));
}
