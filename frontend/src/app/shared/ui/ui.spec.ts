import { Clipboard } from '@angular/cdk/clipboard';
import { ApplicationRef, Type } from '@angular/core';
import { fakeAsync, TestBed, tick } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';

import { words } from '@testing/words';
import { Avatar, initialsOf } from './avatar';
import { ConfirmDialog, confirmed } from './confirm-dialog';
import { CopyButton } from './copy-button';
import { EmptyState } from './empty-state';
import { FileDrop } from './file-drop';
import { Icon } from './icon';
import { ICONS } from './icons';
import { ProgressBar } from './progress-bar';
import { QrCode } from './qr-code';
import { SearchBox } from './search-box';
import { Skeleton } from './skeleton';
import { StatCard } from './stat-card';
import { Tag } from './tag';

function show<T>(part: Type<T>, inputs: Record<string, unknown> = {}) {
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return {
    fixture,
    part: fixture.componentInstance,
    element: fixture.nativeElement as HTMLElement,
  };
}

beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

describe('Icon', () => {
  it('is drawn for every name, and hidden from screen readers', () => {
    for (const name of Object.keys(ICONS)) {
      const { element } = show(Icon, { name });
      expect(element.querySelector('svg')!.childElementCount).toBeGreaterThan(0);
      expect(element.getAttribute('aria-hidden')).toBe('true');
    }
  });
});

describe('Avatar', () => {
  it.each([
    ['Maria Gonzalez', 'MG'],
    ['Anna Maria van Dyke', 'AD'],
    ['ann@example.com', 'A'],
    ['', ''],
  ])('shortens “%s” to “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('prefers the picture', () => {
    const { element } = show(Avatar, { name: 'Ann Lee', picture: '/files/1' });
    expect(element.querySelector('img')!.getAttribute('src')).toBe('/files/1');
    expect(words(element)).toBe('');
  });
});

describe('StatCard', () => {
  const card = { label: 'Active', count: 2841, percent: 65.3, params: { status: 'active' } };

  it('is a link to what it counts', () => {
    const { element } = show(StatCard, card);
    const link = element.querySelector('a')!;
    expect(words(link)).toBe('Active 2,841 65.3%');
    expect(link.getAttribute('href')).toBe('/?status=active');
    expect(link.getAttribute('aria-current')).toBeNull();
  });

  it('says when it is the one shown', () => {
    const { element } = show(StatCard, { ...card, selected: true });
    expect(element.querySelector('a')!.getAttribute('aria-current')).toBe('true');
  });
});

describe('ProgressBar', () => {
  it.each([
    [1820, 4353, '42'],
    [5000, 4353, '100'],
    [0, null, null],
    [0, 0, null],
  ])('says %i of %s as %s', (done, total, value) => {
    const { element } = show(ProgressBar, { label: 'Import', done, total });
    expect(element.getAttribute('aria-valuenow')).toBe(value);
  });
});

describe('FileDrop', () => {
  const file = new File(['a'], 'roll.csv');
  const setUp = (disabled = false) => {
    const shown = show(FileDrop, { label: 'Drop it', disabled });
    const taken = jest.fn();
    shown.part.file.subscribe(taken);
    return { ...shown, taken, label: shown.element.querySelector('label')! };
  };
  const drop = () =>
    Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: [file] } });

  it('takes a dropped file', () => {
    const { label, taken } = setUp();
    const event = drop();
    label.dispatchEvent(event);
    expect(taken).toHaveBeenCalledWith(file);
    expect(event.defaultPrevented).toBe(true); // or the browser would open the file
  });

  it('takes several files where that is wanted, else the first', () => {
    const second = new File(['b'], 'b.csv');
    for (const multiple of [true, false]) {
      const { part, element } = show(FileDrop, { label: 'Drop them', multiple });
      const taken = jest.fn();
      part.files.subscribe(taken);
      const dataTransfer = { files: [file, second] };
      element
        .querySelector('label')!
        .dispatchEvent(Object.assign(new Event('drop'), { dataTransfer }));
      expect(taken).toHaveBeenCalledWith(multiple ? [file, second] : [file]);
    }
  });

  it('takes a chosen file', () => {
    const { element, taken } = setUp();
    const input = element.querySelector('input')!;
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
    expect(taken).toHaveBeenCalledWith(file);
  });

  it('takes nothing while disabled', () => {
    const { label, taken } = setUp(true);
    label.dispatchEvent(drop());
    expect(taken).not.toHaveBeenCalled();
  });
});

