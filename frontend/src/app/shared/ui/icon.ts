import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  effect,
  inject,
  input,
} from '@angular/core';
import { createElement } from 'lucide';

import { IconName, ICONS } from './icons';

/** A line icon beside words that say the same; screen readers skip it. */
@Component({
  selector: 'app-icon',
  template: '',
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: var(--icon-size, 18px);
      height: var(--icon-size, 18px);
    }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drawing = computed(() =>
    createElement(ICONS[this.name()], { width: '100%', height: '100%', 'stroke-width': 2 }),
  );

  constructor() {
    effect(() => this.host.replaceChildren(this.drawing()));
  }
}
