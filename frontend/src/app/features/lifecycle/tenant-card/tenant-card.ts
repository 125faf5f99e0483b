import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Tenant } from '@api/models';

/** How to reach a tenant. */
@Component({
  selector: 'app-tenant-card',
  template: `
    <dl class="facts facts-wide card-body">
      <div>
        <dt i18n>Name</dt>
        <dd>{{ tenant().name }}</dd>
      </div>
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
    </dl>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantCard {
  readonly tenant = input.required<Tenant>();
}
