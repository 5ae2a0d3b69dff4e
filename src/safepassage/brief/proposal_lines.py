"""Proposals at the terminal: each beside its sentence, with who says it, how, where, when, how many, and how sure the reader is."""

from __future__ import annotations

import re
from collections.abc import Callable

from rich.console import Console
from rich.text import Text

from safepassage.brief.markup import clean
from safepassage.records.claim import Grade
from safepassage.records.reading import ASKS, Count, Proposal, ReadDocument
from safepassage.records.told import Number
from safepassage.records.told_words import amount_words, of_count

MOST_SENTENCE = 700  # letters of a sentence that are shown
AROUND = 600  # letters before and behind a sentence, of the text around it
NARROWEST = 12  # letters of a row, however narrow a terminal is


def render_proposal(document: ReadDocument, proposal: Proposal, console: Console, most: int = MOST_SENTENCE) -> None:
    """The sentence (at most so many letters of it) with the quote in it marked, then what was read out of it."""
    where = f"{document.id}, page {proposal.page}" if proposal.page else document.id
    render_row(console, Text(), Text(f"{proposal.id}  {where}", style="dim"))
    render_row(console, Text("  "), sentence(document, proposal, most))
    render_slots(slots(proposal), console)
    console.print()


def render_slots(found: list[tuple[str, str]], console: Console) -> None:
    """What was read, a row for each slot."""
    for name, value in found:
        render_row(console, Text("  " + name.ljust(10), style="cyan"), Text(" ".join(clean(value).split())))


def render_row(console: Console, lead: Text, text: Text) -> None:
    """
    What stands behind a lead, on one line; at a terminal no word is cut at its edge, and what goes on stands below what it belongs to.
    """
    if not console.is_terminal:
        for row, line in enumerate(text.split(allow_blank=True)):
            console.print(Text.assemble(" " * len(lead) if row else lead, line), soft_wrap=True)
        return
    for row, line in enumerate(text.wrap(console, max(NARROWEST, console.width - len(lead)))):
        line.rstrip()
        console.print(Text.assemble(" " * len(lead) if row else lead, line), soft_wrap=True)


def sentence(document: ReadDocument, proposal: Proposal, most: int = MOST_SENTENCE) -> Text:
    """The sentence as it stands, the quote (always whole) bold between marks that a terminal without colours shows too."""
    first, last = min(proposal.sentence_start, proposal.start), max(proposal.sentence_end, proposal.end)
    return _marked(document, proposal, first, last, most)


def surroundings(document: ReadDocument, proposal: Proposal) -> Text:
    """The quote with the text around its sentence, its paragraphs and lines as they stand."""
    first, last = min(proposal.sentence_start, proposal.start), max(proposal.sentence_end, proposal.end)
    most = last - first + 2 * AROUND
    return _marked(document, proposal, max(0, first - AROUND), min(len(document.text), last + AROUND), most, _lined)


def _marked(
    document: ReadDocument, proposal: Proposal, first: int, last: int, most: int, shown: Callable[[str], str] | None = None
) -> Text:
    """The text from `first` to `last` with its quote marked; what is too much is left out at both ends, at words."""
    shown = shown or _flat
    before, after = shown(document.text[first : proposal.start]), shown(document.text[proposal.end : last])
    if last - first > most:
        spare = max(0, most - len(proposal.quote)) // 2
        before = before if len(before) <= spare else "… " + before[len(before) - spare :].partition(" ")[2]
        after = after if len(after) <= spare else after[:spare].rpartition(" ")[0] + " …"
    return Text.assemble(before, (f"«{shown(proposal.quote)}»", "bold"), after)


def slots(proposal: Proposal) -> list[tuple[str, str]]:
    """What was read, slot by slot, in words; what is not said is left out."""
    subtype = proposal.subtype.replace("_", " ")
    state = proposal.state.value.replace("_", " ") if proposal.state else ""
    said = f", {state}" if state and state != subtype and not subtype.endswith(f" {state}") else ""
    kind = f"{proposal.kind.value}: {subtype or '?'}{said}"
    says = proposal.claimant + (f", through {proposal.through}" if proposal.through else "")
    how = ("NOT so, " if proposal.negative else "") + proposal.modality.value.replace("_", " ")
    found = [("what", kind), ("says", f"{says} ({how})")]
    found += [(name, value) for name in ("actor", "target", "weapon") if (value := getattr(proposal, name))]
    found += [("where", _where(proposal))] if proposal.place or proposal.place_resolved else []
    found += [("when", _when(proposal))] if proposal.when else []
    found += [("how many", count_words(proposal.count))] if proposal.count else []
    found += [("share", f"{proposal.share:g} % of {proposal.share_of or '?'}")] if proposal.share is not None else []
    harm = [
        f"{count_words(count)} {name}{_among_them(count)}"
        for name in ("killed", "injured", "missing")
        if (count := getattr(proposal.harm, name))
    ]
    found += [("harm", "; ".join(harm))] if harm else []
    grade = "" if proposal.grade == Grade() else f"; grade {proposal.grade}"
    reason = f" ({proposal.grade_reason})" if proposal.grade_reason else ""
    found += [("waits", proposal.note)] if ASKS in proposal.note else []
    return [*found, ("sure", f"{proposal.confidence:.0%}{grade}{reason}")]


def count_words(count: Count) -> str:
    """`more than 50,000 people`, `40 to 60 people a day`, `100 or more people`."""
    number = Number("count", count.low, count.high, count.unit or "people", count.qualifier, count.per)
    return f"{amount_words(number, ' to ')[0]} {of_count(number, number.unit)}" + (f" a {count.per}" if count.per else "")


def _among_them(count: Count) -> str:
    """`, 5 women among them`: who is counted already."""
    return "".join(f", {count_words(part)} among them" for part in count.including)


def _where(proposal: Proposal) -> str:
    place = proposal.place_resolved
    if place is None:
        return f"{proposal.place}: not known, no place on the map"
    if place.lat is None or place.lon is None:
        return f"{proposal.place or place.name}: no place on the map"
    precision = f" ({place.precision})" if place.precision else ""
    others = f"; or {', '.join(f'{c.name} {c.country}'.strip() for c in place.candidates[:3])}" if place.candidates else ""
    name = f"{place.name} {place.country}".strip()
    return f"{proposal.place or place.name} = {name} {place.lat:.3f}, {place.lon:.3f}{precision}{others}"


def _when(proposal: Proposal) -> str:
    when = proposal.when
    assert when is not None
    start, end = (day.isoformat() if day else "?" for day in (when.start, when.end))
    moment = f" {when.clock}" if when.clock and start == end else ""
    return f"{when.text}: {start}{moment}{'' if start == end else f' to {end}'} ({when.precision})"


def _flat(text: str) -> str:
    return clean(text).replace("\n", " ").replace("\t", " ")


def _lined(text: str) -> str:
    """With its line ends, of several empty lines one."""
    return re.sub(r"\n\s*\n", "\n\n", clean(text).replace("\t", " "))
