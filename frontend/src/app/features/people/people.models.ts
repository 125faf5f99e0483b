export interface Member {
  readonly id: string;
  readonly user: { readonly id: string; readonly email: string; readonly name: string; readonly avatar_url: string | null };
  readonly role: string;
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly expires_at: string;
  readonly created_at: string;
}

/** Roles that a person can be invited as, in the order of the roles table. */
export const ROLES = [
  'owner',
  'admin',
  'manager',
  'leasing_agent',
  'maintenance',
  'accountant',
  'customer_service',
  'viewer',
] as const;
