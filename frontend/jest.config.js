// west of Greenwich, so that a date that slips into the reader's time zone is seen to slip
process.env.TZ = 'America/Los_Angeles';

module.exports = {
  testTimeout: 20_000,
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/setup-jest.ts'],
  testPathIgnorePatterns: ['<rootDir>/node_modules/', '<rootDir>/dist/'],
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|uqr|lucide)'],
  moduleNameMapper: {
    '^@testing/(.*)$': '<rootDir>/src/testing/$1',
    '^@(api|core|flows|shared)/(.*)$': '<rootDir>/src/app/$1/$2',
    '^lucide$': '<rootDir>/node_modules/lucide/dist/cjs/lucide.js',
  },
};
