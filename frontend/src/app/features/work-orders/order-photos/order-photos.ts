import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { PhotoStage } from '@api/models';
import { PHOTO_STAGE } from '@api/models/photo-stage-array';
import { Album } from '@shared/photos/album';
import { PhotoAlbum } from '@shared/photos/photo-album';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { WorkOrdersService } from '../work-orders.service';

/** The photos of an order, as the story they tell: before, during, after. */
@Component({
  selector: 'app-order-photos',
  imports: [Album, ProblemNote, ProblemPanel, Skeleton],
  template: `
    @if (album.problem(); as problem) {
      <app-problem-panel [problem]="problem" (retry)="album.reload()" />
    } @else if (album.loaded()) {
      <app-problem-note [text]="album.note()" />
      @for (each of stages(); track each.value) {
        <section [attr.aria-labelledby]="'stage-' + each.value">
          <h3 [id]="'stage-' + each.value">{{ each.label }}</h3>
          <app-album
            [label]="each.about"
            [photos]="each.photos"
            [uploads]="each.uploads"
            [states]="album.states()"
            [stages]="each.others"
            [mayChange]="mayChange()"
            [busy]="album.arranging()"
            (add)="album.add($event, each.value)"
            (caption)="album.change($event.id, { caption: $event.caption })"
            (stage)="album.change($event.id, { stage: $event.stage })"
            (arrange)="album.arrange($event)"
            (remove)="album.remove($event.id)"
            (dismiss)="album.dismiss($event)"
          />
        </section>
      }
    } @else {
      <app-skeleton [lines]="4" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
      gap: 20px;
    }

    app-problem-panel,
    app-skeleton {
      grid-column: 1 / -1;
    }

    h3 {
      margin-bottom: 10px;
      color: var(--text-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderPhotos {
  readonly orderId = input.required<string>();
  readonly mayChange = input(false);

  protected readonly album = new PhotoAlbum(this.orderId, inject(WorkOrdersService).photos);
  private readonly choices = PHOTO_STAGE.map((value) => ({ value, label: stageLabel(value) }));
  protected readonly stages = computed(() =>
    this.choices.map(({ value, label }) => ({
      value,
      label,
      about: $localize`Photos: ${label}:stage:`,
      photos: this.album.photos().filter(({ stage }) => stage === value),
      uploads: this.album.uploads().filter(({ stage }) => stage === value),
      others: this.choices.filter((other) => other.value !== value),
    })),
  );
}

function stageLabel(stage: PhotoStage): string {
  switch (stage) {
    case 'before':
      return $localize`Before`;
    case 'during':
      return $localize`During`;
    case 'after':
      return $localize`After`;
  }
}
