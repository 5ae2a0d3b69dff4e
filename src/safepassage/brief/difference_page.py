"""The difference on paper: what the news changes, whom to tell what, movement by movement; English and Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from safepassage.brief.difference_words import (
    ADDRESSEES,
    BROKEN_HEADS,
    CHANGES,
    HEADS,
    KINDS,
    PAGE,
    PAST_HEADS,
    PEOPLE_HEADS,
    TAKEN,
    TELL_HEADS,
)
from safepassage.brief.figures import amount, moment
from safepassage.brief.frame import frame, lines_of
from safepassage.brief.markup import esc, figure, label, lines, ltr, name, pair, table
from safepassage.brief.words import CARE, CARE_LONG, Words
from safepassage.records.again import News
from safepassage.records.case import Case
from safepassage.records.gazetteer import named_things
from safepassage.records.people import Care
from safepassage.records.replan import Change, Message, Moved, Past, Row, To
from safepassage.units import HOUR

THING = {
    To.ASSEMBLY_POINT: "point",
    To.FLEET: "mode",
    To.CHECKPOINT: "checkpoint",
    To.SITE: "site",
    To.ZONE: "zone",
    To.NEGOTIATORS: "corridor",
}
STAYS = (Change.KEPT,)


def difference_page(case: Case, news: News) -> str:
    """The whole page for the task force, as one file of HTML. `case` is the case as the news makes it."""
    book = _Book(case)
    at = moment(case, news.minute)
    sections = {
        PAGE["news"]: _news(news),
        PAGE["short"]: _short(news),
        PAGE["tell"]: _tell(book, news.difference.messages),
        PAGE["lost"]: _people(book, news.difference.lost),
        PAGE["rows"]: _rows(book, [row for row in news.difference.rows if row.change not in STAYS]),
        PAGE["gained"]: _people(book, news.difference.gained),
        PAGE["past"]: _past(book, news.past),
        PAGE["trust"]: _trust(book, news),
    }
    lead = Words(PAGE["lead"].en.format(at=at.en), PAGE["lead"].ar.format(at=at.ar))
    return frame(case, news.stamps, PAGE["title"], lead, sections)


class _Book:
    """Names and clock times of a case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.things = {subject: Words(*both) for subject, both in named_things(case).items()}
        self.things |= {f"point:{p.id}": Words(p.name, p.name_ar) for p in case.assembly_points}

    def of(self, thing: str, ident: str | None) -> Words:
        """The name of a thing; its id where it has none; nothing where there is no such thing."""
        return self.things.get(f"{thing}:{ident}", Words(ident or "", ""))

    def clock(self, minute: int | None) -> str:
        """`9 Dec 10:30`, or nothing."""
        return "" if minute is None else ltr(f"{self.case.clock(minute):%d.%m. %H:%M}")


def counts(news: News) -> dict[str, int]:
    """How many movements are kept, later, and so on; every change has a count."""
    found = {change.value: 0 for change in Change}
    for row in news.difference.rows:
        found[row.change.value] += 1
    return found


def persons(moved: Iterable[Moved]) -> int:
    """How many persons more or fewer are moved."""
    return sum(abs(m.after - m.before) for m in moved)


def _news(news: News) -> str:
    pairs = zip(news.changes, news.changes_ar, strict=True)
    return "".join(pair(Words(esc(en), esc(ar)), css="lead") for en, ar in pairs) or pair(PAGE["no_change"])


def _short(news: News) -> str:
    proof = news.proof
    broken = proof.violations if proof else ()
    parts = [f'<div class="alarm">{pair(PAGE["broken"].fill(n=len(broken)), css="lead")}</div>'] if broken else []
    parts += [] if proof else [f'<div class="alarm">{pair(PAGE["unchecked"], css="lead")}</div>']
    parts.append(pair(PAGE["counts"].fill(**{key: ltr(n) for key, n in counts(news).items()}), css="lead"))
    lost, gained = persons(news.difference.lost), persons(news.difference.gained)
    parts.append(pair(PAGE["people"].fill(lost=ltr(amount(lost)), gained=ltr(amount(gained)))))
    if proof:
        parts.append(pair(PAGE["deaths"].fill(new=figure(proof.deaths))))
    if news.deaths_before is not None:
        parts.append(pair(PAGE["before"].fill(old=figure(news.deaths_before))))
    if proof:
        parts.append(pair(PAGE["stay"].fill(stay=figure(proof.deaths_stay))))
    if news.waiting:
        parts.append(pair(PAGE["waiting"].fill(n=ltr(news.waiting)), css="lead"))
    return "".join(parts)


