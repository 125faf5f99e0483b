import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { ActivatedRoute } from '@angular/router';
import { firstValueFrom, map } from 'rxjs';

import { ApiKey } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { toProblem } from '@shared/problem/problem';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { lastKnown } from '@shared/tables/last-known';
import { PAGE_SIZE } from '@shared/tables/slice';
import { confirmed } from '@shared/ui/confirm-dialog';
import { EmptyState } from '@shared/ui/empty-state';
import { Icon } from '@shared/ui/icon';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { StackedTable } from '@shared/tables/stacked-table';
import { pageOf } from '@shared/tables/url-list';
import { ApiKeysService } from '../api-keys.service';
import { keyState } from '../key-state';

/** Keys with which other programs read and write here. */
@Component({
  selector: 'app-api-keys-page',
  imports: [
    EmptyState,
    ExportMenu,
    Icon,
    MomentPipe,
    Paginator,
    ProblemNote,
    ProblemPanel,
    Skeleton,
    Tag,
    StackedTable,
  ],
  templateUrl: './api-keys-page.html',
  styleUrl: './api-keys-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ApiKeysPage {
  private readonly service = inject(ApiKeysService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);

  protected readonly exportUrls = this.service.exportUrls();
  protected readonly pageSize = PAGE_SIZE;
  protected readonly page = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map(pageOf)), {
    requireSync: true,
  });
  protected readonly may = {
    view: this.session.may('api_keys', 'view'),
    create: this.session.may('api_keys', 'create'),
    revoke: this.session.may('api_keys', 'archive'),
  };
  protected readonly keys = rxResource({
    request: this.page,
    loader: ({ request: page }) => this.service.list(page),
  });
  protected readonly slice = lastKnown(this.keys.value);
  protected readonly problem = computed(() => toProblem(this.keys.error()));
  protected readonly attempt = new Attempt();

  protected state(key: ApiKey) {
    return keyState(key, new Date());
  }

  protected async create(): Promise<void> {
    const { CreateKeyDialog } = await import('../create-key-dialog/create-key-dialog');
    const dialog = this.dialogs.open(CreateKeyDialog, { width: '560px' });
    if (await firstValueFrom(dialog.afterClosed())) this.keys.reload();
  }

  protected async revoke(key: ApiKey): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Revoke “${key.name}:name:”?`,
      text: $localize`Programs that use this key are refused from now on. This cannot be undone.`,
      yes: $localize`Revoke`,
    });
    if (!sure) return;
    if (await this.attempt.run(this.service.revoke(key.id))) this.keys.reload();
  }
}
