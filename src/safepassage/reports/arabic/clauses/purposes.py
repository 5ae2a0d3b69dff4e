"""What a demand is to serve: of `طالبت بهدنة |كي تتمكن سيارات الإسعاف من الوصول|` no ambulance has come through."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.words.verbs import STOPS
from safepassage.reports.words.arabic_words import plain_words

_SO_THAT = frozenset(plain_words("كي لكي كيما بغية بهدف"))
_TO = frozenset(
    plain_words(
        "ليتسنى يتسنى ليتمكن لتتمكن ليتمكنوا لتمكين لإتاحة لإفساح لضمان لإدخال لإجلاء لإيصال لإخراج لدفن لنقل لوصول لدخول لخروج "
        "لتسهيل لتأمين لتوزيع"
    )
)
_BY_WHICH = frozenset(plain_words("يسمح تسمح يتيح تتيح يمكن تمكن يضمن تضمن يكفل يؤمن"))  # بما |يسمح|
_NEAR = 3  # words before and behind the head of a clause in which its purpose is told
_ASKED = (Modality.DEMANDED, Modality.PROPOSED)


def demand_for(frames: Sequence[Frame], plain: Sequence[str], first: int) -> Frame | None:
    """The demand or offer of which a clause that begins at a word tells the purpose; None: it tells none."""
    purpose = next((at for at in range(max(0, first - _NEAR), min(first + 1, len(plain))) if _leads(plain, at)), None)
    if purpose is None:
        return None
    before = [frame for frame in frames if frame.own and frame.modality in _ASKED and frame.first < purpose]
    if not before or any(plain[at] in STOPS for at in range(before[-1].first, first)):
        return None
    spoken = any(not frame.own and not frame.back and before[-1].first < frame.first < first for frame in frames)
    return None if spoken else before[-1]


def _leads(plain: Sequence[str], at: int) -> bool:
    """`كي`, `ليتسنى`, `حتى يتمكن`, `من أجل`, `بما يسمح`."""
    word = plain[at]
    after = plain[at + 1] if at + 1 < len(plain) else ""
    if word in _SO_THAT or word in _TO:
        return True
    return (
        (word == "حتي" and after[:1] in ("ي", "ت") and after not in ("يوم", "تاريخ"))
        or (word, after) == ("من", "اجل")
        or (word == "بما" and after in _BY_WHICH)
    )
