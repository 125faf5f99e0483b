import { HttpInterceptorFn, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  TestRequest,
} from '@angular/common/http/testing';
import { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { provideApiConfiguration } from '@api/api-configuration';
import { Session } from '@api/models';
import { SessionService } from '@core/session/session.service';
import { aSession } from './session';

/** A backend of which the test is the server. */
export function provideFakeApi(
  ...interceptors: HttpInterceptorFn[]
): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors(interceptors)),
    provideHttpClientTesting(),
    provideApiConfiguration(''),
  ];
}

/** Signs somebody in, as the guard of every page does. */
export async function signIn(session: Session = aSession()): Promise<void> {
  const loaded = TestBed.inject(SessionService).load();
  request('GET', '/api/v1/session/').flush(session);
  await loaded;
}

/** The one open request of this method and address, query string included. */
export function request(method: string, url: string): TestRequest {
  return TestBed.inject(HttpTestingController).expectOne(
    (open) => open.method === method && open.urlWithParams === url,
    `${method} ${url}`,
  );
}

export function noMoreRequests(): void {
  TestBed.inject(HttpTestingController).verify();
}

/** Answers a request of DRF's kind of list. */
export function page<T>(...results: T[]) {
  return { count: results.length, next: null, previous: null, results };
}

/** Lets promises and effects that wait for an answer go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  TestBed.flushEffects();
}
