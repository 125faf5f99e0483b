import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { outputFromObservable } from '@angular/core/rxjs-interop';
import { debounceTime, distinctUntilChanged, map, Subject } from 'rxjs';

import { Icon } from './icon';

/** A search field that waits until the typing stops. */
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
  readonly search = outputFromObservable(
    this.typing.pipe(
      map((text) => text.trim()),
      debounceTime(300),
      distinctUntilChanged(),
    ),
  );

  protected typed(event: Event): void {
    this.typing.next((event.target as HTMLInputElement).value);
  }
}
