import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

import { CollectionStats } from '@api/models';
import { Money } from '@shared/money/money';
import { CasesQuery, MENU_FILTERS } from '../collections.query';

/** What is overdue and what came of it, and what waits for a person: each number is the way to its rows. */
@Component({
  selector: 'app-case-numbers',
  imports: [DecimalPipe, Money, RouterLink],
  templateUrl: './case-numbers.html',
  styleUrl: './case-numbers.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseNumbers {
  readonly stats = input.required<CollectionStats>();
  readonly query = input.required<CasesQuery>();

  protected readonly params = {
    open: only({}),
    onPlan: only({ status: 'payment_plan' }),
    paid: only({ status: 'paid', ordering: '-resolved_at' }),
  };
  protected readonly toDo = computed(() => {
    const stats = this.stats();
    return [
      {
        label: $localize`Drafts that wait for a decision`,
        count: stats.drafts_waiting,
        params: only({ to_do: 'waiting' }),
        isCurrent: this.query().to_do === 'waiting',
      },
      {
        label: $localize`Letters to post`,
        count: stats.letters_to_post,
        params: only({ to_do: 'to_post' }),
        isCurrent: this.query().to_do === 'to_post',
      },
      {
        label: $localize`Escalated`,
        count: stats.cases_escalated,
        params: only({ status: 'escalated' }),
        isCurrent: this.query().status.join() === 'escalated',
      },
    ];
  });
}

/** Nothing else narrows the list then, but the property. */
function only(params: Params): Params {
  const none = Object.fromEntries(
    MENU_FILTERS.filter((name) => name !== 'property').map((name) => [name, null]),
  );
  return { ...none, search: null, page: null, ordering: null, ...params };
}
