import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { Icon } from '@shared/ui/icon';
import { Photo, photoName, PhotoStageChoice, PhotoState } from './photo';

/** One photo of an album: small, with its caption and a menu of what can be done to it. */
@Component({
  selector: 'app-photo-tile',
  imports: [Icon, MatMenuModule],
  templateUrl: './photo-tile.html',
  styleUrl: './photo-tile.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhotoTile {
  readonly photo = input.required<Photo>();
  /** Counted from 1. */
  readonly place = input.required<number>();
  readonly isFirst = input(false);
  readonly isLast = input(false);
  readonly mayChange = input(false);
  readonly state = input<PhotoState | null>(null);
  readonly stages = input<readonly PhotoStageChoice[]>([]);

  readonly open = output();
  readonly caption = output<string>();
  readonly stage = output<string>();
  readonly earlier = output();
  readonly later = output();
  readonly remove = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly editing = signal(false);
  protected readonly name = computed(() => photoName(this.photo(), this.place()));

  protected edit(): void {
    this.editing.set(true);
    // after the box is drawn, and the menu has given the focus back
    setTimeout(() => this.host.querySelector('input')?.focus());
  }

  protected save(event: Event, text: string): void {
    event.preventDefault();
    const caption = text.trim();
    this.leave();
    if (caption !== this.photo().caption) this.caption.emit(caption);
  }

  protected leave(): void {
    this.editing.set(false);
    setTimeout(() => this.host.querySelector<HTMLElement>('.tools')?.focus());
  }
}
