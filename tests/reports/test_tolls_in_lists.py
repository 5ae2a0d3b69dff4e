"""A list of who they were is one toll: neither added to the number that it breaks down, nor torn into tolls of its own."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count
from safepassage.session.reading_texts import read_text


def shown(count: Count | None) -> str:
    if count is None:
        return ""
    parts = "; ".join(f"{part.low:g} {part.unit}" for part in count.including)
    return f"{count.low:g}" + (f" ({parts})" if parts else "")


def tolls(text: str) -> list[str]:
    """Killed and injured of each claim that tells of some: `14 (9 men; 5 women) / 6`."""
    claims = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims
    return [f"{shown(one.harm.killed)} / {shown(one.harm.injured)}".strip(" /") for one in claims if one.harm]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14 killed - 9 men, 3 women, 2 children - in Homs.", "14 (9 men; 3 women; 2 children)"),
        ("Shelling left 14 killed – 9 men, 3 women, 2 children – in Bakhmut.", "14 (9 men; 3 women; 2 children)"),
        ("The strike killed 14 people — nine men, three women, two children — in Derna.", "14 (9 men; 3 women; 2 children)"),
        ("14 people - 9 men, 3 women, 2 children - were killed in Bakhmut.", "14 (9 men; 3 women; 2 children)"),
        ("The raid killed 12 people -- seven soldiers and five civilians -- and wounded 30 in Gao.", "12 (7 soldiers; 5 civilians) / 30"),
        ("The strike killed 14 - 9 men, 3 women and 2 children - and injured 6.", "14 (9 men; 3 women; 2 children) / 6"),
        ("Fourteen dead - 9 men, 5 women - and 6 wounded in Sumy.", "14 (9 men; 5 women) / 6"),
        (
            "Shelling of the market in Donetsk left 14 killed - 9 men, 3 women, 2 children - and 6 injured.",
            "14 (9 men; 3 women; 2 children) / 6",
        ),
        ("Five dead - three guards, two drivers - at the depot in Sumy.", "5 (3 guards; 2 drivers)"),
        ("A drone killed 6 - 2 soldiers, 3 policemen - in Kutum.", "6 (2 soldiers; 3 policemen)"),
    ],
)
def test_a_list_between_dashes_is_not_added_to_what_it_breaks_down(text: str, told: str) -> None:
    """`14 killed - 9 men, 3 women, 2 children -` was read as 17."""
    assert tolls(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strike killed 9 men, 3 women, 2 children in Bakhmut.", ["14"]),
        ("Shells killed three soldiers, two medics and a driver in Kutum.", ["6"]),
        ("14 killed - nine in Homs, five in Hama.", ["14 (9 people; 5 people)", "9", "5"]),
        ("Nine killed in Homs - 5 men and 4 women - and 3 in Hama.", ["9 (5 men; 4 women)", "3"]),
        ("Shells killed four men in Homs, three women in Hama and two boys in Idlib.", ["4", "3", "2"]),
        ("Shelling killed 5 - 2 women were wounded.", ["5 / 2"]),
        ("Two killed - 9 men, 3 women injured - in Sumy.", ["2 / 3"]),
        ("12 killed - 20 wounded in Goma.", ["12 / 20"]),
        ("Water cut since morning, 9 killed - 4 men, 5 women - in Sake.", ["9 (4 men; 5 women)"]),
    ],
)
def test_what_is_no_list_of_one_toll_stays_apart(text: str, told: list[str]) -> None:
    """Each place has its own; who was hurt is no part of the dead; people named one after the other are all counted."""
    assert tolls(text) == told
