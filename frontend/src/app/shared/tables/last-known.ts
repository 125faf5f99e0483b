import { linkedSignal, Signal } from '@angular/core';

/** The value of a resource that stays on screen while the next one loads. */
export function lastKnown<T>(source: Signal<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source,
    computation: (value, previous) => value ?? previous?.value,
  }).asReadonly();
}
