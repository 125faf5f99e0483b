import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const core = { group: ['@core/*', '@flows/*'], message: 'shared knows only @api types.' };
const flows = { group: ['@flows/*'], message: 'core knows no flow.' };
const features = { group: ['**/features/**'], message: 'Nobody outside knows a feature.' };
const upOne = { group: ['../*'], message: 'A feature knows no other feature.' };
const upTwo = { group: ['../../*'], message: 'A feature knows no other feature.' };

export default tseslint.config(
  { ignores: ['src/app/api/**', 'dist/**'] },
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.strict, ...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'app', style: 'camelCase' },
      ],
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'app', style: 'kebab-case' },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'no-console': 'error',
      complexity: ['error', 10],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.spec.ts', 'src/testing/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
  {
    files: ['src/**/*.html'],
    ignores: ['src/index.html'], // static: no compiler translates it
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/i18n': [
        'error',
        { checkId: false, checkText: true, checkAttributes: false },
      ],
    },
  },
  {
    // read by those who build the product: nobody translates it
    files: ['src/app/features/design/**'],
    rules: { '@angular-eslint/template/i18n': 'off' },
  },
  { files: ['src/app/features/*/*.ts'], rules: forbid(upOne) },
  { files: ['src/app/features/*/*/*.ts'], rules: forbid(upTwo) },
  { files: ['src/app/shared/**/*.ts'], rules: forbid(core, features) },
  { files: ['src/app/core/**/*.ts'], rules: forbid(flows, features) },
  { files: ['src/app/flows/**/*.ts'], rules: forbid(features) },
);
