"""Since when nothing was like it (`في أعنف قصف منذ عامين`): that is not when it was."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words

_RECORDS = frozenset(
    plain_words("أعنف أسوأ أكبر أشد أكثر أقوى أعلى أدنى أقل أول أولى الأولى الأعنف الأسوأ الأكبر الأشد الأكثر الأقوى الأعلى الأدنى الأول")
)


def of_a_record(plain: Sequence[str], first: int) -> bool:
    """`في أعنف قصف |منذ عامين`, `للمرة الأولى |منذ 30 عاما`: since when nothing was like it, which is not when it was."""
    since = next((at for at in range(first, max(-1, first - 3), -1) if plain[at].lstrip("و") == "منذ"), -1)
    before = range(max(0, since - 4), since)
    return since > 0 and any(plain[at] in _RECORDS and plain[at + 1] != "من" for at in before)  # not `more than 2,000 since Friday`
