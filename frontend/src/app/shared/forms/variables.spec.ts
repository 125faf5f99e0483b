import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';

import { button } from '@testing/dialog';
import { words } from '@testing/words';
import { Variables } from './variables';

@Component({
  imports: [Variables],
  template: `
    <form #form>
      <input value="Rent of " /><input type="checkbox" /><textarea [value]="text"></textarea>
      <app-variables [variables]="variables" [into]="mayInsert() ? form : null" />
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly mayInsert = signal(true);
  readonly text = 'Dear you';
  readonly variables = [{ name: 'unit', meaning: 'The unit.' }];
}

describe('Variables', () => {
  let fixture: ComponentFixture<Host>;
  let page: HTMLElement;
  const show = (mayInsert = true) => {
    fixture = TestBed.createComponent(Host);
    fixture.componentInstance.mayInsert.set(mayInsert);
    fixture.detectChanges();
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    return page.querySelectorAll<HTMLInputElement>('input, textarea');
  };
  afterEach(() => page.remove());

  it('says what each stands for', () => {
    show(false);
    expect(words(page.querySelector('.variables'))).toBe('{{ unit }} The unit.');
    expect(page.querySelector('button')).toBeNull();
  });

  it('puts one where the cursor was last, and the cursor behind it', () => {
    const [subject, box, text] = show();
    const typed = jest.fn();
    text.addEventListener('input', typed);
    text.focus();
    text.setSelectionRange(5, 8);
    box.focus();
    button(page, 'Insert').click();
    expect(text.value).toBe('Dear {{ unit }}');
    expect(typed).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(text);
    expect(text.selectionStart).toBe(15);
    subject.focus();
    subject.setSelectionRange(8, 8);
    button(page, 'Insert').click();
    expect(subject.value).toBe('Rent of {{ unit }}');
  });

  it('puts one into the text where nothing was written yet', () => {
    const [, , text] = show();
    text.setSelectionRange(0, 0);
    button(page, 'Insert').click();
    expect(text.value).toBe('{{ unit }}Dear you');
  });
});