describe('SearchBox', () => {
  it('waits until the typing stops', fakeAsync(() => {
    const { element, part } = show(SearchBox, { label: 'Search', text: '' });
    const searched = jest.fn();
    part.search.subscribe(searched);
    const input = element.querySelector('input')!;
    for (const value of ['g', 'ga', 'gar ']) {
      input.value = value;
      input.dispatchEvent(new Event('input'));
      tick(100);
    }
    expect(searched).not.toHaveBeenCalled();
    tick(300);
    expect(searched.mock.calls).toEqual([['gar']]);
  }));

  it('searches at once when the field is left, and never after', fakeAsync(() => {
    const { element, fixture, part } = show(SearchBox, { label: 'Search', text: '' });
    const searched = jest.fn();
    part.search.subscribe(searched);
    const input = element.querySelector('input')!;
    input.value = 'gar';
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('blur'));
    expect(searched.mock.calls).toEqual([['gar']]);
    tick(300);
    expect(searched).toHaveBeenCalledTimes(1);

    // taken away elsewhere, the same words are a search again; what is searched for already is none
    input.dispatchEvent(new Event('input'));
    tick(300);
    expect(searched).toHaveBeenCalledTimes(2);
    fixture.componentRef.setInput('text', 'gar');
    input.dispatchEvent(new Event('input'));
    tick(300);
    expect(searched).toHaveBeenCalledTimes(2);
  }));
});

describe('CopyButton', () => {
  it('copies and says so', () => {
    const { element, fixture } = show(CopyButton, { text: 'uc_secret' });
    const copy = jest.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(true);
    expect(words(element)).toBe('Copy');
    element.querySelector('button')!.click();
    fixture.detectChanges();
    expect(copy).toHaveBeenCalledWith('uc_secret');
    expect(words(element)).toBe('Copied');
  });

  it('does not claim to have copied what the browser refused', () => {
    const { element, fixture } = show(CopyButton, { text: 'x' });
    jest.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(false);
    element.querySelector('button')!.click();
    fixture.detectChanges();
    expect(words(element)).toBe('Copy');
  });
});

describe('ConfirmDialog', () => {
  const question = { title: 'Revoke?', text: 'It stops working.', yes: 'Revoke' };

  it('shows the question', () => {
    TestBed.configureTestingModule({
      providers: [{ provide: MAT_DIALOG_DATA, useValue: question }],
    });
    const { element } = show(ConfirmDialog);
    expect(words(element)).toBe('Revoke? It stops working. Cancel Revoke');
  });

  it.each([
    ['Revoke', true],
    ['Cancel', false],
  ])('answers “%s” with %s', async (name, answer) => {
    const asked = confirmed(TestBed.inject(MatDialog), question);
    TestBed.inject(ApplicationRef).tick();
    const buttons = [...document.querySelectorAll<HTMLElement>('mat-dialog-actions button')];
    buttons.find((button) => button.textContent!.trim() === name)!.click();
    expect(await asked).toBe(answer);
  });
});

describe('small parts', () => {
  it('a skeleton tells screen readers to wait', () => {
    const { element } = show(Skeleton, { lines: 3 });
    expect(element.querySelector('[role=status]')!.textContent).toBe('Loading…');
    expect(element.querySelectorAll('.bar')).toHaveLength(3);
  });

  it('an empty state has a heading and a reason', () => {
    const { element } = show(EmptyState, { icon: 'key', heading: 'No keys', text: 'Make one.' });
    expect(words(element)).toBe('No keys Make one.');
  });

  it('a tag wears its tone', () => {
    expect(show(Tag, { tone: 'bad' }).element.className).toBe('bad');
  });
});

describe('QrCode', () => {
  it('draws the text as dark squares, the same every time', () => {
    const draw = (text: string) => {
      const fixture = TestBed.createComponent(QrCode);
      fixture.componentRef.setInput('text', text);
      fixture.componentRef.setInput('label', 'QR');
      fixture.detectChanges();
      return fixture.nativeElement.querySelector('path').getAttribute('d') as string;
    };
    expect(draw('otpauth://a')).toBe(draw('otpauth://a'));
    expect(draw('otpauth://a')).not.toBe(draw('otpauth://b'));
  });
});
