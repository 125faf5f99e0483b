import { Routes } from '@angular/router';

export default [
  { path: '', title: 'Design', loadComponent: () => import('./design-page/design-page') },
] satisfies Routes;
