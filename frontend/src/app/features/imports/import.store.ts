import { computed, inject, Injectable, signal } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Params, Router } from '@angular/router';
import { catchError, EMPTY, finalize, firstValueFrom, map, of, switchMap } from 'rxjs';

import { ImportMode, Job, SetMappingRequest } from '@api/models';
import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { lastKnown } from '@shared/tables/last-known';
import { isWorking, mayBeMapped, Step, stepOf } from './import-step';
import { ImportsService, RowsShown } from './imports.service';

/** One import: where it stands, its rows, and its steps. A job at work on it is followed. */
@Injectable()
export class ImportStore {
  private readonly service = inject(ImportsService);
  private readonly session = inject(SessionService);
  private readonly jobs = inject(JobsStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly id = toSignal(
    this.route.paramMap.pipe(map((params) => params.get('importId') ?? '')),
    { requireSync: true },
  );

  private readonly detail = rxResource({
    request: this.id,
    loader: ({ request: id }) => this.service.get(id),
  });
  readonly rentRoll = lastKnown(this.detail.value);
  readonly problem = computed(() => toProblem(this.detail.error()));
  private readonly fieldList = rxResource({ loader: () => this.service.fields() });
  readonly fields = computed(() => this.fieldList.value() ?? []);
  readonly mayChange = computed(() => this.session.may('imports', 'change'));
  readonly errorsUrl = computed(() => this.service.errorsUrl(this.id(), 'csv'));

  readonly step = computed<Step>(() => {
    const status = this.rentRoll()?.status ?? 'uploaded';
    const backToColumns = this.params().get('step') === 'columns' && mayBeMapped(status);
    return backToColumns ? 'columns' : stepOf(status);
  });

  private readonly workingJob = computed(() => {
    const rentRoll = this.rentRoll();
    return rentRoll && isWorking(rentRoll.status) ? rentRoll.job : null;
  });
  /** The job at work, followed until it ends; whoever comes back later sees it, too. */
  readonly job = toSignal<Job | null>(
    toObservable(this.workingJob).pipe(
      switchMap((id) =>
        id
          ? this.jobs.follow(id).pipe(
              finalize(() => this.detail.reload()),
              catchError(() => EMPTY),
            )
          : of(null),
      ),
    ),
    { initialValue: null },
  );
  readonly working = computed(() => this.workingJob() !== null);

  readonly rowsPage = computed(() =>
    Math.max(1, Math.floor(Number(this.params().get('page'))) || 1),
  );
  readonly rowsShown = computed<RowsShown>(() => {
    const wanted = this.params().get('rows');
    if (wanted === 'all' || wanted === 'warnings' || wanted === 'errors') return wanted;
    return this.rentRoll()?.counts.error ? 'errors' : 'all';
  });
  private readonly rowList = rxResource({
    // rows exist once the file was checked, and change with its state
    request: () => {
      const rentRoll = this.rentRoll();
      const isChecked = rentRoll?.status === 'checked' || rentRoll?.status === 'imported';
      return isChecked
        ? { id: rentRoll.id, shown: this.rowsShown(), page: this.rowsPage(), of: rentRoll.status }
        : undefined;
    },
    // never undefined here, which the types of 19.2 cannot say of an object
    loader: ({ request }) =>
      request ? this.service.rows(request.id, request.shown, request.page) : EMPTY,
  });
  readonly rows = lastKnown(this.rowList.value);
  readonly rowsLoading = this.rowList.isLoading;
  readonly rowsProblem = computed(() => toProblem(this.rowList.error()));

  private readonly isBusy = signal(false);
  readonly busy = this.isBusy.asReadonly();
  private readonly refusal = signal('');
  readonly note = this.refusal.asReadonly();

  reload(): void {
    this.detail.reload();
  }

  reloadRows(): void {
    this.rowList.reload();
  }

  show(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  async reread(place: SetMappingRequest): Promise<void> {
    await this.act(async (id) => {
      this.detail.set(await firstValueFrom(this.service.setMapping(id, place)));
    });
  }

  /** Keeps the mapping, then starts the dry run. */
  async check(mapping: SetMappingRequest): Promise<void> {
    await this.act(async (id) => {
      await firstValueFrom(this.service.setMapping(id, mapping));
      await firstValueFrom(this.service.dryRun(id));
      this.show({ step: null, rows: null, page: null });
      this.detail.reload();
    });
  }

  async start(mode: ImportMode): Promise<void> {
    await this.act(async (id) => {
      await firstValueFrom(this.service.start(id, mode));
      this.show({ rows: null, page: null });
      this.detail.reload();
    });
  }

  private async act(work: (id: string) => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set('');
    try {
      await work(this.id());
    } catch (error) {
      const problem = toProblem(error);
      const messages = Object.values(problem?.fields ?? {}).flat();
      this.refusal.set(messages.join(' ') || (problem?.detail ?? ''));
    } finally {
      this.isBusy.set(false);
    }
  }
}
