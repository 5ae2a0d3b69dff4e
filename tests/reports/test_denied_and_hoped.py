"""What is denied, scorned, hoped for or not known is never told as so; what is told beside a denial of guilt is."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.reports.modality.untrue import untrue
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return tuple(read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Reports that 12 miners had been killed in Rubaya were refuted by the governor.", "governor"),
        ("Reports of 12 deaths in Loikaw were dismissed by the junta.", "junta"),
        ("The ministry dismissed as propaganda claims that 12 soldiers were killed in Marib.", "ministry"),
        ("The prefect called reports of 12 dead in Birao nonsense.", "prefect"),
        ("The governor described reports of 12 dead in Sumy as lies.", "governor"),
        ("The colonel branded as fake news a report that 12 were killed in Djibo.", "colonel"),
        ("Officials cast doubt on reports that 12 people were killed in Jos.", "Officials"),
        ("The general mocked claims that his men had killed 12 villagers in Sittwe.", "general"),
        ("The army said reports of 12 dead in Nyala were exaggerated.", "army"),
        ("The ministry dismissed claims that 12 people were killed in Jos and 30 wounded.", "ministry"),
        ("Officials challenged the army's claim that 12 people were killed in Gao.", "author"),
        ("Reports of 12 deaths in Jos have been debunked.", "author"),
        ("The army denied that its strike killed 12 people in Loikaw.", "army"),
        ("The ministry withdrew its claim that 12 fighters were killed in Afrin.", "ministry"),
        ("The agency retracted a report that 12 people had died in Kidal.", "agency"),
        ("The army retracted a statement that eight rebels were killed in Loikaw.", "army"),
        ("The governor backtracked on his statement that 60 people were killed in Zamfara.", "governor"),
    ],
)
def test_a_report_that_is_scorned_is_denied(text: str, claimant: str) -> None:
    (found,) = claims(text)
    assert (found.modality, found.negative) == (Modality.DENIED, True)
    assert claimant in found.claimant


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The charity withdrew its drivers after reports that 12 people had been killed in Malakal.", 12),
        ("Traders withdrew their money amid reports of 12 deaths in Goma.", 12),
        ("Judges questioned witnesses about claims that soldiers killed 12 people in Gao.", 12),
        ("Lawmakers challenged the police over reports that 12 protesters had been killed in Minsk.", 12),
        ("The army mocked reports of a retreat and said 12 people were killed in Gao.", 12),
        ("The army rejected reports of shelling but said 12 people were killed in Gao.", 12),
        ("Nobody doubted reports that 12 people had been killed in Wau.", 12),
        ("The mayor laughed off reports of shelling and was killed with two guards in Zinjibar.", 3),
        ("Reporters who challenged claims that nobody had died counted 12 bodies in Bucha.", 12),
        ("A strike killed 12 people in Rafah, and army claims that a tunnel lay beneath the house were debunked.", 12),
        ("A raid on Kadugli killed 12 people, and the army's account that rebels did it was discredited.", 12),
        ("Twelve people were killed in Jabalia and claims of a weapons store were refuted.", 12),
        ("Rebels killed 12 people in Kasese, and reports of a ransom are false.", 12),
        ("The army said it killed 12 fighters in Tyre, a claim that was refuted by the mayor.", 12),
        ("The video contradicts the army's claim that the 12 medics killed in Rafah were armed.", 12),
    ],
)
def test_what_another_report_is_scorned_beside_stays_told(text: str, killed: float) -> None:
    """Only what the scorned or refuted report itself holds is denied, and only where the verb scorns the report."""
    assert [(one.harm.killed.low, one.negative) for one in claims(text) if one.harm.killed and one.modality is not Modality.DENIED] == [
        (killed, False)
    ]


@pytest.mark.parametrize("text", ["No one denies that 12 people died in Hama.", "Nobody disputes that 12 people were killed at Rabaa."])
def test_what_nobody_denies_is_so(text: str) -> None:
    (found,) = claims(text)
    assert found.harm.killed is not None
    assert (found.modality, found.negative, found.harm.killed.low) == (Modality.ASSERTED, False, 12)


@pytest.mark.parametrize(
    "text",
    [
        "UNICEF hoped that the shelling, which had killed 12 children in Kramatorsk, would stop.",
        "Aid workers hope to reach Kadugli, where gunmen killed 12 people.",
        "Refugees hop on trucks in Renk, where 12 people died.",
        "The rabbits hop in the fields of Donetsk where mines killed 12 farmers.",
    ],
)
def test_what_is_told_beside_a_hope_is_so(text: str) -> None:
    """In a clause that tells of a thing; and who hops does not hope."""
    (found,) = (one for one in claims(text) if one.harm.killed)
    assert (found.modality, found.negative) == (Modality.ASSERTED, False)


@pytest.mark.parametrize(
    "text",
    [
        "The UN called the killing of 12 people in Jos a war crime.",
        "The mayor described the killing of 12 people as a massacre.",
        "The army called the shelling of Gao, which killed 12, a mistake.",
        "The army denied responsibility for the killing of 12 people in Loikaw.",
        "The rebels deny any role in the attack, which killed 12 people in Beni.",
        "Russia denied involvement in the strike that killed 12 people in Dnipro.",
    ],
)
def test_what_is_only_judged_or_blamed_on_others_happened(text: str) -> None:
    """Who did it is denied, and the dead are dead."""
    (found,) = (one for one in claims(text) if one.harm.killed)
    assert found.harm.killed is not None
    assert (found.modality, found.negative, found.harm.killed.low) == (Modality.ASSERTED, False, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied responsibility for the killing of 12 people in Loikaw.",
        "Russia denied any role in the raid, which killed 12 in Izium.",
    ],
)
def test_who_denies_guilt_does_not_claim_the_deed(text: str) -> None:
    assert {one.claimant for one in claims(text) if one.harm.killed} == {"author"}


@pytest.mark.parametrize(
    "text",
    [
        "Engineers hoped to open a second road to Derna.",
        "The Red Cross hopes to reopen the road to Taiz.",
        "The agency was hoping to evacuate 200 patients from Kherson on Sunday.",
        "The corridor to Bakhmut was supposed to open on Monday.",
        "The bridge at Irpin is slated to reopen on Monday.",
    ],
)
def test_what_is_hoped_for_is_not_so(text: str) -> None:
    """Whatever the verb's form."""
    told = claims(text)
    assert {found.modality for found in told} <= {Modality.DEMANDED, Modality.PLANNED, Modality.STATED_INTENT, Modality.PREDICTED}
    assert told
    assert AccessState.OPENED not in {found.state for found in told}


