"""What a read claim tells, in words of two languages: who, to whom, with what, how many. Words of the text itself stay as written."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.subtypes import Pair
from safepassage.records.terms_in_arabic import name_words, unit_words, weapon_words
from safepassage.records.told import Number, Told

QUALIFIERS: dict[str, str] = {
    "at least": "ما لا يقل عن",
    "more than": "أكثر من",
    "up to": "ما يصل إلى",
    "fewer than": "أقل من",
    "about": "نحو",
    "nearly": "قرابة",
    "only": "فقط",
}
AT_MOST = ("up to", "fewer than")
PER: dict[str, str] = {"hour": "في الساعة", "day": "في اليوم", "week": "في الأسبوع", "month": "في الشهر", "year": "في السنة"}
ROLES: dict[str, Pair] = {"killed": ("killed", "قتلى"), "injured": ("injured", "جرحى"), "missing": ("missing", "مفقودون")}
HOW_MANY: Pair = ("how many", "العدد")
SHARE: Pair = ("share", "الحصة")
LABELS: dict[str, Pair] = {
    "actor": ("who", "الفاعل"),
    "target": ("whom or what", "على من أو ماذا"),
    "weapon": ("with", "الوسيلة"),
    "origin": ("from", "من"),
    "destination": ("to", "إلى"),
}
NO_DEATHS_SAID: Pair = ("deaths unknown", "عدد القتلى غير معروف")
SAID: dict[str, Pair] = {
    "asserted": ("said to be so", "يُقال إنه كذلك"),
    "reported": ("reported", "ورد"),
    "warned": ("warned of", "تحذير"),
    "predicted": ("predicted", "متوقَّع"),
    "proposed": ("proposed", "مقترَح"),
    "planned": ("planned", "مخطَّط"),
    "stated_intent": ("announced as an intention", "نية معلنة"),
    "demanded": ("demanded", "مطلوب"),
    "conditional": ("under a condition", "مشروط"),
    "denied": ("denied", "منفي"),
    "not_so": ("not so", "غير حاصل"),
    "opinion": ("an opinion", "رأي"),
}
_ONES = {"people": "person", "children": "child", "women": "woman", "men": "man", "families": "family", "buses": "bus", "lives": "life"}
_ONES |= {"persons in need": "person in need", "persons an hour": "person an hour", "trucks an hour": "truck an hour"}
_ONES |= {"days in a row": "day in a row", "bodies": "body", "staff": "staff", "series": "series"}
_WITH_ES = ("ches", "shes", "sses", "xes")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing told: its label and value in both languages, and `quotes`, words of the text that end the value. Empty: not there."""

    label: Pair
    value: Pair
    quotes: Pair = ("", "")

    def plain(self, language: int) -> str:
        """`who: army`, in one line of text; 0 English, 1 Arabic."""
        said = " ".join(filter(None, (self.value[language], self.quotes[language])))
        return f"{self.label[language]}: {said}" if self.label[language] else said


def parts_of(told: Told) -> tuple[Part, ...]:
    """Its numbers, then who, whom, with what, from where, to where; a target that only repeats a number is left out."""
    slots = [(name, getattr(told, name)) for name in LABELS if getattr(told, name)]
    said = [slot for slot in slots if slot[0] != "target" or not _repeats(slot[1], told)]
    return (*(number_part(number) for number in told.numbers), *(_slot(name, text) for name, text in said))


def incident_parts(told: Told) -> tuple[Part, ...]:
    """Of an incident also that nobody said how many died, where that is so: unknown is never none."""
    deaths = () if told.number("killed") else (Part(("", ""), NO_DEATHS_SAID),)
    return (*deaths, *parts_of(told))


def number_part(number: Number) -> Part:
    """`at least 17 people killed`, `4,000 people a day`, `40 % of territory …`."""
    per = (f" a {number.per}" if number.per else "", f" {PER.get(number.per, number.per)}" if number.per else "")
    value = amount_words(number)
    if number.role == "share":
        of = (" of", " من") if number.of else ("", "")
        return Part(("", SHARE[1]), (f"{value[0]} %{of[0]}{per[0]}", f"{value[1]} %{of[1]}{per[1]}"), (number.of, number.of))
    term = unit_words(number.unit or "people")
    role = ROLES.get(number.role, ("", ""))
    unit = of_count(number, term[0] if term else number.unit)
    english = " ".join(filter(None, (value[0], unit, role[0]))) + per[0]
    if term:
        label = f"{role[1]} ({term[1]})" if role[1] and term[0] != "people" else role[1] or term[1]
        return Part(("", label), (english, value[1] + per[1]))
    return Part(("", role[1] or HOW_MANY[1]), (english, value[1] + per[1]), ("", number.unit))


def both(part: Part) -> Pair:
    """A part in plain words of both languages."""
    return part.plain(0), part.plain(1)


def amount_words(number: Number, between: str = "-") -> Pair:
    """`more than 50,000`, `1,000-9,999`, `40 or more`: the ends that were said, and no middle that nobody said."""
    low, high = (f"{end:,.12g}" if end is not None else None for end in (number.low, number.high))
    how = number.qualifier
    arabic = QUALIFIERS.get(how, how)
    if high is None and not how:
        return f"{low} or more", f"{low} أو أكثر"
    most = how in AT_MOST and high is not None and number.low == 0
    span = str(high if most else low if high in (None, low) else f"{low}{between}{high}")
    return f"{how} {span}".strip(), f"{arabic} {span}".strip()


def of_count(number: Number, unit: str) -> str:
    """A unit in English as its number wants it: `1 death`, `2 deaths`."""
    return one_of(unit) if number.low == number.high == 1 else unit


def one_of(unit: str) -> str:
    """The singular of an English unit."""
    if unit in _ONES:
        return _ONES[unit]
    if unit.endswith("ies"):
        return unit.removesuffix("ies") + "y"
    if unit.endswith(_WITH_ES):
        return unit.removesuffix("es")
    return unit.removesuffix("s") if unit.endswith("s") and not unit.endswith(("ss", "us", "is")) else unit


def _slot(name: str, text: str) -> Part:
    term = weapon_words(text) if name == "weapon" else name_words(text)
    return Part(LABELS[name], term) if term else Part(LABELS[name], ("", ""), (text, text))


def _repeats(target: str, told: Told) -> bool:
    """`four humanitarian corridors`, `40 per cent of the territory`: what the numbers say already."""
    words = target.casefold().split()
    counted = {word for number in told.numbers for word in (number.unit.casefold(), *number.of.casefold().split()) if word}
    return bool(told.numbers) and not counted.isdisjoint(words)
