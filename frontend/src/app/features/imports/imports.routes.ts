import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Imports`,
    loadComponent: () => import('./imports-page/imports-page'),
  },
  {
    path: ':importId',
    title: $localize`Import`,
    loadComponent: () => import('./import-page/import-page'),
  },
] satisfies Routes;
