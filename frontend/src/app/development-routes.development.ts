import { Routes } from '@angular/router';

/** What only those see who build the product. */
export const developmentRoutes: Routes = [
  { path: 'design', loadChildren: () => import('./features/design/design.routes') },
];
