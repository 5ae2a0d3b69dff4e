"""The sentences of the news language: each is a pattern, in English and Arabic, and what it makes of a claim."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from safepassage.outside.cells import MOST
from safepassage.outside.importers.news_things import Names, NotUnderstood
from safepassage.outside.importers.news_times import CLOCK, Times
from safepassage.outside.numbers import NotRead, number
from safepassage.records.claim import ClaimKind, How, Thing
from safepassage.records.levels import Range

Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said, without who says it."""

    text: str
    names: Names
    times: Times


_COUNT = r"\d[\d,.]*(?: ?(?:-|/|to|الى) ?\d[\d,.]*){0,2}"
_SHUT = "closed|shut|مغلق|مغلقة|اغلق|اغلقت"
_BLOCKED = "blocked|cut|مقطوع|مقطوعة|مسدود"
_OPEN = "open|opened|reopened|مفتوح|مفتوحة|فتح|فتحت|سالك|سالكة"
_STATES = rf"{_SHUT}|{_BLOCKED}|{_OPEN}|used|agreed|announced|proposed|not[ _-]kept|unknown|مستخدم|متفق عليه|معلن|مقترح|لم يحترم|مجهول"
CORRIDOR_WORDS = {
    **dict.fromkeys(_SHUT.split("|"), "closed"),
    **dict.fromkeys(_BLOCKED.split("|"), "blocked"),
    **dict.fromkeys(_OPEN.split("|"), "opened"),
    "used": "used",
    "agreed": "agreed",
    "announced": "announced",
    "proposed": "proposed",
    "not kept": "not_kept",
    "مستخدم": "used",
    "متفق عليه": "agreed",
    "معلن": "announced",
    "مقترح": "proposed",
    "لم يحترم": "not_kept",
}
ROAD_WORDS = {
    **dict.fromkeys(f"{_SHUT}|{_BLOCKED}".split("|"), "shut"),
    **dict.fromkeys(_OPEN.split("|"), "open"),
    "unknown": "unknown",
    "مجهول": "unknown",
}
CONVOY_WORDS = {
    "departed": "departed",
    "left": "departed",
    "انطلقت": "departed",
    "غادرت": "departed",
    "held": "held",
    "stopped": "held",
    "اوقفت": "held",
    "محتجزة": "held",
    "متوقفة": "held",
    "turned back": "turned_back",
    "اعيدت": "turned_back",
    "عادت": "turned_back",
    "arrived": "arrived",
    "وصلت": "arrived",
    "not departed": "not_departed",
    "لم تنطلق": "not_departed",
    "لم تغادر": "not_departed",
}
_CONVOY = "|".join(sorted(CONVOY_WORDS, key=len, reverse=True)).replace("not departed", "not[ _-]departed")
_PEOPLE = "people|persons|شخص|شخصا|اشخاص|نسمة"
_PATIENTS = "patients|critical patients|مريض|مريضا|مرضى|حالة حرجة|حالات حرجة"


def say(sentence: Sentence) -> Fields | None:
    """The fields of the claim that a sentence makes; None: no pattern fits. Raises NotUnderstood where a part of it means nothing."""
    for pattern, make in _WHOLE:
        if match := pattern.fullmatch(sentence.text):
            return make(match, sentence)
    text, fields = sentence.times.taken_off(sentence.text)
    for pattern, make in _TIMED:
        if match := pattern.fullmatch(text):
            return make(match, sentence) | fields
    return None


