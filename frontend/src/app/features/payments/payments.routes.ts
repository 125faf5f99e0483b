import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Payments`,
    loadComponent: () => import('./payments-page/payments-page'),
  },
  {
    path: ':paymentId',
    title: $localize`Payment`,
    loadComponent: () => import('./payment-page/payment-page'),
  },
] satisfies Routes;
