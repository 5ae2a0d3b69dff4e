"""The situation on paper: what is taken as true at one time, what contradicts it, and the claims behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from safepassage.brief.claim_lines import as_range
from safepassage.brief.claim_words import (
    CLAIM_HEADS,
    FOOTINGS,
    HEADS,
    HOWS,
    KINDS,
    PAGE,
    PAUSE_HEADS,
    SILENT_HEADS,
    UNITS,
    arabic_days,
    detail_words,
    said,
    shut_ways,
)
from safepassage.brief.figures import moment
from safepassage.brief.frame import frame, lines_of
from safepassage.brief.markup import claim as quoted
from safepassage.brief.markup import esc, label, lines, ltr, name, pair, table
from safepassage.brief.told_lines import TOLD, topic_of
from safepassage.brief.told_page import quote_of, told_cards
from safepassage.brief.words import Words
from safepassage.records.case import Case
from safepassage.records.claim import SHAPES, Claim, ClaimKind, Entry
from safepassage.records.gazetteer import ALL, named_things
from safepassage.records.levels import Range
from safepassage.records.situation import Footing, Situation, Standing
from safepassage.records.terms_in_arabic import name_words
from safepassage.records.told_words import NO_DEATHS_SAID, both, number_part, one_of

Things = Mapping[str, Words]  # subject -> its name
Behind = Mapping[str, Entry]  # the claims that the page may name
MANY = 8  # rows of a kind of which nobody claims anything: beyond it they are counted, not listed
QUIET = (Footing.TABLE, Footing.UNKNOWN)


def situation_page(case: Case, known: Situation, entries: Iterable[Entry], stamps: tuple[str, ...]) -> str:
    """The whole page as one file of HTML, for the task force. `entries`: the claims that it may name."""
    things = {subject: Words(*both) for subject, both in named_things(case).items()}
    at = _minute(case, known.at)
    named = {name for row in known.standings for name in (*row.rests_on, *row.against, *row.aside)}
    behind = {entry.id: entry for entry in entries if entry.id in named}
    contested = [s for s in known.standings if s.footing is Footing.CONTESTED]
    sections = {PAGE["attention"]: _attention(known, contested, behind, things)}
    sections[PAGE["pauses"]] = _pauses(case, known, things)
    quiet: dict[Words, list[Standing]] = {}
    for kind, words in KINDS.items():
        rows = [s for s in known.standings if s.kind is kind]
        silent = [s for s in rows if s.footing in QUIET and not s.against and not s.aside and s.subject != ALL]
        quiet[words] = silent if len(silent) > MANY else []
        if shown := [s for s in rows if s not in quiet[words]]:
            sections[words] = _shown(known, shown, behind, things)
    sections[PAGE["silent"]] = _silent(quiet)
    sections[PAGE["claims"]] = _claims(case, list(behind.values()), things)
    return frame(case, stamps, PAGE["title"], PAGE["lead"].fill(at=at.en)._replace(ar=PAGE["lead"].ar.format(at=at.ar)), sections)


def _minute(case: Case, time: datetime) -> Words:
    """A clock time in both languages."""
    return moment(case, int((time - case.start).total_seconds() // 60))


def _attention(known: Situation, contested: list[Standing], behind: Behind, things: Things) -> str:
    parts = [
        pair(
            PAGE["case"].fill(
                number=ltr(d.number), convoy=ltr(d.convoy), departure=ltr(as_range(d.departure)), arrival=ltr(as_range(d.arrival))
            ),
            css="lead",
        )
        for d in known.discrepancies
        if d.open
    ]
    parts += [pair(PAGE["fork"].fill(count=ltr(len(f.versions)), of=ltr(f.of), ids=ltr(", ".join(f.versions)))) for f in known.forks]
    parts += [pair(Words(esc(en), esc(ar))) for en, ar in zip(known.cautions, known.cautions_ar, strict=True)]
    return ("".join(parts) + (_table(known, contested, behind, things) if contested else "")) or pair(PAGE["nothing"])


def _pauses(case: Case, known: Situation, things: Things) -> str:
    """The windows that are confirmed and not over: those that a plan may use."""
    shut = shut_ways(known)
    rows = [
        (
            name(things.get(f"corridor:{pause.corridor}", Words(pause.corridor, ""))),
            *(lines(moment(case, minute)) for minute in (pause.start, pause.end)),
            _beside(pause.city, shut.get(pause.corridor)),
        )
        for pause in known.pauses
        if case.clock(pause.end) > known.at
    ]
    return table([label(h) for h in PAUSE_HEADS], rows) if rows else pair(PAGE["no_pause"])


def _beside(city: bool, shut: Words | None) -> str:
    """Where a pause is quiet, and that its way is taken as shut."""
    said = [words for words in (PAGE["city"] if city else None, shut) if words is not None]
    return lines(Words("; ".join(words.en for words in said), "؛ ".join(words.ar for words in said))) if said else ""


def _silent(quiet: Mapping[Words, list[Standing]]) -> str:
    """How many values of each kind nobody claims anything about."""
    rows = [(name(words), ltr(len(some)), ltr(sum(s.footing is Footing.UNKNOWN for s in some))) for words, some in quiet.items() if some]
    return table([label(h) for h in SILENT_HEADS], rows) if rows else pair(PAGE["no_silent"])


def _shown(known: Situation, rows: list[Standing], behind: Behind, things: Things) -> str:
    """What one text tells on a card of its own, the other values in a table."""
    told = [row for row in rows if row.told and row.kind in TOLD]
    others = [row for row in rows if row not in told]
    stands = {row: Words(*(_stands_on(known.at, row, behind, things, language) for language in (0, 1))) for row in told}
    return told_cards(told, behind, things, stands) + (_table(known, others, behind, things) if others else "")


def _stands_on(at: datetime, row: Standing, behind: Behind, things: Things, language: int) -> str:
    """On one line of one language: the footing, the age; what contradicts it."""
    parts = [esc(FOOTINGS[row.footing][language])]
    parts += [f"{esc(PAGE['age'][language])} {esc(_age(at - row.known_at)[language])}"] if row.known_at else []
    against = (*(() if row.against == row.rests_on else row.against), *row.aside)
    parts += [f"{esc(HEADS[5][language])}: {_named(against, behind, things)}"] if against else []
    return f"<small>{' · '.join(parts)}</small>"


def _table(known: Situation, rows: list[Standing], behind: Behind, things: Things) -> str:
    return table([label(h) for h in HEADS], [_row(known.at, s, behind, things) for s in rows], "values")


def _row(at: datetime, row: Standing, behind: Behind, things: Things) -> tuple[str, ...]:
    what = things.get(row.subject, Words(row.subject.partition(":")[2], ""))
    detail = lines(detail_words(row.detail)) if row.detail else ""
    table_says = f"<small>{quoted(row.table)}</small>" if row.table and row.footing in (*QUIET, Footing.CONTESTED) else ""
    against = () if row.against == row.rests_on else row.against
    return (
        lines(what) + (f"<br><small>{detail}</small>" if detail else ""),
        _value(row, things),
        lines(FOOTINGS[row.footing]) + (f"<br>{table_says}" if table_says else ""),
        f'<span class="nowrap">{lines(_age(at - row.known_at))}</span>' if row.known_at else "",
        _named(row.rests_on, behind, things),
        _named((*against, *row.aside), behind, things),
    )


def _named(ids: Iterable[str], behind: Behind, things: Things) -> str:
    """Claims by who says them, with their ids."""
    return "<br>".join(f"{_by(behind[i].claim.claimant, things)} <small>{ltr(i)}</small>" if i in behind else ltr(i) for i in ids)


def _value(row: Standing, things: Things) -> str:
    if row.kind is ClaimKind.INCIDENT and row.range is None:
        return f"<b>{lines(Words(*NO_DEATHS_SAID))}</b>"
    number = row.told.behind(row.range.low) if row.told and row.range else None
    if number:
        return f"<b>{lines(Words(*both(number_part(number))))}</b>"
    if row.range is not None:
        unit = _one_or_many(row.range, UNITS.get(row.unit, Words(row.unit, "")))  # a commodity may have a unit of its own
        spoken = f"<b>{lines(said(row.word))}</b><br>" if row.word else ""
        return f"{spoken}<b>{ltr(as_range(row.range))}</b><br><small>{lines(unit)}</small>"
    word = things.get(f"party:{row.word}", said(row.word)) if row.kind is ClaimKind.HOLDER else said(row.word)
    stage = ""
    if row.stage and row.stage != row.word:
        stage = f"<br><small>{lines(Words(*(t.format(stage=s) for t, s in zip(PAGE['stage'], said(row.stage), strict=True))))}</small>"
    return f"<b>{lines(word)}</b>{stage}"


def _age(age: timedelta) -> Words:
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 120:
        return PAGE["age_min"].fill(n=minutes)
    if minutes < 48 * 60:
        return PAGE["age_h"].fill(n=minutes // 60)
    days = minutes // 1440
    return Words(PAGE["age_d"].en.format(n=days), arabic_days(days))


def _claims(case: Case, entries: list[Entry], things: Things) -> str:
    rows = [
        (
            ltr(entry.id),
            _clock(case, entry.claim.at),
            lines(things.get(entry.claim.subject, Words(entry.claim.name, ""))),
            _stacked(_says(case, entry.claim, things)),
            _stacked(_who(entry.claim, things)),
        )
        for entry in entries
    ]
    return table([label(h) for h in CLAIM_HEADS], rows, "wide") if rows else pair(PAGE["no_claims"])


def _says(case: Case, claim: Claim, things: Things) -> list[str]:
    """What a claim says, line by line: of what kind, the word, the number with its unit, the time, the note as it was written."""
    if claim.told and claim.kind in TOLD:  # the rest stands on its card
        return [name(Words(*topic_of(claim.kind, claim.detail, claim.word)))]
    parts = [f"<small>{name(KINDS[claim.kind])}</small>"]
    parts += [f"<small>{name(detail_words(claim.detail))}</small>"] if claim.detail else []
    if claim.word:
        word = things.get(f"party:{claim.word}", said(claim.word)) if claim.kind is ClaimKind.HOLDER else said(claim.word)
        parts.append(f"<b>{name(word)}</b>")
    number = claim.told.behind(claim.range.low) if claim.told and claim.range else None
    if number:
        parts.append(f"<b>{name(Words(*both(number_part(number))))}</b>")
    elif claim.range:
        parts.append(f"<b>{ltr(as_range(claim.range))}</b> {name(_one_or_many(claim.range, _unit(case, claim)))}")
    times = [time for time in (claim.since, claim.until) if time]
    if times:
        words = PAGE["from_to" if claim.since and claim.until else "until"]
        parts.append(lines_of(words.fill(first=_clock(case, times[0]), last=_clock(case, times[-1]))))
    return parts + ([f"<small>{quote_of(claim)}</small>"] if claim.note else [])


def _one_or_many(span: Range, unit: Words) -> Words:
    """`1 death`, `2 deaths`; in Arabic the unit stands alone."""
    return Words(one_of(unit.en), unit.ar) if span.low == span.high == 1 else unit


def _unit(case: Case, claim: Claim) -> Words:
    """In what a number is counted."""
    if claim.kind is ClaimKind.STOCK:
        unit = next((c.unit for c in case.commodities if c.id == claim.name), "units")
    elif claim.kind is ClaimKind.RATE:
        unit = "persons" if claim.detail == "places" else "persons an hour"
    else:
        unit = SHAPES[claim.kind].unit or ""
    return UNITS.get(unit, Words(unit, ""))


def _clock(case: Case, time: datetime) -> str:
    """A time whose digits read alike in both languages."""
    return f'<span class="nowrap">{ltr(f"{time.astimezone(case.start.tzinfo):%Y-%m-%d %H:%M}")}</span>'


def _stacked(parts: Iterable[str]) -> str:
    return "".join(f"<div>{part}</div>" for part in parts)


def _who(claim: Claim, things: Things) -> list[str]:
    """Who says it, how they know, how far to trust it, through whom it came."""
    how = HOWS[claim.how]
    parts = [_by(claim.claimant, things), f"<small>{name(how)} {ltr(claim.grade)}</small>"]
    return parts + ([f"<small>{name(PAGE['through'])}</small>{_by(claim.through, things)}"] if claim.through else [])


def _by(claimant: str, things: Things) -> str:
    """A claimant as it is written; a party of the case by its name in both languages."""
    known = things.get(f"party:{claimant}") or name_words(claimant)
    return lines(Words(*known)) if known else f"<bdi>{quoted(claimant)}</bdi>"
