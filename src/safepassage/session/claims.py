"""Claims in, a situation out: the order of rooms from what somebody says to what is taken as true. The clock comes in as a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

from safepassage import outside, situation, terms
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.importers.door import import_claims
from safepassage.outside.importers.news import read_news
from safepassage.outside.ledger import Ledger, Receipt
from safepassage.outside.persons.masking import mask
from safepassage.records.case import Case
from safepassage.records.claim import REASONED, Claim, ClaimKind, Entry
from safepassage.records.claimants import folded
from safepassage.records.gazetteer import Gazetteer, named_things
from safepassage.records.levels import Range
from safepassage.records.situation import Situation, Standing
from safepassage.session.wording import act_by_hand, claim_by_hand, in_its_time, time_by_hand, zoned_time

CLOCK_SLACK = timedelta(minutes=5)  # by which a clock may have been set back without anybody having to ask
Sentences = tuple[tuple[str, ...], tuple[str, ...]]
NOTHING: Sentences = ((), ())
MANY = 1_000  # claims: what so many change is a situation, not a list
FEW = 5  # claims said again, of each of which a person wants to know whether it counts
MANY_SAID: Sentences = (
    ("What they change together: safepassage situation.",),
    ("ما تغيّره مجتمعةً: safepassage situation.",),
)
_ID = re.compile(r"\bc[a-z2-7]{12}\b")  # claims, section 2


@dataclass(frozen=True, slots=True)
class Situated:
    """
    A case as its tables say (`table`), what claims make of it (`situation`), and the two together (`case`).

    `entries` are the claims that count; `later` is how many are after its time; `count` and `head` are the ledger's as it was read.
    """

    table: Case
    situation: Situation
    case: Case
    entries: tuple[Entry, ...]
    later: int
    count: int
    head: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken down, in which case, what was done to it on the way, and what it changed: English and Arabic sentences."""

    receipt: Receipt
    changes: Sentences
    repairs: tuple[str, ...] = ()
    case: Case | None = None  # None: nothing was handed in


def situated(folder: Path, at: datetime | None = None, table: Case | None = None, upto: int | None = None) -> Situated:
    """
    The case in a folder as its ledger has it at a time (its start, if None).

    `table`: its tables, where they were read already. `upto`: only what had been taken down when the ledger had so many entries.

    Raises FaultyCase, DamagedLedger.
    """
    case = table or outside.read_case(folder)
    moment = at or case.start
    with Ledger.open(folder, create=False) as ledger:
        count, head = ledger.count(), ledger.head()
        whole = upto is None or upto >= count
        entries = ledger.relevant(moment) if whole else [entry for entry in ledger.entries() if entry.seq <= (upto or 0)]
        later = ledger.count_after(moment)
    known = situation.assess(case, entries, moment)
    return Situated(case, known, situation.applied(case, known), tuple(entries), later, count, head)


def now(folder: Path, clock: datetime) -> datetime:
    """
    The time that "now" is for a case: the clock, if it lies in the case's own time, else the newest claim or the case's start.

    Raises
    ------
    FaultyCase
        When the clock stands before the last entry of the ledger: then "now" is unclear, and a person must say it.
    """
    case = outside.read_case(folder)
    with Ledger.open(folder, create=False) as ledger:
        recorded, newest = ledger.latest_recorded(), ledger.latest_at()
    if recorded is not None and clock < recorded - CLOCK_SLACK:
        what = f"the clock says {clock:%Y-%m-%d %H:%M} UTC, and the last entry was taken down at {recorded:%Y-%m-%d %H:%M} UTC"
        raise FaultyCase("it is unclear what time it is", [Fault("the clock", None, what, "Set the clock, or say the time with --at.")])
    return clock if in_its_time(case, clock) else max(case.start, newest or case.start)


