"""News: which values of a situation changed, as sentences in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind
from safepassage.records.levels import Range
from safepassage.records.operation import Pause
from safepassage.records.situation import Footing, Situation, Standing
from safepassage.records.subtypes import topic_words
from safepassage.records.told_words import NO_DEATHS_SAID, SAID, incident_parts, parts_of
from safepassage.situation.cautions import ARABIC_STATES
from safepassage.situation.names import Names, called, names_of
from safepassage.situation.voices import ONE_OF_MANY

Pair = tuple[str, str]
NEW, NO_MORE = ("new", "جديد"), ("told no more", "لم يعد مذكورا")
TOLD = (ClaimKind.INCIDENT, ClaimKind.REPORT)  # something that is told, where the others are values that are known or not
UNKNOWN = ("unknown", "غير معروف")
FOOTINGS = {
    Footing.DECIDED: ("a person decided", "قرار شخص مسؤول"),
    Footing.AGREED: ("agreed", "مصادر مستقلة متفقة"),
    Footing.ONE_SOURCE: ("one source", "مصدر واحد"),
    Footing.CONTESTED: ("contested", "متنازع عليه"),
    Footing.TABLE: ("the case's table", "جدول الحالة"),
    Footing.UNKNOWN: ("nobody said", "لم يقل أحد"),
}
KINDS = {
    ClaimKind.HOLDER: ("held by", "تحت سيطرة"),
    ClaimKind.PEOPLE: ("people", "السكان"),
    ClaimKind.STOCK: ("stock", "المخزون"),
    ClaimKind.NEED: ("in need", "المحتاجون"),
    ClaimKind.RUBBLE: ("rubble, the chance that it blocks", "الأنقاض، احتمال أن تسد"),
    ClaimKind.RATE: ("rate", "المعدل"),
    ClaimKind.FLEET: ("vehicles", "المركبات"),
    ClaimKind.TERM: ("term", "البند"),
    ClaimKind.DEAL: ("deal", "الاتفاق"),
    ClaimKind.INCIDENT: ("incident, deaths", "حادث، الوفيات"),
    ClaimKind.REPORT: ("report", "تقرير"),
    ClaimKind.TALLY: ("tally", "العد"),
}
ARABIC_WORDS = {
    **ARABIC_STATES,
    "open": "مفتوح",
    "shut": "مغلق",
    "yes": "نعم",
    "no": "لا",
    "joined": "انضم",
    "left": "انسحب",
    "cancelled": "ملغى",
    "departed": "انطلقت",
    "held": "أوقفت",
    "turned_back": "عادت",
    "arrived": "وصلت",
    "not_departed": "لم تنطلق",
}


def news_of(case: Case, before: Situation, after: Situation) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """
    What changed from one situation to another: English sentences, and the same in Arabic.

    `Ramouseh road: open -> shut (one source, cabc...)`. Changes of footing alone are no news, but one: a corridor that the planner
    may use from now on, or no longer.
    """
    names = names_of(case)
    old, new = _by_value(before), _by_value(after)
    keys = sorted(old.keys() | new.keys())
    follows = {key for key in keys if _follows(old.get(key), new.get(key))}
    pairs = [pair for key in keys if key not in follows for pair in _change(names, old.get(key), new.get(key))]
    if count := sum(_said(names, old[key]) != _said(names, new[key]) for key in follows):
        pairs.append((f"{count} numbers of the tables change in proportion.", f"تتغير بالتناسب أرقام من الجداول عددها {count}."))
    pairs += _pauses(case, names, before.pauses, after.pauses)
    known = {(found.number, found.open) for found in before.discrepancies}
    for found in after.discrepancies:
        if (found.number, found.open) not in known:
            what, what_ar = ("opened", "فُتحت") if found.open else ("closed", "أُغلقت")
            pairs.append((f"Case number {found.number} {what}.", f"القضية رقم {found.number} {what_ar}."))
    return tuple(english for english, _ in pairs), tuple(arabic for _, arabic in pairs)


def _by_value(known: Situation) -> dict[tuple[str, ...], Standing]:
    """Standings by what they are of; incidents at one place and deals of one party are told apart."""
    found: dict[tuple[str, ...], Standing] = {}
    for one in known.standings:
        if one.kind is not ClaimKind.WINDOW:
            detail = "" if one.kind is ClaimKind.DEAL else one.detail
            part = one.word or "" if one.kind is ClaimKind.DEAL else "".join(one.rests_on) if one.kind in ONE_OF_MANY else ""
            found[one.kind.value, one.subject, detail, part] = one
    return found


def _follows(old: Standing | None, new: Standing | None) -> bool:
    """Whether a number is the table's own before and after, and changes only because a wider one did."""
    return old is not None and new is not None and old.footing is new.footing is Footing.TABLE and new.range is not None


