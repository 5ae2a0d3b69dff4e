"""From a proposal that a person accepts to claims of the ledger: what it says, of which thing, from when (claims, section 13)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.persons.unannounced import names_a_person
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, How, Thing
from safepassage.records.gazetteer import ALL, POCKET_NAMES, Gazetteer
from safepassage.records.levels import Range
from safepassage.records.reading import SAYS_SO, Count, Modality, PlaceRead, Proposal, ReadDocument, ReadKind
from safepassage.records.told import Number, Told
from safepassage.session.nameless import is_arabic
from safepassage.session.ways_said import corridor_of, state_said

MOST_QUOTE = 600  # letters of a quote in a note
AUTHOR = "author"
PERCENT = ("percent", "per cent", "%")
_OF_WAYS = (ReadKind.ACCESS, ReadKind.THREAT, ReadKind.PROTECTION)  # said of a corridor by its name, of that corridor
PLACES = (Thing.ZONE, Thing.SITE, Thing.CHECKPOINT, Thing.ROAD)


def claims_of(case: Case, document: ReadDocument, proposal: Proposal, source: str, names: Gazetteer | None = None) -> tuple[Claim, ...]:
    """
    The claims that a proposal makes; the first of them is what the sentence says, others follow from it.

    Parameters
    ----------
    source : who wrote the document, as a claimant: an organisation or a role.
    names : of the case's places, where they were gathered already.

    Raises
    ------
    FaultyCase
        When it cannot be said from when it is so (neither the sentence nor the document has a date), or its claimant is a person.
    """
    if names_a_person(proposal.claimant):
        what, step = "its claimant seems to be a person", "Correct `claimant`: an organisation or a role."
        raise FaultyCase("cannot accept it", [Fault(proposal.id, None, what, step)])
    at, since, until = _times(case, document, proposal)
    names = names or Gazetteer.of(case)
    subject, place = subject_of(case, proposal, names)
    if proposal.kind in _OF_WAYS and (way := corridor_of(names, proposal)):
        subject, place = way, None
    author = proposal.claimant.strip().casefold() == AUTHOR
    claimant, through = (source, proposal.through) if author else (proposal.claimant, proposal.through or source)
    told = told_of(proposal)

    def said(kind: ClaimKind, subject: str, detail: str, word: str | None, span: Range | None) -> Claim:
        return Claim(
            kind=kind,
            subject=subject,
            at=at,
            claimant=claimant,
            detail=detail,
            word=word,
            range=span,
            since=since,
            until=until if kind in (ClaimKind.INCIDENT, ClaimKind.REPORT) else None,
            through=through if through != claimant else "",
            how=How.PUBLISHED,
            grade=proposal.grade,
            note=note_of(document, proposal),
            place=place,
            key=key_of(document, proposal),
            told=told,
        )

    return tuple(said(*one) for one in _meanings(names, document, proposal, subject))


def key_of(document: ReadDocument, proposal: Proposal) -> str:
    """The key of every claim that a proposal makes, however it is corrected."""
    return f"read:{document.id}:{proposal.id}"


def _meanings(
    names: Gazetteer, document: ReadDocument, proposal: Proposal, subject: str
) -> list[tuple[ClaimKind, str, str, str | None, Range | None]]:
    """Kind, subject, detail, word and range: in the ledger's own kinds where the sentence says that it is so, else as a report."""
    so = proposal.modality in SAYS_SO and not proposal.negative
    if proposal.kind is ReadKind.INCIDENT and so:
        killed = proposal.harm.killed
        return [(ClaimKind.INCIDENT, subject, proposal.subtype or "incident", None, span_of(killed) if killed else None)]
    if proposal.kind is ReadKind.ACCESS and (state := state_said(proposal, document)) and (corridor := corridor_of(names, proposal)):
        return [(ClaimKind.CORRIDOR_STATE, corridor, "", state.value, None)]
    if proposal.kind is ReadKind.NEED and so and proposal.count and _persons(proposal.count) and subject.startswith(("zone:", "pocket:")):
        return [(ClaimKind.NEED, subject, proposal.subtype or "aid", None, span_of(proposal.count))]
    return [_report(proposal, subject)]


def _report(proposal: Proposal, subject: str) -> tuple[ClaimKind, str, str, str | None, Range | None]:
    word = how_said(proposal)
    if proposal.kind is ReadKind.ACCESS and proposal.state and not proposal.negative:
        word = proposal.state.value
    detail = f"{proposal.kind.value}/{proposal.subtype or proposal.kind.value}"
    if proposal.share is not None:
        return ClaimKind.REPORT, subject, f"{detail}/percent", word, Range.exactly(proposal.share)
    count = proposal.count or proposal.harm.killed or proposal.harm.missing or proposal.harm.injured
    if count is None:
        return ClaimKind.REPORT, subject, detail, word, None
    return ClaimKind.REPORT, subject, f"{detail}/{_unit(count)}", word, span_of(count)


def how_said(proposal: Proposal) -> str:
    """How the sentence says it; `not_so`: that it is not, though nobody denies what another said."""
    return "not_so" if proposal.negative and proposal.modality is not Modality.DENIED else proposal.modality.value


