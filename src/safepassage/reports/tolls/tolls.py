"""A toll told in two halves is one claim: `7 dead, 22 injured brought in`; `68 people lost their lives, 290 suffered burns`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Harm, Proposal, ReadKind
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.roles import role_of
from safepassage.reports.harm.toll_notes import noted_at
from safepassage.reports.harm.units import unit_of
from safepassage.reports.harm.victims import singles
from safepassage.reports.places.named_ways import is_headed
from safepassage.reports.tolls.tolls_alike import overall
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, low_at

_BETWEEN = frozenset(("", ",", ";", "-", "/", "and", ", and", "&", "; and", ", with", "with"))
_FURTHER = re.compile(r"\b(?:another|a further|some) $")
_SO_WAS = re.compile(r",? and so (?:was|were|did|had) ")
_SO = len(", and so were ")
_NOTE_ENDS = frozenset(("", ",", ";", ".", ":", "-", "/", "and", "&", "+"))  # behind `9 killed`
_FAR, _NEAR = 6, 4  # words behind a number that may say what befell it
_ASIDE = "where "
_ADDS_UP = ("bringing", "taking", "raising", "pushing", "putting", "put ", "brings", "takes")


def joined_tolls(made: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, in their order, with each killed and injured that stand side by side put together, and what is told twice once."""
    found: list[Proposal] = []
    for proposal in made:
        if found and (_twice(found[-1], proposal) or _halves(found[-1], proposal, text)):
            found[-1] = _whole(found[-1], proposal, text)
        else:
            found.append(proposal)
    return found


def _twice(one: Proposal, other: Proposal) -> bool:
    """`counted 21 bodies`, `21 bodies and treated 38`: two that share the words of a toll, by the same voice."""
    same = (one.kind, one.claimant, one.modality, one.negative) == (other.kind, other.claimant, other.modality, other.negative)
    roles = ((one.harm.killed, other.harm.killed), (one.harm.injured, other.harm.injured))
    return one.start <= other.start < one.end and same and any(count is not None and _as_many(count, again) for count, again in roles)


def _as_many(count: Count, again: Count | None) -> bool:
    return again is not None and replace(count, including=()) == replace(again, including=())


def with_rest(made: Sequence[Proposal], words: Sequence[Word], numbers: Sequence[Amount], text: str) -> list[Proposal]:
    """
    The proposals of a sentence, each with those of its toll who stand right behind it and whom no other claims.

    `13 people died | and 20 were hurt`; `200 wounded | and 12 missing`; `both drivers were killed | and so was a guard`.
    """
    same = _not_twice([_and_so(one, words, numbers, text) for one in made], text)
    told = [_with_toll(one, same, words, numbers, text) for one in same]
    longer = [_longer(one, told, words, numbers, text) for one in told]
    return [_with_missing(one, longer, words, numbers, text) for one in longer]


def _and_so(one: Proposal, words: Sequence[Word], numbers: Sequence[Amount], text: str) -> Proposal:
    """`Both drivers were killed | and so was a guard`: with whom the same befell."""
    told = [role for role in ("killed", "injured") if getattr(one.harm, role) is not None]
    match = _SO_WAS.search(text, one.start, one.end) or _SO_WAS.match(text, one.end)
    if one.kind is not ReadKind.INCIDENT or len(told) != 1 or match is None:
        return one
    stop = min((word.start for word in words if word.start >= match.end() and not word.low.isalpha()), default=words[-1].end)
    people = [number for number, _ in singles(words, numbers, match.end(), stop)] + list(numbers)
    more = next((number for number in people if number.start == match.end()), None)
    count: Count = getattr(one.harm, told[0])
    if more is None or more.high is None or count.high is None:
        return one
    whole = replace(count, low=count.low + more.low, high=count.high + more.high, text=f"{count.text} and {more.text}")
    quote = text[one.start : stop].rstrip()
    return replace(one, quote=quote, end=one.start + len(quote), harm=replace(one.harm, **{told[0]: whole}))


def _not_twice(made: Sequence[Proposal], text: str) -> list[Proposal]:
    """Without `so were three of the attackers`, or `three of the attackers`, where the claim before it has taken that in."""
    return [one for one in made if not (_begins_so(one, text) and any(other.start < one.start < other.end for other in made))]


def _begins_so(one: Proposal, text: str) -> bool:
    """Whether a quote begins within `, and so were ` or right behind it."""
    match = _SO_WAS.search(text, max(0, one.start - _SO), one.start + _SO)
    return match is not None and match.start() < one.start <= match.end()


def _with_toll(one: Proposal, made: Sequence[Proposal], words: Sequence[Word], numbers: Sequence[Amount], text: str) -> Proposal:
    """`The hospital was bombed|, 9 killed`, `the school was hit|, 14 people injured`: the toll of a deed, as a note behind it."""
    if one.kind is not ReadKind.INCIDENT or one.harm or one.negative or one.modality not in SAYS_SO:
        return one
    place = _unclaimed(one, made, numbers, text)
    at = None if place is None else noted_at(words, numbers[place])
    if place is None or at is None or low_at(words, at + 1) not in _NOTE_ENDS:
        return one
    return _joined_by(one, words, numbers[place], at, harm_word(words, at), text)


