import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Audit log`,
    loadComponent: () => import('./audit-page/audit-page'),
  },
] satisfies Routes;
