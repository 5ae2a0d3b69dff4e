"""Who is joined to one person or to a number by *and*, in Arabic: امرأة وثلاثة أطفال, وزوجته وطفلاها, رئيس المجلس ومرافقه."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.arabic.harm.joined import BESIDE
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.titled import titled_before
from safepassage.reports.arabic.words.harm_words import (
    BODIES,
    DEFINITE,
    ENTOURAGE,
    FAMILY,
    HE,
    HIT_ONE,
    ITS_KIN,
    KIN,
    KIN_MANY,
    KIN_OF,
    KIN_TWO,
    OFFICES,
    ONE_HURT,
    PARENTS,
    THINGS,
    TOGETHER,
    WHERE,
    done_to,
)
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import ONE_PERSON, TWO_FOLLOWED, is_person, names_people
from safepassage.reports.words.arabic_words import plain_words, roots, stems
from safepassage.reports.words.words import Word

_HURT_ONE = frozenset(ONE_HURT)
_DOER = 5  # words from a deed to whom it was done to, with whoever did it
_WITH_HIM = frozenset(plain_words("معه معها"))


def with_one_before(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, first: int) -> Count:
    """`امرأة وثلاثة أطفال`: four; `أم وأطفالها الثلاثة`: four; `قائد ميداني واثنان من مرافقيه`: three."""
    count, place = amount.count, amount.first
    if place <= first or count.low != count.high:
        return count
    if plain[place] in DEFINITE and plain[place - 1] in KIN_MANY:
        return _and_before(words, plain, count, place - 1, first, family=True)  # أم وأطفالها الثلاثة
    if _fell_with(plain, place, first) or (plain[place][:1] == "و" and _WITH_HIM & set(plain[amount.last : amount.last + 2])):
        return Count(count.low + 1, count.low + 1, "people", count.text, count.qualifier)
    joined = plain[place][:1] == "و"
    if not (joined and _kin_before(plain, place, first)[0]) and (
        _leader(words, plain, amount, first) or titled_before(words, plain, amount, first)
    ):
        return Count(count.low + 1, count.low + 1, "people", count.text, count.qualifier)
    if not joined or plain[place - 1] in ONE_HURT:
        return count
    if place - 2 >= 0 and is_number(plain[place - 2]):
        return count  # ثلاثمئة قتيل و1200
    end = place - 2 if plain[place - 2] == "برتبه" else place  # ضابط برتبة عقيد وثلاثة جنود
    return _and_before(words, plain, count, end, first)


def _fell_with(plain: Sequence[str], place: int, first: int) -> bool:
    """`أخاه قتل مع تسعة آخرين`: he is the tenth."""
    verb = place - 2
    return (
        verb > first
        and plain[place - 1] in TOGETHER
        and bool(done_to(plain[verb]))
        and (whose_one(plain[verb - 1]) or is_one(plain[verb - 1]))
    )


def _and_before(words: Sequence[Word], plain: Sequence[str], count: Count, end: int, first: int, family: bool = False) -> Count:
    """With those who stand before a number, up to the word `end`: `رجل وزوجته وثلاثة من أطفالهما`, five."""
    more, begin = _kin_before(plain, end, first)
    if begin > first and _one_ends_at(plain, begin - 1, first, family or more > 0):
        more, begin = more + 1, begin - 1
        while begin - 1 > first and plain[begin][:1] == "و" and plain[begin - 1].removeprefix("و") in ONE_PERSON:
            more, begin = more + 1, begin - 1  # مدني |وجندي ومسعفين اثنين
    return Count(count.low + more, count.low + more, "people", f"{words[begin].text} {count.text}", count.qualifier) if more else count


def _kin_before(plain: Sequence[str], end: int, first: int) -> tuple[int, int]:
    """How many of a family are joined right before a word, and where they begin."""
    more, begin = 0, end
    while begin > first:
        one, two = joined_kin(plain, begin - 1, begin), joined_kin(plain, begin - 2, begin) if begin - 2 >= first else (0, 0)
        if not (one[0] or two[1] == 2):
            break
        more, begin = (more + one[0], begin - 1) if one[0] else (more + two[0], begin - 2)
    return more, begin


def _one_ends_at(plain: Sequence[str], back: int, first: int, family: bool) -> bool:
    """Whether a single person is told of up to this word: `رجل`, `هو`; before a family also `المواطن خالد المصري`."""
    word, before = plain[back], plain[back - 1] if back > first else ""
    described = word.endswith("ي") and before.lstrip("و") in ONE_PERSON | OFFICES  # ضابط تركي وثلاثة جنود
    if _object_at(plain, back, first):
        return True
    return described or word.lstrip("و") in ONE_PERSON | PARENTS | HE or (family and (whose_one(word) or _named_at(plain, back, first)))


def _object_at(plain: Sequence[str], back: int, first: int) -> bool:
    """`قتل مسلحون |عمدة| وحارسين`, `قتلت عقيدا |وجنديين|`: one whom a deed was done to, behind its verb and whoever did it."""
    word = plain[back]
    one = word in OFFICES or (word.endswith("ا") and (word[:-1] in ONE_PERSON | OFFICES or is_person(word)))
    verb = next((at for at in range(back - 1, max(first, back - _DOER) - 1, -1) if plain[at].lstrip("وف") in HIT_ONE), -1)
    between = plain[verb + 1 : back]
    plainly = not any(is_number(other) or other in WHERE or other[:1] in "وب" or not other[:1].isalpha() for other in between)
    return one and verb >= 0 and plainly


def _named_at(plain: Sequence[str], back: int, first: int) -> bool:
    """Whether a name or a title behind what befell it ends at this word: `استشهد خالد المصري`, `مقتل زعيم عشائري`."""
    for at in range(back, max(first, back - 8) - 1, -1):
        if done_to(plain[at]):
            plainly_one = whose_one(plain[at + 1]) or plain[at + 1] in ONE_PERSON | OFFICES
            placed = not WHERE.isdisjoint(plain[at + 1 : back])  # العقيد في الجيش أحمد صالح
            return at < back and (plainly_one or not (placed or _many_or_thing(plain[at + 1])))
        if is_number(plain[at]) or not plain[at][0].isalpha() or (at < back and plain[at][:1] == "و"):
            return False
    return False


def _many_or_thing(word: str) -> bool:
    """`مدنيون`, `نساء`, `المنزل`: no single person."""
    one = not ONE_PERSON.isdisjoint((word, word.removeprefix("ال")))
    return not one and (names_people(word) or not THINGS.isdisjoint(roots(word)))


def _leader(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, first: int) -> bool:
    """`قُتل قائد كتيبة وأربعة من مرافقيه`, `قُتل القيادي مع ستة من عناصره`: one more, who leads them."""
    place = amount.first
    joined = plain[place][:1] == "و" or plain[place - 1].lstrip("و") in TOGETHER
    theirs = any(word in ENTOURAGE for word in plain[amount.last : amount.last + 3])
    if joined and _of_his(words, plain, amount) and _named_at(plain, place - 1, first):
        return True
    for back in range(place - 1, max(first, place - 9) - 1, -1):
        if is_number(plain[back]):
            return False
        if any(stem in OFFICES for stem in stems(plain[back])):
            near = back == place - 2 and back > first and bool(done_to(plain[back - 1]))
            return joined and (near or (theirs and any(done_to(word) for word in plain[first:back])))
    return False


def _of_his(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`واثنان من حراسه`, `وأربعة من زملائها`: of those who are his or hers."""
    whose = words[amount.last + 1 : amount.last + 2]
    return plain[amount.last : amount.last + 1] == ["من"] and any(word.text.endswith(("ه", "ها")) for word in whose)


