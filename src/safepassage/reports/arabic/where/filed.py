"""`بغداد 3 مايو - قتل 14 في بعقوبة. |وطلب المستشفى التبرع بالدم.|`: a need is in the town told of, not where the report was filed."""

from __future__ import annotations

import re

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_words

_KINDS = (ReadKind.NEED, ReadKind.INCIDENT, ReadKind.DISPLACEMENT)
_FIRST = 3  # letters before the town of a dateline
_FILED = re.compile(r"(?: [(][^()\n]{1,30}[)])?,?(?: \d{1,2}[ /-][^\s–—-]{2,12}(?: \d{4})?)?(?: [(][^()\n]{1,30}[)])? ?[–—-] ")
_WHOLE = frozenset(plain_words("البلاد الدولة الوطن الحكومة البرلمان مليون"))


def not_where_filed(place: Named | None, kind: ReadKind, text: str, begin: int, said: list[str], focus: Named | None) -> Named | None:
    """The town that the text tells of so far, where only the dateline was chosen for a claim that names no place; `said`: its words."""
    if place is None or focus is None or kind not in _KINDS or place.start >= _FIRST or _FILED.match(text, place.end) is None:
        return place
    if place.start >= begin or focus.start <= place.start or focus.start >= begin or focus.place is None or place.place is None:
        return place
    line = text.rfind("\n", 0, begin)
    told = focus.place.precision in ("city", "district", "site") and focus.place.name != place.place.name and focus.start > line
    return focus if told and _WHOLE.isdisjoint(said) else place
