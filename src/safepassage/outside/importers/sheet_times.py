"""Times as people write them in a sheet: Excel's own, ISO, with month names of both Arabic kinds, day and month in either order."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from safepassage.outside.numbers import YEARS, NotRead, plain_digits
from safepassage.outside.persons.no_persons import DIGITS
from safepassage.outside.xlsx import Value
from safepassage.records.gazetteer import plain

EXAMPLE = "2016-12-08 08:00"
NO_ZONE = "a time without a zone was taken as the case's own ({zone})"
NO_CLOCK = "a date without a time of day was taken as its first minute, 00:00"
SECONDS = "the seconds of a time were left out"
TWO_DIGITS = "a year of two digits, as in 8/12/16, was read as 2016: 50 to 99 are 1950 to 1999"
_MONTHS = (
    ("january", "jan", "يناير", "كانون الثاني", "جانفي"),
    ("february", "feb", "فبراير", "شباط"),
    ("march", "mar", "مارس", "آذار"),
    ("april", "apr", "أبريل", "نيسان", "ابريل"),
    ("may", "مايو", "أيار", "ماي"),
    ("june", "jun", "يونيو", "حزيران", "جوان"),
    ("july", "jul", "يوليو", "تموز", "جويلية"),
    ("august", "aug", "أغسطس", "آب", "اوت"),
    ("september", "sep", "sept", "سبتمبر", "أيلول"),
    ("october", "oct", "أكتوبر", "تشرين الأول"),
    ("november", "nov", "نوفمبر", "تشرين الثاني"),
    ("december", "dec", "ديسمبر", "كانون الأول"),
)
MONTHS = {plain(name): number for number, names in enumerate(_MONTHS, start=1) for name in names}
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]")
_YEAR_FIRST = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .-]+([^\W\d_][^\W\d_ .]*\.?(?: [^\W\d_]+)?)[ ,.-]+(\d{4})")
_NAME = r"[^\W\d_]{1,20}(?: [^\W\d_]{1,20})?"
_TWO_NAMES = re.compile(rf"({_NAME}) ?[/(] ?({_NAME})\)?(?= ?\d| ?,|$)")  # فبراير/شباط
_SHORT_YEAR = re.compile(r"(\d{1,2}[ -][^\W\d_]{3,9}[ -])(\d\d)")  # 18-Feb-24, as Excel writes it into CSV
_WEEKDAY = re.compile(
    r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|ال?(?:اثنين|إثنين|أثنين|احد|أحد|ثلاثاء|اربعاء|أربعاء|خميس|جمعة|سبت))"
    r"[,،]? (?=\d|[^\W\d_])",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"({_NAME})\.?,? (\d{{4}})")
_COMMON_ERA = re.compile(r"(?<=\d{4}) ?م$")
_NAMED_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)? ?(?P<half>am|pm|ص|م|صباحا|مساء)?"
    r" ?(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_BEFORE_CLOCK = re.compile(r"(?<![T ,])[T ,]+(?:at |الساعة )?(?=\d{1,2}:\d\d)")
_PM = ("pm", "م", "مساء")


class TwoWays(NotRead):
    """A date can be read as day/month and as month/day."""


class Clock:
    """
    Reads the times of one sheet.

    Parameters
    ----------
    texts : what stands in its columns of times: they may decide the order of 08/12/2016. day_first : that order, where a person says it.
    """

    def __init__(self, zone: tzinfo, texts: Iterable[str] = (), day_first: bool | None = None) -> None:
        texts = list(dict.fromkeys(texts))
        self.zone = zone
        self.told = day_first is not None
        orders = set() if self.told else {order for text in texts if (order := _order(text)) is not None}
        self.both = len(orders) > 1
        self.year_first = not self.told and _seems_year_first(texts)
        self.day_first = orders.pop() if len(orders) == 1 else day_first

    def read(self, value: Value, whole_day: bool) -> tuple[datetime, tuple[str, ...]]:
        """
        The time that a cell says, with a zone and in whole minutes, and what was done to it.

        Parameters
        ----------
        whole_day : whether a date alone will do; its first minute is taken.

        Raises
        ------
        NotRead
            With the end of the sentence "column at: ... ".
        """
        found, done = self._found(value)
        if found.year not in YEARS:
            raise NotRead(f"is not between the years {YEARS.start} and {YEARS.stop}")
        if not isinstance(found, datetime):
            if not whole_day:
                raise NotRead(f"is a date without a time of day (write it as {EXAMPLE})")
            found, done = datetime.combine(found, time(0)), (*done, NO_CLOCK)
        if found.tzinfo is None:
            found, done = found.replace(tzinfo=self.zone), (*done, NO_ZONE.format(zone=zone_name(self.zone, found.date())))
        whole = (found + timedelta(seconds=1)).replace(second=0, microsecond=0)  # Excel keeps 08:00 as 07:59:59.99…
        return whole, (*done, SECONDS) if abs(whole - found) > timedelta(seconds=1) else done

    def _found(self, value: Value) -> tuple[date, tuple[str, ...]]:
        if isinstance(value, datetime):
            midnight = value.time() == time(0) and value.tzinfo is None
            return (value.date() if midnight else value), ()
        if isinstance(value, date):
            return value, ()
        if not isinstance(value, str):
            raise NotRead(f"is a number or a time of day and no date (format the cell as a date, or write {EXAMPLE} as text)")
        text = " ".join(plain_digits(value).split())
        if _ISO.match(text):
            try:
                return datetime.fromisoformat(text), ()
            except ValueError:
                pass  # read below, where what is wrong with it gets a name
        return self._date_and_clock(text)

    def _date_and_clock(self, text: str) -> tuple[date, tuple[str, ...]]:
        parts = _BEFORE_CLOCK.split(text, maxsplit=1)
        day, done = self._day(parts[0].strip())
        return (datetime.combine(day, _clock(parts[1])) if len(parts) == 2 else day), done

    def _day(self, text: str) -> tuple[date, tuple[str, ...]]:
        text = text if text.isascii() and text[:1].isdecimal() and text[-4:].isdecimal() else _plain_day(text)
        try:
            if match := _YEAR_FIRST.fullmatch(text):
                return date(int(match[1]), int(match[3]), int(match[4])), ()
            if match := _YEAR_LAST.fullmatch(text):
                return self._year_last(match)
            if match := _DAY_NAMED.fullmatch(text):
                return date(int(match[3]), _month(match[2]), int(match[1])), ()
            if match := _NAMED_DAY.fullmatch(text):
                return date(int(match[3]), _month(match[1]), int(match[2])), ()
        except NotRead:
            raise
        except ValueError:
            raise NotRead("is a day that no calendar has") from None
        raise NotRead(f"is not a time such as {EXAMPLE}")

    def _year_last(self, match: re.Match[str]) -> tuple[date, tuple[str, ...]]:
        if len(match[4]) == 4:
            return self._either_order(int(match[1]), int(match[3]), int(match[4]), match[2])
        if self.year_first:
            raise TwoWays("has a year of two digits, which may stand first or last")
        found, done = self._either_order(int(match[1]), int(match[3]), _century(match[4]), match[2])
        return found, (*done, TWO_DIGITS)

    def _either_order(self, first: int, second: int, year: int, mark: str) -> tuple[date, tuple[str, ...]]:
        """A day and a month, of which one may only be known from the rest of the sheet. With dots the day is always first."""
        if mark == "." or first == second:
            return date(year, second, first), ()
        if not self.told and max(first, second) > 12:
            return (date(year, second, first) if first > 12 else date(year, first, second)), ()
        if self.day_first is None:
            others = "other dates of the sheet contradict each other" if self.both else "no other date of the sheet decides it"
            raise TwoWays(f"can be read as day/month or as month/day, and {others}")
        order = "day/month" if self.day_first else "month/day"
        day, month = (first, second) if self.day_first else (second, first)
        if month > 12:
            raise NotRead(f"cannot be read as {order}, which was told")
        why = "was told" if self.told else "other dates of the sheet can only be read so"
        return date(year, month, day), (f"a date such as 08/12/2016 was read as {order}, as {why}",)


def _plain_day(text: str) -> str:
    """A date without its weekday and what says its era, the two names of a month as one, the year in four digits."""
    text = _COMMON_ERA.sub("", _WEEKDAY.sub("", text, count=1))
    if short := _SHORT_YEAR.fullmatch(text):
        return f"{short[1]}{_century(short[2])}"
    return _TWO_NAMES.sub(_one_month, text, count=1)


def _century(year: str) -> int:
    """A year of two digits in four: 1950 to 2049."""
    return int(year) + (1900 if int(year) >= 50 else 2000)


def _seems_year_first(texts: Iterable[str]) -> bool:
    """
    Whether dates with three numbers of two digits may begin with the year: all of them can, and what stands first differs less than what
    stands last, as the years of a table do and its days do not.
    """
    found = [match for text in texts if (match := _YEAR_LAST.match(plain_digits(text).strip())) and len(match[4]) == 2]
    first, last = {match[1] for match in found}, {match[4] for match in found}
    possible = all(len(match[1]) == 2 and 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31 for match in found)
    return possible and len(first) < len(last)


def _one_month(names: re.Match[str]) -> str:
    one, other = (MONTHS.get(plain(name)) for name in names.groups())
    return f"{names[1]} " if one is not None and one == other else names[0]


def month_of(text: str) -> tuple[date, date] | None:
    """The first and last day of a month that is named with its year (`May 2024`, `شباط/فبراير 2024`); None: the text is something else."""
    named = _MONTH_ALONE.fullmatch(" ".join(_plain_day(" ".join(plain_digits(text).split())).split()))
    if named is None or (month := MONTHS.get(plain(named[1]))) is None or (year := int(named[2])) not in YEARS:
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _order(text: str) -> bool | None:
    """Whether a text with a date can only be day/month (True) or month/day (False); None where it decides nothing."""
    match = _YEAR_LAST.match(" ".join(plain_digits(text).split()))
    if match is None or match[2] == ".":
        return None
    first, second = int(match[1]), int(match[3])
    if (first > 12) == (second > 12):
        return None
    return first > 12


def _month(name: str) -> int:
    number = MONTHS.get(plain(name))
    if number is None:
        raise NotRead("names no month that is known")
    return number


def _clock(text: str) -> time:
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise NotRead(f"has no time of day such as 08:00 (write it as {EXAMPLE})")
    hour = int(match["hour"])
    if half := (match["half"] or "").casefold():
        if not 1 <= hour <= 12:
            raise NotRead("has an hour that does not go with am or pm")
        hour = hour % 12 + (12 if half in _PM else 0)
    try:
        return time(hour, int(match["minute"]), int(match["second"] or 0), tzinfo=_zone(match["zone"]))
    except ValueError:
        raise NotRead("has a time of day that no clock shows") from None


def _zone(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    return datetime.strptime("+0000" if text[0].isalpha() else text.replace(":", ""), "%z").tzinfo


@lru_cache(maxsize=4_096)
def zone_name(zone: tzinfo, day: date) -> str:
    """A zone as people write it: UTC+02:00."""
    offset = f"{datetime.combine(day, time(12), tzinfo=zone):%z}"
    return f"UTC{offset[:3]}:{offset[3:5]}"


def plain_time(text: str) -> bool:
    """Whether a text is made of what times are made of, so that an error may repeat it: no phone number is."""
    return re.fullmatch(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[T ,]{1,2}\d{1,2}:\d\d(?::\d\d)?)?", text.translate(DIGITS)) is not None
