"""Single persons whom harm befell, in Arabic: قتل مسعف, امرأة وثلاثة أطفال, استشهاد سائقها; alone and beside a number."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.arabic.harm.befallen import befell_nobody
from safepassage.reports.arabic.harm.families import is_one, joined_kin, kin_behind, kin_near, ones, text_of, their_one, whose_one
from safepassage.reports.arabic.harm.named_victims import named_victim
from safepassage.reports.arabic.harm.subjects import blacked_out, told_before
from safepassage.reports.arabic.words.harm_words import (
    AGENTS,
    AMID,
    ANOTHER,
    BEFELL,
    CAUSED,
    DEATH,
    FELL,
    FIRST,
    HE,
    HIT_ONE,
    ITS_KIN,
    KIN,
    KIN_OF,
    KIN_TWO,
    MET,
    NATIONAL,
    OFFICES,
    ONE_HURT,
    PARENTS,
    ROLES,
    VICTIMS,
    WHERE,
    done_to,
    to_them,
)
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import ONE_PERSON, TWO_FOLLOWED, is_person, names_people
from safepassage.reports.arabic.words.verbs import NEGATIONS
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems
from safepassage.reports.words.words import Word

_AGED = frozenset(plain_words("عمره عمرها"))
_MEMBERS = frozenset(plain_words("أعضاء أفراد كوادر أبناء قادة قياديي وجهاء أهالي"))
_IMAM = plain_word("إمام")
_MOSQUES = frozenset(plain_words("مسجد المسجد جامع الجامع مصلى"))
_LIFE_OF = plain_word("بحياة")
_FELL_ONE = ("سقط", "ارتقي", "ارتقت", "خر")
_TO_FALL = 8  # words from the verb to what one fell as
_DIED = frozenset(plain_words("توفي توفيت مات ماتت قضى قضت استشهد استشهدت فارق"))
_LATER = frozenset(plain_words("لاحقا بعد بعدها متأثرا متأثرة الحياة لاحقًا"))
_CASE, _OF_DEATH = plain_words("حالة وفاة")
_HITS = {"يقتل": "killed", "تقتل": "killed", "يقتلون": "killed", "يصيب": "injured", "يصيبون": "injured"}  # of headlines: مسلح يقتل مزارعا
_NO_DEED = NEGATIONS | frozenset(plain_words("أن قد وقد كي لكي حتى أو كاد سوف"))
_ANY = frozenset(plain_words("كل أي أول آخر أو"))
_STANDING_ALONE = VICTIMS | {one for one in ONE_PERSON if not one.endswith("ي") and one != "مسلح"}  # not `في هجوم مسلح`


def singles(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> list[tuple[str, Count]]:
    """`قتل مسعف`: one."""
    found: list[tuple[str, Count]] = []
    for place in range(first, last - 1):
        if befell_nobody(plain, place):
            continue
        if (family := _with_kin(words, plain, place, first, last)) is not None:
            found.insert(0, family)
        one = (
            _hit(words, plain, place, last)
            or _fallen(words, plain, place)
            or _felled(words, plain, place, first, last)
            or _known(words, plain, place, last)
            or _struck(words, plain, place, first)
            or _met_death(words, plain, place, last)
            or _case(words, plain, place, first)
            or _fell_as(words, plain, place, last)
            or _nameless(words, plain, place, last)
            or named_victim(words, plain, place, last)
        )
        if (
            one is None
            and plain[place + 1] in ANOTHER | OFFICES
            and not _in_front(words, plain, place + 1)
            and (role := _deed(plain[place]))
        ):
            more = kin_near(plain, place + 2, last)
            one = role, Count(1.0 + more, 1.0 + more, "people", words[place + 1].text)
        one = one or _named(words, plain, place, last) or told_before(words, plain, place, first, last)
        if one is not None:
            found.append(one)
    if [role for role, _ in found] == ["injured"] and found[0][1].low == 1.0 and _died_later(plain, first, last):
        found = [("killed", found[0][1])]
    if last - 1 > first and not befell_nobody(plain, last - 1) and (one := told_before(words, plain, last - 1, first, last)) is not None:
        found.append(one)
    return found


def _died_later(plain: Sequence[str], first: int, last: int) -> bool:
    """`أصيب مدني |ثم توفي متأثرا بجراحه`: the one who was hurt is dead; not `أصيب مدني وتوفي آخر`."""
    if any(is_number(word) for word in plain[first:last]):
        return False
    for at in range(first + 2, last):
        then = plain[at - 1] == "ثم" or plain[at][:1] in "وف"
        behind = plain[at + 1] if at + 1 < last else ""
        if then and plain[at].lstrip("وف") in _DIED and (not behind or behind in WHERE | AMID or behind in _LATER):
            return True
    return False


def _in_front(words: Sequence[Word], plain: Sequence[str], at: int) -> bool:
    """`قتل أمام منزله`; not `قتل إمام مسجد`."""
    return plain[at] == _IMAM and not words[at].text.startswith("إ") and plain[at + 1 : at + 2] != [] and plain[at + 1] not in _MOSQUES


def _deed(word: str) -> str:
    """What a deed, or the life that it took, says befell the one behind it: `اغتيال`, `أودت بحياة`."""
    return "killed" if word == _LIFE_OF else done_to(word)


def _with_kin(words: Sequence[Word], plain: Sequence[str], place: int, first: int, last: int) -> tuple[str, Count] | None:
    """`امرأة وطفليها قُتلوا`: three."""
    more = kin_behind(plain, place + 1, last)[0]
    if not more or plain[place].lstrip("و") not in ONE_PERSON | PARENTS | HE:
        return None
    beside = [*plain[max(first, place - 1) : place], *plain[place + 2 : min(last, place + 4)]]
    role = next((role for word in beside for role, of_it in ROLES[:2] if set(stems(word)) & of_it), "")
    return (role, Count(1.0 + more, 1.0 + more, "people", f"{words[place].text} {words[place + 1].text}")) if role else None


def _struck_down(word: str) -> bool:
    """`امرأة`, `إماماً`, `القيادي`; not `المدني`, which may say what hospital was hit."""
    return is_one(word) or word.removesuffix("ا") in OFFICES or (word.startswith("ال") and word[2:] in OFFICES | PARENTS | _STANDING_ALONE)


def _hit(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`قتل قناص امرأة`, `أصابت رصاصة طائشة طفلة`: what did it stands between the verb and the one."""
    role = HIT_ONE.get(plain[place].lstrip("وف"), "")
    if not role or AGENTS.isdisjoint(stems(plain[place + 1])):
        return None
    nation = place + 2 + _says_whose(plain, place + 2, last)
    at = next(
        (
            at
            for at in range(nation, place + 4)
            if at < last and (_struck_down(plain[at]) or _one_among(plain, at, last) or _a_parent(plain, at, last))
        ),
        -1,
    )
    if at < 0 or (at == place + 3 and (plain[at - 1][:1] == "و" or is_number(plain[at - 1]) or len(plain[at - 1]) < 3)):
        return None
    more = kin_near(plain, at + 1, last)
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[at].text, words[at].text)


