import { Role } from '@api/models';

const STAFF: readonly Role[] = [
  'owner',
  'admin',
  'manager',
  'leasing_agent',
  'maintenance',
  'accountant',
  'customer_service',
  'viewer',
];

/** The roles that somebody can give: only an owner makes owners. */
export function rolesToGive(own: Role | undefined): readonly Role[] {
  return own === 'owner' ? STAFF : STAFF.filter((role) => role !== 'owner');
}
