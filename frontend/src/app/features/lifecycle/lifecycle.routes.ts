import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Lease Lifecycle`,
    loadComponent: () => import('./lifecycle-page/lifecycle-page'),
  },
  {
    path: ':leaseId',
    title: $localize`Lease Lifecycle Detail`,
    loadComponent: () => import('./lease-page/lease-page'),
  },
] satisfies Routes;
