import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { OrganizationDetail } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { zoneLabel } from '@shared/dates/zones';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { currencyLabel } from '../choices';
import { LogoCard } from '../logo-card/logo-card';
import { OrganizationForm } from '../organization-form/organization-form';
import { OrganizationService } from '../organization.service';

/** What the organisation is called, where its days begin, what it counts its money in. */
@Component({
  selector: 'app-organization-page',
  imports: [LogoCard, OrganizationForm, ProblemPanel, Skeleton],
  templateUrl: './organization-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class OrganizationPage {
  private readonly service = inject(OrganizationService);
  private readonly session = inject(SessionService);
  private readonly locale = inject(LOCALE_ID);

  protected readonly organization = rxResource({ loader: () => this.service.get() });
  protected readonly problem = computed(() => toProblem(this.organization.error()));
  protected readonly mayChange = computed(() => this.session.may('organization', 'change'));
  protected readonly zone = computed(() => zoneLabel(this.organization.value()?.time_zone ?? ''));
  protected readonly currency = computed(() =>
    currencyLabel(this.organization.value()?.currency ?? 'USD', this.locale),
  );

  /** The frame around every page, its dates and its money follow at once. */
  protected async follow(organization: OrganizationDetail): Promise<void> {
    this.organization.set(organization);
    await this.session.reload();
  }
}