def take_down(
    folder: Path,
    claims: Sequence[Claim],
    clock: datetime,
    repairs: tuple[str, ...] = (),
    elsewhere: Collection[str] = (),
    table: Case | None = None,
) -> Taken:
    """
    Put claims into the ledger, all or none; what the newest of them changes, unless they are too many to be told one by one.

    Parameters
    ----------
    elsewhere : ids that the claims may speak of without their being here (erased where they come from)
    table : the case's tables, where they were read already

    Raises
    ------
    FaultyCase, DamagedLedger, OSError
    """
    if not claims:
        return Taken(Receipt((), (), ()), NOTHING, repairs)
    case = table or outside.read_case(folder)
    if len(claims) > MANY:
        with Ledger.open(folder) as ledger:
            receipt = ledger.append(claims, clock, elsewhere=frozenset(elsewhere))
        return Taken(receipt, MANY_SAID, (*repairs, *_far_off(case, [entry.claim for entry in receipt.added])), case)
    with Ledger.open(folder) as ledger:
        head = ledger.head()
        newest = max(max(claim.at for claim in claims), ledger.latest_at() or case.start)
        before = ledger.relevant(newest)
        receipt = ledger.append(claims, clock, seen=head, elsewhere=frozenset(elsewhere))
        after = ledger.relevant(newest)
    changes = situation.news_of(case, situation.assess(case, before, newest), situation.assess(case, after, newest))
    new = [entry.claim for entry in receipt.added]
    said = _joined(with_claimants(case, changes, after), _windows(case, new))
    return Taken(receipt, said, (*repairs, *_far_off(case, new), *_without_effect(receipt.known, after, newest)), case)


def _without_effect(known: Iterable[str], entries: Iterable[Entry], at: datetime) -> tuple[str, ...]:
    """A word where a claim that was there already counts for nothing: it was withdrawn, replaced, or erased."""
    counting, names = {entry.id for entry in entries}, list(known)
    if len(names) > FEW:
        return ()  # a table that is imported again
    return tuple(
        f"LOOK: {name} is there already and counts for nothing at {at:%Y-%m-%d %H:%M} UTC (withdrawn, replaced by a newer one, or erased). "
        "See: safepassage claims. To say it anew, add a --note, or withdraw its withdrawal."
        for name in names
        if name not in counting
    )


def with_claimants(case: Case, sentences: Sentences, entries: Iterable[Entry]) -> Sentences:
    """Sentences in which each id of a claim has its claimant before it: `cabc...` becomes `ICRC cabc...`; a party by its name."""
    things = named_things(case)
    who = {entry.id: things.get(f"party:{entry.claim.claimant}", (entry.claim.claimant,) * 2) for entry in entries}

    def named(sentence: str, language: int) -> str:
        return _ID.sub(lambda found: f"{who[found[0]][language]} {found[0]}" if found[0] in who else found[0], sentence)

    return tuple(named(s, 0) for s in sentences[0]), tuple(named(s, 1) for s in sentences[1])


def _far_off(case: Case, claims: Sequence[Claim]) -> tuple[str, ...]:
    """A word of caution where claims lie outside the time of the case: a year mistyped is never noticed otherwise."""
    far = [claim.at for claim in claims if claim.kind not in REASONED and not in_its_time(case, claim.at)]
    if not far:
        return ()
    first, last = (f"{time.astimezone(case.start.tzinfo):%Y-%m-%d %H:%M}" for time in (min(far), max(far)))
    when = first if first == last else f"from {first} to {last}"
    end = case.clock(case.horizon + case.tail)
    return (f"LOOK: {when} is outside the time of this case ({case.start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}). Is the date right?",)


def by_hand(folder: Path, words: Mapping[str, str], clock: datetime) -> Taken:
    """One claim from a person's words (`claim_by_hand`). Raises FaultyCase with every fault."""
    claim = claim_by_hand(outside.read_case(folder), words, clock)
    if claim.replaces:
        with Ledger.open(folder, create=False) as ledger:
            said = ledger.find(claim.replaces)
        if said.claim.who != claim.who:
            what = f"{said.id} is what {said.claim.claimant} says, and nobody corrects another's words"
            step = f"Leave --replaces out; then decide for your claim, or withdraw {said.id}, with the reason."
            raise FaultyCase("cannot take this claim down", [Fault("--replaces", None, what, step)])
        claim = replace(claim, replaces=said.id)
    return take_down(folder, [claim], clock)


def take_line(folder: Path, line: str, clock: datetime, at: str = "", claimant: str = "") -> Taken:
    """The claims that a line of news makes, taken down."""
    return take_down(folder, news(folder, line, clock, at, claimant), clock)


