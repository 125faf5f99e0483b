import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';

import { AuthService } from '@core/auth/auth.service';
import { LanguageService } from '@core/language/language.service';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { Avatar } from '@shared/ui/avatar';
import { Icon } from '@shared/ui/icon';
import { Toasts } from '@shared/ui/toasts';

/** The person's own menu: picture, security, language, leaving. */
@Component({
  selector: 'app-profile-menu',
  imports: [Avatar, Icon, MatMenuModule, RouterLink],
  templateUrl: './profile-menu.html',
  styleUrl: './profile-menu.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileMenu {
  private readonly auth = inject(AuthService);
  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionService);

  protected readonly languages = inject(LanguageService);
  protected readonly person = computed(() => this.session.session()?.user);
  protected readonly name = computed(() => this.person()?.name || this.person()?.email || '');

  protected async changePicture(): Promise<void> {
    const { AvatarDialog } = await import('./avatar-dialog');
    this.dialogs.open(AvatarDialog, { width: '440px' });
  }

  protected async signOut(): Promise<void> {
    try {
      await this.auth.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      this.toasts.show(toProblem(error)?.detail ?? '');
    }
  }
}
