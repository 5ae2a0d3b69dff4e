"""Who keeps people from passing: the way counts, not only the people, since the plan asks for it."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ReadKind
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The United Nations warned about Islamist rebel groups blocking the safe passage of civilians.", "blocking", ReadKind.ACCESS),
        ("Soldiers were preventing civilians from leaving.", "preventing", ReadKind.ACCESS),
        ("Gunmen at the last post turned back families who tried to leave.", "turned back", ReadKind.ACCESS),
        ("Gunmen are holding families as human shields in the old town.", "human shields", ReadKind.PROTECTION),
        ("Men have gone missing at the checkpoints.", "missing", ReadKind.PROTECTION),
    ],
)
def test_a_barred_way_is_access_and_what_is_done_to_people_protection(text: str, words: str, kind: ReadKind) -> None:
    """The same sentences speak of people in both cases."""
    found = next(claim for claim in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in claim.quote)
    assert found.kind is kind
