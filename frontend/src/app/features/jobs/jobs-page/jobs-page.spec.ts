import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { noMoreRequests, page as listOf, provideFakeApi, request, settle } from '@testing/api';
import { button } from '@testing/dialog';
import { words } from '@testing/words';
import JobsPage from './jobs-page';

const LIST = '/api/v1/jobs/?page=1';

describe('the jobs page', () => {
  let page: RouterTestingHarness;
  const element = () => page.routeNativeElement!;
  const shown = async () => {
    await settle();
    page.detectChanges();
  };
  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(), provideRouter([{ path: '**', component: JobsPage }])],
    });
    page = await RouterTestingHarness.create('/jobs');
    page.detectChanges();
  });
  afterEach(noMoreRequests);

  it('lists jobs, and reads them again on request', async () => {
    const job = {
      id: 'j1',
      title: 'Import of a rent roll',
      message: '',
      status: 'running',
      done: 10,
      total: 40,
      failed: 2,
      started_at: '2026-03-28T12:00:00Z',
      finished_at: null,
    };
    request('GET', LIST).flush(listOf(job));
    await shown();
    expect(words(element().querySelector('tbody'))).toMatch(
      /^Import of a rent roll Running 10 \/ 40 2 Mar 28/,
    );

    button(element(), 'Refresh').click();
    await shown();
    expect(words(element().querySelector('tbody'))).toContain('10 / 40'); // stays while it loads
    request('GET', LIST).flush(listOf({ ...job, status: 'failed', message: 'The disk is full.' }));
    await shown();
    expect(words(element().querySelector('tbody'))).toContain('The disk is full. Failed');
  });

  it('says when there was no job yet', async () => {
    request('GET', LIST).flush(listOf());
    await shown();
    expect(words(element())).toContain('No jobs yet');
  });
});
