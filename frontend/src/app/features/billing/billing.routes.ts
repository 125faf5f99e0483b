import { Routes } from '@angular/router';

export default [
  {
    path: 'invoices',
    title: $localize`Invoices`,
    loadComponent: () => import('./invoices-page/invoices-page'),
  },
  {
    path: 'invoices/:invoiceId',
    title: $localize`Invoice`,
    loadComponent: () => import('./invoice-page/invoice-page'),
  },
] satisfies Routes;
