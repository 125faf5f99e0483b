"""Rent rolls that were not written in English: headings, vacancies, days, amounts, totals."""

from datetime import date
from decimal import Decimal

import pytest

from unitcycle.tenancy.imports.rules.dates import DAY_FIRST, LeaseEnd, parse_date, parse_lease_end
from unitcycle.tenancy.imports.rules.headings import guesses_for, plain_heading
from unitcycle.tenancy.imports.rules.kinds import ListKind
from unitcycle.tenancy.imports.rules.languages import HEADINGS, NOTICE, OCCUPIED, VACANT
from unitcycle.tenancy.imports.rules.money import parse_money
from unitcycle.tenancy.imports.rules.statuses import Occupancy, empty_by_name, parse_status
from unitcycle.tenancy.imports.rules.titles import is_total
from unitcycle.tenancy.imports.tests.reading import TODAY, read_bytes

GERMAN = """Mieterliste Stand 31.05.2025

Objekt;Wohnung;Mieter;Mietbeginn;Mietende;Kaltmiete;Nebenkosten;Kaution;Saldo
Lindenstraße 5;EG links;Müller, Jürgen;01.04.2020;unbefristet;1.050,00 €;210,00 €;3.150,00 €;0,00 €
Lindenstraße 5;EG rechts;Leerstand;;;;;;
Lindenstraße 5;1. OG;Weiß, Käthe;15.09.2023;31.12.2025;850,50 €;180,00 €;2.400,00 €;-25,00 €
Summe;;;;;1.900,50 €;390,00 €;5.550,00 €;-25,00 €
"""
FRENCH = """Immeuble;Lot;Locataire;Début du bail;Fin du bail;Loyer;Charges;Dépôt de garantie
Les Lilas;A1;Élodie Noël;1er février 2024;31 janvier 2027;750,00;80,00;750,00
Les Lilas;A2;Vacant;;;;;
Les Lilas;A3;René Hébert;15/03/2023;à durée indéterminée;1 250,50;100,00;1 200,00
Totaux;;;;;2 000,50;180,00;1 950,00
"""
POLISH = """Nieruchomość;Lokal;Najemca;Początek umowy;Koniec umowy;Czynsz;Kaucja
ul. Długa 5;1;Łukasz Żak;2024-01-01;bezterminowo;2 500,00 zł;5 000,00 zł
ul. Długa 5;2;Pusty;;;;
Razem;;;;;2 500,00 zł;5 000,00 zł
"""
BRAZILIAN = """Imóvel;Unidade;Inquilino;Início;Término;Aluguel;Caução
Rua A;101;João Souza;05/03/2024;14/04/2026;R$ 1.500,00;R$ 4.500,00
Rua A;102;Vago;;;;
"""
TURKISH = """Bina;Daire;Kiracı;Başlangıç;Bitiş;Kira;Depozito
Çınar;1;Ayşe Öz;13.01.2024;31.12.2025;12.500,00 ₺;25.000,00 ₺
Çınar;2;Boş;;;;
"""
JAPANESE = """物件名,部屋番号,入居者,契約開始日,契約終了日,賃料,敷金
桜荘,101,山田太郎,2024年4月1日,2026年3月31日,"85,000円","170,000円"
桜荘,102,空室,,,,
合計,,,,,"85,000円","170,000円"
"""
CHINESE = """小区,房号,租客,开始日期,结束日期,租金,押金
阳光花园,101,王伟,2024-04-01,2026-03-31,5000元,10000元
阳光花园,102,空置,,,,
"""
ARABIC = """العقار,الوحدة,المستأجر,بداية العقد,نهاية العقد,الإيجار
برج النور,1,علي حسن,2024-01-01,2025-12-31,3000
برج النور,2,شاغر,,,
"""


@pytest.mark.parametrize(
    ("text", "encoding", "rents", "empty"),
    [
        (GERMAN, "cp1252", ["1050.00", "850.50"], 1),
        (FRENCH, "utf-16", ["750.00", "1250.50"], 1),
        (POLISH, "cp1250", ["2500.00"], 1),
        (BRAZILIAN, "utf-8-sig", ["1500.00"], 1),
        (TURKISH, "utf-8", ["12500.00"], 1),
        (JAPANESE, "shift_jis", ["85000.00"], 1),
        (CHINESE, "gb18030", ["5000.00"], 1),
        (ARABIC, "utf-8", ["3000.00"], 1),
    ],
    ids=["de", "fr", "pl", "pt", "tr", "ja", "zh", "ar"],
)
def test_a_rent_roll_in_another_language(
    text: str, encoding: str, rents: list[str], empty: int
) -> None:
    reading = read_bytes(text.encode(encoding))

    assert reading.proposal.verdict.kind is ListKind.RENT_ROLL
    assert {"property", "unit", "tenant", "rent", "lease_begin", "lease_end"} <= set(reading.fields)
    assert reading.messages == {}
    lived_in = [row for row in reading.rows if row.is_lived_in]
    assert [row.rent for row in lived_in] == [Decimal(rent) for rent in rents]
    assert [row.occupancy for row in reading.rows].count(Occupancy.VACANT) == empty
    assert all(row.lease_begin and row.tenant for row in lived_in)


def test_a_lease_for_an_unlimited_time_has_no_end() -> None:
    for words in ("unbefristet", "tills vidare", "à durée indéterminée", "onbepaalde tijd"):
        end = parse_lease_end(words, today=TODAY)
        assert end == LeaseEnd(open_ended=True), words


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1er juillet 2024", date(2024, 7, 1)),
        ("30 juin 2027", date(2027, 6, 30)),
        ("14 févr. 2027", date(2027, 2, 14)),
        ("15 août 2024", date(2024, 8, 15)),
        ("1. März 2020", date(2020, 3, 1)),
        ("31. Dezember 2025", date(2025, 12, 31)),
        ("5 maggio 2024", date(2024, 5, 5)),
        ("2 de outubro de 2024", date(2024, 10, 2)),
        ("3 października 2024", date(2024, 10, 3)),
        ("2024年4月1日", date(2024, 4, 1)),
        ("2024년 12월 31일", date(2024, 12, 31)),
    ],
)
def test_days_with_the_months_of_other_languages(written: str, day: date) -> None:
    assert parse_date(written, order=DAY_FIRST) == day


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("CHF 1'850.00", "1850.00"),
        ("2 500,00 zł", "2500.00"),
        ("R$ 1.500,00", "1500.00"),
        ("85,000円", "85000.00"),
        ("8 500 kr", "8500.00"),
        ("12.500,00 TL", "12500.00"),
        ("EUR 1.050,50", "1050.50"),
        ("AED 3,000", "3000.00"),
    ],
)
def test_amounts_with_the_currencies_of_other_countries(written: str, amount: str) -> None:
    assert parse_money(written) == Decimal(amount)


@pytest.mark.parametrize("word", ["Summe", "Totale", "Razem", "合計", "总计", "Gesamt", "Totaux"])
def test_totals_in_other_languages(word: str) -> None:
    assert is_total(word)


def test_every_word_is_understood_as_what_it_stands_for() -> None:
    for field, words in HEADINGS.items():
        for word in filter(None, words.split("|")):
            assert field in {guess.field for guess in guesses_for(plain_heading(word))}, word
    for words, state in (
        (VACANT, Occupancy.VACANT),
        (NOTICE, Occupancy.NOTICE),
        (OCCUPIED, Occupancy.OCCUPIED),
    ):
        for word in words.split("|"):
            assert parse_status(word) is state, word
    for word in VACANT.split("|"):
        assert empty_by_name(word) is Occupancy.VACANT, word
