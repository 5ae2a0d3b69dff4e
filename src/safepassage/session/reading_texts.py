"""Texts in, proposals out, and how well they agree with a key; gazetteer and language model are handed to the room here."""

from __future__ import annotations

import csv
import itertools
import json
import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from safepassage.outside.reading_events import load_event_types
from safepassage.outside.reading_parts import can_parse
from safepassage.records.case import Case
from safepassage.records.reading import PlaceRead, Proposal, ReadDocument, WhenRead, with_ids
from safepassage.records.reading_json import documents_from_dict
from safepassage.reports.events import TYPES, spoken_for
from safepassage.reports.scoring import Score, match, score, weighted_f1
from safepassage.reports.times.chat_times import stamped
from safepassage.reports.voices.chat_senders import sent_by
from safepassage.reports.ways.unsettled import left_to_a_person
from safepassage.reports.words.grouped import as_written, in_commas
from safepassage.reports.words.languages import by_language
from safepassage.reports.words.long_texts import WHOLE, Part, moved_by, parts_of, without
from safepassage.reports.words.words import sentences_of
from safepassage.session.reading_jobs import Job, OwnPlaces, Unread, done

GOALS = {
    "kind and span, F1": 0.88,
    "kind and span, recall": 0.92,
    "claimant": 0.90,
    "modality": 0.88,
    "killed and injured": 0.95,
    "other counts": 0.92,
    "place by name": 0.92,
    "place within 5 km": 0.88,
    "time interval": 0.92,
    "sure ones right": 0.95,
    "marked as sure": 0.30,
    "event type, weighted F1": 0.90,
}
_HALF_LETTERS = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a share with what it is of; NaN where nothing was asked. `goal` NaN: none."""

    name: str
    share: float
    right: int
    of: int
    goal: float


class Sent(NamedTuple):
    """
    A message of a chat: letters [start, end) of its text, when it was sent, and the day its words are of; None: that is unknown.

    `sender`: the role or organisation that sent it, which claims what nobody else does; empty: a person, or nobody.
    """

    start: int
    end: int
    when: WhenRead | None
    day: date | None
    sender: str = ""


class Text(NamedTuple):
    """
    A text as it comes in.

    Attributes
    ----------
    lang : empty: by its letters. own : names and places of the case and of the user; they go before the built-in gazetteer.
    sent : the messages of a chat: each is read alone, and nothing between them. unread : letters [start, end) that are passed over.
    """

    text: str
    ident: str
    doc_date: date | None
    lang: str = ""
    own: OwnPlaces = ()
    source: str = ""
    sent: Sequence[Sent] = ()
    unread: Sequence[tuple[int, int]] = ()


def read_text(
    text: str, *, ident: str, doc_date: date | None, lang: str | None = None, own: OwnPlaces = (), source: str = ""
) -> ReadDocument:
    """
    What one text claims, as a document with its proposals; the parameters are those of `Text`.

    Raises
    ------
    FaultyCase
        When the text is English and the extra for reading is not installed.
    """
    found = read_texts([Text(text, ident, doc_date, lang or "", own, source)])[0]
    if isinstance(found, Unread):
        raise found.error or RuntimeError(found.why)
    return found


def read_texts(texts: Iterable[Text], progress: Callable[[str], None] = lambda _: None) -> list[ReadDocument | Unread]:
    """What each of many texts claims; a long one is read in parts, and many pages by a second process too. Raises FaultyCase."""
    plans = [_planned(text._replace(text=_whole(text.text))) for text in texts]
    found = iter(done([share.job for plan in plans for share in plan.shares], progress))
    return [_read(plan, list(itertools.islice(found, len(plan.shares)))) for plan in plans]


class _Share(NamedTuple):
    """One thing to be read of a text: where the letters that are read begin, of which part they are, and when they were sent."""

    job: Job
    start: int
    part: Part | None
    when: WhenRead | None
    sender: str = ""

    def back(self, found: Iterable[Proposal]) -> Iterator[Proposal]:
        """What it claims, as letters of the whole text."""
        for one in self.part.moved(found) if self.part else found:
            yield stamped(moved_by(sent_by(one, self.sender), self.start), self.when)


class _Plan(NamedTuple):
    """A text with its sentences and the shares in which it is read."""

    text: Text
    lang: str
    sentences: tuple[tuple[int, int], ...]
    shares: Sequence[_Share]


def _planned(text: Text) -> _Plan:
    heard = in_commas(without(text.text, text.unread))
    pieces = [(one.start, heard[one.start : one.end], one.when, one.day, one.sender) for one in text.sent]
    shares, sentences = list[_Share](), list[tuple[int, int]]()
    for start, said, when, day, sender in pieces or [(0, heard, None, text.doc_date, "")]:
        own = sentences_of(said)
        sentences += [(start + first, start + last) for first, last in own]
        for lang, letters in ((text.lang, said),) if text.lang else _readable(said):
            cut: Sequence[Part | None] = [None]
            if len(letters) > WHOLE:
                cut = parts_of(letters, own if letters == said else sentences_of(letters))
            shares += [
                _Share(Job(lang, part.text_of(letters) if part else letters, text.ident, day, text.own), start, part, when, sender)
                for part in cut
            ]
    return _Plan(text, text.lang or _readable(heard)[0][0], tuple(sentences), shares)


def _read(plan: _Plan, found: Sequence[tuple[Proposal, ...] | Unread]) -> ReadDocument | Unread:
    text, read = plan.text, list[Proposal]()
    for share, some in zip(plan.shares, found, strict=True):
        if isinstance(some, Unread):
            return some
        read += share.back(some)
    claims = tuple(replace(one, quote=text.text[one.start : one.end]) for one in read) if text.unread else tuple(read)
    claims = as_written(claims, text.text, in_commas(text.text))
    if text.sent:
        claims = tuple(map(left_to_a_person, claims))
    if len(plan.shares) > 1 or text.sent:
        claims = with_ids(text.ident, _together(claims, plan.sentences))
    return ReadDocument(text.ident, text.text, plan.lang, text.doc_date, text.source, claims, plan.sentences)


def has_unread_english(text: str) -> bool:
    """Whether a text that is mostly Arabic has English lines too, which cannot be read here: the extra is not installed."""
    return not can_parse() and [lang for lang, _ in by_language(text)] == ["ar", "en"]


def _readable(text: str) -> tuple[tuple[str, str], ...]:
    """What is in each language of a text, of those that can be read here."""
    return (("ar", text),) if has_unread_english(text) else by_language(text)


def _together(found: Iterable[Proposal], sentences: Sequence[tuple[int, int]]) -> tuple[Proposal, ...]:
    """What was read in each language, part or message, in the order of the text, with the numbers of its sentences."""
    starts = [start for start, _ in sentences]
    every = sorted(found, key=lambda one: one.start)
    return tuple(replace(one, sentence=max(0, bisect_right(starts, one.start) - 1)) for one in every)


def places_of(case: Case) -> list[tuple[str, PlaceRead]]:
    """The names of a case's zones, sites and checkpoints in both languages, with their points where the case has them."""
    nodes = {node.id: (node.lon, node.lat) for node in case.nodes}
    things = [(item.name, item.name_ar, "district", f"case:zone:{item.id}", item.lon, item.lat) for item in case.zones]
    for kind, items in (("site", case.sites), ("checkpoint", case.checkpoints)):
        things += [(item.name, item.name_ar, "site", f"case:{kind}:{item.id}", *nodes[item.node]) for item in items if item.node in nodes]
    found: list[tuple[str, PlaceRead]] = []
    for english, arabic, precision, key, lon, lat in things:
        place = PlaceRead(english or arabic, "", lon, lat, precision, key)
        found += [(name, place) for name in (english, arabic) if name]
    return found


