import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { AuthService } from '@core/auth/auth.service';
import { Problem, toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { Skeleton } from '@shared/ui/skeleton';
import { Toasts } from '@shared/ui/toasts';
import { EntryFrame } from '../entry-frame/entry-frame';

/** Confirms an e-mail address, by a button: mail scanners open links, too. */
@Component({
  selector: 'app-verify-email-page',
  imports: [EntryFrame, ProblemNote, RouterLink, Skeleton],
  template: `
    <app-entry-frame>
      <h1 i18n>Confirm your e-mail address</h1>
      @if (email.isLoading()) {
        <app-skeleton [lines]="2" />
      } @else if (email.error()) {
        <app-problem-note [text]="oldLink() || (checkProblem()?.detail ?? '')" />
        <p><a routerLink="/sign-in" i18n>To sign-in, which sends a new link</a></p>
      } @else {
        <p i18n>
          Is <strong>{{ email.value() }}</strong> your address?
        </p>
        <app-problem-note [text]="problem()?.detail ?? ''" />
        <button
          type="button"
          class="button button-primary button-wide"
          [disabled]="busy()"
          (click)="confirm()"
          i18n
        >
          Confirm
        </button>
      }
    </app-entry-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export default class VerifyEmailPage {
  readonly key = input.required<string>();

  private readonly auth = inject(AuthService);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly email = resource({
    request: this.key,
    loader: ({ request: key }) => this.auth.emailOfKey(key),
  });
  protected readonly checkProblem = computed(() => toProblem(this.email.error()));
  protected readonly oldLink = computed(() =>
    this.checkProblem()?.status === 400
      ? $localize`This link has been used already, or it is too old.`
      : '',
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const step = await this.auth.verifyEmail(this.key());
      this.toasts.show($localize`Your e-mail address is confirmed.`);
      await this.router.navigateByUrl(step.done ? '/' : '/sign-in');
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
