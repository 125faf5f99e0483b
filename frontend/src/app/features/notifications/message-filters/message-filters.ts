import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Params } from '@angular/router';

import { Channel, MessageStatus } from '@api/models';
import { CHANNEL } from '@api/models/channel-array';
import { MESSAGE_STATUS } from '@api/models/message-status-array';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { FilterMenu } from '@shared/tables/filter-menu';
import { MENU_FILTERS, MenuFilters } from '../messages.query';
import { channelLabel, messageStatusLabel } from '../notification-words';

/** The Filter button of the messages and its form. */
@Component({
  selector: 'app-message-filters',
  imports: [Control, Field, FilterMenu, ReactiveFormsModule],
  templateUrl: './message-filters.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageFilterMenu {
  readonly filters = input.required<MenuFilters>();
  readonly count = input.required<number>();
  /** Query parameters: null takes one away. */
  readonly filter = output<Params>();

  private readonly menu = viewChild.required(FilterMenu);
  private readonly forms = inject(NonNullableFormBuilder);
  protected readonly statuses = MESSAGE_STATUS.map((value) => ({
    value,
    label: messageStatusLabel(value),
  }));
  protected readonly channels = CHANNEL.map((value) => ({ value, label: channelLabel(value) }));
  protected readonly form = this.forms.group({
    status: this.forms.control<MessageStatus | ''>(''),
    channel: this.forms.control<Channel | ''>(''),
    from: '',
    to: '',
  });

  protected apply(): void {
    const chosen: Params = this.form.getRawValue();
    this.filter.emit(Object.fromEntries(MENU_FILTERS.map((name) => [name, chosen[name] || null])));
    this.menu().close();
  }

  protected clear(): void {
    this.form.reset();
    this.apply();
  }
}
