import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Params, Router, RouterLink } from '@angular/router';

import { Vendor } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { DayPipe } from '@shared/dates/day-pipe';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { FilterChip } from '@shared/tables/filter-chip';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { StackedTable } from '@shared/tables/stacked-table';
import { urlList } from '@shared/tables/url-list';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { PaperTag } from '../paper-tag/paper-tag';
import { VendorDialogs } from '../vendor-dialogs';
import { VendorFilterMenu } from '../vendor-filters/vendor-filters';
import { tradeLabel } from '../vendor-words';
import { chipsOf, FilterName, FILTERS, toFilters, toQuery } from '../vendors.query';
import { VendorsService } from '../vendors.service';

/** Who repairs from outside, and whether their papers are in order. */
@Component({
  selector: 'app-vendors-page',
  imports: [
    DayPipe,
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    Paginator,
    PaperTag,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
    Tag,
    VendorFilterMenu,
  ],
  templateUrl: './vendors-page.html',
  styleUrl: './vendors-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class VendorsPage {
  private readonly service = inject(VendorsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(VendorDialogs);
  private readonly router = inject(Router);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly list = urlList(toQuery, (query) => this.service.getVendors(query));
  protected readonly may = {
    view: this.session.may('vendors', 'view'),
    create: this.session.may('vendors', 'create'),
  };
  protected readonly chips = computed(() => chipsOf(this.list.query()));
  protected readonly isFiltered = computed(
    () => this.chips().length > 0 || !!this.list.query().search,
  );
  protected readonly exportUrls = computed(() =>
    this.service.exportUrls(toFilters(this.list.query())),
  );

  protected direction(field: string) {
    return directionOf(field, this.list.query().ordering);
  }

  protected trades({ trades }: Vendor): string {
    return trades.map(tradeLabel).join(', ');
  }

  protected show(change: Params): void {
    this.list.show(change);
  }

  protected without(name: FilterName): void {
    this.list.show({ [name]: null });
  }

  protected showAll(): void {
    this.list.show(Object.fromEntries([...FILTERS, 'search'].map((name) => [name, null])));
  }

  protected async create(): Promise<void> {
    const vendor = await this.dialogs.edit(null);
    if (vendor) await this.router.navigate(['/vendors', vendor.id]);
  }
}
