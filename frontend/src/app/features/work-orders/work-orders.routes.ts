import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Work orders`,
    loadComponent: () => import('./work-orders-page/work-orders-page'),
  },
  {
    path: ':workOrderId',
    title: $localize`Work order`,
    loadComponent: () => import('./work-order-page/work-order-page'),
  },
] satisfies Routes;
