import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Leases`,
    loadComponent: () => import('./leases-page/leases-page'),
  },
] satisfies Routes;
