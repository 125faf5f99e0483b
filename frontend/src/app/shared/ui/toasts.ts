import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

/** Says at the bottom of the page that something was done. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly bar = inject(MatSnackBar);

  show(text: string): void {
    this.bar.open(text, undefined, { duration: 5000 });
  }
}
