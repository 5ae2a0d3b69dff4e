"""What another side says of the same thing in Arabic is a claim of its own; ways shut in spite of promises. No sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "side", "state"),
    [
        ("قالت تركيا إن معبر باب الهوى مفتوح، فيما أكد ناشطون أنه مغلق.", "ناشطون", AccessState.CLOSED),
        ("أكدت باكو أن الطريق مفتوح، وقالت يريفان إنه مغلق.", "يريفان", AccessState.CLOSED),
        ("قالت روسيا إن الممر مفتوح، في حين قال السكان إنه مقطوع.", "السكان", AccessState.BLOCKED),
    ],
)
def test_who_says_that_it_is_shut_shuts_it(text: str, side: str, state: AccessState) -> None:
    first, second = _read(text)
    assert (second.claimant, second.state, second.place) == (side, state, first.place)
    assert first.state is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("قال الجيش إن الطريق مقطوع، فيما يقول السكان إنه مفتوح.", "السكان"),
        ("قال الجيش إن الطريق مغلق. وقالت المعارضة إنه مفتوح.", "المعارضة"),
    ],
)
def test_who_says_that_it_is_open_opens_nothing(text: str, side: str) -> None:
    _, second = _read(text)
    assert (second.claimant, second.subtype, second.state) == (side, "opening", None)
    assert "a person decides" in second.note


@pytest.mark.parametrize(
    ("text", "side", "kind", "modality"),
    [
        ("أعلن الجيش أن القافلة دخلت الفاشر، ونفى الدعم السريع ذلك.", "الدعم السريع", ReadKind.ACCESS, Modality.DENIED),
        ("قال الجيش إن الممر فتح، لكن الأهالي نفوا ذلك.", "الأهالي", ReadKind.ACCESS, Modality.DENIED),
        ("اتهم الجيش المتمردين بقصف السوق، ونفى المتمردون مسؤوليتهم.", "المتمردون", ReadKind.INCIDENT, Modality.DENIED),
        ("أكدت موسكو أن الجيش انسحب من المدينة، فيما قال المرصد إن الانسحاب لم يحصل.", "المرصد", ReadKind.CONTROL, Modality.ASSERTED),
    ],
)
def test_who_denies_it_has_a_claim(text: str, side: str, kind: ReadKind, modality: Modality) -> None:
    first, second = _read(text)
    assert (second.claimant, second.kind, second.modality, second.negative) == (side, kind, modality, True)
    assert not first.negative


@pytest.mark.parametrize(
    "text",
    ["قالت الأمم المتحدة إن الطريق مغلق، وأكد الجيش أنه مغلق.", "قال الجيش إن الطريق مفتوح، وقالت الحكومة إن القوافل تتحرك."],
)
def test_who_says_the_same_or_another_thing_gainsays_nothing(text: str) -> None:
    assert not any(claim.negative or claim.state is AccessState.BLOCKED for claim in _read(text))
    assert len({claim.claimant for claim in _read(text) if claim.subtype in ("closed", "opening")}) == 1


def test_what_is_told_beside_a_denial_is_no_part_of_it() -> None:
    first, second = _read("السلطات تنفي منع المنظمات من دخول درنة وتقول إن الطرق مفتوحة.")
    assert first.modality is Modality.DENIED
    assert (second.claimant, second.modality, second.subtype) == ("السلطات", Modality.ASSERTED, "opening")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("لا يزال المعبر مغلقا رغم إعلان فتحه.", AccessState.CLOSED),
        ("ما تزال طريق البيضاء مقطوعة رغم وعود الحوثيين بفتحها.", AccessState.BLOCKED),
        ("لا يزال ميناء الحديدة مغلقا رغم الدعوات لفتحه.", AccessState.CLOSED),
        ("رغم وعود بفتحه لا يزال المعبر مغلقا.", AccessState.CLOSED),
        ("معبر سيمالكا ما زال مغلقا رغم الدعوات إلى فتحه.", AccessState.CLOSED),
    ],
)
def test_a_way_shut_in_spite_of_promises_is_shut(text: str, state: AccessState) -> None:
    (claim,) = _read(text)
    assert claim.state is state


def test_a_way_opened_in_spite_of_shelling_is_no_closing() -> None:
    (claim,) = _read("لا يزال المعبر مفتوحا رغم القصف.")
    assert (claim.subtype, claim.state) == ("opening", None)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("قال شهود إن الجنود أغلقوا الطريق إلى تعز. ووصف الجيش ذلك بأنه كذب.", "الجيش"),
        ("قالت المنظمة إن الطريق إلى حيس مغلق. واعتبر المحافظ الأنباء كاذبة.", "المحافظ"),
    ],
)
def test_who_calls_it_a_lie_denies_it(text: str, side: str) -> None:
    found = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    assert [(one.modality, one.claimant) for one in found[1:]] == [(Modality.DENIED, side)]


def test_who_calls_it_a_crime_does_not_deny_it() -> None:
    found = read_text("قصف الجيش السوق في نيالا، ووصف السكان ذلك بأنه جريمة.", ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    assert not any(one.modality is Modality.DENIED for one in found)
