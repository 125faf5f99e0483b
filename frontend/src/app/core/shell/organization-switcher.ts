import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';

import { roleLabel } from '@core/session/role-label';
import { SessionService } from '@core/session/session.service';
import { Icon } from '@shared/ui/icon';
import { initialsOf } from '@shared/ui/avatar';
import { Toasts } from '@shared/ui/toasts';
import { toProblem } from '@shared/problem/problem';

/** The organisation one works in, and the others one belongs to. */
@Component({
  selector: 'app-organization-switcher',
  imports: [Icon, MatMenuModule, NgTemplateOutlet],
  templateUrl: './organization-switcher.html',
  styleUrl: './organization-switcher.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganizationSwitcher {
  private readonly session = inject(SessionService);
  private readonly toasts = inject(Toasts);

  protected readonly current = computed(() => this.session.session()?.organization);
  protected readonly role = computed(() => roleLabel(this.session.session()?.role ?? ''));
  protected readonly initials = computed(() => initialsOf(this.current()?.name ?? ''));
  protected readonly memberships = computed(() => this.session.session()?.memberships ?? []);

  protected async switchTo(id: string): Promise<void> {
    if (id === this.current()?.id) return;
    try {
      await this.session.switchTo(id);
    } catch (error) {
      this.toasts.show(toProblem(error)?.detail ?? '');
    }
  }
}
