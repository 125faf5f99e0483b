import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';

import { Vendor } from '@api/models';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { VendorDialogs } from '../vendor-dialogs';
import { VendorFacts } from '../vendor-facts/vendor-facts';
import { VendorOrders } from '../vendor-orders/vendor-orders';
import { tradeLabel } from '../vendor-words';
import { VendorsService } from '../vendors.service';

/** One vendor: how to reach them, their papers, their work. */
@Component({
  selector: 'app-vendor-page',
  imports: [Icon, ProblemNote, ProblemPanel, RouterLink, Skeleton, Tag, VendorFacts, VendorOrders],
  templateUrl: './vendor-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class VendorPage {
  readonly vendorId = input.required<string>();

  private readonly service = inject(VendorsService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly vendorDialogs = inject(VendorDialogs);
  private readonly toasts = inject(Toasts);

  protected readonly vendor = rxResource({
    request: this.vendorId,
    loader: ({ request: id }) => this.service.getVendor(id),
  });
  protected readonly problem = computed(() => toProblem(this.vendor.error()));
  protected readonly attempt = new Attempt();
  protected readonly may = {
    change: this.session.may('vendors', 'change'),
    archive: this.session.may('vendors', 'archive'),
    seeOrders: this.session.may('work_orders', 'view'),
  };
  protected readonly trades = computed(() => this.vendor.value()?.trades.map(tradeLabel) ?? []);

  constructor() {
    const title = inject(AppTitle);
    effect(() => {
      const vendor = this.vendor.value();
      if (vendor) title.show($localize`${vendor.name}:name: · Vendor`);
    });
  }

  protected async edit(vendor: Vendor): Promise<void> {
    await this.vendorDialogs.edit(vendor);
    // left without saving, too: the form may have told of what somebody else changed
    this.vendor.reload();
  }

  protected async archive(vendor: Vendor): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Archive ${vendor.name}:name:?`,
      text: $localize`They get no new work and leave the lists. What they did stays, and they can be restored.`,
      yes: $localize`Archive`,
    });
    if (!sure || !(await this.attempt.run(this.service.archive(vendor.id)))) return;
    this.toasts.show($localize`${vendor.name}:name: is archived.`);
    this.vendor.reload();
  }

  protected async restore(vendor: Vendor): Promise<void> {
    if (!(await this.attempt.run(this.service.restore(vendor.id)))) return;
    this.toasts.show($localize`${vendor.name}:name: is back.`);
    this.vendor.reload();
  }
}
