"""Figures that count nothing: dates, clock times, measures, ages, and the numbers by which gates, brigades and reports are named."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.days_listed import among_days
from safepassage.reports.words.named_figures import names_one
from safepassage.reports.words.numbered import names_a_thing
from safepassage.reports.words.placed_figures import is_placed
from safepassage.reports.words.weeks import names_a_week
from safepassage.reports.words.words import Word, listed

_MONTHS = listed(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
MEASURES = listed(
    "am pm a.m p.m o'clock gmt km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters square sq yards feet "
    "years days hours weeks months year day hour week month minutes minute"
)
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_HOURS_OF_A_DAY, _DAYS_OF_A_MONTH = 24, 31
_LETTERS_OF_A_TYPE = 3  # at most
_FAR = listed("km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters")
_NUMBERED = listed("aged age no number article resolution highway route m page chapter phase ipc tent room camp-number")
_WEIGHTS = listed("kg kilo kilogram kilograms lb lbs pound pounds mm millimetre cm")
_WEIGHED = listed("bombs shells mortars rounds rockets warheads missiles guns howitzers charges cannons")
_BEFORE_HOURS = listed("at since from by until till before after around about between")
_BEFORE_DAYS = listed("on since from by until till before after the of")
_COUNTED_SO = listed("fatalities killed dead wounded injured missing deaths casualties injuries")
_SORTS = listed(
    "gate checkpoint block building sector ward zone district area post point hill hall hangar pier dock line pump platform terminal tower "
    "unit site plot lot section cell room floor door exit crossing bridge road street route phase level camp column house "
    "apartment flat villa bed"
)  # Gate 4, Block 12
_CODED = listed("hospital school clinic kit truck lorry convoy vehicle ambulance lot case file permit pass wagon shelter tent polyclinic")
_BEFALLS_HOUSES = listed("hit shelled struck bombed destroyed damaged burning burned burnt flattened levelled leveled gutted")
_PERSONS_BY_NUMBER = listed("patient casualty victim detainee prisoner inmate hostage")
_FORMATIONS = listed("brigade division regiment battalion corps squadron army fleet")
_NOTHING_COUNTED = ("was", "were", "is", "are", "had", "has", "in", "on", "at", "of", "and", "near", "for", ",", ".", "")
_PAPERS = listed("sitrep sitreps report bulletin update resolution decree order note issue statement communique communiqué map annex list")
_BEFORE_NIL = ("to", "at", "is", "was", "stands", "stood", ":")  # lowered to nil; not `nil casualties`, which as `no casualties` is no toll
_LABELLED = listed("flight train tram bus building sector ward flat apartment block school gate")  # Flight 752 was


def counts_nothing(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """18 February, March 3, 2016, 14:30; an age ("aged 15"); the tail of a name ("MH-17", "A1")."""
    before, after = _low(words, place - 1), _low(words, last)
    if (
        _is_clock(words, place, last, value)
        or _is_hour(words, place, last, value)
        or _before_a_count(words, place, last, value)
        or (words[place].low == "nil" and before not in _BEFORE_NIL)
        or is_placed(words, place, last, value)
        or names_one(words, place, last)
        or names_a_thing(words, place, last)
        or among_days(words, place)
        or names_a_week(words, place, last)
    ):
        return True
    if place < 4 and (_of_a_date(words, place, last) or (place == 3 and words[1].text == "/" and len(words[3].text) == 4)):
        return True  # 22/08 1030 -
    if last == place + 1 and words[place].text.isdecimal():
        dated = _low(words, place - 2) in ("in", "during") or _is_day(words, place - 2)  # in December |23 people, on 5 May |12 people
        named = before in _MONTHS and not (after.isalpha() and dated)
        joined = after in ("-", "/", "to", "and") and _low(words, last + 2 + (_low(words, last + 1) in _DAYS)) in _MONTHS
        ends = before == "and" and _low(words, place - 3) in _MONTHS and _low(words, place - 4) == "between"  # between May 16 and 18
        if 1 <= value <= 31 and (named or ends or after in _MONTHS or joined):
            return not (after == "may" and not words[last].text[0].isupper())
        if (
            1900 <= value <= 2100
            and len(words[place].text) == 4
            and after not in ("people", "civilians", "troops", "families", "trucks", "tonnes")
        ):
            return True
    if _by_points(words, place, last) or _of_a_calibre(words, last):
        return True
    if in_a_code(words, place, last) or _of_a_house(words, place, last, value):
        return True
    if (before in ("to", "-", "and") and _low(words, place - 3) in ("aged", "ages")) or before == "minute":
        return True
    if before == "-" and place > 1 and words[place - 2].text.isupper() and words[place - 2].text.isalpha():
        return True
    if before == "-" and place > 1 and _is_type(words, place):
        return True
    if after == "-" and _low(words, last + 1) in ("year", "day", "hour", "week", "month", "minute", "point", "storey", "km", "mile"):
        return True
    if after in ("a", "p") and [_low(words, last + 1), _low(words, last + 2)] == [".", "m"]:
        return True  # 9 a.m.
    if after in ("to", "-", "or") and _low(words, last + 2) in _FAR:
        return True  # five to 15 km
    label = before in _LABELLED and after in ("was", "were", "is", "had", "has", "in", "on", "at", ",", ".", "")
    label = label or _named_by_number(words, place, last)
    label = label or (before == "." and place > 1 and value <= 31 and words[place - 2].low in _MONTHS)  # Sept. 2
    counted = before == "number" and _low(words, place - 2) in _COUNTED_SO  # terrorists killed number 191
    return (
        after in MEASURES
        or (before in _NUMBERED and not counted)
        or label
        or (before == "." and place > 1 and words[place - 2].text in ("No", "Nr"))
    )


def _is_day(words: Sequence[Word], place: int) -> bool:
    low = _low(words, place).removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
    return low.isdecimal() and len(low) < 3


def _of_a_date(words: Sequence[Word], place: int, last: int) -> bool:
    """`22/08`; not `12 killed/40 wounded`, `12/30 (killed/injured)`."""
    pair = {_low(words, at) for at in (*range(place - 6, place), *range(last, last + 7))}
    padded = _low(words, place).startswith("0") or _low(words, place + 2).startswith("0")
    if "/" in pair and len(pair & _COUNTED_SO) > 1 and not padded:
        return False
    return (_low(words, place - 1) == "/" and _low(words, place - 2).isdecimal()) or (
        _low(words, last) == "/" and _low(words, last + 1).isdecimal()
    )


def _by_points(words: Sequence[Word], place: int, last: int) -> bool:
    """`since 14.00`, `on 12.3.`: an hour and a day written with a point."""
    one, point, other = words[place].text.partition(".")
    if last != place + 1 or not (point and one.isdecimal() and other.isdecimal()) or len(one) > 2 or len(other) > 2:
        return False
    before = _low(words, place - 1)
    hour = len(other) == 2 and int(one) < 24 and int(other) < 60 and before in _BEFORE_HOURS
    if hour and (_low(words, last) in _NOTHING_COUNTED or not _low(words, last).isalpha()):
        return True
    return day_by_point(words, place) is not None


def day_by_point(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """The day and the month of `on 12.3.`, a point behind each; None: it is none."""
    one, _, other = words[place].text.partition(".")
    if _low(words, place - 1) not in _BEFORE_DAYS or _low(words, place + 1) != "." or words[place + 1].start != words[place].end:
        return None
    if not (one.isdecimal() and other.isdecimal() and len(one) <= 2 and len(other) <= 2):
        return None
    day, month = int(one), int(other)
    return (day, month) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _of_a_calibre(words: Sequence[Word], last: int) -> bool:
    """`500 kg bombs`, `82-mm mortars`: how heavy or wide each of them is; of one, `a 500 kg bomb`, it is told."""
    at = last + (_low(words, last) == "-")
    return _low(words, at) in _WEIGHTS and _low(words, at + 1) in _WEIGHED


def _is_type(words: Sequence[Word], place: int) -> bool:
    """`an Su-25`, `a Mi-24 helicopter`: the number of a type, glued to its letters."""
    letters, dash, number = words[place - 2 : place + 1]
    glued = letters.end == dash.start and dash.end == number.start
    return glued and letters.text[0].isupper() and letters.text.isalpha() and len(letters.text) <= _LETTERS_OF_A_TYPE


def _is_clock(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """2130 About, 0650 2 rounds, since 0430: a time of day in four figures."""
    figures = words[place].text
    if last != place + 1 or len(figures) != 4 or not figures.isdecimal() or value % 100 > 59 or value >= 2400:
        return False
    if figures[0] == "0":
        return True
    after = words[last].text if last < len(words) else ""
    if _low(words, last) in ("hrs", "hours", "h", "local", "utc", "lt", "z"):
        return True
    if figures[0] not in "12" or 1900 <= value <= 2100:
        return False
    if _behind_a_day(words, place) and not after[:1].islower():
        return True  # 17 May 2130 Armed men killed 3
    if place and _low(words, place - 1) in ("yesterday", "today", "tonight"):
        return not after[:1].isalpha()
    if place and _low(words, place - 1) in ("at", "around", "by", "since", "until"):
        return _low(words, last) in ("a", "an", "the", ".", "")  # at 1430 an airstrike
    return place == 0 and (after[:1].isupper() or after[:1].isdecimal() or after == ":")


def _behind_a_day(words: Sequence[Word], place: int) -> bool:
    """`02 Nov |2145|`, `2 Nov, |1730|`, `May 17 |2130|`."""
    at = place - 1 - (_low(words, place - 1) == ",")
    pair = (_low(words, at), _low(words, at - 1))
    return not _MONTHS.isdisjoint(pair) and any(low.isdecimal() and len(low) < 3 for low in pair)


def _is_hour(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """`At six in the morning`, `since about four in the afternoon`; not `two in the morning session`."""
    before = _low(words, place - 1) if _low(words, place - 1) not in ("about", "around") else _low(words, place - 2)
    behind = [_low(words, last + at) for at in range(4)]
    return (
        value in range(1, 13)
        and before in ("at", "by", "since", "until", "from", "before", "after")
        and behind[:2] == ["in", "the"]
        and behind[2] in ("morning", "afternoon", "evening")
        and behind[3] not in ("session", "rush", "shift", "raid", "raids", "attack", "attacks")
    )


def _before_a_count(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """`At |10| 300 people were waiting`, `on |12| 300 people fled`: an hour or a day before the number that counts."""
    lead = _low(words, place - 1)
    fits = (lead in ("at", "by", "until") and value <= _HOURS_OF_A_DAY) or (lead == "on" and value <= _DAYS_OF_A_MONTH)
    return (
        fits and last == place + 1 and words[place].text.isdecimal() and _low(words, last).isdecimal() and _low(words, last + 1).isalpha()
    )


def _named_by_number(words: Sequence[Word], place: int, last: int) -> bool:
    """`Gate 4 and Checkpoint 17`, `47 Brigade`, `sitrep no. 14`: figures that name one thing of its sort, and count nothing."""
    if last != place + 1 or not words[place].text.isdecimal():
        return False
    if _of_a_person(words, place):
        return True
    if _low(words, last) in _FORMATIONS and words[last].text[:1].isupper():
        return True
    if not place:
        return False
    sort = words[place - 1]
    if sort.low in _SORTS:
        small = _low(words, place - 2) not in ("the", "a", "this", "each", "by") and _low(words, last) in _NOTHING_COUNTED
        return sort.text[:1].isupper() or small
    return sort.low == "." and place > 2 and words[place - 2].low in ("no", "nr", "nos") and words[place - 3].low in _PAPERS


def in_a_code(words: Sequence[Word], place: int, last: int) -> bool:
    """`Checkpoint 3-14 is closed`, `Hospital No. 4-22`, `School 25-B`: figures glued to others or to a letter, behind what they name."""
    first, end = place, last
    while first > 1 and _glued_at(words, first - 1) and _of_a_code(words[first - 2]):
        first -= 2
    while end + 1 < len(words) and _glued_at(words, end) and _of_a_code(words[end + 1]):
        end += 2
    if last != place + 1 or end - first == 1 or not first:
        return False
    sort = words[first - 1]
    if sort.low in (".", "#"):
        return sort.low == "#" or _low(words, first - 2) in ("no", "nr")
    named = sort.low in _SORTS or sort.low in _CODED
    return named and (_low(words, end) in _NOTHING_COUNTED or not _low(words, end).isalpha())


def _glued_at(words: Sequence[Word], sign: int) -> bool:
    """Whether a hyphen stands here with no space on either side."""
    return words[sign].low == "-" and words[sign - 1].end == words[sign].start and words[sign].end == words[sign + 1].start


def _of_a_code(word: Word) -> bool:
    return word.text.isdecimal() or (len(word.text) == 1 and word.text.isupper())


def _of_a_house(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """`Shevchenka |18| was hit`: the number of a house, behind its street and before the verb of one."""
    if last != place + 1 or not place or value <= 1 or not words[place].text.isdecimal():
        return False
    street = words[place - 1].text
    return street[:1].isupper() and _low(words, last) in ("was", "is") and _low(words, last + 1) in _BEFALLS_HOUSES


def behind_number(words: Sequence[Word], place: int) -> int:
    """Where the number ends by which a patient is known: `Patient |17|`, `detainee |no. 5521|`; the place itself: there is none."""
    if _low(words, place - 1) not in _PERSONS_BY_NUMBER or _low(words, place - 2) in ("per", "each", "by"):
        return place
    at = place + (_low(words, place) in ("no", "nr", "number", "#"))
    at += at > place and _low(words, at) == "."
    return at + 1 if _low(words, at).isdecimal() else place


def _of_a_person(words: Sequence[Word], place: int) -> bool:
    return any(behind_number(words, at) == place + 1 for at in range(max(1, place - 2), place + 1))


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
