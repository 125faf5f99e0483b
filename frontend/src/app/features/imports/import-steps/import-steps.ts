import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { Icon } from '@shared/ui/icon';
import { Step, STEPS } from '../import-step';

/** Where an import stands among its steps. */
@Component({
  selector: 'app-import-steps',
  imports: [Icon],
  template: `
    <ol class="plain" i18n-aria-label aria-label="Steps">
      @for (step of steps(); track step.name) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
          <span class="mark">
            @if (step.state === 'done') {
              <app-icon name="check" />
            } @else {
              {{ $index + 1 }}
            }
          </span>
          <span class="name">{{ step.label }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './import-steps.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportSteps {
  readonly at = input.required<Step>();

  protected readonly steps = computed(() => {
    const now = STEPS.indexOf(this.at());
    // the last step is reached, not worked on
    const isOver = this.at() === 'result';
    return STEPS.map((name, index) => ({
      name,
      label: labelOf(name),
      state: index < now || isOver ? 'done' : index === now ? 'now' : 'next',
    }));
  });
}

function labelOf(step: Step): string {
  switch (step) {
    case 'upload':
      return $localize`Upload`;
    case 'columns':
      return $localize`Columns`;
    case 'check':
      return $localize`Check`;
    case 'import':
      return $localize`Import`;
    case 'result':
      return $localize`Tie-out`;
  }
}
