import { signal } from '@angular/core';
import { firstValueFrom, from, Observable, ObservableInput } from 'rxjs';

import { toProblem } from './problem';

/** Tries what a person asked for, and keeps why the last try was refused. */
export class Attempt {
  private readonly refusal = signal('');
  private readonly isBusy = signal(false);
  readonly note = this.refusal.asReadonly();
  readonly busy = this.isBusy.asReadonly();

  /** True when it was done. */
  async run(work: Observable<unknown>): Promise<boolean> {
    return this.settled(async () => {
      await firstValueFrom(work, { defaultValue: null });
      return true;
    }, false);
  }

  /** What was answered; null when it was refused. */
  async read<T>(work: ObservableInput<T>): Promise<T | null> {
    return this.settled(() => firstValueFrom(from(work)), null);
  }

  private async settled<T, R>(work: () => Promise<T>, refused: R): Promise<T | R> {
    this.refusal.set('');
    this.isBusy.set(true);
    try {
      return await work();
    } catch (error) {
      this.refusal.set(toProblem(error)?.detail ?? '');
      return refused;
    } finally {
      this.isBusy.set(false);
    }
  }
}
