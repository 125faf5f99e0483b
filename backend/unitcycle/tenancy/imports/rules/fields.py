"""What an import looks for in a file: the fields of a rent roll and of a property list."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """One thing a column can say. The value is its name in mappings and over the API."""

    PROPERTY = "property"
    ADDRESS = "address"
    HOUSE_NUMBER = "house_number"
    STREET = "street"
    CITY = "city"
    STATE = "state"
    POSTAL_CODE = "postal_code"
    BUILDING = "building"
    UNIT = "unit"
    UNIT_TYPE = "unit_type"
    BEDROOMS = "bedrooms"
    BATHROOMS = "bathrooms"
    BEDS_AND_BATHS = "beds_and_baths"
    SQUARE_FEET = "square_feet"
    STATUS = "status"
    TENANT = "tenant"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    CO_TENANTS = "co_tenants"
    EMAIL = "email"
    PHONE = "phone"
    MARKET_RENT = "market_rent"
    RENT = "rent"
    CHARGE_CODE = "charge_code"
    CHARGE_AMOUNT = "charge_amount"
    OTHER_CHARGES = "other_charges"
    CREDITS = "credits"
    TOTAL_CHARGES = "total_charges"
    DEPOSIT = "deposit"
    OTHER_DEPOSIT = "other_deposit"
    BALANCE = "balance"
    PREPAID = "prepaid"
    LEASE_BEGIN = "lease_begin"
    LEASE_END = "lease_end"
    LEASE_TERM = "lease_term"
    MOVE_IN = "move_in"
    MOVE_OUT = "move_out"
    NOTICE_DATE = "notice_date"
    NOTES = "notes"
    UNIT_COUNT = "unit_count"
    FLOORS = "floors"
    YEAR_BUILT = "year_built"
    PROPERTY_TYPE = "property_type"
    RECORD_STATUS = "record_status"


class Kind(StrEnum):
    """How the values of a field are read."""

    TEXT = "text"
    MONEY = "money"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class FieldInfo:
    label: str
    kind: Kind


_T, _M, _D, _N = Kind.TEXT, Kind.MONEY, Kind.DATE, Kind.NUMBER

FIELDS: dict[Field, FieldInfo] = {
    Field.PROPERTY: FieldInfo("Property", _T),
    Field.ADDRESS: FieldInfo("Address", _T),
    Field.HOUSE_NUMBER: FieldInfo("House number", _T),
    Field.STREET: FieldInfo("Street", _T),
    Field.CITY: FieldInfo("City", _T),
    Field.STATE: FieldInfo("State", _T),
    Field.POSTAL_CODE: FieldInfo("Postal code", _T),
    Field.BUILDING: FieldInfo("Building", _T),
    Field.UNIT: FieldInfo("Unit", _T),
    Field.UNIT_TYPE: FieldInfo("Unit type or floor plan", _T),
    Field.BEDROOMS: FieldInfo("Bedrooms", _N),
    Field.BATHROOMS: FieldInfo("Bathrooms", _N),
    Field.BEDS_AND_BATHS: FieldInfo("Bedrooms/bathrooms", _T),
    Field.SQUARE_FEET: FieldInfo("Square feet", _N),
    Field.STATUS: FieldInfo("Occupancy status", _T),
    Field.TENANT: FieldInfo("Tenant", _T),
    Field.FIRST_NAME: FieldInfo("First name", _T),
    Field.LAST_NAME: FieldInfo("Last name", _T),
    Field.CO_TENANTS: FieldInfo("Other tenants", _T),
    Field.EMAIL: FieldInfo("E-mail", _T),
    Field.PHONE: FieldInfo("Phone", _T),
    Field.MARKET_RENT: FieldInfo("Market rent", _M),
    Field.RENT: FieldInfo("Rent", _M),
    Field.CHARGE_CODE: FieldInfo("Charge code", _T),
    Field.CHARGE_AMOUNT: FieldInfo("Charge amount", _M),
    Field.OTHER_CHARGES: FieldInfo("Other charges", _M),
    Field.CREDITS: FieldInfo("Credits and concessions", _M),
    Field.TOTAL_CHARGES: FieldInfo("Total charges", _M),
    Field.DEPOSIT: FieldInfo("Deposit", _M),
    Field.OTHER_DEPOSIT: FieldInfo("Other deposit", _M),
    Field.BALANCE: FieldInfo("Balance", _M),
    Field.PREPAID: FieldInfo("Prepaid", _M),
    Field.LEASE_BEGIN: FieldInfo("Lease start", _D),
    Field.LEASE_END: FieldInfo("Lease end", _D),
    Field.LEASE_TERM: FieldInfo("Lease start and end in one cell", _T),
    Field.MOVE_IN: FieldInfo("Move-in", _D),
    Field.MOVE_OUT: FieldInfo("Move-out", _D),
    Field.NOTICE_DATE: FieldInfo("Notice date", _D),
    Field.NOTES: FieldInfo("Notes", _T),
    Field.UNIT_COUNT: FieldInfo("Number of units", _N),
    Field.FLOORS: FieldInfo("Floors", _N),
    Field.YEAR_BUILT: FieldInfo("Year built", _N),
    Field.PROPERTY_TYPE: FieldInfo("Property type", _T),
    Field.RECORD_STATUS: FieldInfo("Record status", _T),
}
