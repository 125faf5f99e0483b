"""What an import would do, worked out by the database in temporary tables.

staged      the rows that are fine, one column per value
place       each property the file names: known or new
house       each building
spot        each unit, with what the file says of it
old_lease   the leases on record of the known units
household   each lease of the file: known or new, its tenant known or new, and what changes
clash       rows that contradict a lease on record
giving_way  leases on record whose term had ended before the file's household moved in
emptied     leases on record of units that the file calls empty
vacancy     empty units without any lease on record

Organisation is no condition here: row-level security adds it to each table of each statement.
Known is what has the same natural key: property name, unit number, tenant name (and e-mail), first day.
"""

COLUMNS = """
    property_name text, address text, city text, region text, postal_code text, building text,
    unit_number text, bedrooms smallint, bathrooms numeric, square_feet integer, state text,
    tenant_name text, first_name text, last_name text, company text, email text, phone text,
    others jsonb, market_rent numeric, rent numeric, deposit numeric, balance numeric,
    lease_begin date, begin_assumed boolean, lease_end date, move_in date, move_out date,
    notice_date date, floors smallint, year_built smallint, unit_count integer"""

NAME_KEY = "lower(coalesce(nullif(btrim({t}.first_name || ' ' || {t}.last_name), ''), {t}.company))"

LIVED_IN = "('active', 'month_to_month', 'notice')"

# {rows} are rows on their way into the staged table, or those that are there
STAGED = f"""
SELECT row.id AS row_id, row.number, said.*,
    lower(said.property_name) AS property_key,
    lower(coalesce(said.building, '')) AS building_key,
    lower(said.unit_number) AS unit_key,
    lower(said.tenant_name) AS tenant_key
FROM {{rows}} AS row
CROSS JOIN LATERAL jsonb_to_record(row.parsed) AS said({COLUMNS})
WHERE row.status = 'ok'
"""

PLACE = """
WITH named AS (
    SELECT property_key,
        (array_agg(property_name ORDER BY number))[1] AS name,
        (array_agg(address ORDER BY number) FILTER (WHERE address IS NOT NULL))[1] AS address,
        (array_agg(city ORDER BY number) FILTER (WHERE city IS NOT NULL))[1] AS city,
        (array_agg(region ORDER BY number) FILTER (WHERE region IS NOT NULL))[1] AS region,
        (array_agg(postal_code ORDER BY number) FILTER (WHERE postal_code IS NOT NULL))[1]
            AS postal_code,
        max(year_built) AS year_built, max(floors) AS floors
    FROM staged GROUP BY property_key
)
SELECT named.*, coalesce(known.id, gen_random_uuid()) AS property_id, known.id IS NULL AS is_new
FROM named
LEFT JOIN properties_property AS known
    ON lower(known.name) = named.property_key AND known.archived_at IS NULL
"""

HOUSE = """
WITH named AS (
    SELECT property_key, building_key, (array_agg(building ORDER BY number))[1] AS name
    FROM staged WHERE building_key <> '' GROUP BY property_key, building_key
)
SELECT named.*, place.property_id, coalesce(known.id, gen_random_uuid()) AS building_id,
    known.id IS NULL AS is_new
FROM named
JOIN place USING (property_key)
LEFT JOIN properties_building AS known
    ON known.property_id = place.property_id AND lower(known.name) = named.building_key
    AND known.archived_at IS NULL
"""

HOLD_PLACES = """
SELECT id FROM properties_property
WHERE id IN (SELECT property_id FROM place WHERE NOT is_new) ORDER BY id FOR NO KEY UPDATE
"""

