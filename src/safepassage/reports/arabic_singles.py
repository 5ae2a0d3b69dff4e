"""Single persons whom harm befell, in Arabic: قتل مسعف, امرأة وثلاثة أطفال, استشهاد سائقها; alone and beside a number."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.arabic_harm_words import (
    AGENTS,
    AMID,
    ANOTHER,
    BEFELL,
    BODIES,
    CAUSED,
    DEFINITE,
    ENTOURAGE,
    FELL,
    FIRST,
    HIT_ONE,
    KIN,
    KIN_MANY,
    KIN_TWO,
    NATIONAL,
    OFFICES,
    ONE_HURT,
    PARENTS,
    ROLES,
    TOGETHER,
    VICTIMS,
    WHERE,
    done_to,
    to_them,
)
from safepassage.reports.arabic_numbers import ArabicAmount
from safepassage.reports.arabic_numerals import is_number
from safepassage.reports.arabic_persons import ONE_PERSON, TWO_FOLLOWED
from safepassage.reports.arabic_words import stems
from safepassage.reports.words import Word


def text_of(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.text for word in words[first:last])


def singles(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> list[tuple[str, Count]]:
    """`قتل مسعف`: one."""
    found: list[tuple[str, Count]] = []
    for place in range(first, last - 1):
        if (family := _with_kin(words, plain, place, first, last)) is not None:
            found.insert(0, family)
        one = (
            _hit(words, plain, place, last)
            or _fallen(words, plain, place)
            or _felled(words, plain, place, first, last)
            or _known(words, plain, place, last)
            or _struck(words, plain, place, first)
        )
        if one is None and plain[place + 1] in ANOTHER | OFFICES and (role := done_to(plain[place])):
            more = _kin_near(plain, place + 2, last)
            one = role, Count(1.0 + more, 1.0 + more, "people", words[place + 1].text)
        one = one or _named(words, plain, place, last)
        if one is not None:
            found.append(one)
    return found


def _with_kin(words: Sequence[Word], plain: Sequence[str], place: int, first: int, last: int) -> tuple[str, Count] | None:
    """`امرأة وطفليها قُتلوا`: three."""
    kin = plain[place + 1]
    more = 1 if _and_kin(kin) else 2 if kin[:1] == "و" and kin[1:] in KIN_TWO else 0
    if not more or plain[place].lstrip("و") not in ONE_PERSON | PARENTS:
        return None
    beside = [*plain[max(first, place - 1) : place], *plain[place + 2 : min(last, place + 4)]]
    role = next((role for word in beside for role, of_it in ROLES[:2] if set(stems(word)) & of_it), "")
    return (role, Count(1.0 + more, 1.0 + more, "people", f"{words[place].text} {words[place + 1].text}")) if role else None


def _hit(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`قتل قناص امرأة`, `أصابت رصاصة طائشة طفلة`: what did it stands between the verb and the one."""
    role = HIT_ONE.get(plain[place].lstrip("وف"), "")
    if not role or AGENTS.isdisjoint(stems(plain[place + 1])):
        return None
    nation = place + 2 + (plain[place + 2 : place + 3] != [] and plain[place + 2] in NATIONAL)  # أصاب قصف روسي مستشفى
    at = next((at for at in range(nation, place + 4) if at < last and (_is_one(plain[at]) or plain[at].removesuffix("ا") in OFFICES)), -1)
    if at < 0 or (at == place + 3 and (plain[at - 1][:1] == "و" or is_number(plain[at - 1]) or len(plain[at - 1]) < 3)):
        return None
    more = _kin_near(plain, at + 1, last)
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[at].text, words[at].text)


def _fallen(words: Sequence[Word], plain: Sequence[str], place: int) -> tuple[str, Count] | None:
    """`سقط قتيل وثلاثة جرحى`, `فأردوها قتيلة`: one."""
    word = plain[place + 1]
    role = ONE_HURT.get(word, "") or ONE_HURT.get(word.removesuffix("ا"), "")
    if not role:
        return None
    felled = plain[place] in FELL or plain[place].lstrip("وف").startswith(("ارد", "سقط", "خر"))
    felled = felled or (place > 0 and plain[place].startswith("ال") and plain[place - 1].lstrip("وف") in CAUSED)  # أوقع القصف قتيلة
    return (role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)) if felled else None


