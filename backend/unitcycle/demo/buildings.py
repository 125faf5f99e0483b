"""Properties, buildings, floors, units, equipment and vendors of a demo company."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from unitcycle.accounts.models import User
from unitcycle.demo import names
from unitcycle.demo.dice import Dice
from unitcycle.demo.names import Site
from unitcycle.portfolio.properties.models import Building, Floor, Property
from unitcycle.portfolio.units.models import Equipment, Unit
from unitcycle.portfolio.units.rules import UnitStatus
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.vendors.rules import Trade

BATCH = 2_000
# bedrooms -> bathrooms, square feet, rent as a share of the property's base rent, how often
LAYOUTS = {
    0: (Decimal("1.0"), (420, 540), Decimal("0.82"), 10),
    1: (Decimal("1.0"), (580, 760), Decimal("1.00"), 38),
    2: (Decimal("2.0"), (840, 1120), Decimal("1.28"), 38),
    3: (Decimal("2.5"), (1180, 1520), Decimal("1.62"), 14),
}
# category -> name, makers, lifespan in years, what it costs
UNIT_EQUIPMENT = {
    "hvac": ("Heat pump", ["Carrier", "Trane", "Lennox", "Rheem"], 15, (2800, 5200)),
    "water_heater": ("Water heater", ["Rheem", "A. O. Smith", "Bradford White"], 12, (700, 1400)),
    "refrigerator": ("Refrigerator", ["Whirlpool", "GE", "LG", "Frigidaire"], 14, (650, 1500)),
    "oven": ("Range", ["Whirlpool", "GE", "Frigidaire"], 15, (480, 1100)),
    "dishwasher": ("Dishwasher", ["Bosch", "Whirlpool", "GE"], 10, (420, 900)),
}
SITE_EQUIPMENT = {
    "roof": ("Roof", ["GAF", "CertainTeed"], 25, (60_000, 240_000)),
    "boiler": ("Central boiler", ["Weil-McLain", "Lochinvar"], 25, (18_000, 60_000)),
    "fire_safety": ("Fire alarm panel", ["Honeywell", "Siemens"], 15, (6_000, 22_000)),
}


@dataclass(frozen=True)
class Estate:
    """What a company owns, unit by unit."""

    units: list[Unit]
    vendors: list[Vendor]


def make_estate(dice: Dice, sites: Sequence[Site], manager: User | None) -> Estate:
    units: list[Unit] = []
    equipment: list[Equipment] = []
    for site in sites:
        place = _make_property(dice, site, manager)
        site_units = _make_units(dice, site, place)
        equipment += _equipment_of(dice, site, place, site_units)
        units += site_units
    Equipment.objects.bulk_create(equipment, batch_size=BATCH)
    return Estate(units, _make_vendors(dice, sites))


def _make_property(dice: Dice, site: Site, manager: User | None) -> Property:
    since = dice.moment(dice.day(-1400, -740))
    return Property.objects.create(
        id=dice.id(),
        name=site.name,
        code=site.code,
        property_type="apartment",
        address_line1=site.street,
        city=site.city,
        region=site.region,
        postal_code=site.postal_code,
        country=site.country,
        latitude=site.latitude,
        longitude=site.longitude,
        year_built=site.year_built,
        jurisdiction=f"{site.country}-{site.region}",
        time_zone=names.TIME_ZONES.get(site.region, ""),
        amenities=sorted(dice.sample(names.AMENITIES, dice.between(3, 7))),
        contact_name=manager.name if manager else "",
        contact_email=f"{site.code.lower()}@leasing.example",
        contact_phone=f"+1 555 01{dice.between(10, 99)}",
        manager=manager,
        created_at=since,
    )


def _make_units(dice: Dice, site: Site, place: Property) -> list[Unit]:
    """Numbers read building, floor, door: A-102. A single building goes without its letter."""
    buildings = [
        Building(
            id=dice.id(),
            property=place,
            name=f"Building {chr(ord('A') + index)}",
            number_of_floors=site.floors,
            address_line1=site.street,
        )
        for index in range(site.buildings)
    ]
    floors = [
        Floor(id=dice.id(), building=building, level=level, name=f"Floor {level}")
        for building in buildings
        for level in range(1, site.floors + 1)
    ]
    Building.objects.bulk_create(buildings)
    Floor.objects.bulk_create(floors)
    units = []
    for number in range(site.units):
        floor = floors[number % len(floors)]
        door = f"{floor.level}{number // len(floors) + 1:02d}"
        letter = floor.building.name[-1]
        units.append(_unit(dice, site, floor, f"{letter}-{door}" if site.buildings > 1 else door))
    Unit.objects.bulk_create(units, batch_size=BATCH)
    return units


def _unit(dice: Dice, site: Site, floor: Floor, unit_number: str) -> Unit:
    bedrooms = dice.weighted({rooms: layout[3] for rooms, layout in LAYOUTS.items()})
    bathrooms, (small, large), share, _ = LAYOUTS[bedrooms]
    # higher floors cost a little more; to the next five
    market = site.base_rent * share * dice.share(0.96, 1.05) + 6 * floor.level
    return Unit(
        id=dice.id(),
        property=floor.building.property,
        building=floor.building,
        floor=floor,
        unit_number=unit_number,
        bedrooms=bedrooms,
        bathrooms=bathrooms,
        square_feet=dice.between(small, large),
        market_rent=Decimal(round(market / 5) * 5),
        status=UnitStatus.OCCUPIED,
    )


def _equipment_of(
    dice: Dice, site: Site, place: Property, units: Sequence[Unit]
) -> list[Equipment]:
    made = [_equipment(dice, site, place, None, kind) for kind in SITE_EQUIPMENT]
    for unit in units:
        kinds = dice.sample(list(UNIT_EQUIPMENT), dice.between(1, 3))
        made += [_equipment(dice, site, place, unit, kind) for kind in kinds]
    return made


def _equipment(
    dice: Dice, site: Site, place: Property, unit: Unit | None, category: str
) -> Equipment:
    name, makers, lifespan, (low, high) = (UNIT_EQUIPMENT | SITE_EQUIPMENT)[category]
    oldest = min(lifespan + 4, max(dice.today.year - site.year_built, 1))
    installed = dice.day(-365 * oldest, -20)
    return Equipment(
        id=dice.id(),
        property=place,
        unit=unit,
        name=name,
        category=category,
        manufacturer=dice.pick(makers),
        model=f"{category[:2].upper()}-{dice.between(100, 999)}",
        serial_number=f"{dice.between(10**9, 10**10 - 1)}",
        installed_on=installed,
        expected_lifespan_years=lifespan,
        warranty_provider="Manufacturer",
        warranty_expires_on=installed + timedelta(days=365 * dice.pick([1, 2, 5])),
        purchase_cost=dice.money(low, high, step=10),
    )


def _make_vendors(dice: Dice, sites: Sequence[Site]) -> list[Vendor]:
    known = set(Trade)
    vendors = [
        Vendor(
            id=dice.id(),
            name=name,
            trades=[trade for trade in trades if trade in known],
            contact_name=f"{dice.pick(names.FIRST_NAMES)} {dice.pick(names.LAST_NAMES)}",
            email=f"office@{_host(name)}.example",
            phone=f"+1 555 02{dice.between(10, 99)}",
            city=dice.pick(sites).city,
            insurance_provider=dice.pick(
                ["Erie Mutual", "Buckeye Casualty", "Great Lakes Insurance"]
            ),
            insurance_policy_number=f"GL-{dice.between(100_000, 999_999)}",
            # most papers are in order, some expire soon, a few have lapsed
            insurance_expires_on=dice.day(-40, 360),
            licence_number=f"{dice.between(10_000, 99_999)}",
            licence_expires_on=dice.day(-20, 700),
        )
        for name, trades in names.VENDORS
    ]
    Vendor.objects.bulk_create(vendors)
    return vendors


def _host(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isascii() and letter.isalnum())