def told_of(proposal: Proposal) -> Told:
    """What the sentence tells beside the value that its claim has."""
    harm = proposal.harm
    counts = (("killed", harm.killed), ("injured", harm.injured), ("missing", harm.missing), ("count", proposal.count))
    said = [(role, count) for role, count in counts if count and not (proposal.share is not None and count.unit in PERCENT)]
    numbers = [Number(role, count.low, count.high, count.unit or "people", count.qualifier, count.per) for role, count in said]
    return Told(
        said=how_said(proposal),
        lang="ar" if is_arabic(proposal.quote) else "en",
        actor=proposal.actor,
        target=proposal.target,
        weapon=proposal.weapon,
        origin=proposal.origin,
        destination=proposal.destination,
        place=proposal.place,
        numbers=(*_share(proposal), *numbers),
    )


def _share(proposal: Proposal) -> tuple[Number, ...]:
    """The share, with the ends that its count in percent has; a share that was corrected stands alone."""
    share, count = proposal.share, proposal.count
    if share is None:
        return ()
    if count and count.unit in PERCENT and share in (count.low, count.high):
        return (Number("share", count.low, count.high, "percent", count.qualifier, count.per, proposal.share_of),)
    return (Number("share", share, share, "percent", of=proposal.share_of),)


def _unit(count: Count) -> str:
    """`people_a_day`: what is counted, for the end of a report's detail."""
    words = f"{count.unit or 'people'} {f'a {count.per}' if count.per else ''}"
    return "_".join(words.replace("/", " ").split())


def span_of(count: Count) -> Range:
    """A count as a range; without an upper end it is the number that was said. What is meant by it, `told_of` says."""
    high = count.low if count.high is None else count.high
    return Range(count.low, float(round((count.low + high) / 2)), high)


def _persons(count: Count) -> bool:
    return count.unit in ("people", "persons", "patients", "wounded", "children", "women", "men", "civilians") and not count.per


def subject_of(case: Case, proposal: Proposal, names: Gazetteer | None = None) -> tuple[str, tuple[float, float] | None]:
    """
    The thing of the case that a place means, where it means one; else the place by its name, with its point; else the whole pocket.

    A city or a part of it that holds the pocket is the pocket.
    """
    found = proposal.place_resolved
    if found and found.key.startswith("case:"):
        return found.key.removeprefix("case:"), None
    named = (names or Gazetteer.of(case)).find(proposal.place, PLACES) if proposal.place else ()
    exact = [s for s in named if s.startswith("zone:")] or list(named)
    if len(exact) == 1:
        return exact[0], None
    if found and found.lon is not None and found.lat is not None and not _holds(case, found):
        name = "_".join((found.name or proposal.place).replace(":", " ").split())
        return f"place:{name}", (found.lon, found.lat)
    if proposal.place.casefold() in POCKET_NAMES and (found is None or found.lon is None):
        return ALL, None
    if proposal.place and (found is None or found.lon is None):  # a place that nobody knows is not the pocket
        return f"place:{'_'.join(proposal.place.replace(':', ' ').split())}", None
    return ALL, None


def _holds(case: Case, place: PlaceRead) -> bool:
    """Whether a place is a city or more, and the case's zones lie around its point (a quarter of a degree)."""
    if place.precision in ("site", "district"):
        return False
    lons, lats = [z.lon for z in case.zones], [z.lat for z in case.zones]
    assert place.lon is not None
    assert place.lat is not None
    return min(lons) - 0.25 <= place.lon <= max(lons) + 0.25 and min(lats) - 0.25 <= place.lat <= max(lats) + 0.25


def note_of(document: ReadDocument, proposal: Proposal) -> str:
    """The quote, and where it stands."""
    quote = " ".join(proposal.quote.split())
    quote = quote if len(quote) <= MOST_QUOTE else quote[: MOST_QUOTE - 1] + "…"
    where = f"{document.id}, page {proposal.page}" if proposal.page else document.id
    return f"“{quote}” ({where}, letters {proposal.start}-{proposal.end})"


def _times(case: Case, document: ReadDocument, proposal: Proposal) -> tuple[datetime, datetime | None, datetime | None]:
    """From when it is known to be so, and the days it speaks of. A span is taken at its last day, but never after the document's."""
    when, zone = proposal.when, case.start.tzinfo
    if when is None or (when.start is None and when.end is None):
        if document.doc_date is None:
            what = "neither the sentence nor the document says when"
            raise FaultyCase(
                "cannot accept it", [Fault(proposal.id, None, what, "Read the document again with --date, or correct `when`.")]
            )
        return _midnight(document.doc_date, zone), None, None
    last = when.end or document.doc_date or when.start  # `since 2012` goes on until the text was written
    assert last is not None
    day = min(last, document.doc_date) if document.doc_date else last
    return (
        _midnight(day, zone),
        _midnight(when.start, zone) if when.start else None,
        _midnight(when.end + timedelta(days=1), zone) if when.end else None,
    )


def _midnight(day: date, zone: object) -> datetime:
    return datetime.combine(day, time.min, tzinfo=zone)  # type: ignore[arg-type]
