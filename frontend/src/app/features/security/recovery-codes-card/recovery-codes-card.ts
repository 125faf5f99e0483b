import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { confirmed } from '@shared/ui/confirm-dialog';
import { CopyButton } from '@shared/ui/copy-button';
import { SecurityService } from '../security.service';

/** Codes for the day the phone is lost: shown on request, renewed on request. */
@Component({
  selector: 'app-recovery-codes-card',
  imports: [CopyButton, ProblemNote],
  template: `
    <section class="card" aria-labelledby="codes-title">
      <div class="card-header"><h2 id="codes-title" i18n>Recovery codes</h2></div>
      <div class="card-body stack">
        <app-problem-note [text]="note()" />
        <p i18n>
          {unused(), plural,
            =0 {No code is left. Make new ones.}
            =1 {One code is left, for a single use.}
            other {{{ unused() }} codes are left, each for a single use.}
          }
        </p>
        @if (codes(); as codes) {
          <ul class="plain codes">
            @for (code of codes; track code) {
              <li>
                <code>{{ code }}</code>
              </li>
            }
          </ul>
          <p class="muted" i18n>Keep them where you would still find them without your phone.</p>
        }
        <div class="buttons">
          @if (codes(); as codes) {
            <app-copy-button [text]="text()" />
          } @else {
            <button type="button" class="button" (click)="show()" i18n>Show the codes</button>
          }
          <button type="button" class="button" (click)="renew()" i18n>Make new codes</button>
        </div>
      </div>
    </section>
  `,
  styles: `
    .codes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
      gap: 8px;
      padding: 14px 16px;
      border-radius: var(--radius);
      background: var(--surface-2);
    }

    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryCodesCard {
  readonly unused = input.required<number>();
  readonly changed = output();

  private readonly security = inject(SecurityService);
  private readonly dialogs = inject(MatDialog);

  protected readonly codes = signal<string[] | null>(null);
  protected readonly text = computed(() => this.codes()?.join('\n') ?? '');
  protected readonly note = signal('');

  protected async show(): Promise<void> {
    await this.take(() => this.security.recoveryCodes());
  }

  protected async renew(): Promise<void> {
    const sure = await confirmed(this.dialogs, {
      title: $localize`Make new recovery codes?`,
      text: $localize`The codes you have now stop working.`,
      yes: $localize`Make new codes`,
    });
    if (!sure) return;
    await this.take(() => this.security.renewRecoveryCodes());
    this.changed.emit();
  }

  private async take(codes: () => Promise<string[]>): Promise<void> {
    this.note.set('');
    try {
      this.codes.set(await codes());
    } catch (error) {
      this.note.set(toProblem(error)?.detail ?? '');
    }
  }
}
