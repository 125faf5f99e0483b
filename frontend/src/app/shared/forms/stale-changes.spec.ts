import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { of } from 'rxjs';

import { ProblemNote } from '@shared/problem/problem-note';
import { wait } from '@testing/clock';
import { button, field, fill } from '@testing/dialog';
import { words } from '@testing/words';
import { Control } from './control';
import { Field } from './field';
import { StaleChanges } from './stale-changes';
import { Submission } from './submission';

const BEGAN = { name: 'Alder', trade: 'plumbing', insured_until: '2026-03-01', rate: '90.00' };
const present = jest.fn();

@Component({
  selector: 'app-test-edit',
  imports: [Control, Field, ProblemNote, ReactiveFormsModule, StaleChanges],
  template: `
    <form [formGroup]="form">
      <app-problem-note [text]="submission.note()">
        <app-stale-changes [submission]="submission" />
      </app-problem-note>
      <app-field label="Name" [control]="form.controls.name">
        <input appControl formControlName="name" />
      </app-field>
      <app-field label="Trade" [optional]="true" [control]="form.controls.trade">
        <select appControl formControlName="trade">
          <option value="plumbing" i18n>Plumbing</option>
          <option value="hvac" i18n>Heating and air</option>
        </select>
      </app-field>
      <app-field label="Insured until" [control]="form.controls.insured_until">
        <input appControl type="date" formControlName="insured_until" />
      </app-field>
      <app-field label="Rate" [control]="form.controls.rate">
        <input appControl formControlName="rate" />
      </app-field>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class TestEdit {
  readonly form = inject(NonNullableFormBuilder).group(BEGAN);
  readonly submission = new Submission(this.form, () => of(present()));
}

describe('an edit of what somebody else changed meanwhile', () => {
  let fixture: ComponentFixture<TestEdit>;
  let test: TestEdit;
  const refused =
    (status: number, error: object = {}) =>
    () =>
      Promise.reject(new HttpErrorResponse({ status, error }));
  const alert = () => words((fixture.nativeElement as HTMLElement).querySelector('[role=alert]'));
  const send = async (work: () => Promise<unknown>) => {
    const done = await test.submission.run(work);
    fixture.detectChanges();
    return done;
  };

  beforeEach(() => {
    fixture = TestBed.createComponent(TestEdit);
    document.body.append(fixture.nativeElement);
    test = fixture.componentInstance;
    fixture.detectChanges();
  });
  afterEach(() => fixture.nativeElement.remove());

  it('says what changed, in the words of the form', async () => {
    present.mockReturnValue({
      ...BEGAN,
      trade: 'hvac',
      insured_until: null,
      rate: '90',
      notes: 'not in this form',
    });
    fill(fixture, 'Insured until', '2027-03-01');
    expect(await send(refused(412))).toBe(false);

    expect(alert()).toContain('Somebody changed this since you opened it.');
    const told = [...fixture.nativeElement.querySelectorAll('dl > *')].map(words);
    expect(told).toEqual([
      'Trade',
      'was Plumbing, is now Heating and air',
      'Insured until',
      'was Mar 1, 2026, is now nothing ; you entered Mar 1, 2027',
    ]);
  });

  it('loads what changed and keeps what was entered elsewhere', async () => {
    present.mockReturnValue({ ...BEGAN, trade: 'hvac' });
    fill(fixture, 'Name', 'Alder & Sons');
    await send(refused(412));
    button(fixture.nativeElement, 'Load the present values').click();
    fixture.detectChanges();
    await wait();

    expect(test.form.value).toMatchObject({ name: 'Alder & Sons', trade: 'hvac' });
    expect(alert()).toBe('');
    expect(document.activeElement).toBe(field(fixture.nativeElement, 'Trade'));
    expect(await send(() => Promise.resolve())).toBe(true);
  });

  it('lets the person overwrite what they were told', async () => {
    present.mockReturnValue({ ...BEGAN, rate: '95.00' });
    await send(refused(412));
    expect(await send(() => Promise.resolve())).toBe(true);
    expect(alert()).toBe('');
  });

  it('does not ask about changes in what the form does not show', async () => {
    present.mockReturnValue({ ...BEGAN, rate: '90.0', notes: 'new' });
    const work = jest.fn().mockImplementationOnce(refused(412)).mockResolvedValueOnce({});
    expect(await send(work)).toBe(true);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('tells of a conflict what it was with, and sends nothing twice', async () => {
    present.mockReturnValue({ ...BEGAN, name: 'Birch' });
    const work = jest.fn(refused(409, { detail: 'There is such a vendor.' }));
    await send(work);
    expect(alert()).toContain('There is such a vendor.');
    expect(alert()).toContain('was Alder, is now Birch');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('does not repeat what conflicts with something else', async () => {
    present.mockReturnValue(BEGAN);
    const work = jest.fn(refused(409, { detail: 'There is such a vendor.' }));
    expect(await send(work)).toBe(false);
    expect(alert()).toBe('There is such a vendor.');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('says that the thing is gone when it is', async () => {
    present.mockImplementation(() => {
      throw new HttpErrorResponse({ status: 404 });
    });
    await send(refused(412));
    expect(alert()).toBe('This was not found, or it is not yours.');
  });
});
