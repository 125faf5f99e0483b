import { HttpErrorResponse } from '@angular/common/http';

import { BackedOut, toProblem, unshownMessages } from './problem';

const refused = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('toProblem', () => {
  it('reads a refusal that came as text, as one of a call that answers nothing does', () => {
    const problem = toProblem(refused(409, '{"detail": "It has units."}'));
    expect(problem).toMatchObject({ status: 409, detail: 'It has units.' });
    expect(toProblem(refused(502, '<html>Bad gateway</html>'))!.detail).toContain('Try again');
  });

  it('is nothing without an error', () => {
    expect(toProblem(undefined)).toBeNull();
  });

  it('is nothing when the person backed out', () => {
    expect(toProblem(new BackedOut())).toBeNull();
  });

  it("takes a sentence in DRF's detail", () => {
    expect(toProblem(refused(400, { detail: 'Already month-to-month.' }))).toEqual({
      status: 400,
      detail: 'Already month-to-month.',
      fields: {},
    });
  });

  it('reads the refusal of a call whose answer is text', () => {
    expect(toProblem(refused(409, '{"detail":"Still lived in."}'))?.detail).toBe('Still lived in.');
    expect(toProblem(refused(500, '<h1>Oops</h1>'))?.detail).toContain('Something went wrong');
  });

  it('takes messages by field, and general ones apart', () => {
    const body = { notice_date: ['Not a date.'], non_field_errors: ['Too early.'] };
    expect(toProblem(refused(400, body))).toEqual({
      status: 400,
      detail: 'Too early.',
      fields: { notice_date: ['Not a date.'] },
    });
  });

  it('flattens messages of nested fields', () => {
    const body = { scopes: { 0: ['Unknown.'] }, name: 'Needed.' };
    expect(toProblem(refused(400, body))?.fields).toEqual({
      scopes: ['Unknown.'],
      name: ['Needed.'],
    });
  });

  it('names what stands in a group with the group', () => {
    const body = { suggested_payload: { rent_amount: ['A valid number is required.'] } };
    expect(toProblem(refused(400, body))?.fields).toEqual({
      'suggested_payload.rent_amount': ['A valid number is required.'],
    });
  });

  it('knows what is stale, and says it in words for people', () => {
    expect(toProblem(refused(412, { detail: 'Read it again and repeat your change.' }))).toEqual({
      status: 412,
      detail: 'Somebody changed this since you opened it.',
      fields: {},
      kind: 'stale',
    });
  });

  it("takes allauth's list of errors", () => {
    const errors = [
      { message: 'Wrong password.', code: 'mismatch', param: 'password' },
      { message: 'Try later.', code: 'later' },
    ];
    expect(toProblem(refused(400, { status: 400, errors }))).toEqual({
      status: 400,
      detail: 'Try later.',
      fields: { password: ['Wrong password.'] },
    });
  });

  it.each([
    [0, 'The server did not answer. Check your connection and try again.'],
    [403, 'Your role does not allow this.'],
    [404, 'This was not found, or it is not yours.'],
    [413, 'This file is too large.'],
    [429, 'Too many attempts. Wait a moment and try again.'],
    [500, 'Something went wrong on our side. Try again in a moment.'],
  ])('has a sentence of its own for a bare %i', (status, detail) => {
    expect(toProblem(refused(status, '<html>'))?.detail).toBe(detail);
  });

  it('does not show what went wrong inside the app itself', () => {
    expect(toProblem(new TypeError('x is undefined'))?.detail).toBe(
      'Something went wrong on our side. Try again in a moment.',
    );
  });
});

describe('unshownMessages', () => {
  it('gives the messages of fields the form does not have', () => {
    const problem = {
      status: 400,
      detail: '',
      fields: { unit: ['Archived.'], rent: ['Negative.'] },
    };
    expect(unshownMessages(problem, ['rent'])).toEqual(['Archived.']);
  });
});
