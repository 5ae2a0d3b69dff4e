"""Numbers as a note or a message gives them: `3 dead 4 wounded`, `killed: 3 / injured: 4`; and those taken back: `3, not 5, wounded`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.words.spelled import VAGUE, Amount
from safepassage.reports.words.words import Word, listed, low_at

_PLAIN = listed("killed dead injured wounded hurt missing kia wia fatalities")
_SIGNS = listed(": - = . , / + & ; and with plus ( )")
_MOST_SIGNS = 2
WHEN_OR_WHERE = listed("in at on near around outside inside since between from during this last today yesterday by")  # behind its head
_LISTED, _HEADED = 4, 14  # words before the head of a note, and from it to its colon
_TAKEN_BACK = (("not",), ("instead", "of"), ("rather", "than"), ("and", "not"), ("no", "longer"))
_EARLIER = listed("earlier previously previous formerly initially initial originally first before was were")
_COUNTS = listed("count toll figure tally estimate number")
_CHANGED = listed("cut revised lowered reduced corrected raised amended changed downgraded brought")
_TO_THE_COUNT, _MOST_BETWEEN = 3, 12  # words from `count of` to the old number, and from that to the new one
_SOURCE = 8  # words in brackets behind a number
_NEAR = 7  # words between the right number and the one that it takes the place of
_CLAUSE_ENDS = re.compile(r"[.;!?]")
_AS_TOLD = listed("as earlier previously reported like ) , . ; ! ? : said wrote announced") | {""}


def role_in_note(words: Sequence[Word], numbers: Sequence[Amount], place: int) -> str:
    """The role of a number in a run of at least two that each have their word right beside them, all behind it or all before it."""
    for beside in (_behind, _before):
        role = beside(words, numbers[place])
        if not role:
            continue
        earlier = place > 0 and beside(words, numbers[place - 1]) and _adjoin(words, numbers[place - 1], numbers[place])
        later = place + 1 < len(numbers) and beside(words, numbers[place + 1]) and _adjoin(words, numbers[place], numbers[place + 1])
        if earlier or later:
            return role
    return ""


def role_at_head(words: Sequence[Word], number: Amount) -> str:
    """`|Wounded| in Aden: 2`, `- |Killed| 28 Feb - 11 Mar: 23 people`: the word that heads a note, whose colon stands before the number."""
    head = next((at for at, word in enumerate(words[:_LISTED]) if word.low.isalpha()), -1)
    if head < 0 or low_at(words, number.first - 1) != ":" or not head + 1 < number.first - 1 <= head + _HEADED:
        return ""
    if low_at(words, head + 1) not in WHEN_OR_WHERE and not low_at(words, head + 1)[:1].isdecimal():
        return ""  # Missing persons returned home: 6
    told = range(head + 1, number.first - 1)
    plainly = all(low_at(words, at) not in (":", ";", ".") and not harm_word(words, at) for at in told)
    return harm_word(words, head) if plainly and words[head].low in _PLAIN else ""


def role_in_pair(words: Sequence[Word], first: int, last: int) -> str:
    """`|12|/30 (killed/injured)`, `killed/injured: 12/|30|`: the word in the place of the number from `first` to `last`."""
    after = low_at(words, last) == "/"
    begin, end = (first, last + 2) if after else (first - 2, last)
    if not after and low_at(words, first - 1) != "/":
        return ""
    behind = end + (low_at(words, end) == "(")
    before = begin - 3 - (low_at(words, begin - 1) in (":", "="))
    for at in (behind, before):
        told = [harm_word(words, at + step) if low_at(words, at + step) in _PLAIN else "" for step in (0, 2)]
        if at >= 0 and all(told) and low_at(words, at + 1) in ("/", "and"):
            return told[0] if after else told[1]
    return ""


def noted_at(words: Sequence[Word], number: Amount) -> int | None:
    """Where `3 |dead|`, `2 women |hurt|` say what befell; None: the next word does not."""
    at = number.last + (people_unit(low_at(words, number.last)) and low_at(words, number.last) not in _PLAIN)
    return at if low_at(words, at) in _PLAIN and harm_word(words, at) else None


def _behind(words: Sequence[Word], number: Amount) -> str:
    at = noted_at(words, number)
    return "" if at is None else harm_word(words, at)


def _before(words: Sequence[Word], number: Amount) -> str:
    """`|killed|: 3`, `|wounded| 4`."""
    at = number.first - 1
    while number.first - at <= _MOST_SIGNS and low_at(words, at) in (":", "-", "="):
        at -= 1
    return harm_word(words, at) if low_at(words, at) in _PLAIN else ""


def _adjoin(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """Whether nothing stands between two numbers but their harm, whom it befell, and signs."""
    between = words[one.last : other.first]
    told = [word for word in between if word.low in _PLAIN]
    return len(told) == 1 and all(word.low in _PLAIN or word.low in _SIGNS or people_unit(word.low) for word in between)


def _told_earlier(words: Sequence[Word], right: Amount, wrong: Amount) -> bool:
    """`14 people |(earlier report: 40)| were killed`, `14 dead |(up from 9)|`: a number in brackets that was told before."""
    between = [word.low for word in words[right.last : wrong.first]]
    if "(" not in between or ")" in between or low_at(words, wrong.last) not in (")", "dead", "killed", "people"):
        return False
    led = between[between.index("(") + 1 :]
    return not _EARLIER.isdisjoint(led[:2]) or led[-1:] == ["from"]


def without_corrected(words: Sequence[Word], numbers: Sequence[Amount]) -> list[Amount]:
    """
    The numbers without those that the sentence takes back: `2, |not 12|, dead`, `4 killed |instead of 6|`.

    Nor those of another source in brackets (`31 people (UN: |40|) were killed`), nor a whole told again (`2 children among the |5|`).
    """
    return [
        number
        for place, number in enumerate(numbers)
        if not (place and (_takes_back(words, numbers[place - 1], number) or _of_another(words, numbers[place - 1], number)))
        and not _told_again(words, numbers[:place], number)
        and not (place and numbers[place - 1].low == number.low and _in_figures(words, numbers[place - 1], number))
        and not (place + 1 < len(numbers) and _is_vague(words, number) and _in_figures(words, number, numbers[place + 1]))
        and not (place + 1 < len(numbers) and _changed_to(words, number, numbers[place + 1]))
    ]


def _in_figures(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`Two |[2]| dead`, `dozens |(40+)| dead`: the same told again in brackets."""
    return other.first - one.last == 1 and low_at(words, one.last) in ("(", "[") and low_at(words, other.last) in (")", "]")


