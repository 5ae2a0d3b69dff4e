"""Operations of the past as TOML files: the outline (known before) and the actual (counted afterwards), every fault with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import datetime
from importlib import resources
from pathlib import Path

from safepassage.errors import FaultyCase
from safepassage.outside.cells import MOST
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.settings import Section
from safepassage.records.outline import Actual, Count, Fact, Outline, Past, Spell, What
from safepassage.records.stops import Cause

_HEADER = re.compile(r"\s*\[{1,2}\s*([\w\-]+)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w\-]+)\s*=")
_AT_LINE = re.compile(r"\(at line (\d+)")
_KNOWN = {
    "": ("id", "name", "as_of", "start", "window", "coupled", "counted"),
    "fact": ("what", "low", "likely", "high", "said", "source"),
    "count": ("at", "low", "high", "source"),
    "patients": ("at", "low", "high", "source"),
    "spell": ("state", "start", "end", "last", "source"),
    "finish": ("earliest", "latest", "source"),
}
_LONG_AGO = datetime.fromisoformat("1900-01-01T00:00+00:00")


def shipped() -> tuple[Past, ...]:
    """The operations that come with the program, ordered by id."""
    folder = resources.files("safepassage") / "examples" / "operations"
    with resources.as_file(folder) as path:
        return tuple(read_past(file) for file in sorted(path.glob("*.toml")))


def read_past(path: Path) -> Past:
    """
    Both sides of one operation.

    Raises
    ------
    FaultyCase
        With every fault of the file, among them every fact that was said after `as_of`.
    """
    faults = Faults()
    sections = list(_sections(path, faults))
    past = _past(sections, path, faults) if sections else None
    if faults.found or past is None:
        raise FaultyCase(f"cannot read the operation {path.name}", faults.told())
    return past


def _sections(path: Path, faults: Faults) -> Iterator[Section]:
    """The file block by block, so that a fault in one hides none in the next."""
    lines = read_lines(path, faults)
    if lines is None:
        return
    heads = [(n, match[1]) for n, line in enumerate(lines) if (match := _HEADER.match(line))]
    ends = [n for n, _ in heads[1:]] + [len(lines)]
    blocks = [("", -1, heads[0][0] if heads else len(lines)), *((name, n, end) for (n, name), end in zip(heads, ends, strict=False))]
    for name, before, end in blocks:
        body = lines[before + 1 : end]
        if name not in _KNOWN:
            faults.add(path.name, before + 1, "this table is unknown", f"The tables are: {', '.join(filter(None, _KNOWN))}.")
            continue
        try:
            values: dict[str, object] = tomllib.loads("\n".join(body) + "\n")
        except (ValueError, RecursionError) as error:
            found = _AT_LINE.search(str(error))
            line = before + 1 + min(int(found[1]) if found else 1, len(body))
            faults.add(path.name, line, "this is not TOML", 'Write key = value; texts in "quotes"; a key only once.')
            continue
        where = {match[1]: before + 2 + n for n, line in enumerate(body) if (match := _KEY.match(line))}
        section = Section(path.name, name, max(before + 1, 1), values, where, faults)
        section.tell_unknown(_KNOWN[name])
        yield section


def _past(sections: list[Section], path: Path, faults: Faults) -> Past | None:
    head = sections[0]
    outline = _outline(head, sections)
    start = outline.start if outline else _LONG_AGO
    counts, patients = (tuple(_counts(sections, name, start)) for name in ("count", "patients"))
    spells = tuple(_spells(sections, start))
    for name, hours in (
        ("count", [c.hour for c in counts]),
        ("patients", [c.hour for c in patients]),
        ("spell", [s.start for s in spells]),
    ):
        if hours != sorted(hours):
            faults.add(path.name, None, f"the tables [[{name}]] are not in order of time", "Put the earliest first.")
    finish = _finish(sections, start)
    if faults.found or outline is None:
        return None
    return Past(outline, Actual(counts, patients, spells, finish))


def _outline(head: Section, sections: list[Section]) -> Outline | None:
    """The outline; None (and faults) when a time is missing or a fact is later than it may be."""
    as_of, start = head.time("as_of"), head.time("start")
    window = head.values.get("window")
    hours: tuple[int, int] | None = None
    if window is not None:
        if isinstance(window, list) and len(window) == 2 and all(type(h) is int for h in window) and 0 <= window[0] < window[1] <= 24:
            hours = (window[0], window[1])
        else:
            head.fault("window", "window is not two hours of the day", "Write it like window = [6, 18].")
    facts = [fact for section in sections if section.name == "fact" if (fact := _fact(section, as_of)) is not None]
    name, ident, coupled = head.text("name", must=True), head.text("id", must=True), head.yes("coupled")
    counted = head.text("counted", must=True)
    if counted not in ("departures", "arrivals", ""):
        head.fault("counted", "counted is neither departures nor arrivals", "Write what was counted.")
    if as_of is None or start is None or head.faults.found:
        return None
    return Outline(ident, name, as_of, start, hours, coupled, tuple(facts), counted)


def _fact(section: Section, as_of: datetime | None) -> Fact | None:
    word, said = section.text("what", must=True), section.time("said")
    low, likely, high = (section.number(key, 1e-9, MOST) for key in ("low", "likely", "high"))
    source = section.text("source", must=True)
    if word not in list(What):
        section.fault("what", "what is none of the things an outline can tell", f"They are: {', '.join(What)}.")
        return None
    if not 0 < low <= likely <= high:
        section.fault("low", "low, likely, high are not in order", "Write low <= likely <= high.")
        return None
    if said is not None and as_of is not None and said > as_of:
        section.fault("said", "this was said after as_of: nobody knew it yet", "Leave it out; a forecast uses only what was known.")
        return None
    return None if said is None else Fact(What(word), low, likely, high, said, source)


def _counts(sections: list[Section], name: str, start: datetime) -> Iterator[Count]:
    for section in sections:
        if section.name == name:
            at, low, high = section.time("at"), section.number("low", 0, MOST), section.number("high", 0, MOST)
            section.text("source", must=True)
            if low > high:
                section.fault("low", "low is above high", "Write low <= high.")
            elif at is not None:
                yield Count(_hours(at, start), low, high)


def _spells(sections: list[Section], start: datetime) -> Iterator[Spell]:
    for section in sections:
        if section.name == "spell":
            state, begin, end = section.text("state", must=True), section.time("start"), section.time("end")
            if state not in ("open", *Cause):
                section.fault("state", "state is neither open nor a cause", f"Write open, or one of: {', '.join(Cause)}.")
                continue
            if begin is not None and end is not None and end < begin:
                section.fault("end", "the spell ends before it starts", "Correct one of the two.")
            elif begin is not None and end is not None:
                cause = None if state == "open" else Cause(state)
                last, source = bool(section.yes("last")), section.text("source", must=True)
                yield Spell(_hours(begin, start), _hours(end, start), cause, last, source)


def _finish(sections: list[Section], start: datetime) -> tuple[float, float] | None:
    for section in sections:
        if section.name == "finish":
            section.text("source", must=True)
            earliest, latest = section.time("earliest"), section.time("latest")
            if earliest is not None and latest is not None:
                return _hours(earliest, start), _hours(latest, start)
    return None


def _hours(time: datetime, start: datetime) -> float:
    return (time - start).total_seconds() / 3600
