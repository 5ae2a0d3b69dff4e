"""Labelled texts whose claims have slots, and the stretches of them from which a pointer learns (`tools/reading_pointer.py`)."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from safepassage.outside.arabic_marks import MOST_WORDS
from safepassage.outside.quick_loading import one_thread
from safepassage.outside.reading_parts import load_atlas, load_encoder, load_marks, load_parser
from safepassage.records.pointed import SLOTS, PointsOf, Stretch
from safepassage.reports.arabic.claims import weighing
from safepassage.reports.arabic.claims.marking import hints_of as arabic_hints_of
from safepassage.reports.arabic.voices.sentences import split_arabic
from safepassage.reports.arabic.where.survey import survey as survey_arabic
from safepassage.reports.claims.marking import hints_of, places_of
from safepassage.reports.claims.pieces import segments
from safepassage.reports.claims.pointing import Pointing, Span, pointing_in
from safepassage.reports.claims.proposing import asked_of, drafts_of
from safepassage.reports.places.place_hints import Hinted, focuses_of, place_hints
from safepassage.reports.places.whereabouts import survey
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.words import Word, level, sentences_of, words_of
from tools.marked_texts import read_marked
from tools.reading_marks_arabic import bare_hints
from tools.reading_weights import ASIDE, FOLDS_OF_MARKS, KEYED, KEYS, LABELLED

LEFT_OUT = tuple(Path(__file__).parent / f"pointer_en_without_{half}.npz" for half in range(FOLDS_OF_MARKS))  # `fold_of` tells the half
_NOBODY = ("author", "unnamed")
_LEADS = ("the", "a", "an", "in", "of", "at", "في", "من", "الي", "علي")
_TOKENS = re.compile(r"[\w\-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Claim:
    """Letters [start, end) of a text, and the words that say each slot; empty: nothing does. `core`: it must be found."""

    start: int
    end: int
    core: bool
    slots: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """A text whose claims have slots; `as_keys`: as the keys tell them (who demands is the claimant, not every claim has a place)."""

    ident: str
    text: str
    claims: tuple[Claim, ...]
    as_keys: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """
    `right`: for each claim of the stretch and each slot the words that are right, 0 for nothing, counted from 1; None: not known.
    `as_keys`: of such a text.
    """

    ident: str
    as_keys: bool
    stretch: Stretch
    right: tuple[tuple[tuple[int, ...] | None, ...], ...]
    core: tuple[bool, ...]


def slotted(lang: str = "en") -> list[Text]:
    """All labelled texts of a language whose claims have slots."""
    found = list[Text]()
    for path in (*sorted(KEYS.glob("*_key.json")), *sorted(LABELLED.glob("*.json"))):
        rows = [] if path.name in ASIDE else json.loads(path.read_text(encoding="utf-8"))["docs"]
        found += [
            Text(f"{path.stem}/{row['id']}", row["text"], tuple(map(_of_key, row["claims"])), True) for row in rows if row["lang"] == lang
        ]
    marked = (folder.glob(f"{how}_{lang}_*.txt") for folder in (LABELLED, LABELLED / "aside") for how in ("marked", KEYED))
    for path in (path for paths in marked for path in sorted(paths)):
        for one in read_marked(path):
            if any(mark.by or mark.at or mark.when for mark in one.marks):
                claims = (Claim(mark.start, mark.end, mark.core, (mark.by, mark.at, mark.when)) for mark in one.marks)
                found.append(Text(f"{path.stem}/{one.ident}", one.text, tuple(claims), path.stem.startswith(KEYED)))
    return found


def seconds(lang: str) -> Iterator[Text]:
    """
    The marked texts with the slots of a second person, from which nothing is learnt.

    A file has for each mark its number and the words that say its slots.

    Raises
    ------
    ValueError
        When a file has not one line for each mark, or words that are not in its text.
    """
    for path in sorted((LABELLED / "second").glob(f"{lang}_*.tsv")):
        told = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        rows = {int(number): tuple("" if words == "-" else words for words in slots) for number, *slots in told}
        numbers = itertools.count(1)
        for one in read_marked(LABELLED / f"marked_{path.stem}.txt"):
            claims = list[Claim]()
            for mark, number in zip(one.marks, numbers, strict=False):
                if (slots := rows.pop(number, None)) is None:
                    raise ValueError(f"{path.name}: no line of the mark {number}")
                by, at, when = slots
                if any(words not in one.text for words in (by, at, when)):
                    raise ValueError(f"{path.name}: {number}: not in the text: {(by, at, when)}")
                claims.append(Claim(mark.start, mark.end, mark.core, (by, at, when)))
            yield Text(f"marked_{path.stem}/{one.ident}", one.text, tuple(claims), True)
        if rows:
            raise ValueError(f"{path.name}: no marks of the numbers {sorted(rows)}")


def _of_key(row: dict[str, Any]) -> Claim:
    by = "" if row["claimant"] in _NOBODY else row["claimant"]
    return Claim(row["start"], row["end"], row["weight"] == "core", (by, row.get("place") or "", (row.get("when") or {}).get("text", "")))


Add = Callable[[Text, PointsOf], Sequence[Claim]]


def digest(texts: Sequence[Text]) -> str:
    """Changes with any text, claim or slot."""
    return sha256("\n".join(f"{text.ident}\t{text.text}\t{text.claims}" for text in texts).encode()).hexdigest()


def lessons_of(text: Text, add: Add) -> list[Lesson]:
    """
    The stretches of a text.

    Parameters
    ----------
    add : asks about all claims of a text that stand in its sentences, and says which they are, in the order in which they are asked about.
    """
    stretches = list[Stretch]()

    def kept(stretch: Stretch) -> Callable[[], np.ndarray]:
        stretches.append(stretch._replace(seen=stretch.seen.astype(np.float16)))
        return lambda: np.zeros((len(stretch.claims), len(SLOTS), 1 + len(stretch.words)), dtype=np.float32)

    owned, found = iter(add(text, kept)), list[Lesson]()
    for stretch in stretches:
        claims = list(itertools.islice(owned, len(stretch.claims)))
        flat = [(token, place) for place, word in enumerate(stretch.words) for token in _tokens(word)]
        right = tuple(_right(claim, place, flat) for claim, place in zip(claims, stretch.claims, strict=True))
        found.append(Lesson(text.ident, text.as_keys, stretch, right, tuple(claim.core for claim in claims)))
    return found


def parsed(text: Text, points: PointsOf) -> list[Claim]:
    """English words as the language model of the marks knows them."""
    plain, pieces, places = _english(text.text)
    drafts = drafts_of(load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces]))
    hints = [hints_of(draft.doc, asked_of(draft)) for draft in drafts]
    pointing, owned = pointing_in(plain, pieces, places, points), list[Claim]()
    marks = load_marks()([draft.doc for draft in drafts], hints)
    for (start, _), draft, hint, marked in zip(pieces, drafts, hints, marks, strict=True):
        inside = [(claim, Span(claim.start - start, claim.end - start)) for claim in text.claims]
        inside = [(claim, span) for claim, span in inside if places_of(draft.doc, span)]
        owned += [claim for claim, _ in inside]
        assert marked.seen is not None  # the English model tells it
        pointing.add(draft.doc, [span for _, span in inside], hint, marked.seen)
    pointing.tell()
    return owned


def arabic(text: Text, points: PointsOf) -> list[Claim]:
    """Arabic words as the encoder knows them."""
    sentences = sentences_of(text.text)
    split = list(split_arabic(text.text, sentences))
    hints = [arabic_hints_of(one, weighing.candidates_of(one, weighing.worded_of(one)), text.text) for one in split]
    surveyed = survey_arabic(split, text.text, load_atlas())
    places = place_hints(text.text, sentences, surveyed.mentions(), surveyed.focuses())
    pointing = pointing_in(text.text, sentences, places, points)
    return _encoded(text, pointing, [one.words for one in split], hints)


def english(text: Text, points: PointsOf) -> list[Claim]:
    """English words as the encoder knows them: the Arabic lexicon says nothing of them but where lines and sentences begin."""
    plain, pieces, places = _english(text.text)
    words = [words_of(plain[start:end], start) for start, end in pieces]
    hints = [bare_hints(some, plain) for some in words]
    return _encoded(text, pointing_in(plain, pieces, places, points), words, hints)


def _english(text: str) -> tuple[str, list[tuple[int, int]], list[Hinted]]:
    """The text in plain signs, its pieces, and the places that it names."""
    plain = level(text)
    pieces = [piece for start, end in sentences_of(text) for piece in segments(plain, start, end)]
    asked = ((start, words_of(plain[start:end], start), plain[start:end]) for start, end in pieces)
    mentions, abouts = survey(asked, plain, load_atlas())
    return plain, pieces, place_hints(plain, pieces, mentions, focuses_of(abouts))


def _encoded(text: Text, pointing: Pointing, pieces: Sequence[Sequence[Word]], hints: Sequence[np.ndarray]) -> list[Claim]:
    owned, pieces = list[Claim](), [words[:MOST_WORDS] for words in pieces]
    with one_thread()():
        seen = load_encoder().words([[word.text for word in words] for words in pieces])
    for words, hint, row in zip(pieces, hints, seen, strict=True):
        own, places = list[Claim](), list[tuple[int, int]]()
        for claim in text.claims:
            inside = [place for place, word in enumerate(words) if word.start < claim.end and word.end > claim.start]
            if inside:
                own.append(claim)
                places.append((inside[0], inside[-1] + 1))
        pointing.add_words(words, [Span(claim.start, claim.end) for claim in own], places, hint[: len(words)], row[:, None])
        owned += own
    pointing.tell()
    return owned


def _right(claim: Claim, place: tuple[int, int], flat: Sequence[tuple[str, int]]) -> tuple[tuple[int, ...] | None, ...]:
    found = list[tuple[int, ...] | None]()
    for slot, name in zip(SLOTS, claim.slots, strict=True):
        spans = _stands(name, flat) if name else []
        if slot == "when" and spans:
            spans = [min(spans, key=lambda span: min(abs(span.start - place[0]), abs(span.start - place[1] + 1)))]
        found.append(tuple(1 + word for span in spans for word in span) or (None if name else (0,)))
    return tuple(found)


def _stands(name: str, flat: Sequence[tuple[str, int]]) -> list[range]:
    """Where the words of a name stand, each time; `flat`: words without their signs, and the places that they have."""
    wanted = _tokens(name)
    while wanted and wanted[0] in _LEADS:
        wanted = wanted[1:]
    if not wanted:
        return []
    size, first = len(wanted), frozenset((wanted[0], *joined_to(wanted[0])))
    starts = (at for at in range(len(flat) - size + 1) if flat[at][0] in first)
    starts = (at for at in starts if [token for token, _ in flat[at + 1 : at + size]] == wanted[1:])
    return [range(flat[at][1], flat[at + size - 1][1] + 1) for at in starts]


def joined_to(word: str) -> Iterator[str]:
    """A plain Arabic word with the letters that may be written before it: and, so, in, as, to; `to the` is one with the article."""
    if not "\u0600" <= word[:1] <= "\u06ff":
        return
    joined = [lead + word for lead in "بلك"] + (["لل" + word[2:]] if word.startswith("ال") else [])
    yield from joined
    yield from (lead + other for lead in "وف" for other in (word, *joined))


def _tokens(text: str) -> list[str]:
    cut = (token.strip("'’\"“”.,()") for token in _TOKENS.findall(plain_word(text.lower())))
    return [token for token in cut if token and token != "s"]
