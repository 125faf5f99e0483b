import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { RenewalSettings } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { RenewalsService } from '@flows/renewals/renewals.service';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { StaleChanges } from '@shared/forms/stale-changes';
import { Submission } from '@shared/forms/submission';
import { Variables } from '@shared/forms/variables';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';

/** What the organisation wants of renewals, from the next scan and letter on. */
@Component({
  selector: 'app-renewal-settings-page',
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
    Variables,
  ],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class SettingsPage {
  private readonly service = inject(RenewalsService);
  private readonly toasts = inject(Toasts);

  protected readonly mayChange = inject(SessionService).may('renewal_settings', 'change');
  protected readonly settings = rxResource({ loader: () => this.service.settings() });
  protected readonly problem = computed(() => toProblem(this.settings.error()));
  protected readonly form = inject(NonNullableFormBuilder).group({
    most_increase_percent: ['', Validators.required],
    most_decrease_percent: ['', Validators.required],
    longest_term_months: [24, [Validators.required, Validators.min(1), Validators.max(60)]],
    offer_days: [30, [Validators.required, Validators.min(1), Validators.max(90)]],
    letter_subject: ['', [Validators.required, Validators.maxLength(200)]],
    letter_text: ['', Validators.required],
  });
  protected readonly submission = new Submission(this.form, () => this.service.settings());
  protected readonly variables = computed(() =>
    Object.entries(this.settings.value()?.letter_variables ?? {}).map(([name, meaning]) => ({
      name,
      meaning,
    })),
  );

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

  private fill(settings: RenewalSettings): void {
    this.submission.begin(settings);
    if (!this.mayChange) this.form.disable();
  }
}