def _a_parent(plain: Sequence[str], at: int, last: int) -> bool:
    """`قتلت الغارة |أما| وطفليها`: a mother, letter for letter `either`, with hers behind her."""
    return plain[at].endswith("ا") and plain[at][:-1] in PARENTS and kin_behind(plain, at + 1, last)[0] > 0


def _one_among(plain: Sequence[str], at: int, last: int) -> bool:
    """`قتل لغم أحد أعضاء الفريق`."""
    return (
        plain[at] in FIRST and at + 1 < last and not is_number(plain[at + 1]) and (names_people(plain[at + 1]) or plain[at + 1] in _MEMBERS)
    )


def _says_whose(plain: Sequence[str], at: int, last: int) -> bool:
    """`أصاب قصف روسي مستشفى`, `أصابت غارة إسرائيلية الطريق`: whose it was; not `أصابت رصاصة فلسطينية في الرأس`, whom it hit."""
    word, after = (plain[n] if n < last else "" for n in (at, at + 1))
    if word.removesuffix("ه") not in NATIONAL or word.endswith("ه") != plain[at - 1].endswith("ه"):
        return False
    return not word.endswith("ه") or (after[:1].isalpha() and after not in WHERE | AMID)


def _fallen(words: Sequence[Word], plain: Sequence[str], place: int) -> tuple[str, Count] | None:
    """`سقط قتيل وثلاثة جرحى`, `فأردوها قتيلة`: one."""
    word = plain[place + 1]
    role = ONE_HURT.get(word, "") or ONE_HURT.get(word.removesuffix("ا"), "")
    if not role:
        return None
    amid = plain[place].startswith(("جراء", "اثر", "فيه", "خلاله"))
    then = amid and place > 0 and plain[place - 1].lstrip("و") in FELL  # سقط جراءها قتيل
    felled = then or plain[place] in FELL or plain[place].lstrip("وف").startswith(("ارد", "سقط", "خر"))
    felled = felled or (place > 0 and plain[place].startswith("ال") and plain[place - 1].lstrip("وف") in CAUSED)  # أوقع القصف قتيلة
    return (role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)) if felled else None