# Without a building in the file a number is enough when the property has it once. A unit on record
# without a building is the one that a file with buildings means.
SPOT = f"""
WITH wanted AS (
    SELECT staged.property_key, staged.building_key, staged.unit_key,
        place.property_id, house.building_id, min(staged.number) AS first_row,
        (array_agg(staged.unit_number ORDER BY staged.number))[1] AS unit_number,
        max(bedrooms) AS bedrooms, max(bathrooms) AS bathrooms, max(square_feet) AS square_feet,
        max(market_rent) AS market_rent,
        max(rent) FILTER (WHERE state IN {LIVED_IN}) AS current_rent,
        coalesce(bool_or(state IN {LIVED_IN}), false) AS is_lived_in,
        coalesce(bool_or(state = 'vacant'), false) AS is_vacant,
        coalesce(bool_or(state = 'down'), false) AS is_down,
        count(*) FILTER (WHERE tenant_key IS NOT NULL) AS leases,
        max(move_out) FILTER (WHERE state IN ('vacant', 'down')) AS empty_since
    FROM staged
    JOIN place USING (property_key)
    LEFT JOIN house USING (property_key, building_key)
    GROUP BY staged.property_key, staged.building_key, staged.unit_key, place.property_id,
        house.building_id
), known AS (
    SELECT unit.id, unit.property_id, unit.building_id, lower(unit.unit_number) AS unit_key,
        unit.bedrooms, unit.bathrooms, unit.square_feet, unit.market_rent, unit.current_rent,
        unit.status
    FROM units_unit AS unit
    JOIN place ON place.property_id = unit.property_id AND NOT place.is_new
    WHERE unit.archived_at IS NULL
), numbered AS (
    SELECT property_id, unit_key, count(*) AS many, (array_agg(id))[1] AS any_id,
        (array_agg(id) FILTER (WHERE building_id IS NULL))[1] AS without_building
    FROM known GROUP BY property_id, unit_key
), found AS (
    SELECT wanted.*, coalesce(
            exact.id,
            CASE WHEN wanted.building_key <> '' THEN numbered.without_building
                WHEN numbered.many = 1 THEN numbered.any_id END
        ) AS known_id,
        exact.id IS NULL AND wanted.building_key = '' AND coalesce(numbered.many, 0) > 1
            AS is_ambiguous
    FROM wanted
    LEFT JOIN known AS exact
        ON exact.property_id = wanted.property_id AND exact.unit_key = wanted.unit_key
        AND exact.building_id IS NOT DISTINCT FROM wanted.building_id
    LEFT JOIN numbered
        ON numbered.property_id = wanted.property_id AND numbered.unit_key = wanted.unit_key
)
SELECT found.*, coalesce(found.known_id, gen_random_uuid()) AS unit_id,
    found.known_id IS NULL AND NOT found.is_ambiguous AS is_new,
    CASE WHEN is_lived_in THEN 'occupied' WHEN is_down THEN 'maintenance' ELSE 'vacant' END
        AS status,
    coalesce(
        coalesce(found.bedrooms, known.bedrooms) IS DISTINCT FROM known.bedrooms
        OR coalesce(found.bathrooms, known.bathrooms) IS DISTINCT FROM known.bathrooms
        OR coalesce(found.square_feet, known.square_feet) IS DISTINCT FROM known.square_feet
        OR coalesce(found.market_rent, known.market_rent) IS DISTINCT FROM known.market_rent
        OR coalesce(found.current_rent, known.current_rent) IS DISTINCT FROM known.current_rent
        OR (is_lived_in AND known.status NOT IN ('occupied', 'partially_occupied'))
        OR (NOT is_lived_in AND is_down AND known.status <> 'maintenance')
        OR (NOT is_lived_in AND is_vacant AND NOT is_down
            AND known.status NOT IN ('vacant', 'maintenance')),
        false
    ) AND found.known_id IS NOT NULL AS is_changed
FROM found
LEFT JOIN known ON known.id = found.known_id
"""

HOLD_UNITS = """
SELECT id FROM units_unit
WHERE id IN (SELECT unit_id FROM spot WHERE NOT is_new) ORDER BY id FOR NO KEY UPDATE
"""

OLD_LEASE = f"""
SELECT lease.id, lease.lease_number, lease.unit_id, lease.property_id, lease.tenant_id,
    lease.lease_status, lease.lease_begin_date, lease.lease_end_date, lease.monthly_rent_amount,
    lease.security_deposit_amount, lease.opening_balance_amount, lease.move_in_date,
    lease.notice_date, lease.notice_move_out_date,
    {NAME_KEY.format(t="tenant")} AS tenant_key,
    btrim(tenant.first_name || ' ' || tenant.last_name || ' ' || tenant.company) AS tenant_name
FROM tenant_lease AS lease
LEFT JOIN tenant ON tenant.id = lease.tenant_id
WHERE lease.archived_at IS NULL
    AND lease.unit_id IN (SELECT unit_id FROM spot WHERE NOT is_new)
"""