@pytest.mark.parametrize(
    ("text", "hopes"),
    [
        ("Families hoped that the corridor from Azovstal would open on Monday.", "Families"),
        ("Residents hope the road to Goma will open on Friday.", "Residents"),
        ("The Red Cross hopes that the corridor to Afrin will be opened tomorrow.", "Red Cross"),
    ],
)
def test_a_hope_announces_no_opening(text: str, hopes: str) -> None:
    """Who hopes asks for it, though it `will` open; a plan and a promise announce it still."""
    (found,) = claims(text)
    assert (found.claimant, found.modality, found.state) == (hopes, Modality.DEMANDED, AccessState.PROPOSED)
    (promised,) = claims("The minister promised that the road to Goma would open on Friday.")
    assert promised.state is AccessState.ANNOUNCED


@pytest.mark.parametrize(
    "text",
    [
        "It remains unclear whether 12 people died in Derna.",
        "It is not known whether 12 people died in Derna.",
        "The mayor was unaware of any deaths.",
    ],
)
def test_what_nobody_knows_is_no_toll(text: str) -> None:
    assert not [one for one in claims(text) if one.harm.killed]


@pytest.mark.parametrize(
    "text", ["Rumours spread that 12 people had been killed in Wau.", "Reports emerged that 12 people had been shot in Gao."]
)
def test_what_goes_round_is_reported_by_nobody(text: str) -> None:
    (found,) = claims(text)
    assert (found.claimant, found.modality) == ("unnamed", Modality.REPORTED)


def test_who_stops_short_of_saying_it_does_not_say_it() -> None:
    (found,) = claims("The army stopped short of saying that the bridge at Irpin was open.")
    assert found.modality is Modality.CONDITIONAL


_TOLD = ["reports", "Claim", "allegations", "rumor", "rumours", "account", "figures", "suggestion", "assertions", "stories"]


@pytest.mark.parametrize("told", _TOLD)
def test_what_is_scorned_by_any_word_for_telling_is_untrue(told: str) -> None:
    """`The army rejected rumours of shelling`; where it rejected shelling itself, the words say nothing of it."""
    scorned, plain = f"The army rejected {told} of |shelling in Homs.", "The army rejected aid after |shelling in Homs."
    assert [untrue(one.replace("|", ""), one.index("|"), one.index("|") + 8) for one in (scorned, plain)] == [True, False]