def _longer(one: Proposal, made: Sequence[Proposal], words: Sequence[Word], numbers: Sequence[Amount], text: str) -> Proposal:
    killed, injured = one.harm.killed, one.harm.injured
    if one.kind is not ReadKind.INCIDENT or (killed is None) is (injured is None):
        return one
    place = _unclaimed(one, made, numbers, text)
    wanted = "injured" if injured is None else "killed"
    at = None if place is None else _told_at(words, numbers[place], wanted, _FAR)
    if place is None or at is None or role_of(words, numbers, place, words[at].end) != wanted:
        return one
    return _joined_by(one, words, numbers[place], at, wanted, text)


def _with_missing(one: Proposal, made: Sequence[Proposal], words: Sequence[Word], numbers: Sequence[Amount], text: str) -> Proposal:
    """`left 77 people dead, 200 wounded | and 12 missing`."""
    if one.kind is not ReadKind.INCIDENT or one.harm.missing is not None or not one.harm:
        return one
    place = _unclaimed(one, made, numbers, text)
    at = None if place is None else _told_at(words, numbers[place], "missing", _NEAR)
    return one if place is None or at is None else _joined_by(one, words, numbers[place], at, "missing", text)


def _unclaimed(one: Proposal, made: Sequence[Proposal], numbers: Sequence[Amount], text: str) -> int | None:
    """The number right behind a claim that no other has; None: there is none, or more than a joint stands between."""
    place = next((place for place, number in enumerate(numbers) if number.start >= one.end), None)
    if place is None:
        return None
    between = text[one.end : numbers[place].start]
    if "\n" in between or _FURTHER.sub("", between).strip() not in _BETWEEN:
        return None
    return None if any(other.start <= numbers[place].start < other.end for other in made) else place


def _told_at(words: Sequence[Word], number: Amount, wanted: str, far: int) -> int | None:
    """Where a word behind a number says what is wanted of it."""
    return next((at for at in range(number.last, min(number.last + far, len(words))) if harm_word(words, at) == wanted), None)


def _joined_by(one: Proposal, words: Sequence[Word], number: Amount, at: int, role: str, text: str) -> Proposal:
    count = Count(number.low, number.high, unit_of(words, number), number.text, number.qualifier)
    return replace(one, quote=text[one.start : words[at].end], end=words[at].end, harm=replace(one.harm, **{role: count}))


def _halves(one: Proposal, other: Proposal, text: str) -> bool:
    """Whether one tells only of killed, the other only of injured, by the same voice, and nothing but a sign or `and` is between them."""
    if one.kind is not ReadKind.INCIDENT or other.kind is not ReadKind.INCIDENT or other.start < one.end:
        return False
    if text[one.end : other.start].strip().replace("–", "-") not in _BETWEEN or "\n" in text[one.end : other.start]:
        return False
    if (one.claimant, one.modality, one.negative) != (other.claimant, other.modality, other.negative):
        return False
    if text[: one.start].endswith(_ASIDE) and (one.when != other.when or " had " in one.quote):
        return False  # where nine had been wounded on Saturday, | a mine killed three
    if _on_two_days(one, other):
        return False
    if other.quote.lower().startswith(_ADDS_UP) or _elsewhere(one, other) or is_headed(other.quote) or overall(other.quote):
        return False
    first, second = one.harm, other.harm
    return (
        (first.killed is None) is not (first.injured is None)
        and (second.killed is None) is not (second.injured is None)
        and (first.killed is None) is not (second.killed is None)
    )


def _on_two_days(one: Proposal, other: Proposal) -> bool:
    """`killed three on Friday | and wounded nine on Saturday`: each with a day of its own in its words."""
    days = one.when, other.when
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    told = all(day.precision == "day" and day.text in quote for day, quote in zip(days, (one.quote, other.quote), strict=True) if day)
    return told and (days[0].start, days[0].end) != (days[1].start, days[1].end)


def _elsewhere(one: Proposal, other: Proposal) -> bool:
    """
    Whether either names a place of its own: `killed two in Homs | and wounded five in Hama`.

    So it is where both stand in one of them: `killed two | and wounded five in Homs and Hama respectively`.
    """
    if not (one.place and other.place) or one.place == other.place:
        return False
    both = any(one.place in quote and other.place in quote for quote in (one.quote, other.quote))
    return both or (one.place in one.quote and other.place in other.quote)


def _fuller(count: Count | None, again: Count | None) -> Count | None:
    """The first of two counts of the same, unless only the second tells its parts."""
    return again if count is None or (again is not None and again.including and not count.including) else count


def _whole(one: Proposal, other: Proposal, text: str) -> Proposal:
    harm = Harm(*(_fuller(getattr(one.harm, role), getattr(other.harm, role)) for role in ("killed", "injured", "missing")))
    end = max(one.end, other.end)
    placed = one if one.place or not other.place else other
    return replace(
        one,
        quote=text[one.start : end],
        end=end,
        sentence_end=max(one.sentence_end, other.sentence_end),
        subtype=other.subtype if other.harm.killed is not None and one.subtype in ("", "injury") else one.subtype,
        harm=harm,
        count=one.count if one.count is not None and one.count != one.harm.injured else other.count,
        place=placed.place,
        place_resolved=placed.place_resolved,
        when=one.when or other.when,
        confidence=max(one.confidence, other.confidence),
    )
