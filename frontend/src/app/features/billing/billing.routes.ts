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
  {
    path: 'cycles',
    title: $localize`Billing cycles`,
    loadComponent: () => import('./cycles-page/cycles-page'),
  },
] satisfies Routes;
