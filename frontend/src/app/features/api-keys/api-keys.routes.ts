import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`API keys`,
    loadComponent: () => import('./api-keys-page/api-keys-page'),
  },
] satisfies Routes;