def with_one_behind(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, last: int, count: Count) -> Count:
    """`طفلان وامرأة`, `خمسة أطفال ومسعف`: three, six."""
    place = amount.last + (amount.last < last and plain[amount.last][:1] != "و")
    if plain[place : place + 1] == ["من"]:
        place = next((at for at in range(place + 1, min(place + 4, last)) if plain[at][:1] == "و"), place)  # ثلاثة من فريقه وضابطاً
    if place < last and plain[place].removeprefix("و") in ONE_HURT:
        return count  # قتيلين وجريح
    more, end = ones(plain, place, last)
    if not more or count.low != count.high or plain[amount.last - 1] in BODIES:
        return count  # جثتي أم ورضيعها
    return Count(count.low + more, count.low + more, "people", text_of(words, amount.first, end), count.qualifier)


def joined_kin(plain: Sequence[str], at: int, last: int) -> tuple[int, int]:
    """How many of a family the words from this one on join, in how many words: `وزوجته` one, `وطفلاها` two, `وابن عمه` one in two."""
    word = plain[at] if 0 <= at < last else ""
    if word[:1] != "و":
        return 0, 0
    if word[1:] in KIN_TWO:
        return 2, 1
    if word[1:] in KIN_OF and at + 1 < last and plain[at + 1] in ITS_KIN:
        return 1, 2
    known = word[1:] in KIN or their_one(word[1:]) or _of_the_family(plain, at)
    return (1, 1) if known else (0, 0)


