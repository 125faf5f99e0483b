import { computed, inject, Injectable, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Params } from '@angular/router';
import { firstValueFrom, lastValueFrom } from 'rxjs';

import { JobsStore } from '@core/jobs/jobs.store';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { lastKnown } from '@shared/tables/last-known';
import { urlList } from '@shared/tables/url-list';
import { menuFilterCount, toFilters, toQuery } from './lifecycle.query';
import { LifecycleService } from './lifecycle.service';

/** URL → query → resources → page → output → URL. Nothing flows back. */
@Injectable()
export class LifecycleStore {
  private readonly service = inject(LifecycleService);
  private readonly session = inject(SessionService);
  private readonly jobs = inject(JobsStore);
  private readonly leases = urlList(toQuery, (query) =>
    this.service.getLeases(toFilters(query), query.page),
  );

  readonly query = this.leases.query;
  readonly menuFilters = computed(() => menuFilterCount(this.query()));
  readonly filters = computed(() => toFilters(this.query()));
  readonly isFiltered = computed(
    () =>
      this.menuFilters() > 0 ||
      !!(this.query().search || this.query().status || this.query().expiring),
  );
  readonly mayView = computed(() => this.session.may('leases', 'view'));
  readonly rights = computed(() => ({
    change: this.session.may('leases', 'change'),
    create: this.session.may('leases', 'create'),
  }));
  readonly exportUrls = computed(() => this.service.exportUrls(this.filters()));

  readonly slice = this.leases.slice;
  readonly loading = this.leases.loading;
  readonly problem = this.leases.problem;

  // a signal of its own, so that another filter does not count anew
  private readonly property = computed(() => this.query().property);
  private readonly statistics = rxResource({
    request: this.property,
    loader: ({ request }) => this.service.getStats(request),
  });
  readonly stats = lastKnown(this.statistics.value);
  readonly statsProblem = computed(() => toProblem(this.statistics.error()));

  // the filter menu works without it: it then has no properties to choose from
  private readonly propertyList = rxResource({ loader: () => this.service.getProperties() });
  readonly properties = computed(() => this.propertyList.value() ?? []);
  readonly propertyName = computed(
    () => this.properties().find(({ id }) => id === this.query().property)?.name ?? '',
  );

  private readonly isScanning = signal(false);
  readonly scanning = this.isScanning.asReadonly();
  private readonly scanRefusal = signal('');
  readonly scanNote = this.scanRefusal.asReadonly();

  /** The nightly scan, now; the list is read again when it has ended. */
  async runScan(): Promise<void> {
    this.isScanning.set(true);
    this.scanRefusal.set('');
    try {
      const { id } = await firstValueFrom(this.service.runScan());
      const job = await lastValueFrom(this.jobs.follow(id));
      if (job.status === 'failed') this.scanRefusal.set(job.message);
      this.reload();
    } catch (error) {
      this.scanRefusal.set(toProblem(error)?.detail ?? '');
    } finally {
      this.isScanning.set(false);
    }
  }

  show(change: Params): void {
    this.leases.show(change);
  }

  /** After an action: the list and the numbers above it. */
  reload(): void {
    this.leases.reload();
    this.statistics.reload();
  }
}
