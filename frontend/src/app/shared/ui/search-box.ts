import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { outputFromObservable } from '@angular/core/rxjs-interop';
import { filter, map, merge, Subject, switchMap, take, timer } from 'rxjs';

import { Icon } from './icon';

const TYPING_PAUSE_MS = 300;

/** A search field that waits until the typing stops, or the field is left: no search comes after a click elsewhere. */
@Component({
  selector: 'app-search-box',
  imports: [Icon],
  template: `
    <app-icon name="search" />
    <input
      class="input input-small"
      type="search"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="text()"
      (input)="typed($event)"
      (blur)="left.next()"
    />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      width: min(320px, 100%);
    }

    app-icon {
      --icon-size: 16px;

      position: absolute;
      top: 9px;
      left: 10px;
      color: var(--text-3);
    }

    .input {
      padding-left: 34px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly text = input.required<string>();

  private readonly typing = new Subject<string>();
  protected readonly left = new Subject<void>();
  readonly search = outputFromObservable(
    this.typing.pipe(
      switchMap((text) =>
        merge(timer(TYPING_PAUSE_MS), this.left).pipe(
          take(1),
          map(() => text.trim()),
        ),
      ),
      filter((text) => text !== this.text()),
    ),
  );

  protected typed(event: Event): void {
    this.typing.next((event.target as HTMLInputElement).value);
  }
}
