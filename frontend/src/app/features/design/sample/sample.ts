import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** One part of the design page: its name, and its states below. */
@Component({
  selector: 'app-sample',
  template: `
    <div class="card-header">
      <h2>{{ name() }}</h2>
    </div>
    <div class="card-body stack"><ng-content /></div>
  `,
  styles: ':host { display: block; }',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sample {
  readonly name = input.required<string>();
}
