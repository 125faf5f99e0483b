/** What people call a role. A role that this version does not know is shown as it is. */
export function roleLabel(role: string): string {
  const labels: Record<string, string> = {
    owner: $localize`Owner`,
    admin: $localize`Administrator`,
    manager: $localize`Property manager`,
    leasing_agent: $localize`Leasing agent`,
    maintenance: $localize`Maintenance`,
    accountant: $localize`Accountant`,
    customer_service: $localize`Customer service`,
    viewer: $localize`Viewer`,
    resident: $localize`Resident`,
    vendor: $localize`Vendor`,
  };
  return labels[role] ?? role;
}
