import { A11yModule } from '@angular/cdk/a11y';
import { OverlayModule } from '@angular/cdk/overlay';
import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  contentChild,
  input,
  output,
  signal,
  TemplateRef,
} from '@angular/core';

import { Icon } from '@shared/ui/icon';

/** The Filter button of a list. What it opens is the form given as a template. */
@Component({
  selector: 'app-filter-menu',
  imports: [A11yModule, Icon, NgTemplateOutlet, OverlayModule],
  templateUrl: './filter-menu.html',
  styleUrl: './filter-menu.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterMenu {
  /** What is filtered: `Filter the leases`. */
  readonly label = input.required<string>();
  /** How many filters are set. */
  readonly count = input.required<number>();
  /** Before the form is shown, so that it can be filled with what is set. */
  readonly opening = output();

  protected readonly form = contentChild.required(TemplateRef);
  protected readonly open = signal(false);

  protected show(): void {
    this.opening.emit();
    this.open.set(true);
  }

  close(): void {
    this.open.set(false);
  }
}
