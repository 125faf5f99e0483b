import { ApplicationRef, signal, Type } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { NEVER, Observable, of, throwError } from 'rxjs';
import { HttpErrorResponse } from '@angular/common/http';

import { settle } from '@testing/api';
import { wait } from '@testing/clock';
import { button } from '@testing/dialog';
import { words } from '@testing/words';
import { Album } from './album';
import { Photo, PhotoUpload } from './photo';
import { inOrder, PhotoAlbum, PhotoCalls } from './photo-album';
import { UploadTile } from './upload-tile';

const photo = (id: string, change: Partial<Photo> = {}): Photo => ({
  id,
  url: `/files/${id}`,
  caption: '',
  ...change,
});
const PHOTOS = [photo('a', { caption: 'The leak' }), photo('b'), photo('c')];

function show<T>(part: Type<T>, inputs: Record<string, unknown>) {
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return {
    fixture,
    part: fixture.componentInstance,
    element: fixture.nativeElement as HTMLElement,
  };
}

/** Opens the menu of a photo and chooses something from it. */
function choose(fixture: ComponentFixture<unknown>, name: string, item: string): void {
  button(fixture.nativeElement, `Change ${name}`).click();
  fixture.detectChanges();
  button(lastMenu(), item).click();
  fixture.detectChanges();
}

/** The one opened last; those before it may still be closing. */
function lastMenu(): Element {
  return [...document.querySelectorAll('.mat-mdc-menu-panel')].at(-1)!;
}

describe('Album', () => {
  const open = (inputs: Record<string, unknown> = {}) =>
    show(Album, { photos: PHOTOS, label: 'Photos of A-102', mayChange: true, ...inputs });

  it('shows every photo by its caption or its place', () => {
    const { element } = open();
    const names = [...element.querySelectorAll('img')].map((image) => image.alt);
    expect(names).toEqual(['The leak', 'Photo 2', 'Photo 3']);
    expect(element.querySelector('ul')!.getAttribute('aria-label')).toBe('Photos of A-102');
  });

  it('offers nothing to change to whom may only look', () => {
    const { element } = open({ mayChange: false });
    expect(element.querySelectorAll('img')).toHaveLength(3);
    expect(element.querySelectorAll('.tools, input')).toHaveLength(0);
    expect(words(open({ mayChange: false, photos: [] }).element)).toBe('No photos.');
  });

  it('takes several files at once', () => {
    const { element, part } = open();
    const added = jest.fn();
    part.add.subscribe(added);
    const files = [new File(['1'], '1.jpg'), new File(['2'], '2.jpg')];
    const box = element.querySelector<HTMLInputElement>('input[type=file]')!;
    expect(box.multiple).toBe(true);
    Object.defineProperty(box, 'files', { value: files });
    box.dispatchEvent(new Event('change'));
    expect(added).toHaveBeenCalledWith(files);
  });

  it('moves a photo later and earlier', () => {
    const { fixture, part } = open();
    const arranged = jest.fn();
    part.arrange.subscribe(arranged);
    choose(fixture, 'The leak', 'Move later');
    choose(fixture, 'Photo 3', 'Move earlier');
    expect(arranged.mock.calls).toEqual([[['b', 'a', 'c']], [['a', 'c', 'b']]]);
  });

  it('moves no photo over the end, and none while an order is saved', () => {
    const { fixture, part } = open();
    const arranged = jest.fn();
    part.arrange.subscribe(arranged);
    button(fixture.nativeElement, 'Change The leak').click();
    fixture.detectChanges();
    expect(button(lastMenu(), 'Move earlier').disabled).toBe(true);
    expect(button(lastMenu(), 'Move later').disabled).toBe(false);
    fixture.componentRef.setInput('busy', true);
    choose(fixture, 'Photo 2', 'Move later');
    expect(arranged).not.toHaveBeenCalled();
  });

  it('writes a caption, and leaves it as it was by Escape', () => {
    const { fixture, part, element } = open();
    const written = jest.fn();
    part.caption.subscribe(written);
    const box = () => element.querySelector<HTMLInputElement>('form input')!;
    choose(fixture, 'The leak', 'Edit caption');
    expect(box().value).toBe('The leak');
    box().value = ' Under the sink ';
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    fixture.detectChanges();
    expect(written.mock.calls).toEqual([[{ id: 'a', caption: 'Under the sink' }]]);

    choose(fixture, 'The leak', 'Edit caption');
    box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    fixture.detectChanges();
    expect(box()).toBeNull();
    expect(written).toHaveBeenCalledTimes(1);
  });

  it('moves a photo to another stage', () => {
    const { fixture, part } = open({ stages: [{ value: 'after', label: 'After' }] });
    const moved = jest.fn();
    part.stage.subscribe(moved);
    choose(fixture, 'Photo 2', 'Move to “After”');
    expect(moved).toHaveBeenCalledWith({ id: 'b', stage: 'after' });
  });

  it('removes a photo after asking', async () => {
    const { fixture, part } = open();
    const removed = jest.fn();
    part.remove.subscribe(removed);
    const answers = [false, true].map((yes) => ({ afterClosed: () => of(yes) }));
    const dialogs = jest.spyOn(TestBed.inject(MatDialog), 'open');
    for (const answer of answers) {
      dialogs.mockReturnValueOnce(answer as ReturnType<MatDialog['open']>);
      choose(fixture, 'Photo 2', 'Remove…');
      await settle();
    }
    expect(dialogs.mock.calls[0][1]?.data).toMatchObject({
      text: '“Photo 2” is deleted for good.',
    });
    expect(removed.mock.calls).toEqual([[PHOTOS[1]]]);
    dialogs.mockRestore();
  });

  it('says at the photo what is being done and what went wrong', () => {
    const states = {
      a: { busy: true, problem: '' },
      b: { busy: false, problem: 'Too long.' },
    };
    const { element } = open({ states });
    const tiles = [...element.querySelectorAll('app-photo-tile')].map((tile) => words(tile));
    expect(tiles[0]).toContain('Saving…');
    expect(tiles[1]).toContain('Too long.');
    expect(tiles[2]).not.toContain('Saving…');
    expect(button(element, 'Change The leak').disabled).toBe(true);
  });

  it('opens a photo large; the arrow keys lead through the others and around', () => {
    const { element } = open();
    const press = (key: string) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key }));
      TestBed.inject(ApplicationRef).tick();
    };
    const seen = () =>
      document.querySelector<HTMLImageElement>('app-photo-viewer img')!.getAttribute('src');
    element.querySelectorAll<HTMLElement>('.open')[1].click();
    TestBed.inject(ApplicationRef).tick();
    expect(seen()).toBe('/files/b');
    press('ArrowRight');
    expect(seen()).toBe('/files/c');
    press('ArrowRight');
    expect(seen()).toBe('/files/a');
    expect(words(document.querySelector('app-photo-viewer p'))).toBe('The leak 1 of 3');
    press('ArrowLeft');
    expect(seen()).toBe('/files/c');
    TestBed.inject(MatDialog).closeAll();
  });
});

