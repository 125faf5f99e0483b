import { InjectionToken, signal, Signal } from '@angular/core';

/** The organisation's time zone: what its dates and clock times mean. */
export const TIME_ZONE = new InjectionToken<Signal<string>>('organisation time zone', {
  factory: () => signal('UTC').asReadonly(),
});
