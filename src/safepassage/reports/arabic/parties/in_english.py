"""Whether an Arabic voice and an English one are the same: `مدير مستشفى الكويت` is the `director of Kuwait hospital`.

Words of offices and bodies by a list, names by their consonants, which both scripts write. Own work.
"""

from __future__ import annotations

from safepassage.records.gazetteer import plain
from safepassage.reports.words.arabic_words import plain_words, roots

_WORDS = {  # each with the English words that it may be
    "وزاره": "ministry", "وزير": "minister", "صحه": "health", "صحيه": "health", "خارجيه": "foreign", "دفاع": "defence defense",
    "داخليه": "interior", "مدني": "civil civilian", "مدنيه": "civil", "مدير": "director head", "مديره": "director head",
    "مستشفي": "hospital", "طبيب": "doctor", "طبيبه": "doctor", "اطباء": "doctor medic", "مسعف": "medic paramedic", "طبيه": "medical",
    "طبي": "medical", "مصدر": "source", "مصادر": "source", "محليه": "local", "محلي": "local", "عسكري": "military", "عسكريه": "military",
    "امني": "security", "امنيه": "security", "شهود": "witness", "عيان": "witness", "ناشط": "activist", "نشطاء": "activist",
    "مجلس": "council", "سياده": "sovereignty", "حكومه": "government", "ولايه": "state", "محافظ": "governor", "والي": "governor",
    "رئيس": "president head chief", "متحدث": "spokesman spokeswoman spokesperson", "ناطق": "spokesman spokeswoman spokesperson",
    "كتائب": "brigade", "لواء": "brigade", "جيش": "army", "قوات": "force", "غرفه": "room", "طوارئ": "emergency", "لجنه": "committee",
    "لجان": "committee", "مقاومه": "resistance", "مفوضيه": "commission", "مفوض": "commissioner", "عون": "aid", "انساني": "humanitarian",
    "انسانيه": "humanitarian", "منسق": "coordinator", "منسقه": "coordinator", "ممثل": "representative", "مبعوث": "envoy",
    "مستشار": "adviser advisor", "شؤون": "affair", "شوون": "affair", "منظمه": "organization organisation", "دوليه": "international",
    "دولي": "international", "هجره": "migration", "هلال": "crescent", "احمر": "red", "صليب": "cross", "نقابه": "union syndicate",
    "اتحاد": "union", "مرصد": "observatory", "تحالف": "coalition", "قائد": "commander", "عمليه": "operation", "سكان": "resident",
    "ساكن": "resident", "اهالي": "resident", "نازح": "displaced", "نازحه": "displaced", "نازحون": "displaced", "رجل": "man",
    "امراه": "woman", "مسؤول": "official", "مسوول": "official", "مسؤولون": "official", "محللون": "analyst", "محلل": "analyst",
    "خبراء": "expert", "صحافي": "journalist", "صحفي": "journalist", "عمده": "mayor", "بلديه": "municipality", "شرطه": "police",
    "اغاثه": "relief aid", "عامل": "worker", "عمال": "worker", "معلم": "teacher", "برنامج": "programme program", "غذاء": "food",
    "اغذيه": "food", "عالمي": "world", "عالميه": "world", "سوري": "syrian", "فلسطيني": "palestinian", "اسرائيلي": "israeli",
    "عراقي": "iraqi", "يمني": "yemeni", "سوداني": "sudanese", "اميركي": "american us", "روسي": "russian",
    "تركي": "turkish",
    "شعبي": "popular", "حشد": "mobilisation mobilization", "سلطات": "authority", "دعم": "support", "سريع": "rapid",
    "امم": "un united nation",
    "متحده": "un united",
}  # fmt: skip
_MEANT = {plain_words(word)[0]: frozenset(meanings.split()) for word, meanings in _WORDS.items()}
_LITTLE = frozenset(plain("the of in a an and for s at from to on al el").split())
_LITTLE_ARABIC = frozenset(plain_words("في من و ان على عن"))
_OFFICES = frozenset(("spokesman", "spokeswoman", "spokesperson"))  # who speaks for somebody is he
_LETTERS = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "s", "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
}  # fmt: skip
_TWO_LETTERS = (("sh", "s"), ("kh", "k"), ("th", "t"), ("dh", "d"), ("gh", "g"))  # that are one in Arabic
_SAME = str.maketrans({"q": "k", "c": "k", "p": "b", "v": "f"})
_LEAST = 2  # consonants of a name
_MORE = 2  # words of an office that English does without: adviser of the nations united for affairs humanitarian


def same_in_english(arabic: str, english: str) -> bool:
    """Whether all words of the shorter of the two are words of the other; a word that neither a list nor its consonants tell is none."""
    theirs = {_single(word) for word in plain(english.replace("'s", "").replace("’s", "")).split() if word not in _LITTLE}
    mine = [_meanings(word) for word in plain_words(arabic) if word not in _LITTLE_ARABIC]
    told = [meanings for meanings in mine if not meanings & _OFFICES] or mine
    wanted = theirs - _OFFICES or theirs
    if not told or not wanted:
        return False
    met = [{word for word in wanted if _is_one(word, meanings)} for meanings in told]
    found = set[str]().union(*met)
    return all(met) or (found == wanted and len(told) <= len(wanted) + _MORE)


def _single(word: str) -> str:
    """`witnesses` as `witness`, `sources` as `source`."""
    return word if word.endswith("ss") else word.removesuffix("es") if word.endswith("sses") else word.removesuffix("s")


def _meanings(word: str) -> frozenset[str]:
    """What an Arabic word may be in English; else its consonants, behind a mark."""
    for root in roots(word):
        if root in _MEANT:
            return _MEANT[root]
    return frozenset(f"~{_bones(_latin(stem))}" for stem in roots(word))


def _is_one(word: str, meanings: frozenset[str]) -> bool:
    written = word
    for two, one in _TWO_LETTERS:
        written = written.replace(two, one)
    bones = _bones(written.translate(_SAME))
    return word in meanings or (len(bones) >= _LEAST and f"~{bones}" in meanings)


def _latin(word: str) -> str:
    return "".join(_LETTERS.get(letter, "") for letter in word)


def _bones(word: str) -> str:
    """The consonants of a name, none twice running: `fljh` of Fallujah and of الفلوجة is `flj`."""
    kept = [letter for letter in word if letter.isalpha() and letter not in "aeiouyw"]
    return "".join(letter for at, letter in enumerate(kept) if not at or kept[at - 1] != letter).removesuffix("h")
