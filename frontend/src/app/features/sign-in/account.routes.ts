import { Routes } from '@angular/router';

export default [
  { path: 'sign-in', redirectTo: '/sign-in' },
  {
    path: 'password/reset',
    title: $localize`Reset your password`,
    loadComponent: () => import('./reset-request-page/reset-request-page'),
  },
  {
    path: 'password/reset/key/:key',
    title: $localize`Choose a new password`,
    loadComponent: () => import('./reset-page/reset-page'),
  },
  {
    path: 'verify-email/:key',
    title: $localize`Confirm your e-mail address`,
    loadComponent: () => import('./verify-email-page/verify-email-page'),
  },
  {
    path: 'invitations/:token',
    title: $localize`Accept an invitation`,
    loadComponent: () => import('./invitation-page/invitation-page'),
  },
] satisfies Routes;
