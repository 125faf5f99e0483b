import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';

import { Control } from './control';
import { Field } from './field';
import { Submission } from './submission';

@Component({
  selector: 'app-test-form',
  imports: [Control, Field, ReactiveFormsModule],
  template: `
    <form [formGroup]="form">
      <app-field label="Reason" hint="In a few words" [control]="form.controls.reason">
        <input appControl formControlName="reason" />
      </app-field>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class TestForm {
  readonly form = inject(NonNullableFormBuilder).group({ reason: ['', Validators.required] });
  readonly submission = new Submission(this.form);
}

describe('Submission', () => {
  let fixture: ComponentFixture<TestForm>;
  let test: TestForm;
  const input = () => fixture.nativeElement.querySelector('input') as HTMLInputElement;
  const alert = () => fixture.nativeElement.querySelector('[role=alert]')?.textContent;
  const refusal = (body: object) => () =>
    Promise.reject(new HttpErrorResponse({ status: 400, error: body }));

  beforeEach(() => {
    fixture = TestBed.createComponent(TestForm);
    document.body.append(fixture.nativeElement);
    test = fixture.componentInstance;
    fixture.detectChanges();
  });
  afterEach(() => fixture.nativeElement.remove());

  it('sends nothing while a field is missing, and moves the focus there', async () => {
    const work = jest.fn();
    expect(await test.submission.run(work)).toBe(false);
    fixture.detectChanges();
    await new Promise((done) => setTimeout(done));

    expect(work).not.toHaveBeenCalled();
    expect(alert()).toBe('This is needed.');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(input());
  });

  it("puts the server's words under the field, until the field is edited", async () => {
    test.form.setValue({ reason: 'x' });
    expect(await test.submission.run(refusal({ reason: ['Too short.'] }))).toBe(false);
    fixture.detectChanges();
    expect(alert()).toBe('Too short.');
    expect(test.submission.note()).toBe('');

    input().value = 'moving away';
    input().dispatchEvent(new Event('input'));
    fixture.detectChanges();
    expect(alert()).toBeUndefined();
  });

  it('keeps what belongs to no field as a note, and forgets it at the next try', async () => {
    test.form.setValue({ reason: 'x' });
    await test.submission.run(refusal({ detail: 'A vacant lease takes no notice.' }));
    expect(test.submission.note()).toBe('A vacant lease takes no notice.');

    expect(await test.submission.run(() => Promise.resolve())).toBe(true);
    expect(test.submission.note()).toBe('');
  });

  it('shows messages of fields that the form does not have', async () => {
    test.form.setValue({ reason: 'x' });
    await test.submission.run(refusal({ unit: ['This unit is archived.'] }));
    expect(test.submission.note()).toContain('This unit is archived.');
  });

  it('does not send twice at once', async () => {
    test.form.setValue({ reason: 'x' });
    const work = jest.fn(() => new Promise((done) => setTimeout(done, 5)));
    const first = test.submission.run(work);
    expect(test.submission.busy()).toBe(true);
    expect(await test.submission.run(work)).toBe(false);
    expect(await first).toBe(true);
    expect(work).toHaveBeenCalledTimes(1);
    expect(test.submission.busy()).toBe(false);
  });

  it('ties label, hint and error to the input', () => {
    const label = fixture.nativeElement.querySelector('label') as HTMLLabelElement;
    expect(label.htmlFor).toBe(input().id);
    const hint = document.getElementById(input().getAttribute('aria-describedby')!);
    expect(hint!.textContent).toBe('In a few words');
  });
});