# A roll from elsewhere goes on telling of the term that a renewal here ended, or will: by its first day, or without one
# as long as the next has not begun. It is the lease as it stands, and takes nothing of it back. A rent that was changed
# inside a term is kept until its day; from then on the roll may know better.
RENEWED = f"""
UPDATE staged
SET lease_begin = old.lease_begin_date, begin_assumed = false, lease_end = old.lease_end_date,
    rent = old.monthly_rent_amount,
    state = CASE
        WHEN staged.state = 'month_to_month' AND old.lease_status <> 'month_to_month' THEN 'active'
        ELSE staged.state END
FROM spot
JOIN old_lease AS old USING (unit_id)
JOIN tenant_lease_term AS term ON term.lease_id = old.id
WHERE spot.property_key = staged.property_key AND spot.building_key = staged.building_key
    AND spot.unit_key = staged.unit_key AND old.tenant_key = staged.tenant_key
    AND old.lease_status IN {LIVED_IN}
    AND CASE
        WHEN term.lease_begin_date >= old.lease_begin_date THEN term.lease_end_date >= %(today)s
            AND (staged.begin_assumed OR staged.lease_begin IS NULL
                OR staged.lease_begin = old.lease_begin_date)
        WHEN staged.begin_assumed OR staged.lease_begin IS NULL THEN old.lease_begin_date > %(today)s
        ELSE term.lease_begin_date = staged.lease_begin END
"""

