import { ChangeDetectionStrategy, Component, effect, input } from '@angular/core';

/** What can stand in braces in a text. */
export interface Variable {
  readonly name: string;
  readonly meaning: string;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The variables of a text. With the form it is written in, each can be put where the cursor was last. */
@Component({
  selector: 'app-variables',
  template: `
    <details>
      <summary i18n>What can stand in it</summary>
      <dl class="variables">
        @for (variable of variables(); track variable.name) {
          <div>
            <dt class="mono">
              @if (into()) {
                <button type="button" class="link-button" (click)="insert(variable.name)">
                  <span class="visually-hidden" i18n>Insert</span>
                  {{ inBraces(variable.name) }}
                </button>
              } @else {
                {{ inBraces(variable.name) }}
              }
            </dt>
            <dd class="muted">{{ variable.meaning }}</dd>
          </div>
        }
      </dl>
    </details>
  `,
  styleUrl: './variables.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Variables {
  readonly variables = input.required<readonly Variable[]>();
  /** Where they are inserted; without it they are only told. */
  readonly into = input<HTMLElement | null>(null);

  protected readonly inBraces = inBraces;
  private last: TextField | null = null;

  constructor() {
    effect((onCleanup) => {
      const form = this.into();
      const note = ({ target }: Event) => {
        if (isText(target)) this.last = target;
      };
      form?.addEventListener('focusin', note);
      onCleanup(() => form?.removeEventListener('focusin', note));
    });
  }

  protected insert(name: string): void {
    const field = this.last?.isConnected ? this.last : this.into()?.querySelector('textarea');
    if (!field) return;
    const { selectionStart, selectionEnd, value } = field;
    const start = selectionStart ?? value.length;
    field.setRangeText(inBraces(name), start, selectionEnd ?? start, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }
}

function inBraces(name: string): string {
  return `{{ ${name} }}`;
}

function isText(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text';
}
