"""One claim as a person gives it at the door: named words become a `Claim`, or every fault is told at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from difflib import get_close_matches

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.numbers import YEARS, NotRead, clock_time, number, plain_digits
from safepassage.outside.persons.masking import mask
from safepassage.records.case import Case
from safepassage.records.claim import SHAPES, TERM_NAMES, Claim, ClaimKind, Grade, How, Thing
from safepassage.records.gazetteer import ALL, Gazetteer, named_things, plain
from safepassage.records.levels import Range

WHERE = "this claim"
MOST_NAME, MOST_NOTE = 120, 2_000  # characters
_JOINERS = "\u200c\u200d\u200e\u200f"  # Arabic and Persian words are written with them
BEFORE_THE_CASE = timedelta(days=60)  # claims of the weeks before a plan's start are news for it
MOST_NAMED = 12  # things that a message names
THINGS = {
    "road": Thing.ROAD,
    "corridor": Thing.CORRIDOR,
    "checkpoint": Thing.CHECKPOINT,
    "zone": Thing.ZONE,
    "site": Thing.SITE,
    "aid": Thing.AID,
    "vehicle": Thing.MODE,
    "party": Thing.PARTY,
    "convoy": Thing.CONVOY,
}
STATE_OF = {Thing.ROAD: ClaimKind.ROAD_STATE, Thing.CORRIDOR: ClaimKind.CORRIDOR_STATE, Thing.CONVOY: ClaimKind.CONVOY}
NUMBERS = {  # option -> kind, detail
    "people": (ClaimKind.PEOPLE, ""),
    "patients": (ClaimKind.PEOPLE, "critical"),
    "stock": (ClaimKind.STOCK, ""),
    "rubble": (ClaimKind.RUBBLE, ""),
    "per_hour": (ClaimKind.RATE, ""),
    "places": (ClaimKind.RATE, "places"),
    "inside": (ClaimKind.FLEET, "inside"),
    "outside": (ClaimKind.FLEET, "outside"),
}
WORDS = ("state", "holder", "deal", "term", "window")
NAMED_NUMBERS = {"need": ClaimKind.NEED, "tally": ClaimKind.TALLY}  # written name=number
OF_A_WINDOW = ("days", "city", "cancelled")
_OPTION_OF = {thing: option for option, thing in THINGS.items()}
MAY_NAME_A_PERSON = ("convoy", "state", "holder", "deal", "term", "need", "tally", "grade", "how")
_BETWEEN = re.compile(r"\s*(?:-|–|—|/|\.\.|to|إلى)\s*")


@dataclass(slots=True)
class _Words:
    """What a person wrote, and what is wrong with it so far."""

    case: Case
    words: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, problem: str, next_step: str) -> None:
        self.faults.append(Fault(WHERE, None, problem, next_step))


def in_its_time(case: Case, clock: datetime) -> bool:
    """Whether a clock lies in the time that a case is about."""
    return case.start - BEFORE_THE_CASE <= clock <= case.clock(case.horizon + case.tail)


def claim_by_hand(case: Case, words: Mapping[str, str], clock: datetime) -> Claim:
    """
    The claim that a person's words make.

    Parameters
    ----------
    words : option -> text, empty ones left out: one of `THINGS` (or none: the pocket); one value (`state`, `holder`, `deal`, `term`,
        `window`, one of `NUMBERS` or `NAMED_NUMBERS`); and `at`, `until`, `says`, `through`, `how`, `grade`, `note`, `replaces`, `days`,
        `cancelled`, `city`.
    clock : taken where `at` is left out, if it lies in the case's own time.

    Raises
    ------
    FaultyCase
        With every fault.
    """
    hand = _Words(case, words)
    subject = _subject(hand)
    values = _value(hand, subject)
    times = {"at": _at(hand, clock), "until": _until(hand)}
    texts = {name: _text(hand, name) for name in ("says", "through", "note")}
    if not texts["says"]:
        hand.fault("nobody is named who says so", "Add --says, an organisation or a role, never a person.")
    trust = {"grade": _grade(hand), "how": _how(hand)}
    hand.faults += [fault for option in MAY_NAME_A_PERSON for fault in _persons(option, words.get(option, ""))]
    if hand.faults:
        raise FaultyCase("cannot take this claim down", hand.faults)
    try:
        return Claim(
            subject=subject,
            claimant=texts["says"],
            through=texts["through"],
            note=texts["note"],
            replaces=words.get("replaces"),
            **(times | trust | values),  # type: ignore[arg-type]
        )
    except ValueError as error:
        hand.fault(str(error), "Correct it (docs/explanation/claims.md, section 1).")
        raise FaultyCase("cannot take this claim down", hand.faults) from None


def act_by_hand(kind: ClaimKind, subject: str, by: str, reason: str, at: datetime) -> Claim:
    """A decision, withdrawal or closure by a person in a role. Raises FaultyCase when it lacks a reason or names a person."""
    faults = _persons("by", by) + _persons("reason", reason)
    faults += [
        Fault(WHERE, None, f"--{option} is empty", "Write it.") for option, text in (("by", by), ("reason", reason)) if not text.strip()
    ]
    if faults:
        raise FaultyCase(f"cannot take this {kind} down", faults)
    return Claim(kind, subject, at, " ".join(by.split()), note=" ".join(reason.split()))


def time_by_hand(case: Case, text: str, option: str = "at") -> datetime:
    """A time as a person writes it; without a zone, in the case's. Raises FaultyCase."""
    time = _clock(case, text)
    if time is None:
        raise FaultyCase("cannot read the time", [Fault(f"--{option}", None, "it is not a time", "Write it like 2016-12-08T09:30+02:00.")])
    return time


