import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Vendors`,
    loadComponent: () => import('./vendors-page/vendors-page'),
  },
  {
    path: ':vendorId',
    title: $localize`Vendor`,
    loadComponent: () => import('./vendor-page/vendor-page'),
  },
] satisfies Routes;
