import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: $localize`Properties`,
    loadComponent: () => import('./properties-page/properties-page'),
  },
  {
    path: ':propertyId',
    title: $localize`Property`,
    loadComponent: () => import('./property-page/property-page'),
  },
] satisfies Routes;
