import { Routes } from '@angular/router';

export default [
  { path: '', title: $localize`Jobs`, loadComponent: () => import('./jobs-page/jobs-page') },
] satisfies Routes;
