"""Counts, dates, grids and references of reports stay; telephones and codes of cases, cards and plates go whole."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.reading_parts import is_place
from safepassage.outside.texts.door import nameless

STAYS = (
    "On 2024/3/12 shells hit Morek, on 2019.11.5 again, 2021/7/30 14:22 a third time.",
    "في ٢٠٢٥/٤/١٣ أغلق المعبر و ٣ ٤٠٠ ٠٠٠ نازح بلا ماء",
    "1 250 000 litres reached Kidal; 5 600 000 people need food; the appeal asks 12 500 000 USD.",
    "The agency counts 2 870 415 refugees and 113 456 789 inhabitants.",
    "Grid 38S MB 41234 88321, 36R XV 12345 67890 and 37SBV8812345671; 37SBV 8812 4567.",
    "Ref OCHA-2023-0117, ticket SEC-2022-0456, DTM/2023/0012.",
    "The road M-45, route RN-123, T-72 tanks, MIG-29, P-code SY-0200, case A-2024 of the court.",
    "truck 2000 KG, bus 1400 UTC, ambulance 999 IN Kabul",
)
GOES = (
    ("Call 70 123 456 now", "70 123 456"),
    ("my number 2 345 678", "2 345 678"),
    ("reach us on 912 345 000", "912 345 000"),
    ("He gave 70 123 456 as his line", "70 123 456"),
    ("Case UNHCR 245-00C01234 of Dadaab", "245-00C01234"),
    ("Ration card no. A-44321", "A-44321"),
    ("Family code FAM-00213, household HH-7781, detainee no. ISN-01234", "FAM-00213|HH-7781|ISN-01234"),
    ("ProGres ID SSD-00345678 Kakuma", "SSD-00345678"),
    ("بطاقة التموين A-4432 في حلب", "A-4432"),
    ("بالشاحنة رقم بغداد 12345 من الرمادي", "بغداد 12345"),
    ("لوحة دمشق 123456 ثم لوحة رقم 54321 بغداد", "دمشق 123456|54321 بغداد"),
    ("ambulance 1234 EE in Yangon", "1234 EE"),
    ("plates А123ВС95, Б 445 КО 06 and АА 1234 ВС", "А123ВС95|Б 445 КО 06|АА 1234 ВС"),
    ("ID card 1234567890123 of Zeynab Mirzaei", "1234567890123|Zeynab Mirzaei"),
    ("token TK-9921 issued to Hawa Yusuf Ali.", "TK-9921|Hawa Yusuf Ali"),
    ("رقم الجواز N0123456 باسم بلال حافظ وجد مع الجثة", "N0123456|بلال حافظ"),
)


@pytest.mark.parametrize("text", STAYS)
def test_what_leads_to_nobody_stays(text: str) -> None:
    """A count, a date or a grid that were black would be lost to whoever plans by them."""
    assert blacked_out(text, place=is_place)[0] == text


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_a_number_that_leads_to_somebody_goes_whole(text: str, gone: str) -> None:
    """No half of a code or a plate stays, and every other letter keeps its place."""
    wanted = text
    for one in gone.split("|"):
        wanted = wanted.replace(one, "■" * len(one))
    assert blacked_out(text, place=is_place)[0] == wanted


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("photo of sara.k@mail.org.txt", "photo of ■■■■■■■■■■■■■■■.txt"),
        ("from @rami_medic today.txt", "from ■■■■■■■■■■■ today.txt"),
        ("road km_7_Bama.txt", "road km_7_Bama.txt"),
        ("camp.Kakuma_call +243 99 812 3456 Beni.txt", "camp.Kakuma_call +■■■■■■■■■■■■■■■ Beni.txt"),
    ],
)
def test_an_address_in_the_name_of_a_file_goes_whole(name: str, kept: str) -> None:
    """A file's name loses its points before names are sought in it: addresses and handles are sought before."""
    assert nameless(name) == kept
