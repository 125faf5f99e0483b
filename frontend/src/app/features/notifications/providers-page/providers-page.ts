import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { lastKnown } from '@shared/tables/last-known';
import { Skeleton } from '@shared/ui/skeleton';
import { EmailCard } from '../email-card/email-card';
import { NotificationsService } from '../notifications.service';
import { TextsCard } from '../texts-card/texts-card';

/** By what e-mails and text messages leave, and whether that works. */
@Component({
  selector: 'app-providers-page',
  imports: [EmailCard, ProblemPanel, Skeleton, TextsCard],
  templateUrl: './providers-page.html',
  styles: `
    .providers {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(440px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class ProvidersPage {
  private readonly service = inject(NotificationsService);
  protected readonly email = rxResource({ loader: () => this.service.emailSettings() });
  protected readonly texts = rxResource({ loader: () => this.service.textSettings() });
  protected readonly shownEmail = lastKnown(this.email.value);
  protected readonly shownTexts = lastKnown(this.texts.value);
  // whoever may not read the one may not read the other
  protected readonly problem = computed(
    () => toProblem(this.email.error()) ?? toProblem(this.texts.error()),
  );

  protected reload(): void {
    this.email.reload();
    this.texts.reload();
  }
}