def news(folder: Path, line: str, clock: datetime, at: str = "", claimant: str = "", table: Case | None = None) -> tuple[Claim, ...]:
    """
    The claims that a line of news makes; counts that change ("4 buses lost") are taken from the situation then.

    A time without a date is on the day of `at`, or of the clock, or (for a case of another time) the case's first.

    Raises
    ------
    FaultyCase
        When it is not understood, or says no time and neither `at` nor a clock in the case's own time does.
    """
    case = table or outside.read_case(folder)
    default = time_by_hand(case, at) if at else clock if in_its_time(case, clock) else case.start
    claims = read_news(line, situated(folder, default, case).case, default, claimant)
    if not at and not in_its_time(case, clock) and any(claim.at == default for claim in claims):
        _ask_for_the_time(case, clock)
    return claims


def _ask_for_the_time(case: Case, clock: datetime) -> NoReturn:
    what = f"the clock says {clock:%Y-%m-%d}, and the case is of {case.start:%Y-%m-%d}"
    raise FaultyCase("cannot take this claim down", [Fault("this claim", None, what, "Say from when it is so, with --at.")])


def import_file(folder: Path, path: Path, clock: datetime, claimant: str = "") -> Taken:
    """Every claim that a file of any kind we know holds, all or none. Raises FaultyCase with every fault."""
    table = outside.read_case(folder)
    imported = import_claims(path, table, claimant)
    return take_down(folder, imported.claims, clock, imported.repairs, imported.elsewhere, table)


def act(folder: Path, what: str, kind: ClaimKind, by: str, reason: str, clock: datetime, at: str = "") -> Taken:
    """
    A decision for a claim, its withdrawal, or the closure of a case number, by a person in a role, with a reason.

    Raises
    ------
    FaultyCase
        When it would have no effect: the claim is withdrawn already, the number is not open; or a reason or role is missing or personal.
    """
    case = outside.read_case(folder)
    if kind is ClaimKind.CLOSURE:
        subject, newest = f"case:{_open_number(folder, what)}", None
    else:
        entry = _standing_claim(folder, what, kind)
        subject, newest = f"claim:{entry.id}", entry.claim.at
    time = time_by_hand(case, at) if at else max(now(folder, clock), newest or case.start)
    return take_down(folder, [act_by_hand(kind, subject, by, reason, time)], clock)


def _standing_claim(folder: Path, name: str, kind: ClaimKind) -> Entry:
    """The claim of an id, or its first letters, if a decision or withdrawal of it would have an effect."""
    with Ledger.open(folder, create=False) as ledger:
        entry = ledger.find(name)
    failing = "cannot decide" if kind is ClaimKind.DECISION else "cannot withdraw"
    if taken := withdrawal_of(folder, entry.id):
        problem = f"it is withdrawn, by {taken.claim.claimant} ({taken.id})"
        raise FaultyCase(failing, [Fault(f"claim {entry.id}", None, problem, f"To bring it back, withdraw {taken.id}.")])
    if kind is ClaimKind.DECISION and entry.claim.kind in REASONED:
        what = f"it is a {entry.claim.kind}, and nothing contradicts one"
        raise FaultyCase(failing, [Fault(f"claim {entry.id}", None, what, "Decide for what somebody says, or withdraw this.")])
    return entry


def withdrawal_of(folder: Path, claim: str) -> Entry | None:
    """The withdrawal of a claim (its whole id) that is not itself withdrawn; None where the claim stands."""
    return withdrawals(folder).get(claim)


def withdrawals(folder: Path) -> dict[str, Entry]:
    """Of each claim that is withdrawn its first withdrawal that stands."""
    with Ledger.open(folder, create=False) as ledger:
        acts = [entry for entry in ledger.entries() if entry.claim.kind is ClaimKind.WITHDRAWAL]
    gone: set[str] = set()
    for act in reversed(acts):  # a withdrawal stands after what it withdraws
        if act.id not in gone:
            gone.add(act.claim.name)
    return {act.claim.name: act for act in reversed(acts) if act.id not in gone}


def _open_number(folder: Path, number: str) -> str:
    opened = [d.number for d in situated(folder, newest_claim(folder)).situation.discrepancies if d.open]
    if number not in opened:
        fault = Fault(mask(number)[0][:40], None, "no case of that number is open", f"Open: {', '.join(opened) or 'none'}.")
        raise FaultyCase("cannot close it", [fault])
    return number


def newest_claim(folder: Path) -> datetime | None:
    """The time of the newest claim of a ledger; None where there is none."""
    with Ledger.open(folder, create=False) as ledger:
        return ledger.latest_at()


