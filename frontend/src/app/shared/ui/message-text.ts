import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A message as the tenant gets it. */
@Component({
  selector: 'app-message-text',
  template: `
    @if (subject()) {
      <p class="subject">{{ subject() }}</p>
    }
    <p class="text">{{ text() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-width: 72ch;
      padding: 14px 18px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface-2);
      line-height: 1.6;
      overflow-wrap: anywhere;
    }

    .subject {
      font-weight: 600;
    }

    .text {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageText {
  readonly subject = input('');
  readonly text = input.required<string>();
}
