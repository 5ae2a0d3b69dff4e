"""The toll of a whole country: `بلغ عدد القتلى في البلاد 4500` is in no town that was told of before."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import Line, is_country, wheres_of
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.where.pointed_places import Find
from safepassage.reports.words.arabic_words import plain_words, stems

_TOTAL = frozenset(plain_words("عدد أعداد حصيلة إجمالي مجموع إحصاء تعداد"))
_COUNTRY = frozenset(plain_words("البلاد الوطن بلادنا الدولة"))
_ALL_OVER = frozenset(plain_words("أنحاء عموم مستوى أرجاء كافة جميع كل سائر ربوع مختلف طول بقية"))
_BETWEEN = _ALL_OVER | frozenset(plain_words("مناطق مدن محافظات ولايات عرض"))
_IN = frozenset(plain_words("في على عبر ب"))
_NATIONALLY = frozenset(plain_words("وطنيا"))
_AFTER = frozenset(plain_words("بعد عقب إثر منذ خلال قبل مع جراء"))
_NEAR = 4  # words from `in` to the country


def national(line: Line, clause: Clause, find: Find) -> Named | None:
    """
    The country whose toll a clause tells, with no place where it says no more than `the country`; None: it is no such toll.

    It names no town but in `بعد معارك غوما`. `find`: the place of a name in the country of the text.
    """
    total = any(stem in _TOTAL for word in line.plain[clause.first : clause.last] for stem in stems(word))
    found = next((one for at in range(clause.first, clause.last) if (one := _country_at(line, clause, at, total, find)) is not None), None)
    if found is None:
        return None
    where = [one for one in wheres_of(line, clause.first, clause.last) if not is_country(one) and one.start != found.start]
    towns = [one for one in where if _plain_at(line, one.start) not in _BETWEEN]  # no name is `في |جميع| مناطق البلاد`
    return found if all(_is_aside(line, clause, place) for place in towns) else None


def _country_at(line: Line, clause: Clause, at: int, total: bool, find: Find) -> Named | None:
    """`في |البلاد|`, `في أنحاء |السودان|`, `|وطنيا|`; None: at this word it counts no country."""
    plain, one = line.plain, line.words[at]
    its = Named("", one.start, one.end, None)
    if plain[at] in _NATIONALLY:
        return its if total else None
    lead = _lead(plain, at, clause.first)
    if lead is None or not (total or not _ALL_OVER.isdisjoint(lead)):
        return None
    if plain[at] in _COUNTRY:
        return its
    named = next((place for place in line.places if place.start == one.start and is_country(place)), None)
    if named is None and lead and (place := find(one.text)) is not None and place.precision == "country":
        return Named(one.text, one.start, one.end, place)  # the survey asks only behind `in`
    return named


def _lead(plain: Sequence[str], at: int, first: int) -> Sequence[str] | None:
    """The words between `in` and the country, `all parts of`; None: others stand there, `in the north of the country`."""
    for begin in range(at - 1, max(first - 1, at - 1 - _NEAR), -1):
        if plain[begin] in _IN:
            return plain[begin + 1 : at]
        if plain[begin] not in _BETWEEN and plain[begin].removeprefix("ب") not in _ALL_OVER:
            return None
        if plain[begin].startswith("ب"):
            return plain[begin:at]
    return None


def _is_aside(line: Line, clause: Clause, place: Named) -> bool:
    """`بعد معارك غوما`, `بعد هجوم باماكو`: when it was counted, and not where."""
    before = [line.plain[at] for at in range(clause.first, clause.last) if line.words[at].start < place.start]
    return not _AFTER.isdisjoint(word.lstrip("و") for word in before[-_NEAR:])


def _plain_at(line: Line, start: int) -> str:
    return next((plain for word, plain in zip(line.words, line.plain, strict=True) if word.start == start), "")
