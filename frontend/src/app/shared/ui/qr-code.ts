import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A text as a QR code, drawn as SVG; always dark on white, as scanners want it. */
@Component({
  selector: 'app-qr-code',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size"
      role="img"
      [attr.aria-label]="label()"
    >
      <path [attr.d]="path()" fill="#0f172a" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: var(--qr-size, 184px);
      max-width: 100%;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: #fff;
      shape-rendering: crispedges;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly code = computed(() => encode(this.text(), { ecc: 'M', border: 3 }));
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
