import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Renewals`,
    loadComponent: () => import('./renewals-page/renewals-page'),
  },
  {
    path: 'settings',
    title: $localize`Renewal settings`,
    loadComponent: () => import('./settings-page/settings-page'),
  },
  {
    path: ':renewalId',
    title: $localize`Renewal`,
    loadComponent: () => import('./renewal-page/renewal-page'),
  },
] satisfies Routes;
