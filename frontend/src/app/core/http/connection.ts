import { Injectable, signal } from '@angular/core';

/** Whether the server answers. Interceptors write it, the shell's banner shows it. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly isLost = signal(false);
  readonly lost = this.isLost.asReadonly();

  report(answered: boolean): void {
    this.isLost.set(!answered);
  }
}
