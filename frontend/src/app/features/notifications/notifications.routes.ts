import { Routes } from '@angular/router';

/** Pages under `settings`. */
export default [
  {
    path: 'messages',
    title: $localize`Messages sent`,
    loadComponent: () => import('./messages-page/messages-page'),
  },
  {
    path: 'templates',
    title: $localize`Message templates`,
    loadComponent: () => import('./templates-page/templates-page'),
  },
  {
    path: 'opt-outs',
    title: $localize`Opt-outs`,
    loadComponent: () => import('./opt-outs-page/opt-outs-page'),
  },
  {
    path: 'providers',
    title: $localize`Message providers`,
    loadComponent: () => import('./providers-page/providers-page'),
  },
] satisfies Routes;
