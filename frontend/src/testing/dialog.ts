import { Type } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';

import { Session } from '@api/models';
import { provideFakeApi, signIn } from './api';

/** A dialog as if it had been opened with data; what it closes with is in `closed`. */
export async function openDialog<T>(component: Type<T>, data: unknown, session?: Session) {
  const closed = jest.fn();
  TestBed.configureTestingModule({
    providers: [
      provideFakeApi(),
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close: closed } },
    ],
  });
  await signIn(session);
  const fixture = TestBed.createComponent(component);
  fixture.detectChanges();
  return { fixture, closed, element: fixture.nativeElement as HTMLElement };
}

/** The control that a label names. */
export function field<E extends HTMLElement = HTMLInputElement>(
  root: HTMLElement,
  label: string,
): E {
  const labels = [...root.querySelectorAll('label')];
  const found = labels.find((each) => each.textContent!.trim().startsWith(label));
  if (!found) throw new Error(`no field “${label}”`);
  return root.querySelector<E>(`#${found.htmlFor}`)!;
}

export function fill(fixture: ComponentFixture<unknown>, label: string, value: string): void {
  const control = field<HTMLInputElement>(fixture.nativeElement, label);
  control.value = value;
  control.dispatchEvent(new Event('input'));
  control.dispatchEvent(new Event('change'));
  fixture.detectChanges();
}

export function button(root: ParentNode, name: string): HTMLButtonElement {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button, a')];
  const found = buttons.find((each) => each.textContent!.trim().startsWith(name));
  if (!found) throw new Error(`no button “${name}”`);
  return found;
}

export function submit(fixture: ComponentFixture<unknown>): void {
  (fixture.nativeElement as HTMLElement).querySelector('form')!.dispatchEvent(new Event('submit'));
  fixture.detectChanges();
}
