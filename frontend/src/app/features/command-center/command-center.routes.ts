import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Command Center`,
    loadComponent: () => import('./units-page/units-page'),
  },
  {
    path: 'batches',
    title: $localize`Bulk actions`,
    loadComponent: () => import('./batches-page/batches-page'),
  },
  {
    path: 'batches/:batchId',
    title: $localize`Bulk action`,
    loadComponent: () => import('./batch-page/batch-page'),
  },
  {
    path: 'settings',
    title: $localize`Command Center settings`,
    loadComponent: () => import('./settings-page/settings-page'),
  },
] satisfies Routes;
