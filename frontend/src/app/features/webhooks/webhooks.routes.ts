import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Webhooks`,
    loadComponent: () => import('./endpoints-page/endpoints-page'),
  },
  {
    path: 'deliveries',
    title: $localize`Delivery log`,
    loadComponent: () => import('./deliveries-page/deliveries-page'),
  },
] satisfies Routes;
