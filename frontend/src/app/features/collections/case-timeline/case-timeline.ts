import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';

import { Action, CaseDetail } from '@api/models';
import {
  actionLabel,
  channelLabel,
  STATE_TONES,
  stateLabel,
  toneLabel,
} from '@flows/collections/collection-words';
import { authorOf } from '@flows/renewals/renewal-words';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { CopyButton } from '@shared/ui/copy-button';
import { MessageText } from '@shared/ui/message-text';
import { Tag } from '@shared/ui/tag';

interface Entry {
  readonly action: Action;
  readonly label: string;
  readonly look: 'good' | 'bad' | 'ahead' | 'done';
  readonly state: string;
  /** By what, how and by whom. */
  readonly how: string;
  /** A message to the tenant; else something that was written down. */
  readonly isMessage: boolean;
}

const LOOKS: Partial<Record<Action['state'], Entry['look']>> = {
  sent: 'good',
  failed: 'bad',
  draft: 'ahead',
  queued: 'ahead',
  to_post: 'ahead',
};

/** All that was said and done in a case, the newest first. */
@Component({
  selector: 'app-case-timeline',
  imports: [CopyButton, MessageText, MomentPipe, Tag],
  templateUrl: './case-timeline.html',
  styleUrl: './case-timeline.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseTimeline {
  readonly case = input.required<CaseDetail>();
  readonly mayPost = input.required<boolean>();
  readonly busy = input.required<boolean>();
  /** The letter was put into the mail. */
  readonly posted = output<string>();

  protected readonly stateTones = STATE_TONES;
  protected readonly entries = computed(() =>
    this.case()
      .actions.map((action) => entryOf(action))
      .reverse(),
  );
}

function entryOf(action: Action): Entry {
  const isMessage = action.state !== 'recorded';
  const isMoney = action.action_type === 'payment_received';
  return {
    action,
    label: actionLabel(action),
    look: isMoney ? 'good' : (LOOKS[action.state] ?? 'done'),
    state: isMessage ? stateLabel(action) : '',
    how: [
      ...(isMessage ? [channelLabel(action.channel), toneOf(action), writerOf(action)] : []),
      authorOf(action.author),
    ]
      .filter(Boolean)
      .join(' · '),
    isMessage,
  };
}

function toneOf({ tone_used }: Action): string {
  return tone_used ? toneLabel(tone_used) : '';
}

function writerOf({ ai_generated }: Action): string {
  return ai_generated ? $localize`written by a model` : $localize`not written by a model`;
}
