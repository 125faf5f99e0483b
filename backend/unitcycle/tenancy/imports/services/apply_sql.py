"""Sources and statements with which a plan (see plan_sql) becomes rows."""

NEW_PROPERTIES = "place WHERE is_new"
NEW_BUILDINGS = "house WHERE is_new"
NEW_UNITS = "spot WHERE is_new"
NEW_TENANTS = "household WHERE tenant_is_new AND speaks_for_tenant"
NEW_LEASES = "household JOIN spot_of USING (unit_id) WHERE lease_is_new"

# One row per unit, for those that are asked about leases of their units.
SPOT_OF = """
SELECT DISTINCT ON (unit_id) unit_id, is_new AS unit_is_new, leases FROM spot ORDER BY unit_id, leases DESC
"""

PROPERTIES_FILLED_IN = """
UPDATE properties_property AS known
SET address_line1 = CASE WHEN known.address_line1 = '' THEN coalesce(place.address, '')
        ELSE known.address_line1 END,
    city = CASE WHEN known.city = '' THEN coalesce(place.city, '') ELSE known.city END,
    region = CASE WHEN known.region = '' THEN coalesce(place.region, '') ELSE known.region END,
    postal_code = CASE WHEN known.postal_code = '' THEN coalesce(place.postal_code, '')
        ELSE known.postal_code END,
    year_built = coalesce(known.year_built, place.year_built),
    updated_at = %(now)s
FROM place
WHERE known.id = place.property_id AND NOT place.is_new AND (
    (known.address_line1 = '' AND place.address IS NOT NULL)
    OR (known.city = '' AND place.city IS NOT NULL)
    OR (known.region = '' AND place.region IS NOT NULL)
    OR (known.postal_code = '' AND place.postal_code IS NOT NULL)
    OR (known.year_built IS NULL AND place.year_built IS NOT NULL)
)
"""

UNITS_UPDATED = """
UPDATE units_unit AS unit
SET bedrooms = coalesce(spot.bedrooms, unit.bedrooms),
    bathrooms = coalesce(spot.bathrooms, unit.bathrooms),
    square_feet = coalesce(spot.square_feet, unit.square_feet),
    market_rent = coalesce(spot.market_rent, unit.market_rent),
    current_rent = coalesce(spot.current_rent, unit.current_rent),
    status = CASE
        WHEN spot.is_lived_in AND unit.status <> 'partially_occupied' THEN 'occupied'
        WHEN spot.is_lived_in OR NOT (spot.is_vacant OR spot.is_down) THEN unit.status
        WHEN spot.is_down THEN 'maintenance'
        WHEN unit.status = 'maintenance' THEN unit.status
        ELSE 'vacant' END,
    updated_at = %(now)s
FROM spot
WHERE unit.id = spot.unit_id AND spot.is_changed
"""

TENANTS_UPDATED = """
UPDATE tenant
SET email = coalesce(nullif(household.email, ''), tenant.email),
    phone = coalesce(nullif(household.phone, ''), tenant.phone),
    updated_at = %(now)s
FROM household
WHERE tenant.id = household.tenant_id AND household.tenant_changes
"""

LEASES_UPDATED = """
UPDATE tenant_lease AS lease
SET lease_begin_date = CASE WHEN household.assumed THEN lease.lease_begin_date
        ELSE household.lease_begin END,
    lease_end_date = CASE WHEN %(has_end)s THEN household.lease_end ELSE lease.lease_end_date END,
    monthly_rent_amount = coalesce(household.rent, lease.monthly_rent_amount),
    security_deposit_amount = coalesce(household.deposit, lease.security_deposit_amount),
    opening_balance_amount = CASE
        WHEN household.balance <> coalesce(lease.opening_balance_amount, 0)
        THEN household.balance ELSE lease.opening_balance_amount END,
    opening_balance_date = CASE
        WHEN household.balance <> coalesce(lease.opening_balance_amount, 0)
        THEN %(as_of)s ELSE lease.opening_balance_date END,
    move_in_date = coalesce(household.move_in, lease.move_in_date),
    updated_at = %(now)s
FROM household
WHERE lease.id = household.lease_id AND household.terms_change
"""

MOVES_OUT_ANEW = """
UPDATE tenant_lease AS lease
SET notice_move_out_date = household.move_out,
    notice_date = least(lease.notice_date, household.move_out), updated_at = %(now)s
FROM household
WHERE lease.id = household.lease_id AND household.moves_out_anew
"""

