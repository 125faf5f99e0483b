import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Unit } from '@api/models';
import { Album } from '@shared/photos/album';
import { PhotoAlbum } from '@shared/photos/photo-album';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { UnitsService } from '../units.service';

/** The pictures of a unit. */
@Component({
  selector: 'app-unit-photos',
  imports: [Album, ProblemNote, ProblemPanel, Skeleton],
  template: `
    <div class="card-header"><h2 i18n>Photos</h2></div>
    @if (album.problem(); as problem) {
      <app-problem-panel [problem]="problem" (retry)="album.reload()" />
    } @else if (album.loaded()) {
      <div class="card-body stack">
        <app-problem-note [text]="album.note()" />
        @if (!mayChange() && !album.photos().length) {
          <p class="muted" i18n>No photos yet.</p>
        } @else {
          <app-album
            [label]="label()"
            [photos]="album.photos()"
            [uploads]="album.uploads()"
            [states]="album.states()"
            [mayChange]="mayChange()"
            [busy]="album.arranging()"
            (add)="album.add($event)"
            (caption)="album.change($event.id, { caption: $event.caption })"
            (arrange)="album.arrange($event)"
            (remove)="album.remove($event.id)"
            (dismiss)="album.dismiss($event)"
          />
        }
      </div>
    } @else {
      <app-skeleton [lines]="4" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitPhotos {
  readonly unit = input.required<Unit>();
  readonly mayChange = input.required<boolean>();

  private readonly unitId = computed(() => this.unit().id);
  protected readonly label = computed(
    () => $localize`Photos of unit ${this.unit().unit_number}:unit:`,
  );
  protected readonly album = new PhotoAlbum(this.unitId, inject(UnitsService).photos);
}
