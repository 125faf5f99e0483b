import { HttpClient } from '@angular/common/http';
import { fakeAsync, TestBed, tick } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';

import { noMoreRequests, provideFakeApi, request, signIn } from '@testing/api';
import { Connection } from './connection';
import { sendCsrfToken } from './csrf';
import { retryReads, signInAgain, watchConnection } from './interceptors';

describe('interceptors', () => {
  let http: HttpClient;
  const gone = { status: 0, statusText: '' };
  const offline = new ProgressEvent('error');

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideFakeApi(signInAgain, sendCsrfToken, retryReads, watchConnection),
        provideRouter([{ path: '**', children: [] }]),
      ],
    });
    http = TestBed.inject(HttpClient);
  });
  afterEach(() => {
    noMoreRequests();
    document.cookie = 'csrftoken=; max-age=0';
  });

  it('read again, with longer pauses, while nobody answers', fakeAsync(() => {
    const answered = jest.fn();
    const lost = TestBed.inject(Connection).lost;
    http.get('/api/x/').subscribe(answered);
    request('GET', '/api/x/').error(offline, gone);
    expect(lost()).toBe(true);

    tick(800);
    request('GET', '/api/x/').flush(null, { status: 503, statusText: '' });
    tick(1599);
    noMoreRequests();
    tick(1);
    request('GET', '/api/x/').flush({ ok: true });
    expect(answered).toHaveBeenCalledWith({ ok: true });
    expect(lost()).toBe(false);
  }));

  it('give up reading after three more tries', fakeAsync(() => {
    const failed = jest.fn();
    http.get('/api/x/').subscribe({ error: failed });
    for (const pause of [800, 1600, 3200, 0]) {
      request('GET', '/api/x/').error(offline, gone);
      tick(pause);
    }
    expect(failed).toHaveBeenCalledTimes(1);
  }));

  it('never send a write twice', fakeAsync(() => {
    const failed = jest.fn();
    http.post('/api/x/', {}).subscribe({ error: failed });
    request('POST', '/api/x/').error(offline, gone);
    tick(10_000);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Connection).lost()).toBe(true);
  }));

  it('do not repeat a read that was refused', fakeAsync(() => {
    const failed = jest.fn();
    http.get('/api/x/').subscribe({ error: failed });
    request('GET', '/api/x/').flush({}, { status: 404, statusText: '' });
    tick(10_000);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Connection).lost()).toBe(false);
  }));

  it('lead to sign-in and back when the session ended', async () => {
    await signIn();
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/lifecycle?status=notice');
    const read = firstValueFrom(http.get('/api/v1/jobs/'));
    request('GET', '/api/v1/jobs/').flush({}, { status: 401, statusText: '' });

    await expect(read).rejects.toMatchObject({ status: 401 });
    await new Promise((done) => setTimeout(done));
    expect(router.url).toBe('/sign-in?next=%2Flifecycle%3Fstatus%3Dnotice&ended=true');
  });

  it('leave a 401 alone when nobody was signed in', async () => {
    const router = TestBed.inject(Router);
    const read = firstValueFrom(http.get('/api/v1/session/'));
    request('GET', '/api/v1/session/').flush({}, { status: 401, statusText: '' });
    await expect(read).rejects.toMatchObject({ status: 401 });
    expect(router.url).toBe('/');
  });

  it.each(['csrftoken=abc', 'a=1; csrftoken=abc'])(
    'send the token of “%s” with writes',
    (cookie) => {
      cookie.split('; ').forEach((each) => (document.cookie = each));
      http.post('/api/x/', {}).subscribe();
      http.get('/api/x/').subscribe();
      http.post('https://elsewhere.example/', {}).subscribe();

      const write = request('POST', '/api/x/');
      expect(write.request.headers.get('X-CSRFToken')).toBe('abc');
      expect(request('GET', '/api/x/').request.headers.has('X-CSRFToken')).toBe(false);
      const elsewhere = request('POST', 'https://elsewhere.example/');
      expect(elsewhere.request.headers.has('X-CSRFToken')).toBe(false);
    },
  );
});
