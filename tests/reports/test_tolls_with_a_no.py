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
        ("The clash in Mopti caused 22 casualties, among them 9 dead.", {"killed": 9, "count": 22}),
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


def test_a_year_of_this_war_before_people_is_one() -> None:
    """`In May 2023 people fled`: so many did not."""
    (claim,) = read("In May 2023 people fled Khartoum.")
    assert claim.when is not None
    assert claim.when.start == date(2023, 5, 1)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("12 civilians, among them 3 children, and 4 soldiers were killed in Herat.", {"killed": 16}),
        ("Nine Palestinians, including two children, and one Israeli were killed in Jenin.", {"killed": 10}),
        ("12 people, including 3 children, and 4 soldiers were killed in Herat.", {"killed": 12}),
        ("A first count of 40 dead in Derna was cut to 28.", {"killed": 28}),
        ("The toll of 40 in Derna was revised to 52 dead.", {"killed": 52}),
        ("A strike in Rafah, southern Gaza, left 18 dead.", {"killed": 18}),
        ("A shooting in Lewiston, Maine, left 18 dead.", {"killed": 18}),
        ("A strike on Bourj al-Barajneh in Beirut killed 4.", {"killed": 4}),
    ],
)
def test_one_toll_is_one_claim_with_all_that_it_counts(text: str, counts: dict[str, float]) -> None:
    """Others behind an aside are added, a number that was changed is not, and where a place lies is no second toll."""
    (claim,) = read(text)
    assert told(claim) == counts


def test_a_number_behind_a_town_and_its_country_is_no_age() -> None:
    """`in Beni, Congo, 12.`: twelve in Beni."""
    claims = read("In Goma nine people were killed, in Beni, Congo, 12.")
    assert [(claim.place, told(claim)) for claim in claims] == [("Goma", {"killed": 9}), ("Beni", {"killed": 12})]


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("A gas explosion killed 11 in Nairobi.", "killing"),
        ("Nine migrants suffocated in a truck near Torbat.", "killing"),
        ("Police fired tear gas in Nairobi, injuring 12.", "attack"),
        ("A coal mine collapse in Quetta killed 9.", "killing"),
        ("An explosion in a gold mine in Kadugli killed 11.", "killing"),
        ("A plane crash in Juba killed 20.", "killing"),
        ("A chlorine attack killed 11 in Saraqib.", "chemical"),
        ("A land mine killed 3 in Kadugli.", "mine"),
        ("A plane killed 5 in Tigray.", "air_strike"),
    ],
)
def test_gas_mines_and_planes_are_weapons_only_in_war(text: str, subtype: str) -> None:
    """The gas of a kitchen, a mine of gold and a plane that crashes are none."""
    (claim,) = read(text)
    assert claim.subtype == subtype


@pytest.mark.parametrize("text", ["Lightning killed 7 people in Adjumani.", "A bus crash killed 12 near Lushoto."])
def test_what_befell_nobody_of_the_war_is_no_claim(text: str) -> None:
    """Rather than a killing without a number."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "subtype", "place"),
    [
        ("40 schoolgirls abducted in Zamfara in March were freed on Sunday.", "protection", "release", "Zamfara"),
        ("IPC Phase 4: 1.6 million people in South Sudan.", "need", "food", "South Sudan"),
        ("Russia says it has killed 300 soldiers.", "incident", "killing", ""),
        ("Russia says it has killed 300 soldiers in Kherson.", "incident", "killing", "Kherson"),
        ("Sudan says 30 people were killed by floods.", "incident", "killing", "Sudan"),
    ],
)
def test_the_words_of_a_claim_put_its_slots_straight(text: str, kind: str, subtype: str, place: str) -> None:
    """Who is freed is not taken, a phase of hunger is no flight, and who speaks of himself does not tell where."""
    (claim,) = read(text)
    assert (claim.kind.value, claim.subtype, claim.place) == (kind, subtype, place)
    assert not claim.claimant.startswith("IPC")


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("~40 killed in Goma.", 40, 40, "about"),
        ("c. 40 people were killed in Goma.", 40, 40, "about"),
        (">100 killed in Goma.", 100, None, "more than"),
        ("Dozens (40+) dead in Derna.", 40, None, "at least"),
        ("Two [2] dead in Jenin.", 2, 2, ""),
        ("Scores (60) dead in Palu.", 60, 60, ""),
    ],
)
def test_signs_and_brackets_say_how_sure_a_number_is(text: str, low: float, high: float | None, qualifier: str) -> None:
    """And what is told again in brackets is told once."""
    (claim,) = read(text)
    killed = claim.harm.killed
    assert killed is not None
    assert (killed.low, killed.high, killed.qualifier, claim.count) == (low, high, qualifier, None)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("68,550 displaced since January from Goma.", 68_550, "people"),
        ("One multi-storey building collapsed in Kharkiv.", 1, "building"),
        ("Damage in Gaza is put at $4.1 billion.", 4_100_000_000, "US$"),
    ],
)
def test_what_is_counted_is_a_noun_and_the_number_is_exact(text: str, low: float, unit: str) -> None:
    """No `since`, no `multi`, and no billions with a rest of a hair."""
    (claim,) = read(text)
    assert claim.count is not None
    assert (claim.count.low, claim.count.unit) == (low, unit)


def test_a_shelling_that_hurt_nobody_is_told_still() -> None:
    """`Shelled the airport, no casualties were reported`: two claims, the first as it stands."""
    first, second = read("Militants shelled the airport in Mogadishu, no casualties were reported.")
    assert (first.subtype, first.negative, first.place) == ("shelling", False, "Mogadishu")
    assert second.negative


def test_the_head_of_who_speaks_for_it() -> None:
    """`WHO chief`: an organisation, and no question."""
    (claim,) = read("WHO chief Tedros Adhanom Ghebreyesus said 12 died in Gaza.")
    assert claim.claimant == "WHO"
    (other,) = read("WHO head Jane Miller said 12 people died in Gaza.")
    assert other.claimant == "WHO head"


def test_the_number_of_the_dead_is_no_part_of_a_name() -> None:
    """`Tyre 9 dead`: Tyre."""
    assert [claim.place for claim in read("Tyre 9 dead, Baalbek 38 dead.")] == ["Tyre", "Baalbek"]


def test_when_those_freed_were_taken_is_not_when_they_were_freed() -> None:
    """`kidnapped in April have been freed`: the day of the release is not told."""
    (claim,) = read("Fifteen teachers kidnapped in Niger state in April have been freed.")
    assert (claim.subtype, claim.when) == ("release", None)


def test_a_fire_is_no_shelling() -> None:
    """What a claim resembles does not make guns of flames."""
    (claim,) = read("A fire in the Kutupalong camp in Cox's Bazar left 12,000 Rohingya without shelter.")
    assert claim.subtype == "fire"


def test_who_was_himself_shot_is_not_those_he_killed() -> None:
    """`killed 7 and were themselves shot dead`: the seven once, and the shooting no condition."""
    first, second = read("The attackers killed 7 in Mopti and were themselves shot dead.")
    assert (told(first), told(second)) == ({"killed": 7}, {})
    assert (second.quote, second.modality.value) == ("were themselves shot dead", "asserted")
