import { fakeAsync, TestBed, tick } from '@angular/core/testing';

import { Job } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { noMoreRequests, page, provideFakeApi, request } from '@testing/api';
import { words } from '@testing/words';
import { JobRow } from './job-row';
import { JobsStore } from './jobs.store';

const job = (change: Partial<Job> = {}): Job => ({
  id: 'j1',
  kind: 'imports.import',
  title: 'Import of a rent roll',
  status: 'running',
  total: 4353,
  done: 1820,
  failed: 0,
  message: '',
  result: {},
  asked_by: 'ann',
  asked_by_name: 'Ann Lee',
  created_at: '2026-03-28T12:00:00Z',
  started_at: '2026-03-28T12:00:01Z',
  finished_at: null,
  ...change,
});
const ended = job({ status: 'succeeded', done: 4353, finished_at: '2026-03-28T12:01:00Z' });
const ACTIVE = '/api/v1/jobs/?active=true&page=1';

describe('JobsStore', () => {
  let store: JobsStore;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideFakeApi()] });
    jest.spyOn(TestBed.inject(SessionService), 'may').mockReturnValue(true);
    store = TestBed.inject(JobsStore);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    noMoreRequests();
  });

  it('looks for running jobs every 15 seconds, not sooner', fakeAsync(() => {
    const watch = store.watch().subscribe();
    tick();
    request('GET', ACTIVE).flush(page(job()));
    expect(store.running()).toBe(1);

    tick(14_999);
    noMoreRequests();
    tick(1);
    request('GET', ACTIVE).flush(page(job({ done: 2000 })));
    expect(store.jobs()[0].done).toBe(2000);
    watch.unsubscribe();
  }));

  it('does not look while the page is out of sight, or the role may not see jobs', fakeAsync(() => {
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const watch = store.watch().subscribe();
    tick(60_000);
    noMoreRequests();

    hidden.mockReturnValue(false);
    (TestBed.inject(SessionService).may as jest.Mock).mockReturnValue(false);
    tick(60_000);
    noMoreRequests();
    watch.unsubscribe();
  }));

  it('reads how a job ended that is no longer in the list', fakeAsync(() => {
    const watch = store.watch().subscribe();
    tick();
    request('GET', ACTIVE).flush(page(job()));
    tick(15_000);
    request('GET', ACTIVE).flush(page());
    request('GET', '/api/v1/jobs/j1/').flush(ended);
    expect(store.jobs()[0].status).toBe('succeeded');
    expect(store.running()).toBe(0);

    store.clearFinished();
    expect(store.jobs()).toEqual([]);
    watch.unsubscribe();
  }));

  it('goes on looking after a read failed', fakeAsync(() => {
    const watch = store.watch().subscribe();
    tick();
    request('GET', ACTIVE).flush({}, { status: 500, statusText: '' });
    tick(15_000);
    request('GET', ACTIVE).flush(page(job()));
    expect(store.running()).toBe(1);
    watch.unsubscribe();
  }));

  it('follows a job: one look in 15 seconds, which waits for its end', fakeAsync(() => {
    const seen: number[] = [];
    const finished = jest.fn();
    const look = '/api/v1/jobs/j1/?wait=10';
    store.follow('j1').subscribe({ next: ({ done }) => seen.push(done), complete: finished });
    for (const done of [1820, 2000, 3000]) {
      tick();
      const asked = request('GET', look);
      tick(10_000);
      asked.flush(job({ done }));
      tick(4_999);
      noMoreRequests();
      tick(1);
    }
    const last = request('GET', look);
    tick(200);
    last.flush(ended);
    tick(60_000);
    expect(seen).toEqual([1820, 2000, 3000, 4353]);
    expect(finished).toHaveBeenCalledTimes(1);
    expect(store.jobs()).toEqual([ended]);
  }));
});

describe('JobRow', () => {
  const show = (shown: Job) => {
    const fixture = TestBed.createComponent(JobRow);
    fixture.componentRef.setInput('job', shown);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };

  it('shows how far a running job is', () => {
    const row = show(job());
    expect(words(row)).toContain('Import of a rent roll Running 1,820 of 4,353');
    expect(row.querySelector('[role=progressbar]')!.getAttribute('aria-valuenow')).toBe('42');
  });

  it('shows why a job failed, and no progress any more', () => {
    const row = show(
      job({
        status: 'failed',
        message: 'Row 14 has no unit.',
        finished_at: '2026-03-28T12:01:00Z',
      }),
    );
    expect(words(row)).toContain('Failed Row 14 has no unit.');
    expect(row.querySelector('[role=progressbar]')).toBeNull();
  });
});
