import { ChangeDetectionStrategy, Component } from '@angular/core';

import { DayPipe } from '@shared/dates/day-pipe';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Balance } from '@shared/money/balance';
import { Money } from '@shared/money/money';
import { Avatar } from '@shared/ui/avatar';
import { CopyButton } from '@shared/ui/copy-button';
import { Icon } from '@shared/ui/icon';
import { IconName, ICONS } from '@shared/ui/icons';
import { MessageText } from '@shared/ui/message-text';
import { QrCode } from '@shared/ui/qr-code';
import { Tag, TagTone } from '@shared/ui/tag';
import { Sample } from '../sample/sample';

/** Colours, type, buttons and the small words of the product. */
@Component({
  selector: 'app-words-section',
  imports: [
    Avatar,
    Balance,
    CopyButton,
    DayPipe,
    Icon,
    MessageText,
    MomentPipe,
    Money,
    QrCode,
    Sample,
    Tag,
  ],
  templateUrl: './words-section.html',
  styleUrl: './words-section.scss',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordsSection {
  protected readonly icons = Object.keys(ICONS) as IconName[];
  protected readonly tones: TagTone[] = ['plain', 'good', 'warn', 'bad'];
  protected readonly colours = [
    'primary',
    'gold',
    'teal',
    'page',
    'surface',
    'surface-2',
    'line',
    'text',
    'text-2',
    'text-3',
    'teal-soft',
    'amber',
    'amber-soft',
    'orange',
    'red',
    'red-soft',
    'hex-active',
    'hex-month-to-month',
    'hex-notice',
    'hex-vacant',
  ];
}
