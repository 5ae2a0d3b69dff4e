"""Arabic tolls that are told one after the other, each with its own place: قتل 12 و7 في تعز ومأرب على التوالي; as `tolls_respective`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.roles import told_too
from safepassage.reports.arabic.harm.toll_lines import SIGNS, Line, harm_of, own_words
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.where.place_choice import who
from safepassage.reports.tolls.tolls_alike import first_role
from safepassage.reports.words.arabic_words import plain_words, stems

_RESPECTIVELY = tuple(plain_words("على التوالي"))
_TIMES = frozenset(plain_words("يوم ليلة أسبوع شهر عام سنة مرة ساعة جلسة جولة أيام ليال أسابيع أشهر أعوام سنوات ساعات مرات يومين"))
_IN_A_ROW = 4  # words before it in which a time says that it means one after the other: لليوم الثالث على التوالي
_BEHIND = 3  # words behind a claim in which it may stand
_MOST = 3  # words between two numbers of a series
_JOINT = frozenset(plain_words("و في قرب على وفي وقرب وعلى مدينة ومدينة مدينتي بلدة وبلدة بلدتي محافظة ومحافظة محافظتي ، ,"))


def respective(clause: Clause, line: Line) -> list[Clause]:
    """The parts of a clause of which each number has the place of its own turn; empty: nothing is told respectively."""
    if not _respectively(line, clause):
        return []
    series = _series(line, [one for one in line.amounts if clause.first <= one.first and one.last <= clause.last])
    if len(series) < 2 or not (role := first_role(harm_of(line, clause.first, series[0].last, clause.told))):
        return []
    places = _places(line, len(series), line.words[series[0].first].start)
    if not places:
        return []
    starts = [clause.first, *(one.first for one in series[1:])]
    ends = [*(_before_sign(line, one.first) for one in series[1:]), clause.last]
    told = [clause.told, *(role for _ in series[1:])]
    return [
        replace(clause, first=first, last=last, word=_word(clause, first, last), part=True, told=own, here=_words_of(line, place))
        for first, last, own, place in zip(starts, ends, told, places, strict=True)
    ]


def _word(clause: Clause, first: int, last: int) -> int:
    return clause.word if first <= clause.word < last else first


def _respectively(line: Line, clause: Clause) -> bool:
    """Whether `على التوالي` stands in a clause or right behind it, and no time before it that goes on."""
    for at in range(clause.first + 1, min(clause.last + _BEHIND, len(line.plain) - 1)):
        if tuple(line.plain[at : at + 2]) == _RESPECTIVELY:
            return _TIMES.isdisjoint(stem for word in line.plain[max(0, at - _IN_A_ROW) : at] for stem in stems(word))
    return False


def _before_sign(line: Line, at: int) -> int:
    return at - (line.plain[at - 1] in SIGNS)


def _series(line: Line, amounts: Sequence[ArabicAmount]) -> list[ArabicAmount]:
    """The last numbers of people, joined to one another and nothing else."""
    first = len(amounts) - 1
    while first > 0 and _joined(line, amounts[first - 1], amounts[first]):
        first -= 1
    return list(amounts[max(first, 0) :])


def _joined(line: Line, one: ArabicAmount, other: ArabicAmount) -> bool:
    """`12 و7`, `12 شخصا و7 آخرون`; not `قتل 12 وجرح 7`, not `12 بينهم 7`."""
    plain = other.first - one.last < _MOST and not (one.share or other.share or other.part)
    led = line.plain[other.first][:1] == "و" or line.plain[other.first - 1] in SIGNS
    return plain and led and told_too(line.plain, other) and not own_words(line, one.last, other.last)


def _places(line: Line, size: int, near: int) -> list[Named]:
    """As many different places as there are numbers, joined to one another, the nearest; empty: there are others, or none."""
    groups: list[list[Named]] = []
    for place in sorted((one for one in line.places if one.type != "nothing"), key=lambda one: one.start):
        if groups and _next(line, groups[-1][-1], place):
            groups[-1].append(place)
        else:
            groups.append([place])
    fitting = [group for group in groups if len(group) == size and all(who(one) != who(other) for one, other in pairwise(group))]
    return min(fitting, key=lambda group: abs(group[0].start - near), default=[])


def _next(line: Line, one: Named, other: Named) -> bool:
    """Whether nothing but `and`, a comma or a type stands between two places."""
    between = [line.plain[at] for at, word in enumerate(line.words) if one.end <= word.start and word.end <= other.start]
    return set(between) <= _JOINT


def _words_of(line: Line, place: Named) -> tuple[int, int]:
    inside = [at for at, word in enumerate(line.words) if word.end > place.start and word.start < place.end]
    return inside[0], inside[-1] + 1
