/** The fields that more than one column is named, of field by column letter; '' is no field. */
export function doubledFields(columns: Readonly<Record<string, string>>): ReadonlySet<string> {
  const named = Object.values(columns).filter(Boolean);
  return new Set(named.filter((field, index) => named.indexOf(field) !== index));
}
