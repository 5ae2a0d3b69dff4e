"""What the case's own tables say of every value of the situation: one more claimant, older than every claim (claims, section 4)."""

from __future__ import annotations

from collections.abc import Iterable

from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.claim import SHAPES, ClaimKind
from safepassage.records.gazetteer import ALL
from safepassage.records.levels import Range
from safepassage.records.operation import Terms
from safepassage.records.people import Care
from safepassage.situation.agreed_terms import NO, THIRD_PARTY, WHO, YES, YES_OR_NO
from safepassage.situation.people import Slot, is_in, total
from safepassage.situation.values import Table
from safepassage.situation.voices import Key

INTAKE, PLACES = "intake", "places"
INSIDE, OUTSIDE = "inside", "outside"
SILENT = Table()


def tables_of(case: Case, asked: Iterable[Key]) -> dict[Key, Table]:
    """Every value that stands in each situation of the case, and of the values `asked` those that the case has a word on."""
    found = {**_words(case), **_numbers(case)}
    found |= {key: people_table(case, (key[1], key[2])) for key in asked if key[0] is ClaimKind.PEOPLE}
    return found | {key: table for key, table in (*_terms(case), *_deals(case)) if key in set(asked)}


def people_table(case: Case, slot: Slot) -> Table:
    """The sum of the table's groups in a slot."""
    return _number(total(one.count for one in case.people if is_in(one.group, slot)), "the sum of its groups")


def windows_table(case: Case, corridor: str) -> Table:
    """The pauses of a corridor (`corridor:ID`)."""
    pauses = [p for p in case.pauses if f"corridor:{p.corridor}" == corridor]
    spans = ", ".join(f"{case.clock(p.start):%Y-%m-%d %H:%M} to {case.clock(p.end):%Y-%m-%d %H:%M}" for p in pauses)
    return Table(word="agreed", text=_text(spans, pauses[0].source)) if pauses else SILENT


def unit_of(case: Case, key: Key) -> str:
    """In which unit a value is counted."""
    kind, subject, detail, _ = key
    if kind is ClaimKind.STOCK:
        return next((c.unit for c in case.commodities if f"aid:{c.id}" == subject), "units")
    if kind is ClaimKind.RATE:
        aid_point = any(f"site:{s.id}" == subject and s.kind is SiteKind.AID_POINT for s in case.sites)
        things = "trucks" if aid_point else "persons"
        return things if detail == PLACES else f"{things} an hour"
    if kind is ClaimKind.REPORT:
        return detail.split("/")[2].replace("_", " ") if detail.count("/") == 2 else ""
    return SHAPES[kind].unit or ""


def _words(case: Case) -> dict[Key, Table]:
    found: dict[Key, Table] = {}
    for road in case.roads:
        found[ClaimKind.ROAD_STATE, f"road:{road.id}", "", ""] = _word(road.state, road.source)
        found[ClaimKind.HOLDER, f"road:{road.id}", "", ""] = _word(road.holder, road.source)
    for zone in case.zones:
        found[ClaimKind.HOLDER, f"zone:{zone.id}", "", ""] = _word(zone.holder, zone.source)
    for checkpoint in case.checkpoints:
        found[ClaimKind.HOLDER, f"checkpoint:{checkpoint.id}", "", ""] = _word(checkpoint.holder or None, checkpoint.source)
    for corridor in case.corridors:
        found[ClaimKind.CORRIDOR_STATE, f"corridor:{corridor.id}", "", ""] = _word(corridor.state, corridor.source)
    return found


def _numbers(case: Case) -> dict[Key, Table]:
    found: dict[Key, Table] = {}
    for slot in ((ALL, ""), (ALL, Care.CRITICAL.value), *((f"zone:{zone.id}", "") for zone in case.zones)):
        found[ClaimKind.PEOPLE, *slot, ""] = people_table(case, slot)
    for commodity in case.commodities:
        found[ClaimKind.STOCK, f"aid:{commodity.id}", "", ""] = _number(commodity.stock, commodity.source)
    for checkpoint in case.checkpoints:
        rate = Range.exactly(checkpoint.persons_per_hour)
        found[ClaimKind.RATE, f"checkpoint:{checkpoint.id}", "", ""] = _number(rate, checkpoint.source)
    for site in case.sites:
        for detail, value in ((INTAKE, site.intake_per_hour), (PLACES, site.places)):
            found[ClaimKind.RATE, f"site:{site.id}", detail, ""] = _number(Range.exactly(value), site.source)
    for mode in case.modes:
        for detail, count in ((INSIDE, mode.inside), (OUTSIDE, mode.outside)):
            found[ClaimKind.FLEET, f"mode:{mode.id}", detail, ""] = _number(Range.exactly(count), mode.source)
    return found


def _terms(case: Case) -> Iterable[tuple[Key, Table]]:
    for terms in case.terms:
        for name in (*YES_OR_NO, WHO, THIRD_PARTY):
            if (word := _term_word(terms, name)) is not None:
                yield (ClaimKind.TERM, f"corridor:{terms.corridor}", name, ""), _word(word, terms.source)


def _term_word(terms: Terms, name: str) -> str | None:
    value = getattr(terms, name)
    if value is None or name == THIRD_PARTY:
        return None if value is None else str(value)
    if name == WHO:
        return ", ".join(one.value for one in value) or NO
    return YES if value else NO


def _deals(case: Case) -> Iterable[tuple[Key, Table]]:
    for party in case.parties:
        for deal in party.deals:
            yield (ClaimKind.DEAL, f"party:{party.id}", "", deal), _word("joined", party.source)


def _word(word: str | None, source: str) -> Table:
    return Table(word=None if word is None else str(word), text=_text(str(word).replace("_", " "), source) if word else "")


def _number(span: Range | None, source: str) -> Table:
    if span is None:
        return SILENT
    text = f"{span.likely:,.6g}" if span.low == span.high else f"{span.low:,.6g}-{span.high:,.6g} (likely {span.likely:,.6g})"
    return Table(range=span, text=_text(text, source))


def _text(value: str, source: str) -> str:
    return f"the case's table: {value} ({source})" if source else f"the case's table: {value}"
