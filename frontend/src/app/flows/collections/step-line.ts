import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { TimelineStep } from '@api/models';
import { DayPipe } from '@shared/dates/day-pipe';
import { Icon } from '@shared/ui/icon';
import { shortStepLabel } from './collection-words';

/** The five steps as a line: what went out, what is due, what is to come, and where the case stands. */
@Component({
  selector: 'app-step-line',
  imports: [DayPipe, Icon],
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
            <span class="name">{{ step.label }}</span>
            @if (withDates()) {
              <span class="when">{{ step.due_on | day }}</span>
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

  protected readonly shown = computed(() =>
    this.steps().map((step) => ({
      ...step,
      label: shortStepLabel(step.step),
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
