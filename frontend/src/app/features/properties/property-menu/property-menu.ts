import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { Property } from '@api/models';
import { Icon } from '@shared/ui/icon';

export type PropertyAction = 'archive' | 'edit' | 'restore';

export interface PropertyRights {
  readonly change: boolean;
  readonly archive: boolean;
}

/** What can be done to a property, behind one button; nothing for whoever may do nothing. */
@Component({
  selector: 'app-property-menu',
  imports: [Icon, MatMenuModule],
  template: `
    @let archived = !!property().archived_at;
    @if ((rights().change && !archived) || rights().archive) {
      <button type="button" class="icon-button" [matMenuTriggerFor]="menu">
        <app-icon name="more" />
        <span class="visually-hidden" i18n>Actions for {{ property().name }}</span>
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        @if (rights().change && !archived) {
          <button mat-menu-item (click)="chosen.emit('edit')" i18n>Edit</button>
        }
        @if (rights().archive) {
          @if (archived) {
            <button mat-menu-item (click)="chosen.emit('restore')" i18n>Restore</button>
          } @else {
            <button mat-menu-item (click)="chosen.emit('archive')" i18n>Archive…</button>
          }
        }
      </mat-menu>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PropertyMenu {
  readonly property = input.required<Property>();
  readonly rights = input.required<PropertyRights>();
  readonly chosen = output<PropertyAction>();
}
