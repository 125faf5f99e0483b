import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  LOCALE_ID,
} from '@angular/core';

import { TimelineStep } from '@api/models';
import { Icon } from '@shared/ui/icon';
import { shortStepLabel } from './collection-words';

/** The five steps as a line: what went out, what is due, what is to come, and where the case stands. */
@Component({
  selector: 'app-step-line',
  imports: [Icon],
  template: `
    <ol class="plain">
      @for (step of shown(); track step.step) {
        <li [class]="step.state" [attr.aria-current]="step.is_present ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (step.state === 'done') {
              <app-icon name="check" />
            }
          </span>
          <span class="label">
            <span>{{ step.label }}</span>
            @if (withDates()) {
              <span class="when">{{ step.day }}</span>
            } @else {
              <span class="when" i18n>({{ step.days }}d)</span>
            }
            <span class="visually-hidden">, {{ step.words }}</span>
          </span>
        </li>
      }
    </ol>
  `,
  styleUrl: './step-line.scss',
  host: { '[class.dated]': 'withDates()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepLine {
  readonly steps = input.required<readonly TimelineStep[]>();
  /** The day of each in place of after how many days it comes. */
  readonly withDates = input(false);

  // the year is clear, and five of them have to stand side by side on a phone
  private readonly days = new Intl.DateTimeFormat(inject(LOCALE_ID), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });

  protected readonly shown = computed(() =>
    this.steps().map((step) => ({
      ...step,
      label: shortStepLabel(step.step),
      day: this.days.format(new Date(`${step.due_on}T00:00:00Z`)),
      words: stateWords(step),
    })),
  );
}

function stateWords({ state }: TimelineStep): string {
  const words: Record<TimelineStep['state'], string> = {
    done: $localize`went out`,
    due: $localize`due`,
    ahead: $localize`to come`,
  };
  return words[state];
}
