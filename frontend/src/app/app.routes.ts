import { Routes } from '@angular/router';

import { signedIn, toFirstPage } from '@core/session/session.guard';
import { developmentRoutes } from './development-routes';

export const routes: Routes = [
  ...developmentRoutes,
  { path: 'sign-in', loadChildren: () => import('./features/sign-in/sign-in.routes') },
  {
    path: 'account',
    // links in e-mails lead here, so these pages are open to everybody
    loadChildren: () => import('./features/sign-in/account.routes'),
  },
  { path: 'unavailable', loadComponent: () => import('./core/navigation/unavailable') },
  {
    path: '',
    loadComponent: () => import('./core/shell/shell'),
    canActivate: [signedIn],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Welcome`,
        canActivate: [toFirstPage],
        loadComponent: () => import('./core/shell/no-pages'),
      },
      { path: 'dashboard', loadChildren: () => import('./features/dashboard/dashboard.routes') },
      { path: 'lifecycle', loadChildren: () => import('./features/lifecycle/lifecycle.routes') },
      { path: 'leases', loadChildren: () => import('./features/leases/leases.routes') },
      { path: 'tenants', loadChildren: () => import('./features/tenants/tenants.routes') },
      { path: 'properties', loadChildren: () => import('./features/properties/properties.routes') },
      {
        path: 'work-orders',
        loadChildren: () => import('./features/work-orders/work-orders.routes'),
      },
      { path: 'vendors', loadChildren: () => import('./features/vendors/vendors.routes') },
      { path: 'units', loadChildren: () => import('./features/units/units.routes') },
      { path: 'money', loadChildren: () => import('./features/money/money.routes') },
      {
        path: 'billing/settings',
        loadChildren: () => import('./features/gateways/gateways.routes'),
      },
      {
        path: 'billing/bitcoin',
        loadChildren: () => import('./features/bitcoin/bitcoin.routes'),
      },
      { path: 'billing', loadChildren: () => import('./features/billing/billing.routes') },
      { path: 'payments', loadChildren: () => import('./features/payments/payments.routes') },
      { path: 'ledger', loadChildren: () => import('./features/ledger/ledger.routes') },
      {
        path: 'portfolio/command-center',
        loadChildren: () => import('./features/command-center/command-center.routes'),
      },
      {
        path: 'collections',
        loadChildren: () => import('./features/collections/collections.routes'),
      },
      { path: 'renewals', loadChildren: () => import('./features/renewals/renewals.routes') },
      { path: 'agents', loadChildren: () => import('./features/agents/agents.routes') },
      { path: 'imports', loadChildren: () => import('./features/imports/imports.routes') },
      { path: 'inbox', loadChildren: () => import('./features/inbox/inbox.routes') },
      { path: 'people', loadChildren: () => import('./features/people/people.routes') },
      { path: 'api-keys', loadChildren: () => import('./features/api-keys/api-keys.routes') },
      { path: 'exports', loadChildren: () => import('./features/exports/exports.routes') },
      { path: 'jobs', loadChildren: () => import('./features/jobs/jobs.routes') },
      {
        path: 'settings/organization',
        loadChildren: () => import('./features/organization/organization.routes'),
      },
      {
        path: 'settings/audit',
        loadChildren: () => import('./features/audit/audit.routes'),
      },
      {
        path: 'settings/webhooks',
        loadChildren: () => import('./features/webhooks/webhooks.routes'),
      },
      {
        path: 'settings',
        loadChildren: () => import('./features/notifications/notifications.routes'),
      },
      { path: 'security', loadChildren: () => import('./features/security/security.routes') },
      {
        path: '**',
        title: $localize`Page not found`,
        loadComponent: () => import('./core/navigation/not-found'),
      },
    ],
  },
];
