"""Tolls told by what is left of them: `all but two of the 45`, `killed nobody and wounded 12`, `40 casualties`; and an earlier toll."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def told(claim: Proposal) -> dict[str, float]:
    """What a claim counts, by what befell them."""
    roles = {"killed": claim.harm.killed, "injured": claim.harm.injured, "missing": claim.harm.missing, "count": claim.count}
    return {role: count.low for role, count in roles.items() if count is not None}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("All but two of the 45 passengers died in Lushoto.", {"killed": 43}),
        ("A strike killed all but one of the family's eight members in Rafah.", {"killed": 7}),
        ("All but 23 of the confirmed deaths were in Palu.", {}),
        ("All but two bridges in Khartoum are closed.", {}),
        ("The shelling in Aden caused 40 casualties, including 12 deaths.", {"killed": 12, "count": 40}),
        ("The UN recorded 1,200 civilian casualties in Donetsk in May.", {"count": 1200}),
        ("The strike on Rafah caused 40 casualties: 12 killed and 28 injured.", {"killed": 12, "injured": 28, "count": 40}),
        ("02 Nov 2145 Jabalia camp - airstrike, 37 KIA", {"killed": 37}),
        ("17 May 2130 Armed men killed 3 in Mekelle.", {"killed": 3}),
        ("On 17 May 1845 people were displaced from Mekelle.", {"count": 1845}),
        ("Log: 3x dead 12x injured in Beit Lahia.", {"killed": 3, "injured": 12}),
    ],
)
def test_a_toll_is_what_the_words_around_it_leave(text: str, counts: dict[str, float]) -> None:
    """All but so many are the others, casualties are dead or hurt, and an hour is nobody."""
    (claim,) = read(text)
    assert told(claim) == counts


@pytest.mark.parametrize(
    ("text", "negative", "subtype", "counts"),
    [
        ("The strike on Odesa killed nobody and wounded 12 people.", False, "injury", {"injured": 12}),
        ("No one was killed but 12 people were injured in Odesa.", False, "injury", {"injured": 12}),
        ("None of the 62 people on board survived the crash near Vinhedo.", False, "killing", {"killed": 62}),
        ("Nobody was killed or injured in Odesa.", True, "killing", {}),
        ("The strike on Odesa killed 3 and wounded nobody.", False, "killing", {"killed": 3}),
    ],
)
def test_who_was_hurt_all_the_same_is_told_as_so(text: str, negative: bool, subtype: str, counts: dict[str, float]) -> None:
    """A no of the dead takes back none of the hurt."""
    (claim,) = read(text)
    assert (claim.negative, claim.subtype, told(claim)) == (negative, subtype, counts)


def test_an_earlier_toll_before_a_new_one_is_a_claim_of_its_own() -> None:
    """Forty in December, and twelve on Sunday."""
    first, second = read("After 40 people were killed in Bokkos in December, 12 more died on Sunday.")
    assert (told(first), told(second)) == ({"killed": 40}, {"killed": 12})
    assert first.when is not None
    assert second.when is not None
    assert (first.when.start, second.when.start) == (date(2023, 12, 1), date(2024, 5, 19))


def test_a_verb_before_the_earlier_toll_leaves_it_one_claim() -> None:
    """`Soldiers fled after 12 people were killed`: one toll."""
    claims = [claim for claim in read("Soldiers fled after 12 people were killed in Goma.") if claim.harm.killed]
    assert [told(claim) for claim in claims] == [{"killed": 12}]


def test_people_behind_a_day_are_no_year() -> None:
    """`On 17 May 1950 people`: the 17th of this year's May."""
    (claim,) = read("On 17 May 1950 people were displaced from Mekelle.")
    assert claim.when is not None
    assert claim.when.start == date(2024, 5, 17)
