"""The model of marks: which sentences it sees together, the same marks at each time, and that it was made from the texts as they are."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safepassage.errors import FaultyCase
from safepassage.outside import reading_parts
from safepassage.outside.reading_marks import (
    DIGEST,
    MARKS,
    MOST_OF_SNIPPET,
    MOST_PIECES,
    MOST_TOGETHER,
    SNIPPETS,
    SUM,
    TYPES,
    Marker,
    pieces_of,
    windows_of,
)
from safepassage.outside.reading_parts import load_marker, load_marks, load_parser
from safepassage.outside.word_pieces import BEGIN, END, UNKNOWN, WordPieces
from safepassage.records.marked import BEGINS, GOES_ON, KINDS, NONE, Marked
from safepassage.reports import events
from safepassage.reports.claims.marking import HINTS, hints_of
from safepassage.reports.claims.proposing import all_found, asked_of, drafts_of

SENTENCES = [
    "Shells hit the bakery on Monday.",
    "",
    "The UN said 3,000 people had fled, and that the road to Hama was closed.",
    "Water cut since morning",
]
LONG = "The army said that " + "people had fled the town and " * 14 + "the road was closed."
PIECES = WordPieces([UNKNOWN, BEGIN, END, "a", "##b"])  # `a` is one piece, `ab` two


def marked(sentences: list[str]) -> list[Marked]:
    docs = list(load_parser()(sentences))
    hints = [hints_of(draft.doc, asked_of(draft)) for draft in drafts_of(docs)]
    return list(load_marks()(docs, hints))


def test_windows_by_hand() -> None:
    """Two sentences of 2 and 3 pieces, with a mark before and one behind each: 8; a third would be more than 8, and begins the next."""
    first, second = windows_of([["a", "a"], ["ab", "a"], ["a"]], PIECES, 8)
    assert (first.ids, first.firsts, first.sizes) == ((1, 3, 3, 2, 3, 4, 3, 2), (1, 2, 4, 6), (2, 2))
    assert (second.ids, second.firsts, second.sizes) == ((1, 3, 2), (1,), (1,))


@given(st.lists(st.lists(st.sampled_from(["a", "ab", "abb"]), max_size=12), max_size=20), st.integers(4, 40))
def test_every_word_is_in_one_window_in_its_turn(sentences: list[list[str]], most: int) -> None:
    """No window is longer than asked, unless of one sentence; the first piece of each word stands where the window says."""
    seen = list[int]()
    for window in windows_of(sentences, PIECES, most):
        assert len(window.ids) <= most or len(window.sizes) == 1
        assert sum(window.sizes) == len(window.firsts)
        assert all(window.ids[place] == 3 for place in window.firsts)
        seen += window.sizes
    assert seen == [len(words) for words in sentences]


def test_behind_the_last_place_that_the_model_knows_no_claim_is_marked() -> None:
    """A sentence of 300 words of two pieces each: the first 250 are looked at."""
    (window,) = windows_of([["ab"] * 300], PIECES)
    assert window.sizes == (MOST_PIECES // 2,)
    (found,) = marked(["antidisestablishmentarianism floccinaucinihilipilification " * 60])
    unseen = found.words[-10:]
    assert (unseen[:, BEGINS] == -20).all()
    assert np.exp(unseen).sum(axis=1) == pytest.approx(np.ones(10), abs=1e-4)


def test_each_word_has_chances_that_add_up_to_one() -> None:
    """Of states and of kinds, for each sentence as many rows as words; an empty one has none."""
    docs = list(load_parser()(SENTENCES))
    for doc, found in zip(docs, marked(SENTENCES), strict=True):
        assert found.words.shape == (len(doc), 3)
        assert found.kinds.shape == (len(doc), len(KINDS))
        for chances in (found.words, found.kinds):
            assert np.exp(chances).sum(axis=1) == pytest.approx(np.ones(len(doc)), abs=1e-5)


def test_what_a_plain_sentence_claims_is_marked() -> None:
    """`Shells hit the bakery on Monday.` begins an incident at its first word and goes on with it; the full stop is in none."""
    (found,) = marked(SENTENCES[:1])
    assert found.words.argmax(axis=1).tolist()[:4] == [BEGINS, GOES_ON, GOES_ON, GOES_ON]
    assert found.words[-1].argmax() == NONE
    assert KINDS[found.kinds[:4].mean(axis=0).argmax()] == "incident"


def test_the_same_sentences_have_the_same_marks_to_the_last_bit() -> None:
    """Same input, same bytes; also of a model that is loaded again, and whatever is worked on beside."""
    docs = list(load_parser()(SENTENCES * 30))
    hints = [np.zeros((len(doc), HINTS), dtype=np.float32) for doc in docs]
    for one, other in zip(load_marks()(docs, hints), Marker(MARKS)(docs, hints), strict=True):
        assert np.array_equal(one.words, other.words)
        assert np.array_equal(one.kinds, other.kinds)


def test_a_sentence_is_told_apart_from_what_stands_in_other_windows() -> None:
    """Two sentences of more than half of MOST_TOGETHER each are marked as each of them alone."""
    long = [f"The {word} said that " + "people had fled the town and " * 14 + "the road was closed." for word in ("army", "council")]
    assert len(list(windows_of((line.split() for line in long), Marker(MARKS).pieces))) == 2
    assert 2 * min(len(line.split()) for line in long) > MOST_TOGETHER
    for together, alone in zip(marked(long), [marked([line])[0] for line in long], strict=True):
        assert np.array_equal(together.words, alone.words)


def test_words_that_no_text_had_are_marked_too() -> None:
    """Letters of no script: some chance each, none of them not a number."""
    (found,) = marked(["☃ ﷽ 𒀀 zxqj -- ..."])
    assert np.isfinite(found.words).all()
    assert np.isfinite(found.kinds).all()


def test_the_model_was_made_from_the_labelled_texts_as_they_are() -> None:
    """Who changes a label makes the model anew: `python -m tools.reading_marks`, then `python -m tools.reading_kinds en`."""
    from safepassage.reports.claims import weights_english
    from tools.reading_marks import digest
    from tools.reading_weights import MARKS_LEFT_OUT, texts_of

    told, model = digest(texts_of("en")), sha256(MARKS.read_bytes()).hexdigest()
    assert Marker(MARKS).about[DIGEST] == told
    assert model == weights_english.MARKS
    with np.load(MARKS_LEFT_OUT["en"]) as stored:
        assert (str(stored["digest"]), str(stored["model"])) == (told, model)
        assert len(stored["chances"]) == stored["sizes"].sum()


def test_the_types_of_armed_events_were_learnt_from_the_snippets_as_they_are() -> None:
    """Who changes a snippet makes the model anew too."""
    from tools.reading_events import digest, snippets_of

    assert load_marker().about[SNIPPETS] == digest(snippets_of())
    assert load_marker().about[TYPES].split("\n") == list(events.TYPES)


def test_a_snippet_has_a_chance_for_each_type() -> None:
    """They add up to one, also of no words and of more than are looked at; the same beside others as alone."""
    snippets = ["A suicide bomber blew himself up.", "", "shells hit the town " * 200]
    told = load_marker().types_of(snippets)
    assert told.shape == (3, len(events.TYPES))
    assert np.exp(told).sum(axis=1) == pytest.approx(np.ones(3), abs=1e-5)
    assert np.array_equal(load_marker().types_of(snippets[:1])[0], told[0])
    assert events.TYPES[told[0].argmax()] == "SUIC_BOMB"
    assert load_marker().types_of([]).shape == (0, len(events.TYPES))


def test_the_pieces_of_a_snippet_by_hand() -> None:
    """`ab a` is three pieces between two marks; of a long one the first 159."""
    assert pieces_of("ab a", PIECES) == [1, 3, 4, 3, 2]
    assert len(pieces_of("a " * 500, PIECES)) == MOST_OF_SNIPPET + 2


def test_the_model_is_loaded_once_and_again_in_a_child() -> None:
    """Whoever asks for marks and whoever asks for types have the same; a child without its threads has its own, and marks with it."""
    load_marks()([], [])
    assert load_marker() is load_marker()
    child = os.fork()
    if not child:
        os._exit(0 if len(marked(SENTENCES[:1])) == 1 else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_whose_habits_a_text_was_marked_with() -> None:
    """The reader takes on the first: those of the given key. Keys of others, and texts that were marked finer, are told apart."""
    from tools.reading_marks import as_keys, habit_of

    told = {"keyed_en_a/KA01": 0, "keyed_ar_n/N01": 0, "en_m/m01": 1, "english/x": 1, "marked_en_a/A01": 2, "marked_ar_k/K01": 2}
    assert {ident: habit_of(ident) for ident in told} == told
    assert [ident for ident in told if not as_keys(ident)] == ["marked_en_a/A01", "marked_ar_k/K01"]


def test_the_digest_changes_with_any_text_or_claim() -> None:
    """Also with a text that claims nothing."""
    from tools.reading_marks import digest
    from tools.reading_weights import Labelled, Text

    one, other = Text("a", "Rain.", (), False), Text("b", "War.", (Labelled(0, 3, ("incident",), True),), False)
    told = {digest(texts) for texts in ([], [one], [other], [one, other], [one, replace(other, claims=())], [replace(one, text="Sun.")])}
    assert len(told) == 6


@pytest.mark.parametrize("fault", ["missing", "empty", "cut", "changed", "no sum", "a pointer"])
def test_a_model_that_is_missing_or_damaged_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    """A fault with its next step and never a traceback, and no claims by another model in silence."""
    path, model = tmp_path / MARKS.name, MARKS.read_bytes()
    path.with_suffix(SUM).write_text(MARKS.with_suffix(SUM).read_text(encoding="ascii"), encoding="ascii")
    changed = {"empty": b"", "cut": model[: len(model) // 2], "changed": model[:5_000_000] + bytes(4_096) + model[5_004_096:]}
    if fault != "missing":
        path.write_bytes(changed.get(fault, model if fault == "no sum" else b"version https://git-lfs.github.com/spec/v1\n"))
    if fault == "no sum":
        path.with_suffix(SUM).unlink()
    monkeypatch.setattr(reading_parts, "MARKS", path)
    load_marks.cache_clear()
    reading_parts._load_marker.cache_clear()
    try:
        with pytest.raises(FaultyCase, match="missing or damaged") as told:
            load_marks()([], [])
        assert told.value.faults[0].file == MARKS.name
    finally:
        load_marks.cache_clear()
        reading_parts._load_marker.cache_clear()


def test_nothing_is_sent_and_nothing_is_left_behind(tmp_path: Path) -> None:
    """
    A child that loads and asks the model leaves no file in its home, and no thread but its own two is there to send any.

    Some releases of onnxruntime make an identifier and a database there and open connections, which no hook of Python sees.
    """
    code = """
