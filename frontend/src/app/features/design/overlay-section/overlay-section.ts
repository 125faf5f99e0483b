import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';

import { confirmed } from '@shared/ui/confirm-dialog';
import { Toasts } from '@shared/ui/toasts';
import { Sample } from '../sample/sample';

/** What opens over a page. */
@Component({
  selector: 'app-overlay-section',
  imports: [MatMenuModule, Sample],
  template: `
    <app-sample name="Over the page">
      <div class="row">
        <button type="button" class="button" (click)="ask()">A question</button>
        <button type="button" class="button" (click)="tell()">A toast</button>
        <button type="button" class="button" [matMenuTriggerFor]="menu">A menu</button>
        <mat-menu #menu="matMenu">
          <button mat-menu-item>One thing</button>
          <button mat-menu-item disabled>What is not possible now</button>
        </mat-menu>
      </div>
    </app-sample>
  `,
  styles: '.row { display: flex; flex-wrap: wrap; gap: 12px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverlaySection {
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected async ask(): Promise<void> {
    const question = {
      title: 'Archive this vendor?',
      text: 'It leaves the lists and can be restored.',
      yes: 'Archive',
    };
    if (await confirmed(this.dialogs, question)) this.tell();
  }

  protected tell(): void {
    this.toasts.show('Vendor archived.');
  }
}
