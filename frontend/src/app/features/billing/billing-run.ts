import { inject, signal } from '@angular/core';
import { firstValueFrom, lastValueFrom, Observable, tap } from 'rxjs';

import { Job } from '@api/models';
import { JobsStore } from '@core/jobs/jobs.store';

interface Found<Asked, Made> {
  readonly asked: Asked;
  readonly made: Made;
}

/**
 * A run over many invoices, as a dialog asks for it: dry at first, so that everybody sees what it would do, then in
 * earnest. Create it in a field of the dialog.
 */
export class BillingRun<Asked extends object, Made> {
  private readonly jobs = inject(JobsStore);
  private readonly current = signal<Job | null>(null);
  private readonly reason = signal('');
  private readonly dry = signal<Found<Asked, Made> | null>(null);

  /** The job that is under way. */
  readonly job = this.current.asReadonly();
  /** Why the last job failed. */
  readonly failure = this.reason.asReadonly();

  constructor(private readonly start: (asked: Asked & { dry_run: boolean }) => Observable<Job>) {}

  /** What was found for exactly this; null when something else was asked for. */
  found(asked: Asked): Made | null {
    const dry = this.dry();
    return dry && JSON.stringify(dry.asked) === JSON.stringify(asked) ? dry.made : null;
  }

  async check(asked: Asked): Promise<void> {
    const made = await this.follow(asked, true);
    this.dry.set(made && { asked, made });
  }

  /** What it did; null when it failed. */
  async perform(asked: Asked): Promise<Made | null> {
    return this.follow(asked, false);
  }

  private async follow(asked: Asked, dry_run: boolean): Promise<Made | null> {
    this.reason.set('');
    try {
      const { id } = await firstValueFrom(this.start({ ...asked, dry_run }));
      const seen = this.jobs.follow(id).pipe(tap((job) => this.current.set(job)));
      const { status, message, result } = await lastValueFrom(seen);
      if (status === 'succeeded') return result as Made;
      this.reason.set(
        message || $localize`The run did not finish. Run again, it bills nothing twice.`,
      );
      return null;
    } finally {
      this.current.set(null);
    }
  }
}
