"""What is hoped for or foreseen in Arabic: by whom (`تمنى السكان`, `أعرب عن أمله`), and by mere nouns (`توقعات بوفاة`, `على أمل فتح`)."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.offers import begins
from safepassage.reports.arabic.parties.names import INTO, NOT_SIGNS, name_before, name_end, noun_start, subject
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.arabic.words.lexicon import VERBS, is_event
from safepassage.reports.arabic.words.spoken_words import GOING
from safepassage.reports.arabic.words.verbs import ATTRIBUTION, EXPECTED, GENERAL, HOPES, MASDARS, OFFERED, PLANNED, SPEECH, THAT
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms, will
from safepassage.reports.words.words import Word

_OF = ("ه", "ها", "هم", "نا", "هما")
_HOPE = frozenset(stem + of for stem in plain_words("أمل آمال حلم أحلام رغبت تطلعات تمنيات") for of in _OF) | frozenset(
    plain_words("أملا رغبة الرغبة آملا آملة آملين متمنيا متمنية متمنين")
)
_LOOKS = verb_forms("تطلع~يتطلع")
_NAMES_TOO = frozenset(plain_words("أمل آمال الأمل الآمال"))  # of parties, hospitals, quarters, too
_FILLED = frozenset[str]().union(*map(verb_forms, plain_words("~يحدو ~يراود")))  # يحدوهم الأمل
_FORECAST = (
    EXPECTED
    | frozenset(plain_words("يرجح ترجح يتوقع يخشى"))
    | frozenset(plain_words("توقعات توقعاته توقعاتها توقعاتهم التوقعات توقع احتمال احتمالات احتمالية ترجيحات تنبؤات تنبؤ التنبؤات"))
    | frozenset(plain_words("مخاوف مخاوفه مخاوفها مخاوفهم المخاوف خشية خشيته خشيتها خشيتهم تخوفات خوفا تحسبا"))
)
_CAUSES = frozenset(plain_words("خوفا خشية تحسبا أملا رغبة"))  # why somebody did what the main clause tells
_AMID = frozenset(plain_words("بسبب وسط رغم برغم مع بعد عقب إثر نتيجة جراء أمام ظل وقع ضوء إزاء خلال منذ"))
_COME_TRUE = frozenset[str]().union(
    *map(verb_forms, plain_words("تأكد~يتأكد تحقق~يتحقق صدق~يصدق انتهى~ينتهي تبدد~يتبدد خاب~يخيب تلاشى~يتلاشى ثبت~يثبت صح~ تبخر~ تحطم~"))
)
_IN_T = frozenset(
    plain_words("توفي تعرض تدفق تمكن تسبب تحطم تهدم تضرر توقف توجه تجمع تلقى تكبد ترك تواصل تجدد تضور تجمد")
)  # told, not ahead
_VOICES = frozenset[str]().union(*map(verb_forms, plain_words("أعرب~يعرب أبدى~يبدي عبر~يعبر جدد~يجدد")))
_SHOW = verb_forms("ابدي~يبدي")
_FOR_IT = ("له", "لها", "اليه", "اليها", "به", "بها")
_TO = ("في", "الي", "ب", "من", "عن", "ان", "بان", "ل", "لان")
_NOT_HOPED = ("لم", "ولم", "لن", "لا", "ولا", "ان", "او")
_OWNER = 5  # words between a hope and what is hoped for: whose it is
_FAR = 9  # words from a verb of voicing to what is voiced, and of an aside between commas


def hoped(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str) -> Frame | None:
    """`يأمل أهالي تعز أن`, `أعرب المبعوث عن أمله في`: who hopes; what is hoped for is asked for, and not told as so."""
    stem = plain[place].lstrip("وف") if plain[place] not in HOPES else plain[place]
    starts = stem != plain[place] or begins(plain, place)
    if (place and plain[place - 1] in _NOT_HOPED) or (plain[place + 1 : place + 2] and plain[place + 1] in _FOR_IT):
        return None
    starts = starts or plain[noun_start(plain, place) - 1 : noun_start(plain, place)] == ["في"]  # في رام الله |رجا والد
    at = place if stem in HOPES else _voiced(plain, place, stem)
    if at < 0 or not (starts or at == place):
        return None
    last = len(plain) if at == place else at - (plain[at - 1] in INTO)
    end = name_end(plain, place + 1, last) if starts else place + 1
    name = subject(plain, words, text, place + 1, last, True)[0] if starts else name_before(plain, words, text, place)
    name = AUTHOR if stem[:1] == "ن" else name or speaker or AUTHOR
    begin = max(end, at + 1)
    while begin < len(plain) - 1 and plain[begin] in (*_TO, *THAT):
        begin += 1
    first = place if starts else noun_start(plain, place)
    if any(word in VERBS or word in GENERAL for word in plain[first:place]):
        return None  # `two who had hoped to cross were killed`
    return Frame(first, min(begin, len(plain) - 1), claimant_of(name), Modality.DEMANDED, masdar=True, hoped=True)


def goes_out(plain: Sequence[str], place: int) -> bool:
    """`الناس عم |تطلع|`: in the talk of the street they go out; not `يتطلع السكان إلى فتح المعبر`."""
    if plain[place].lstrip("وف") in ("خشوا", "خشو") and plain[place + 1 : place + 2] and plain[place + 1].startswith(("لل", "ع")):
        return True  # خشوا للحوش: they came in
    looks = plain[place].lstrip("وف") in _LOOKS or plain[place] in _LOOKS
    if looks and place and plain[place - 1] in GOING:
        return True  # عم تطلع من حرستا
    return looks and not any(word in INTO or word[:1] == "ل" for word in plain[place + 1 : place + _OWNER])


def _voiced(plain: Sequence[str], place: int, stem: str) -> int:
    """Where the hope stands that is voiced: `عبرت الأمم المتحدة عن |أملها`; -1: another thing is voiced."""
    if stem not in _VOICES:
        return -1
    for at in range(place + 1, min(place + _FAR, len(plain))):
        if plain[at] in NOT_SIGNS:
            return -1
        led = plain[at - 1] in INTO or plain[at][:1] == "ب" or plain[place].lstrip("وف") in _SHOW  # not عبر 200 لاجئ النهر أملا في
        if at > place + 1 and led and (plain[at].removeprefix("ب") in _HOPE or _hope_or_name(plain, at)):
            return at
    return -1


def led_by(plain: Sequence[str], first: int, word: int, last: int = 0) -> Modality | None:
    """
    What a noun before a clause, or at its head, makes of what the clause tells: hoped for or foreseen; None: it tells what it tells.

    `على أمل |فتح المعبر`, `من المتوقع أن |يموت 100`, `توقعات الأمم المتحدة بوفاة 300`; not `رغم التوقعات قتل 12`.
    """
    for at in range(first, word + 1):
        head = _head_of(plain, at) if _may_be_hoped(plain, at) else -1
        if head < 0 or _came_true(plain, head) or _main_clause_follows(plain, head, at, max(last, word + 1)):
            continue
        if plain[head] in _CAUSES and not done_to(plain[at]) and any(_did(one) or _did(one[1:]) for one in plain[first:head]):
            continue  # اصطف المئات أمام المحطات |خشية انقطاع الوقود
        bare = plain[head].lstrip("وف") if plain[head] not in _FORECAST else plain[head]
        if bare in _HOPE or bare.removeprefix("ب") in _HOPE or _hope_or_name(plain, head):
            if any(done_to(stem) for stem in stems(plain[at])):
                continue  # nobody hopes for a death: انتهت آمالهم بوفاة 6
            return Modality.DEMANDED
        if bare in PLANNED:
            return Modality.PLANNED
        if bare in _FORECAST:
            return Modality.PREDICTED
    return None


def _hope_or_name(plain: Sequence[str], at: int) -> bool:
    """`على |أمل فتح`, `عن |الأمل في`, `يحدوهم |الأمل`; not `حركة |أمل`, `مستشفى |الأمل`, `في |أمل`."""
    if at < 1 or plain[at] not in _NAMES_TOO:
        return False
    before, behind = plain[at - 1], plain[at + 1] if at + 1 < len(plain) else ""
    hoped_for = behind in _TO or behind[:1] in "بل" or behind.removeprefix("ال") in OFFERED
    return hoped_for and (before in ("علي", "عن", "وعلي") or any(stem in _FILLED for stem in (before, *roots(before))))


def _came_true(plain: Sequence[str], head: int) -> bool:
    """`تأكدت |المخاوف بمقتل 12`, `انتهت |آمال الأهالي بوفاة ستة`: it did happen, or is hoped for no more."""
    return any(stem in _COME_TRUE for word in plain[max(0, head - 2) : head] for stem in stems(word))


def _main_clause_follows(plain: Sequence[str], head: int, at: int, last: int) -> bool:
    """`|خوفا من القصف نزح 3000`, `بسبب |المخاوف من هجوم فر 5000`: the fear is why or amid what it happened, and is not what is told."""
    if plain[head] not in _CAUSES and (not head or not {plain[head - 1], plain[head - 1][1:]} & _AMID):
        return False
    own = plain[at][:1] not in "بل" and plain[at - 1] == plain[head] and plain[head] not in _CAUSES  # رغم المخاوف |قتل 12
    return any(_did(plain[place]) for place in range(at + (not own), min(last, len(plain))))


def _did(word: str) -> bool:
    """Whether a word may be a verb of what somebody did or what was done to them: `نزح`, `أخلت`; not `أصيبوا`, of those named before."""
    past = word[:1] not in "يت" or word in _IN_T or (word[:1] == "ت" and word.endswith("ت"))
    return past and is_verb(word) and not word.endswith("وا")


def _may_be_hoped(plain: Sequence[str], at: int) -> bool:
    """A noun of what happens, be it behind `to` or `in`, or a verb behind `that`: `فتح`, `بوفاة`, `أن |يموت`."""
    word = plain[at]
    return (
        is_event(word) or (word[:1] in "بل" and is_event(word[1:])) or (plain[at - 1 : at] == ["ان"] and word[:1] in "يت" and is_verb(word))
    )


def _head_of(plain: Sequence[str], at: int) -> int:
    """The word of hope or forecast that a word hangs on; -1: none."""
    before = _without_aside(plain, at - 1)
    led = plain[at][:1] in "بل" and plain[at][1:] in OFFERED | MASDARS
    while before >= 0 and plain[before] in _TO:
        before, led = before - 1, True
    for place in range(before, max(-1, before - (_OWNER if led else 1)), -1):
        word = plain[place]
        if _leads(word) or _hope_or_name(plain, place):
            return place
        if word in NOT_SIGNS or word in MASDARS or word in SPEECH or word in GENERAL or will(word) or word[:1].isdecimal():
            return -1
    return -1


def _leads(word: str) -> bool:
    return any(one in _HOPE or one in PLANNED or one in _FORECAST for one in (word, word[1:] if word[:1] in "وفب" else word))


def _without_aside(plain: Sequence[str], at: int) -> int:
    """The word before `، بحسب المنظمة،`, if that ends here."""
    if at < 0 or plain[at] not in ("،", ","):
        return at
    for begin in range(at - 1, max(-1, at - _FAR), -1):
        if plain[begin] in ("،", ","):
            return begin - 1 if plain[begin + 1] in ATTRIBUTION else at
    return at
