import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A person's picture, or their initials. The name stands beside it. */
@Component({
  selector: 'app-avatar',
  template: `
    @if (picture(); as address) {
      <img [src]="address" alt="" />
    } @else {
      {{ initials() }}
    }
  `,
  styles: `
    :host {
      display: grid;
      flex: none;
      place-items: center;
      width: var(--avatar-size, 32px);
      height: var(--avatar-size, 32px);
      overflow: hidden;
      border-radius: 50%;
      background: var(--teal-soft);
      color: var(--teal-text);
      font-family: var(--font-heading);
      font-size: calc(var(--avatar-size, 32px) * 0.38);
      font-weight: 700;
    }

    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Avatar {
  readonly name = input.required<string>();
  readonly picture = input<string | null>(null);

  protected readonly initials = computed(() => initialsOf(this.name()));
}

/** `Maria Gonzalez` → `MG`, `maria@example.com` → `M`. */
export function initialsOf(name: string): string {
  const words = name.split('@')[0].trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => word[0].toUpperCase()).join('');
}
