from django.db import migrations

from unitcycle.core.walls import WallOff


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial"), ("ledger", "0002_invariant"), ("core", "0002_walls")]

    operations = [
        WallOff(
            "PropertyBilling",
            "PropertyBillingEvent",
            "LeaseBilling",
            "LeaseBillingEvent",
            "RecurringCharge",
            "RecurringChargeEvent",
            "BillingCycle",
            "BillingCycleEvent",
            "InvoiceCounter",
            "Invoice",
            "InvoiceEvent",
            "InvoiceLine",
            "LateFeeLog",
        ),
    ]