def read_key(path: Path) -> tuple[ReadDocument, ...]:
    """A key, or proposals in the format of one. Raises ValueError that says what is wrong with it."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(f"{path} is no JSON: {error}") from error
    if not isinstance(values, dict):
        raise ValueError(f'{path}: a key is one JSON object with a list "docs"')
    return documents_from_dict(_all_whole(values))


def _whole(text: str) -> str:
    """The text, as long as it was, with a replacement sign for each half of a letter (`\\ud800` in JSON): nobody can store or parse one."""
    return _HALF_LETTERS.sub("\ufffd", text)


def _all_whole(value: Any) -> Any:
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, list):
        return [_all_whole(part) for part in value]
    return {_whole(name): _all_whole(part) for name, part in value.items()} if isinstance(value, dict) else value


def read_all(key: tuple[ReadDocument, ...], own: OwnPlaces = ()) -> tuple[ReadDocument, ...]:
    """The texts of a key, read."""
    return tuple(
        replace(read_text(doc.text, ident=doc.id, doc_date=doc.doc_date, lang=doc.lang[:2], own=own), source=doc.source) for doc in key
    )


def misses(key: tuple[ReadDocument, ...], proposed: tuple[ReadDocument, ...]) -> list[dict[str, str]]:
    """
    Why the table is not full, claim by claim, in the order of the texts: each core claim that nothing was paired with (`missed`, with what
    was proposed on the same words), and each proposal that is paired with no claim (`extra`).
    """
    by_id = {document.id: document for document in proposed}
    found: list[tuple[str, int, dict[str, str]]] = []
    for document in key:
        other = by_id.get(document.id)
        given = other.claims if other else ()
        pairs = match(document.claims, given)
        right, used = {id(claim) for claim, _ in pairs}, {id(proposal) for _, proposal in pairs}
        for claim in document.claims:
            if claim.weight == "core" and id(claim) not in right:
                near = [f"{p.kind.value}/{p.subtype}: {p.quote}" for p in given if min(p.end, claim.end) > max(p.start, claim.start)]
                found.append(
                    (document.id, claim.start, _told("missed", document.id, claim) | ({"instead": " | ".join(near)} if near else {}))
                )
        found += [(document.id, p.start, _told("extra", document.id, p)) for p in given if id(p) not in used]
    order = {document.id: place for place, document in enumerate(key)}
    return [said for _, _, said in sorted(found, key=lambda row: (order[row[0]], row[1], row[2]["what"]))]


def _told(what: str, ident: str, claim: Proposal) -> dict[str, str]:
    return {"what": what, "document": ident, "kind": claim.kind.value, "subtype": claim.subtype, "quote": " ".join(claim.quote.split())}


def score_key(key: tuple[ReadDocument, ...], proposed: tuple[ReadDocument, ...] | None = None, own: OwnPlaces = ()) -> Score:
    """The reader, or given proposals, held against a key."""
    return score(key, read_all(key, own) if proposed is None else proposed)


def score_events(path: Path, keep: Iterable[str] = TYPES) -> Row:
    """The event types of a table with tabs `id, EventSnippet, SubType`: weighted F1 over the twelve classes."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) == 3]
    rows = [row for row in rows if row[2] in set(keep)]
    wanted, texts = [row[2] for row in rows], [row[1] for row in rows]
    given = load_event_types()(texts, [spoken_for(text) for text in texts])
    right = sum(one == other for one, other in zip(wanted, given, strict=True))
    return Row("event type, weighted F1", weighted_f1(wanted, given, TYPES), right, len(rows), GOALS["event type, weighted F1"])


def table(found: Score) -> tuple[Row, ...]:
    """The table that is printed: kind and span first, then each slot over the matched claims."""
    recall, precision = found.recall, found.precision
    head = [
        Row("kind and span, F1", found.f1, recall.right, recall.of, GOALS["kind and span, F1"]),
        Row("kind and span, precision", precision.share, precision.right, precision.of, math.nan),
        Row("kind and span, recall", recall.share, recall.right, recall.of, GOALS["kind and span, recall"]),
    ]
    return (*head, *(Row(name, tally.share, tally.right, tally.of, GOALS.get(name, math.nan)) for name, tally in found.rows))


def rows_to_list(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The table as plain values; null where nothing was asked or no goal is set."""
    return [
        {
            "row": row.name,
            "share": None if math.isnan(row.share) else round(row.share, 4),
            "right": row.right,
            "of": row.of,
            "goal": None if math.isnan(row.goal) else row.goal,
        }
        for row in rows
    ]
