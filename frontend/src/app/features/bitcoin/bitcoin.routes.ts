import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Bitcoin`,
    loadComponent: () => import('./bitcoin-page/bitcoin-page'),
  },
  {
    path: 'transfer',
    title: $localize`Bitcoin transfers`,
    loadComponent: () => import('./transfers-page/transfers-page'),
  },
] satisfies Routes;
