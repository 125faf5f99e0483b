import { ElementRef, inject, LOCALE_ID, signal } from '@angular/core';
import { FormGroup } from '@angular/forms';
import { firstValueFrom, Observable } from 'rxjs';

import { Problem, toProblem } from '@shared/problem/problem';
import { changedNames, controlOf, describeChange, FieldChange, Values } from './field-changes';
import { showProblem } from './show-problem';

/**
 * Sends a form once: checks it, is busy meanwhile, puts the server's words under their fields and
 * the rest into `note`, and moves the focus to the first field at fault. Create it in a component's field.
 *
 * A form that edits a row says how to read the row's present values, named as its controls. When
 * somebody else changed them meanwhile, `changes` says what, and nothing is overwritten unasked.
 * A form with fields that hold the id of another row also says how those rows are called.
 */
export class Submission {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly locale = inject(LOCALE_ID);
  private readonly isBusy = signal(false);
  private readonly general = signal('');
  private readonly changed = signal<readonly FieldChange[]>([]);
  private began: Values;

  readonly busy = this.isBusy.asReadonly();
  readonly note = this.general.asReadonly();
  /** What somebody else changed since the form was opened. */
  readonly changes = this.changed.asReadonly();

  constructor(
    private readonly form: FormGroup,
    private readonly readPresent?: (() => Observable<object>) | null,
    private readonly nameOf?: (id: string) => string | undefined,
  ) {
    this.began = form.getRawValue();
  }

  /** Fills a form that is on the page before its row is; what it is filled with is what it began with. */
  begin(values: object): void {
    this.form.reset(values);
    this.began = this.form.getRawValue();
  }

  /** True when the work was done. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.form.markAllAsTouched();
    if (this.form.invalid) return this.refuse('');
    this.isBusy.set(true);
    this.forgetRefusal();
    try {
      await this.unlessChanged(work);
      return true;
    } catch (error) {
      return this.refuse(showProblem(this.form, toProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** Puts the present values of changed fields into the form; in the others stays what was entered. */
  loadPresent(): void {
    const names = this.changed().map(({ name }) => name);
    this.form.patchValue(Object.fromEntries(names.map((name) => [name, this.began[name]])));
    this.forgetRefusal();
    setTimeout(() => controlOf(names[0], this.host)?.focus());
  }

  private forgetRefusal(): void {
    this.general.set('');
    this.changed.set([]);
  }

  /** A row that changed in nothing that this form is about is no reason to ask: it is sent once more. */
  private async unlessChanged(work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await work();
    } catch (error) {
      const problem = toProblem(error);
      if (!this.readPresent || !problem || !mayBeStale(problem)) throw error;
      const changed = await this.findChanges(this.readPresent);
      if (changed || problem.kind !== 'stale') throw error;
      return work();
    }
  }

  /** True when a field of this form has another value now than when the form was opened. */
  private async findChanges(readPresent: () => Observable<object>): Promise<boolean> {
    const now = (await firstValueFrom(readPresent())) as Values;
    const facts = {
      began: this.began,
      now,
      form: this.form,
      page: this.host,
      locale: this.locale,
      nameOf: this.nameOf,
    };
    const names = changedNames(this.began, now);
    this.changed.set(names.map((name) => describeChange(name, facts)));
    this.began = Object.fromEntries(
      Object.entries(this.began).map(([name, value]) => [name, name in now ? now[name] : value]),
    );
    return names.length > 0;
  }

  private refuse(note: string): false {
    this.general.set(note);
    // after the marks are drawn
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    return false;
  }
}

// a conflict, too, often is with what somebody else just did
function mayBeStale(problem: Problem): boolean {
  return problem.kind === 'stale' || problem.status === 409;
}
