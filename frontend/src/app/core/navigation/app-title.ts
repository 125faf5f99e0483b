import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** `Lease Lifecycle · UnitCycle`. Pages of one thing put its name first by `show`. */
@Injectable({ providedIn: 'root' })
export class AppTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.show(this.buildTitle(snapshot));
  }

  show(page: string | undefined): void {
    this.title.setTitle(page ? `${page} · UnitCycle` : 'UnitCycle');
  }
}
