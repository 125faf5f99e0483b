import { CdkDrag, CdkDragDrop, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

import { confirmed } from '@shared/ui/confirm-dialog';
import { FileDrop } from '@shared/ui/file-drop';
import { Photo, photoName, PhotoStageChoice, PhotoState, PhotoUpload } from './photo';
import { PhotoTile } from './photo-tile';
import { PhotoViewer, ViewedPhotos } from './photo-viewer';
import { UploadTile } from './upload-tile';

export interface NewCaption {
  readonly id: string;
  readonly caption: string;
}

export interface NewStage {
  readonly id: string;
  readonly stage: string;
}

/** Photos as tiles: looked at, added, named, put in order, removed. Data in, wishes out. */
@Component({
  selector: 'app-album',
  imports: [CdkDrag, CdkDropList, FileDrop, PhotoTile, UploadTile],
  templateUrl: './album.html',
  styleUrl: './album.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Album {
  readonly photos = input.required<readonly Photo[]>();
  /** What the photos show, for screen readers: “Photos of unit A-102”. */
  readonly label = input.required<string>();
  readonly mayChange = input(false);
  /** While their order is being saved. */
  readonly busy = input(false);
  readonly states = input<Readonly<Partial<Record<string, PhotoState>>>>({});
  readonly uploads = input<readonly PhotoUpload[]>([]);
  /** The other albums of the same story that a photo can be moved to. */
  readonly stages = input<readonly PhotoStageChoice[]>([]);

  readonly add = output<File[]>();
  readonly caption = output<NewCaption>();
  readonly stage = output<NewStage>();
  /** The ids of all photos shown, in their new order. */
  readonly arrange = output<string[]>();
  readonly remove = output<Photo>();
  /** The key of a refused upload that was read. */
  readonly dismiss = output<number>();

  private readonly dialogs = inject(MatDialog);

  // a finger that scrolls over the photos does not drag them
  protected readonly dragDelay = { touch: 300, mouse: 0 };

  protected open(index: number): void {
    this.dialogs.open<PhotoViewer, ViewedPhotos>(PhotoViewer, {
      data: { photos: this.photos(), index },
      width: 'min(1100px, calc(100vw - 24px))',
      maxWidth: 'calc(100vw - 24px)',
      ariaLabel: this.label(),
    });
  }

  protected drop(event: CdkDragDrop<unknown>): void {
    this.move(event.previousIndex, event.currentIndex);
  }

  protected move(from: number, to: number): void {
    if (from === to || this.busy()) return;
    const ids = this.photos().map(({ id }) => id);
    moveItemInArray(ids, from, to);
    this.arrange.emit(ids);
  }

  protected async askToRemove(photo: Photo, place: number): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove this photo?`,
      text: $localize`“${photoName(photo, place)}:name:” is deleted for good.`,
      yes: $localize`Remove`,
    });
    if (sure) this.remove.emit(photo);
  }
}
