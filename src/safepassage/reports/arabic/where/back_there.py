"""
`أصابت قذيفة |مستشفى| في الفاشر. … ونفى الجيش قصف |المستشفى|`: a denial goes back to where that was told of last.

In English: `places.carried.back_at_the_site`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from safepassage.records.reading import Modality, Proposal, ReadKind

_SITE = re.compile(
    r"\bال(?P<noun>مستشفى|مشفى|عيادة|مدرسة|مسجد|جامع|كنيسة|سجن|سوق|قافلة|مخبز|حافلة|سفينة|جنازة|مأتم|جسر|مطار|ميناء|قرية|(?P<whom>مدني)ين)\b"
)
_CIVILIANS = re.compile(r"مدنيين|مدنيون|\bمدني")  # not `الدفاع المدني`


def back_there(made: Iterable[Proposal]) -> list[Proposal]:
    """The claims of a text, a denial of what was done to a place or to civilians with the place of what it denies."""
    told: list[Proposal] = []
    for one in made:
        told.append(_with_its_place(one, told) if one.modality is Modality.DENIED and one.kind is ReadKind.INCIDENT else one)
    return told


def _with_its_place(one: Proposal, before: Sequence[Proposal]) -> Proposal:
    site = _SITE.search(one.quote)
    earlier = [other for other in before if other.sentence < one.sentence]
    if site is None or (one.place and one.place in one.quote):
        return one
    noun = _CIVILIANS if site["whom"] else re.compile(site["noun"])
    again = (other for other in reversed(earlier) if noun.search(other.quote) and other.place_resolved is not None)
    found = next((other for other in again if other.modality is not Modality.DENIED), None)
    if found is None or found.place_resolved is None or found.place_resolved.precision == "country":
        return one
    return replace(one, place=found.place, place_resolved=found.place_resolved)
