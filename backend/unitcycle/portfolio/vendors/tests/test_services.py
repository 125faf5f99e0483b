import pytest

from unitcycle.accounts.tests.factories import make_organization
from unitcycle.core.errors import NotFound
from unitcycle.core.models import OutboxEvent
from unitcycle.core.organizations import organization_context
from unitcycle.portfolio.vendors import services
from unitcycle.portfolio.vendors.errors import VendorArchived, VendorNameTaken
from unitcycle.portfolio.vendors.models import Vendor, VendorEvent
from unitcycle.portfolio.vendors.tests.factories import VendorFactory


def test_a_vendor_is_created_and_announced(organization):
    row = services.create_vendor(name="Able", trades=["plumbing", "hvac", "plumbing"])

    row.refresh_from_db()
    assert (row.name, row.trades, row.is_active) == ("Able", ["plumbing", "hvac"], True)
    assert list(OutboxEvent.objects.values_list("name", "subject_id")) == [
        ("vendor.created", row.pk)
    ]


def test_a_name_is_used_once_among_those_in_use(organization):
    row = services.create_vendor(name="Able")
    with pytest.raises(VendorNameTaken) as refused:
        services.create_vendor(name="ABLE")
    assert list(refused.value.fields) == ["name"]
    other = VendorFactory(name="Baker")
    with pytest.raises(VendorNameTaken):
        services.update_vendor(vendor_id=other.pk, name="able", phone="555")
    other.refresh_from_db()
    assert (other.name, other.phone) == ("Baker", "")

    services.archive_vendor(vendor_id=row.pk)
    services.create_vendor(name="able")
    with pytest.raises(VendorNameTaken):
        services.restore_vendor(vendor_id=row.pk)
    row.refresh_from_db()
    assert row.archived_at is not None


def test_an_archived_vendor_is_not_changed(organization):
    row = VendorFactory()
    services.archive_vendor(vendor_id=row.pk)

    with pytest.raises(VendorArchived):
        services.update_vendor(vendor_id=row.pk, phone="555")

    row.refresh_from_db()
    assert row.phone == ""
    services.restore_vendor(vendor_id=row.pk)
    services.update_vendor(vendor_id=row.pk, phone="555")


def test_another_organisations_vendor_is_not_found(organization):
    with organization_context(make_organization().pk):
        foreign = VendorFactory()

    for attempt in (
        lambda: services.update_vendor(vendor_id=foreign.pk, phone="555"),
        lambda: services.archive_vendor(vendor_id=foreign.pk),
        lambda: services.restore_vendor(vendor_id=foreign.pk),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_every_version_of_a_vendor_is_kept(organization):
    row = services.create_vendor(name="Able")

    services.update_vendor(vendor_id=row.pk, licence_number="L-1")

    assert Vendor.objects.count() == 1
    history = VendorEvent.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id")
    assert list(history.values_list("licence_number", flat=True)) == ["", "L-1"]
