import { Routes } from '@angular/router';

export default [
  { path: ':unitId', title: $localize`Unit`, loadComponent: () => import('./unit-page/unit-page') },
] satisfies Routes;
