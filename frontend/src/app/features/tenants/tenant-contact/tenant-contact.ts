import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Tenant } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';

/** How to reach a tenant. */
@Component({
  selector: 'app-tenant-contact',
  imports: [MomentPipe],
  template: `
    <dl class="facts card-body">
      <div>
        <dt i18n>E-mail</dt>
        <dd>
          @if (tenant().email) {
            <a [href]="'mailto:' + tenant().email">{{ tenant().email }}</a>
          } @else {
            –
          }
        </dd>
      </div>
      <div>
        <dt i18n>Phone</dt>
        <dd>
          @if (tenant().phone) {
            <a [href]="'tel:' + tenant().phone">{{ tenant().phone }}</a>
          } @else {
            –
          }
        </dd>
      </div>
      @if (tenant().company) {
        <div>
          <dt i18n>Company</dt>
          <dd>{{ tenant().company }}</dd>
        </div>
      }
      <div>
        <dt i18n>Added</dt>
        <dd>{{ tenant().created_at | moment }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantContact {
  readonly tenant = input.required<Tenant>();
}
