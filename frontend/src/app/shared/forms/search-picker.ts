import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { Observable, of, switchMap, timer } from 'rxjs';

import { toProblem } from '@shared/problem/problem';
import { Control } from './control';

/** A thing to choose, and a word or two that tell it from others of its name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

const TYPING_PAUSE_MS = 250;

/** Finds one thing among many while somebody types. Stands in an `app-field`, as an input does. */
@Component({
  selector: 'app-search-picker',
  imports: [Control, MatAutocompleteModule],
  template: `
    <input
      appControl
      type="text"
      autocomplete="off"
      [placeholder]="placeholder()"
      [disabled]="disabled()"
      [value]="chosen()?.label ?? ''"
      [matAutocomplete]="list"
      (focus)="text.set('')"
      (input)="type($event)"
      (blur)="leave($event)"
    />
    <mat-autocomplete #list [displayWith]="labelOf" (optionSelected)="choose($event.option.value)">
      @for (choice of found.value(); track choice.id) {
        <mat-option [value]="choice">
          {{ choice.label }}
          @if (choice.detail) {
            <span class="muted">{{ choice.detail }}</span>
          }
        </mat-option>
      } @empty {
        @if (problem(); as problem) {
          <mat-option disabled>{{ problem.detail }}</mat-option>
        } @else if (found.isLoading()) {
          <mat-option disabled i18n>Searching…</mat-option>
        } @else {
          <mat-option disabled i18n>Nothing of that name.</mat-option>
        }
      }
    </mat-autocomplete>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPicker {
  readonly chosen = input.required<Choice | null>();
  /** Those that match what was typed; the first few for an empty text. */
  readonly find = input.required<(text: string) => Observable<readonly Choice[]>>();
  readonly placeholder = input('');
  readonly disabled = input(false);
  readonly chosenChange = output<Choice | null>();

  // nothing is asked for before somebody comes to the field
  protected readonly text = signal<string | undefined>(undefined);
  private readonly request = computed(() => {
    const text = this.text();
    return text === undefined ? undefined : { text, find: this.find() };
  });
  protected readonly found = rxResource({
    request: this.request,
    loader: ({ request }) =>
      timer(request?.text ? TYPING_PAUSE_MS : 0).pipe(
        switchMap(() => request?.find(request.text) ?? of([])),
      ),
  });
  protected readonly problem = computed(() => toProblem(this.found.error()));

  protected readonly labelOf = (choice: Choice | null) => choice?.label ?? '';

  protected type(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value.trim());
  }

  protected choose(choice: Choice): void {
    this.chosenChange.emit(choice);
  }

  /** An emptied field chooses nothing; half a name is no choice and goes back to what was chosen. */
  protected leave(event: Event): void {
    const box = event.target as HTMLInputElement;
    if (!box.value.trim() && this.chosen()) this.chosenChange.emit(null);
    else box.value = this.chosen()?.label ?? '';
  }
}
