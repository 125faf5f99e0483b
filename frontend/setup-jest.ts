import '@angular/localize/init';
import { setupZoneTestEnv } from 'jest-preset-angular/setup-env/zone';

setupZoneTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
