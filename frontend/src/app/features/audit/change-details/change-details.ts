import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';

import { Change } from '@api/models';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { fieldLabel, valueText } from '../field-words';

/** One change field by field: what it was, what it became. */
@Component({
  selector: 'app-change-details',
  providers: [MomentPipe],
  template: `
    <dl>
      @for (field of fields(); track field.name) {
        <div>
          <dt>{{ field.label }}</dt>
          <dd class="before">
            <span class="visually-hidden" i18n>before:</span>
            @if (field.before) {
              {{ field.before }}
            } @else {
              <span class="muted" i18n>empty</span>
            }
          </dd>
          <dd aria-hidden="true">→</dd>
          <dd>
            <span class="visually-hidden" i18n>after:</span>
            @if (field.after) {
              {{ field.after }}
            } @else {
              <span class="muted" i18n>empty</span>
            }
          </dd>
        </div>
      }
    </dl>
    @if (change().path; as path) {
      <p class="muted">
        <ng-container i18n>Through</ng-container> <code>{{ path }}</code>
      </p>
    } @else {
      <p class="muted" i18n>Done in the background, not by a request.</p>
    }
  `,
  styleUrl: './change-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeDetails {
  readonly change = input.required<Change>();

  private readonly moment = inject(MomentPipe);
  private readonly locale = inject(LOCALE_ID);

  protected readonly fields = computed(() => {
    const write = { locale: this.locale, moment: (text: string) => this.moment.transform(text) };
    return Object.entries(this.change().changes).map(([name, [before, after]]) => ({
      name,
      label: fieldLabel(name),
      before: valueText(before, write),
      after: valueText(after, write),
    }));
  });
}
