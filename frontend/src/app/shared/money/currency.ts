import { InjectionToken, signal, Signal } from '@angular/core';

/** The organisation's currency, an ISO 4217 code. */
export const CURRENCY = new InjectionToken<Signal<string>>('organisation currency', {
  factory: () => signal('USD').asReadonly(),
});
