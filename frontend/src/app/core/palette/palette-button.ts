import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { Icon } from '@shared/ui/icon';
import { PaletteGiven } from './palette-given';
import { RecentPages } from './recent-pages';
import { TypedAhead } from './typed-ahead';

/** Opens the palette, and listens for Ctrl-K and ⌘K wherever the person is. */
@Component({
  selector: 'app-palette-button',
  imports: [Icon],
  template: `
    <button type="button" aria-haspopup="dialog" [attr.aria-keyshortcuts]="keys" (click)="open()">
      <app-icon name="search" />
      <span class="word" i18n>Search</span>
      <kbd aria-hidden="true">{{ hint }}</kbd>
    </button>
  `,
  styleUrl: './palette-button.scss',
  host: {
    '(document:keydown.control.k)': 'openByKey($event)',
    '(document:keydown.meta.k)': 'openByKey($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaletteButton {
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly recent = inject(RecentPages);
  private readonly window = inject(DOCUMENT).defaultView as Window;
  private readonly onMac = /Mac|iPhone|iPad/.test(this.window.navigator.userAgent);
  private isOpening = false;

  protected readonly keys = this.onMac ? 'Meta+K' : 'Control+K';
  protected readonly hint = this.onMac ? '⌘K' : 'Ctrl K';

  constructor() {
    this.recent.watch().pipe(takeUntilDestroyed()).subscribe();
  }

  protected openByKey(event: Event): void {
    event.preventDefault(); // the browser would go to its address bar
    // a form that stands open keeps the person's attention
    if (!this.dialogs.openDialogs.length) void this.open();
  }

  protected async open(): Promise<void> {
    if (this.isOpening) return;
    this.isOpening = true;
    const ahead = new TypedAhead(this.window);
    try {
      const path = await this.ask(ahead);
      if (path) await this.router.navigateByUrl(path);
    } finally {
      ahead.end();
      this.isOpening = false;
    }
  }

  private async ask(ahead: TypedAhead): Promise<string | undefined> {
    const { PaletteDialog } = await import('./palette-dialog');
    if (this.dialogs.openDialogs.length) return undefined;
    const dialog = this.dialogs.open<InstanceType<typeof PaletteDialog>, PaletteGiven, string>(
      PaletteDialog,
      {
        data: { recent: this.recent.pages(), ahead },
        ariaLabel: $localize`Search`,
        autoFocus: 'input',
        position: { top: 'min(12vh, 96px)' },
        width: '640px',
      },
    );
    // after the focus is back where it was, so that the new page can take it
    return firstValueFrom(dialog.afterClosed());
  }
}
