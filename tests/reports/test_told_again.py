"""What a fresh set of texts by another hand showed to be wrong, with near ones that are right as they are: times and modalities."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text

TODAY = date(2022, 3, 21)  # a Monday


def _claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="a", doc_date=TODAY).claims


def _days(text: str) -> tuple[date | None, date | None]:
    when = _claims(text)[-1].when
    assert when is not None
    return when.start, when.end


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It has been cut off since early October, when the army closed the last track.", (date(2021, 10, 1), date(2021, 10, 10))),
        ("It has been shut since late January, when rebels seized the bridge.", (date(2022, 1, 21), date(2022, 1, 30))),
        ("It has been shut since June, when rebels seized the bridge.", (date(2021, 6, 1), date(2021, 6, 30))),
        ("The road has been shut since early October.", (date(2021, 10, 1), None)),
    ],
)
def test_what_happened_when_something_began_is_over(text: str, days: tuple[date, date | None]) -> None:
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("France and Britain have asked for a closed session of the Security Council on Wednesday.", date(2022, 3, 23)),
        ("Turkey requested a meeting of NATO ambassadors on Thursday.", date(2022, 3, 24)),
        ("The UN asked on Friday for a meeting of the council.", date(2022, 3, 18)),
        ("The UN called for a truce on Friday.", date(2022, 3, 18)),
        ("The council met on Thursday to discuss the truce.", date(2022, 3, 17)),
    ],
)
def test_a_session_that_is_asked_for_is_to_come(text: str, day: date) -> None:
    """On the day that stands behind it; not what was asked on a day."""
    assert _days(text) == (day, day)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Zagreb rejected the offer as an ultimatum.", Modality.ASSERTED),
        ("The rebels rejected the truce on Friday.", Modality.ASSERTED),
        ("Moscow ruled out talks with the rebels.", Modality.ASSERTED),
        ("The governor rejected the accusations of torture.", Modality.DENIED),
        ("About 47,000 people had sought refuge in the camp.", Modality.ASSERTED),
        ("The wounded sought treatment in Goma.", Modality.ASSERTED),
        ("The governor sought a truce on Friday.", Modality.DEMANDED),
        ("Regional leaders are expected to meet in Dar es Salaam on 8 April.", Modality.PLANNED),
        ("The rains are expected to cut the road to Renk.", Modality.PREDICTED),
        ("على أن يجتمع المجلس الثلثاء مع موفدين أميركيين لبحث الهدنة.", Modality.PLANNED),
        ("اجتمع المجلس الثلثاء مع موفدين أميركيين لبحث الهدنة.", Modality.ASSERTED),
    ],
)
def test_what_a_verb_makes_of_it(text: str, modality: Modality) -> None:
    assert _claims(text)[0].modality is modality


def test_tuesday_as_it_is_written_in_beirut() -> None:
    """الثلثاء beside الثلاثاء."""
    assert _days("قصف الطيران حي الشعار الثلثاء وقتل ستة أشخاص.") == (date(2022, 3, 15), date(2022, 3, 15))


def test_what_was_done_before_a_warning_is_none() -> None:
    text = "وحذر برنامج الأغذية العالمي من أن مخزونه سينفد خلال أيام، وكان قد وزع حصصاً على 90 ألف شخص في دير البلح."
    first, last = _claims(text)
    assert (first.modality, last.modality) == (Modality.WARNED, Modality.ASSERTED)


@pytest.mark.parametrize("tidings", ["وقوع مجزرة", "وصول دبابات إلى البلدة", "وفاة عشرات الجرحى"])
def test_what_activists_fear_is_no_part_of_their_name(tidings: str) -> None:
    """`يخشى ناشطون |وقوع مجزرة`: the first letter is no `and`."""
    claims = _claims(f"ويخشى ناشطون {tidings} إذا امتدت المعارك إلى وسط المدينة.")
    assert {claim.claimant for claim in claims} == {"ناشطون"}


@pytest.mark.parametrize(
    ("text", "claimant", "modality"),
    [
        ("The UN demanded the opening of the Castello road, which has been closed since July.", "author", Modality.ASSERTED),
        ("Kyiv demanded an answer from the UN, which Moscow has so far refused access to Kherson.", "author", Modality.ASSERTED),
        ("The envoy proposed a truce in Aleppo, where 12 people were killed on Friday.", "author", Modality.ASSERTED),
        ("The UN demanded that the Castello road be opened.", "United Nations", Modality.DEMANDED),
        ("Families fear that their men would be arrested at the crossing.", "Families", Modality.PREDICTED),
        ("Aid workers fear that the road will be closed by Friday.", "Aid workers", Modality.PREDICTED),
        ("People in Douma eat once a day, residents said.", "residents", Modality.ASSERTED),
        ("The road will be opened once the mines are cleared.", "author", Modality.CONDITIONAL),
    ],
)
def test_who_says_it_and_how(text: str, claimant: str, modality: Modality) -> None:
    """What is told aside of a demand is not demanded; what is feared is foreseen; `once a day` sets no condition."""
    claim = _claims(text)[-1]
    assert (claim.claimant, claim.modality) == (claimant, modality)


@pytest.mark.parametrize(
    "text",
    ["Rebels demanded passage to Idlib, which would be opened by Russia.", "Residents fear that the Sake road will be opened to looters."],
)
def test_none_of_it_opens_a_way(text: str) -> None:
    claims = _claims(text)
    assert claims
    assert not any(claim.state in (AccessState.OPENED, AccessState.USED) for claim in claims)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The road was blocked after the deal collapsed.", AccessState.BLOCKED),
        ("Rebels blocked the road after a deal to open it fell through.", AccessState.BLOCKED),
        ("The road is mined and no longer used.", AccessState.BLOCKED),
        ("The airport is closed and no longer used.", AccessState.CLOSED),
        ("The Erez crossing no longer operates.", AccessState.CLOSED),
        ("قُطع الطريق بعد فشل الممر الإنساني.", AccessState.BLOCKED),
        ("The crossing was seldom closed until Monday, when the army shut it.", AccessState.CLOSED),
        ("The road is rarely passable and closed since May.", AccessState.CLOSED),
    ],
)
def test_why_a_way_is_shut_does_not_open_it(text: str, state: AccessState) -> None:
    """A deal that collapsed, a way no longer used, a failed corridor: the way is shut."""
    claim = _claims(text)[0]
    assert (claim.state, claim.negative) == (state, False)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that it refused passage to the convoy.",
        "Israel denies it refused entry to the trucks.",
        "The ministry denied that ambulances had been refused passage at Qalandia.",
        "It is not true that the convoy was denied access to Ghouta.",
        "Reports that the convoy was refused entry at Erez are false.",
    ],
)
def test_a_denied_refusal_is_no_confession(text: str) -> None:
    claims = _claims(text)
    assert claims
    assert all(claim.modality is Modality.DENIED for claim in claims)


def test_what_a_denier_says_himself_is_his_claim() -> None:
    denied, said = _claims("The police denied claims that six people died, and said one man was injured.")
    assert (denied.modality, said.modality, said.claimant) == (Modality.DENIED, Modality.ASSERTED, "police")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Fighting in Yei killed five people on Monday.", "SS"),
        ("Jihadists attacked Mora on Monday.", "CM"),
        ("Gunmen killed 14 in Gao. Troops patrolled Gao.", "ML"),
        ("Lebanon said four people were killed.", "LB"),
    ],
)
def test_a_small_town_of_a_war_is_no_large_one_of_another_name(text: str, country: str) -> None:
    """Bursa, Bilimora and Guantanamo are called so as well, in lists of other names."""
    place = _claims(text)[0].place_resolved
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers arrested Boko Haram near Diffa.",
        "Iran detained Stena Impero in July.",
        "Kharkiv and her sister cities were shelled on Monday.",
        "Juba's sister city Yei was shelled on Monday.",
    ],
)
def test_bodies_ships_and_cities_are_no_persons(text: str) -> None:
    assert blacked_out(text)[0] == text


@pytest.mark.parametrize(
    ("text", "including"),
    [
        ("Forty people were killed on Friday. Among the dead were 11 children.", True),
        ("Forty soldiers were killed on Friday. Among the dead were 11 civilians.", False),
    ],
)
def test_civilians_are_not_among_soldiers(text: str, including: bool) -> None:
    killed = _claims(text)[0].harm.killed
    assert killed is not None
    assert bool(killed.including) is including


@pytest.mark.parametrize(
    ("text", "subtypes"),
    [
        ("Israel ended the ceasefire talks on Monday.", {"talks"}),
        ("Israel ended the ceasefire on Monday.", {"pause_ended"}),
        ("More than 300 families returned after the end of the 1994 ceasefire.", {"return"}),
    ],
)
def test_talks_and_old_truces_are_no_truce_that_ended(text: str, subtypes: set[str]) -> None:
    assert {claim.subtype for claim in _claims(text)} == subtypes
