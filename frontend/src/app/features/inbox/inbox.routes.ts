import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Notifications`,
    loadComponent: () => import('./inbox-page/inbox-page'),
  },
  {
    path: 'preferences',
    title: $localize`How you are told`,
    loadComponent: () => import('./preferences-page/preferences-page'),
  },
] satisfies Routes;
