import { routes } from './app.routes';

describe('the routes', () => {
  it('have no design page unless the build is for development', () => {
    expect(routes.map(({ path }) => path)).toContain('sign-in');
    expect(routes.map(({ path }) => path)).not.toContain('design');
  });
});