def _trust(book: _Book, news: News) -> str:
    if news.proof is None:
        return pair(PAGE["unchecked"])
    gap = PAGE["gap"].fill(status=ltr(news.status), gap=ltr(f"{news.proof.gap_percent:.2f}"))
    if not news.proof.violations:
        return pair(gap) + pair(PAGE["sound"])
    rows = [(ltr(v.rule), esc(v.where), book.clock(v.minute), esc(v.text)) for v in news.proof.violations]
    return pair(gap) + pair(PAGE["broken"].fill(n=len(rows))) + table([label(h) for h in BROKEN_HEADS], rows, "wide")


def _tell(book: _Book, messages: Sequence[Message]) -> str:
    parts = []
    for to, words in ADDRESSEES.items():
        some = [m for m in messages if m.to is to]
        if some:
            rows = [_message(book, m) for m in some]
            opened = " open" if len(rows) <= 40 else ""
            title = f"<summary>{name(words)} ({len(rows)})</summary>"
            parts.append(f"<details{opened}>{title}{table([label(h) for h in TELL_HEADS], rows, 'wide')}</details>")
    return "".join(parts) or pair(PAGE["none"])


def _message(book: _Book, message: Message) -> tuple[str, ...]:
    who = name(book.of(THING[message.to], message.who))
    return who, ltr(message.movement or ""), lines_of(_what(book, message)), ltr(amount(message.people)) if message.people else ""


def _what(book: _Book, message: Message) -> Words:
    """What to tell them, in words; the words are HTML already."""
    before, after = book.clock(message.before), book.clock(message.after)
    if message.to is To.NEGOTIATORS:
        return PAGE["no_way" if message.change is Change.CANCELLED else "windows"]
    if message.arrivals:
        return PAGE["to_site"].fill(hours=ltr(_by_the_hour(book.case, message.arrivals)))
    if message.after is None:
        return PAGE["off"].fill(before=before) if message.before is not None else CHANGES[message.change]
    if message.before is None:
        return PAGE["fresh"].fill(after=after)
    return PAGE["same"].fill(after=after) if message.before == message.after else PAGE["now"].fill(after=after, before=before)


def _by_the_hour(case: Case, arrivals: Sequence[tuple[int, int]]) -> str:
    """`08.12. 14:00: 31; 15:00: 31; 09.12. 08:00: 12`: the date wherever it changes."""
    times = [case.clock(hour * HOUR) for hour, _ in arrivals]
    new_day = [not place or time.date() != times[place - 1].date() for place, time in enumerate(times)]
    return "; ".join(
        f"{time:%d.%m. %H:%M}: {count:,}" if dated else f"{time:%H:%M}: {count:,}"
        for time, dated, (_, count) in zip(times, new_day, arrivals, strict=True)
    )


def _people(book: _Book, moved: Sequence[Moved]) -> str:
    rows = [
        (
            name(book.of("zone", m.zone)),
            lines(CARE_LONG[m.care]),
            ltr(amount(m.before)),
            ltr(amount(m.after)),
            ltr(f"{m.after - m.before:+,}"),
        )
        for m in moved
    ]
    return table([label(h) for h in PEOPLE_HEADS], rows, "wide") if rows else pair(PAGE["none"])


def _rows(book: _Book, rows: Sequence[Row]) -> str:
    cells = [
        (
            ltr(row.movement),
            lines(CHANGES[row.change]),
            lines(KINDS[row.kind]),
            name(book.of("mode", row.mode)) + " " + ltr(row.vehicle),
            name(book.of("corridor", row.corridor)),
            " – ".join(name(w) for w in (*(book.of("point", p) for p in row.points), book.of("site", row.site)) if w.en),
            book.clock(row.before),
            book.clock(row.after),
            _who(row),
        )
        for row in rows
    ]
    return table([label(h) for h in HEADS], cells, "moves") if cells else pair(PAGE["none"])


def _who(row: Row) -> str:
    """`48 → 31`, by care where it differs."""
    before, after = dict(row.people_before), dict(row.people_after)
    cares = [care for care in Care if before.get(care) or after.get(care)]
    return "<br>".join(f"{name(CARE[care])} {ltr(f'{before.get(care, 0)} → {after.get(care, 0)}')}" for care in cares)


def _past(book: _Book, past: Sequence[Past]) -> str:
    rows = [
        (
            ltr(p.movement.id),
            lines(KINDS[p.movement.kind]),
            lines(TAKEN[p.how]),
            book.clock(p.movement.start if p.minute is None else p.minute),
        )
        for p in past
    ]
    return table([label(h) for h in PAST_HEADS], rows, "wide") if rows else pair(PAGE["none"])
