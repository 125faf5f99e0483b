import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';

import { Icon } from './icon';

/** A place to drop a file or several, or to choose them with the keyboard. */
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
  readonly multiple = input(false);
  /** The first file. */
  readonly file = output<File>();
  /** All of them, with `multiple`. */
  readonly files = output<File[]>();

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
    if (!files?.length || this.disabled()) return;
    this.file.emit(files[0]);
    this.files.emit(this.multiple() ? [...files] : [files[0]]);
  }
}
