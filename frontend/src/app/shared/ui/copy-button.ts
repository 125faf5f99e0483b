import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';

import { Icon } from './icon';

/** Puts a text on the clipboard and says so. */
@Component({
  selector: 'app-copy-button',
  imports: [Icon],
  template: `
    <button type="button" class="button" (click)="copy()">
      <app-icon [name]="copied() ? 'check' : 'copy'" />
      <span aria-live="polite">
        @if (copied()) {
          <ng-container i18n>Copied</ng-container>
        } @else {
          <ng-container i18n>Copy</ng-container>
        }
      </span>
    </button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopyButton {
  readonly text = input.required<string>();

  protected readonly copied = signal(false);
  private readonly clipboard = inject(Clipboard);

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.text()));
  }
}
