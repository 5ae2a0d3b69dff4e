"""Words that make of a row of a table less than it says, where they stand alone: plan only, tbc, if agreed, مقترح; and openings so told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from safepassage.records.gazetteer import plain
from safepassage.records.reading import Modality
from safepassage.reports.words.words import listed

MOST_WORDS = 7  # of a remark that is nothing but a qualifier
DOUBT, NOT_SO = "doubt", "not so"  # beside the modalities: it is doubted, it did not come about
_MEANS: tuple[tuple[Modality | str, frozenset[str]], ...] = (
    (
        NOT_SO,
        listed(
            "postponed cancelled canceled suspended delayed aborted averted withdrawn retracted "
            "موجل موجله تاجل تاجلت تاجيل الغي الغيت الغاء معلق معلقه"
        ),
    ),
    (
        Modality.CONDITIONAL,
        listed("if unless once subject conditional conditioned depending provided pending awaiting اذا مشروط مشروطه شرط رهن بانتظار"),
    ),
    (
        Modality.PROPOSED,
        listed("proposal proposed proposes suggested suggestion requested request discussion discussed مقترح مقترحه اقتراح مطلوب طلب"),
    ),
    (
        Modality.PLANNED,
        listed(
            "plan plans planned planning draft tomorrow soon future upcoming forthcoming scheduled schedule next later tentative "
            "tentatively provisional intended target will shortly paper theory خطه مخطط مخططه غدا قريبا لاحقا مقرر سيفتح ستفتح سيتم "
            "ورق قادم قادمه"
        ),
    ),
    (
        Modality.PREDICTED,
        listed("expected expect anticipated forecast hoped hopefully likely probably should متوقع متوقعه يتوقع محتمل"),
    ),
    (
        DOUBT,
        listed(
            "tbc tbv tbd confirm confirmed confirmation verify verified verification unconfirmed unverified unclear rumour rumor rumours "
            "alleged allegedly possibly maybe perhaps check موكد موكده تاكيد تحقق يوكد شايعه"
        ),
    ),
)
_BESIDE = listed(
    "only as a an the to be not yet for of in on under per still at by is it was are from and until week month day days stage phase agreed "
    "agreement approval approved clearance needs need needed required started done done this that no date given principle monday tuesday "
    "wednesday thursday friday saturday sunday يوم اسبوع شهر فقط في قيد الي ان لم يتم من علي و لا تزال غير بعد مرحله موافقه اتفاق دراسه"
)
_ONLY_WITH_NOT = listed("confirmed verified موكد موكده يوكد")
_DENIES = listed("not no never غير لم لا")
_OPEN = listed(
    "open opens opened opening openings reopen reopens reopened reopening re مفتوح مفتوحه فتح فتحت افتتاح اعاده يفتح تفتح فتحه فتحها "
    "سيفتح ستفتح تم تمت"
)
_WAYS = listed(
    "road roads route routes border borders crossing crossings checkpoint checkpoints bridge bridges corridor corridors gate gates "
    "airport airports port ports highway highways way humanitarian main state status طريق طرق معبر معابر حاجز جسر حدود منفذ ممر ممرات "
    "انساني"
)
_PLAINLY = listed("of the a is was has been to for from traffic civilians now today again fully both all and في امام ال من الي")


@lru_cache(maxsize=16_384)
def qualified(text: str) -> Modality | str | None:
    """What a text of a few words makes of its row, that is nothing but such words; None: it says something else, or nothing."""
    words = [_bare(word) for word in plain(text).split()]
    return _qualified(words) if len(words) <= MOST_WORDS else None


@lru_cache(maxsize=4_096)
def opening(text: str, plainly: bool = True) -> Modality | str | None:
    """
    What a text of a way and its opening makes of it: `Road reopening tomorrow` is planned; None: it says plainly that it is open.

    What is more than the plain statement, and nobody knows what, leaves it in doubt; not so where it need not be said `plainly`.
    """
    words = [_bare(word) for word in plain(text).split()]
    if any(one in _DENIES and other in _OPEN for one, other in pairwise(words)):
        return NOT_SO
    if _to_open(words):
        return Modality.PLANNED
    rest = [word for word in words if word not in _WAYS and (word not in _OPEN or word in ("سيفتح", "ستفتح"))]
    if all(word in _PLAINLY for word in rest) and "?" not in text and "؟" not in text:
        return None
    return _qualified(rest) or (DOUBT if plainly else None)


def _to_open(words: Sequence[str]) -> bool:
    """`Road to be opened`, `crossing to reopen`."""
    at = words.index("to") if "to" in words else len(words)
    return any(word in _OPEN for word in words[at + 1 : at + 3])


def _qualified(words: Sequence[str]) -> Modality | str | None:
    if not words or any(word not in _KNOWN and word not in _BESIDE for word in words):
        return None
    if not _DENIES.isdisjoint(words):
        return DOUBT if _doubts(words) else Modality.PLANNED if not _YET.isdisjoint(words) else None
    return next((meaning for meaning, some in _MEANS if not some.isdisjoint(words) and (meaning != DOUBT or _doubts(words))), None)


def _doubts(words: Sequence[str]) -> bool:
    """`to be confirmed` and `not confirmed` doubt; `confirmed` does not."""
    said = set(words) & _DOUBTS
    return bool(said - _ONLY_WITH_NOT) or (bool(said) and not (_DENIES | {"to"}).isdisjoint(words))


def _bare(word: str) -> str:
    return word.removeprefix("ال") if len(word) > 4 else word


_DOUBTS = next(some for meaning, some in _MEANS if meaning == DOUBT)
_YET = frozenset(("yet", "بعد"))
_KNOWN = frozenset().union(*(some for _, some in _MEANS))
