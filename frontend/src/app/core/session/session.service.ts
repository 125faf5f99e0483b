import { DOCUMENT } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { Session } from '@api/models';
import { SessionApi } from '@api/services/session-api';
import { Day, todayIn } from '@shared/dates/day';

/** The session of the person at the screen: read once, then kept until they leave or switch. */
@Injectable({ providedIn: 'root' })
export class SessionService {
  private readonly api = inject(SessionApi);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Session | null>(null);

  readonly session = this.current.asReadonly();
  readonly timeZone = computed(() => this.current()?.organization.time_zone ?? 'UTC');
  readonly currency = computed(() => this.current()?.organization.currency ?? 'USD');

  /** Reads the session unless it is known. Null when nobody is signed in. */
  async load(): Promise<Session | null> {
    if (!this.current()) await this.reload();
    return this.current();
  }

  async reload(): Promise<void> {
    try {
      this.current.set(await firstValueFrom(this.api.sessionRetrieve()));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || ![401, 403].includes(error.status)) throw error;
      this.current.set(null);
    }
  }

  /**
   * After the session ended and somebody signed in: true when the same person goes on in the same
   * organisation. For anybody else the app starts anew.
   */
  async resume(): Promise<boolean> {
    const before = this.current();
    let now = await firstValueFrom(this.api.sessionRetrieve());
    const same = before?.user.id === now.user.id;
    if (same && before.organization.id !== now.organization.id) {
      const body = { organization: before.organization.id };
      now = await firstValueFrom(this.api.sessionSwitch({ body }));
    }
    if (same) this.current.set(now);
    else this.startAnew();
    return same;
  }

  may(resource: string, action: string): boolean {
    return this.current()?.rights[resource]?.includes(action) ?? false;
  }

  /** The date it is now where the organisation is. */
  today(): Day {
    return todayIn(this.timeZone(), new Date());
  }

  /** Starts the app anew in another organisation, so that nothing of the first stays on screen. */
  async switchTo(organization: string): Promise<void> {
    await firstValueFrom(this.api.sessionSwitch({ body: { organization } }));
    this.startAnew();
  }

  startAnew(): void {
    this.document.location.assign('/');
  }

  async uploadAvatar(file: File): Promise<void> {
    this.current.set(await firstValueFrom(this.api.sessionAvatarUpdate({ body: { file } })));
  }

  forget(): void {
    this.current.set(null);
  }
}