def zoned_time(text: str) -> datetime | None:
    """A time that says its zone; None where it does not, or is none."""
    try:
        return clock_time(text)
    except NotRead:
        return None


def persons_in(option: str, text: str) -> list[Fault]:
    """A fault where a text leads to a person; it never repeats the text."""
    return _persons(option, text)


def _subject(hand: _Words) -> str:
    named = [(thing, hand.words[option]) for option, thing in THINGS.items() if hand.words.get(option)]
    if not named:
        return ALL
    if len(named) > 1:
        hand.fault("it is about more than one thing", f"Name one of {', '.join(f'--{t}' for t in THINGS)}.")
    thing, name = named[0]
    if thing is Thing.CONVOY:
        return f"convoy:{plain_digits(name)}"
    found = Gazetteer.of(hand.case).find(name, (thing,))
    if len(found) == 1:
        return found[0]
    option = _OPTION_OF[thing]
    if found:
        hand.fault(f"--{option} may mean {_listed(hand.case, found)}", "Write the id of the one you mean.")
    else:
        known = _like(hand.case, thing, name)
        hand.fault(f"the case has no {option} of that name", f"Name one as in the case's table, or its id{known}.")
    return f"{thing}:unknown"


def _listed(case: Case, subjects: Sequence[str]) -> str:
    """Ids with their names: `ramouseh (Ramouseh road), ...`."""
    things = named_things(case)
    some = [f"{s.partition(':')[2]} ({things[s][0]})" if s in things else s for s in subjects[:MOST_NAMED]]
    return ", ".join(some) + (f" and {len(subjects) - MOST_NAMED} more" if len(subjects) > MOST_NAMED else "")


def _like(case: Case, thing: Thing, name: str) -> str:
    """The things of a kind, if they are few, or those that are spelt alike."""
    subjects = [s for s in named_things(case) if s.startswith(f"{thing}:")]
    if len(subjects) > MOST_NAMED:
        spelt = {plain(text): s for s in subjects for text in (s.partition(":")[2], *named_things(case)[s])}
        words = {word for text in spelt for word in text.split()}
        near = {text for text in (*get_close_matches(plain(name), spelt), *get_close_matches(plain(name), words)) if text}
        subjects = list(dict.fromkeys(s for text, s in spelt.items() if text in near or near.intersection(text.split())))
    return f": {_listed(case, subjects)}" if subjects else ""


