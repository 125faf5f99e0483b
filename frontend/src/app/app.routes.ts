import { Routes } from '@angular/router';

import { signedIn, toFirstPage } from '@core/session/session.guard';
import { developmentRoutes } from './development-routes';

export const routes: Routes = [
  ...developmentRoutes,
  { path: 'sign-in', loadChildren: () => import('./features/sign-in/sign-in.routes') },
  {
    path: 'account',
    // links in e-mails lead here, so these pages are open to everybody
    loadChildren: () => import('./features/sign-in/account.routes'),
  },
  { path: 'unavailable', loadComponent: () => import('./core/navigation/unavailable') },
  {
    path: '',
    loadComponent: () => import('./core/shell/shell'),
    canActivate: [signedIn],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Welcome`,
        canActivate: [toFirstPage],
        loadComponent: () => import('./core/shell/no-pages'),
      },
      { path: 'lifecycle', loadChildren: () => import('./features/lifecycle/lifecycle.routes') },
      { path: 'units', loadChildren: () => import('./features/units/units.routes') },
      { path: 'imports', loadChildren: () => import('./features/imports/imports.routes') },
      { path: 'people', loadChildren: () => import('./features/people/people.routes') },
      { path: 'api-keys', loadChildren: () => import('./features/api-keys/api-keys.routes') },
      { path: 'exports', loadChildren: () => import('./features/exports/exports.routes') },
      { path: 'jobs', loadChildren: () => import('./features/jobs/jobs.routes') },
      { path: 'security', loadChildren: () => import('./features/security/security.routes') },
      {
        path: '**',
        title: $localize`Page not found`,
        loadComponent: () => import('./core/navigation/not-found'),
      },
    ],
  },
];