describe('UploadTile', () => {
  const upload: PhotoUpload = { key: 1, name: 'sink.jpg', stage: '', problem: '' };

  it('waits, and says why a file was refused until that is read', () => {
    expect(words(show(UploadTile, { upload }).element)).toBe('sink.jpg Uploading…');
    const refused = { ...upload, problem: 'This is no picture.' };
    const { element, part } = show(UploadTile, { upload: refused });
    const dismissed = jest.fn();
    part.dismiss.subscribe(dismissed);
    expect(words(element.querySelector('[role=alert]'))).toBe('sink.jpg This is no picture.');
    button(element, 'Dismiss').click();
    expect(dismissed).toHaveBeenCalled();
  });
});

describe('PhotoAlbum', () => {
  const refusal = (detail: string): Observable<never> =>
    throwError(() => new HttpErrorResponse({ status: 409, error: { detail } }));
  const calls = (change: Partial<PhotoCalls<Photo>> = {}): PhotoCalls<Photo> => ({
    list: () => of(PHOTOS),
    add: (_, file) => of(photo(file.name)),
    change: (_, id, what) => of(photo(id, what)),
    arrange: (_, ids) => of(ids.map((id) => photo(id))),
    remove: () => of(null),
    ...change,
  });
  const album = async (change?: Partial<PhotoCalls<Photo>>) => {
    const made = TestBed.runInInjectionContext(
      () => new PhotoAlbum(signal('unit-1'), calls(change)),
    );
    TestBed.flushEffects();
    await wait();
    return made;
  };
  const ids = (made: PhotoAlbum<Photo>) => made.photos().map(({ id }) => id);

  it('adds the files in their order, and keeps what was refused with its reason', async () => {
    const made = await album({
      add: (_, file) => (file.name === 'x.txt' ? refusal('No picture.') : of(photo(file.name))),
    });
    await made.add([new File([''], '1'), new File([''], 'x.txt'), new File([''], '2')]);
    expect(ids(made)).toEqual(['a', 'b', 'c', '1', '2']);
    expect(made.uploads()).toMatchObject([{ name: 'x.txt', problem: 'No picture.' }]);
    made.dismiss(made.uploads()[0].key);
    expect(made.uploads()).toEqual([]);
  });

  it('changes and removes a photo', async () => {
    const made = await album();
    await made.change('a', { caption: 'New' });
    expect(made.photos()[0].caption).toBe('New');
    await made.remove('b');
    expect(ids(made)).toEqual(['a', 'c']);
  });

  it('says at the photo why it was not changed', async () => {
    const made = await album({ remove: () => refusal('Archived.') });
    await made.remove('b');
    expect(made.states()['b']).toEqual({ busy: false, problem: 'Archived.' });
    expect(ids(made)).toEqual(['a', 'b', 'c']);
  });

  it('shows a new order at once, and the old one when it is refused', async () => {
    const waiting = await album({ arrange: () => NEVER });
    void waiting.arrange(['b', 'a', 'c']);
    expect(ids(waiting)).toEqual(['b', 'a', 'c']);
    expect(waiting.arranging()).toBe(true);

    const refused = await album({ arrange: () => refusal('Somebody added one.') });
    await refused.arrange(['c', 'b', 'a']);
    expect(ids(refused)).toEqual(['a', 'b', 'c']);
    expect(refused.note()).toBe('Somebody added one.');
  });

  it('arranges some photos in the places that they have', () => {
    expect(inOrder(PHOTOS, ['c', 'a']).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});
