/** Where to go after signing in: a path of this app, never another site. */
export function innerPath(wanted: string | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || wanted.startsWith('/sign-in')) return '/';
  return wanted;
}
