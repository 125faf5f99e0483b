import { DOCUMENT } from '@angular/common';
import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';

const COOKIE = /(?:^|;\s*)(?:__Host-|__Secure-)?csrftoken=([^;]+)/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sends the CSRF cookie back as a header with every write to our own origin. */
export const sendCsrfToken: HttpInterceptorFn = (request, next) => {
  const token = COOKIE.exec(inject(DOCUMENT).cookie)?.[1];
  if (!token || READS.has(request.method) || !request.url.startsWith('/')) return next(request);
  return next(request.clone({ setHeaders: { 'X-CSRFToken': token } }));
};
