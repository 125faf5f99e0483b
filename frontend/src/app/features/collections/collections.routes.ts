import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Smart Collections`,
    loadComponent: () => import('./collections-page/collections-page'),
  },
  {
    path: 'settings',
    title: $localize`Collection settings`,
    loadComponent: () => import('./settings-page/settings-page'),
  },
  {
    path: 'wordings',
    title: $localize`How reminders are written`,
    loadComponent: () => import('./wordings-page/wordings-page'),
  },
  {
    path: ':caseId',
    title: $localize`Collection case`,
    loadComponent: () => import('./case-page/case-page'),
  },
] satisfies Routes;
