"""Proposals at the terminal: each beside its sentence, with who says it, how, where, when, how many, and how sure the reader is."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from safepassage.brief.markup import clean
from safepassage.records.claim import Grade
from safepassage.records.reading import Count, Proposal, ReadDocument

MOST_SENTENCE = 700  # letters of a sentence that are shown
SURE = 0.9


def render_proposal(document: ReadDocument, proposal: Proposal, console: Console) -> None:
    """The sentence with the quote in it marked, then what was read out of it."""
    where = f"{document.id}, page {proposal.page}" if proposal.page else document.id
    _line(console, Text(f"{proposal.id}  {where}", style="dim"))
    _line(console, sentence(document, proposal))
    for name, value in slots(proposal):
        _line(console, Text.assemble(("  " + name.ljust(10), "cyan"), " ".join(clean(value).split())))
    console.print()


def sentence(document: ReadDocument, proposal: Proposal) -> Text:
    """The sentence as it stands, the quote bold between marks that a terminal without colours shows too."""
    first, last = min(proposal.sentence_start, proposal.start), max(proposal.sentence_end, proposal.end)
    if last - first > MOST_SENTENCE:
        first, last = max(first, proposal.start - MOST_SENTENCE // 3), min(last, proposal.end + MOST_SENTENCE // 3)
    before, after = document.text[first : proposal.start], document.text[proposal.end : last]
    return Text.assemble("  " + _flat(before), (f"«{_flat(proposal.quote)}»", "bold"), _flat(after))


def slots(proposal: Proposal) -> list[tuple[str, str]]:
    """What was read, slot by slot, in words; what is not said is left out."""
    access = f", {proposal.state.value.replace('_', ' ')}" if proposal.state else ""
    kind = f"{proposal.kind.value}: {proposal.subtype.replace('_', ' ') or '?'}{access}"
    says = proposal.claimant + (f", through {proposal.through}" if proposal.through else "")
    how = ("NOT so, " if proposal.negative else "") + proposal.modality.value.replace("_", " ")
    found = [("what", kind), ("says", f"{says} ({how})")]
    found += [(name, value) for name in ("actor", "target", "weapon") if (value := getattr(proposal, name))]
    found += [("where", _where(proposal))] if proposal.place or proposal.place_resolved else []
    found += [("when", _when(proposal))] if proposal.when else []
    found += [("how many", count_words(proposal.count))] if proposal.count else []
    found += [("share", f"{proposal.share:g} % of {proposal.share_of or '?'}")] if proposal.share is not None else []
    harm = [f"{count_words(count)} {name}" for name in ("killed", "injured", "missing") if (count := getattr(proposal.harm, name))]
    found += [("harm", "; ".join(harm))] if harm else []
    grade = "" if proposal.grade == Grade() else f"; grade {proposal.grade}"
    reason = f" ({proposal.grade_reason})" if proposal.grade_reason else ""
    return [*found, ("sure", f"{proposal.confidence:.0%}{grade}{reason}")]


def count_words(count: Count) -> str:
    """`more than 50,000 people`, `40 to 60 people a day`, `100 or more people`."""
    unit, per = count.unit or "people", f" a {count.per}" if count.per else ""
    lead = f"{count.qualifier} " if count.qualifier else ""
    if count.high is None:
        return f"{lead}{count.low:,.0f}{'' if lead else ' or more'} {unit}{per}"
    span = f"{count.low:,.0f}" if count.low == count.high else f"{count.low:,.0f} to {count.high:,.0f}"
    return f"{lead}{span} {unit}{per}"


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
    return f"{when.text}: {start}{'' if start == end else f' to {end}'} ({when.precision})"


def _flat(text: str) -> str:
    return clean(text).replace("\n", " ")


def _line(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True)
