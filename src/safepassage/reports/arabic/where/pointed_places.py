"""A place at which the network points in an Arabic text though no list has it, and what is no place however it is pointed at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from safepassage.records.pointed import AT, Pointed
from safepassage.records.reading import PlaceRead
from safepassage.reports.arabic.clauses.cuts import PREDICATES
from safepassage.reports.arabic.harm.toll_lines import NO_NAMES
from safepassage.reports.arabic.parties.parties import is_kunya, party_in
from safepassage.reports.arabic.places.announced import and_off
from safepassage.reports.arabic.places.name_ends import LEADS, MODIFIERS
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.noun_forms import is_noun_by_form
from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.places.spelt_out import is_strange
from safepassage.reports.arabic.voices.heads import noun_in
from safepassage.reports.arabic.where.told_words import is_told
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import VERBS, rules_of
from safepassage.reports.arabic.words.numerals import MONTHS, is_number
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import GENERAL, GIVEN_NAMES, PREPOSITIONS, SPEECH
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems, verb_forms
from safepassage.reports.words.words import Word

_SURE = 0.5  # the chance from which a name is a place though nothing offers it
_ALIKE = 0.1  # of the chance of the word that is pointed at most: its neighbours that belong to the name
_HARDLY = 0.015  # the chance of a name in the claim's own words from which it is no other town that is meant
_ON = "علي"
_ON_TOWNS = frozenset[str]().union(*map(verb_forms, plain_words("سيطر~يسيطر استولى~يستولي")))
_ON_TOWNS |= frozenset(plain_words("قصف غارة غارات هجوم هجمات سيطرة استيلاء ضربات ضربة"))  # what is on towns rather than on persons
_SINCE = 4  # words back to it
_MOST = 3  # words of a name, to each side
_BESIDE = 8  # names in a row, of which one may reach to the next
_WHERE = frozenset(
    plain_words(
        "في داخل قرب شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط محيط ضواحي مشارف باتجاه قبالة أجواء ناحية ناحيتي منطقة منطقتي حقل "
        "حقلي مستوطنة مخيمي مطاري مخيمات أحياء قمة تلة وادي جيب موقع مركز محطة طلمبة قرية قريتي بلدة بلدتي مدينة مدينتي حي حيي معسكر "
        "معسكري ولاية محافظة محافظتي مديرية مديريتي محلية جبهة محور معبر جسر طريق قصبة ساحة جزيرة"
    )
)  # nobody stands behind these
_NOUNS = frozenset[str]().union(*CLASSES.values())
_HOMES = frozenset(plain_words("منزل منازل بيت بيوت دار بناية مبنى مباني عيادة مخبز"))  # they are called by whoever lives or works there
_SITES = (
    TYPES | CLASSES["buildings"] | frozenset(plain_words("حارة تلة كوبري معمل فندق قصر رصيف محطة مشفى مستشفى ناحية بئر منجم سهل"))
) - _HOMES
_SAID_OF_IT = PREDICATES | frozenset(plain_words("آمن آمنة آمنا سالك سالكة ما"))
_WAYS_ALONE = frozenset(plain_words("الطريق الطرق المعبر الجسر الممر الحاجز"))
_KIN = frozenset(plain_words("ابن ابنة ابنه ابنها ولد والد والدة والده شقيق شقيقة زوج زوجة زوجته أخ أخت أرملة عائلة أسرة جثة جثمان دم"))
_TROOPS = frozenset(
    plain_words("لواء كتيبة كتائب فرقة سرية سرايا حركة جماعة جيش قوات فصيل تنظيم مليشيا ميليشيا حزب جبهة أنصار أحرار جند فيلق صقور")
)
_ARMS = CLASSES["weapons"] | CLASSES["air"] | CLASSES["fire"] | CLASSES["mines"]


Find = Callable[[str], PlaceRead | None]  # the place of a name in the country of the text


class Offered(NamedTuple):
    """
    The places that a claim may be about, the likeliest first; those of them that a town of no list may lie around; and the letters in which
    places are named, in the order of the text; `own`: the letters of a claim that names none of them itself.
    """

    ranked: Sequence[Named]
    middles: Sequence[Named]
    spans: Sequence[tuple[int, int]]
    find: Find
    own: tuple[int, int] = (0, 0)


def as_pointed(pointed: Pointed, offered: Offered) -> Named | None:
    """The place of a claim: the likeliest of those offered, or a name at which the network points; None: there is none."""
    return _unoffered(pointed, offered) or _bare(pointed, offered) or next(iter(offered.ranked), None)


def _bare(pointed: Pointed, offered: Offered) -> Named | None:
    """`وقتل تسعة في هجوم |على كوالي|`: a name behind `in`, `on` in a claim that names no place that is known; no other town is meant."""
    begin, end = offered.own
    best, chance = -1, _HARDLY
    for place, word in enumerate(pointed.words):
        inside = begin <= word.start and word.end <= end and place > 0 and _beside(pointed.words[place - 1], word)
        if inside and _leads_to_a_town(pointed.words, place - 1) and pointed.chance(AT, place) > chance:
            best, chance = place, pointed.chance(AT, place)
    if best < 0:
        return None
    word = pointed.words[best]
    if (
        not is_strange(plain_word(word.text))
        or plain_word(word.text) in MODIFIERS
        or word.text in _SAID_OF_IT
        or _has_surname(pointed.words[best : best + 2])
    ):
        return None
    known = offered.find(word.text)
    return None if known is None and is_noun_by_form(word.text) else Named(word.text, word.start, word.end, known, "bare")


def _leads_to_a_town(words: Sequence[Word], place: int) -> bool:
    """`في`, `قرب`; `هجوم |على|`, `سيطر المتمردون |على|`: a preposition behind which nobody stands; not `لجأت العائلات |إلى|`."""
    word = plain_word(words[place].text)
    if and_off(word) in _WHERE:
        return True
    return word == _ON and any(is_told(plain_word(one.text), _ON_TOWNS) for one in words[max(0, place - _SINCE) : place])


def _unoffered(pointed: Pointed, offered: Offered) -> Named | None:
    """A name that is pointed at and that nothing offers. One without a point lies somewhere around the likeliest place that has one."""
    place, chance = pointed.likeliest(AT)
    if place < 0 or chance < _SURE or plain_word(pointed.words[place].text) in _SAID_OF_IT:
        return None
    words, first, last = pointed.words, _edge(pointed, place, -1), _edge(pointed, place, 1)
    first -= first > 0 and _beside(words[first - 1], words[first]) and bool(_site_in(words[first - 1].text))
    while last + 1 < len(words) and plain_word(words[last].text) in LEADS and _beside(words[last], words[last + 1]):
        last += 1  # عين |الدلب
    cut = _cut(words[first].text)
    begin, end = words[first].start + cut, words[last].end
    near = bisect_left(offered.spans, (begin, 0))
    if any(begin < other and one < end for one, other in offered.spans[max(0, near - _BESIDE) : near + _BESIDE]):
        return None
    name = [plain_word(word.text) for word in words[first : last + 1]]
    before = plain_word(words[first - 1].text) if first and _beside(words[first - 1], words[first]) else ""
    if len(name) == 1 and name[0] in _WAYS_ALONE:
        return None
    if _is_somebody([plain_word(words[first].text[cut:]), *name[1:]], before):
        return None
    written = " ".join(word.text for word in words[first : last + 1])[cut:]
    for joined in range(2):  # `and`, `in` may be written before the name
        found = offered.find(written[joined:]) if not joined or written[:1] in "وبل" else None
        if found is not None:
            return Named(written[joined:], begin + joined, end, found)
    placed = before.lstrip("و") in _WHERE and not _has_surname(words[last : last + 2])
    if (not placed and not _site_in(words[first].text)) or name[0] in NO_NAMES:
        return None
    return Named(written, begin, end, _around(written, offered.ranked if _site_in(words[first].text) else offered.middles))


def _has_surname(words: Sequence[Word]) -> bool:
    """Whether the second of two words is one that is none of the language, right behind a name: so persons are called, hardly a town."""
    if len(words) < 2 or not _beside(*words):
        return False
    word = plain_word(words[1].text)
    led = word.startswith(("ال", "بال", "لل", "و")) or not word[:1].isalpha()
    return not led and not _is_common(word) and not any(root in _NOUNS or root in _WHERE for root in roots(word))


def _site_in(word: str) -> str:
    """The noun of a site or a town in a word as it is written; empty: none."""
    return next((stem for stem in stems(plain_word(word)) if stem in _SITES), "")


def _cut(word: str) -> int:
    """Letters before the noun of a site that are none of its: `and`, `in`, `to`; not the article."""
    noun = _site_in(word)
    return next((at for at in range(3) if plain_word(word[at:]) in (noun, "ال" + noun)), 0) if noun else 0


def _beside(one: Word, other: Word) -> bool:
    """Whether nothing but a space stands between two words."""
    return max(one.start, other.start) - min(one.end, other.end) == 1


def _edge(pointed: Pointed, best: int, step: int) -> int:
    """The first or the last word of the name of which one is pointed at best: as far as its neighbours are pointed at nearly as much."""
    place = best
    while 0 <= place + step < len(pointed.words) and abs(place + step - best) < _MOST and _belongs(pointed, place + step, place, best):
        place += step
    return place


def _belongs(pointed: Pointed, place: int, before: int, best: int) -> bool:
    word = plain_word(pointed.words[place].text)
    near = _beside(pointed.words[place], pointed.words[before]) and word[:1].isalnum() and word not in PREPOSITIONS | _SAID_OF_IT
    return near and pointed.chance(AT, place) > _ALIKE * pointed.chance(AT, best)


def _is_somebody(name: Sequence[str], before: str) -> bool:
    """Whether plain words seem to be a person, a band, a weapon, or no name at all, by themselves and by the word before them."""
    site = bool(_site_in(name[0]))
    if before in SPEECH or before.lstrip("وف") in SPEECH or is_kunya(name[0]) or party_in(" ".join(name)):
        return True
    if any(stem in _KIN | _TROOPS | _HOMES or (noun_in(stem) and stem not in _SITES) for stem in stems(before)):
        return True
    if site:
        return len(name) == 1 and not name[0].startswith("ال")
    if any(word in GIVEN_NAMES or is_number(word) or word in MONTHS or word in DAYS for word in name):
        return True
    first = name[0]
    common = _is_common(first)
    return common or any(root in _ARMS | _TROOPS | _KIN | _HOMES for root in roots(first))


def _is_common(first: str) -> bool:
    """Whether a plain word is of the language, and the name of nothing."""
    return first in VERBS or first in GENERAL or first in SPEECH or first in PREPOSITIONS or bool(rules_of(first)) or bool(noun_in(first))


def _around(written: str, ranked: Sequence[Named]) -> PlaceRead | None:
    """Somewhere around the likeliest town or region; None: none is known."""
    middle = next((one.place for one in ranked if one.place is not None and one.place.precision in ("city", "district", "region")), None)
    if middle is None or middle.lon is None:
        return None
    return PlaceRead(written, middle.country, middle.lon, middle.lat, f"somewhere around {middle.name}")