def _value(hand: _Words, subject: str) -> dict[str, object]:
    """The fields of a claim that its value fills."""
    thing, words = Thing(subject.partition(":")[0]), hand.words
    given = [o for o in (*WORDS, *NUMBERS, *NAMED_NUMBERS) if words.get(o)]
    if "window" not in given and (loose := [f"--{o}" for o in OF_A_WINDOW if words.get(o)]):
        hand.fault(f"{' and '.join(loose)} without --window", "Add --window START/END, or leave it out.")
    if thing is Thing.CONVOY and sorted(given) == ["people", "state"]:  # how many departed, or are held
        return _word(hand, thing, "state", words["state"]) | {"range": _range(hand, "people", words["people"])}
    if len(given) != 1:
        hand.fault(
            "it says nothing" if not given else f"it says more than one thing ({', '.join(given)})",
            "Give one value: --state --holder --people --patients --stock --need --per-hour --places --inside --outside --window "
            "--term --deal --tally.",
        )
        return {}
    values = _one_value(hand, thing, given[0], words[given[0]])
    kind = values.get("kind")
    if isinstance(kind, ClaimKind) and thing not in (things := SHAPES[kind].things):
        of = " or ".join(f"--{option}" for option, one in THINGS.items() if one in things)
        of += " (or no place: the pocket)" if Thing.POCKET in things else ""
        hand.fault(f"--{given[0].replace('_', '-')} is not said of a {_OPTION_OF.get(thing, 'whole pocket')}", f"Say of which: {of}.")
    return values


def _one_value(hand: _Words, thing: Thing, option: str, text: str) -> dict[str, object]:
    if option in NUMBERS:
        kind, detail = NUMBERS[option]
        detail = "intake" if kind is ClaimKind.RATE and thing is Thing.SITE and not detail else detail
        return {"kind": kind, "detail": detail, "range": _range(hand, option, text)}
    if option in NAMED_NUMBERS:
        return _named_number(hand, option, text)
    if option == "window":
        return _window(hand, text)
    if option == "term":
        name, _, said = text.partition("=")
        if _plain(name) not in TERM_NAMES or not said.strip():
            hand.fault("--term is not NAME=WORD", f"Write it like aid_in=yes; a NAME is one of {', '.join(TERM_NAMES)}.")
        return {"kind": ClaimKind.TERM, "detail": _plain(name), "word": said.strip()}
    return _word(hand, thing, option, text)


def _named_number(hand: _Words, option: str, text: str) -> dict[str, object]:
    """`departure=48`, `surgery=200-400`."""
    name, mark, amount = text.partition("=")
    detail = name.strip() if option == "need" else _plain(name)
    if not mark or not detail or (option == "tally" and detail not in ("departure", "arrival")):
        example = "surgery=200-400" if option == "need" else "departure=48 or arrival=45"
        hand.fault(f"--{option} does not say of what it is the number", f"Write it like {example}.")
        return {}
    return {"kind": NAMED_NUMBERS[option], "detail": detail, "range": _range(hand, option, amount)}


def _word(hand: _Words, thing: Thing, option: str, text: str) -> dict[str, object]:
    if option == "deal":
        return {"kind": ClaimKind.DEAL, "detail": "joined", "word": text.strip()}
    if option == "holder":
        return {"kind": ClaimKind.HOLDER, "word": _holder(hand, text)}
    if thing not in STATE_OF:
        hand.fault(f"a {_OPTION_OF.get(thing, 'whole pocket')} has no state", "Give a state of a --road, a --corridor or a --convoy.")
        return {}
    words = SHAPES[STATE_OF[thing]].words or ()
    if _plain(text) not in words:
        hand.fault(f"that is no state of a {thing}", f"Write one of {', '.join(words)}.")
    return {"kind": STATE_OF[thing], "word": _plain(text)}


def _holder(hand: _Words, text: str) -> str:
    """The id of a party, or `unknown`."""
    party = Gazetteer.of(hand.case).find(text, (Thing.PARTY,))
    if len(party) == 1:
        return party[0].partition(":")[2]
    if _plain(text) != "unknown":
        known = _listed(hand.case, [f"party:{p.id}" for p in hand.case.parties])
        hand.fault("the register of parties has nobody of that name, or several", f"Name one of {known}; or unknown.")
    return "unknown"


def _window(hand: _Words, text: str) -> dict[str, object]:
    """START/END, each with a date; END may be a time of the day on which it starts."""
    start, mark, end = text.partition("/")
    since = _clock(hand.case, start)
    until = _clock(hand.case, end) or (_clock(hand.case, f"{since:%Y-%m-%d}T{plain_digits(end)}") if since else None)
    if not mark or since is None or until is None:
        hand.fault("--window is not START/END", "Write it like 2016-12-09T09:00+02:00/2016-12-09T19:00+02:00.")
    elif until <= since:
        hand.fault("the window ends before it starts", "Write START/END, the earlier time first.")
    days = _range(hand, "days", hand.words["days"]) if hand.words.get("days") else None
    word = "cancelled" if hand.words.get("cancelled") else "agreed"
    return {
        "kind": ClaimKind.WINDOW,
        "detail": "city" if hand.words.get("city") else "",
        "word": word,
        "since": since,
        "until": until,
        "range": days,
    }


