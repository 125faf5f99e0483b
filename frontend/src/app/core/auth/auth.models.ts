/** What signing in still asks for; the names are allauth's. */
export type PendingFlow = 'mfa_authenticate' | 'verify_email';

export type SignInStep = { done: true } | { done: false; pending: PendingFlow | null };

export type Reauthentication = 'reauthenticate' | 'mfa_reauthenticate';

export interface AuthAnswer {
  readonly status: number;
  readonly data?: { readonly flows?: readonly AuthFlow[] };
  readonly meta?: { readonly is_authenticated?: boolean };
}

export interface AuthFlow {
  readonly id: string;
  readonly is_pending?: boolean;
}

export interface Authenticator {
  readonly type: 'totp' | 'recovery_codes';
  readonly created_at: number;
  readonly last_used_at: number | null;
  readonly unused_code_count?: number;
}

export interface TotpSetup {
  readonly secret: string;
  readonly totp_url: string;
}
