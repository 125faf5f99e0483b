import { APP_BASE_HREF } from '@angular/common';
import {
  provideHttpClient,
  withFetch,
  withInterceptors,
  withNoXsrfProtection,
} from '@angular/common/http';
import { ApplicationConfig, inject, provideZoneChangeDetection } from '@angular/core';
import { MAT_DIALOG_DEFAULT_OPTIONS, MatDialogConfig } from '@angular/material/dialog';
import {
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';

import { provideApiConfiguration } from '@api/api-configuration';
import { sendCsrfToken } from '@core/http/csrf';
import { retryReads, signInAgain, watchConnection } from '@core/http/interceptors';
import { matchVersions } from '@core/http/versions';
import { AppTitle } from '@core/navigation/app-title';
import { SessionService } from '@core/session/session.service';
import { TIME_ZONE } from '@shared/dates/time-zone';
import { CURRENCY } from '@shared/money/currency';
import { routes } from './app.routes';

/** A dialog takes the focus as it appears: after its animation, it would take it from a field being typed in. */
const focusedAtOnce: MatDialogConfig = { ...new MatDialogConfig(), delayFocusTrap: false };

export const appConfig: ApplicationConfig = {
  providers: [
    provideZoneChangeDetection({ eventCoalescing: true }),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(() => {
        const page = inject(Router).parseUrl('/unavailable');
        return new RedirectCommand(page, { skipLocationChange: true });
      }),
    ),
    provideApiConfiguration(''), // the API is at the origin the app comes from
    provideHttpClient(
      withFetch(),
      withNoXsrfProtection(), // sendCsrfToken knows Django's cookie under all its names
      withInterceptors([signInAgain, matchVersions, sendCsrfToken, retryReads, watchConnection]),
    ),
    { provide: MAT_DIALOG_DEFAULT_OPTIONS, useValue: focusedAtOnce },
    // addresses are the same in every language; only where the files lie differs (`<base href>`)
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useExisting: AppTitle },
    { provide: TIME_ZONE, useFactory: () => inject(SessionService).timeZone },
    { provide: CURRENCY, useFactory: () => inject(SessionService).currency },
  ],
};
