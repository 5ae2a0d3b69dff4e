"""Which number is which: killed, injured, missing, a share, or what the clause counts. By the words next to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from safepassage.records.reading import Count, Harm
from safepassage.reports.amounts import Amount
from safepassage.reports.lengths import length_of
from safepassage.reports.victims import harm_word, of_people, single_victims, with_one_before
from safepassage.reports.word_classes import CLASSES, PEOPLE
from safepassage.reports.words import Word, listed

_THINGS = CLASSES["weapons"] | CLASSES["buildings"] | CLASSES["transport"] | listed("tank aircraft vehicle strike raid attack explosion")
_PARTS = frozenset(("including", "among", "them", "whom", "included", "mostly", "include"))
_STOPS = frozenset((";", ".", ":"))
_COUNTED = listed("corridor route crossing convoy brigade battalion column checkpoint truck bus ambulance ship plane boat")
_FACILITIES = listed(
    "partners agencies organisations organizations ngos clinics camps centres centers kitchens shelters hospitals sites points schools "
    "teams wards clinic camp team"
)
_MONEY = {"$": "US$", "€": "euros", "£": "pounds"}
_FIGHTING = listed("insurgent rebel militant army government enemy taliban battlefield military jihadist its their his own")
_FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}


NO_HARM = Harm()


@dataclass(frozen=True, slots=True)
class Bound:
    """What the numbers of a clause say."""

    harm: Harm = NO_HARM
    count: Count | None = None
    share: float | None = None
    share_of: str = ""


def bind(
    words: Sequence[Word],
    numbers: Sequence[Amount],
    text: str,
    base: int,
    start: int,
    end: int,
    harmful: bool,
    share: bool,
    people_first: bool = False,
) -> Bound:
    """
    The numbers between two offsets.

    `harmful`: the clause speaks of harm; `share`: of territory; `people_first`: of people, so that `four buses with 80 people` are 80.
    """
    inside = [number for number in numbers if start <= number.start < end and not _is_age(words, number)]
    inside = [number for number in inside if not _of_fraction(words, number)]
    found: dict[str, Count] = {}
    parts: list[Count] = []
    count: Count | None = None
    percent: Amount | None = None
    role, makers, part_of = "", False, -1
    for place, number in enumerate(inside):
        if number.percent:
            percent = percent or number
            continue
        last_role, role = role, _role(words, number, inside, place, end) if harmful else ""
        made = Count(
            number.low, number.high, _unit(words, number), number.text, number.qualifier if number.qualifier != "only" else "", number.per
        )
        if harmful and not role and last_role and of_people(made) and _joined(words, inside[place - 1], number):
            role = last_role  # killing five soldiers and two civilians
        if _is_whole(words, number, inside, place) or _low(words, number.first - 1) == "feed":
            continue  # enough to feed 220,000
        if _is_part(words, number) or (parts and place and part_of == place - 1 and _joined(words, inside[place - 1], number)):
            parts.append(made)  # including 51 rebels, six soldiers and four civilians
            part_of = place
        elif role:
            made = with_one_before(words, number, made, start, text, base)
            if role in found and last_role == role and _joined(words, inside[place - 1], number):
                made = _sum(found.pop(role), made, text[inside[place - 1].start - base : number.end - base])
            found.setdefault(role, made)
        elif count is None or (
            of_people(made)
            and (
                _same_again(words, number, inside, place)
                or (people_first and not of_people(count))
                or (makers and _low(words, number.first - 1) not in ("for", "which", "whom"))
                or (makers and _low(words, number.first - 2) in ("room", "space", "beds"))
            )
        ):
            count, makers = made, place == 0 and _makes(words, number)
        elif makers and _low(words, number.first - 1) not in ("for", "which", "whom", "of"):
            count, makers = made, False  # five partners have delivered 64 tons
    if harmful:
        for one_role, one in single_victims(words, start, end):
            found.setdefault(one_role, one)
    if count is None:
        count = found.get("missing") or _one_thing(words, start, end)
    if count is None and not found and percent is None:
        count = length_of(words, start, end)
    return _bound(found, count, parts, percent, words, text, base, start, end, share)


def _bound(
    found: dict[str, Count],
    count: Count | None,
    parts: list[Count],
    percent: Amount | None,
    words: Sequence[Word],
    text: str,
    base: int,
    start: int,
    end: int,
    share: bool,
) -> Bound:
    harm = Harm(found.get("killed"), found.get("injured"), found.get("missing"))
    if parts and harm.killed is not None:
        harm = Harm(_with(harm.killed, parts), harm.injured, harm.missing)
    elif parts and harm.injured is not None:
        harm = Harm(None, _with(harm.injured, parts), harm.missing)
    elif parts and count is not None:
        count = _with(count, parts)
    if parts and count is None and not harm:
        count = parts[0]
    if percent is not None:
        whole = _share_of(words, percent.last, text, base, end)
        rate = Count(percent.low, percent.high, "percent", percent.text, percent.qualifier)
        return Bound(harm, count or (None if harm else rate), percent.low, whole)
    if fraction := _fraction(words, start, end, share):
        rate = Count(fraction[0], fraction[0], "percent", text[fraction[2] - base : words[fraction[1] - 1].end - base])
        return Bound(harm, count or (None if harm else rate), fraction[0], _share_of(words, fraction[1], text, base, end))
    return Bound(harm, count)


_SAID = listed("said says warned warns")
_BEHIND = listed("killed dead injured wounded missing")


def _of_fraction(words: Sequence[Word], number: Amount) -> bool:
    """three-quarters of, two thirds of: no number of things."""
    at = number.last + (_low(words, number.last) == "-")
    return _low(words, at).removesuffix("s") in _FRACTIONS and _low(words, at + 1) in ("of", "the") and number.low < 5


def _makes(words: Sequence[Word], number: Amount) -> bool:
    """Whether those who do it are counted, or where it is done: what they do is the number."""
    return any(word.low in _FACILITIES for word in words[number.last : number.last + 3])


def _is_whole(words: Sequence[Word], number: Amount, numbers: Sequence[Amount], place: int) -> bool:
    """`Of the 70,000 who lived here, 4,500 remain`, `14 out of 36 hospitals`: what the counted ones are a part of."""
    first = number.first - 1 - (_low(words, number.first - 1) in ("the", "its", "their", "some"))
    if _low(words, first) != "of":
        return False
    lead = _low(words, first - 1)
    if lead == "out" and place:
        return True
    behind = place + 1 < len(numbers) and not numbers[place + 1].percent
    return behind and lead in ("", ",", ";", ":", ".", "out", "-", "but", "and", "that") and not _is_part(words, numbers[place + 1])


def _joined(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """three soldiers and two civilians were killed: people of the same deed, joined by `and` or a comma, no verb between."""
    between = [word.low for word in words[one.last : other.first]]
    if not 1 < len(between) <= 5 or between[-1] not in ("and", ",") or any(low in _SAID or low.endswith("ed") for low in between):
        return False
    return not any(harm_word(words, at) for at in range(one.last, other.first))


def _sum(one: Count, other: Count, text: str) -> Count:
    high = None if one.high is None or other.high is None else one.high + other.high
    return Count(one.low + other.low, high, "people", text, one.qualifier or other.qualifier)


def _one_thing(words: Sequence[Word], start: int, end: int) -> Count | None:
    """a corridor, a second armoured brigade: one of them."""
    for at, word in enumerate(words):
        if not start <= word.start < end or word.low not in ("a", "an", "another", "one"):
            continue
        for noun in range(at + 1, min(at + 4, len(words))):
            if words[noun].low in _COUNTED:
                return Count(1, 1, words[noun].low + "s", word.text)
            if not words[noun].low.isalpha():
                break
    return None


def _same_again(words: Sequence[Word], number: Amount, numbers: Sequence[Amount], place: int) -> bool:
    """480 families, approx 2,900 people; 300 households (1,500 persons): the same people, counted twice."""
    if not place:
        return False
    before = numbers[place - 1]
    between = [word.low for word in words[before.last : number.first]]
    return bool({"families", "households", "family"} & set(between)) and len(between) <= 4 and bool({",", "(", "or", "-"} & set(between))


def _is_age(words: Sequence[Word], number: Amount) -> bool:
    """Omar, 7, and; a boy of nine; aged 15: the age of a person is no count."""
    if number.qualifier in ("fewer than", "more than") and _low(words, number.first - 1) in ("children", "girls", "boys", "infants"):
        return (number.high or number.low) < 20  # children under five
    if number.low != number.high or not 0 < number.low < 111 or number.qualifier or number.last - number.first > 2:
        return False
    before, earlier, after = _low(words, number.first - 1), _low(words, number.first - 2), _low(words, number.last)
    if before == "of" and after in ("family", "household"):
        return True  # four members of one family
    if before in ("aged", "age"):
        return True
    if before in ("under", "below", "over") and earlier in ("children", "girls", "boys", "those", "women", "people", "infants"):
        return True
    if before == "of" and earlier in ("boy", "girl", "man", "woman", "child", "son", "daughter", "baby", "youth"):
        return True
    named = number.first > 1 and (words[number.first - 2].text[0].isupper() or earlier in ("son", "daughter", "wife", "husband", "mother"))
    return before in (",", "(") and named and after in (",", ")", ".", "") and words[number.first].text.isdecimal()


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""


def _with(count: Count, parts: list[Count]) -> Count:
    return Count(count.low, count.high, count.unit, count.text, count.qualifier, count.per, tuple(parts))


def _role(words: Sequence[Word], number: Amount, numbers: Sequence[Amount], place: int, end: int) -> str:
    """The harm word that a number belongs to: just before it (killing 12), else the first after it."""
    floor = numbers[place - 1].last if place else 0
    if _low(words, number.last) in _BEHIND and _low(words, number.first - 1) in ("at", "to") and not _died(words, number.last):
        return harm_word(words, number.last)  # put casualties at 15 killed and 64 injured
    if role := _toll(words, number, floor):
        return role
    for at in range(number.first - 1, max(floor, number.first - 5) - 1, -1):
        low = words[at].low
        if role := harm_word(words, at):
            if low in ("killed", "injured", "wounded", "died", "dead", "casualties", "fatalities") and not _active(words, at, number.first):
                break
            return role
        if low in _STOPS or low in (",", "and", "but", "when", "as", "after", "while", "where", "before", "because"):
            break
    if number.last < len(words) and words[number.last].low.removesuffix("s") in _THINGS:
        return ""
    if place + 1 < len(numbers) and _joined(words, number, numbers[place + 1]) and not _is_part(words, numbers[place + 1]):
        return _role(words, numbers[place + 1], numbers, place + 1, end)
    ceiling = numbers[place + 1].first if place + 1 < len(numbers) else len(words)
    crossed = False
    parted = place + 1 < len(numbers) and _is_part(words, numbers[place + 1])
    for at in range(number.last, min(number.last + (22 if parted else 14), len(words))):
        if words[at].start >= end:
            return ""
        if at >= ceiling and not _is_part(words, numbers[place + 1]) and not crossed:
            return ""
        low = words[at].low
        if low in _STOPS:
            return ""
        if role := harm_word(words, at):
            if role == "injured" and at <= number.last + 1 and _died(words, at):
                return "killed"  # 11 wounded died
            acts = low in ("killed", "injured", "wounded") and _active(words, at, at + 1)
            joint = _low(words, at + 1) in ("and", ",", "-", "/", ";")
            if acts and not joint and place + 1 < len(numbers) and 0 <= numbers[place + 1].first - at <= 3:
                return ""  # two bombings killed 18: the two did it
            if _active(words, at, at + 1) and low in ("killing", "wounding", "injuring") and at > number.last + 1:
                return ""
            return role
    return ""


def _died(words: Sequence[Word], at: int) -> bool:
    """Whether the wounded died: the verb follows, over a few words and no sign."""
    for word in words[at + 1 : at + 5]:
        if word.low in ("died", "perished", "succumbed", "die"):
            return True
        if word.low in _STOPS or word.low in (",", "and"):
            return False
    return False


def _toll(words: Sequence[Word], number: Amount, floor: int) -> str:
    """`put the number of dead since the siege began at 20,000`, `the death toll rose to 300`; `lost several hundred men`."""
    before = _low(words, number.first - 1)
    if before in ("at", "to", "is", "was", "of", "stands", "reached", "reaches", "hit", "passed", "exceeded"):
        for at in range(number.first - 2, max(floor, number.first - 16) - 1, -1):
            low = words[at].low
            if low in _STOPS:
                break
            if low == "toll" and _low(words, at - 1) in ("death", "the", "civilian"):
                return "killed"
            if low == "losses" and _low(words, at - 1) in _FIGHTING:
                return "killed"
            if low in ("dead", "deaths", "killed", "wounded", "injured", "missing", "fatalities") and _low(words, at - 1) in ("of", "the"):
                counted = {word.low for word in words[max(0, at - 4) : at]} & {"number", "toll", "total", "count", "tally"}
                if counted:
                    return harm_word(words, at)
    fighters = {word.low for word in words[number.last : number.last + 2]} & {"men", "soldiers", "fighters", "troops"}
    return "killed" if fighters and before in ("lost", "losing", "lose") else ""


def _active(words: Sequence[Word], at: int, next_place: int) -> bool:
    """killed 12 (active) against `were killed, 12 ...`."""
    before = {word.low for word in words[max(0, at - 3) : at]}
    return not before & {"were", "was", "been", "being", "are", "is"} and next_place - at <= 4


def _is_part(words: Sequence[Word], number: Amount) -> bool:
    if _low(words, number.last) == "of" and _low(words, number.last + 1) in ("whom", "them") and harm_word(words, number.last + 2):
        return False  # 47 victims, nine of whom died
    before = [word.low for word in words[max(0, number.first - 3) : number.first]]
    after = [word.low for word in words[number.last : number.last + 3]]
    return bool(set(before[-2:]) & _PARTS) or after[:2] == ["of", "them"] or after[:2] == ["of", "whom"]


def _unit(words: Sequence[Word], number: Amount) -> str:
    """The noun that is counted: the first known one close by, else the next word."""
    first = ""
    if (sign := _low(words, number.first - 1)) in _MONEY:
        return _MONEY[sign]
    for word in words[number.last : number.last + 5]:
        low = word.low
        if low in (
            "of",
            "more",
            "other",
            "others",
            "severely",
            "the",
            "a",
            "innocent",
            "private",
            "new",
            "former",
            "young",
            "displaced",
            "additional",
            "mobile",
            "metric",
            ",",
            "-",
        ):
            continue
        if not low.isalpha() or low in (
            "were",
            "have",
            "had",
            "are",
            "was",
            "in",
            "and",
            "may",
            "could",
            "might",
            "would",
            "will",
            "killed",
            "injured",
            "wounded",
            "dead",
            "from",
            "out",
            "by",
            "to",
        ):
            break
        first = first or low
        if low.removesuffix("s") in PEOPLE or low in ("people", "men", "women", "children", "families"):
            return low
    return first or "people"


def _fraction(words: Sequence[Word], start: int, end: int, share: bool) -> tuple[float, int, int] | None:
    """a third of, two thirds of, half of: percent, the place after, where it begins. Other than of territory only in so many words."""
    for at, word in enumerate(words):
        low = word.low.removesuffix("s") if word.low != "half" else "half"
        if start <= word.start < end and low in _FRACTIONS:
            after = _low(words, at + 1)
            first = at - 1 - (_low(words, at - 1) == "-")
            times = {"two": 2, "three": 3, "four": 4}.get(_low(words, first), 1)
            whole = after == "of" or (share and (after == "the" or low == "half"))
            if whole and (low != "quarter" or times > 1 or _low(words, at - 1) in ("a", "the")):
                return round(_FRACTIONS[low] * times), at + 1, words[first if times > 1 else at].start
    return None


def _share_of(words: Sequence[Word], place: int, text: str, base: int, end: int) -> str:
    """What the share is of: what follows `of`, up to a comma or the end of the clause."""
    if place >= len(words) or words[place].low != "of" or place + 1 >= len(words):
        return ""
    stop = next((word.start for word in words[place + 1 :] if word.low in (",", ";", ".") or word.start >= end), end)
    return text[words[place + 1].start - base : stop - base].strip().removeprefix("the ").strip()
