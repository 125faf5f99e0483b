import { ElementRef, inject, signal } from '@angular/core';
import { FormGroup } from '@angular/forms';

import { toProblem } from '@shared/problem/problem';
import { showProblem } from './show-problem';

/**
 * Sends a form once: checks it, is busy meanwhile, puts the server's words under their fields and
 * the rest into `note`, and moves the focus to the first field at fault. Create it in a component's field.
 */
export class Submission {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly isBusy = signal(false);
  private readonly general = signal('');

  readonly busy = this.isBusy.asReadonly();
  readonly note = this.general.asReadonly();

  constructor(private readonly form: FormGroup) {}

  /** True when the work was done. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.form.markAllAsTouched();
    if (this.form.invalid) return this.refuse('');
    this.isBusy.set(true);
    this.general.set('');
    try {
      await work();
      return true;
    } catch (error) {
      return this.refuse(showProblem(this.form, toProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  private refuse(note: string): false {
    this.general.set(note);
    // after the marks are drawn
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    return false;
  }
}
