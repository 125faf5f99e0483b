import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Vendor } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { PaperTag } from '../paper-tag/paper-tag';

/** How to reach a vendor, their papers, and what was noted about them. */
@Component({
  selector: 'app-vendor-facts',
  imports: [DayPipe, PaperTag],
  templateUrl: './vendor-facts.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }

    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }

    .paper {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VendorFacts {
  readonly vendor = input.required<Vendor>();

  protected readonly address = computed(() => {
    const { address_line1, address_line2, city, region, postal_code } = this.vendor();
    const town = [city, [region, postal_code].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return [address_line1, address_line2, town].filter(Boolean).join('\n');
  });
}
