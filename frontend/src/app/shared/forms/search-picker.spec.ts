import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { HttpErrorResponse } from '@angular/common/http';
import { of, throwError } from 'rxjs';

import { wait } from '@testing/clock';
import { field } from '@testing/dialog';
import { words } from '@testing/words';
import { Field } from './field';
import { Choice, SearchPicker } from './search-picker';

const HOUSES = ['Harbor View', 'Oak Court'].map((label, index) => ({ id: `p${index}`, label }));

@Component({
  selector: 'app-picker-test',
  imports: [Field, SearchPicker],
  template: `
    <app-field i18n-label label="Property">
      <app-search-picker [chosen]="chosen()" [find]="find" (chosenChange)="chosen.set($event)" />
    </app-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PickerTest {
  readonly chosen = signal<Choice | null>(HOUSES[0]);
  readonly find = jest.fn((text: string) => of(HOUSES.filter(({ label }) => label.includes(text))));
}

describe('SearchPicker', () => {
  let fixture: ComponentFixture<PickerTest>;
  const box = () => field(fixture.nativeElement, 'Property');
  const shown = async (pause = 0) => {
    fixture.detectChanges();
    await wait(pause);
    fixture.detectChanges();
    await wait();
  };
  const come = async () => {
    box().dispatchEvent(new Event('focusin'));
    box().dispatchEvent(new Event('focus'));
    await shown();
  };
  const type = async (text: string) => {
    box().value = text;
    box().dispatchEvent(new Event('input'));
    await shown(300);
  };
  const leave = async () => {
    box().dispatchEvent(new Event('blur'));
    await shown();
  };
  const options = () => [...document.querySelectorAll('mat-option')].map((each) => words(each));
  beforeEach(() => {
    fixture = TestBed.createComponent(PickerTest);
    fixture.detectChanges();
  });

  it('asks for nothing before somebody comes to it', async () => {
    await shown();
    expect(box().value).toBe('Harbor View');
    expect(fixture.componentInstance.find).not.toHaveBeenCalled();
    await come();
    expect(fixture.componentInstance.find).toHaveBeenCalledWith('');
    expect(options()).toEqual(['Harbor View', 'Oak Court']);
  });

  it('finds what is typed, and says when there is nothing', async () => {
    await come();
    await type('Oak');
    expect(options()).toEqual(['Oak Court']);
    await type('Elm');
    expect(options()).toEqual(['Nothing of that name.']);
  });

  it('goes back to what was chosen from half a name, and chooses nothing when emptied', async () => {
    await come();
    await type('Oak');
    await leave();
    expect(box().value).toBe('Harbor View');
    await come();
    await type('');
    await leave();
    expect(fixture.componentInstance.chosen()).toBeNull();
  });

  it('says why nothing could be found', async () => {
    fixture.componentInstance.find.mockReturnValue(
      throwError(() => new HttpErrorResponse({ status: 500, error: { detail: 'Broken.' } })),
    );
    await come();
    expect(options()).toEqual(['Broken.']);
  });
});
