"""
Texts, and parts of long ones, as they are read: one after the other, or where they are many by a second process too.

Short ones that follow each other, as the messages of a chat do, are parsed together: alone each would take three times as long to parse.
"""

from __future__ import annotations

import traceback
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from datetime import date
from gc import collect
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from safepassage.errors import FaultyCase
from safepassage.outside.collection import without_collection
from safepassage.outside.quick_loading import one_thread
from safepassage.outside.reading_parts import (
    can_guess,
    load_arabic_marks,
    load_atlas,
    load_guess,
    load_marks,
    load_parser,
    load_points,
    load_subtypes,
)
from safepassage.outside.second_process import shared
from safepassage.records.reading import PlaceRead, Proposal
from safepassage.reports.reading import Parse, asked_of_parser, read
from safepassage.reports.words.long_texts import WHOLE

SECOND = "safepassage.session.second_reader"
_LARGE = 20_000  # letters
_SHORT, _TOGETHER = 500, 3_000  # letters of a text that is parsed with others, and of all of these
_BESIDES = 100  # letters that could be read in the time that a text takes beside its letters
Given = TypeVar("Given")
Made = TypeVar("Made")
OwnPlaces = Sequence[tuple[str, PlaceRead]]


class Job(NamedTuple):
    """A text in one language, or a part of one, with what the reader is told of it."""

    lang: str
    text: str
    ident: str
    doc_date: date | None
    own: OwnPlaces


class Unread(NamedTuple):
    """A text at which the reader failed: a fault of ours, where in the program it happened, and the error where it happened here."""

    why: str
    error: Exception | None = None


def done(jobs: Sequence[Job], progress: Callable[[str], None] = lambda _: None) -> list[tuple[Proposal, ...] | Unread]:
    """What each claims; `progress` hears of those that are read in this process. Raises FaultyCase where none can be read."""
    many = sum(len(job.text) + _BESIDES for job in jobs) > WHOLE
    steps, groups = {id(job): step for job, step in zip(jobs, steps_of(jobs), strict=True)}, list(groups_of(jobs))

    def told(group: Sequence[Job]) -> list[tuple[Proposal, ...] | Unread]:
        return _tried_together(group, lambda job: progress(steps[id(job)]), done_alone if many else done_here)

    found = shared(SECOND, told, groups) if many else [told(group) for group in groups]
    return [one for some in found for one in some]


def groups_of(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs in their order: short English ones together with those that follow, any other alone."""
    group, size = list[Job](), 0
    for job in jobs:
        joins = job.lang == "en" and len(job.text) <= _SHORT
        if group and not (joins and size + len(job.text) <= _TOGETHER):
            yield group
            group, size = [], 0
        group.append(job)
        size += len(job.text) if joins else _TOGETHER + 1  # nothing joins it
    if group:
        yield group


class _Parsed:
    """A parser that has parsed what it will be asked for, all at once; each sentence is given away once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._found = defaultdict[str, deque[Any]](deque)
        for line, parse in zip(lines, load_parser()(list(lines)), strict=True):
            self._found[line].append(parse)

    def __call__(self, lines: list[str]) -> Iterator[Any]:
        """The parses of lines; what was not parsed before is parsed now."""
        for line in lines:
            yield self._found[line].popleft() if self._found[line] else next(load_parser()([line]))


def _tried_together(
    jobs: Sequence[Job], begin: Callable[[Job], None], read_one: Callable[[Job, Parse | None], tuple[Proposal, ...]]
) -> list[tuple[Proposal, ...] | Unread]:
    parse = tried(lambda some: _Parsed([line for job in some for line in asked_of_parser(job.text)]), jobs) if len(jobs) > 1 else None
    found = list[tuple[Proposal, ...] | Unread]()
    for job in jobs:
        begin(job)
        found.append(tried(lambda one: read_one(one, None if isinstance(parse, Unread) else parse), job))
    return found


def steps_of(jobs: Sequence[Job]) -> Iterator[str]:
    """What is being read: `reading a.txt`, of one in many parts `reading a.txt, part 3 of 24`."""
    of, at = Counter(job.ident for job in jobs), Counter[str]()
    for job in jobs:
        at[job.ident] += 1
        yield f"reading {job.ident}" + (f", part {at[job.ident]:,} of {of[job.ident]:,}" if of[job.ident] > 1 else "")


def tried(read_one: Callable[[Given], Made], given: Given) -> Made | Unread:
    """What comes of a text: one at which the reader fails keeps none of the others out. Raises FaultyCase, which holds for all of them."""
    try:
        return read_one(given)
    except FaultyCase:
        raise
    except Exception as error:
        return Unread(_where(error), error)


def tried_elsewhere(jobs: Sequence[Job]) -> list[tuple[Proposal, ...] | Unread]:
    """What comes of a group in another process: an error does not go through a pipe."""
    found = _tried_together(jobs, lambda _: None, done_alone)
    return [one._replace(error=None) if isinstance(one, Unread) else one for one in found]


def _where(error: Exception) -> str:
    """`IndexError in naming.py, line 118`: never what the text says."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"


def done_alone(job: Job, parse: Parse | None = None) -> tuple[Proposal, ...]:
    """One of many: what was made of a large one is given up before the next is read."""
    found = done_here(job, parse)
    if len(job.text) > _LARGE:
        collect()
    return found


def done_here(job: Job, parse: Parse | None = None) -> tuple[Proposal, ...]:
    """What it claims, read at once; `parse`: instead of the parser, one that has parsed it already."""
    lang, atlas = job.lang, load_atlas(job.own)
    whole = lang == "en" or (lang == "ar" and can_guess())  # Arabic needs no extra
    guess, arabic = (load_guess(), load_arabic_marks()) if lang == "ar" and whole else (None, None)
    marks, subtypes = (load_marks(), load_subtypes()) if lang == "en" else (None, None)
    parse = parse or load_parser() if lang == "en" else None
    points = load_points(lang) if whole else None
    alone = one_thread()() if whole else nullcontext()  # no sum may hang on how many threads there are
    with alone, without_collection():  # what is made of a text is kept until it is read: looking for garbage took a twelfth of the time
        return read(
            job.text, doc_date=job.doc_date, lang=lang, atlas=atlas, parse=parse, guess=guess, marks=marks, arabic_marks=arabic,
            subtypes=subtypes, points=points, ident=job.ident,
        )  # fmt: skip