def _change(names: Names, old: Standing | None, new: Standing | None) -> Iterable[Pair]:
    before, after = _said(names, old), _said(names, new)
    one = new or old
    if one is None or before == after:
        return
    heads = called(names, one.subject)
    if one.kind in TOLD:
        yield _telling(heads, one, before if old else None, after if new else None)
        return
    kind = KINDS.get(one.kind, ("", ""))
    of = (one.word or "") if one.kind is ClaimKind.DEAL else one.detail.replace("_", " ")
    detail = f" {of}" if of else ""
    footings = FOOTINGS[new.footing] if new else FOOTINGS[Footing.UNKNOWN]
    ids = ", ".join(new.rests_on or new.against) if new else ""
    ends = [f"{footing}, {ids}" if ids else footing for footing in footings]
    yield (
        _sentence(heads[0], kind[0] + detail, f"{before[0]} -> {after[0]}", ends[0]),
        _sentence(heads[1], kind[1] + detail, f"{before[1]} ← {after[1]}", ends[1]),
    )


def _telling(heads: Pair, one: Standing, before: Pair | None, after: Pair | None) -> Pair:
    """`the pocket, access, blocked: new: warned, who: Islamist rebel groups (one source, c…)`."""
    kind, _, subtype = (one.detail if one.kind is ClaimKind.REPORT else f"incident/{one.detail}").partition("/")
    topics = topic_words(kind, subtype.split("/")[0], one.word)
    ids = ", ".join(one.rests_on or one.against) if after else ""
    ends = [f"{footing}, {ids}" if ids else footing for footing in FOOTINGS[one.footing if after else Footing.UNKNOWN]]
    english, arabic = (_news(*both) for both in zip(before or ("", ""), after or ("", ""), NEW, NO_MORE, (" -> ", " ← "), strict=True))
    return _sentence(heads[0], topics[0], english, ends[0]), _sentence(heads[1], topics[1], arabic, ends[1])


def _news(before: str, after: str, new: str, no_more: str, arrow: str) -> str:
    """What is told anew, otherwise than before, or no more."""
    return f"{before}{arrow}{after}" if before and after else f"{new}: {after}" if after else f"{before}{arrow}{no_more}"


def _sentence(head: str, what: str, values: str, end: str) -> str:
    what = what.strip()
    return f"{head}{', ' + what if what else ''}: {values} ({end})"


def _said(names: Names, one: Standing | None) -> Pair:
    """A value in words; with the stage that an unconfirmed corridor is taken as."""
    if one is None:
        return UNKNOWN
    if one.kind in TOLD:
        return _told(one)
    if one.kind is ClaimKind.DEAL:
        return one.detail, ARABIC_WORDS.get(one.detail, one.detail)
    if one.kind is ClaimKind.HOLDER:
        return called(names, f"party:{one.word}") if one.word else UNKNOWN
    word = UNKNOWN if one.word is None else (one.word.replace("_", " "), ARABIC_WORDS.get(one.word, one.word))
    if one.range is not None:
        span = _span(one.range)
        return (f"{word[0]}, {span}", f"{word[1]}، {span}") if one.word else (span, span)
    if one.stage is not None:
        stage = (one.stage.replace("_", " "), ARABIC_WORDS.get(one.stage, one.stage))
        return f"{word[0]} by one word, taken as {stage[0]}" if one.word else f"unknown, taken as {stage[0]}", f"{word[1]}، يُعد {stage[1]}"
    return word


def _told(one: Standing) -> Pair:
    """How it is said, and what is told of it: who, whom, how many."""
    word = one.word or (one.told.said if one.told else "")
    said = (word.replace("_", " "), SAID[word][1] if word in SAID else ARABIC_WORDS.get(word, word))
    incident = one.kind is ClaimKind.INCIDENT
    if one.told:
        parts = incident_parts(one.told) if incident else parts_of(one.told)
        more = [[part.plain(language) for part in parts] for language in (0, 1)]
    elif one.range is not None:
        more = [[_span(one.range)], [_span(one.range)]]
    else:
        more = [[NO_DEATHS_SAID[0]], [NO_DEATHS_SAID[1]]] if incident else [[], []]
    return ", ".join(filter(None, (said[0], *more[0]))), "، ".join(filter(None, (said[1], *more[1])))


def _span(span: Range) -> str:
    return f"{span.likely:,.6g}" if span.low == span.high else f"{span.low:,.6g}-{span.high:,.6g} (likely {span.likely:,.6g})"


def _pauses(case: Case, names: Names, before: tuple[Pause, ...], after: tuple[Pause, ...]) -> list[Pair]:
    """Pauses that are new, and pauses that are no more."""
    old, new = ({(p.corridor, p.start, p.end, p.city) for p in pauses} for pauses in (before, after))
    found = []
    for corridor, start, end, city in sorted(old ^ new):
        gone = (corridor, start, end, city) in old
        english, arabic = called(names, f"corridor:{corridor}")
        span = f"{case.clock(start):%Y-%m-%d %H:%M} - {case.clock(end):%Y-%m-%d %H:%M}"
        where, where_ar = (", the city too", "، والمدينة أيضا") if city else ("", "")
        what, what_ar = ("no pause any more", "لا هدنة بعد الآن") if gone else ("pause", "هدنة")
        found.append((f"{english}: {what} {span}{where}", f"{arabic}: {what_ar} {span}{where_ar}"))
    return found
