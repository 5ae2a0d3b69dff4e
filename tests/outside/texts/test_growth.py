"""Time on foreign text grows with its length, not with its square: every pattern of the reader's way, and every loop without one."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

import safepassage.outside.persons
import safepassage.outside.texts
import safepassage.reports
from safepassage.outside.persons import masking, names_in_text, unannounced
from safepassage.outside.reading_parts import load_atlas
from safepassage.reports import arabic_slots as arabic
from safepassage.reports.places import places
from safepassage.reports.times import times
from safepassage.reports.words import amounts, words
from tests.growth import grows, run_of

MODULES = (
    "safepassage.outside.numbers",
    "safepassage.outside.importers.encodings",
    "safepassage.outside.importers.sheet_times",
    "safepassage.records.claimants",
    "safepassage.records.gazetteer",
    "safepassage.session.reading",
    "safepassage.session.reading_texts",
    *(
        module.name
        for package in (safepassage.reports, safepassage.outside.persons, safepassage.outside.texts)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ),
)
# What makes patterns try again and again: runs of what may begin a match, and never the end of one.
PIECES = (
    *("a", "A", "1", " ", ".", "@", "/", "-", "+", "(", "\n", '"', "“", "ا", "■"),
    *("1 ", "a.", "a@", "@a", "1.", "1-", "(1", "a-", "A ", "A.", "al-", "12:00-", "10.1000/", "S/", "http://", "www.", "1,000 ", "00 "),
    *(
        "passport ",
        "phone ",
        "plate ",
        "tel 1",
        "mobile1 ",
        "Dr. A ",
        "Ali Hassan ",
        "2016-",
        "20161208",
        "2016-12-08T",
        "1000-",
        "<meta ",
        "charset=",
    ),
    *("هاتف 1", "رقم ", "محمد أحمد ", "ابو ", "between ", "more than ", "the first of ", "in the last ", "12,345,678 ", "half of "),
)
WHOLE_CELLS = (  # held against a whole cell or message, never searched for
    "outside.importers.sheet_times._NAMED_DAY[0]",
    "outside.texts.chat._NOTHING[0]",
)
SENTENCES = (2_000, 8_000)  # where each sentence costs the same, whatever its neighbours are


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every compiled pattern that lies in one of the modules, in a tuple or a dict or alone."""
    for name in MODULES:
        for key, value in vars(importlib.import_module(name)).items():
            for place, found in enumerate(_within(value)):
                yield f"{name.removeprefix('safepassage.')}.{key}[{place}]", found


def _within(value: Any) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _within(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _within(part)


ALL = dict(patterns())


def test_the_patterns_are_found() -> None:
    """Those of masking, dates and pages among them: an empty list would prove nothing."""
    assert len(ALL) >= 340
    assert {
        "outside.persons.harmless_numbers._HARMLESS[0]",
        "outside.persons.masking._NUMBER[0]",
        "session.reading._DATED[0]",
    } <= ALL.keys()


@pytest.mark.parametrize("name", ALL)
def test_no_pattern_takes_the_square_of_a_hostile_text(name: str) -> None:
    """`search` over and over, as the reader does, on runs of 10 and 40 kB of everything that patterns here begin with."""
    pattern = ALL[name]

    def work(text: str) -> object:
        given = text if isinstance(pattern.pattern, str) else text.encode()
        return pattern.fullmatch(given) if name in WHOLE_CELLS else sum(1 for _ in pattern.finditer(given))

    slow = {piece: said for piece in PIECES if (said := grows(work, run_of(piece)))}
    assert not slow


STEPS: dict[str, Callable[[str], object]] = {
    "masking": masking.blacked_out,
    "names": names_in_text.names_in,
    "unannounced": unannounced.persons_in,
    "sentences": words.sentences_of,
    "words": words.words_of,
    "quotations": words.quotations,
    "amounts": lambda text: [amounts.amounts(words.words_of(part), part) for part in sentences(text)],
    "times": lambda text: [times.times(words.words_of(part), part, 0, date(2016, 12, 4)) for part in sentences(text)],
    "places": lambda text: [places.spots(words.words_of(part), part, 0, load_atlas()) for part in sentences(text)],
    "arabic": lambda text: arabic.read_arabic(text, words.sentences_of(text), date(2016, 12, 4), load_atlas()),
}


def sentences(text: str) -> list[str]:
    """As the reader cuts them: never longer than 1,200 letters, so that what looks at one sentence twice is linear still."""
    return [text[start:end] for start, end in words.sentences_of(text)]


@pytest.mark.parametrize("name", STEPS)
def test_no_step_takes_the_square_of_a_hostile_text(name: str) -> None:
    """What is no parser, on the same runs."""
    pytest.importorskip("spacy", reason="needs the extra `reading`")
    pieces = PIECES[::4] if name == "arabic" else PIECES  # a whole reader, not one loop of it
    slow = {piece: said for piece in pieces if (said := grows(STEPS[name], run_of(piece), SENTENCES))}
    assert not slow


def test_a_pattern_that_takes_the_square_would_be_found() -> None:
    """The check can fail: `a+b` on a run of a."""
    assert grows(lambda text: re.compile("a+b").search(text), run_of("a"), (2_500, 20_000))  # sixty-four times, where a line takes eight
