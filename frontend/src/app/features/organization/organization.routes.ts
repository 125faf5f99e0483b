import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Organisation`,
    loadComponent: () => import('./organization-page/organization-page'),
  },
] satisfies Routes;