def _felled(words: Sequence[Word], plain: Sequence[str], place: int, first: int, last: int) -> tuple[str, Count] | None:
    """`شهيد و3 جرحى بقصف`, `جريح برصاص قناص` at the head of a clause; `فقتل المسعف وأصاب السائق`: one."""
    word, after = plain[place], plain[place + 1]
    if place == first and word in ONE_HURT and (after[:1] in "وب" or after in WHERE):
        return ONE_HURT[word], Count(1.0, 1.0, words[place].text, words[place].text)
    role = HIT_ONE.get(word.lstrip("وف"), "") or (_HITS.get(word, "") if not place or plain[place - 1] not in _NO_DEED else "")
    whole = place + 2 >= last or plain[place + 2][:1] in "وب" or not plain[place + 2][0].isalnum() or plain[place + 2] in WHERE
    if role and (_object(after) or (word[:1] in "وف" and is_one(after))):
        more, end = kin_behind(plain, place + 2, last)  # وأصاب فتى, قناص قتل جندياً, قتلت أباً وابنته
        return role, Count(1.0 + more, 1.0 + more, "people" if more else words[place + 1].text, text_of(words, place + 1, end))
    more, end = kin_behind(plain, place + 2, last)
    known = after[2:] in VICTIMS | PARENTS or ((more or blacked_out(plain[min(place + 2, last - 1)])) and after[2:] in ONE_PERSON)
    if not role or not after.startswith("ال") or not known or not whole:
        return None
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[place + 1].text, text_of(words, place + 1, end))


def _object(word: str) -> bool:
    """`جندياً`, `قائداً`, `أباً`: whom a verb befell."""
    return word.endswith("ا") and (is_person(word) or word[:-1] in OFFICES | PARENTS)