# A lease is known by its first day, else by a term that overlaps: the dates were corrected.
HOUSEHOLD = f"""
WITH people AS (
    SELECT staged.*, spot.unit_id, spot.property_id,
        coalesce(staged.begin_assumed, false) AS assumed
    FROM staged
    JOIN spot USING (property_key, building_key, unit_key)
    WHERE staged.tenant_key IS NOT NULL AND NOT spot.is_ambiguous
), exact AS (
    SELECT DISTINCT ON (people.number) people.number, old.id AS lease_id
    FROM people JOIN old_lease AS old USING (unit_id, tenant_key)
    WHERE old.lease_begin_date = people.lease_begin AND NOT people.assumed
    ORDER BY people.number, old.id
), corrected AS (
    SELECT DISTINCT ON (people.number) people.number, old.id AS lease_id
    FROM people JOIN old_lease AS old USING (unit_id, tenant_key)
    WHERE people.number NOT IN (SELECT number FROM exact)
        AND old.id NOT IN (SELECT lease_id FROM exact)
        AND (
            people.assumed
            OR (old.lease_status <> 'vacant'
                AND people.lease_begin <= coalesce(old.lease_end_date, 'infinity')
                AND old.lease_begin_date <= coalesce(people.lease_end, 'infinity'))
        )
    ORDER BY people.number, old.lease_begin_date DESC, old.id
), matched AS (
    SELECT number, lease_id FROM exact
    UNION ALL
    SELECT DISTINCT ON (lease_id) number, lease_id FROM corrected ORDER BY lease_id, number
), in_unit AS (
    SELECT DISTINCT ON (people.number) people.number, old.tenant_id
    FROM people JOIN old_lease AS old USING (unit_id, tenant_key)
    ORDER BY people.number, old.lease_begin_date DESC, old.id
), by_email AS (
    SELECT DISTINCT ON (people.number) people.number, tenant.id AS tenant_id
    FROM people
    JOIN tenant ON lower(tenant.email) = people.email
        AND {NAME_KEY.format(t="tenant")} = people.tenant_key
    WHERE tenant.archived_at IS NULL AND people.email IS NOT NULL
    ORDER BY people.number, tenant.id
), named AS (
    SELECT people.*, matched.lease_id AS known_lease_id,
        coalesce(in_unit.tenant_id, by_email.tenant_id) AS known_tenant_id,
        people.tenant_key || '/' || coalesce(people.email, people.unit_id::text) AS person_key
    FROM people
    LEFT JOIN matched USING (number)
    LEFT JOIN in_unit USING (number)
    LEFT JOIN by_email USING (number)
), persons AS (
    SELECT person_key, coalesce(max(known_tenant_id::text)::uuid, gen_random_uuid()) AS tenant_id,
        max(known_tenant_id::text) IS NULL AS tenant_is_new, min(number) AS speaks
    FROM named GROUP BY person_key
)
SELECT named.*, persons.tenant_id, persons.tenant_is_new,
    persons.speaks = named.number AS speaks_for_tenant,
    coalesce(named.known_lease_id, gen_random_uuid()) AS lease_id,
    named.known_lease_id IS NULL AS lease_is_new,
    old.lease_status AS old_status,
    coalesce(old.lease_status = 'vacant' AND named.state <> 'past', false) AS is_over,
    coalesce(old.lease_status = 'active' AND named.state = 'month_to_month', false) AS to_mtm,
    coalesce(old.lease_status IN ('active', 'month_to_month') AND named.state = 'notice', false)
        AS to_notice,
    coalesce(old.lease_status = 'month_to_month' AND named.state = 'active' AND %(has_end)s
        AND named.lease_end >= %(today)s
        AND named.lease_end IS DISTINCT FROM old.lease_end_date, false) AS to_active,
    coalesce(old.lease_status <> 'vacant' AND named.state = 'past', false) AS to_vacant,
    coalesce(old.lease_status = 'notice' AND named.state = 'notice'
        AND named.move_out IS DISTINCT FROM old.notice_move_out_date, false) AS moves_out_anew,
    coalesce(old.lease_status <> 'vacant' AND (
        (NOT named.assumed AND named.lease_begin <> old.lease_begin_date)
        OR (%(has_end)s AND named.lease_end IS DISTINCT FROM old.lease_end_date)
        OR named.rent <> old.monthly_rent_amount
        OR named.deposit <> old.security_deposit_amount
        OR named.balance <> coalesce(old.opening_balance_amount, 0)
        OR coalesce(named.move_in, old.move_in_date) IS DISTINCT FROM old.move_in_date
    ), false) AS terms_change,
    coalesce(old.lease_status <> 'vacant'
        AND named.balance <> coalesce(old.opening_balance_amount, 0), false) AS balance_changes,
    coalesce(NOT persons.tenant_is_new AND persons.speaks = named.number AND (
        coalesce(nullif(named.email, ''), tenant.email) <> tenant.email
        OR coalesce(nullif(named.phone, ''), tenant.phone) <> tenant.phone
    ), false) AS tenant_changes
FROM named
JOIN persons USING (person_key)
LEFT JOIN old_lease AS old ON old.id = named.known_lease_id
LEFT JOIN tenant ON tenant.id = persons.tenant_id
"""

_LAST_DAY_ON_RECORD = """CASE old.lease_status
    WHEN 'notice' THEN old.notice_move_out_date
    WHEN 'month_to_month' THEN 'infinity'
    ELSE coalesce(old.lease_end_date, 'infinity') END"""

_LAST_DAY_IN_FILE = """CASE household.state
    WHEN 'notice' THEN household.move_out
    WHEN 'month_to_month' THEN 'infinity'
    ELSE coalesce(household.lease_end, 'infinity') END"""

_NOT_IN_FILE = """NOT EXISTS (
    SELECT FROM household AS same WHERE same.known_lease_id = old.id)"""

# The term of the lease on record was over before the household of the file came, and the file says that
# they live there: the former household has left.
GIVING_WAY = f"""
SELECT DISTINCT ON (old.id) old.id AS lease_id, old.lease_status AS old_status, old.unit_id,
    household.lease_begin - 1 AS moved_out, household.number
FROM household
JOIN old_lease AS old ON old.unit_id = household.unit_id
WHERE household.lease_is_new AND household.state IN {LIVED_IN}
    AND household.lease_begin <= %(as_of)s
    AND old.tenant_key IS DISTINCT FROM household.tenant_key
    AND old.lease_status IN ('active', 'month_to_month')
    AND old.lease_end_date < household.lease_begin AND {_NOT_IN_FILE}
ORDER BY old.id, household.number
"""

