import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { provideFakeApi } from '@testing/api';
import { wait } from '@testing/clock';
import { button } from '@testing/dialog';
import { words } from '@testing/words';
import designRoutes from './design.routes';

const SHARED = join(__dirname, '..', '..', 'shared');
const PART = /@(?:Component|Directive|Pipe|Injectable)\([\s\S]*?\nexport class (\w+)/g;
// a part of another part is shown with it; a dialog is opened by a function
const SHOWN_BY = new Map([
  ['ConfirmDialog', 'confirmed'],
  ['PhotoTile', 'Album'],
  ['PhotoViewer', 'Album'],
  ['UnitCallout', 'Honeycomb'],
  ['UploadTile', 'Album'],
]);

const textsIn = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map((path) => readFileSync(join(directory, path), 'utf8'));

describe('the design page', () => {
  let page: HTMLElement;
  const open = async () => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: 'design', children: designRoutes }])],
    });
    const harness = await RouterTestingHarness.create('/design');
    await wait();
    harness.detectChanges();
    page = harness.routeNativeElement!;
  };
  const sample = (name: string) =>
    [...page.querySelectorAll('app-sample')].find((each) => words(each).startsWith(name));

  it('has every shared part', () => {
    const parts = textsIn(SHARED).flatMap((text) =>
      [...text.matchAll(PART)].map(([, name]) => name),
    );
    const shown = textsIn(__dirname).join('\n');
    const missing = parts.filter(
      (name) => !new RegExp(`import \\{[^}]*\\b${SHOWN_BY.get(name) ?? name}\\b`).test(shown),
    );
    expect(parts.length).toBeGreaterThan(25);
    expect(missing).toEqual([]);
  });

  it('shows the four modes of a lease and a form that somebody else was faster with', async () => {
    await open();
    const progress = words(sample('Progress of a lease'));
    for (const mode of ['94 days left', 'MTM since', 'until move-out', 'Vacant since']) {
      expect(progress).toContain(mode);
    }
    expect(words(sample('Somebody changed this'))).toContain(
      'was Alder, is now Alder & Sons ; you entered Alder Plumbing',
    );
    expect(words(sample('Fields'))).toContain('This is needed.');
  });

  it('opens a question and says what was done', async () => {
    await open();
    button(page, 'A question').click();
    await wait();
    button(document.querySelector('app-confirm-dialog')!, 'Archive').click();
    await wait(500);
    expect(document.querySelector('simple-snack-bar, mat-snack-bar-container')).not.toBeNull();
  });
});
