"""What an Arabic verb is done to, where that turns what it tells: prisoners let go are no shot, a way called off is no corridor."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.at_peace import is_of_daily_life
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.verbs import PREPOSITIONS, SHUTTING, WAYS_IN
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems

CALLED_OFF = frozenset(plain_words("ألغى إلغاء علق تعليق رفض"))  # as the rules of the lexicon name them
_NOT_FIRED = frozenset(plain_words("سراح منشورات مساعدات معونات أغذية نداء مبادرة"))  # what is let go or dropped, and no shot
_NO = frozenset(plain_words("لم لن لا ما"))
_TRAFFIC = frozenset(plain_words("العمل الحركة حركة السير المرور العبور"))  # that are suspended on a way: `علقت العمل |بالممر`
_NO_WAYS = frozenset(
    plain_words("تحقيق تحقيقا نقطة مستشفى مشفى عيادة مدرسة مدارس مركز مكتب تسجيل سوق أسواق متجر متاجر مخبز مخابز بنك حساب ملف جبهة نار")
)
_SHUT_BY_THEM = SHUTTING - frozenset(plain_words("سد قطع"))  # a dam, pieces
_GATES, _DAMS = frozenset(plain_words("بوابة بوابات")), frozenset(plain_words("سد خزان سدود"))
_UNABLE = frozenset(plain_words("عاجز عاجزة عاجزون عاجزين عجزت عجز تعجز يعجز"))
_ROOMS = frozenset(plain_words("غرفة غرف برج مركز مركزا مقر مقرا محطة منظومة نظام"))
_COMMAND = frozenset(plain_words("قيادة القيادة للقيادة"))
_CONTROL = plain_word("سيطرة")
_END = ("حتف", "مصرع", "مصارع", "ربه", "ربها", "ربهم", "وجه", "الموت", "منيته", "منيتها", "منيتهم")
_OFFICE = 9  # words from who is appointed to what, from who meets an end to it
_OBJECT = 4  # words from a verb to what it is done to, behind who does it


def no_fire(behind: Sequence[str]) -> bool:
    """`أطلقت القوات |سراح 95 أسيرا`, `أسقطت الطائرات |منشورات`: what was let go or dropped is no shot and no bomb."""
    return any(stem in _NOT_FIRED for word in behind for stem in stems(word))


def appoints(plain: Sequence[str], first: int, place: int, last: int) -> bool:
    """`|تعيين| اللواء قائدا على الولاية`; not `قتل قائدا في |عين العرب`: the office stands behind, and a spring is no verb."""
    behind = plain[place + 1 : min(place + 1 + _OFFICE, last)]
    verb = plain[place].lstrip("وف") != "عين" or (place == first and behind[:1] != [] and behind[0].startswith("ال"))
    return verb and any(word in CLASSES["offices"] for word in behind) and not is_of_daily_life(plain, place, last)


def meets_an_end(plain: Sequence[str], place: int, last: int) -> bool:
    """`لقيت ثلاث عائلات |حتفها|`, `لقي |مصرعه|`; not `لقيت المبادرة ترحيبا`."""
    return any(word.startswith(_END) for word in plain[place + 1 : min(place + 1 + _OFFICE, last)])


def offered(behind: Sequence[str]) -> bool:
    """`عرض الجيش فتح الطريق`; `عرض الطريق` is its width, and to offer to shut it offers no corridor."""
    return any(word in WAYS_IN or word.startswith("ممر") for word in behind)


def shuts(behind: Sequence[str]) -> bool:
    """`أعلنت إدارة المعبر |إغلاقه|`: what is announced first is that a way is shut, and no corridor."""
    first = next((stem for word in behind for stem in roots(word) if stem in WAYS_IN or stem in _SHUT_BY_THEM), "")
    return first in _SHUT_BY_THEM


def opened_again(behind: Sequence[str]) -> bool:
    """`أعاد التحالف فتح المطار`: not turned back, as a convoy is."""
    return any(word in ("فتح", "افتتاح", "تشغيل") for word in behind)


def opens_no_way(behind: Sequence[str]) -> bool:
    """`فتح |تحقيق في حادثة الطريق`, `فتح |بوابات سد`, `فتح |نقطة تفتيش`: what is opened is no way, be one named behind it."""
    for at, word in enumerate(behind):
        roots_of = roots(word)
        dam = any(stem in _GATES for stem in roots_of) and any(
            stem in _DAMS for stem in stems(behind[at + 1] if at + 1 < len(behind) else "")
        )
        if dam or any(stem in _NO_WAYS for stem in roots_of):
            return True
        if not CLASSES["ways"].isdisjoint(roots_of):
            return False
    return False


def is_a_dam(plain: Sequence[str], first: int, place: int) -> bool:
    """`بوابات |سد النهضة`, `عند |سد الموصل`: a dam, and nothing that was blocked."""
    before = plain[place - 1] if place > first else ""
    return before in PREPOSITIONS or any(stem in _GATES for stem in stems(before))


def is_command(plain: Sequence[str], first: int, place: int) -> bool:
    """`مركزا للقيادة |والسيطرة|`, `غرفة |سيطرة|`: what a building is used for, and no control won; not `استعاد |السيطرة|`."""
    before = plain[place - 1] if place > first else ""
    rooms = not _ROOMS.isdisjoint(stems(before)) and not plain[place].startswith(("و", "ل", "ب"))
    return rooms or (plain[place].startswith(("والسيطر", "وسيطر")) and before.removeprefix("لل").removeprefix("ال") in _COMMAND)


def tells_of_command(plain: Sequence[str], first: int, last: int) -> bool:
    """Whether some word of [first, last) is the control that a building is used for, and none tells of control over something."""
    controls = [at for at in range(first, last) if _CONTROL in stems(plain[at])]
    return bool(controls) and all(is_command(plain, first, at) for at in controls)


def is_unable(plain: Sequence[str], first: int, place: int) -> bool:
    """`الفرق |عاجزة| عن التحرك`, `|غير قادرة| على الوصول`."""
    before = plain[max(first, place - 2) : place]
    return any(word in _UNABLE for word in before) or (before[-1:] != [] and before[0] in ("غير", "ليست") and before[-1].startswith("قادر"))


def calls_off_a_way(plain: Sequence[str], place: int, last: int) -> bool:
    """`ألغى الجيش |الممر`, `الممر … |رفضه`: what is called off or refused is a way; not `رفض الانسحاب من الطريق`, not its opening."""
    if plain[place].endswith(("ه", "ها")):
        return any(_is_way(word) for word in plain[:place])
    behind = plain[place + 1 : min(place + 1 + _OBJECT, last)]
    if ("علق" in plain[place] or "تعليق" in plain[place]) and not _TRAFFIC.isdisjoint(behind):
        return any(not CLASSES["ways"].isdisjoint(roots(word)) for word in plain[place + 1 : last])
    way = next((n for n, word in enumerate(behind) if _is_way(word)), -1)
    if way < 0 or behind[way + 1 : way + 2] in (["الجوي"], ["جوي"]):
        return False  # an airlift is no way
    return not any(word in PREPOSITIONS or not (SHUTTING | WAYS_IN).isdisjoint(stems(word)) for word in behind[:way])


def is_not_done(plain: Sequence[str], place: int) -> bool:
    """`لم |يلغ الممر`: a no right before a verb."""
    return place > 0 and plain[place - 1].lstrip("وف") in _NO


def _is_way(word: str) -> bool:
    return word[:1] not in "وبلك" and not CLASSES["ways"].isdisjoint(roots(word))
