"""Whom an Arabic text contradicts: of `الطريق مغلق، |خلافا لما أعلنه المحافظ|` the governor said the contrary."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words

_CONTRARY = frozenset(plain_words("عكس بعكس خلاف بخلاف خلافا نقيض بنقيض مناقضا مناقضة"))
_SIGNS = frozenset(("،", ",", ".", "؛", ";", ":", "!", "؟"))
_BROKEN = frozenset(  # they say nothing: `خلافا |للاتفاق| قصف الجيش`
    lead + noun.removeprefix("ال") if lead == "لل" else lead + noun
    for noun in plain_words("الاتفاق الاتفاقية الهدنة القرار القانون القوانين العادة المعتاد التوقعات التعهدات الوعود التفاهم")
    for lead in ("لل", "ل")
)
_FAR = 7  # words of `خلافا لما أعلنه المتحدث باسم وزارة الصحة`


def is_contradicted(plain: Sequence[str], place: int) -> bool:
    """Whether a word stands in what names, before the next sign, one to the contrary of whose words it is."""
    for at in range(min(place, len(plain) - 1), max(-1, place - _FAR - 1), -1):
        if plain[at] in _SIGNS:
            return False
        if plain[at].lstrip("وف") in _CONTRARY:
            behind = plain[at + 1 : at + 2]
            if behind and behind[0] in _BROKEN:
                return False
            return at < place and behind != [] and (behind[0] in ("ما", "لما") or behind[0][:1] == "ل")
    return False
