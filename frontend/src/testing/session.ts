import { Session } from '@api/models';

/** A manager of a company, who may do with leases and people what managers may. */
export function aSession(change: Partial<Session> = {}): Session {
  return {
    user: {
      id: 'ann',
      email: 'ann@example.com',
      name: 'Ann Lee',
      avatar_url: null,
      role: 'manager',
      has_mfa: false,
    },
    organization: {
      id: 'org-1',
      name: 'Meridian Residential',
      slug: 'meridian',
      time_zone: 'America/New_York',
      currency: 'USD',
      logo_url: null,
    },
    memberships: [
      {
        organization: {
          id: 'org-1',
          name: 'Meridian Residential',
          slug: 'meridian',
          logo_url: null,
        },
        role: 'manager',
      },
    ],
    role: 'manager',
    rights: {
      leases: ['view', 'create', 'change'],
      tenants: ['view', 'create'],
      units: ['view'],
      properties: ['view'],
      jobs: ['view'],
      members: ['view'],
      imports: ['view', 'create', 'change'],
    },
    ...change,
  };
}
