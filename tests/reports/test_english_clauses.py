"""Several claims in one sentence, notes without a verb, what is promised or ordered: own sentences on many wars."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

CLAIMS = (
    ("Two people were killed in Donetsk and three others are missing.", ("incident", "protection")),
    ("Two corridors out of Fallujah were agreed, but neither corridor was ever used.", ("access", "access")),
    ("The general ordered his troops to seal off the plant.", ("posture",)),
    ("Rebels shelled the airport at Juba, killing six porters.", ("incident",)),
    (
        "The battalion launched an assault on June 4, has taken two ridges above Jaffna and has lost forty men.",
        ("posture", "control", "incident"),
    ),
    ("The wards in Hodeida are full.", ("need",)),
    ("Insulin nearly finished, no dressings.", ("need",)),
    ("Needed: 900 blankets, 40 stoves, two midwives.", ("need",)),
    ("Some 3,000 residents of Marawi are hiding in basements.", ("protection",)),
    ("The checkpoint at Bab al-Tibbaneh has been shut since Monday.", ("access",)),
    ("Our application to enter Ghouta was rejected for the fourth time.", ("access",)),
    ("The Qatari mediator is expected in Goma on Thursday.", ("diplomacy",)),
    ("Both sides will swap 50 detainees on Sunday, the Red Cross said.", ("diplomacy",)),
    ("The hill above Sarajevo changed hands twice.", ("control",)),
    ("More than 12,000 have walked to Uvira in two days.", ("displacement",)),
    ("Engineers restored the water supply to half of Aleppo.", ("response",)),
    ("A bomb hit the bakery in Debaltseve, and hundreds ran for the border.", ("incident", "displacement")),
    ("Buses promised by the governor never came.", ("access",)),
    ("Aid convoys still cannot enter Madaya.", ("access",)),
    ("Boys above 14 were taken off the buses and have not been heard of since.", ("protection",)),
    ("Fighters have mined the approaches to the bridge.", ("posture",)),
    ("Insurgents now run most of Kunduz.", ("control",)),
    ("The army lost the crossing on Saturday, but took it back a day later.", ("control",)),
    ("Gunmen stormed a hostel in Beledweyne and shot eleven lodgers.", ("incident", "incident")),
    ("Civilians cannot leave El Fasher.", ("access",)),
)
NOTHING = (
    "He studied law in Damascus before the war.",
    "This report covers the period from 1 to 14 May.",
    "Figures are rounded and may be revised.",
    "Will the wounded of Vukovar be let out?",
    "Is the road to Grozny open?",
)
UNKEPT = (
    "Civilians were meant to use the corridor.",
    "The corridor was to be opened on Friday.",
    "The crossing was supposed to open at dawn.",
    "The road was due to be reopened last week.",
)


def read(sentence: str) -> tuple[Proposal, ...]:
    return read_text(sentence, ident="s", doc_date=date(2024, 5, 2), lang="en").claims


@pytest.mark.parametrize(("sentence", "kinds"), CLAIMS, ids=[sentence[:40] for sentence, _ in CLAIMS])
def test_each_clause_with_something_of_its_own_is_one_claim(sentence: str, kinds: tuple[str, ...]) -> None:
    """As many claims as a careful reader would write down, in their order, and none over its neighbour."""
    found = read(sentence)
    assert tuple(claim.kind.value for claim in found) == kinds
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("sentence", NOTHING)
def test_a_question_and_what_is_no_news_claim_nothing(sentence: str) -> None:
    """Nothing is said to be so that a planner must know."""
    assert not read(sentence)


@pytest.mark.parametrize("sentence", UNKEPT)
def test_a_plan_of_the_past_is_no_announcement(sentence: str) -> None:
    """What was meant to be may long have failed: no state is given."""
    assert {claim.state for claim in read(sentence)} <= {None, AccessState.NOT_KEPT}
    assert read(sentence)


def test_an_announcement_still_is_one() -> None:
    """The control."""
    assert AccessState.ANNOUNCED in {claim.state for claim in read("The army announced that a corridor would be opened on Friday.")}


def test_dateline_bullet_and_source_are_no_part_of_a_claim() -> None:
    """The quote begins behind the dateline and ends before the source."""
    first = read("NAZRAN, Russia, Dec 8 - Warplanes bombed Grozny again on Wednesday.")
    assert [claim.quote for claim in first] == ["Warplanes bombed Grozny again on Wednesday"]
    for head in ("EL FASHER, Sudan, 14 May 2024 - ", "AL HASAKAH, Syria, May 14 (Reuters) - "):
        (short,) = read(f"{head}Shells fell on the livestock market on Monday, killing nine people.")
        assert short.quote == "Shells fell on the livestock market on Monday, killing nine people"
    (aside,) = read("UN officials - who had no access - said 30 people were killed in Homs.")
    assert aside.quote == "30 people were killed in Homs"
    second = read("- 4,000 families displaced since Monday (OCHA).")
    assert [claim.quote for claim in second] == ["4,000 families displaced since Monday"]
    third = read("The bakery in Daraya was hit twice, according to leaflets dropped by the army.")
    assert [claim.quote for claim in third] == ["The bakery in Daraya was hit twice"]


def test_what_is_promised_is_announced_by_who_promises() -> None:
    """Whether the quote begins with the promise or behind it, the militia says it and nothing is open."""
    (claim,) = read("The militia promised that the road to Tuzla would be opened to civilians.")
    assert claim.quote.endswith("the road to Tuzla would be opened to civilians")
    assert claim.claimant == "militia"
    assert claim.state is AccessState.ANNOUNCED


def test_who_said_a_thing_also_warned_of_the_next() -> None:
    """`..., and warned that`: one sentence with one subject, though a sign stands between; a subject of its own speaks for itself."""
    said = "The United Nations said 9,000 people had fled Kutum, and warned that 20,000 could leave."
    assert [claim.claimant for claim in read(said)] == ["United Nations"] * 2


def test_looted_aid_was_not_delivered() -> None:
    """However much a clause resembles one of aid under way, its own word says what became of it."""
    found = read("Six trucks of the World Food Programme were looted on their way to Darfur on Monday.")
    assert [claim.kind for claim in found] == [ReadKind.INCIDENT]
