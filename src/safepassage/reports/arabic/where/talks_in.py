"""`استؤنفت المحادثات |في الدوحة|. وقتل 18`: where envoys talk, whom they visit, is not where a later sentence's dead fell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.reports.arabic.where.told_words import is_told
from safepassage.reports.arabic.words.lexicon import RULES, is_event
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms
from safepassage.reports.words.words import listed

_TALKS = frozenset(plain_words("محادثات مباحثات مفاوضات مشاورات قمة وساطة مفاوض مفاوضون مفاوضين"))
_MEET = frozenset[str]().union(
    *map(verb_forms, plain_words("اجتمع~يجتمع التقى~يلتقي زار~يزور وصل~يصل توجه~يتوجه سافر~يسافر قدم~يقدم عرض~يعرض بحث~يبحث"))
)
_MEET |= frozenset(plain_words("اجتماع اجتماعات لقاء لقاءات زيارة مؤتمر مؤتمرا جولة جلسة"))
_ENVOYS = frozenset(
    plain_words(
        "وزير وزراء وزيرا وزيري رئيس رؤساء مبعوث مبعوثو مبعوثا مبعوثي وفد وفود وفدا سفير سفراء نظيره نظيرته زعماء أمين خبراء محكمة صحفي "
        "صحفيا "
    )
)
_COUNCIL = tuple(plain_words("مجلس الأمن"))
_TRUCES = frozenset(plain_words("النار الهدنة هدنة السلام التهدئة"))
_LED = frozenset(plain_words("في إلى داخل من"))
_HOSTS = frozenset[str]().union(*map(verb_forms, plain_words("استضاف~يستضيف احتضن~يحتضن شهد~يشهد استقبل~يستقبل زار~يزور")))
_ATTACKS = listed("killing injury air_strike shelling attack shooting explosion")
_NEAR = 4  # words back from the name, in which what happened there is told


def tells_of_talks(plain: Sequence[str]) -> bool:
    """Whether a sentence tells that envoys met, and by no verb that anybody was attacked."""
    words = {stem for word in plain for stem in stems(word)}
    talks = not _TALKS.isdisjoint(words) or (not _MEET.isdisjoint(words) and not _ENVOYS.isdisjoint(words))
    talks = talks or any(pair == _COUNCIL for pair in pairwise(plain))
    return talks and not any(_is_deed(word) for word in plain)


def is_where_they_talk(plain: Sequence[str], at: int) -> bool:
    """Whether the name that begins at a word, in a sentence of talks, is where they are held, or whence and whither envoys go."""
    before = list(plain[max(0, at - _NEAR) : at])
    deeds = [word for word in before if is_event(word) and not (_is_of_talks(word) or is_told(word, _HOSTS))]
    if deeds and _TRUCES.isdisjoint(before):
        return False
    return not before or plain[at][:1] == "ب" or is_told(before[-1], _LED) or is_told(before[-1], _HOSTS)


def _is_of_talks(word: str) -> bool:
    return not (_TALKS | _MEET).isdisjoint(stems(word))


def _is_deed(word: str) -> bool:
    """A verb of an attack or of harm, be it behind `and`."""
    forms = (word, word[1:]) if word[:1] in "وف" else (word,)
    return any(rule.verb and rule.subtype in _ATTACKS for form in forms for rule in RULES.get(form, ()))
