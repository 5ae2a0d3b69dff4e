"""What a number counts: the noun beside it, money, a share and what it is of."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.ages import is_age
from safepassage.reports.harm.person_words import ONES
from safepassage.reports.lexicon.word_classes import PEOPLE
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

_SIGNS = {"$": "US$", "€": "euros", "£": "pounds"}
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}
_PASSED = listed(
    "his her its their "
    "of more other others severely the a innocent private new former young displaced additional mobile metric , - badly seriously "
    "critically "
    "war small full empty heavily armed local foreign wounded injured denied refused failed rejected declined"
)
_MANY = listed("people men women children families")
_THINGS = listed(
    "corridors crossings routes roads checkpoints bridges convoys trucks lorries buses ambulances vehicles tanks hospitals clinics schools "
    "bakeries houses buildings tents camps shelters points shells rockets missiles bombs strikes airstrikes raids flights sorties "
    "sites centres centers villages requests"
)
_PERIODS = listed("day night week month year hour morning afternoon time way")
_STOREYS = ("multi", "double", "single", "high", "low")
_STOPS = listed(
    "were have had are was in and may could might would will killed injured wounded dead from out by to remain remained live lived "
    "fled left after before this today yesterday tonight "
    "crossed or who whom which that lie lay sleep slept stay stayed return returned arrived reached came went got need needed "
    "admitted died "
    "still already now also later reportedly feared believed presumed confirmed reported "
    "since because due following amid until till during under over "
    "including incl near when while perished missing hurt at on for with as into than through has is be been said say suffered suffer face"
)


def unit_of(words: Sequence[Word], number: Amount) -> str:
    """The noun that is counted: the first known one close by, else the next word."""
    for at in range(max(0, number.first - 1), number.last):
        if words[at].low in _SIGNS:
            return _SIGNS[words[at].low]
    if _low(words, number.last) == ",":
        return "people"  # `wounded 20, the emergency room said`
    first, high = "", number.last + 3 * (_low(words, number.last) in _STOREYS and _low(words, number.last + 1) == "-")  # multi-storey
    for at, word in enumerate(words[high : high + 5], high):
        low = word.low
        if low in ("us", "them", "whom", "those"):
            return "people"
        if not first and word.text.isupper() and len(low) > 1 and _low(words, at + 1).isalpha() and _low(words, at + 1) not in _STOPS:
            continue  # 2 UNRWA staff
        if low == "number" and not first:
            if _low(words, at + 1) != "of":
                break
            continue  # bringing to 130 the number of dead
        if low in _PASSED and not (low in ("wounded", "injured") and not first) and not (low in (",", "of") and first):
            continue
        if not low.isalpha() or low in _STOPS:
            break
        first = first or low
        if low.removesuffix("s") in PEOPLE or low in _MANY or low.endswith("men") or low.removesuffix("s") in ONES:
            return low
        if low in _THINGS:
            return low  # four humanitarian corridors, two field hospitals
    return first or _of_which(words, number) or _number_of(words, number) or "people"


def _of_which(words: Sequence[Word], number: Amount) -> str:
    """`Of 49 |missions| planned in April, 27 were facilitated`: the things that are told first; empty: none are."""
    hurt = _low(words, number.last + 1) in _HURT
    if hurt or _low(words, 0) != "of" or number.first < _LEAST_BEFORE or _low(words, number.last) not in ("was", "were", "had", "have"):
        return ""
    return next((word.low for word in words[1 : min(_AT_MOST, number.first)] if word.low in _THINGS | _TRIPS), "")


def _number_of(words: Sequence[Word], number: Amount) -> str:
    """`The number of |trucks| that entered fell to 50`: the things that the number is said to be of; empty: people, or nobody says so."""
    for at in range(number.first - 2, max(-1, number.first - _TO_THE_NUMBER), -1):
        if words[at].low in _ENDS_IT:
            return ""
        if words[at].low == "number" and _low(words, at + 1) == "of" and _low(words, number.first - 1) in ("to", "at", "by"):
            noun = next((word.low for word in words[at + 2 : at + 4] if word.low.endswith("s")), "")
            return noun if noun in _THINGS | _TRIPS | _DEEDS else ""
    return ""


_TO_THE_NUMBER = 18  # words
_ENDS_IT = frozenset((".", ";", ":"))
_DEEDS = listed("attacks incidents strikes airstrikes raids clashes violations arrests abductions explosions cases requests")
_HURT = listed("killed wounded injured hurt dead missing")
_LEAST_BEFORE, _AT_MOST = 3, 8  # words
_TRIPS = listed("missions movements attempts trips deliveries applications permits visas")
_SIDES = listed(
    "northern southern eastern western north south east west north-eastern north-western south-eastern south-western northeastern "
    "northwestern southeastern southwestern upper lower old new inner outer other far poor central wealthy poorer richer"
)
_COUNTING = listed("about around almost nearly some roughly over under than least most only just a an one two three four the of and up to")
_HARMS = listed("killed wounded injured hit kills wounds injures shelled bombed struck")
_WHICH = listed("first second third fourth last final this next previous same")


def share_before(words: Sequence[Word], number: Amount, percent: Amount | None) -> float | None:
    """`a third of the 105,000`, `40 per cent of the city's 200,000`: the share of a number that is meant [per cent]; None: all of it."""
    for at in range(number.first - 1, max(0, number.first - 6), -1):
        if words[at].low == "of":
            if percent is not None and percent.last == at:
                return percent.low
            low = words[at - 1].low.removesuffix("s")
            if _low(words, at - 2) in _WHICH or _of_a_town(words, at, number.first):
                return None  # in the first quarter of the year 300 people
            times = {"two": 2, "three": 3, "four": 4}.get(_low(words, at - 2 - (_low(words, at - 2) == "-")), 1)
            return FRACTIONS[low] * times if low in FRACTIONS else None
        if (not words[at].low[:1].isalpha() and words[at].low != "'") or words[at].low == "and":
            return None
    return None


def _of_a_town(words: Sequence[Word], of: int, number: int) -> bool:
    """
    `In the northern half |of| Gaza 12 people`, `in the Christian quarter |of| Homs 40 were killed`: a part of a town, and no part of them.

    It is told by which part it is, or by the town, which stands right before the number and has none of it.
    """
    which, last = words[of - 2] if of > 1 else None, words[number - 1]
    quarter = words[of - 1].low.startswith("quarter") and _low(words, of - 3) in ("the", "'s", "its")  # *On Monday half of the 40* is none
    named = which is not None and (which.low in _SIDES or (quarter and which.text[:1].isupper()))
    return named or last.low in _PLACES or last.low in _HARMS or (last.text[:1].isupper() and last.low not in _COUNTING)


def qualifier_of_part(words: Sequence[Word], number: Amount) -> str:
    """`more than half of the 290,000`: what stands before the part of a number."""
    at = next((at for at in range(number.first - 1, max(0, number.first - 7), -1) if words[at].low.removesuffix("s") in FRACTIONS), -1)
    if at < 0:
        return ""
    at -= _low(words, at - 1) in ("a", "one", "two", "three")
    before, earlier = _low(words, at - 1), _low(words, at - 2)
    if before == "than" and earlier in ("less", "fewer") and _low(words, at - 3) in ("no", "not"):
        return "at least"
    if (before == "than" and earlier == "more") or before == "over" or (before == "least" and earlier == "at"):
        return "more than"
    if (before == "than" and earlier in ("less", "fewer")) or before == "under":
        return "fewer than"
    return "about" if before in ("nearly", "almost", "about", "roughly", "some", "around") else ""


_PLACES = listed(
    "republic town city village province region district island enclave camp suburb quarter settlement community neighbourhood "
    "neighborhood county state country port hamlet place"
)
_MEANT = listed("built designed meant intended planned made equipped")
_GROUPS = listed(
    "groups battalions brigades units companies columns platoons teams squads regiments boats buses busloads planeloads battalion"
)


def size_of_place(words: Sequence[Word], number: Amount) -> bool:
    """`Ingushetia, a republic of 340,000, shelters 180,000`, `a camp built for 5,000 holds 17,000`: how large a place is, said aside."""
    if _low(words, number.first - 1) == "for" and _low(words, number.first - 2) in _MEANT:
        return True
    if _low(words, number.first - 1) != "of" or _low(words, number.first - 2) not in _PLACES:
        return False
    return any(words[at].low in (",", "(", "-") for at in range(max(0, number.first - 7), number.first - 2))


def both_sides(words: Sequence[Word], number: Amount) -> bool:
    """`The two sides agreed to 72 hours`: who they are, and not how many."""
    return number.low == number.high == 2 and _low(words, number.first - 1) in _THE and _low(words, number.last) in ("sides", "parties")


_MOST_GOALS = 200  # or points of a side in a match
_THE = ("the", "these", "those")
_IS = listed("is are was were has have had lack lacks need needs remain remains cannot can could will would do does did live lives")


def of_units(words: Sequence[Word], number: Amount) -> bool:
    """two battalion groups, three busloads: men in parties."""
    return any(word.low in _GROUPS for word in words[number.last : number.last + 3])


def fraction_of(words: Sequence[Word], start: int, end: int, share: bool) -> tuple[float, int, int] | None:
    """a third of, two thirds of, half of: percent, the place after, where it begins. Other than of territory only in so many words."""
    for at, word in enumerate(words):
        low = word.low.removesuffix("s") if word.low != "half" else "half"
        if start <= word.start < end and low in FRACTIONS and (share or _low(words, at - 1) not in _SIDES):
            after = _low(words, at + 1)
            first = at - 1 - (_low(words, at - 1) == "-")
            times = {"two": 2, "three": 3, "four": 4}.get(_low(words, first), 1)
            most = low == "half" and after in ("the", "its", "their", "all") and _low(words, at + 2) not in _PERIODS
            whole = after == "of" or most or (share and (after == "the" or low == "half"))
            if whole and (low != "quarter" or times > 1 or _low(words, at - 1) in ("a", "the")):
                return round(FRACTIONS[low] * times), at + 1, words[first if times > 1 else at].start
    return None


def qualified(words: Sequence[Word], fraction: tuple[float, int, int], text: str) -> Count:
    """A fraction as a count in per cent: `more than half` has no upper end."""
    size = fraction[0]
    at = next((place for place, word in enumerate(words) if word.start == fraction[2]), 0)
    at -= _low(words, at - 1) in ("a", "the")
    before, earlier, first = _low(words, at - 1), _low(words, at - 2), _low(words, at - 3)
    if before == "than" and earlier in ("less", "fewer") and first in ("no", "not"):
        return Count(size, None, "percent", text, "at least")
    if before == "than" and earlier in ("less", "fewer") and _low(words, at - 3) in ("no", "not"):
        return Count(size, None, "percent", text, "at least")
    if before == "over" or (before, earlier) in (("than", "more"), ("least", "at")):
        return Count(size, None, "percent", text, "more than")
    if before == "under" or (before == "than" and earlier in ("less", "fewer")):
        return Count(0.0, size, "percent", text, "fewer than")
    return Count(size, size, "percent", text, "about" if before in ("about", "nearly", "almost", "roughly", "around", "some") else "")


def share_of(words: Sequence[Word], place: int, text: str, base: int, end: int) -> str:
    """What the share is of: what follows `of`, up to a comma, what is said of it or the end of the clause."""
    if place >= len(words) or words[place].low != "of" or place + 1 >= len(words):
        return ""
    stop, inner = end, False
    for word in words[place + 1 :]:
        if word.low in (",", ";", ".") or word.start >= end or (word.low in _IS and not inner):
            stop = min(word.start, end)
            break
        inner = word.low in ("who", "that", "which", "where") or (inner and word.low not in _IS)  # of those who were displaced | have
    return text[words[place + 1].start - base : stop - base].strip().removeprefix("the ").strip()


def uncounted(words: Sequence[Word], number: Amount) -> bool:
    """Whether a number counts nothing: an age, the top of a fraction, `the two sides`, a score."""
    return _of_a_score(words, number) or is_age(words, number, ONES) or _of_fraction(words, number) or both_sides(words, number)


def _of_a_score(words: Sequence[Word], number: Amount) -> bool:
    """`slaughtered 7-0 in Doha`: the goals of two sides, the larger first; a range has the smaller first."""
    return _scored(words[number.first : number.first + 3]) or _scored(words[max(0, number.first - 2) : number.first + 1])


def _scored(words: Sequence[Word]) -> bool:
    if len(words) != 3 or words[1].low != "-" or words[0].end != words[1].start or words[1].end != words[2].start:
        return False
    one, other = words[0].low, words[2].low
    return one.isdecimal() and other.isdecimal() and int(other) < int(one) < _MOST_GOALS


def _of_fraction(words: Sequence[Word], number: Amount) -> bool:
    """three-quarters of, two thirds of: no number of things."""
    at = number.last + (_low(words, number.last) == "-")
    return _low(words, at).removesuffix("s") in FRACTIONS and _low(words, at + 1) in ("of", "the") and number.low < 5


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
