"""Texts, and parts of long ones, as they are read: one after the other, or where they are many by a second process too."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from datetime import date
from gc import collect
from pathlib import Path
from typing import NamedTuple, TypeVar

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
from safepassage.reports.long_texts import WHOLE
from safepassage.reports.reading import read

SECOND = "safepassage.session.second_reader"
_LARGE = 20_000  # letters
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
    many = sum(len(job.text) for job in jobs) > WHOLE
    steps = {id(job): step for job, step in zip(jobs, steps_of(jobs), strict=True)}

    def told(job: Job) -> tuple[Proposal, ...] | Unread:
        progress(steps[id(job)])
        return tried(done_alone if many else done_here, job)

    return shared(SECOND, told, jobs) if many else [told(job) for job in jobs]


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


def tried_elsewhere(job: Job) -> tuple[Proposal, ...] | Unread:
    """The same for another process: an error does not go through a pipe."""
    found = tried(done_alone, job)
    return found._replace(error=None) if isinstance(found, Unread) else found


def _where(error: Exception) -> str:
    """`IndexError in naming.py, line 118`: never what the text says."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"


def done_alone(job: Job) -> tuple[Proposal, ...]:
    """One of many: what was made of a large one is given up before the next is read."""
    found = done_here(job)
    if len(job.text) > _LARGE:
        collect()
    return found


def done_here(job: Job) -> tuple[Proposal, ...]:
    """What it claims, read at once."""
    lang, atlas = job.lang, load_atlas(job.own)
    whole = lang == "en" or (lang == "ar" and can_guess())  # Arabic needs no extra
    guess, arabic = (load_guess(), load_arabic_marks()) if lang == "ar" and whole else (None, None)
    parse, marks, subtypes = (load_parser(), load_marks(), load_subtypes()) if lang == "en" else (None, None, None)
    points = load_points(lang) if whole else None
    alone = one_thread()() if whole else nullcontext()  # no sum may hang on how many threads there are
    with alone, without_collection():  # what is made of a text is kept until it is read: looking for garbage took a twelfth of the time
        return read(
            job.text, doc_date=job.doc_date, lang=lang, atlas=atlas, parse=parse, guess=guess, marks=marks, arabic_marks=arabic,
            subtypes=subtypes, points=points, ident=job.ident,
        )  # fmt: skip
