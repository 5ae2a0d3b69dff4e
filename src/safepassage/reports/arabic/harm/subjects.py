"""Who stands before an Arabic verb that says what befell them: رجلاً قتل, زميله الهولندي قتل, الطيارين ماتا, المسعف مصاب بشظية."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.arabic.clauses.cuts import BLACK
from safepassage.reports.arabic.harm.befallen import DISEASES
from safepassage.reports.arabic.harm.families import text_of, whose_one
from safepassage.reports.arabic.words.harm_words import AMID, DEATH, FIRST, ITS_KIN, KIN_OF, OFFICES, WHERE, done_to
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import is_person, names_one, names_people
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems
from safepassage.reports.words.words import Word

_ONE = {
    plain_word(word): role
    for role, words in (
        ("killed", "فارق فارقت لقي لقيت متوفى متوفاة قتل قتلت توفي توفيت مات ماتت قضى قضت استشهد استشهدت أعدم أعدمت اغتيل اغتيلت"),
        ("injured", "أصيب أصيبت جرح جرحت مصاب مصابة"),
        ("missing", "فقد فقدت اختفى اختفت"),
    )
    for word in words.split()
}
_TWO = {
    plain_word(word): role
    for role, words in (
        ("killed", "فارقا فارقتا لقيا لقيتا قتلا قتلتا توفيا توفيتا ماتا ماتتا قضيا قضتا استشهدا استشهدتا أعدما اغتيلا"),
        ("injured", "أصيبا أصيبتا جرحا جرحتا"),
    )
    for word in words.split()
}
_TOGETHER_WITH = frozenset(plain_words("فارق فارقت لقي لقيت فارقا فارقتا لقيا لقيتا"))  # … الحياة, … حتفه
_WHO = frozenset(plain_words("الذي التي"))
_THAT = frozenset(plain_words("أن وأن لكن ولكن"))
_SOON = frozenset(plain_words("أمس اليوم مساء صباح فجر ليل ليلة يوم قبل بعد لاحقا لحظة متأثرا متأثرة منذ عطشا جوعا بردا"))
_ILLNESS = DISEASES | frozenset(plain_words("مرض سرطان فيروس كوفيد فشل جلطة"))
_THEIRS = ("ه", "ها", "هم", "نا")
_NO_AND = frozenset(plain_words("وحدة وحدات وزارة وزير وكالة ولاية وسط وفد وادي"))
_SUBJECT = 5  # words of `امرأة حاملاً في الثالثة والعشرين`
_FROM = 3  # words of `من قوات الأمن`


def told_before(words: Sequence[Word], plain: Sequence[str], place: int, first: int, last: int) -> tuple[str, Count] | None:
    """
    What befell one or two persons who stand before the verb at a place, and how many they are.

    `رجلاً قتل وأصيب ثمانية`, `أحد جنوده الذي قتل بالرصاص`, `صحفياً إيطالياً قتلا`; not `قناصاً قتل جندياً`, `ممرضاً أصيب بالكوليرا`.
    """
    died = plain[place + 1 : place + 2] != [] and place + 1 < last and plain[place + 1] in DEATH
    if place <= first or not (died if plain[place] in _TOGETHER_WITH else _nobody_behind(plain, place + 1, last)):
        return None
    begin = place - 1
    if role := _ONE.get(plain[place], ""):
        many = 1.0 if _one_before(plain, place, first) else 0.0
    else:
        role = _TWO.get(plain[place], "")
        many = 2.0 if role and (names_people(plain[begin]) or names_one(plain, begin)) else 0.0
    if role == "injured" and not _DIED.isdisjoint(plain[first:begin]):
        return None  # توفيت امرأة مصابة بحروق
    return (role, Count(many, many, "people", text_of(words, begin, place))) if many else None


_DIED = frozenset(plain_words("توفي توفيت مات ماتت قضى قضت استشهد استشهدت قتل قتلت لقي لقيت فارق فارقت"))


def _one_before(plain: Sequence[str], place: int, first: int) -> bool:
    """Whether one person is told of up to a verb: alone, with where he is from or whose he is, or over `الذي`."""
    at = place - 1
    if is_number(plain[at]) or (at > first and is_number(plain[at - 1])):
        return False  # 40 ألف |نازح| أصيب
    if plain[at] in _WHO:
        return at - 2 >= first and (plain[at - 2] in FIRST or names_one(plain, at - 1))
    if at - 1 >= first and plain[at - 1] in FIRST and (names_people(plain[at]) or plain[at].endswith(_THEIRS)):
        return True  # أحد رجالنا أصيب
    if _stands_for_one(plain, at, first) or _headed_by_one(plain, at, first):
        return True
    if at - 1 >= first and plain[at].startswith("ال") and plain[at].endswith(("ي", "يه")) and whose_one(plain[at - 1]):
        return True  # زميله الهولندي
    if at - 1 >= first and plain[at - 1] in KIN_OF and plain[at] in ITS_KIN:
        return True
    whence = next((back for back in range(at - 1, max(first, at - _FROM), -1) if plain[back] == "من"), -1)
    return whence > first and is_person(plain[whence - 1]) and not is_number(plain[whence - 2])


def _headed_by_one(plain: Sequence[str], at: int, first: int) -> bool:
    """`أن والي غرب دارفور قُتل`, `امرأة حاملاً في الثالثة والعشرين قتلت`: one at the head, with nobody joined and nothing told of between."""
    for back in range(at, max(first, at - _SUBJECT) - 1, -1):
        word = plain[back]
        if back == first or plain[back - 1] in _THAT:
            titled = back < at and blacked_out(plain[at]) and word.startswith("ال")  # الحاجة ■■■ قُتلت
            return titled or word in OFFICES or is_person(word.removeprefix("و").removeprefix("ال")) or whose_one(word) or blacked_out(word)
        if blacked_out(word):
            continue
        joined = word[:1] == "و" and word[:3] != "وال" and word not in _NO_AND
        if joined or not word[0].isalpha() or is_number(word) or word in _WHO or done_to(word):
            return False
    return False


def blacked_out(word: str) -> bool:
    """Whether a word is a person's name, which is blacked out."""
    return word[:1] == BLACK


def _stands_for_one(plain: Sequence[str], at: int, first: int) -> bool:
    """`رجلاً`, `أن مدنياً`, `السائق`, `جندياً أميركياً`; not the adjectives of `موقع مدني`, `هجوم مسلح`, `المستشفى الفلسطيني`."""
    headed = at == first or plain[at - 1] in _THAT
    bare = plain[at].removesuffix("ا")
    adjective = bare.endswith(("ي", "يه")) or bare == "مسلح"
    if whose_one(plain[at]):
        return headed or not adjective
    return names_one(plain, at) and (headed or not adjective or is_person(plain[at - 1]))


def _nobody_behind(plain: Sequence[str], at: int, last: int) -> bool:
    """Whether nobody stands behind a verb whom the one before it harmed, and no illness that befell him."""
    word = plain[at] if at < last else ""
    if not word:
        return True
    if word[:1] == "ب" and not _ILLNESS.isdisjoint(stems(word)):
        return False
    return word[:1] in "وب" or not word[0].isalnum() or word in WHERE | AMID | _SOON
