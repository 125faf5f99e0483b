import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Units`,
    loadComponent: () => import('./units-page/units-page'),
  },
  {
    path: ':unitId',
    title: $localize`Unit`,
    loadComponent: () => import('./unit-page/unit-page'),
  },
] satisfies Routes;
