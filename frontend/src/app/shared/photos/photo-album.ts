import { computed, Signal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { firstValueFrom, Observable } from 'rxjs';

import { Problem, toProblem } from '@shared/problem/problem';
import { Photo, PhotoState, PhotoUpload } from './photo';

export type PhotoChange = Partial<Pick<Photo, 'caption' | 'stage'>>;

/** The calls of one kind of album; a feature's service gives them. */
export interface PhotoCalls<P extends Photo> {
  list(owner: string): Observable<P[]>;
  add(owner: string, file: File, stage: string): Observable<P>;
  change(owner: string, photo: string, change: PhotoChange): Observable<P>;
  arrange(owner: string, photos: string[]): Observable<P[]>;
  remove(owner: string, photo: string): Observable<unknown>;
}

let uploads = 0;

/** The photos of one thing and what is done to them. Create it in a field of the page. */
export class PhotoAlbum<P extends Photo> {
  private readonly resource = rxResource({
    request: () => this.owner(),
    loader: ({ request: owner }) => this.calls.list(owner),
  });
  readonly photos = computed<readonly P[]>(() => this.resource.value() ?? []);
  readonly loaded = computed(() => this.resource.value() !== undefined);
  readonly problem = computed<Problem | null>(() => toProblem(this.resource.error()));

  private readonly doing = signal<Readonly<Partial<Record<string, PhotoState>>>>({});
  /** By id of the photo. */
  readonly states = this.doing.asReadonly();
  private readonly coming = signal<readonly PhotoUpload[]>([]);
  readonly uploads = this.coming.asReadonly();
  private readonly isArranging = signal(false);
  readonly arranging = this.isArranging.asReadonly();
  private readonly refusal = signal('');
  /** Why the photos could not be put in another order. */
  readonly note = this.refusal.asReadonly();

  constructor(
    /** Whose photos; none are read while it is undefined. */
    private readonly owner: Signal<string | undefined>,
    private readonly calls: PhotoCalls<P>,
  ) {}

  /** One file after the other, so that they come in the order in which they were chosen. */
  async add(files: readonly File[], stage = ''): Promise<void> {
    const owner = this.owner();
    if (!owner) return;
    const waiting = files.map(({ name }) => ({ key: ++uploads, name, stage, problem: '' }));
    this.coming.update((before) => [...before.filter(({ problem }) => !problem), ...waiting]);
    for (const [index, { key }] of waiting.entries()) {
      try {
        const photo = await firstValueFrom(this.calls.add(owner, files[index], stage));
        this.dismiss(key);
        if (owner === this.owner()) this.replace((photos) => [...photos, photo]);
      } catch (error) {
        this.refuseUpload(key, whyNot(error));
      }
    }
  }

  /** Takes a refused file off the list. */
  dismiss(key: number): void {
    this.coming.update((before) => before.filter((upload) => upload.key !== key));
  }

  change(id: string, change: PhotoChange): Promise<void> {
    return this.work(id, async (owner) => {
      const changed = await firstValueFrom(this.calls.change(owner, id, change));
      this.replace((photos) => photos.map((photo) => (photo.id === id ? changed : photo)));
    });
  }

  remove(id: string): Promise<void> {
    return this.work(id, async (owner) => {
      await firstValueFrom(this.calls.remove(owner, id), { defaultValue: null });
      this.replace((photos) => photos.filter((photo) => photo.id !== id));
    });
  }

  /** Shows the new order at once, and the old one again when it is refused. */
  async arrange(ids: readonly string[]): Promise<void> {
    const owner = this.owner();
    if (!owner || this.isArranging()) return;
    const before = this.photos();
    this.isArranging.set(true);
    this.refusal.set('');
    this.replace((photos) => inOrder(photos, ids));
    try {
      const order = this.photos().map(({ id }) => id);
      const arranged = await firstValueFrom(this.calls.arrange(owner, order));
      this.replace(() => arranged);
    } catch (error) {
      this.replace(() => [...before]);
      this.refusal.set(whyNot(error));
    } finally {
      this.isArranging.set(false);
    }
  }

  reload(): void {
    this.resource.reload();
  }

  private async work(id: string, work: (owner: string) => Promise<void>): Promise<void> {
    const owner = this.owner();
    if (!owner || this.doing()[id]?.busy) return;
    this.doing.update((all) => ({ ...all, [id]: { busy: true, problem: '' } }));
    let problem = '';
    try {
      await work(owner);
    } catch (error) {
      problem = whyNot(error);
    }
    this.doing.update((all) => ({ ...all, [id]: { busy: false, problem } }));
  }

  private replace(change: (photos: P[]) => P[]): void {
    this.resource.update((photos) => change([...(photos ?? [])]));
  }

  private refuseUpload(key: number, problem: string): void {
    this.coming.update((all) =>
      all.map((upload) => (upload.key === key ? { ...upload, problem } : upload)),
    );
  }
}

/** Those named, in that order, in the places that they had together; the others stay where they are. */
export function inOrder<P extends Photo>(photos: readonly P[], ids: readonly string[]): P[] {
  const moved = ids.flatMap((id) => photos.filter((photo) => photo.id === id));
  const next = moved.values();
  return photos.map((photo) => (moved.includes(photo) ? (next.next().value ?? photo) : photo));
}

function whyNot(error: unknown): string {
  const problem = toProblem(error);
  if (!problem) return '';
  return Object.values(problem.fields).flat().join(' ') || problem.detail;
}
