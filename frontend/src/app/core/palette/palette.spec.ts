import { OverlayContainer } from '@angular/cdk/overlay';
import {
  ANIMATION_MODULE_TYPE,
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { SearchHit } from '@api/models';
import { noMoreRequests, provideFakeApi, request, settle, signIn } from '@testing/api';
import { wait } from '@testing/clock';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import { PaletteButton } from './palette-button';
import { RecentPages } from './recent-pages';

const RIGHTS = { leases: ['view'], imports: ['view'], jobs: ['view'], search: ['view'] };
const DEBOUNCE_MS = 200;

@Component({
  selector: 'app-test-page',
  imports: [PaletteButton],
  providers: [RecentPages],
  template: '<app-palette-button />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class TestPage {}

function aHit(change: Partial<SearchHit> = {}): SearchHit {
  return {
    kind: 'leases',
    id: 'lease-1',
    title: 'L-100',
    subtitle: 'A-102 Harbor View Maria Gonzalez',
    status: 'notice',
    nearly: false,
    ...change,
  };
}

describe('the palette', () => {
  let page: RouterTestingHarness;
  const overlay = () => TestBed.inject(OverlayContainer).getContainerElement();
  const dialog = () => overlay().querySelector('app-palette-dialog');
  const field = () => overlay().querySelector('input')!;
  const lines = () => [...overlay().querySelectorAll<HTMLElement>('[role=option]')];
  const groups = () => [...overlay().querySelectorAll('.group')].map((group) => words(group));
  const active = () => words(overlay().querySelector('[aria-selected=true]'));

  const shown = async () => {
    await settle();
    await wait();
    TestBed.inject(ApplicationRef).tick();
    await settle();
  };
  const open = async (rights: Record<string, string[]> = RIGHTS) => {
    Element.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        { provide: ANIMATION_MODULE_TYPE, useValue: 'NoopAnimations' },
        provideRouter([{ path: '**', component: TestPage }]),
      ],
    });
    await signIn(aSession({ rights }));
    page = await RouterTestingHarness.create('/jobs');
    page.detectChanges();
    await press('k', { ctrlKey: true }, document);
    await wait();
    await shown();
  };
  const press = async (key: string, options: KeyboardEventInit = {}, on: EventTarget = field()) => {
    const init = { key, bubbles: true, cancelable: true, ...options };
    const event = new KeyboardEvent('keydown', init);
    on.dispatchEvent(event);
    await shown();
    return event;
  };
  const type = (text: string) => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    TestBed.inject(ApplicationRef).tick();
  };
  const write = async (text: string, milliseconds = DEBOUNCE_MS) => {
    type(text);
    await shown();
    await wait(milliseconds);
    await shown();
  };
  const asked = (q: string) => request('GET', `/api/v1/search/?kinds=leases&q=${q}`);
  const answer = async (q: string, ...hits: SearchHit[]) => {
    asked(q).flush(hits);
    await shown();
  };
  afterEach(() => {
    noMoreRequests();
    TestBed.inject(MatDialog).closeAll();
    page.fixture.destroy();
    TestBed.inject(OverlayContainer).ngOnDestroy();
  });

  it('opens by Ctrl-K, and shows the pages of the role while nothing is typed', async () => {
    await open();
    expect(groups()).toEqual(['Pages']);
    expect(lines().map((line) => words(line))).toEqual([
      'Lease Lifecycle',
      'Leases',
      'Imports',
      'Jobs',
      'Account security',
    ]);
    expect(active()).toBe('Lease Lifecycle');
  });

  it('opens by its button, and only once', async () => {
    await open();
    page.routeNativeElement!.querySelector('button')!.click();
    await press('k', { metaKey: true }, document);
    await shown();
    expect(overlay().querySelectorAll('app-palette-dialog')).toHaveLength(1);
  });

  it('finds pages by name without asking the server', async () => {
    await open({ jobs: ['view'] });
    await write('jo');
    expect(lines().map((line) => words(line))).toEqual(['Jobs']);
  });

  it('asks once the typing stops, and only for kinds that have a page for the role', async () => {
    await open();
    ['m', 'ma', 'mar'].forEach(type);
    await write('maria ');
    await answer('maria', aHit());
    expect(groups()).toEqual(['Leases']);
    expect(words(lines()[0])).toBe('L-100 A-102 Harbor View Maria Gonzalez Notice Given');
    expect(lines()[0].getAttribute('href')).toBe('/lifecycle/lease-1');
    expect(words(overlay().querySelector('[role=status]'))).toBe('1 result');
  });

  it('forgets the older question when a newer one is asked', async () => {
    await open();
    await write('mar');
    const older = asked('mar');
    await write('chen');
    expect(older.cancelled).toBe(true);
    await answer('chen', aHit({ title: 'L-7' }));
    expect(active()).toContain('L-7');
  });

  it('keeps until the answer only what fits what is typed now', async () => {
    await open();
    await write('mar');
    await answer('mar', aHit(), aHit({ id: 'lease-2', title: 'L-2', subtitle: 'Marcus Chen' }));
    await write('marc');
    expect(lines().map((line) => words(line))).toEqual(['L-2 Marcus Chen Notice Given']);
    await answer('marc');
    expect(lines()).toEqual([]);
    expect(words(dialog())).toContain('Nothing found.');
  });

  it('keeps a name with an accent that was typed without', async () => {
    await open();
    await write('jos');
    await answer('jos', aHit({ subtitle: 'A-102 José Muñoz' }));
    await write('jose mun');
    expect(words(lines()[0])).toContain('José Muñoz');
    await answer('jose%20mun');
  });

  const close = async () => {
    overlay().querySelector<HTMLElement>('[aria-label=Close]')!.click();
    await shown();
  };

  it('keeps what is typed before its field is there', async () => {
    await open();
    await close();
    void press('k', { ctrlKey: true }, document);
    const typed = [...'joyb'].map((key) => press(key, {}, document.body));
    void press('Backspace', {}, document.body);
    void press('Tab', {}, document.body);
    for (const each of typed) expect((await each).defaultPrevented).toBe(true);
    await shown();
    expect(field().value).toBe('joy');
    await wait(DEBOUNCE_MS);
    await answer('joy');

    await close();
    expect((await press('a', {}, document.body)).defaultPrevented).toBe(false);
  });

  it('says so when what was found is only spelt much like what was typed', async () => {
    await open();
    await write('gonzales');
    await answer('gonzales', aHit({ nearly: true }));
    const said = 'Nothing is called so. Nearly:';
    expect(words(overlay().querySelector('.nearly'))).toBe(said);
    expect(words(overlay().querySelector('[role=status]'))).toBe(`${said} 1 result`);
    expect(lines().map((line) => line.getAttribute('href'))).toEqual(['/lifecycle/lease-1']);

    // what is typed now may be its name
    await write('gonzal', 0);
    expect(overlay().querySelector('.nearly')).toBeNull();
    expect(lines()).toHaveLength(1);
    await wait(DEBOUNCE_MS);
    await answer('gonzal', aHit());
    expect(overlay().querySelector('.nearly')).toBeNull();
  });

  it('guesses nothing where a page is called so', async () => {
    await open();
    await write('leases');
    await answer('leases', aHit({ nearly: true }));
    expect(groups()).toEqual(['Pages']);
    expect(overlay().querySelector('.nearly')).toBeNull();
  });

  it('opens each kind of thing on a page of its own', async () => {
    const kinds = ['leases', 'properties', 'tenants', 'units', 'vendors', 'work_orders'] as const;
    await open({ search: ['view'], ...Object.fromEntries(kinds.map((kind) => [kind, ['view']])) });
    await write('a-1');
    const found = kinds.map((kind) => aHit({ kind, id: `of-${kind}`, status: '' }));
    // asked in the order of their lists
    request(
      'GET',
      `/api/v1/search/?${['tenants', 'units', 'properties', 'leases', 'work_orders', 'vendors']
        .map((kind) => `kinds=${kind}`)
        .join('&')}&q=a-1`,
    ).flush(found);
    await shown();
    expect(lines().map((line) => line.getAttribute('href'))).toEqual([
      '/lifecycle/of-leases',
      '/properties/of-properties',
      '/tenants/of-tenants',
      '/units/of-units',
      '/vendors/of-vendors',
      '/work-orders/of-work_orders',
    ]);
  });

  it('is walked through by the arrows, round and round, and says where it is', async () => {
    await open();
    const down = await press('ArrowDown');
    expect(down.defaultPrevented).toBe(true);
    expect(active()).toBe('Leases');
    expect(field().getAttribute('aria-activedescendant')).toBe('palette-1');
    expect(lines()[1].id).toBe('palette-1');

    await press('ArrowUp');
    await press('ArrowUp');
    expect(active()).toBe('Account security');
  });

  it('stays on the line when an answer comes in, and goes to the first after typing', async () => {
    await open();
    await write('i', 0);
    await press('ArrowDown');
    const chosen = active();
    expect(chosen).not.toBe(words(lines()[0]));
    await write('i', 0);
    expect(active()).toBe(chosen);
    await write('im');
    expect(active()).toBe(words(lines()[0]));
    await answer('im');
  });

  it('opens the line by Enter', async () => {
    await open();
    await write('l-1');
    await answer('l-1', aHit());
    await press('Enter');
    await shown();
    expect(dialog()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/lifecycle/lease-1');
  });

  it('opens a line by a click, and leaves a click with Ctrl to the browser', async () => {
    await open();
    const beside = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    lines()[1].dispatchEvent(beside);
    await shown();
    expect(dialog()).not.toBeNull();

    lines()[1].click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/leases');
  });

  it('shows the pages that were left last, by the names they had', async () => {
    await open();
    TestBed.inject(MatDialog).closeAll();
    await shown();
    const title = TestBed.inject(Title);
    for (const [url, name] of [
      ['/lifecycle/lease-1', 'A-102, Harbor View'],
      ['/lifecycle/lease-1?tab=x', 'A-102, Harbor View'],
      ['/imports', 'Imports'],
    ]) {
      await TestBed.inject(Router).navigateByUrl(url);
      title.setTitle(`${name} · UnitCycle`);
    }
    await TestBed.inject(Router).navigateByUrl('/people');
    await press('k', { ctrlKey: true }, document);
    await wait();
    await shown();
    expect(groups()).toEqual(['Recent', 'Pages']);
    expect(lines().map((line) => words(line))).toEqual([
      'Imports',
      'A-102, Harbor View',
      'Lease Lifecycle',
      'Leases',
      'Jobs',
      'Account security',
    ]);
  });

  it('says why nothing could be searched, and still finds pages', async () => {
    await open();
    await write('im');
    asked('im').flush({ detail: 'Broken.' }, { status: 500, statusText: '' });
    await shown();
    expect(words(overlay().querySelector('[role=alert]'))).toContain('Broken.');
    expect(lines().map((line) => words(line))).toEqual(['Imports']);
  });
});
