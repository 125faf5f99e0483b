import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { Template } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { StackedTable } from '@shared/tables/stacked-table';
import { Skeleton } from '@shared/ui/skeleton';
import { Tag } from '@shared/ui/tag';
import { Toasts } from '@shared/ui/toasts';
import { channelLabel } from '../notification-words';
import { NotificationsService } from '../notifications.service';

/** The words in which each event is told, on each channel. */
@Component({
  selector: 'app-templates-page',
  imports: [ProblemPanel, Skeleton, StackedTable, Tag],
  templateUrl: './templates-page.html',
  styles: `
    .words {
      max-width: 520px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class TemplatesPage {
  private readonly service = inject(NotificationsService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly mayChange = inject(SessionService).may('notification_templates', 'change');
  protected readonly channelLabel = channelLabel;
  protected readonly templates = rxResource({ loader: () => this.service.templates() });
  protected readonly problem = computed(() => toProblem(this.templates.error()));

  protected async edit(template: Template): Promise<void> {
    const { TemplateDialog } = await import('../template-dialog/template-dialog');
    const dialog = this.dialogs.open<unknown, Template, string>(TemplateDialog, {
      data: template,
      width: '680px',
      maxWidth: 'calc(100vw - 24px)',
    });
    const said = await firstValueFrom(dialog.afterClosed());
    if (!said) return;
    this.toasts.show(said);
    this.templates.reload();
  }
}
