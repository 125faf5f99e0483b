import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { CommandCenterSettings } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { CommandCenterService } from '../command-center.service';

const LONGEST_PAUSE = 365;
const LONGEST_NOTICE = 180;

/** What the organisation wants of suggestions and notices, from the next night and notice on. */
@Component({
  selector: 'app-command-center-settings-page',
  imports: [
    Control,
    Field,
    Icon,
    ProblemNote,
    ProblemPanel,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    StaleChanges,
  ],
  templateUrl: './settings-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class SettingsPage {
  private readonly service = inject(CommandCenterService);
  private readonly toasts = inject(Toasts);

  protected readonly mayChange = inject(SessionService).may('command_center_settings', 'change');
  protected readonly settings = rxResource({ loader: () => this.service.settings() });
  protected readonly problem = computed(() => toProblem(this.settings.error()));
  protected readonly form = inject(NonNullableFormBuilder).group({
    pause_days: [30, [Validators.required, Validators.min(1), Validators.max(LONGEST_PAUSE)]],
    rent_notice_days: [
      30,
      [Validators.required, Validators.min(1), Validators.max(LONGEST_NOTICE)],
    ],
  });
  protected readonly submission = new Submission(this.form, () => this.service.settings());

  constructor() {
    effect(() => {
      const settings = this.settings.value();
      if (settings) this.fill(settings);
    });
  }

  protected async save(): Promise<void> {
    const body = this.form.getRawValue();
    const done = await this.submission.run(() => firstValueFrom(this.service.changeSettings(body)));
    if (!done) return;
    this.toasts.show($localize`The settings are saved.`);
    this.settings.reload();
  }

  private fill(settings: CommandCenterSettings): void {
    this.submission.begin(settings);
    if (!this.mayChange) this.form.disable();
  }
}
