import { DecimalPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom, lastValueFrom, tap } from 'rxjs';

import { BulkBatch, BulkItem, Job } from '@api/models';
import { JobRow } from '@core/jobs/job-row';
import { JobsStore } from '@core/jobs/jobs.store';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { CommandCenterService } from '../command-center.service';

/** What becomes of a batch that was just asked for: how far it is, what came of it, what failed and why. */
@Component({
  selector: 'app-batch-outcome',
  imports: [DecimalPipe, Icon, JobRow, ProblemNote, RouterLink, Skeleton],
  template: `
    @let batch = outcome();
    <app-problem-note [text]="attempt.note()" />
    @if (running(); as job) {
      <app-job-row [job]="job" />
    } @else if (batch) {
      @if (!isScheduled()) {
        <p class="notice" [class.good]="batch.sent_count > 0" [class.bad]="!batch.sent_count">
          <app-icon [name]="batch.sent_count ? 'circle-check' : 'circle-alert'" />
          <span i18n
            >Done for {{ batch.sent_count | number }} of
            {{ batch.unit_count | number }} units.</span
          >
        </p>
      }
      @if (failures().length) {
        <section class="failures" i18n-aria-label aria-label="What failed">
          <h3 i18n>
            {batch.failed_count, plural,
              =1 {It could not be done for 1 unit}
              other {It could not be done for {{ batch.failed_count | number }} units}
            }
          </h3>
          <ul class="plain">
            @for (item of failures(); track item.id) {
              <li>
                <strong
                  ><span class="mono">{{ item.unit_number }}</span>
                  {{ item.tenant_name ?? item.property_name }}</strong
                >
                <span class="muted">{{ item.failure }}</span>
              </li>
            }
          </ul>
          <button
            type="button"
            class="button button-small"
            [disabled]="attempt.busy()"
            (click)="retry()"
          >
            <app-icon name="repeat" />
            <ng-container i18n>Try those again</ng-container>
          </button>
        </section>
      }
      <p>
        <a [routerLink]="['/portfolio/command-center/batches', batch.id]" (click)="left.emit()" i18n
          >Every unit of this action</a
        >
      </p>
    } @else if (!attempt.note()) {
      <app-skeleton [lines]="3" [height]="20" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }

    .failures {
      display: grid;
      gap: 10px;
      justify-items: start;
    }

    .failures ul {
      display: grid;
      gap: 8px;
      width: 100%;
      max-height: 260px;
      overflow-y: auto;
    }

    .failures li {
      display: grid;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchOutcome {
  readonly batchId = input.required<string>();
  readonly job = input.required<string | null>();
  readonly isScheduled = input(false);
  /** The person goes to the batch. */
  readonly left = output();

  private readonly service = inject(CommandCenterService);
  private readonly jobs = inject(JobsStore);

  protected readonly attempt = new Attempt();
  protected readonly running = signal<Job | null>(null);
  protected readonly outcome = signal<BulkBatch | null>(null);
  protected readonly failures = signal<readonly BulkItem[]>([]);

  constructor() {
    effect(() => {
      const job = this.job();
      untracked(() => void this.attempt.read(this.follow(job)));
    });
  }

  protected async retry(): Promise<void> {
    const again = await this.attempt.read(this.service.retry(this.batchId()));
    if (again) await this.attempt.read(this.follow(again.job));
  }

  private async follow(job: string | null): Promise<void> {
    if (job) {
      await lastValueFrom(this.jobs.follow(job).pipe(tap((now) => this.running.set(now))));
      this.running.set(null);
    }
    const batch = await firstValueFrom(this.service.batch(this.batchId()));
    const failed = batch.failed_count
      ? await firstValueFrom(this.service.items(batch.id, ['failed'], 1))
      : null;
    this.failures.set(failed?.rows ?? []);
    this.outcome.set(batch);
  }
}
