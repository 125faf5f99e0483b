import { Routes } from '@angular/router';

export default [
  {
    path: 'trial-balance',
    title: $localize`Trial balance`,
    loadComponent: () => import('./trial-balance-page/trial-balance-page'),
  },
  {
    path: 'aging',
    title: $localize`Aging`,
    loadComponent: () => import('./aging-page/aging-page'),
  },
] satisfies Routes;