CLASH = f"""
SELECT DISTINCT ON (household.number) household.number, household.row_id, old.lease_number,
    old.tenant_name, old.lease_begin_date, nullif({_LAST_DAY_ON_RECORD}, 'infinity') AS last_day
FROM household
JOIN old_lease AS old ON old.unit_id = household.unit_id
WHERE household.state <> 'past' AND NOT household.is_over
    AND (household.lease_is_new OR household.terms_change)
    AND old.lease_status <> 'vacant' AND old.tenant_key IS DISTINCT FROM household.tenant_key
    AND household.lease_begin <= {_LAST_DAY_ON_RECORD}
    AND old.lease_begin_date <= {_LAST_DAY_IN_FILE}
    AND {_NOT_IN_FILE}
    AND old.id NOT IN (SELECT lease_id FROM giving_way)
ORDER BY household.number, old.lease_begin_date
"""

EMPTIED = f"""
SELECT old.id AS lease_id, old.lease_status AS old_status, old.unit_id,
    greatest(
        old.lease_begin_date, least(coalesce(spot.empty_since, %(as_of)s), %(as_of)s, %(today)s)
    ) AS moved_out,
    spot.first_row AS number
FROM spot
JOIN old_lease AS old ON old.unit_id = spot.unit_id
WHERE (spot.is_vacant OR spot.is_down) AND NOT spot.is_lived_in AND NOT spot.is_ambiguous
    AND old.lease_status <> 'vacant' AND old.lease_begin_date <= %(as_of)s AND {_NOT_IN_FILE}
"""

VACANCY = """
SELECT spot.unit_id, spot.property_id, spot.market_rent, spot.first_row AS number,
    spot.is_new AS unit_is_new,
    least(coalesce(spot.empty_since, %(as_of)s), %(as_of)s, %(today)s) AS since
FROM spot
WHERE spot.is_vacant AND NOT spot.is_lived_in AND NOT spot.is_ambiguous
    AND NOT EXISTS (SELECT FROM old_lease WHERE old_lease.unit_id = spot.unit_id)
    AND NOT EXISTS (
        SELECT FROM household WHERE household.unit_id = spot.unit_id AND household.state <> 'past'
    )
"""

# A row that is in conflict takes no part in what follows.
LEAVE_OUT_CLASHES = (
    "DELETE FROM household WHERE number IN (SELECT number FROM clash)",
    "DELETE FROM giving_way WHERE number IN (SELECT number FROM clash)",
)

OUTCOME = """
SELECT staged.row_id, staged.number, CASE
        WHEN clash.number IS NOT NULL OR spot.is_ambiguous THEN 'error'
        WHEN household.lease_is_new OR (spot.is_new AND spot.first_row = staged.number)
            OR (vacancy.number = staged.number) THEN 'created'
        WHEN household.terms_change OR household.tenant_changes OR household.to_mtm
            OR household.to_notice OR household.to_active OR household.to_vacant
            OR household.moves_out_anew OR gains.lease_id IS NOT NULL
            OR (spot.is_changed AND spot.first_row = staged.number)
            OR emptied.number = staged.number OR giving_way.number = staged.number
            THEN 'updated'
        ELSE 'unchanged' END AS status,
    CASE
        WHEN spot.is_ambiguous THEN format(
            'Unit: several buildings of %%s have a unit %%s. Add a column with the building.',
            staged.property_name, staged.unit_number)
        WHEN clash.number IS NOT NULL THEN format(
            'Tenant: lease %%s of %%s has this unit from %%s %%s. Mark it vacant or correct the'
            ' dates, then check the file again.',
            clash.lease_number, coalesce(nullif(clash.tenant_name, ''), 'nobody named'),
            clash.lease_begin_date, coalesce('until ' || clash.last_day, 'without an end in sight'))
        END AS problem,
    CASE WHEN household.is_over THEN
        'Occupancy status: the records say that this lease is over and the household has left.'
        ' It was not changed.' END AS warning
FROM staged
JOIN spot USING (property_key, building_key, unit_key)
LEFT JOIN clash ON clash.number = staged.number
LEFT JOIN household ON household.number = staged.number
LEFT JOIN vacancy ON vacancy.unit_id = spot.unit_id
LEFT JOIN (SELECT DISTINCT number FROM emptied) AS emptied ON emptied.number = staged.number
LEFT JOIN (SELECT DISTINCT number FROM giving_way) AS giving_way
    ON giving_way.number = staged.number
LEFT JOIN (SELECT DISTINCT lease_id FROM occupant_gained) AS gains
    ON gains.lease_id = household.lease_id AND NOT household.lease_is_new
"""

