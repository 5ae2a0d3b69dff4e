"""Texts with claims marked inside: `⟦kind|words⟧`, `⟦kind/other|words⟧` where both are right, `⟦?kind|words⟧` where none need be found.

A mark may also say who claims it, where and when it is, in words of its text: `⟦kind|words|by=the UN|at=Douma|when=on Tuesday⟧`. In the
files that do so (the English ones, `marked_ar_c.txt` and after) what is left out is the author, no place, no time.

A file holds several texts. Before each stands a head of lines `# name: value`, the first of them `# id:`, and an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from safepassage.records.reading import Proposal, ReadKind
from safepassage.reports.claims.marking import shared as overlap

_HEAD = re.compile(r"^# id: ", re.MULTILINE)
_MARK = re.compile(r"⟦(\??)([a-z/]+)\|([^⟦⟧|]+)((?:\|(?:by|at|when)=[^⟦⟧|]+)*)⟧")
_LEAST_SHARED = 0.5
_KINDS = frozenset(kind.value for kind in ReadKind)


@dataclass(frozen=True, slots=True)
class Mark:
    """Letters [start, end) of the plain text, the kinds that are right, whether it must be found; words of the text for its slots."""

    start: int
    end: int
    kinds: tuple[str, ...]
    core: bool
    by: str = ""
    at: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text without its marks, and the marks in their order."""

    ident: str
    text: str
    marks: tuple[Mark, ...]


def read_marked(path: Path) -> list[MarkedText]:
    """
    All texts of a file.

    Raises
    ------
    ValueError
        With every fault: an unknown kind, a bracket that is no mark, a mark without words, a slot twice or of words that are not in the
        text, an id twice, a head without its empty line.
    """
    heads = list(_HEAD.finditer(written := path.read_text(encoding="utf-8")))
    ends = [*(head.start() for head in heads[1:]), len(written)] if heads else []
    found, faults, seen = list[MarkedText](), list[str](), set[str]()
    for head, end in zip(heads, ends, strict=True):
        above, parted, body = written[head.start() : end].partition("\n\n")
        ident = above.splitlines()[0].removeprefix("# id: ").strip()
        line = written.count("\n", 0, head.start()) + 1
        if not parted or ident in seen:
            faults.append(f"{path.name}:{line}: {ident}: {'no empty line below the head' if not parted else 'twice'}")
        seen.add(ident)
        line += above.count("\n") + 2
        faults += [f"{path.name}:{line + at}: {fault}" for at, fault in _faults(body)]
        found.append(_plain(ident, body.strip("\n")))
    if faults or not found:
        raise ValueError("\n".join(["faulty marks:", *(faults or [f"{path.name}: no text"])]))
    return found


def paired(marks: Sequence[Mark], proposals: Sequence[Proposal]) -> Iterator[tuple[Mark, Proposal]]:
    """One to one, the closest spans first: of a kind that is right, and sharing at least half of the longer span."""
    shares = [
        (overlap(one.start, one.end, other.start, other.end), place, at)
        for place, one in enumerate(marks)
        for at, other in enumerate(proposals)
        if other.kind.value in one.kinds
    ]
    taken, used = set[int](), set[int]()
    for share, place, at in sorted(shares, reverse=True):
        if share >= _LEAST_SHARED and place not in taken and at not in used:
            taken.add(place)
            used.add(at)
            yield marks[place], proposals[at]


def _faults(body: str) -> Iterator[tuple[int, str]]:
    """Each with the line of the body, from 0."""
    for match in _MARK.finditer(body):
        if not set(match[2].split("/")) <= _KINDS or not match[3].strip():
            yield body.count("\n", 0, match.start()), f"no such kind, or no words: {match[0]}"
    plain = _MARK.sub(lambda mark: mark[3], body)
    for match in _MARK.finditer(body):
        slots = _slots(match[4])
        if len(slots) != match[4].count("|"):
            yield body.count("\n", 0, match.start()), f"a slot twice: {match[0]}"
        for name, words in slots.items():
            if not words.strip() or words not in plain:
                yield body.count("\n", 0, match.start()), f"{name}= is not in the text: {words}"
    for match in re.finditer("[⟦⟧]", _MARK.sub(lambda mark: re.sub("[⟦⟧]", " ", mark[0]), body)):
        yield body.count("\n", 0, match.start()), "a bracket that is no mark"


def _slots(written: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in written.split("|")[1:])


def _plain(ident: str, body: str) -> MarkedText:
    parts, marks, at, done = list[str](), list[Mark](), 0, 0
    for match in _MARK.finditer(body):
        parts += [body[done : match.start()], match[3]]
        at += match.start() - done
        marks.append(Mark(at, at + len(match[3]), tuple(match[2].split("/")), not match[1], **_slots(match[4])))
        at, done = at + len(match[3]), match.end()
    return MarkedText(ident, "".join([*parts, body[done:]]), tuple(marks))
