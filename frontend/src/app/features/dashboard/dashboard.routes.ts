import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Dashboard`,
    loadComponent: () => import('./dashboard-page/dashboard-page'),
  },
] satisfies Routes;
