"""What an import looks for in a file: the fields of a rent roll and of a property list."""

from enum import StrEnum

from django.db.models import TextChoices


class RentRollField(TextChoices):
    """One thing a column can say. The value is its name in mappings and over the API."""

    PROPERTY = "property", "Property"
    ADDRESS = "address", "Address"
    HOUSE_NUMBER = "house_number", "House number"
    STREET = "street", "Street"
    CITY = "city", "City"
    STATE = "state", "State"
    POSTAL_CODE = "postal_code", "Postal code"
    BUILDING = "building", "Building"
    UNIT = "unit", "Unit"
    UNIT_TYPE = "unit_type", "Unit type or floor plan"
    BEDROOMS = "bedrooms", "Bedrooms"
    BATHROOMS = "bathrooms", "Bathrooms"
    BEDS_AND_BATHS = "beds_and_baths", "Bedrooms/bathrooms"
    SQUARE_FEET = "square_feet", "Square feet"
    STATUS = "status", "Occupancy status"
    TENANT = "tenant", "Tenant"
    FIRST_NAME = "first_name", "First name"
    LAST_NAME = "last_name", "Last name"
    CO_TENANTS = "co_tenants", "Other tenants"
    EMAIL = "email", "E-mail"
    PHONE = "phone", "Phone"
    MARKET_RENT = "market_rent", "Market rent"
    RENT = "rent", "Rent"
    CHARGE_CODE = "charge_code", "Charge code"
    CHARGE_AMOUNT = "charge_amount", "Charge amount"
    OTHER_CHARGES = "other_charges", "Other charges"
    CREDITS = "credits", "Credits and concessions"
    TOTAL_CHARGES = "total_charges", "Total charges"
    DEPOSIT = "deposit", "Deposit"
    OTHER_DEPOSIT = "other_deposit", "Other deposit"
    BALANCE = "balance", "Balance"
    PREPAID = "prepaid", "Prepaid"
    LEASE_BEGIN = "lease_begin", "Lease start"
    LEASE_END = "lease_end", "Lease end"
    LEASE_TERM = "lease_term", "Lease start and end in one cell"
    MOVE_IN = "move_in", "Move-in"
    MOVE_OUT = "move_out", "Move-out"
    NOTICE_DATE = "notice_date", "Notice date"
    NOTES = "notes", "Notes"
    UNIT_COUNT = "unit_count", "Number of units"
    FLOORS = "floors", "Floors"
    YEAR_BUILT = "year_built", "Year built"
    PROPERTY_TYPE = "property_type", "Property type"
    RECORD_STATUS = "record_status", "Record status"


Field = RentRollField


class Kind(StrEnum):
    """How the values of a field are read."""

    TEXT = "text"
    MONEY = "money"
    DATE = "date"
    NUMBER = "number"


MONEY_FIELDS = frozenset(
    [
        Field.MARKET_RENT,
        Field.RENT,
        Field.CHARGE_AMOUNT,
        Field.OTHER_CHARGES,
        Field.CREDITS,
        Field.TOTAL_CHARGES,
        Field.DEPOSIT,
        Field.OTHER_DEPOSIT,
        Field.BALANCE,
        Field.PREPAID,
    ]
)
DATE_FIELDS = frozenset(
    [
        Field.LEASE_BEGIN,
        Field.LEASE_END,
        Field.MOVE_IN,
        Field.MOVE_OUT,
        Field.NOTICE_DATE,
    ]
)
NUMBER_FIELDS = frozenset(
    [
        Field.BEDROOMS,
        Field.BATHROOMS,
        Field.SQUARE_FEET,
        Field.UNIT_COUNT,
        Field.FLOORS,
        Field.YEAR_BUILT,
    ]
)


def kind_of(field: RentRollField) -> Kind:
    if field in MONEY_FIELDS:
        return Kind.MONEY
    if field in DATE_FIELDS:
        return Kind.DATE
    return Kind.NUMBER if field in NUMBER_FIELDS else Kind.TEXT
