import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';

import { EmailSettings } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { Tag } from '@shared/ui/tag';
import { ProviderActions } from '../provider-actions';
import {
  emailProviderLabel,
  encryptionLabel,
  encryptionOf,
  providerState,
} from '../provider-words';
import { NotificationsService } from '../notifications.service';

/** By what e-mails leave: whose account, whether it works, and its switches. */
@Component({
  selector: 'app-email-card',
  imports: [MomentPipe, ProblemNote, Tag],
  templateUrl: './email-card.html',
  styleUrl: '../provider-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmailCard {
  readonly settings = input.required<EmailSettings>();
  readonly changed = output();

  private readonly service = inject(NotificationsService);
  private readonly actions = inject(ProviderActions);
  private readonly session = inject(SessionService);
  protected readonly mayChange = this.session.may('notification_settings', 'change');
  protected readonly attempt = new Attempt();
  protected readonly state = computed(() => providerState(this.settings()));
  protected readonly provider = computed(() => emailProviderLabel(this.settings().provider));
  protected readonly encryption = computed(() => encryptionLabel(encryptionOf(this.settings())));

  protected async edit(): Promise<void> {
    if (await this.actions.editEmail(this.settings())) this.changed.emit();
  }

  protected async test(): Promise<void> {
    await this.actions.test({
      what: 'email',
      isOnlyLogged: this.settings().is_only_logged,
      hasWhatsApp: false,
    });
    this.changed.emit();
  }

  protected async toggle(): Promise<void> {
    const { is_active } = this.settings();
    if (is_active && !(await this.actions.confirmSwitchOff())) return;
    const work = this.service.setEmail({ is_active: !is_active });
    if (await this.attempt.run(work)) this.changed.emit();
  }

  protected async remove(): Promise<void> {
    if (!(await this.actions.confirmRemove())) return;
    if (await this.attempt.run(this.service.removeEmail())) this.changed.emit();
  }
}
