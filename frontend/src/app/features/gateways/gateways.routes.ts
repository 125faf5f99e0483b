import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Payment gateways`,
    loadComponent: () => import('./gateways-page/gateways-page'),
  },
  {
    path: 'webhooks',
    title: $localize`Webhook log`,
    loadComponent: () => import('./webhooks-page/webhooks-page'),
  },
] satisfies Routes;
