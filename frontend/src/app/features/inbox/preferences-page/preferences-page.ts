import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormRecord, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { firstValueFrom, tap } from 'rxjs';

import { PreferredChannel, Topic, TopicPreference } from '@api/models';
import { PREFERRED_CHANNEL } from '@api/models/preferred-channel-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { InboxPreferencesService } from '../inbox-preferences.service';
import { preferredChannelLabel, topicLabel } from '../preference-words';

/** On which topics a person is written to, and how. */
@Component({
  selector: 'app-preferences-page',
  imports: [
    Control,
    Field,
    Icon,
    ProblemNote,
    ProblemPanel,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './preferences-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class PreferencesPage {
  private readonly service = inject(InboxPreferencesService);
  private readonly toasts = inject(Toasts);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly channels = PREFERRED_CHANNEL.map((value) => ({
    value,
    label: preferredChannelLabel(value),
  }));
  protected readonly topicLabel = topicLabel;
  protected readonly form: FormRecord = this.forms.record<PreferredChannel>({});
  protected readonly submission = new Submission(this.form);
  protected readonly topics = rxResource({
    loader: () => this.service.read().pipe(tap((wishes) => this.fill(wishes))),
  });
  protected readonly problem = computed(() => toProblem(this.topics.error()));

  protected async save(): Promise<void> {
    const wishes = Object.entries(this.form.getRawValue()).map(([topic, channel]) => ({
      topic: topic as Topic,
      channel: channel as PreferredChannel,
    }));
    await this.submission.run(async () => {
      await firstValueFrom(this.service.save(wishes));
      this.toasts.show($localize`How you are told is saved.`);
    });
  }

  private fill(wishes: readonly TopicPreference[]): void {
    for (const { topic, channel } of wishes) {
      this.form.setControl(topic, this.forms.control(channel));
    }
  }
}