def _met_death(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`لقي سائق شاحنة إغاثة حتفه`, `فارق طفل الحياة`: one."""
    victim = plain[place + 1]
    if MET.isdisjoint(stems(plain[place])) or not (is_one(victim) or whose_one(victim) or victim in OFFICES):
        return None
    end = next((at for at in range(place + 2, min(place + 9, last)) if plain[at] in DEATH), -1)
    if end < 0 or any(is_number(word) for word in plain[place + 2 : end]):
        return None
    more = kin_near(plain, place + 2, end) or ones(plain, place + 2, end)[0]
    return "killed", Count(1.0 + more, 1.0 + more, "people" if more else words[place + 1].text, text_of(words, place + 1, place + 2))


def _case(words: Sequence[Word], plain: Sequence[str], place: int, first: int) -> tuple[str, Count] | None:
    """`حالة وفاة وست إصابات`, `سجلت حالة وفاة`: one; not `كل حالة وفاة`."""
    led = plain[place - 1] if place > first else ""
    if plain[place].lstrip("وب") != _CASE or plain[place + 1] != _OF_DEATH or led in _ANY or is_number(led):
        return None
    return "killed", Count(1.0, 1.0, words[place].text, text_of(words, place, place + 2))


def _nameless(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`استشهد ■■■■ و■■■■ أمس`: as many as names that are blacked out, behind a verb that befalls; not `قتل ■■■■ أربعة`."""
    role = done_to(plain[place])
    if not role or BEFELL.isdisjoint(stems(plain[place])) or not blacked_out(plain[place + 1]):
        return None
    end = place + 2
    while end < last and (blacked_out(plain[end]) or (plain[end] in ("و", "،") and blacked_out(plain[min(end + 1, last - 1)]))):
        end += 1
    many = float(sum(map(blacked_out, plain[place + 1 : end])))
    return role, Count(many, many, "people", text_of(words, place + 1, end))


def _fell_as(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`سقط جندي من الجيش |شهيدا`, `خر عامل |صريعا`: one."""
    if not plain[place].lstrip("وف").startswith(_FELL_ONE) or not (is_one(plain[place + 1]) or whose_one(plain[place + 1])):
        return None
    for word in plain[place + 2 : min(place + _TO_FALL, last)]:
        if is_number(word) or not word[:1].isalpha():
            break
        if role := ONE_HURT.get(word.removesuffix("ا"), "") if word.endswith("ا") else "":
            return role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)
    return None


def _struck(words: Sequence[Word], plain: Sequence[str], place: int, first: int) -> tuple[str, Count] | None:
    """`استهدف قناص سيدة فأصابها`: the one who was named before."""
    word = plain[place]
    if word[:1] not in "وف" or not word.endswith(("ه", "ها")) or word.endswith("هم") or not (role := to_them(word)):
        return None
    if any(is_number(other) for other in plain[first:place]) or not any(is_one(other) for other in plain[max(first, place - 8) : place]):
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
    if word in KIN_OF and at + 1 < last and plain[at + 1] in ITS_KIN:
        return role, Count(1.0, 1.0, "people", text_of(words, at, at + 2))  # ومات ابن عمي
    if word in KIN_TWO:
        return role, Count(2.0, 2.0, "people", words[at].text)
    known = whose_one(word) and (word in KIN or their_one(word) or not BEFELL.isdisjoint(stems(plain[place])) or at > place + 1)
    if not known and not (at > place + 1 and word in _STANDING_ALONE):
        return None
    more, end = kin_behind(plain, at + 1, last)
    more = more or kin_near(plain, at + 1, last) or (ones(plain, _described(plain, at + 1, last), last)[0] if is_person(word) else 0)
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[at].text, text_of(words, at, end))


def _victim_at(plain: Sequence[str], place: int, last: int) -> int:
    """Where the victim of a deed stands: right behind it, or behind where it was (`قتل في القصف طبيب`)."""
    if place + 1 < last and plain[place + 1] in AMID:
        for at in range(place + 2, min(place + 5, last)):
            word = plain[at]
            if is_number(word):
                break
            if word in _STANDING_ALONE or word in KIN or (word.startswith("ال") and word[2:] in VICTIMS):
                return at
    return place + 1


def _described(plain: Sequence[str], at: int, last: int) -> int:
    """Behind what is told of one person to whom another is joined: `امرأة حامل |وزوجها`, `رضيعة عمرها أربعة أشهر |وطفل`; else before it."""
    behind = at + (3 if at < last and plain[at] in _AGED else 1)
    word = plain[behind] if behind < last else ""
    told = plain[at][0].isalpha() and plain[at][:1] not in "وب" and plain[at] not in WHERE | AMID if word else False
    return behind if told and (joined_kin(plain, behind, last)[0] or (word[:1] == "و" and word[1:] in ONE_PERSON)) else at


def _named(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`قتل مسعف`, `مقتل امرأة وطفل`."""
    one = plain[place + 1] in ONE_PERSON or (plain[place + 1] in PARENTS and done_to(plain[place]))
    if not one or (place + 2 < last and plain[place + 2] in TWO_FOLLOWED):
        return None
    for stem in stems(plain[place]):
        if role := next((role for role, of_it in ROLES[:2] if stem in of_it), ""):
            more, end = ones(plain, _described(plain, place + 2, last), last)
            if not more and list(plain[place + 2 : place + 4]) == ["علي", "الاقل"]:
                return role, Count(1.0, None, words[place + 1].text, text_of(words, place + 1, place + 4), "at least")
            return role, Count(1.0 + more, 1.0 + more, words[place + 1].text, text_of(words, place + 1, end if more else place + 2))
    return None
