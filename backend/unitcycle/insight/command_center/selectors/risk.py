"""How a tenant pays, as collections know it (R1.4-11): without a case, nothing is known."""

from django.db.models import CharField, Value
from django.db.models.expressions import Combinable

from unitcycle.insight.command_center.rules.choices import Risk


def risk_expression(tenant: str) -> Combinable:
    """`tenant` is the path of a tenant's id."""
    return Value(Risk.UNKNOWN.value, output_field=CharField())
