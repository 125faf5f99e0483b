export type KeyState = 'active' | 'expired' | 'revoked';

/** Whether a key still opens anything at a moment. */
export function keyState(
  key: { readonly expires_at: string | null; readonly revoked_at: string | null },
  now: Date,
): KeyState {
  if (key.revoked_at) return 'revoked';
  return key.expires_at && new Date(key.expires_at) <= now ? 'expired' : 'active';
}
