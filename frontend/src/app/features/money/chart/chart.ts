import {
  AfterViewInit,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';

import { Colors, colorsOf } from './colors';
import { ChartOption, Drawing, startDrawing } from './engine';

/** Says with the colours of the page what is to be drawn. */
export type Draw = (colors: Colors) => ChartOption;

/** A chart. It is a picture: what it shows stands in a table beside it, too. */
@Component({
  selector: 'app-chart',
  template: '',
  styles: `
    :host {
      display: block;
      width: 100%;
      height: 280px;
    }
  `,
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chart implements AfterViewInit {
  readonly label = input.required<string>();
  readonly draw = input.required<Draw>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drawing = signal<Drawing | null>(null);
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly isDark = signal(this.dark.matches);

  constructor() {
    effect(() => {
      this.isDark();
      this.drawing()?.setOption(this.draw()(colorsOf(this.host)), true);
    });
    const turn = () => this.isDark.set(this.dark.matches);
    this.dark.addEventListener('change', turn);
    const size = new ResizeObserver(() => this.drawing()?.resize());
    size.observe(this.host);
    inject(DestroyRef).onDestroy(() => {
      this.dark.removeEventListener('change', turn);
      size.disconnect();
      this.drawing()?.dispose();
    });
  }

  /** Not before it has a size. */
  ngAfterViewInit(): void {
    this.drawing.set(startDrawing(this.host));
  }
}
