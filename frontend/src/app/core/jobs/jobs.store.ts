import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';
import { EMPTY, catchError, exhaustMap, filter, Observable, tap, timer } from 'rxjs';

import { Job } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { isFinished } from './job-state';
import { JobsService } from './jobs.service';

const LOOK_EVERY_MS = 15_000;

/** The jobs the tray shows: those that run, and those that ended while the person was here. */
@Injectable({ providedIn: 'root' })
export class JobsStore {
  private readonly service = inject(JobsService);
  private readonly session = inject(SessionService);
  private readonly document = inject(DOCUMENT);
  private readonly known = signal<ReadonlyMap<string, Job>>(new Map());

  readonly jobs = computed(() =>
    [...this.known().values()].sort((a, b) => b.created_at.localeCompare(a.created_at)),
  );
  readonly running = computed(() => this.jobs().filter((job) => !isFinished(job)).length);

  /** Looks for running jobs every 15 seconds while the page can be seen. */
  watch(): Observable<unknown> {
    return timer(0, LOOK_EVERY_MS).pipe(
      filter(() => !this.document.hidden && this.session.may('jobs', 'view')),
      exhaustMap(() => this.service.list({ page: 1, active: true }).pipe(catchError(() => EMPTY))),
      tap(({ rows }) => this.note(rows)),
    );
  }

  /** Follows a job that was just started; the tray follows with it. */
  follow(id: string): Observable<Job> {
    return this.service.follow(id).pipe(tap((job) => this.put(job)));
  }

  clearFinished(): void {
    this.known.update((known) => new Map([...known].filter(([, job]) => !isFinished(job))));
  }

  private note(active: readonly Job[]): void {
    active.forEach((job) => this.put(job));
    const still = new Set(active.map((job) => job.id));
    // what ran before and is no longer in the list has ended: read how
    this.jobs()
      .filter((job) => !isFinished(job) && !still.has(job.id))
      .forEach((job) => this.readEnd(job.id));
  }

  private readEnd(id: string): void {
    this.service
      .get(id)
      .pipe(catchError(() => EMPTY))
      .subscribe((job) => this.put(job));
  }

  private put(job: Job): void {
    this.known.update((known) => new Map(known).set(job.id, job));
  }
}
