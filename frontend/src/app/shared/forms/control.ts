import { computed, Directive, inject } from '@angular/core';

import { Field } from './field';

/** Ties an input, select or textarea to the `app-field` around it. */
@Directive({
  selector: '[appControl]',
  host: {
    class: 'input',
    '[id]': 'field.id',
    '[attr.aria-invalid]': 'invalid()',
    '[attr.aria-describedby]': 'field.describedBy()',
  },
})
export class Control {
  protected readonly field = inject(Field);
  protected readonly invalid = computed(() => (this.field.error() ? 'true' : null));
}