def _felled(words: Sequence[Word], plain: Sequence[str], place: int, first: int, last: int) -> tuple[str, Count] | None:
    """`شهيد و3 جرحى بقصف` at the head of a clause; `فقتل المسعف وأصاب السائق`: one."""
    word, after = plain[place], plain[place + 1]
    if place == first and word in ONE_HURT and after[:1] == "و":
        return ONE_HURT[word], Count(1.0, 1.0, words[place].text, words[place].text)
    role = HIT_ONE.get(word.lstrip("وف"), "")
    whole = place + 2 >= last or plain[place + 2][:1] in "وب" or not plain[place + 2][0].isalnum() or plain[place + 2] in WHERE
    if role and word[:1] in "وف" and _is_one(after):
        return role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)  # وأصاب فتى
    if not role or not after.startswith("ال") or after[2:] not in VICTIMS | PARENTS or not whole:
        return None
    more, end = _kin_behind(plain, place + 2, last)
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[place + 1].text, text_of(words, place + 1, end))


def _struck(words: Sequence[Word], plain: Sequence[str], place: int, first: int) -> tuple[str, Count] | None:
    """`استهدف قناص سيدة فأصابها`: the one who was named before."""
    word = plain[place]
    if word[:1] not in "وف" or not word.endswith(("ه", "ها")) or word.endswith("هم") or not (role := to_them(word)):
        return None
    if any(is_number(other) for other in plain[first:place]) or not any(_is_one(other) for other in plain[max(first, place - 8) : place]):
        return None
    return role, Count(1.0, 1.0, "people", words[place].text)


