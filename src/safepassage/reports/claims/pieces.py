"""A sentence in the pieces that are parsed apart: behind datelines, bullets and labels, at semicolons, and note by note."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from safepassage.reports.claims.status_lines import status_in
from safepassage.reports.harm.parts import numeral
from safepassage.reports.harm.toll_notes import WHEN_OR_WHERE
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.modality.avoided import way_to_avoid
from safepassage.reports.parties.naming_words import TRADES
from safepassage.reports.parties.parties import GROUPS, OFFICES
from safepassage.reports.parties.sayings import saying_in
from safepassage.reports.words.days_listed import between_days
from safepassage.reports.words.words import listed

_CUTS = (
    *(" and there is ", " and there are ", " and there was ", " and there were ", " and there have "),
    *(" hours before ", " hours after "),
)
_UNHARMED = tuple(f", no {harm} " for harm in ("casualties", "injuries", "deaths", "fatalities"))  # told of nobody, behind a deed
_SAYS = listed("says said warns warned reports reported confirms confirmed")
_JOINTS = re.compile(r"(?:[,:]| -| –| —) |[, ] ?(?=but |and )")
_TELLS = _SAYS | listed("told tells urged urges advised advises added asked announced if unless because")
_FINITE = listed(
    "is are was were has have had will would can could may might must should do does did says said say reports be been "
    "he she it we they who which that i you"
)
_HANGING = listed(
    "including among most some mainly mostly where which who and or but with without from in of on at near for to by as after before "
    "all both a an the"
)
_PAST = listed("fell took went came ran broke began brought became struck saw led met fled rose kept told gave")
_TAKEN = listed("left hit lost held shut cut")  # participles as well
_STATES = listed("taken lost cut gone shut full open out down hurt dead held left shot hit empty low sick burnt")
_LONGEST_NOTE, _LEAST_NOTE, _MOST_COMMAS = 160, 3, 4
_AT = listed("in at near inside outside around across")
_OF_PLACES = listed("the of town city village district province region camp and ,")
_BEFELL = listed("killed died dead wounded injured hurt perished")
_TOLLS = listed("killed dead deaths fatalities injured wounded injuries missing casualties")
_NONE_BEFELL = listed("no nobody none not")
_COUNTED_THERE = re.compile(
    r"(?:and )?(?:in|near|at|outside|around) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,)"
    r"(?:[A-Z][\w'’-]*|al|el|ez|ad|-|of)(?:[ -](?:[A-Z][\w'’-]*|al|el|ez|ad|of))*, "
    r"(?:at least |another |some |about |nearly )?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)"
    r"(?: (?:others|more|people))?(?=[.;]|$|, (?:and )?(?:in|near|at) [A-Z])"
)  # `; in Taiz, 3`
_WAYS = CLASSES["ways"] | listed("airport port harbour harbor airstrip runway checkpoint crossing bridge corridor road route")
_STATES_OF_WAYS = listed(
    "open opened reopened closed shut blocked cut passable impassable suspended restricted destroyed mined inaccessible accessible "
    "unusable flooded partially partly temporarily still not fully"
)
_PLAIN_STATES = listed("open closed shut blocked cut impassable suspended mined inaccessible accessible passable")
_SHORT_STATE = 8  # words of a state behind a name
_DASH = re.compile(r" (?:--?|[–—]) (?=[^ ])")
_BULLETS = "-*•·–—▪►"


def segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence in the pieces that are parsed apart: behind a dateline, a bullet or a label, at semicolons, and before `and there are`."""
    while start < end and (text[start] in _BULLETS or text[start].isspace()):
        start += 1
    cuts = [start]
    body = _body(text, start, end)
    cuts.append(body)
    start = body
    label = text.find(": ", start, min(end, start + 40))
    if (
        label > 0
        and text.count("(", start, label) == text.count(")", start, label)
        and len(text[start:label].split()) <= 4
        and len(text[label:end].split()) > 3
        and not _one_note(text[start:label], text[label + 2 : end])
        and not _tells_a_toll(text[start:label], text[label + 2 : end])
    ):
        cuts.append(label + 2)
    for mark in ("; ", *_CUTS, *_UNHARMED):
        at = text.find(mark, start, end)
        while at >= 0:
            if not (mark == "; " and _counted_there(text, start, at, end)):  # told of by the verb before
                cuts.append(at + (2 if mark == "; " or mark in _UNHARMED else 1 if mark.startswith(" hours") else 5))
            at = text.find(mark, at + 1, end)
    at = text.find(", and ", start, end)
    while at >= 0:
        first, *more = text[at + 6 : min(at + 60, end)].split()[:4] or [""]
        told = (
            first not in _SAYS and set(more) & _SAYS
        )  # `35 new cases, and the ministry warns ...`; `the UN said ..., and warned ...` is one
        if told and '",' not in text[at + 6 : at + 60] and ',"' not in text[at + 6 : at + 60]:  # no milk, and one doctor," said a teacher
            cuts.append(at + 2)
        at = text.find(", and ", at + 1, end)
    cuts += _order_cuts(text, start, end)
    cuts += _note_cuts(text[cuts[-1] : end], cuts[-1])
    cuts = [*(cut for cut in sorted(set(cuts)) if not between_days(text, cut)), end]
    return [(first, last) for first, last in itertools.pairwise(cuts) if text[first:last].strip()]


def _order_cuts(text: str, start: int, end: int) -> list[int]:
    """`The bridge is open, |avoid the tunnel road|`: an order joined to what is told of another way, by nobody who is named."""
    for joint in _JOINTS.finditer(text, start, end):
        before = text[start : joint.start()].lower().split()
        if _FINITE.isdisjoint(before) or not _TELLS.isdisjoint(before):
            continue
        if way_to_avoid(text, joint.end()) is not None:
            return [joint.end()]
    return []


