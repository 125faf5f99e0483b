import { ChangeDetectionStrategy, Component } from '@angular/core';

import { NotYet } from '@shared/ui/not-yet';

/** Where inspections and papers will be. */
@Component({
  selector: 'app-unit-compliance',
  imports: [NotYet],
  template: `
    <section class="card" aria-labelledby="compliance-title">
      <div class="card-header"><h2 id="compliance-title" i18n>Compliance</h2></div>
      <app-not-yet i18n
        >Inspections at move-in and move-out, the papers that the unit needs with their dates, and
        the rules of the place it stands in.</app-not-yet
      >
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitCompliance {}
