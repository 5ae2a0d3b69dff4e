"""A time with which something is compared, and at which nothing of it happened: `the deadliest attack in Baghdad |since 2018|`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading import WhenRead
from safepassage.reports.times.times import Time

_MOST = (
    r"(?:(?:dead|blood|heav|cost|might|ugl|angri|fierc|strong|larg|bigg|high|low|long|great|grav|sever|wid|brav|few|fast|short|"
    r"small|sharp|steep|deep|hard|cold|hott|wett|dri|bleak|tough|dir)(?:l?iest|est)|worst|first|most|record|unprecedented)"
)
_SAID_OF = (
    r"(?:recorded|reported|seen|known|registered|launched|carried out|mounted|documented|measured|held|staged|so called|claimed|killed)"
)
_BETWEEN = rf"(?:(?!(?:\w+ed|shut|cut|held|hit|which|who|that|where|while|but|has|have|had|was|were|is|are)\b)[\w’'-]+|{_SAID_OF})"
_COMPARED = re.compile(rf"(?<!\bat )\b{_MOST}\b(?! of\b)(?:-\w+)?(?: {_BETWEEN}){{0,9}}? ?$", re.IGNORECASE)
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_LED = re.compile(r"\bsince(?: (?:the|at least|early|late|mid|about|around|[a-z]{3,9} (?:of|in)))? ?$", re.IGNORECASE)
_LED_AR = re.compile(r"منذ(?:\s+(?:عام|سنة|شهر|مطلع|بداية|نهاية|أكثر من|نحو))?\s*$")
_LENGTH = re.compile(
    r"(?:in|for|over) (?:the )?(?:(?:last|past|nearly|almost|about|around|some|over|more than|at least|many|several|a few|the) ){0,3}?"
    r"(?:\d{1,3}|[a-z]{2,9}|a|dozens of) (?:years?|months?|decades?|weeks?)\b",
    re.IGNORECASE,
)
_MOST_AR = re.compile(
    r"(?:^|[\s،(])(?<!على )(?:[وفلب]{0,2}(?:ال)?(?:أسوأ|أعنف|أكبر|أعلى|أكثر|أشد|أخطر|أدمى|أول|أولى|أضخم|أوسع|أطول|أقوى|أدنى|أقل|"
    r"أفظع|أبشع|أسوا))(?! من\b)"
    r"(?:\s+(?!(?:التي|الذي|حيث|بينما|لكن|قتل|قتلت|أغلق|أغلقت|قطع|قطعت|مغلق|مغلقة|محاصر|محاصرة)\s)[^\s،.؛]+){0,8}\s*$"
)
_LONGEST = 110  # letters before the time


def without_compared(times: Sequence[Time], text: str, base: int) -> list[Time]:
    """The times of an English sentence that begins at a letter, without those that something is only compared with."""
    return [time for time in times if not _is_compared(time, text, base)]


def without_compared_arabic(times: Sequence[tuple[WhenRead, int, int]], text: str, base: int) -> list[tuple[WhenRead, int, int]]:
    """As `without_compared`: `الأسوأ في كويتا |منذ 2016|`."""
    return [time for time in times if not _is_compared_in_arabic(text, base, time[1])]


def _is_compared(time: Time, text: str, base: int) -> bool:
    at = time.start - base
    led = re.search(
        r"\bsince(?: (?:the|at least|early|late|mid|about|around|[a-z]+ (?:of|in)))? ?$", text[max(0, at - 25) : at], re.IGNORECASE
    )
    first = at - len(led[0]) if led else at
    told = led is not None or _SINCE.match(text, at) is not None or _LENGTH.match(text, at) is not None
    return told and _COMPARED.search(text[max(0, first - _LONGEST) : first]) is not None


def _is_compared_in_arabic(text: str, base: int, start: int) -> bool:
    led = _LED_AR.search(text[max(base, start - 25) : start])
    first = start - len(led[0]) if led else start
    told = led is not None or text.startswith("منذ", start)
    return told and _MOST_AR.search(text[max(base, first - _LONGEST) : first]) is not None
