import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';

import { toProblem } from '@shared/problem/problem';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { PasswordCard } from '../password-card/password-card';
import { RecoveryCodesCard } from '../recovery-codes-card/recovery-codes-card';
import { SecurityService } from '../security.service';
import { TotpCard } from '../totp-card/totp-card';

/** How the person who is signed in proves who they are. */
@Component({
  selector: 'app-security-page',
  imports: [PasswordCard, ProblemPanel, RecoveryCodesCard, Skeleton, TotpCard],
  template: `
    <div class="page page-narrow">
      <div class="page-header">
        <h1 i18n>Account security</h1>
      </div>
      @if (problem(); as problem) {
        <div class="card">
          <app-problem-panel [problem]="problem" (retry)="authenticators.reload()" />
        </div>
      } @else if (!authenticators.hasValue()) {
        <div class="card"><app-skeleton [lines]="8" /></div>
      } @else {
        <app-totp-card [active]="totp()" (changed)="authenticators.reload()" />
        @if (recoveryCodes(); as codes) {
          <app-recovery-codes-card
            [unused]="codes.unused_code_count ?? 0"
            (changed)="authenticators.reload()"
          />
        }
        <app-password-card />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class SecurityPage {
  private readonly security = inject(SecurityService);

  protected readonly authenticators = resource({ loader: () => this.security.authenticators() });
  protected readonly problem = computed(() => toProblem(this.authenticators.error()));
  protected readonly totp = computed(() => this.ofType('totp') !== undefined);
  protected readonly recoveryCodes = computed(() => this.ofType('recovery_codes'));

  private ofType(type: string) {
    return this.authenticators.value()?.find((each) => each.type === type);
  }
}