def _counted_there(text: str, start: int, at: int, end: int) -> bool:
    """`Nine were killed in Aden|; in Taiz, 3`; not `Thirty families fled Kutum; in Mellit, 12`, nor behind `nobody was killed`."""
    before = set(text[start:at].lower().replace(",", " ").split())
    if _BEFELL.isdisjoint(before) or not _NONE_BEFELL.isdisjoint(before):
        return False
    return _COUNTED_THERE.match(text, at + 2, end) is not None


def _tells_a_toll(label: str, behind: str) -> bool:
    """`Dead|: 8; wounded: 31`, `Killed since 9 Oct|: 31 people, incl. 2 reporters`: the number is the label's."""
    words = label.lower().split()
    headed = len(words) > 1 and words[0] in _TOLLS and (words[1] in WHEN_OR_WHERE or words[1][:1].isdecimal())
    return behind[:1].isdecimal() and (headed or all(word.strip() in _TOLLS for word in label.lower().split("/")))


def _one_note(label: str, behind: str) -> bool:
    """`Road to Tawila: closed since Sunday`, `Rafah: shut`: what stands behind a label is told of what it names, or counted there."""
    first = behind.split(maxsplit=1)[0].strip(".,;").lower() if behind.strip() else ""
    named = label[:1].isupper() and len(behind.split()) <= _SHORT_STATE
    way = (not _WAYS.isdisjoint(label.lower().split()) and first in _STATES_OF_WAYS) or (named and first in _PLAIN_STATES)
    return way or _counted(label) or status_in(label, behind)


def _counted(label: str) -> bool:
    """`Nine people were killed: five in Kutum`: no label, but a toll whose parts are told behind it."""
    words = label.lower().split()
    return bool(words) and words[-1] in _BEFELL and any(map(numeral, words))


def _only_where(words: Sequence[str]) -> bool:
    """`In Maaret al-Numan, shells hit the bakery`, `Near the town of El Obeid, ...`: no note of its own, it says where the next is."""
    return words[0].lower() in _AT and all(word != word.lower() or word in _OF_PLACES for word in words[1:])


def _note_cuts(text: str, offset: int) -> list[int]:
    """Where the notes of a line without a finite verb begin: `Water cut since morning, pumping station taken.`"""
    words = text.lower().rstrip(".").replace(",", " ").split()
    if len(text) > _LONGEST_NOTE or set(words) & (_FINITE | _PAST) or text.count(",") > _MOST_COMMAS:
        return []
    cuts: list[int] = []
    at, before = text.find(", "), 0
    while at >= 0:
        stop = text.find(", ", at + 1)
        piece = [word.strip(".,;:()\"'") for word in text[at + 2 : stop if stop >= 0 else len(text)].split()]
        first = text[before:at].split()
        aside = text.count("(", 0, at) > text.count(")", 0, at) or _counted_aside(text, at)
        if not aside and _is_own_note(piece) and len(first) >= _LEAST_NOTE and not _only_where(first):
            cuts.append(offset + at + 2)
            before = at + 2
        at = stop
    return cuts


def _counted_aside(text: str, at: int) -> bool:
    """Whether the comma here stands between two dashes behind which people are counted: `14 dead - 9 men|, 5 women - and 6 wounded`."""
    dashes = list(_DASH.finditer(text))
    before = [dash for dash in dashes if dash.start() < at]
    if len(before) % 2 == 0 or len(before) == len(dashes):
        return False
    return numeral(text[before[-1].end() :].split(maxsplit=1)[0].lower())


def _is_own_note(words: list[str]) -> bool:
    """Whether words behind a comma say something of their own: with a participle or a state of their own, hung on nothing."""
    if words and numeral(words[0].lower()) and words[1:2] != [] and words[1] in _AT:
        return False  # `4 in Sagaing`, whose verb stands in the note before
    if _names_its_source([word.lower() for word in words]) or _goes_on_in_the_list(words):
        return False
    if len(words) < _LEAST_NOTE or words[0].lower() in _HANGING or words[0].endswith(("ing", "ed")) or words[0] in _PAST | _TAKEN:
        return False
    return any(word.lower() in _STATES or (word.endswith(("ed", "ing")) and len(word) > 4) for word in words[1:])


def _goes_on_in_the_list(words: Sequence[str]) -> bool:
    """`killed 9 men, |2 children in Bakhmut and wounded 20|`: the last of a list, and the next verb with its own number."""
    at = next((at for at, word in enumerate(words) if word.lower() in _BEFELL), -1)
    led = at > 1 and words[at - 1].lower() in ("and", "while", "&") and numeral(words[0].lower())
    return led and words[at + 1 : at + 2] != [] and numeral(words[at + 1].lower())


def _names_its_source(words: list[str]) -> bool:
    """`rescue teams on the ground reported`: who says the note before; `12 refugees reported` is a note of its own."""
    return saying_in(words[-1:]) == 0 and not numeral(words[0]) and not (GROUPS | TRADES | OFFICES).isdisjoint(words[:-1])


def _shouted(word: str) -> bool:
    return word.isupper() and word.replace("/", "").isalpha()


def _body(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind its dateline (`NAZRAN, Russia, Dec 8 - `, `EL FASHER, Sudan, 14 May 2024 - `)."""
    first, second = (*(word.strip(",(") for word in text[start : start + 40].split(" ", 2)[:2]), "", "")[:2]
    if _shouted(first) and (len(first) > 2 or _shouted(second)):
        at = text.find(" - ", start, min(end, start + 70))
        if at > 0:
            return at + 3
    return start
