import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

import { OrganizationDetail } from '@api/models';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { FileDrop } from '@shared/ui/file-drop';
import { Icon } from '@shared/ui/icon';
import { Toasts } from '@shared/ui/toasts';
import { OrganizationService } from '../organization.service';

/** The logo of the organisation, as it stands above the navigation. */
@Component({
  selector: 'app-logo-card',
  imports: [FileDrop, Icon, ProblemNote],
  templateUrl: './logo-card.html',
  styleUrl: './logo-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogoCard {
  readonly organization = input.required<OrganizationDetail>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output<OrganizationDetail>();

  private readonly service = inject(OrganizationService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly busy = signal(false);
  protected readonly note = signal('');

  protected async upload(file: File): Promise<void> {
    await this.attempt(async () => {
      this.changed.emit(await firstValueFrom(this.service.setLogo(file)));
      this.toasts.show($localize`The logo is changed.`);
    });
  }

  protected async remove(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove the logo?`,
      text: $localize`The initials of the organisation stand in its place.`,
      yes: $localize`Remove`,
    });
    if (!sure) return;
    await this.attempt(async () => {
      await firstValueFrom(this.service.removeLogo(), { defaultValue: null });
      this.changed.emit({ ...this.organization(), logo_url: null });
      this.toasts.show($localize`The logo is removed.`);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.note.set('');
    try {
      await work();
    } catch (error) {
      const problem = toProblem(error);
      const words = Object.values(problem?.fields ?? {})
        .flat()
        .join(' ');
      this.note.set(words || (problem?.detail ?? ''));
    } finally {
      this.busy.set(false);
    }
  }
}
