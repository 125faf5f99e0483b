import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Message } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';

/** What a message said, and what its provider reported of it. */
@Component({
  selector: 'app-message-details',
  imports: [MomentPipe],
  template: `
    <p class="body">{{ message().body_preview }}</p>
    <dl class="facts">
      @if (message().status_reason) {
        <div class="wide">
          <dt i18n>Reason</dt>
          <dd>{{ message().status_reason }}</dd>
        </div>
      }
      <div>
        <dt i18n>Sent by</dt>
        <dd>{{ message().provider || '–' }}</dd>
      </div>
      <div>
        <dt i18n>Attempts</dt>
        <dd>{{ message().attempts }}</dd>
      </div>
      <div>
        <dt i18n>Sent</dt>
        <dd>{{ message().sent_at | moment }}</dd>
      </div>
      @if (message().settled_at) {
        <div>
          <dt i18n>Last report</dt>
          <dd>{{ message().settled_at | moment }}</dd>
        </div>
      } @else if (message().status === 'queued') {
        <div>
          <dt i18n>Next attempt</dt>
          <dd>{{ message().next_attempt_at | moment }}</dd>
        </div>
      }
      @if (message().provider_id) {
        <div class="wide">
          <dt i18n>Known to the provider as</dt>
          <dd class="mono">{{ message().provider_id }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }

    .body {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .wide {
      grid-column: 1 / -1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageDetails {
  readonly message = input.required<Message>();
}
