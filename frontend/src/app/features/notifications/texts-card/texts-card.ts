import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';

import { SmsSettings } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { CopyButton } from '@shared/ui/copy-button';
import { Tag } from '@shared/ui/tag';
import { ProviderActions } from '../provider-actions';
import { providerState } from '../provider-words';
import { NotificationsService } from '../notifications.service';

// where Twilio brings what people answer
const INCOMING = '/api/v1/webhooks/messaging/twilio/inbound/';

/** By what texts leave: whose account, whether it works, and its switches. */
@Component({
  selector: 'app-texts-card',
  imports: [CopyButton, MomentPipe, ProblemNote, Tag],
  templateUrl: './texts-card.html',
  styleUrl: '../provider-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextsCard {
  readonly settings = input.required<SmsSettings>();
  readonly changed = output();

  private readonly service = inject(NotificationsService);
  private readonly actions = inject(ProviderActions);
  private readonly session = inject(SessionService);
  protected readonly mayChange = this.session.may('notification_settings', 'change');
  // the only one there is; a name is not translated
  protected readonly provider = 'Twilio';
  protected readonly attempt = new Attempt();
  protected readonly state = computed(() => providerState(this.settings()));
  protected readonly isAlwaysOpen = computed(
    () => this.settings().quiet_from === this.settings().quiet_until,
  );
  protected readonly incoming = `${inject(DOCUMENT).location.origin}${INCOMING}`;

  protected async edit(): Promise<void> {
    if (await this.actions.editTexts(this.settings())) this.changed.emit();
  }

  protected async test(): Promise<void> {
    const { is_only_logged, whatsapp_number } = this.settings();
    await this.actions.test({
      what: 'sms',
      isOnlyLogged: is_only_logged,
      hasWhatsApp: !!whatsapp_number,
    });
    this.changed.emit();
  }

  protected async toggle(): Promise<void> {
    const { is_active } = this.settings();
    if (is_active && !(await this.actions.confirmSwitchOff())) return;
    const work = this.service.setTexts({ is_active: !is_active });
    if (await this.attempt.run(work)) this.changed.emit();
  }

  protected async remove(): Promise<void> {
    if (!(await this.actions.confirmRemove())) return;
    if (await this.attempt.run(this.service.removeTexts())) this.changed.emit();
  }
}
