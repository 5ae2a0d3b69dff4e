"""What the headings of a table of incidents mean, in English and Arabic: by the words they are made of, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.outside.xlsx import Value
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of

# Headings that are known as they stand: those of well-known tables, and those that are words of their own elsewhere.
COLUMNS = {
    "ident": "id, code, event id, event_id_cnty, objectid, key, ref, reference, رقم, الرمز",
    "date": "date, event date, date start, when, dateperiodend, start, start date, تاريخ, التاريخ",
    "end": "date end, end, end date, until, to date, تاريخ الانتهاء, تاريخ النهاية",
    "place": "location, location en, where, where coordinates, exact location, place name, location name, المكان, الموقع, مكان",
    "lat": "lat, latitude, y, y coord, خط العرض, دائرة العرض",
    "lon": "lon, long, lng, longitude, x, x coord, خط الطول",
    "point": "coordinates, gps, gps coordinates, lat long, lat lon, latitude longitude, الإحداثيات, احداثيات",
    "type": "type, event type, strike type, damagecause, type of violence, what, النوع, نوع الحادث",
    "subtype": "sub event type, subtype, sub type, subcategory, sub category, secondary type, النوع الفرعي",
    "killed": "best, fatality, dead, الضحايا",
    "killed_low": "low, killed min, deaths low, fatalities min, minimum killed",
    "killed_high": "high, killed max, deaths high, fatalities max, maximum killed",
    "actor": "actor1, actor 1, side a, by whom, who, الجهة",
    "target": "actor2, actor 2, side b, against whom, to whom",
    "weapon": "cause, السلاح",
    "source": "source office, reported by, says, claimant, who says so, المصدر, مصدر",
    "status": "true or false, is confirmed, هل تم التحقق",
    "grade": "admiralty, admiralty code, admiralty grade, source grade, grade, grading, التصنيف الاستخباري",
    "notes": "text, what happened, source headline, ماذا حدث, ما حدث, ما الذي حدث",
}
# Words that make a heading what it is. A heading means the first of these that one of its words is, if all the others only describe it.
_KEYS = {
    "killed": "killed kill kills killings deaths death dead deceased died fatalities fatality kia martyrs "
    "ضحايا قتلي قتيل قتل شهداء وفيات وفاه",
    "injured": "injured injuries injury wounded wounds hurt wia جرحي جريح مصابون مصابين اصابات اصابه",
    "missing": "missing disappeared disappearances mia مفقودون مفقودين مفقود",
    "status": "status verification verified confirmation confirmed confidence certainty credibility outcome تحقق موكد تاكد ثقه مصداقيه",
    "grade": "reliability admiralty موثوقيه",
    "weapon": "weapon weapons weaponry munition munitions ammunition means سلاح اسلحه ذخيره وسيله اداه",
    "actor": "actor actors perpetrator perpetrators belligerent assailant assailants attacker attackers offender responsible "
    "فاعل منفذ منفذه مسوول مسووله مرتكب",
    "target": "target targets targeted victim victims affected مستهدف مستهدفه هدف متضرره",
    "source": "source sources reporter informant مصدر مصادر مبلغ ابلاغ تبليغ",
    "country": "country nation دوله بلد",
    "admin1": "region governorate province state oblast admin1 adm1 muhafaza محافظه ولايه",
    "admin2": "district county rayon raion admin2 adm2 منطقه قضاء مديريه",
    "admin3": "subdistrict admin3 adm3 commune ناحيه محليه بلديه",
    "type": "type kind category categories nature classification class typology نوع تصنيف طبيعه فيه صنف",
    "notes": "description descriptions narrative summary details detail notes note remarks remark comment comments account synopsis "
    "وصف تفاصيل ملاحظات ملخص شرح تعليق",
    "place": "place location site town city village neighbourhood neighborhood settlement locality area community camp "
    "مكان موقع مدينه بلده قريه حي مخيم",
    "date": "date day datetime تاريخ يوم",
}
# Words that only describe what another word names: Number of people killed (total), Date of incident, Type of access constraint.
_FILLERS = words_of(
    """
    of the in on by to for at and or no nr num number count total overall how many persons people individuals casualties casualty
    incident incidents event events attack attacks violation violations case accident security safety access constraint humanitarian
    protection occurrence occurred time local start begin beginning brief short full main primary key general suspected alleged reported
    information info name names level status party parties group groups used exact nearest organisation organization agency
    en english ar arabic adm admin area
    حادث حادثه احداث حدث هجوم انتهاك واقعه اعتداء عدد اجمالي اسم جهه حصول وقوع حدوث موجز عام
    where what who when استشهاد مقتل
    مختصر حاله خاصه امني امنيه معلومات معلومه مستخدم مستخدمه و في من او الي
    """
)
_EVENTS = words_of("event events incident incidents attack attacks violation violations حدث احداث حادث حادثه واقعه انتهاك اعتداء هجوم")
_OF_EVENTS = words_of("security protection safety access main short brief of the امني امنيه")
_LATER = words_of("outcome reported report reporting day region ابلاغ")  # another column with this meaning goes before
_ENDS = {"low": "min minimum low lowest least ادني اقل", "high": "max maximum high highest most اعلي اقصي اكثر"}
_MEANING = {plain(name): column for column, names in COLUMNS.items() for name in names.split(", ")}
_KEY_OF = {word: column for column, words in _KEYS.items() for word in words.split()}
_RANK = {column: place for place, column in enumerate(_KEYS)}
_END_OF = {word: end for end, words in _ENDS.items() for word in words.split()}
_WIDE = frozenset(("category", "categories", "class", "classification", "تصنيف", "فيه"))
_SUB = frozenset(("sub", "secondary", "specific", "فرعي", "ثانوي"))
_COUNTS = words_of("nr num number count total overall many persons people individuals names عدد اجمالي")
_NAMES = frozenset(("name", "names", "اسم", "اسماء"))
_PARTS_OF_DATES = {"year": ("year", "yr", "سنه", "عام"), "month": ("month", "mon", "شهر"), "day": ("day", "يوم")}
_PART_OF = {word: part for part, words in _PARTS_OF_DATES.items() for word in words}
_COUNTED = ("killed", "injured", "missing")
_WHERE = words_of("place location site مكان موقع")
_DAYS = frozenset(("date", "day", "datetime", "تاريخ", "يوم"))
_MOST_LETTERS = 80  # of a heading: what is longer is a text
_SPLIT = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=\d+$)")


def column_of(heading: str) -> str:
    """The column that a heading means; those that are not known are left out: a foreign table has many."""
    return _ranked(heading)[0]


def columns_of(cells: Sequence[Value]) -> dict[str, int]:
    """Where each column stands; of two that mean the same the surer heading counts, and of two as sure the first."""
    found: dict[str, tuple[int, int]] = {}
    for place, (name, rank) in enumerate(_specified([(str(cell), *_ranked(str(cell))) for cell in cells])):
        if name != DROPPED and (name not in found or rank < found[name][0]):
            found[name] = rank, place
    columns = {name: place for name, (_, place) in found.items()}
    columns |= _events(cells, columns)
    return columns | _further_notes(cells, columns) | _split_date(cells, columns)


def _events(cells: Sequence[Value], columns: dict[str, int]) -> dict[str, int]:
    """`Event`, `الحدث`: what happened, where no column is of types and none tells it in a heading of its own."""
    told = any(_MEANING.get(plain(str(cell))) == "notes" for cell in cells)
    if told or "type" in columns or "subtype" in columns:
        return {}
    return next(({"type": place} for place, cell in enumerate(cells) if _is_of_events(str(cell))), {})


def _is_of_events(heading: str) -> bool:
    words = [_bare(word) for word in plain(heading[:_MOST_LETTERS]).split()]
    return not _EVENTS.isdisjoint(words) and all(word in _EVENTS or word in _OF_EVENTS for word in words)


def is_written_freely(heading: str) -> bool:
    """Whether what stands below a heading that is taken for one of types may be any text: `What happened`, `Event`."""
    return column_of(heading) not in ("type", "subtype")


def _split_date(cells: Sequence[Value], columns: dict[str, int]) -> dict[str, int]:
    """Year and month in columns of their own, where none is of whole dates; the date is looked for where the day stands, else the month."""
    parts: dict[str, int] = {}
    for place, cell in enumerate(cells):
        if part := _part_of_date(str(cell)):
            parts.setdefault(part, place)
    if "year" not in parts or "month" not in parts or columns.get("date", parts.get("day")) != parts.get("day"):
        return {}
    return {"year": parts["year"], "month": parts["month"], "date": parts.get("day", parts["month"])}


_OF_PERSONS = words_of("reporter reporters informant informants enumerator monitor interviewer author focal مبلغ مخبر مراسل راصد باحث")


def is_of_persons(heading: str) -> bool:
    """`Reporter`, `Name of informant`, `اسم المبلغ`: a column that is of persons, whatever body some of its cells name."""
    return not _OF_PERSONS.isdisjoint(_bare(word) for word in plain(_SPLIT.sub(" ", heading[:_MOST_LETTERS])).split())


_OF_VICTIMS = words_of("victim victims affected متضرر متضرره متضررون ضحيه ضحايا")


def is_of_victims(heading: str) -> bool:
    """`Victim`, `Affected persons`: a column that is of those whom it befell, more often persons than bodies."""
    return not _OF_VICTIMS.isdisjoint(_bare(word) for word in plain(_SPLIT.sub(" ", heading[:_MOST_LETTERS])).split())


@lru_cache(maxsize=4_096)
def _part_of_date(heading: str) -> str:
    """`Year`, `Month of incident`, `اليوم`: which part of a date a heading means; empty: none."""
    if not 0 < len(heading) <= _MOST_LETTERS:
        return ""
    words = [_bare(word) for word in plain(_SPLIT.sub(" ", heading)).split()]
    found = [_PART_OF[word] for word in words if word in _PART_OF]
    return found[0] if len(found) == 1 and all(word in _PART_OF or word in _FILLERS for word in words) else ""


def _further_notes(cells: Sequence[Value], columns: dict[str, int]) -> dict[str, int]:
    """Of two columns of notes the one that says what happened is the type where no other is; else the second is of remarks."""
    notes = [place for place, cell in enumerate(cells) if column_of(str(cell)) == "notes"]
    if len(notes) < 2:
        return {}
    told = next((place for place in notes if plain(str(cells[place])) in _MEANING), notes[0])
    other = next(place for place in notes if place != told)
    if "type" in columns or "subtype" in columns:
        return {"notes": columns["notes"], "remarks": other if columns["notes"] == told else told}
    return {"type": told, "notes": other}


def _specified(headings: Sequence[tuple[str, str, int]]) -> Iterator[tuple[str, int]]:
    """Meaning and rank of each; of two columns of types, such as `category` and `type`, one is the other's subtype."""
    types = [heading for heading, name, _ in headings if name == "type"]
    wide = next((heading for heading in types if not _WIDE.isdisjoint(map(_bare, plain(heading).split()))), types[0] if types else "")
    for heading, name, rank in headings:
        yield ("subtype", rank + 1) if name == "type" and heading != wide else (name, rank)


