import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Tenants`,
    loadComponent: () => import('./tenants-page/tenants-page'),
  },
  {
    path: ':tenantId',
    title: $localize`Tenant`,
    loadComponent: () => import('./tenant-page/tenant-page'),
  },
] satisfies Routes;
