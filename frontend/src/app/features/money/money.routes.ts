import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Money overview`,
    loadComponent: () => import('./money-page/money-page'),
  },
] satisfies Routes;