def count(text: str) -> Range:
    """`400`, `15,000-100,000` or `15000/40000/100000`; of two, the likely value is the middle."""
    parts = re.split(r" ?(?:-|/|to|الى) ?", text.strip())
    try:
        if any(re.search(r"\.\d{3}$", part) for part in parts):  # 1.500: a thousand and a half, or one and a half
            raise NotRead("can be read in two ways")
        ends = [number(re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", part)) for part in parts]
        if max(ends) > MOST:
            raise NotRead("is too large")
        return Range(ends[0], ends[1] if len(ends) == 3 else (ends[0] + ends[-1]) / 2, ends[-1])
    except (NotRead, ValueError):
        raise NotUnderstood(f"the number {text!r} is not read", "Write 400, 15,000-100,000 or 15,000/40,000/100,000.") from None


def _state(match: re.Match[str], sentence: Sentence) -> Fields:
    word = " ".join(re.split(r"[ _-]", match["state"].casefold()))
    subject = sentence.names.first(match["name"], Thing.CORRIDOR, Thing.ROAD)
    kind, words = (ClaimKind.CORRIDOR_STATE, CORRIDOR_WORDS) if subject.startswith("corridor:") else (ClaimKind.ROAD_STATE, ROAD_WORDS)
    if word not in words:
        raise NotUnderstood(
            f"a {subject.partition(':')[0]} is never {word!r}", f"It is one of: {', '.join(dict.fromkeys(words.values()))}."
        )
    return {"kind": kind, "subject": subject, "word": words[word]}


def _holder(match: re.Match[str], sentence: Sentence) -> Fields:
    subject = sentence.names.one(match["name"], Thing.ZONE, Thing.CHECKPOINT, Thing.ROAD)
    return {"kind": ClaimKind.HOLDER, "subject": subject, "word": sentence.names.party(match["party"])}


def _rate(match: re.Match[str], sentence: Sentence) -> Fields:
    subject = sentence.names.one(match["name"], Thing.CHECKPOINT, Thing.SITE)
    detail = "intake" if subject.startswith("site:") else ""
    return {"kind": ClaimKind.RATE, "subject": subject, "detail": detail, "range": count(match["count"])}


def _places(match: re.Match[str], sentence: Sentence) -> Fields:
    return {
        "kind": ClaimKind.RATE,
        "subject": sentence.names.one(match["name"], Thing.SITE),
        "detail": "places",
        "range": count(match["count"]),
    }


def _people(match: re.Match[str], sentence: Sentence) -> Fields:
    detail = "" if re.fullmatch(_PEOPLE, match["who"], re.IGNORECASE) else "critical"
    subject = sentence.names.one(match["name"], Thing.POCKET, Thing.ZONE)
    return {"kind": ClaimKind.PEOPLE, "subject": subject, "detail": detail, "range": count(match["count"])}


def _need(match: re.Match[str], sentence: Sentence) -> Fields:
    what = match["what"].strip()
    known = sentence.names.all(what, Thing.AID)
    detail = known[0].partition(":")[2] if len(known) == 1 else what.casefold()
    subject = sentence.names.one(match["name"], Thing.POCKET, Thing.ZONE)
    return {"kind": ClaimKind.NEED, "subject": subject, "detail": detail, "range": count(match["count"])}


def _stock(match: re.Match[str], sentence: Sentence) -> Fields:
    return {"kind": ClaimKind.STOCK, "subject": sentence.names.one(match["name"], Thing.AID), "range": count(match["count"])}


def _fleet(match: re.Match[str], sentence: Sentence) -> Fields:
    where = "inside" if match["where"].casefold() in ("inside", "في الداخل", "داخل") else "outside"
    subject = sentence.names.one(match["name"], Thing.MODE)
    said = count(match["count"])
    if not match["lost"]:
        return {"kind": ClaimKind.FLEET, "subject": subject, "detail": where, "range": said}
    mode = next(mode for mode in sentence.names.case.modes if f"mode:{mode.id}" == subject)
    had = mode.inside if where == "inside" else mode.outside
    if said.high > had:
        raise NotUnderstood(
            f"{said.high:g} are lost {where} and the case has {had}", f"Write how many there are now, as in: 3 {mode.id} {where}."
        )
    left = Range(had - said.high, had - said.likely, had - said.low)
    return {"kind": ClaimKind.FLEET, "subject": subject, "detail": where, "range": left, "note": f"{match['count']} lost of {had}"}


def _window(match: re.Match[str], sentence: Sentence) -> Fields:
    since, until = sentence.times.window(match["start"], match["end"])
    days = Range.exactly(float(match["days"])) if match["days"] else None
    return _pause(match, sentence) | {"word": "agreed", "since": since, "until": until, "range": days}


def _pause(match: re.Match[str], sentence: Sentence) -> Fields:
    subject = sentence.names.one(match["name"], Thing.CORRIDOR)
    return {"kind": ClaimKind.WINDOW, "subject": subject, "detail": "city" if match.groupdict().get("city") else ""}


def _pause_ends(match: re.Match[str], sentence: Sentence) -> Fields:
    fields = _pause(match, sentence)
    since = sentence.times.clock(match["end"]) if match["end"] else sentence.times.default
    until = sentence.times.end_of(str(fields["subject"]).partition(":")[2], since)
    return fields | {"word": "cancelled", "since": since, "until": until}


def _convoy(match: re.Match[str], sentence: Sentence) -> Fields:
    word = CONVOY_WORDS[" ".join(re.split(r"[ _-]", match["state"].casefold()))]
    persons = count(match["count"]) if match["count"] else None
    return {"kind": ClaimKind.CONVOY, "subject": f"convoy:{match['name']}", "word": word, "range": persons}


def _tally(match: re.Match[str], sentence: Sentence) -> Fields:
    end = "departure" if match["end"].casefold() in ("departure", "المغادرة", "الانطلاق") else "arrival"
    return {
        "kind": ClaimKind.TALLY,
        "subject": f"convoy:{match['name']}",
        "detail": end,
        "range": count(match["count"]),
        "how": How.COUNTED,
    }


Maker = Callable[[re.Match[str], Sentence], Fields]


def _patterns(*pairs: tuple[str, Maker]) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in pairs)


_ID = r"(?P<name>[\w.:-]{1,80})"
_HOUR = "(?:an|per|each) hour|/ ?h(?:our)?|في الساعة|بالساعة"
# Their times belong to the sentence itself.
_WHOLE = _patterns(
    (
        rf"(?P<city>city )?pause (?:on|at|for) (?P<name>.+?) (?:from )?(?P<start>{CLOCK}) ?(?:-|to|until) ?(?P<end>{CLOCK})"
        r"(?: (?:for|on) (?P<days>[1-9]\d?) days)? agreed",
        _window,
    ),
    (
        rf"هدنة (?P<city>(?:في )?المدينة )?(?:على |في )?(?P<name>.+?) (?:من )?(?P<start>{CLOCK}) ?(?:-|الى|حتى) ?(?P<end>{CLOCK})"
        r"(?: (?:لمدة )?(?P<days>[1-9]\d?) (?:ايام|يوما))? متفق عليها",
        _window,
    ),
    (
        r"(?P<city>city )?pause (?:on|at|for) (?P<name>.+?) (?:ends|ended|cancelled|is cancelled|over)"
        rf"(?: (?:at |from )?(?P<end>{CLOCK}))?",
        _pause_ends,
    ),
    (rf"(?:تنتهي|انتهت|الغيت) (?:ال)?هدنة (?:على |في )?(?P<name>.+?)(?: (?:الساعة |في |عند |منذ )?(?P<end>{CLOCK}))?", _pause_ends),
    (rf"(?:ال)?هدنة (?:على |في )?(?P<name>.+?) (?:تنتهي|انتهت|ملغاة)(?: (?:الساعة |في |عند |منذ )?(?P<end>{CLOCK}))?", _pause_ends),
)
# A time may follow them: since 09:30, until 12:00.
_TIMED = _patterns(
    (rf"convoy {_ID} (?:is |was |has )?(?P<state>{_CONVOY})(?: with)?(?: (?P<count>{_COUNT})(?: (?:{_PEOPLE}))?)?", _convoy),
    (rf"(?:ال)?قافلة {_ID} (?P<state>{_CONVOY})(?: وفيها| مع)?(?: (?P<count>{_COUNT})(?: (?:{_PEOPLE}))?)?", _convoy),
    (rf"convoy {_ID} (?:counted )?(?P<count>{_COUNT})(?: (?:{_PEOPLE}))? (?:counted )?at (?P<end>departure|arrival)", _tally),
    (rf"(?:ال)?قافلة {_ID} (?P<count>{_COUNT})(?: (?:{_PEOPLE}))? عند (?P<end>المغادرة|الانطلاق|الوصول)", _tally),
    (rf"(?P<name>.+?) (?:is |are |was )?(?P<state>{_STATES})", _state),
    (rf"(?P<state>{_SHUT}|{_OPEN}) (?P<name>[\u0621-\u064a].*)", _state),
    (r"(?P<name>.+?) (?:is |was )?(?:held|controlled|taken|manned) by (?:the )?(?P<party>.+)", _holder),
    (r"(?P<name>.+?) (?:تحت سيطرة|بيد|بايدي) (?P<party>.+)", _holder),
    (r"(?:يسيطر|تسيطر|سيطر|سيطرت) (?P<party>.+?) على (?P<name>.+)", _holder),
    (rf"(?P<name>.+?) (?:lets through |passes |takes )?(?P<count>{_COUNT})(?: (?:{_PEOPLE}))? ?(?:{_HOUR})", _rate),
    (rf"(?P<name>.+?) (?:has |فيه |فيها )?(?P<count>{_COUNT}) (?:places|beds|مكان|مكانا|سرير|سريرا)", _places),
    (rf"(?P<count>{_COUNT})(?: (?:{_PEOPLE}))? (?:need|needs|in need of|بحاجة الى|يحتاجون) (?P<what>.+?) (?:in|في) (?P<name>.+)", _need),
    (rf"(?P<count>{_COUNT}) (?P<who>{_PEOPLE}|{_PATIENTS}) (?:are |trapped )?(?:in|في) (?P<name>.+)", _people),
    (rf"(?P<name>.+?) stock (?:is )?(?P<count>{_COUNT})", _stock),
    (rf"(?:مخزون|stock of) (?P<name>.+?) (?:is )?(?P<count>{_COUNT})", _stock),
    (rf"(?P<count>{_COUNT}) (?P<name>.+?) (?P<lost>lost |destroyed )?(?P<where>inside|outside)", _fleet),
    (rf"(?P<lost>فقدت |دمرت )?(?P<count>{_COUNT}) (?P<name>.+?) (?P<where>في الداخل|في الخارج)", _fleet),
)