def _range(hand: _Words, option: str, text: str) -> Range | None:
    """`400`, `15000-100000` or `15000/40000/100000`; of two, the likely value is the middle."""
    try:
        ends = [number(part) for part in _BETWEEN.split(_bare(text))]
    except NotRead:
        ends = []
    low, high = (ends[0], ends[-1]) if ends else (0.0, 0.0)
    middle = ends[1] if len(ends) == 3 else (low + high) / 2
    if len(ends) in (1, 2, 3) and low <= middle <= high:
        return Range(low, middle, high)
    rising = ", the lowest first" if ends else ""
    problem = f"--{option.replace('_', '-')} is not a number or a range{rising}"
    hand.fault(problem, "Write 400, or low-high as 15000-100000, or low/likely/high as 15000/40000/100000.")
    return None


def _bare(text: str) -> str:
    """Without the commas of thousands."""
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain_digits(text).strip())


def _at(hand: _Words, clock: datetime) -> datetime:
    """From when it is so: as written, or now if the case is of now."""
    if hand.words.get("at"):
        return _time(hand, "at") or clock
    if not in_its_time(hand.case, clock):
        what = f"the clock says {clock:%Y-%m-%d}, and the case is of {hand.case.start:%Y-%m-%d}"
        hand.fault(what, "Say from when it is so, with --at.")
    return clock


def _until(hand: _Words) -> datetime | None:
    until = _time(hand, "until")
    at = _clock(hand.case, hand.words.get("at", ""))
    if until and at and until <= at:
        hand.fault("it ends (--until) before it begins (--at)", "Correct one of the two.")
    return until


def _time(hand: _Words, option: str) -> datetime | None:
    text = hand.words.get(option)
    if not text:
        return None
    time = _clock(hand.case, text)
    if time is None:
        hand.fault(f"--{option} is not a time", "Write it like 2016-12-08T09:30+02:00.")
    return time


def _clock(case: Case, text: str) -> datetime | None:
    """A time; without a zone it is in the case's. None: it is none, or none of our days (a year mistyped)."""
    try:
        time = datetime.fromisoformat(plain_digits(text).strip())
    except ValueError:
        return None
    if time.year not in YEARS:
        return None
    return time if time.tzinfo else time.replace(tzinfo=case.start.tzinfo)


def _text(hand: _Words, option: str) -> str:
    text = " ".join(hand.words.get(option, "").split())
    hand.faults += _persons(option, text)
    if unreadable := [letter for letter in text if unicodedata.category(letter) in ("Cc", "Cf", "Cs") and letter not in _JOINERS]:
        hand.fault(f"--{option} holds {len(unreadable)} characters that cannot be seen", "Type the text again.")
    if text[:1] in "=+-@" and text:
        hand.fault(f"--{option} starts with {text[0]}, which a spreadsheet runs as a formula", "Begin it with a letter.")
    if len(text) > (MOST_NOTE if option == "note" else MOST_NAME):
        hand.fault(f"--{option} is too long", "Shorten it: a name in a few words, the rest as --note.")
    return text


def _persons(option: str, text: str) -> list[Fault]:
    masked = mask(text)[1]
    said = f"--{option} seems to hold {' and '.join(masked)}"
    return [Fault(WHERE, None, said, "Leave it out: no persons in any record, only organisations and roles.")] if masked else []


def _grade(hand: _Words) -> Grade:
    try:
        return Grade.read(hand.words.get("grade", "").strip())
    except ValueError:
        hand.fault("--grade is not a letter A-F and a digit 1-6", "Write it like B2; leave it out if it cannot be judged.")
        return Grade()


def _how(hand: _Words) -> How:
    text = _plain(hand.words.get("how", "")) or "unknown"
    if text not in How.__members__.values():
        hand.fault(f"--how is one of {', '.join(How)}", "Leave it out if nobody knows.")
        return How.UNKNOWN
    return How(text)


def _plain(text: str) -> str:
    return text.strip().casefold().replace(" ", "_").replace("-", "_")
