import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';

import { PlainWords as Told } from '@api/models';
import { Attempt } from '@shared/problem/attempt';
import { ProblemNote } from '@shared/problem/problem-note';
import { CopyButton } from '@shared/ui/copy-button';
import { AccountFlowsService } from '../account-flows.service';

/** A balance as one would tell it to the tenant, written on request. */
@Component({
  selector: 'app-plain-words',
  imports: [CopyButton, ProblemNote],
  template: `
    <app-problem-note [text]="attempt.note()" />
    @if (told(); as told) {
      <div class="notice">
        <div class="text">
          <p class="words">{{ told.text }}</p>
          <p class="muted">
            @if (told.by_model) {
              <ng-container i18n>
                Written by the AI; every number in it is in the books. Read it before you send it.
              </ng-container>
            } @else {
              <ng-container i18n>Written by our own rules from the books.</ng-container>
            }
          </p>
          <app-copy-button [text]="told.text" />
        </div>
      </div>
    } @else {
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="tell()">
        @if (attempt.busy()) {
          <ng-container i18n>Writing…</ng-container>
        } @else {
          <ng-container i18n>Write it in plain words</ng-container>
        }
      </button>
    }
  `,
  styles: `
    .text {
      display: grid;
      gap: 8px;
      justify-items: start;
      min-width: 0;
    }

    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlainWords {
  readonly tenant = input.required<string>();

  private readonly service = inject(AccountFlowsService);
  protected readonly attempt = new Attempt();
  /** Forgotten for another tenant. */
  protected readonly told = linkedSignal<string, Told | null>({
    source: this.tenant,
    computation: () => null,
  });

  protected async tell(): Promise<void> {
    this.told.set(await this.attempt.read(this.service.inPlainWords(this.tenant())));
  }
}
