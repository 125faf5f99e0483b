import { Routes } from '@angular/router';

export default [
  { path: '', title: $localize`People`, loadComponent: () => import('./people-page/people-page') },
] satisfies Routes;
