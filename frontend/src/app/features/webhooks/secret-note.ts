import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { CopyButton } from '@shared/ui/copy-button';

/** A signing secret, which is shown this once. */
@Component({
  selector: 'app-secret-note',
  imports: [CopyButton],
  template: `
    <p class="notice warn" i18n>Copy it now. It is not shown again, and we cannot look it up.</p>
    <div class="secret">
      <code>{{ secret() }}</code>
      <app-copy-button [text]="secret()" />
    </div>
    <p class="muted" i18n>
      Verify every call with it: the header webhook-signature is made as Standard Webhooks says.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }

    .secret {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
    }

    code {
      flex: 1;
      padding: 10px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface-2);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretNote {
  readonly secret = input.required<string>();
}
