import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { Icon } from '@shared/ui/icon';
import { ExportUrls } from './export-urls';

/** The Export button of a list. */
@Component({
  selector: 'app-export-menu',
  imports: [Icon, MatMenuModule],
  template: `
    <button type="button" class="button" [matMenuTriggerFor]="menu">
      <app-icon name="download" />
      <ng-container i18n>Export</ng-container>
      <app-icon name="chevron-down" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      <a mat-menu-item [href]="urls().csv" download i18n>CSV, the rows shown here</a>
      <a mat-menu-item [href]="urls().xlsx" download i18n>Excel, the rows shown here</a>
    </mat-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportMenu {
  readonly urls = input.required<ExportUrls>();
}
