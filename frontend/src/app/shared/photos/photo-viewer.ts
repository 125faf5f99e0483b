import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';

import { Icon } from '@shared/ui/icon';
import { Photo, photoName } from './photo';

export interface ViewedPhotos {
  readonly photos: readonly Photo[];
  /** The one to begin with. */
  readonly index: number;
}

/** A photo, large; the arrow keys lead to the others, Escape closes. */
@Component({
  selector: 'app-photo-viewer',
  imports: [Icon, MatDialogModule],
  template: `
    <mat-dialog-content>
      <img [src]="shown().url" [alt]="name()" />
    </mat-dialog-content>
    <mat-dialog-actions>
      <p aria-live="polite">
        <strong>{{ shown().caption }}</strong>
        <span class="muted" i18n>{{ index() + 1 }} of {{ viewed.photos.length }}</span>
      </p>
      @if (viewed.photos.length > 1) {
        <button type="button" class="icon-button" (click)="step(-1)">
          <app-icon name="chevron-left" /><span class="visually-hidden" i18n>Previous photo</span>
        </button>
        <button type="button" class="icon-button" (click)="step(1)">
          <app-icon name="chevron-right" /><span class="visually-hidden" i18n>Next photo</span>
        </button>
      }
      <button type="button" class="button" mat-dialog-close i18n>Close</button>
    </mat-dialog-actions>
  `,
  styleUrl: './photo-viewer.scss',
  host: { '(document:keydown.arrowLeft)': 'step(-1)', '(document:keydown.arrowRight)': 'step(1)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhotoViewer {
  protected readonly viewed = inject<ViewedPhotos>(MAT_DIALOG_DATA);
  protected readonly index = signal(this.viewed.index);
  protected readonly shown = computed(() => this.viewed.photos[this.index()]);
  protected readonly name = computed(() => photoName(this.shown(), this.index() + 1));

  /** After the last comes the first again. */
  protected step(by: number): void {
    const { length } = this.viewed.photos;
    this.index.update((index) => (index + by + length) % length);
  }
}
