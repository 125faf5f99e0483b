import { signal } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';

import { toProblem } from '@shared/problem/problem';

/** Tries what a person asked for, and keeps why the last try was refused. */
export class Attempt {
  private readonly refusal = signal('');
  readonly note = this.refusal.asReadonly();

  /** True when it was done. */
  async run(work: Observable<unknown>): Promise<boolean> {
    this.refusal.set('');
    try {
      await firstValueFrom(work, { defaultValue: null });
      return true;
    } catch (error) {
      this.refusal.set(toProblem(error)?.detail ?? '');
      return false;
    }
  }
}
