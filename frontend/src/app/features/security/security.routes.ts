import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Account security`,
    loadComponent: () => import('./security-page/security-page'),
  },
] satisfies Routes;
