import '@angular/localize/init';
import { setupZoneTestEnv } from 'jest-preset-angular/setup-env/zone';

setupZoneTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// jsdom's parser is older than the CSS of Material; nothing here depends on styles
const report = console.error;
console.error = (...args: unknown[]) => {
  if (!String(args[0]).includes('Could not parse CSS stylesheet')) report(...args);
};
