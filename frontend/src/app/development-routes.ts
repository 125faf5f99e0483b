import { Routes } from '@angular/router';

/** None in production; a development build takes development-routes.development.ts instead. */
export const developmentRoutes: Routes = [];
