"""Arabic words in one spelling, taken apart: what may stand before a word, behind it, and the forms of a verb. Own work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""})
_ARABIC_DIGITS = {ord("٠") + n: str(n) for n in range(10)} | {ord("۰") + n: str(n) for n in range(10)}
_BEFORE = ("وال", "فال", "بال", "كال", "وبال", "وكال", "ولل", "فلل", "لل", "ال")
_SHORT = ("حي", "دم", "سد", "تل", "يد")
_BEHIND = ("هما", "ها", "هم", "هن", "نا", "ه")
_ADEN = frozenset(("عدن", "وعدن"))
_ENDINGS = ("ات", "ين", "ون", "ان", "تين", "تان")


_IBB = "إب"  # a city of Yemen; in one spelling it would be August


@lru_cache(maxsize=50_000)
def plain_word(word: str) -> str:
    """Without vowel marks and tatweel, one alef (but of Ibb), ya and ta marbuta; digits as 0-9."""
    bare = "".join(letter for letter in word if not "\u064b" <= letter <= "\u0652")
    if bare == _IBB:
        return bare
    return bare.translate(_FORMS).translate(_ARABIC_DIGITS)


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a list in one spelling."""
    return tuple(plain_word(word) for word in text.split())


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """A plain word without the letters that may stand before it (and, so, in, to, as; the article; will), in every way."""
    found = [word]
    for prefix in _BEFORE:
        if word.startswith(prefix) and (len(word) - len(prefix) >= 3 or word[len(prefix) :] in _SHORT):
            found.append(word[len(prefix) :])
    if len(word) > 3 and (word[0] in "وفبلك" or (word[0] == "س" and word[1] in "يتن")):
        found.append(word[1:])
        if len(word) > 4 and word[0] in "وف" and (word[1] in "بلك" or (word[1] == "س" and word[2] in "يتن")):
            found.append(word[2:])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def roots(word: str) -> tuple[str, ...]:
    """The stems of a word, then those without a pronoun, a plural or the accusative behind them; the plainest first."""
    found = list(stems(word))
    for stem in tuple(found):
        found.extend(_shorter(stem))
    return tuple(dict.fromkeys(found))


def _shorter(stem: str) -> Iterator[str]:
    """غارتها -> غاره, مدنيين -> مدني, طفلا -> طفل."""
    for ending in (*_BEHIND, *_ENDINGS):
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            bare = stem[: -len(ending)]
            yield bare
            if bare.endswith("ت") and ending in _BEHIND:
                yield bare[:-1] + "ه"
            if ending in _ENDINGS:
                yield bare + "ه"
    if stem.endswith("ا") and len(stem) > 3:
        yield stem[:-1]


def perfects(verb: str) -> set[str]:
    """`قتل`: قتلت قتلوا قتلا …; `دعا`, `نفي`: دعت دعوا, نفت نفوا."""
    if verb[-1] in "اي":
        bare = verb[:-1]
        return {verb, bare + "ت", bare + "وا", bare + "تا", bare + "يا"} | ({bare + "يت"} if verb[-1] == "ي" and len(verb) > 3 else set())
    return {verb, *(verb + end for end in ("ت", "وا", "ا", "تا", "ن"))}


def imperfects(verb: str) -> set[str]:
    """`يقتل`: تقتل نقتل يقتلون يقتلوا يقتلان; `يجلي`: يجلون, and `يجل` after `not`."""
    found: set[str] = set()
    for lead in "يتن":
        whole = lead + verb[1:]
        if verb[-1] in "اوي":
            found |= {whole, whole[:-1] + "ون", whole[:-1] + "وا"} | ({whole[:-1]} if len(whole) > 4 else set())
        else:
            found |= {whole, *(whole + end for end in ("ون", "وا", "ان", "ن"))}
    return found


def verb_forms(entry: str) -> set[str]:
    """All forms of `perfect~imperfect`; either side may be empty. Not `وعدن`: it is Aden, and hardly ever women who promised."""
    past, _, present = plain_word(entry).partition("~")
    return ((perfects(past) if past else set()) | (imperfects(present) if present else set())) - _ADEN


_LADIES = ("سيده", "سيدات", "سيدتان", "سيدتين", "سيدنا")
_NO_FUTURE = ("سيار", "سياس", "سيطر", "سيناء", "سيادي", "سيئ", "سيي", "ستار", "ستراتيج", "سنوات", "سنتين")
_NO_FUTURE_WHOLE = frozenset(
    (
        "سيدي",
        "سيدني",
        "سينون",
        "سيول",
        "سيوله",
        "ستين",
        "ستينات",
        "ستون",
        "سيره",
        "سيرها",
        "سيرهم",
        "سيفه",
        "سيفا",
        "سيوف",
        "سينما",
        "سينماءي",
    )
)
_TOWNS = (
    *("سنجار", "سيفيرو", "سيفير", "سيفاستوبول", "سيفرسك", "ستيباناك", "ستوكهولم", "ستراسبور", "سيراليون", "سيريلانكا", "سنغافور"),
    *("سيستان", "سيبيري", "ستارو", "ستاري", "ستالين", "ستانيتس", "سيمالك", "سيمف", "سيفاست", "سيرالي", "سيشل", "سينيغ", "ستافر", "ستانيك"),
)
_BEFORE_NAMES = frozenset(
    (
        *("في", "قرب", "داخل", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "وسط", "ضواحي", "محيط", "ريف", "جبل", "تل"),
        *("مدينه", "بلده", "قريه", "محافظه", "ولايه", "منطقه", "قضاء", "ناحيه", "مخيم", "اقليم", "مديريه", "بمدينه", "ببلده", "بقريه"),
    )
)
_WILL_TOO = ("سيطرح", "سيطرد", "سيطرق")  # they begin like `control`


@lru_cache(maxsize=50_000)
def will(word: str) -> bool:
    """س before an imperfect verb: سيفتح."""
    bare = word[1:] if word[:1] in "وف" else word
    return len(bare) > 4 and bare[0] == "س" and bare[1] in "يتن" and bare not in _LADIES and not _is_no_verb(bare)


def will_at(plain: Sequence[str], place: int) -> bool:
    """A verb so at a word; not `في |سنجار`, `مدينة |ستيبنا`, where only a name may stand."""
    return will(plain[place]) and not (place > 0 and plain[place - 1].removeprefix("و") in _BEFORE_NAMES)


def any_will(plain: Sequence[str], first: int, last: int) -> bool:
    """Whether one of the words [first, last) is a verb so."""
    return any(will_at(plain, at) for at in range(first, min(last, len(plain))))


def _is_no_verb(bare: str) -> bool:
    return bare in _NO_FUTURE_WHOLE or (bare.startswith(_NO_FUTURE + _TOWNS) and not bare.startswith(_WILL_TOO))