import os
import numpy as np
from safepassage.outside.reading_marks import MARKS, Marker
class Word: text = "shells"
list(Marker(MARKS)([[Word()]] * 9, [np.zeros((1, 14), dtype=np.float32)] * 9))
print(len(os.listdir("/proc/self/task")))
"""
    around = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    around |= {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True, env=around)
    assert done.stderr == ""
    assert list(tmp_path.rglob("*")) == []
    if sys.platform == "linux":
        assert int(done.stdout) <= 3


def test_whoever_is_stopped_does_not_wait_for_what_was_asked() -> None:
    """The parser fails when 128 sentences were asked about, and the hands have other work: what was not begun is not begun."""
    asked, busy = list[Any](), Event()
    marker = load_marker()
    others = [marker._hands.submit(busy.wait) for _ in range(marker._hands._max_workers)]

    def marks(docs: Iterable[Any], hints: Sequence[np.ndarray]) -> Any:
        asked.append(marker(docs, hints))
        return asked[-1]

    def parsed() -> Iterator[Any]:
        yield from load_parser()([LONG] * 128)
        raise KeyboardInterrupt

    try:
        with pytest.raises(KeyboardInterrupt):
            all_found(parsed(), marks)
    finally:
        busy.set()
    assert (len(asked), [one.result() for one in others]) == (2, [True] * len(others))
    for one in asked:
        with pytest.raises(CancelledError):
            list(one)


@pytest.mark.parametrize("many", [0, 1, 63, 64, 65, 128])
def test_each_sentence_is_marked_once_in_its_turn(many: int) -> None:
    """In groups of 64, whatever their number; each with the hints of its own words."""
    seen = list[str]()

    class Told(list[Marked]):
        def cancel(self) -> None:
            """There is nothing to cancel."""

    def marks(docs: Iterable[Any], hints: Sequence[np.ndarray]) -> Any:
        words = list[int]()
        for doc in docs:
            seen.append(doc.text)
            words.append(len(doc))
            assert [len(hint) for hint in hints] == words  # in step with the sentences
        return Told(Marked(np.full((size, 3), -1.0), np.full((size, len(KINDS)), -2.3)) for size in words)

    texts = [f"Shells hit town {number}." for number in range(many)]
    docs, founds = all_found(load_parser()(texts), marks)
    assert seen == [doc.text for doc in docs] == texts
    assert len(founds) == many
