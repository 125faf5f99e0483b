import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';

import { firstPage } from '@core/navigation/navigation';
import { SessionService } from './session.service';

/** Lets people who are signed in pass, and sends others to sign in and then back here. */
export const signedIn: CanActivateFn = async (_, state) => {
  const router = inject(Router);
  const session = await inject(SessionService).load();
  return session ? true : router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** The start page is the first one that the person's role may see. */
export const toFirstPage: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(SessionService);
  await session.load();
  const page = firstPage((resource, action) => session.may(resource, action));
  return page ? router.parseUrl(page) : true;
};
