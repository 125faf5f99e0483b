import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';

import { noMoreRequests, provideFakeApi, request } from '@testing/api';
import { matchVersions } from './versions';

describe('matchVersions', () => {
  let http: HttpClient;
  const row = '/api/v1/units/unit-1/';
  const sent = (method: string, url = row) => {
    http.request(method, url).subscribe({ error: () => undefined });
    return request(method, url);
  };
  const ifMatch = (method: string, url = row) => {
    const open = sent(method, url);
    open.flush(null);
    return open.request.headers.get('If-Match');
  };
  const tagged = (tag: string) => ({ headers: { ETag: tag } });

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideFakeApi(matchVersions), provideRouter([{ path: '**', children: [] }])],
    });
    http = TestBed.inject(HttpClient);
  });
  afterEach(noMoreRequests);

  it.each(['PATCH', 'DELETE'])('a %s says which version of the row the person saw', (method) => {
    sent('GET', `${row}?expand=all`).flush({}, tagged('"1.7"'));
    expect(ifMatch(method)).toBe('"1.7"');
  });

  it('says nothing of a row that was not read by itself, nor with other requests', () => {
    sent('GET', '/api/v1/units/').flush([]);
    expect(ifMatch('PATCH')).toBeNull();
    sent('GET').flush({}, tagged('"1.7"'));
    expect(ifMatch('POST')).toBeNull();
    expect(ifMatch('PATCH', '/api/v1/units/unit-2/')).toBeNull();
  });

  it('goes on from the version that a change makes', () => {
    sent('GET').flush({}, tagged('"1.7"'));
    sent('PATCH').flush({}, tagged('"1.8"'));
    expect(ifMatch('PATCH')).toBe('"1.8"');
  });

  it('forgets a version that was refused', () => {
    sent('GET').flush({}, tagged('"1.7"'));
    sent('PATCH').flush({}, { status: 412, statusText: '' });
    expect(ifMatch('PATCH')).toBeNull();
  });

  it('forgets what an earlier page had read, not what this one has under other filters', async () => {
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/units/unit-1');
    sent('GET').flush({}, tagged('"1.7"'));
    await router.navigateByUrl('/units/unit-1?tab=tenant');
    const change = sent('PATCH');
    expect(change.request.headers.get('If-Match')).toBe('"1.7"');
    change.flush({}, tagged('"1.8"'));

    await router.navigateByUrl('/units');
    expect(ifMatch('PATCH')).toBeNull();
  });
});
