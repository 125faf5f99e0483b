"""The command that does the same."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from unitcycle.accounts.models import Organization
from unitcycle.tenancy.imports.tests.reading import FILES
from unitcycle.tenancy.tenants.models import Lease


@pytest.fixture
def roll(tmp_path: Path) -> Path:
    path = tmp_path / "roll.csv"
    path.write_text(
        "Unit,Tenant,Rent,Lease start\n1,Ann Lee,900,1/13/2025\n2,Bo Ng,9oo,1/13/2025\n"
        "Total,,1000,\n"
    )
    return path


def test_a_file_comes_in_and_ties_out(
    organization: Organization, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(FILES / "appfolio_rent_roll.csv")

    call_command("import_rent_roll", path, organization=organization.slug)

    assert Lease.objects.count() == 4
    printed = capsys.readouterr().out
    assert "4 rows are fine, 0 have errors" in printed
    assert "monthly rent: 4300.00 / 4300.00 / 0" in printed


def test_a_dry_run_writes_no_lease_and_prints_the_errors(
    organization: Organization, roll: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("import_rent_roll", str(roll), "--dry-run", organization=organization.slug)

    assert not Lease.objects.exists()
    printed = capsys.readouterr().out
    assert "Row 3, column C: Rent: “9oo” is not an amount" in printed


def test_errors_stop_it_unless_the_good_rows_are_asked_for(
    organization: Organization, roll: Path
) -> None:
    with pytest.raises(CommandError, match="1 row has errors"):
        call_command("import_rent_roll", str(roll), organization=organization.slug)
    assert not Lease.objects.exists()

    call_command("import_rent_roll", str(roll), "--good-rows", organization=organization.slug)

    assert Lease.objects.count() == 1


@pytest.mark.parametrize(
    ("file", "slug", "words"),
    [
        ("appfolio_work_orders.csv", "", "list of work orders, not a rent roll"),
        ("nowhere.csv", "", "cannot be read: No such file"),
        ("owner_us.tsv", "nobody", "No organisation is called “nobody”"),
    ],
)
def test_a_refusal_is_one_line(
    organization: Organization, file: str, slug: str, words: str
) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("import_rent_roll", str(FILES / file), organization=slug or organization.slug)
