import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import ImportsPage from './imports-page';

const ROLL = '/api/v1/imports/rent-rolls/';

describe('the imports page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
  };
  const open = async (session = aSession()) => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(),
        provideRouter([
          { path: 'imports', component: ImportsPage },
          { path: 'imports/:importId', children: [] },
        ]),
      ],
    });
    await signIn(session);
    page = await RouterTestingHarness.create('/imports');
    page.detectChanges();
  };
  const answer = async (...rows: object[]) => {
    request('GET', `${ROLL}?page=1&page_size=50`).flush(listOf(...rows));
    await shown();
  };
  const drop = (file: File) => {
    const input = element().querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change'));
    page.detectChanges();
  };
  afterEach(noMoreRequests);

  it('lists what was brought in before', async () => {
    await open();
    await answer({
      id: 'roll-1',
      file_name: 'march.xlsx',
      kind: 'rent_roll',
      status: 'imported',
      counts: { ok: 0, error: 2, created: 30, updated: 5, unchanged: 3, skipped: 1 },
      created_at: '2026-03-28T12:00:00Z',
      asked_by_name: 'Ann Lee',
    });
    expect(words(element().querySelector('tbody'))).toMatch(
      /^march.xlsx Rent roll Imported 38 2 Mar 28/,
    );
    expect(element().querySelector('tbody a')!.getAttribute('href')).toBe('/imports/roll-1');
  });

  it('uploads a file and goes on with it', async () => {
    await open();
    await answer();
    expect(words(element())).toContain('Nothing was imported yet');
    drop(new File(['Unit,Rent'], 'roll.csv'));
    expect(words(element())).toContain('Reading roll.csv…');
    const post = request('POST', ROLL);
    expect(post.request.body.get('file').name).toBe('roll.csv');
    post.flush({ id: 'roll-9' });
    await settle();
    await page.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/imports/roll-9');
  });

  it('says what is wrong with a file, and takes another', async () => {
    await open();
    await answer();
    drop(new File(['x'], 'photo.png'));
    const message = 'This is a picture, not a table.';
    request('POST', ROLL).flush({ file: [message] }, { status: 400, statusText: '' });
    await shown();
    expect(words(element().querySelector('[role=alert]'))).toBe(message);
    drop(new File(['Unit'], 'roll.csv'));
    expect(element().querySelector('[role=alert]')).toBeNull();
    request('POST', ROLL);
  });

  it('has no place to drop a file for somebody who may only look', async () => {
    await open(aSession({ rights: { imports: ['view'] } }));
    await answer();
    expect(element().querySelector('app-file-drop')).toBeNull();
  });
});
