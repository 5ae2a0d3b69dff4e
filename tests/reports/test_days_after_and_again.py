"""`a day after they entered`, `again at dawn on Saturday`, `from mid-March`, and what a war that began then has done since."""

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

TODAY = date(2024, 5, 20)  # a Monday


def times(text: str, words: str) -> tuple[date | None, date | None] | None:
    claim = next(one for one in read_text(text, ident="t", doc_date=TODAY).claims if words in one.quote)
    return (claim.when.start, claim.when.end) if claim.when else None


def may(first: int, last: int) -> tuple[date, date]:
    return date(2024, 5, first), date(2024, 5, last)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Rebels held most of Uvira on Thursday, a day after they entered the town.", "held", may(16, 16)),
        ("Rebels held most of Uvira on Thursday, a day after they entered the town.", "entered", may(15, 15)),
        ("Troops took Bambari on Sunday, a day after rebels left the town.", "left", may(18, 18)),
        ("Shells struck the hall in El Fasher on Friday night and again at dawn on Saturday.", "struck", may(17, 18)),
        ("Jets bombed Taiz on 3 May and again on 5 May.", "bombed", may(3, 5)),
        ("The market in Kutum was shelled on Sunday and again overnight.", "shelled", may(19, 20)),
        ("The bridge was opened on Friday and closed again on Saturday.", "closed", may(18, 18)),
        ("Food will run out in Kutum from mid-June.", "run out", (date(2024, 6, 15), None)),
        ("The war, which began in April 2023, has driven 12 million people from their homes.", "driven", (date(2023, 4, 1), None)),
        ("The conflict that erupted in 2015 has killed 100,000 people in Yemen.", "killed", (date(2015, 1, 1), None)),
        ("The siege, which began in May, killed 40 people in Homs.", "killed", may(1, 31)),
    ],
)
def test_days(text: str, words: str, wanted: tuple[date | None, date | None]) -> None:
    assert times(text, words) == wanted
