import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

import { Icon } from '@shared/ui/icon';
import { PhotoUpload } from './photo';

/** In the place of a photo that is still on its way, or that was refused. */
@Component({
  selector: 'app-upload-tile',
  imports: [Icon],
  template: `
    @if (upload().problem; as problem) {
      <p class="problem" role="alert">
        <strong>{{ upload().name }}</strong> {{ problem }}
      </p>
      <button type="button" class="icon-button" (click)="dismiss.emit()">
        <app-icon name="close" />
        <span class="visually-hidden" i18n>Dismiss {{ upload().name }}</span>
      </button>
    } @else {
      <p class="muted" role="status">
        <span class="truncate">{{ upload().name }}</span>
        <ng-container i18n>Uploading…</ng-container>
      </p>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      align-content: center;
      min-height: 130px;
      padding: 10px;
      border: 1px dashed var(--line-input);
      border-radius: var(--radius);
      font-size: 0.8125rem;
      text-align: center;
      overflow-wrap: anywhere;
    }

    .truncate {
      display: block;
    }

    .problem {
      padding-top: 18px;
      color: var(--red-text);
    }

    .icon-button {
      position: absolute;
      top: 4px;
      right: 4px;
      width: 28px;
      height: 28px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UploadTile {
  readonly upload = input.required<PhotoUpload>();
  readonly dismiss = output();
}
