import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Agents`,
    loadComponent: () => import('./agents-page/agents-page'),
  },
] satisfies Routes;
