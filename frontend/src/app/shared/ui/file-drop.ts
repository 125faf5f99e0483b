import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';

import { Icon } from './icon';

/** A place to drop one file, or to choose it with the keyboard. */
@Component({
  selector: 'app-file-drop',
  imports: [Icon],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** File name endings, as the `accept` attribute takes them. */
  readonly accept = input('');
  readonly disabled = input(false);
  readonly file = output<File>();

  protected readonly over = signal(false);

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  protected drag(event: DragEvent): void {
    event.preventDefault();
    this.over.set(!this.disabled());
  }

  protected choose(box: HTMLInputElement): void {
    this.take(box.files);
    box.value = ''; // choosing the same file again is a choice, too
  }

  private take(files: FileList | null | undefined): void {
    if (files?.length && !this.disabled()) this.file.emit(files[0]);
  }
}
