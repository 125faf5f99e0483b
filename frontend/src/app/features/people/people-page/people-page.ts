import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom, of } from 'rxjs';

import { Invitation, Member, Role } from '@api/models';
import { roleLabel } from '@core/session/role-label';
import { SessionService } from '@core/session/session.service';
import { MomentPipe } from '@shared/dates/moment-pipe';
import { Attempt } from '@shared/problem/attempt';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { ExportMenu } from '@shared/tables/export-menu';
import { Paginator } from '@shared/tables/paginator';
import { PAGE_SIZE } from '@shared/tables/slice';
import { directionOf, SortHeader } from '@shared/tables/sort-header';
import { Avatar } from '@shared/ui/avatar';
import { confirmed } from '@shared/ui/confirm-dialog';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { StackedTable } from '@shared/tables/stacked-table';
import { urlList } from '@shared/tables/url-list';
import { toFilters, toQuery } from '../people.query';
import { PeopleService } from '../people.service';
import { rolesToGive } from '../staff-roles';

/** Who belongs to the organisation, and who is invited. */
@Component({
  selector: 'app-people-page',
  imports: [
    Avatar,
    ExportMenu,
    Icon,
    MomentPipe,
    Paginator,
    ProblemNote,
    ProblemPanel,
    SearchBox,
    Skeleton,
    SortHeader,
    StackedTable,
  ],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class PeoplePage {
  private readonly people = inject(PeopleService);
  private readonly session = inject(SessionService);
  private readonly dialogs = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly roleLabel = roleLabel;
  protected readonly pageSize = PAGE_SIZE;
  protected readonly may = {
    view: this.session.may('members', 'view'),
    change: this.session.may('members', 'change'),
    remove: this.session.may('members', 'archive'),
    seeInvitations: this.session.may('invitations', 'view'),
    invite: this.session.may('invitations', 'create'),
    revoke: this.session.may('invitations', 'archive'),
  };
  protected readonly roles = rolesToGive(this.session.session()?.role);
  private readonly ownId = computed(() => this.session.session()?.user.id);

  protected readonly members = urlList(toQuery, (query) =>
    this.people.members(toFilters(query), query.page),
  );
  protected readonly query = this.members.query;
  protected readonly exportUrls = computed(() => this.people.exportUrls(toFilters(this.query())));
  protected readonly invitations = rxResource({
    loader: () => (this.may.seeInvitations ? this.people.invitations() : of([])),
  });
  protected readonly invitationsProblem = computed(() => toProblem(this.invitations.error()));
  protected readonly attempt = new Attempt();

  protected direction(field: string) {
    return directionOf(field, this.query().ordering);
  }

  protected roleOf(member: Member): string {
    return $localize`Role of ${member.user.name || member.user.email}:name:`;
  }

  /** Nobody decides about themselves, nor about a role above their own. */
  protected isMine(member: Member): boolean {
    return member.user.id !== this.ownId() && this.roles.includes(member.role);
  }

  protected async changeRole(member: Member, box: HTMLSelectElement): Promise<void> {
    const role = box.value as Role;
    if (await this.attempt.run(this.people.changeRole(member.id, role))) {
      const name = member.user.name || member.user.email;
      this.toasts.show($localize`${name}:name: is now ${roleLabel(role)}:role:.`);
      this.members.reload();
    } else {
      box.value = member.role;
    }
  }

  protected async invite(): Promise<void> {
    const { InviteDialog } = await import('../invite-dialog/invite-dialog');
    const dialog = this.dialogs.open<unknown, unknown, string>(InviteDialog, { width: '460px' });
    const email = await firstValueFrom(dialog.afterClosed());
    if (!email) return;
    this.toasts.show($localize`${email}:email: is invited.`);
    this.invitations.reload();
  }

  protected async revoke(invitation: Invitation): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Take the invitation back?`,
      text: $localize`The link sent to ${invitation.email}:email: stops working.`,
      yes: $localize`Take back`,
    });
    if (sure && (await this.attempt.run(this.people.revoke(invitation.id))))
      this.invitations.reload();
  }

  protected async remove(member: Member): Promise<void> {
    const name = member.user.name || member.user.email;
    const sure = await confirmed(this.dialogs, {
      title: $localize`Remove ${name}:name:?`,
      text: $localize`They can no longer open this organisation. What they did stays in the history.`,
      yes: $localize`Remove`,
    });
    if (sure && (await this.attempt.run(this.people.remove(member.id)))) this.members.reload();
  }
}