def _of_the_family(plain: Sequence[str], at: int) -> bool:
    """`الأب |والأم`, `الأم |والرضيع`, `شابا |وأمه`: one of a family who is joined to another of it."""
    before = plain[at - 1].removeprefix("و") if at else ""
    his_mother = plain[at] == "وامه" and is_person(before)  # letter for letter a nation, too
    return his_mother or (plain[at][1:] in FAMILY and before in FAMILY)


def kin_behind(plain: Sequence[str], end: int, last: int) -> tuple[int, int]:
    """How many of the family are joined from this word on, and where they end: `وزوجته وطفلاها`, three."""
    more = 0
    while (joined := joined_kin(plain, end, last))[0]:
        more, end = more + joined[0], end + joined[1]
    return more, end


def kin_near(plain: Sequence[str], first: int, last: int) -> int:
    """`رئيس المجلس المحلي ومرافقه`, `المواطن خالد المصري وزوجته`: how many of his are joined over the words that say who he is."""
    for at in range(first, min(first + 7, last)):
        if joined_kin(plain, at, last)[0]:
            return kin_behind(plain, at, last)[0]
        if is_number(plain[at]) or not plain[at][0].isalpha() or plain[at][:1] == "و":
            return 0
    return 0


def ones(plain: Sequence[str], place: int, last: int) -> tuple[int, int]:
    """How many single people are joined from this word on, and where they end: `… وامرأة وطفل`, `… فضلا عن مسعف`, `… وابن عمهما`."""
    more, end = 0, place
    if tuple(plain[place : place + 2]) in BESIDE and place + 2 < last and is_one(plain[place + 2]):
        more, end = 1, place + 3
    while end < last and plain[end][:1] == "و":
        many, width = joined_kin(plain, end, last)
        if not width and is_one(plain[end][1:]):
            many, width = 1, 1
        if not width or (end + 1 < len(plain) and plain[end + 1] in TWO_FOLLOWED):
            break
        more, end = more + many, end + width
    return more, end


def their_one(word: str) -> bool:
    """`معلمتهما`, `مساعده`: one person who is theirs."""
    bare = next((word.removesuffix(its) for its in ("هما", "هم", "ها", "ه") if word.endswith(its)), "")
    return bare in ONE_PERSON or (bare.endswith("ت") and bare[:-1] + "ه" in ONE_PERSON)


def is_one(word: str) -> bool:
    """A single person, be it as an object (`طفلا`)."""
    return is_person(word) or word in KIN


def whose_one(word: str) -> bool:
    """`سائقها`, `المسعف`, `والدهما`, `القائد`, `الأم`, `معلمتهما`: one that is known."""
    return (
        (word.startswith("ال") and (word[2:] in ONE_PERSON | OFFICES | PARENTS | _HURT_ONE or word[2:] == "والي"))
        or word in KIN
        or their_one(word)
    )


def text_of(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.text for word in words[first:last])
