import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The mark and the name, in the colour of the text around. */
@Component({
  selector: 'app-logo',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M16 2.500 27.700 9.250v13.500L16 29.500 4.300 22.750V9.250z"
        fill="none"
        stroke="var(--gold)"
        stroke-width="2.6"
        stroke-linejoin="round"
      />
      <path d="M16 10.500 20.800 13.250v5.500L16 21.500l-4.800-2.750v-5.500z" fill="var(--teal)" />
    </svg>
    <!-- a name, the same in every language -->
    <span translate="no">{{ name }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 10px;
      align-items: center;
      font-family: var(--font-heading);
      font-size: 1.125rem;
      font-weight: 800;
      letter-spacing: -0.02em;
    }

    svg {
      width: 28px;
      height: 28px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Logo {
  protected readonly name = 'UnitCycle';
}
