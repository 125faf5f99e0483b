import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import {
  noMoreRequests,
  page as listOf,
  provideFakeApi,
  request,
  settle,
  signIn,
} from '@testing/api';
import { button } from '@testing/dialog';
import { aSession } from '@testing/session';
import { words } from '@testing/words';
import ExportsPage from './exports-page/exports-page';
import { fileSize } from './file-size';

const EXPORTS = '/api/v1/exports/';
const LIST = `${EXPORTS}?page=1&page_size=50`;
const UNDER_WAY = '/api/v1/jobs/?active=true&kind=accounts.export_organization&page_size=1';
const made = {
  id: 'e1',
  name: 'meridian-2026-03-28-1200.zip',
  size: 1_468_006,
  url: '/files/signed/',
  made_by_name: 'Olga Owner',
  created_at: '2026-03-28T12:00:00Z',
  expires_at: '2026-04-04T12:00:00Z',
};
const job = {
  id: 'j1',
  kind: 'accounts.export_organization',
  title: 'Full export',
  status: 'queued',
  message: '',
  done: 0,
  total: null,
  failed: 0,
  created_at: '2026-03-28T12:00:00Z',
  finished_at: null,
};

/** Following begins in a turn of its own. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve));

describe('fileSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [1_468_006, '1.4 MB'],
    [5 * 1024 ** 5, '5120.0 TB'],
  ])('%d: %s', (bytes, shown) => expect(fileSize(bytes)).toBe(shown));
});

describe('the exports page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
  };
  const open = async (rights: string[]) => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '**', component: ExportsPage }])],
    });
    await signIn(aSession({ rights: { exports: rights, jobs: ['view'] } }));
    page = await RouterTestingHarness.create('/exports');
    page.detectChanges();
  };
  afterEach(noMoreRequests);

  it('lists archives with their link, and offers no button without the right', async () => {
    await open(['view']);
    request('GET', LIST).flush(listOf(made));
    request('GET', UNDER_WAY).flush(listOf());
    await shown();

    expect(words(element().querySelector('tbody'))).toMatch(
      /^meridian-2026-03-28-1200\.zip .* Olga Owner .* 1\.4 MB Download/,
    );
    expect(element().querySelector('tbody a')!.getAttribute('href')).toBe('/files/signed/');
    expect(words(element())).not.toContain('Export everything');
  });

  it('starts one, follows it and shows the archive', async () => {
    await open(['view', 'create']);
    request('GET', LIST).flush(listOf());
    request('GET', UNDER_WAY).flush(listOf());
    await shown();
    expect(words(element())).toContain('No archive there');

    button(element(), 'Export everything').click();
    page.detectChanges();
    request('POST', EXPORTS).flush(job, { status: 202, statusText: 'Accepted' });
    await shown();
    await aMoment();
    request('GET', '/api/v1/jobs/j1/?wait=10').flush({
      ...job,
      status: 'succeeded',
      finished_at: '2026-03-28T12:00:09Z',
    });
    await shown();
    request('GET', LIST).flush(listOf(made));
    await shown();

    expect(words(element().querySelector('app-job-row'))).toContain('Full export Done');
    expect(words(element().querySelector('tbody'))).toContain('meridian-2026-03-28-1200.zip');
    expect(button(element(), 'Export everything').disabled).toBe(false);
  });

  it('says why another one cannot be started, and follows the one that is being made', async () => {
    await open(['view', 'create']);
    request('GET', LIST).flush(listOf());
    request('GET', UNDER_WAY).flush(listOf());
    await shown();

    button(element(), 'Export everything').click();
    page.detectChanges();
    request('POST', EXPORTS).flush(
      { detail: 'An export is being made already.' },
      { status: 409, statusText: 'Conflict' },
    );
    await shown();
    request('GET', UNDER_WAY).flush(listOf({ ...job, status: 'running' }));
    await shown();
    await aMoment();
    request('GET', '/api/v1/jobs/j1/?wait=10').flush({ ...job, status: 'running', done: 1200 });
    await shown();

    expect(words(element())).toContain('An export is being made already.');
    expect(button(element(), 'Export everything').disabled).toBe(true);
  });
});