# What the steps of the life cycle have in common; {source} gives lease_id, old_status and number.
STEP = """
UPDATE tenant_lease AS lease
SET lease_status = '{new}', {changes},
    lease_status_changed_at = %(now)s, lease_status_changed_by = %(author)s, updated_at = %(now)s
FROM {source}
WHERE lease.id = step.lease_id
"""

LOG_OF_STEP = {
    "lease_id": "step.lease_id",
    "previous_status": "step.old_status",
    "new_status": "%(new)s",
    "reason": "%(reason)s",
    "changed_by": "%(author)s",
    "metadata": "jsonb_build_object('import', %(import_id)s::text, 'row', step.number)",
    "created_at": "%(now)s",
}

TO_MTM = "(SELECT * FROM household WHERE to_mtm) AS step"
TO_NOTICE = "(SELECT * FROM household WHERE to_notice) AS step"
TO_ACTIVE = "(SELECT * FROM household WHERE to_active) AS step"
TO_VACANT = """(
    SELECT lease_id, old_status, unit_id, moved_out, number FROM giving_way
    UNION ALL
    SELECT lease_id, old_status, unit_id, moved_out, number FROM emptied
    UNION ALL
    SELECT lease_id, old_status, unit_id,
        greatest(lease_begin, least(coalesce(move_out, lease_end, %(as_of)s), %(today)s)), number
    FROM household WHERE to_vacant
) AS step"""

FACTS = """
    lease.id AS subject_id, lease.unit_id, lease.property_id, lease.tenant_id,
    lease.lease_begin_date, lease.lease_end_date, lease.holdover_start_date, lease.notice_date,
    lease.notice_move_out_date, lease.actual_move_out_date,
    lease.opening_balance_amount, lease.opening_balance_date"""

ROWS_OF_NEW_LEASES = f"""
SELECT household.number, {FACTS}
FROM household JOIN tenant_lease AS lease ON lease.id = household.lease_id
WHERE household.lease_is_new AND household.state IN {{states}}
"""
# what other rooms keep of them; a new lease that owes nothing has nothing to tell
ROWS_OF_OPENING_BALANCES = f"""
SELECT household.number, {FACTS}
FROM household JOIN tenant_lease AS lease ON lease.id = household.lease_id
WHERE household.balance_changes OR (household.lease_is_new AND household.balance <> 0)
"""
ROWS_OF_STEPS = f"SELECT step.number, {FACTS} FROM {{source}} JOIN tenant_lease AS lease ON lease.id = step.lease_id"

TELL = """
INSERT INTO core_outboxevent (id, organization_id, created_at, updated_at, name, subject_id, payload,
    attempts, next_attempt_at, delivered_at, error)
SELECT gen_random_uuid(), %(organization_id)s, %(now)s, %(now)s, %(event)s, subject_id,
    jsonb_build_object('unit_id', unit_id, 'property_id', property_id, 'tenant_id', tenant_id,
        'changed_by', %(author)s::text, {facts}),
    0, %(now)s, %(delivered_at)s, ''
FROM ({source}) AS happened ORDER BY number
"""

# Units on record whose leases changed, and new ones with several: which lease stands for them is chosen anew.
UNITS_TO_SETTLE = """
SELECT DISTINCT touched.unit_id FROM (
    SELECT unit_id FROM household
    WHERE lease_is_new OR terms_change OR to_mtm OR to_notice OR to_active OR to_vacant
    UNION ALL SELECT unit_id FROM giving_way
    UNION ALL SELECT unit_id FROM emptied
    UNION ALL SELECT unit_id FROM vacancy
) AS touched
JOIN spot_of USING (unit_id)
WHERE NOT spot_of.unit_is_new OR spot_of.leases > 1
"""

COUNTS = """
SELECT
    (SELECT count(*) FROM place WHERE is_new) AS properties_created,
    (SELECT count(*) FROM house WHERE is_new) AS buildings_created,
    (SELECT count(*) FROM spot WHERE is_new) AS units_created,
    (SELECT count(*) FROM spot WHERE is_changed) AS units_updated,
    (SELECT count(DISTINCT tenant_id) FROM household WHERE tenant_is_new) AS tenants_created,
    (SELECT count(*) FROM household WHERE lease_is_new) AS leases_created,
    (SELECT count(*) FROM household WHERE terms_change OR to_mtm OR to_notice OR to_active
        OR to_vacant OR moves_out_anew) AS leases_updated,
    (SELECT count(*) FROM giving_way) + (SELECT count(*) FROM emptied) AS leases_ended,
    (SELECT count(*) FROM vacancy) AS vacancies_created
"""
COUNTS_OF_PROPERTIES = "SELECT count(*) AS properties_created FROM place WHERE is_new"
