"""What rose from A to B is B now, and the time of A is none of B: `from 800,000 in January to 1.1 million in May`."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

YEAR_2023 = (date(2023, 1, 1), date(2023, 12, 31))
MAY = (date(2024, 5, 1), date(2024, 5, 31))
NONE = (None, None)


def only(text: str) -> Proposal:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return claim


def number(claim: Proposal) -> tuple[float, str]:
    count = claim.harm.killed or claim.harm.injured or claim.count
    assert count is not None
    return count.low, count.unit


def days(claim: Proposal) -> tuple[date | None, date | None]:
    return NONE if claim.when is None else (claim.when.start, claim.when.end)


@pytest.mark.parametrize(
    ("text", "told", "when"),
    [
        ("The number of IDPs in Maiduguri rose from 800,000 in January to 1.1 million in May.", (1_100_000, "people"), MAY),
        ("The number of displaced people in Beledweyne has fallen from 240,000 in November to 90,000.", (90_000, "people"), NONE),
        ("Civilian deaths in Myanmar rose from 1,040 in 2022 to 2,070 in 2023.", (2_070, "people"), YEAR_2023),
        ("Child deaths in Herat went up from 11 in March to 26 in May.", (26, "people"), MAY),
        ("The number of trucks entering Gaza fell from 170 a day in April to 50 in May.", (50, "trucks"), MAY),
        ("The number of wounded rose from 40 yesterday to 65 today in Sinjar.", (65, "people"), (date(2024, 5, 20), date(2024, 5, 20))),
        ("Some 250,000 people are at risk of famine in Pibor, up from 60,000 in 2019.", (250_000, "people"), NONE),
        ("About 1.2 million people are displaced in Somalia, compared with 800,000 a year earlier.", (1_200_000, "people"), NONE),
        ("Acute malnutrition in Kassala rose to 22 per cent from 15 per cent a year ago.", (22, "percent"), NONE),
        ("Some 730,000 children suffer from malnutrition in Sudan, up 20 per cent from last year.", (730_000, "children"), NONE),
        ("The army revised its losses at Mosul upward from 30 to 48 killed.", (48, "people"), NONE),
        ("The UN raised its estimate of the dead in Aceh from 1,200 to 1,500.", (1_500, "people"), NONE),
    ],
)
def test_the_new_number_is_told_with_its_own_time(text: str, told: tuple[float, str], when: tuple[date | None, date | None]) -> None:
    """The number that is no longer so is left out, and its time with it."""
    claim = only(text)
    assert (number(claim), days(claim)) == (told, when)


@pytest.mark.parametrize(
    ("text", "told", "when"),
    [
        ("At least 84 people were killed in Zamfara in May, more than in March.", (84, "people"), MAY),
        ("Some 5,000 people fled from 12 villages to Kaya in May.", (5_000, "people"), MAY),
        ("The fighting in Goma killed 80 people from March to May 2023.", (80, "people"), (date(2023, 3, 1), date(2023, 5, 31))),
    ],
)
def test_what_did_not_change_keeps_its_time(text: str, told: tuple[float, str], when: tuple[date | None, date | None]) -> None:
    """Whence people fled is no number that fell."""
    claim = only(text)
    assert (number(claim), days(claim)) == (told, when)
