import { signal } from '@angular/core';
import { defaultIfEmpty, firstValueFrom, map, Observable } from 'rxjs';

import { toProblem } from '@shared/problem/problem';

/** Tries what a person asked for, and keeps why the last try was refused. */
export class Attempt {
  private readonly refusal = signal('');
  readonly note = this.refusal.asReadonly();

  /** True when it was done. */
  async run(work: Observable<unknown>): Promise<boolean> {
    const done = await this.read(
      work.pipe(
        map(() => true),
        defaultIfEmpty(true),
      ),
    );
    return done ?? false;
  }

  /** What was answered; null when it was refused. */
  async read<T>(work: Observable<T>): Promise<T | null> {
    this.refusal.set('');
    try {
      return await firstValueFrom(work);
    } catch (error) {
      this.refusal.set(toProblem(error)?.detail ?? '');
      return null;
    }
  }
}
