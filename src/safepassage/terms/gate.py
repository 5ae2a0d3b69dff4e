"""The terms gate and the stamps (conventions, sections 4 and 7): a missing term stops a plan and says whom to ask for what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from safepassage.errors import NotExecutable
from safepassage.records.case import Case
from safepassage.records.city import Checkpoint, Corridor, Road
from safepassage.records.operation import Terms
from safepassage.records.people import Screening
from safepassage.terms.notes import Sentences

TASK_FORCE_ONLY = "TASK FORCE ONLY"
WHAT_IF = "WHAT IF"
FORCED_DISPLACEMENT = "FORCED DISPLACEMENT?"

# A term is missing when nobody said anything (None). The first three must also stand: "no" is missing too. `who` and `aid_in` are
# questions, to which "nobody" and "no" are answers.
MUST_STAND = {"time": "the time", "places": "the places where people gather and arrive", "route": "the route"}
MUST_BE_SAID = {"who": "who may leave", "aid_in": "whether aid may enter"}
VOLUNTARINESS = {
    "voluntary": "leaving is voluntary",
    "may_stay": "people may stay",
    "may_return": "people may return",
    "choice_of_destination": "people choose where they go",
    "monitoring": "somebody neutral watches",
}


def gate(case: Case, what_if: bool) -> None:
    """
    Let a case through to the planner, or say what must be agreed first.

    Only corridors that are opened or used are asked about. A case without one goes through: people stay, with whatever aid can enter.

    Raises
    ------
    NotExecutable
        When a usable corridor lacks a term and this is no what-if: one ask for each term, with whom it must be agreed; then a
        sentence for each party that could stop a convoy and is bound by nothing.
    """
    if what_if:
        return
    incomplete = [corridor for corridor in case.corridors if corridor.usable and _missing(case, corridor)]
    if incomplete:
        asks = [ask for corridor in incomplete for ask in _asks(case, corridor)]
        raise NotExecutable((*asks, *(english for corridor in incomplete for english, _ in _unbound(case, corridor))))


def stamps(case: Case, what_if: bool) -> tuple[str, ...]:
    """
    What stands on every page and file: whom it is for, whether it is a what-if, and whether leaving may be forced displacement.

    The third stands when one of the five terms of free choice is a "no", or unknown, on a corridor that the plan may use; after it
    follows, for each such corridor, what is not agreed.
    """
    lacking = [line for corridor in case.corridors if corridor.usable or what_if for line in _not_free(case, corridor)]
    return (
        TASK_FORCE_ONLY,
        *((WHAT_IF, *_supposed(case)) if what_if else ()),
        *((FORCED_DISPLACEMENT,) if lacking else ()),
        *lacking,
    )


def _supposed(case: Case) -> list[str]:
    """What a what-if supposes: corridors that are not open, terms that nobody agreed."""
    lines: list[str] = []
    for corridor in case.corridors:
        if not corridor.usable:
            lines.append(f"{corridor.name} is {corridor.state.value.replace('_', ' ')}, taken as opened")
        if missing := _missing(case, corridor):
            lines.append(f"{corridor.name}: taken as agreed: {', '.join((MUST_STAND | MUST_BE_SAID)[m] for m in missing)}")
    return lines


def agreed(case: Case) -> Case:
    """
    The case of a what-if: every term that is missing is taken as agreed, so that one sees what would follow.

    An answer stays an answer: where aid may not enter, or some class may not leave, it does not under a what-if either.
    """
    known = {terms.corridor: terms for terms in case.terms}
    filled = tuple(_filled(known.get(corridor.id) or _nothing_said(corridor)) for corridor in case.corridors)
    return replace(case, terms=filled)


def _filled(terms: Terms) -> Terms:
    everybody = tuple(Screening) if terms.who is None else terms.who
    aid_in = True if terms.aid_in is None else terms.aid_in
    return replace(terms, time=True, places=True, route=True, who=everybody, aid_in=aid_in)


def _nothing_said(corridor: Corridor) -> Terms:
    unknown = (None,) * 12
    return Terms(corridor.id, *unknown, agreed_by=(), source="nobody said anything")


def unbound(case: Case) -> Sentences:
    """Warnings, not a gate: who holds a road or checkpoint of a usable corridor without having agreed to its terms; which nobody holds."""
    pairs = [pair for corridor in case.corridors if corridor.usable for pair in _unbound(case, corridor)]
    return tuple(english for english, _ in pairs), tuple(arabic for _, arabic in pairs)


def _terms(case: Case, corridor: Corridor) -> Terms | None:
    return next((terms for terms in case.terms if terms.corridor == corridor.id), None)


def _missing(case: Case, corridor: Corridor) -> tuple[str, ...]:
    """Names of the terms that are missing, in the order they are asked for."""
    terms = _terms(case, corridor)
    if terms is None:
        return (*MUST_STAND, *MUST_BE_SAID)
    return tuple(name for name in (*MUST_STAND, *MUST_BE_SAID) if not _said(terms, name) or _not_by(case, corridor, terms, name))


def _said(terms: Terms, name: str) -> bool:
    return getattr(terms, name) is True if name in MUST_STAND else getattr(terms, name) is not None


def _not_by(case: Case, corridor: Corridor, terms: Terms, name: str) -> bool:
    """
    Whether a term that stands lacks the agreement of a holder, where it is written down who agreed to each.

    A refusal (no aid, nobody may leave) needs nobody's agreement. Without `agreed`, a holder who is no party to it is a warning only.
    """
    if not terms.agreed or not getattr(terms, name):
        return False
    parties = terms.agreed_to(name)
    return not parties or not _held(case, corridor).keys() <= set(parties)


def _asks(case: Case, corridor: Corridor) -> list[str]:
    terms = _terms(case, corridor)
    missing = _missing(case, corridor)
    return [f"{corridor.name}: {_how(terms, term)}. Agree it with {_with_whom(case, corridor, terms, term)}." for term in missing]


def _how(terms: Terms | None, term: str) -> str:
    """A missing term, in words: refused, never spoken of, or agreed by some only."""
    words = (MUST_STAND | MUST_BE_SAID)[term]
    if terms is not None and _said(terms, term):
        return f"{words} ({term}) is not agreed by all who hold the corridor"
    refused = terms is not None and getattr(terms, term) is False
    return f"{words} ({term}) {'is not agreed' if refused else 'is unknown: nobody said'}"


def _with_whom(case: Case, corridor: Corridor, terms: Terms | None, term: str) -> str:
    """The holders who have not agreed to the term; when all have, all of them; when nobody is known to hold it, whoever does."""
    agreed = terms.agreed_to(term) if terms else ()
    holders = _held(case, corridor)
    wanted = [party for party in holders if party not in agreed] or list(holders) or list(agreed)
    if not wanted:
        return "whoever holds its roads and checkpoints; nobody reported who does"
    return _joined(_party(case, party) + (_bound_by_nothing(case, party)) for party in wanted)


def _unbound(case: Case, corridor: Corridor) -> list[tuple[str, str]]:
    terms = _terms(case, corridor)
    agreed = terms.agreed_parties if terms else ()
    lines = [
        (
            f"{corridor.name}: {_party(case, party)} holds {_joined(thing.name for thing in things)}"
            " and is bound by no deal of this corridor.",
            f"{corridor.name_ar}: {_party_ar(case, party)} تسيطر على {_joined_ar(thing.name_ar for thing in things)}"
            " ولا يُلزمها أي اتفاق بشأن هذا الممر.",
        )
        for party, things in _held(case, corridor).items()
        if party not in agreed
    ]
    nobody = [road for road in _roads(case, corridor) if road.holder is None]
    if nobody:
        english = f"nobody reported who holds {_joined(road.name for road in nobody)}. Find out who could stop a convoy there."
        arabic = f"لم يُبلغ أحد عمّن يسيطر على {_joined_ar(road.name_ar for road in nobody)}. اعرفوا من يستطيع إيقاف قافلة هناك."
        lines.append((f"{corridor.name}: {english}", f"{corridor.name_ar}: {arabic}"))
    return lines


def _roads(case: Case, corridor: Corridor) -> list[Road]:
    """Its roads, in the order driven out."""
    roads = {road.id: road for road in case.roads}
    return [roads[name] for name in corridor.roads if name in roads]


def _held(case: Case, corridor: Corridor) -> dict[str, list[Road | Checkpoint]]:
    """Party -> the corridor's roads (in the order driven) and checkpoints that it holds."""
    held: dict[str, list[Road | Checkpoint]] = {}
    things: list[Road | Checkpoint] = [*_roads(case, corridor)]
    things += [post for post in case.checkpoints if post.id in corridor.checkpoints]
    for thing in things:
        if thing.holder is not None:
            held.setdefault(thing.holder, []).append(thing)
    return held


def _not_free(case: Case, corridor: Corridor) -> list[str]:
    terms = _terms(case, corridor)
    lacking = [words for name, words in VOLUNTARINESS.items() if terms is None or getattr(terms, name) is not True]
    return [f"{corridor.name}: not agreed that {_joined(lacking)}"] if lacking else []


def _party(case: Case, party_id: str) -> str:
    return next((party.name for party in case.parties if party.id == party_id), party_id)


def _party_ar(case: Case, party_id: str) -> str:
    return next((party.name_ar for party in case.parties if party.id == party_id), party_id)


def _bound_by_nothing(case: Case, party_id: str) -> str:
    known = next((party for party in case.parties if party.id == party_id), None)
    return "" if known is not None and known.deals else " (bound by no deal at all)"


def _joined(items: Iterable[str]) -> str:
    """A, B and C."""
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last


def _joined_ar(items: Iterable[str]) -> str:
    """The same in Arabic, where "and" is written to the word after it."""
    return " و".join(items)
