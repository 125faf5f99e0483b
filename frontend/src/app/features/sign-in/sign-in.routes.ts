import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Sign in`,
    loadComponent: () => import('./sign-in-page/sign-in-page'),
  },
] satisfies Routes;