def _is_vague(words: Sequence[Word], number: Amount) -> bool:
    return any(words[at].low in VAGUE for at in range(number.first, number.last))


def _changed_to(words: Sequence[Word], old: Amount, new: Amount) -> bool:
    """`A first count of |40| dead was cut to 28`: a toll that is no longer so."""
    before = {word.low for word in words[max(0, old.first - _TO_THE_COUNT) : old.first]}
    between = [word.low for word in words[old.last : new.first]]
    told = not _COUNTS.isdisjoint(before) and len(between) <= _MOST_BETWEEN and _CLAUSE_ENDS.search("".join(between)) is None
    return told and between[-1:] == ["to"] and not _CHANGED.isdisjoint(between[:-1])


def _of_another(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`31 people |(UN: 40)| were killed`, `at least 19 people |(14 according to police)| were killed`: the figure of another source."""
    between = [word.low for word in words[one.last : other.first]]
    if "(" not in between or ")" in between or any(harm_word(words, at) for at in range(one.last, other.first)):
        return False
    behind = [word.low for word in words[other.last : other.last + _SOURCE]]
    if ")" not in behind:
        return False
    told = behind[: behind.index(")")]
    named = (
        not told
        and between[-1:] in ([":"], ["says"], ["said"])
        and all(not people_unit(low) for low in between[between.index("(") + 1 : -1])
    )
    return named or (between[-1:] == ["("] and (told[:2] == ["according", "to"] or told[:1] in (["per"], ["says"], ["said"], ["by"])))


def _told_again(words: Sequence[Word], before: Sequence[Amount], number: Amount) -> bool:
    """`5 killed (2 children among |the 5|)`, `among |the five|`."""
    led = low_at(words, number.first - 1) == "the" and low_at(words, number.first - 2) == "among"
    return led and any(one.low == number.low and one.high == number.high for one in before[:-1])


def _takes_back(words: Sequence[Word], right: Amount, wrong: Amount) -> bool:
    if _told_earlier(words, right, wrong):
        return True
    if not 0 < wrong.first - right.last <= _NEAR or wrong.percent is not right.percent:
        return False
    between = [word.low for word in words[right.last : wrong.first]]
    if not any(tuple(between[-len(lead) :]) == lead for lead in _TAKEN_BACK) or any(_CLAUSE_ENDS.match(low) for low in between):
        return False
    behind = low_at(words, wrong.last)
    return behind in _AS_TOLD or behind in _PLAIN or people_unit(behind)