def _known(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`استشهاد سائقها`, `أصيب المسعف`, `إصابة زوجته وطفله`, `إصابة شقيقيه`, `قتل في القصف الطبيب`, `مقتل أحد المتطوعين`."""
    role = done_to(plain[place])
    at = _victim_at(plain, place, last) if role else place + 1
    word = plain[at]
    if not role:
        return None
    if word in FIRST and at + 1 < last and not is_number(plain[at + 1]):
        return role, Count(1.0, 1.0, "people", text_of(words, at, at + 2))
    if word in KIN_TWO:
        return role, Count(2.0, 2.0, "people", words[at].text)
    known = _whose_one(word) and (word in KIN or not BEFELL.isdisjoint(stems(plain[place])) or at > place + 1)
    if not known and not (at > place + 1 and word in VICTIMS):
        return None
    more, end = _kin_behind(plain, at + 1, last)
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[at].text, text_of(words, at, end))


def _kin_behind(plain: Sequence[str], end: int, last: int) -> tuple[int, int]:
    """How many of the family are joined from this word on, and where they end: `وزوجته وطفلاها`, three."""
    more = 0
    while end < last and _and_kin(plain[end]):
        end, more = end + 1, more + 1
    if end < last and plain[end][:1] == "و" and plain[end][1:] in KIN_TWO:
        end, more = end + 1, more + 2
    return more, end


def _kin_near(plain: Sequence[str], first: int, last: int) -> int:
    """`رئيس المجلس المحلي ومرافقه`: how many of his are joined to one with an office, over the words that say which."""
    for at in range(first, min(first + 4, last)):
        if _and_kin(plain[at]):
            return _kin_behind(plain, at, last)[0]
        if plain[at] in WHERE or not plain[at][0].isalpha() or plain[at][:1] == "و":
            return 0
    return 0


def _victim_at(plain: Sequence[str], place: int, last: int) -> int:
    """Where the victim of a deed stands: right behind it, or behind where it was (`قتل في القصف طبيب`)."""
    if place + 1 < last and plain[place + 1] in AMID:
        for at in range(place + 2, min(place + 5, last)):
            word = plain[at]
            if is_number(word):
                break
            if word in VICTIMS or word in KIN or (word.startswith("ال") and word[2:] in VICTIMS):
                return at
    return place + 1


def _named(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`قتل مسعف`, `مقتل امرأة وطفل`."""
    one = plain[place + 1] in ONE_PERSON or (plain[place + 1] in PARENTS and done_to(plain[place]))
    if not one or (place + 2 < last and plain[place + 2] in TWO_FOLLOWED):
        return None
    for stem in stems(plain[place]):
        if role := next((role for role, of_it in ROLES[:2] if stem in of_it), ""):
            described = place + 3 < last and plain[place + 2][:1] != "و" and _and_kin(plain[place + 3])  # امرأة حامل وزوجها
            more = _ones(plain, place + 2 + described, last)
            if not more and list(plain[place + 2 : place + 4]) == ["علي", "الاقل"]:
                return role, Count(1.0, None, words[place + 1].text, text_of(words, place + 1, place + 4), "at least")
            return role, Count(1.0 + more, 1.0 + more, words[place + 1].text, text_of(words, place + 1, place + 2 + more))
    return None


def with_one_before(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, first: int) -> Count:
    """`امرأة وثلاثة أطفال`: four; `أم وأطفالها الثلاثة`: four; `قائد ميداني واثنان من مرافقيه`: three."""
    count, place = amount.count, amount.first
    if place <= first or count.low != count.high:
        return count
    if plain[place] in DEFINITE and plain[place - 1] in KIN_MANY:
        return _and_before(words, plain, count, place - 2, first)  # أم وأطفالها الثلاثة
    if _leader(plain, amount, first):
        return Count(count.low + 1, count.low + 1, "people", count.text, count.qualifier)
    if plain[place][:1] != "و" or plain[place - 1] in ONE_HURT:
        return count
    if place - 2 >= 0 and is_number(plain[place - 2]):
        return count  # ثلاثمئة قتيل و1200
    back = place - 3 if plain[place - 2] == "برتبه" else place - 1  # ضابط برتبة عقيد وثلاثة جنود
    return _and_before(words, plain, count, back, first)


def _and_before(words: Sequence[Word], plain: Sequence[str], count: Count, back: int, first: int) -> Count:
    """With those who stand before a number, from this word back: `رجل وزوجته وثلاثة من أطفالهما`, five."""
    more = 1
    while back > first and _and_kin(plain[back]):
        back, more = back - 1, more + 1
    word = plain[back]
    if back < first or not (word.lstrip("و") in ONE_PERSON | PARENTS or _and_kin(word) or (more > 1 and _whose_one(word))):
        return count
    return Count(count.low + more, count.low + more, "people", f"{words[back].text} {count.text}", count.qualifier)


def _leader(plain: Sequence[str], amount: ArabicAmount, first: int) -> bool:
    """`قُتل قائد كتيبة وأربعة من مرافقيه`, `قُتل القيادي مع ستة من عناصره`: one more, who leads them."""
    place = amount.first
    joined = plain[place][:1] == "و" or plain[place - 1].lstrip("و") in TOGETHER
    theirs = any(word in ENTOURAGE for word in plain[amount.last : amount.last + 3])
    for back in range(place - 1, max(first, place - 9) - 1, -1):
        if is_number(plain[back]):
            return False
        if any(stem in OFFICES for stem in stems(plain[back])):
            near = back == place - 2 and back > first and bool(done_to(plain[back - 1]))
            return joined and (near or (theirs and any(done_to(word) for word in plain[first:back])))
    return False


def with_one_behind(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, last: int, count: Count) -> Count:
    """`طفلان وامرأة`, `خمسة أطفال ومسعف`: three, six."""
    place = amount.last + (amount.last < last and plain[amount.last][:1] != "و")
    more = _ones(plain, place, last)
    if not more or count.low != count.high or plain[amount.last - 1] in BODIES:
        return count  # جثتي أم ورضيعها
    return Count(count.low + more, count.low + more, "people", text_of(words, amount.first, place + more), count.qualifier)


def _ones(plain: Sequence[str], place: int, last: int) -> int:
    """How many single people are joined from this word on by `and`: `… وامرأة وطفل`."""
    more = 0
    while place + more < last and plain[place + more][:1] == "و" and _is_one(plain[place + more][1:]):
        if plain[place + more + 1 : place + more + 2] and plain[place + more + 1] in TWO_FOLLOWED:
            break
        more += 1
    return more


def _and_kin(word: str) -> bool:
    return word[:1] == "و" and word[1:] in KIN


def _is_one(word: str) -> bool:
    """A single person, be it as an object (`طفلا`)."""
    return word in ONE_PERSON or word in KIN or (len(word) > 3 and word.endswith("ا") and word[:-1] in ONE_PERSON)


def _whose_one(word: str) -> bool:
    """`سائقها`, `المسعف`, `والدهما`: one that is known."""
    return (word.startswith("ال") and word[2:] in ONE_PERSON) or word in KIN
