import { HttpErrorResponse } from '@angular/common/http';
import { EMPTY, of, Subject, throwError } from 'rxjs';

import { Attempt } from './attempt';

const refusal = new HttpErrorResponse({ status: 409, error: { detail: 'It has units.' } });

describe('Attempt', () => {
  it('says whether it was done, also where nothing is answered', async () => {
    const attempt = new Attempt();
    expect(await attempt.run(of({ id: 1 }))).toBe(true);
    expect(await attempt.run(EMPTY)).toBe(true);
    expect(attempt.note()).toBe('');
  });

  it('keeps why it was refused, until the next try', async () => {
    const attempt = new Attempt();
    expect(await attempt.run(throwError(() => refusal))).toBe(false);
    expect(attempt.note()).toBe('It has units.');

    const next = attempt.run(of(null));
    expect(attempt.note()).toBe('');
    await next;
  });

  it('answers what was read, and null when it was refused', async () => {
    const attempt = new Attempt();
    expect(await attempt.read(of('fresh'))).toBe('fresh');
    expect(await attempt.read(Promise.resolve(false))).toBe(false);
    expect(await attempt.read(Promise.reject(refusal))).toBeNull();
    expect(attempt.note()).toBe('It has units.');
  });

  it('is busy until it is settled, either way', async () => {
    const attempt = new Attempt();
    const work = new Subject<void>();
    const done = attempt.run(work);
    expect(attempt.busy()).toBe(true);
    work.complete();
    await done;
    expect(attempt.busy()).toBe(false);

    await attempt.run(throwError(() => refusal));
    expect(attempt.busy()).toBe(false);
  });
});