def time_of(folder: Path, text: str, clock: datetime) -> datetime:
    """The time that a person wrote, or `now` of the case; only a time without a zone needs the case to be read."""
    spoken = zoned_time(text)
    if spoken is not None:
        return spoken
    return time_by_hand(outside.read_case(folder), text) if text else now(folder, clock)


def listed(folder: Path, keep: Callable[[Claim], bool]) -> list[Entry]:
    """The claims of a ledger that are asked for, in the order they were taken down."""
    with Ledger.open(folder, create=False) as ledger:
        return [entry for entry in ledger.entries() if keep(entry.claim)]


def chosen(case: Case, about: str, kind: str, who: str, until: datetime | None = None) -> Callable[[Claim], bool]:
    """
    Whether a claim is about a place, of a kind, by a claimant, and so by a time; an empty text asks for nothing.

    Raises FaultyCase where the case has no such place, or there is no such kind.
    """
    subjects = Gazetteer.of(case).find(about) if about else ()
    if about and not subjects and ":" in about:
        subjects = (about,)
    faults = []
    if about and not subjects:
        faults.append(Fault("--about", None, "the case has nothing of that name", "Write a name or id of its tables."))
    if kind and kind not in ClaimKind.__members__.values():
        faults.append(Fault("--kind", None, "there is no such kind", f"One of {', '.join(ClaimKind)}."))
    if faults:
        raise FaultyCase("cannot list claims", faults)
    wanted = folded(who)
    return lambda claim: (
        (not about or claim.subject in subjects)
        and (not kind or claim.kind == kind)
        and (not who or claim.who == wanted)
        and (until is None or claim.at <= until)
    )


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Values that claims contradict each other about, and the claims themselves by id."""

    found: Situated
    rows: tuple[Standing, ...]
    claims: dict[str, Entry]


def contradictions(folder: Path, at: datetime, keep: Callable[[Claim], bool] = lambda _: True) -> Contradictions:
    """What is contested at a time, and who says what about it; of that only the values on which a claim that is asked for bears."""
    found = situated(folder, at)
    rows = situation.contradictions(found.situation)
    claims = _claims_of(folder, {name for row in rows for name in (*row.rests_on, *row.against)})
    asked = {name for name, entry in claims.items() if keep(entry.claim)}
    return Contradictions(found, tuple(row for row in rows if asked.intersection((*row.rests_on, *row.against))), claims)


def claims_behind(folder: Path, known: Situation) -> tuple[Entry, ...]:
    """Every claim that a situation names."""
    named = {name for row in known.standings for name in (*row.rests_on, *row.against, *row.aside)}
    return tuple(_claims_of(folder, named).values())


def _claims_of(folder: Path, ids: set[str]) -> dict[str, Entry]:
    return {entry.id: entry for entry in listed(folder, lambda _: True) if entry.id in ids}


def carried(known: Situation) -> tuple[str, ...]:
    """What stands on every later output until a person closes it, in English | Arabic: open case numbers, versions in conflict."""
    stamps = [
        f"OPEN CASE {d.number}: {_span(d.departure)} counted at departure, {_span(d.arrival)} at arrival"
        f" | قضية مفتوحة {d.number}: {_span(d.departure)} عند الانطلاق، {_span(d.arrival)} عند الوصول"
        for d in known.discrepancies
        if d.open
    ]
    for fork in known.forks:
        count = len(fork.versions)
        stamps.append(f"OPEN CONFLICT: {count} versions of claim {fork.of} | خلاف مفتوح: نسخ القول {fork.of}: {count}")
    return tuple(stamps)


def _span(span: Range) -> str:
    return f"{span.low:,.0f}" if span.low == span.high else f"{span.low:,.0f}-{span.high:,.0f}"


def _windows(case: Case, claims: Sequence[Claim]) -> Sentences:
    """Whether the windows among new claims are long enough."""
    found = NOTHING
    for claim in claims:
        if claim.kind is ClaimKind.WINDOW and claim.word == "agreed" and claim.since and claim.until:
            minutes = [int((time - case.start).total_seconds() // 60) for time in (claim.since, claim.until, claim.at)]
            if any(c.id == claim.name for c in case.corridors):
                found = _joined(found, terms.adequacy_of(case, claim.name, minutes[0], minutes[1], said_at=minutes[2]))
    return found


def _joined(first: Sentences, second: Sentences) -> Sentences:
    return first[0] + second[0], first[1] + second[1]