@lru_cache(maxsize=4_096)
def _ranked(heading: str) -> tuple[str, int]:
    """What a heading means, and how sure: 0 as it stands, 1 by its words, 2 by words that may mean something beside it."""
    if not 0 < len(heading) <= _MOST_LETTERS:
        return DROPPED, 0
    if (known := _MEANING.get(plain(heading))) is not None:
        return known, 0
    words = [_bare(word) for word in plain(_SPLIT.sub(" ", heading)).split()]
    return _by_words(_joined(words))


def _by_words(words: Sequence[str]) -> tuple[str, int]:
    keys = sorted({_KEY_OF[word] for word in words if word in _KEY_OF}, key=_RANK.__getitem__)
    known = all(word in _KEY_OF or word in _FILLERS or word in _END_OF or word in _SUB or word in _LATER for word in words)
    column = _meant(keys, words) if keys and known else DROPPED
    ends = [_END_OF[word] for word in words if word in _END_OF]
    if ends:
        return (f"{column}_{ends[0]}", 1) if column in ("killed", "injured") else (DROPPED, 0)
    if column == "type" and not _SUB.isdisjoint(words):
        return "subtype", 1
    return column, 2 if not _LATER.isdisjoint(words) or (len(keys) > 1 and column != "date") else 1


def _meant(keys: Sequence[str], words: Sequence[str]) -> str:
    """Of several the one that the heading is of: `killed/injured` is no one number, the type of a target a target, a date always a date."""
    if not _DAYS.isdisjoint(words):
        return "date"
    if keys[0] in _COUNTED:
        of_where = not _WHERE.isdisjoint(words) and set(keys) <= {"place", *_COUNTED}
        return keys[0] if len(keys) == 1 else "place" if of_where and _COUNTS.isdisjoint(words) else DROPPED  # the place of a death
    if not _COUNTS.isdisjoint(words) or (keys[0] == "target" and not _NAMES.isdisjoint(words)):
        return DROPPED  # a number of something else, or the names of victims
    if keys == ["type", "place"]:
        return DROPPED
    return "notes" if "notes" in keys else keys[0]


def _joined(words: Sequence[str]) -> list[str]:
    """`admin 1`, `sub district`: one word each."""
    text = " ".join(words)
    for apart, together in (("admin ", "admin"), ("adm ", "adm"), ("sub district", "subdistrict"), ("date time", "datetime")):
        text = text.replace(apart, together)
    return text.split()


def _bare(word: str) -> str:
    """An Arabic word without its article and what is written before it: والحادث is حادث, للضحايا is ضحايا."""
    for article in ("وال", "بال", "لل", "ال"):
        if word.startswith(article) and len(word) - len(article) > 1:
            return word.removeprefix(article)
    return word
