"""How a claim of which no word says more than its kind gets its subtype: asked for once, for these claims alone, with bounds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

pytest.importorskip("spacy", reason="sh setup.sh reading installs the English parser")

from safepassage.outside.reading_parts import load_parser
from safepassage.records.guessed import Subtypes
from safepassage.reports.claims.joining import _vaguer
from safepassage.reports.claims.proposing import all_found
from safepassage.reports.clauses.spans import Found
from tests.reports.one_kind import all_of

WORDLESS, WORDED = "The council folded its arms on Monday.", "Shells hit the bakery on Monday."


def found_in(texts: list[str], kind: str, subtypes: Subtypes | None) -> list[Found]:
    """The claims of sentences each of which a network takes for one of this kind."""
    return [one for found in all_found(load_parser()(texts), all_of(kind), subtypes)[1] for one in found]


def told_as(subtype: str, asked: list[tuple[str, str]]) -> Subtypes:
    """Everything is this; `asked` keeps what was asked about."""

    def subtypes(clauses: Sequence[str], kinds: Sequence[str]) -> list[str]:
        asked.extend(zip(clauses, kinds, strict=True))
        return [subtype for _ in clauses]

    return subtypes


def test_only_a_claim_of_which_no_word_says_more_than_its_kind_is_asked_about() -> None:
    """Of two incidents the one without a word of the lexicon, by its words and the kind of the network; the other stays shelling."""
    asked = list[tuple[str, str]]()
    named = {one.trigger.rule.subtype for one in found_in([WORDLESS, WORDED], "incident", told_as("looting", asked))}
    assert asked == [(WORDLESS.rstrip("."), "incident")]
    assert named == {"looting", "shelling"}


@pytest.mark.parametrize("toll", ["killing", "injury", "missing", "food", "denial"])
def test_no_subtype_by_resemblance_makes_a_number_of_people_a_toll_or_denies(toll: str) -> None:
    """The claim stays, of its kind alone."""
    (one,) = found_in([WORDLESS], "incident", told_as(toll, []))
    assert (one.trigger.rule.kind.value, one.trigger.rule.subtype) == ("incident", "")


def test_no_state_of_a_way_is_told_by_resemblance() -> None:
    """A claim of access without a word for it is never asked about."""
    asked = list[tuple[str, str]]()
    (one,) = found_in([WORDLESS], "access", told_as("opened", asked))
    assert (one.trigger.rule.subtype, asked) == ("access", [])


def test_without_whoever_names_them_claims_have_their_kind_alone() -> None:
    """The same claims, none of them lost."""
    (one,) = found_in([WORDLESS], "need", None)
    assert (one.trigger.rule.kind.value, one.trigger.rule.subtype) == ("need", "")


def test_a_subtype_that_is_not_known_yet_never_takes_the_place_of_one_that_a_word_says() -> None:
    """`Killed`, joined by a clause of which only the kind is known, stays killed; joined by shelling it is that."""
    assert not _vaguer("killing", "")
    assert _vaguer("killing", "shelling")
