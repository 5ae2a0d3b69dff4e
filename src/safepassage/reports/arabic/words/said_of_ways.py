"""What an Arabic clause says of the way right before it: `البوابة قافلة`, it is shut; `جسر الحلفايا مدمر`, it is in ruins."""

from __future__ import annotations

from collections.abc import Sequence, Set

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, roots, stems

STATUS_ITSELF = "غير_كذلك"  # the word of a status that says itself that something is not so: `معبر رفح: لا يعمل`
RUINED = plain_words("مدمر مدمرة مهدم مهدمة منهار منهارة مقصوف")
_WAYS = CLASSES["ways"]
_OPEN = frozenset(plain_words("مفتوح مفتوحا مفتوحة"))
_SHUT = plain_words("مغلق مغلقا مغلقة مقفل مقفلا مقفلة مقطوع مقطوعا مقطوعة مسدود مسدودا مسدودة قافل قافلا قافلة")
_STATES = _OPEN | {*_SHUT, *plain_words("سالك سالكا سالكة")}
_BEFORE_IT = ("ان", "فان", "لان", "لكن", "ولكن", "حيث", "فيما", "بينما", "كل", "جميع", "،", ":", "-")
_WHILE = plain_words("خلال أثناء رغم منذ بعد قبل عقب إبان ظل")
_BEHIND = 5  # words
_JOINS = plain_words("يربط يصل تربط تصل الرابط الرابطة الواصل الواصلة")
_JOINED = 8  # words from a way to what is said of it behind the two places that it joins
_NEAR, _NAMED = 2, 3  # words from a way to what is said of it; with its name


def names_a_way(words: Sequence[str]) -> bool:
    """`لا يوجد |ممر`: whether one of the words is a way's."""
    return any(stem in _WAYS for word in words for stem in stems(word))


def said_of_the_way(plain: Sequence[str], first: int, place: int, verbs: Set[str]) -> bool:
    """`البوابة |قافلة`, `الطرق كلها |قافلة`: said of the way right before it; not `عند المعبر |قافلة مساعدات`, not `القافلة`."""
    near = plain[max(first, place - _NEAR) : place]
    before = plain[max(first, place - _NEAR - 1) : place]
    way = any(word.startswith("ال") and stem in _WAYS for word in near for stem in stems(word))
    return not plain[place].startswith("ال") and way and not any(word in PREPOSITIONS or word in verbs for word in before)


def is_ruined(plain: Sequence[str], first: int, place: int, verbs: Set[str]) -> bool:
    """
    `والجسر |مدمر`, `جسر الحلفايا |مدمر`; not `سيارة على الطريق |مدمرة`, `طريق المطار محاط بمبان |مدمرة`, `منازل طريق الراموسة |مدمرة`.

    Nor a ruined bridge somewhere (`جسر |مدمر شمال الطريق`), nor where the same words tell that a way is open.
    """
    way = next((at for at in range(place - 1, max(first, place - _NAMED) - 1, -1) if not _WAYS.isdisjoint(stems(plain[at]))), -1)
    if (joining := _joining(plain, first, place)) >= 0:
        return True if joining == first else plain[joining - 1] in _BEFORE_IT
    led, named = plain[way - 1] if way > first else "", plain[way + 1 : place]
    plainly = not any(word in PREPOSITIONS or word in verbs or word[:1] == "ب" for word in named)
    headed = way == first or plain[way][:1] in "وف" or led in _BEFORE_IT or led in verbs
    known = bool(named) or plain[way].lstrip("وف").startswith("ال")
    opens = any(word.lstrip("وف") in _OPEN for word in plain[place + 1 : place + _BEHIND])
    return way >= 0 and plainly and headed and known and not opens and not plain[place].startswith("ال")


def fell_in(plain: Sequence[str], first: int, place: int) -> bool:
    """`|انهار الجسر`, `الجسر |انجرف`: a bridge is what fell in; not `|انهار سقف قرب الجسر`, `|انهارت قوات الجسر`."""
    near = (*plain[place + 1 : place + 2], *plain[max(first, place - _NEAR) : place])
    return any(stem in CLASSES["bridges"] for word in near for stem in roots(word)) and (
        place == first or not any(word in PREPOSITIONS for word in plain[max(first, place - _NAMED) : place])
    )


def _joining(plain: Sequence[str], first: int, place: int) -> int:
    """Where the way stands that joins two places: `|جسر يربط بين لحج وعدن| مدمر`, `|الجسر بين لحج وعدن| مدمر`; -1: none does."""
    for at in range(max(first, place - _JOINED), place - _NAMED):
        names = at + 2 + (plain[at + 1] in _JOINS)
        joins = plain[names - 1] == "بين" and not _WAYS.isdisjoint(stems(plain[at]))
        if joins and not any(word in PREPOSITIONS for word in plain[names:place]):
            return at
    return -1


def is_no_more(plain: Sequence[str], first: int, place: int, last: int) -> bool:
    """`لم |يعد مغلقا`, `لم |تعد الطريق مغلقة`: what it is no more stands behind; not `لم |يعد السكان`, who did not come back."""
    said = plain[place + 1 : min(place + 1 + _NAMED, last)]
    return place > first and plain[place - 1].lstrip("وف") in ("لم", "لن") and not _STATES.isdisjoint(said)


_FAIL = frozenset(plain_words("فشل فشلت"))
_AGREEMENT = frozenset(plain_words("اتفاق الاتفاق اتفاقية"))


def _right_behind(plain: Sequence[str], place: int, last: int) -> bool:
    """`فشلت |الهدنة|`, `فشل |اتفاق| وقف إطلاق النار`: what failed is the truce itself, and not in what it should have done."""
    at = place + 2 if place + 1 < last and plain[place + 1] in _AGREEMENT else place + 1
    return at < last and not CLASSES["ceasefires"].isdisjoint(stems(plain[at]))


def tells_of_the_truce(plain: Sequence[str], first: int, place: int, last: int) -> bool:
    """`|انهارت الهدنة`, `الهدنة |انتهت`, `أنهى الجيش |الهدنة`; not `|انهار سقف خلال الهدنة`."""
    if not _FAIL.isdisjoint(roots(plain[place])) and not _right_behind(plain, place, last):
        return False  # `فشلت |محادثات| الهدنة`, `فشل |المجلس| في إقرار هدنة`
    near = [(at, plain[at]) for at in range(max(first, place - _NAMED), min(place + _BEHIND, last))]
    truces = [at for at, word in near if not CLASSES["ceasefires"].isdisjoint(stems(word))]
    return any(at == first or (plain[at - 1] not in PREPOSITIONS and plain[at - 1] not in _WHILE) for at in truces)
