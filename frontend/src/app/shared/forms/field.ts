import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { AbstractControl } from '@angular/forms';
import { map, Observable, of, startWith, switchMap } from 'rxjs';

import { errorText } from './error-text';

let created = 0;

/** A label, a control marked `appControl`, a hint and what is wrong with what was typed. */
@Component({
  selector: 'app-field',
  templateUrl: './field.html',
  styleUrl: './field.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  /** The control whose errors are shown; without one the field only labels. */
  readonly control = input<AbstractControl | null>(null);

  readonly id = `field-${++created}`;
  // reactive forms are not signals: their events are turned into one here
  readonly error = toSignal(
    toObservable(this.control).pipe(switchMap((control) => messagesOf(control))),
    { initialValue: '' },
  );
  readonly describedBy = computed(() =>
    this.error() ? `${this.id}-error` : this.hint() ? `${this.id}-hint` : null,
  );
}

function messagesOf(control: AbstractControl | null): Observable<string> {
  if (!control) return of('');
  return control.events.pipe(
    startWith(null),
    map(() => (control.touched || control.hasError('server') ? errorText(control.errors) : '')),
  );
}
