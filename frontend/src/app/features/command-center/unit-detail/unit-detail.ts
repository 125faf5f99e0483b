import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';

import { CommandUnit } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Skeleton } from '@shared/ui/skeleton';
import { CommandCenterService } from '../command-center.service';
import { SuggestionCard } from '../suggestion-card/suggestion-card';

/** What is suggested for a unit, and the ways to what it is about. */
@Component({
  selector: 'app-unit-detail',
  imports: [ProblemPanel, RouterLink, Skeleton, SuggestionCard],
  template: `
    @let open = suggestions();
    @if (problem(); as problem) {
      <app-problem-panel [problem]="problem" (retry)="read.reload()" />
    } @else if (open) {
      @for (action of open; track action.id) {
        <app-suggestion-card [action]="action" [may]="may()" (changed)="decided()" />
      } @empty {
        <p class="muted" i18n>
          Nothing is suggested for this unit now. Every night all units are looked at anew.
        </p>
      }
    } @else {
      <app-skeleton [lines]="4" [height]="20" />
    }
    @let shown = unit();
    <p class="ways">
      @if (maySee.units) {
        <a [routerLink]="['/units', shown.id]" i18n>Unit {{ shown.unit_number }}</a>
      }
      @if (shown.lease_id && maySee.leases) {
        <a [routerLink]="['/lifecycle', shown.lease_id]" i18n>Lease</a>
      }
      @if (shown.tenant_id && maySee.tenants) {
        <a [routerLink]="['/tenants', shown.tenant_id]" i18n>Tenant</a>
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      padding: 16px 20px;
      // what is open in a row does not widen the columns above it
      contain: inline-size;
    }

    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 18px;
    }

    .ways a {
      color: var(--teal-text);
      font-weight: 600;
    }

    @media (width < 700px) {
      :host {
        padding: 8px 8px 14px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitDetail {
  readonly unit = input.required<CommandUnit>();
  readonly may = input.required<{ preview: boolean; decide: boolean }>();
  readonly changed = output();

  private readonly service = inject(CommandCenterService);
  private readonly session = inject(SessionService);
  private readonly id = computed(() => this.unit().id);

  protected readonly read = rxResource({
    request: this.id,
    loader: ({ request }) => this.service.openOf(request),
  });
  protected readonly suggestions = lastKnown(this.read.value);
  protected readonly problem = computed(() => toProblem(this.read.error()));
  protected readonly maySee = {
    units: this.session.may('units', 'view'),
    leases: this.session.may('leases', 'view'),
    tenants: this.session.may('tenants', 'view'),
  };

  protected decided(): void {
    this.read.reload();
    this.changed.emit();
  }
}