# Names of further occupants that the lease does not have yet.
OCCUPANT_GAINED = """
SELECT DISTINCT ON (household.lease_id, lower(other.name)) household.lease_id, other.name
FROM household
CROSS JOIN LATERAL jsonb_array_elements_text(household.others) AS other(name)
LEFT JOIN tenant_occupant AS known
    ON known.lease_id = household.lease_id AND lower(known.name) = lower(other.name)
WHERE household.others IS NOT NULL AND known.id IS NULL AND NOT household.is_over
ORDER BY household.lease_id, lower(other.name)
"""

OUTCOME_OF_PROPERTIES = """
SELECT staged.row_id, staged.number,
    CASE WHEN place.is_new THEN 'created' WHEN change.id IS NOT NULL THEN 'updated'
        ELSE 'unchanged' END AS status,
    NULL::text AS problem, NULL::text AS warning
FROM staged
JOIN place USING (property_key)
LEFT JOIN LATERAL (
    SELECT known.id FROM properties_property AS known
    WHERE known.id = place.property_id AND NOT place.is_new AND (
        (known.address_line1 = '' AND place.address IS NOT NULL)
        OR (known.city = '' AND place.city IS NOT NULL)
        OR (known.region = '' AND place.region IS NOT NULL)
        OR (known.postal_code = '' AND place.postal_code IS NOT NULL)
        OR (known.year_built IS NULL AND place.year_built IS NOT NULL)
    )
) AS change ON true
"""

# Hash joins all over: statistics know nothing yet of rows that this transaction, or a young organisation,
# has written, and a nested loop over 100,000 of them would not end.
NO_NESTED_LOOPS = "SET LOCAL enable_nestloop = off"
MANY_ROWS = 2_000

_PROBLEMS = """
    CASE WHEN outcome.problem IS NULL THEN row.problems ELSE jsonb_build_array(
        jsonb_build_object('field', split_part(lower(outcome.problem), ':', 1), 'column', '',
            'heading', '', 'message', outcome.problem)) END"""
_WARNINGS = """
    CASE WHEN outcome.warning IS NULL THEN row.warnings ELSE row.warnings ||
        jsonb_build_array(jsonb_build_object('field', 'status', 'column', '', 'heading', '',
            'message', outcome.warning)) END"""

KEEP_ROWS = f"""
INSERT INTO rent_roll_import_row (id, organization_id, created_at, updated_at, rent_roll_id, number,
    status, planned, parsed, problems, warnings, note)
SELECT row.id, %(organization_id)s, %(now)s, %(now)s, %(import_id)s, row.number,
    CASE WHEN outcome.status = 'error' THEN 'error' ELSE row.status END,
    CASE WHEN outcome.status = 'error' THEN '' ELSE coalesce(outcome.status, '') END,
    row.parsed, {_PROBLEMS}, {_WARNINGS}, row.note
FROM incoming AS row
LEFT JOIN outcome ON outcome.row_id = row.id
"""

SETTLE_ROWS = f"""
UPDATE rent_roll_import_row AS row
SET status = outcome.status, planned = CASE WHEN outcome.status = 'error' THEN '' ELSE outcome.status END,
    problems = {_PROBLEMS}, warnings = {_WARNINGS}, updated_at = %(now)s
FROM outcome
WHERE row.id = outcome.row_id
"""
