"""Notes that are headed with what befell those whom they count; and tables with such headings."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ASKS, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")

Told = tuple[float | None, float | None, float | None]


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims


def sums(text: str) -> Told:
    """The killed, the injured and the missing of all claims of a text."""
    told = [(claim.harm.killed, claim.harm.injured, claim.harm.missing) for claim in read(text)]
    counts = [[count.low for count in column if count is not None] for column in zip(*told, strict=True)] if told else [[], [], []]
    killed, injured, missing = (sum(column) if column else None for column in counts)
    return killed, injured, missing


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wounded in Aden: 2. Dead: 1.", (1, 2, None)),
        ("Injured at Kharkiv: 8", (None, 8, None)),
        ("2 wounded in Aden", (None, 2, None)),
        ("- Killed 28 Feb - 11 Mar: 23 people, incl. 4 police officers", (23, None, None)),
        ("- Wounded 20 June - 2 July: 33 civilians, incl. 5 women", (None, 33, None)),
        ("- Killed since 4 May: 12 people", (12, None, None)),
        ("- Missing 1 Nov - 5 Nov: 17 people", (None, None, 17)),
        ("مفقودون: 3 من عمال الإغاثة", (None, None, 3)),
        ("المفقودون: 12 عاملا", (None, None, 12)),
        ("القتلى: 9 من عمال الإغاثة", (9, None, None)),
        ("مصابون: 2 من المتطوعين", (None, 2, None)),
        ("القتلى في صيدا: 4، والجرحى: 9", (4, 9, None)),
        ("Killed in Homs on Monday: nobody.", (None, None, None)),
        ("Dead Sea level: 430 metres", (None, None, None)),
    ],
)
def test_the_head_of_a_note_says_what_befell_them(text: str, told: Told) -> None:
    """Behind a place or a span of days too."""
    assert sums(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("| Hospital | Killed | Injured |\n|---|---|---|\n| Al-Ahli | 21 | 40 |\n| Al-Quds | 5 | 12 |", (26, 52, None)),
        ("| Town | Killed |\n|---|---|\n| Irpin | 9 |\n| Bucha | 14 |\n| Total | 23 |", (23, None, None)),
        ("| District | Dead | Missing |\n|---|---|---|\n| Valencia | 12 | 4 |", (12, None, 4)),
        ("| المدينة | القتلى |\n|---|---|\n| درعا | 7 |\n| حمص | 3 |", (10, None, None)),
        ("| Town | Killed (children) |\n|---|---|\n| Irpin | 9 |", (None, None, None)),
        ("| Livestock | Dead |\n|---|---|\n| Cows | 40 |", (None, None, None)),
        ("| Camp | Fled |\n|---|---|\n| Zamzam | 400 |", (None, None, None)),
    ],
)
def test_a_cell_is_counted_by_its_heading(text: str, told: Told) -> None:
    """A sum counts nobody anew, and a heading of some of them is no toll."""
    assert sums(text) == told


def test_a_row_is_of_its_place_and_day_and_waits_for_a_person() -> None:
    """Nobody weighed it."""
    (claim,) = read("| Date | City | Killed |\n|---|---|---|\n| 3 May | Kharkiv | 4 |")
    assert (claim.place, claim.when and claim.when.start, ASKS in claim.note) == ("Kharkiv", date(2024, 5, 3), True)
    assert claim.quote == "3 May | Kharkiv | 4"


def test_a_head_that_tells_what_they_did_since_is_no_toll() -> None:
    """Who returned home is missing no more."""
    assert sums("Missing persons returned home: 6") == (None, None, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("District Dead Injured Missing\nDeir Hafer 21 40 3\nManbij 1 2 -\nTotal 22 42 3", (22, 42, 3)),
        ("District Dead Injured Contact\nGorkha 412 1,034 the district office\nDolakha 87 218", (499, 1252, None)),
        ("المحافظة القتلى الجرحى\nدرعا 7 9\nدير الزور 3 4\nالمجموع 10 13", (10, 13, None)),
        ("Town Killed Wounded\nBakhmut 9 30\nCamp 5 2 3\nSoledar 2", (9, 30, None)),
        ("Province Killed Houses destroyed\nKunar 5 120\nPaktika 9 300", (None, None, None)),
        ("City officials reported dead\nKharkiv 3 killed, 4 wounded", (3, 4, None)),
        ("Village dead\nIn Kharkiv 3 were killed.", (3, None, None)),
    ],
)
def test_cells_a_space_apart_are_counted_where_they_are_as_many_as_the_headings(text: str, told: Told) -> None:
    """As a PDF gives a table: of a row with a number too few or too many nobody knows which is which."""
    assert sums(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "| Camp | Displaced | Children missing | Aid received |\n|---|---|---|---|\n| Zamzam | 400 | 3 | no |",
        "District Dead Injured Missing\nManbij 4 5\nDeir Hafer 21 40 3",
    ],
)
def test_headings_of_a_table_claim_nothing(text: str) -> None:
    """`Children missing` is no claim, nor are the words that stand above numbers."""
    assert not any("missing" in one.quote or "Missing" in one.quote for one in read(text))
