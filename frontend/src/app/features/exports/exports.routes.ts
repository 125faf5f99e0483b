import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Full export`,
    loadComponent: () => import('./exports-page/exports-page'),
  },
] satisfies Routes;
