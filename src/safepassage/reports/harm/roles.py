"""Which number is of the killed, the injured, the missing: by the words before it and those behind it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from itertools import pairwise

from safepassage.reports.harm.among_the_dead import of_the_dead
from safepassage.reports.harm.beside_a_count import harm_of_second_alone
from safepassage.reports.harm.counted import of_animals, of_things, people_unit
from safepassage.reports.harm.counted_bodies import counted_bodies
from safepassage.reports.harm.executed import executed
from safepassage.reports.harm.harm_words import BATTLES, BEHIND, DONE_TO_THEM, JOINTS, STOPS, VERBS, harm_word
from safepassage.reports.harm.leaders import with_a_leader
from safepassage.reports.harm.losses import told_as_toll
from safepassage.reports.harm.of_those import of_those_before, refers_back
from safepassage.reports.harm.parts import PARTS, is_part, numeral
from safepassage.reports.harm.toll_notes import role_at_head, role_in_note, role_in_pair
from safepassage.reports.harm.units import unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_TRANSITIVE = listed("killed injured wounded died dead casualties fatalities hurt shot drowned perished starved murdered executed")
_DRAGGED = 18  # words from the wounded to what was done to them
_SINCE = 12  # words from those who were hurt to `have since died`
_LONGEST = 28  # words behind a number in which `and killed them` may stand
_ARTICLES = listed("a an the his her their another its")
_ONE_OF_THEM = {"death": "killed", "fatality": "killed", "injury": "injured"}
_OF_DEATHS = listed("sentence sentences threat threats squad row certificate")
_CASES = listed("cases case infections admissions consultations")
_ACTS = listed("killed injured wounded murdered executed shot slew eliminated beheaded hanged stabbed")
_OBJECTS = listed("a an the his her their its some many several most other all one")  # a doer's verb stands before them
_TIMES = listed(
    "day days night week weeks month months year previous same last following hour moment morning evening weekend few fortnight"
)
_CARRYING = listed("for carrying transporting holding housing ferrying sheltering with")
_BY_WHAT_THEY_ARE = listed("wounded injured dead missing killed")
_DID = listed(
    "caught fell got became went came ran sat slept ate drank hit struck left fled took held kept hid sought began brought built sent "
    "fought"
)  # verbs of which the end does not say so
_NO_OBJECTS = listed(", and ; . : ) ( - in by on at / since during when after there here so over across near") | PARTS
_PLAINLY, _OF_A_BODY = 5, 9  # words between two that are joined: `and`, `members of the security forces and`


def role_of(words: Sequence[Word], numbers: Sequence[Amount], place: int, end: int) -> str:
    """killed, injured, missing; empty where the number is of something else: the words just before it (killing 12), else those
    behind it."""
    number = numbers[place]
    floor = numbers[place - 1].last if place else 0
    if of_animals(words, number) or of_those_before(words, number):
        return ""
    if counted_bodies(words, number):
        return "killed"
    if number.low == 1 and (role := _ONE_OF_THEM.get(low_at(words, number.last), "")) and low_at(words, number.last + 1) not in _OF_DEATHS:
        return role  # one death and six injuries
    if role := role_in_pair(words, number.first, number.last) or role_in_note(words, numbers, place) or role_at_head(words, number):
        return role
    if low_at(words, number.last) in BEHIND and stands_alone(words, number.last + 1) and not died(words, number.last):
        return harm_word(words, number.last)  # put casualties at 15 killed and 64 injured
    if role := told_as_toll(words, number, floor):
        return role
    if role := _before(words, number, floor) or with_a_leader(words, number):
        return role
    if low_at(words, number.last) in ("admitted", "treated"):
        return "injured"
    if of_things(words, number):
        return ""
    following = numbers[place + 1] if place + 1 < len(numbers) else None
    if following is not None and harm_of_second_alone(words, number, following):
        return ""
    if following is not None and not _of_illness(words, number) and joined(words, number, following) and not is_part(words, following):
        return role_of(words, numbers, place + 1, end)
    role = _behind(words, numbers, place, end) or executed(words, number)
    return "killed" if role == "injured" and of_the_dead(words, number) else role


def _of_illness(words: Sequence[Word], number: Amount) -> bool:
    """`230 cases of cholera and 12 deaths`, `5,180 suspected cholera cases and 98 deaths`: who is ill is not dead."""
    near = itertools.takewhile(lambda word: word.low.isalpha() and word.low not in ("and", "or"), words[number.last : number.last + 4])
    return unit_of(words, number) in _CASES or any(word.low in _CASES for word in near)


def stands_alone(words: Sequence[Word], place: int) -> bool:
    """Whether no object follows: `15 killed and`, not `two killed 18` or `12 wounded people`."""
    return place >= len(words) or words[place].low in _NO_OBJECTS or not place


def _before(words: Sequence[Word], number: Amount, floor: int) -> str:
    """The harm word of up to five words before a number: killing 12; killed: 12."""
    if low_at(words, number.first - 1) in (":", "-", "=") and number.first - 2 >= floor and (role := harm_word(words, number.first - 2)):
        return role
    lead = [low_at(words, number.first - 2), low_at(words, number.first - 1)]
    rate = lead in (["rate", "of"], ["rhythm", "of"])  # dying at a rate of five
    for at in range(number.first - 1, max(floor, number.first - (12 if rate else 6)) - 1, -1):
        low = words[at].low
        if role := harm_word(words, at):
            if low in _OF_THINGS_AFTER and (of_things(words, number) or not people_unit(unit_of(words, number))):
                return ""  # buried 60 rifles
            if role == "missing" and "in" in lead and not people_unit(unit_of(words, number)):
                return ""  # missing in the three towns
            if low == "shot" and (of_things(words, number) or _some_killed(words, number)):
                return ""  # shot down 33 drones
            return "" if low in _TRANSITIVE and not _active(words, at, number.first) else role
        if low in STOPS or low in JOINTS or low == "that":
            return ""  # two of the injured said that five others died
    return ""


def _some_killed(words: Sequence[Word], number: Amount) -> bool:
    """`shot two guards|, killing one`: the dead are counted behind them."""
    behind = [word.low for word in words[number.last : number.last + 6]]
    return any(one == "killing" and numeral(other) for one, other in pairwise(behind))


def _behind(words: Sequence[Word], numbers: Sequence[Amount], place: int, end: int) -> str:
    """The first harm word behind a number, up to the next number that is no part of it, a stop, or a verb that it is the doer of."""
    number = numbers[place]
    following = numbers[place + 1] if place + 1 < len(numbers) else None
    ceiling = _first_of_others(words, numbers, place)
    parted = following is not None and is_part(words, following)
    for at in range(number.last, min(number.last + _LONGEST, len(words))):
        low = words[at].low
        if words[at].start >= end or low in STOPS or at >= ceiling:
            return ""
        if at >= number.last + (22 if parted else 14) and not (low in DONE_TO_THEM and low_at(words, at + 1) == "them"):
            continue  # took 40 boys from the church in the morning and killed them
        if role := harm_word(words, at):
            if refers_back(words, at):
                continue
            if _of_others(words, at):
                return ""
            shot = at == number.last and role == "injured" and _then_killed(words, at)
            return "killed" if shot else _kept(words, number, following, at, role)
        if (
            low == "hit"
            and low_at(words, at + 1) in ("", ".", ",", ";")
            and people_unit(unit_of(words, number))
            and not _carried(words, number)
        ):
            return "" if _others_hit(words, number, at) else "injured"  # Two nurses hit
        been = words[at - 1].low in ("was", "were", "been", "being")
        if low in ("hit", "treated") and been and at <= number.last + 5 and not _carried(words, number) and not _of_illness(words, number):
            return "" if low == "hit" and _others_hit(words, number, at) else "injured"
        battle = low_at(words, at + 1) == "in" and not BATTLES.isdisjoint(word.low for word in words[at + 2 : at + 5])
        if low == "fallen" and words[at - 1].low in ("have", "has", "had") and (battle or low_at(words, at + 1) not in _FALLEN_TO):
            return "killed"
    return ""


def _first_of_others(words: Sequence[Word], numbers: Sequence[Amount], place: int) -> int:
    """Where the first number behind this one stands that is no part of it: `62 people, including 51 rebels and six soldiers`."""
    part = False
    for at in range(place + 1, len(numbers)):
        part = is_part(words, numbers[at]) or (part and joined(words, numbers[at - 1], numbers[at]))
        if not part:
            return numbers[at].first
    return len(words)


_BODIES = listed("bodies corpses body corpse")
_RECOVERED = listed(
    "carried removed "
    "gathered recovered collected pulled retrieved found buried exhumed gathering recovering collecting pulling dug unearthed picked "
    "brought bury burying washed washing"
)
_OF_THINGS_TOO = listed("burned burnt crushed eliminated obliterated hurt missing buried hit lost")
_OF_THINGS_AFTER = listed("burnt burned buried burying bury execution executions destroyed destroying shooting")
_PREPOSITIONS = listed("in by on at during since over when as after near from inside outside under for across within per")
_FALLEN_TO = listed("to by from into back ill sick short behind below under silent in on off through apart")


def _names_people(words: Sequence[Word], number: Amount) -> bool:
    """Whether the noun of the number is there, and is of people."""
    return any(people_unit(word.low) for word in words[number.last : number.last + 4])


def _then_killed(words: Sequence[Word], at: int) -> bool:
    """`dragged ten wounded men out and shot them`, `six wounded men were dragged from an ambulance and shot`."""
    been = False
    for place in range(at + 1, min(at + _DRAGGED, len(words))):
        low = words[place].low
        if low in STOPS:
            return False
        been = been or low in ("were", "was")
        if low in ("shot", "killed", "executed") and (low_at(words, place + 1) == "them" or (been and low_at(words, place - 1) == "and")):
            return True
    return False


def _kept(words: Sequence[Word], number: Amount, following: Amount | None, at: int, role: str) -> str:
    """A harm word behind a number as its role; empty: the number did it (`two bombings killed 18`)."""
    low = words[at].low
    if low in _OF_THINGS_TOO and not people_unit(unit_of(words, number)):
        return ""  # 60 homes were burned
    beside = at <= number.last + 1 + (low_at(words, number.last) == "of") or "with" in (word.low for word in words[number.last : at])
    if role == "injured" and beside and died(words, at):
        return "killed"  # 11 wounded died, two men with bullet wounds died
    if low == "shot" and low_at(words, at + 1) == "down" and not _names_people(words, number):
        return ""  # one was shot down near the border
    acts = low in _ACTS and _active(words, at, at + 1)
    if acts and low_at(words, at + 1) in _OBJECTS and _TIMES.isdisjoint(word.low for word in words[at + 2 : at + 4]):
        return ""  # two gunmen killed a teacher
    joint = low_at(words, at + 1) in ("and", ",", "-", "/", ";")
    if acts and not joint and following is not None and 0 <= following.first - at <= 3:
        between = {word.low for word in words[at + 1 : following.first]}
        return "" if not between & (_PREPOSITIONS | PARTS | {"were", "was"}) else role  # 12 people killed in two raids: were killed
    if low.endswith("ing") and low not in ("missing", "dying", "drowning", "perishing", "starving", "breathing") and at > number.last + 1:
        return ""
    return role


def _carried(words: Sequence[Word], number: Amount) -> bool:
    """`a minibus carrying 16 villagers was hit`, `a second one with nine aboard was hit`: the vehicle was."""
    return (
        low_at(words, number.first - 1) in _CARRYING
        or (low_at(words, number.first - 2), low_at(words, number.first - 1)) == ("home", "to")
        or low_at(words, number.last) in ("aboard", "inside")
        or low_at(words, number.last + 1) in ("aboard", "inside")
    )


def _others_hit(words: Sequence[Word], number: Amount, at: int) -> bool:
    """
    `The theatre, where 1,300 people were sheltering, was hit`, `the camp, home to 20,000 people, was hit`: what they are in was.

    So it is where those counted have a verb of their own before, and where many are followed by the verb of one.
    """
    verb = at - 1 - (low_at(words, at - 1) in ("been", "being"))
    between = [word.low for word in words[number.last : verb]]
    done = any(low in VERBS or low in _DID or (low.endswith("ed") and low not in _BY_WHAT_THEY_ARE) for low in between)
    if done and "who" not in between:
        return True
    return number.low > 1 and low_at(words, verb) in ("was", "has") and low_at(words, number.first - 1) != "of"


def _of_others(words: Sequence[Word], at: int) -> bool:
    """`beside their dead mothers`, `after undressing the wounded`: harm of others than the counted; not `among the injured`."""
    before = words[at - 1].low
    if words[at].low not in _BY_WHAT_THEY_ARE:
        return False
    noun = low_at(words, at + 1)
    if before in ("their", "his", "her"):
        return noun[:1].isalpha() and noun not in _PREPOSITIONS and noun not in VERBS
    return before == "the" and low_at(words, at - 2) not in ("among", "of", "with", "including", "are", "were", "to")


def did_it(words: Sequence[Word], number: Amount) -> bool:
    """Whether the counted ones are the doers: `three gunmen in uniform killed the guards`."""
    for at in range(number.last, min(number.last + 8, len(words))):
        low = words[at].low
        if low in STOPS or low == ",":
            return False
        if low in ("was", "were", "been", "being"):
            return False
        if harm_word(words, at):
            behind = low_at(words, at + 1)
            return behind[:1].isalnum() and behind not in _PREPOSITIONS
        if low in ("opened", "fired", "stormed", "attacked", "burst", "raided", "entered"):
            return True
    return False


def bodies_found(words: Sequence[Word], number: Amount) -> bool:
    """`gathered 340 bodies`: the dead, found."""
    lead = {word.low for word in words[max(0, number.first - 5) : number.first]}
    return bool({word.low for word in words[number.last : number.last + 3]} & _BODIES and lead & _RECOVERED)


def died(words: Sequence[Word], at: int) -> bool:
    """Whether the wounded died: the verb follows, over a few words and no sign."""
    for word in words[at + 1 : at + 5]:
        if word.low in ("died", "perished", "succumbed", "die", "dead"):
            return True
        if word.low in STOPS or word.low in (",", "and", "or"):
            return False
    return False


def some_died(words: Sequence[Word], at: int) -> bool:
    """`Seven of the 19 people wounded on Sunday have since died`: the verb follows the words that say which they were."""
    for place in range(at, min(at + _SINCE, len(words))):
        low = words[place].low
        if low in ("died", "perished", "succumbed", "die"):
            return True
        if low in STOPS or low in (",", "and", "that", "who", "when", "where", "said", "says") or numeral(low):
            return False
    return False


def _active(words: Sequence[Word], at: int, next_place: int) -> bool:
    """killed 12 (active) against `were killed, 12 ...`."""
    before = {word.low for word in words[max(0, at - 3) : at]}
    return not before & {"were", "was", "been", "being", "are", "is"} and next_place - at <= 6


def joined(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """three soldiers and two civilians, a nurse and two patients were killed: of the same deed, joined by `and` or a comma, no verb
    between."""
    between = [word.low for word in words[one.last : other.first]]
    if between[-1:] and between[-1] in _ARTICLES:
        between.pop()
    couple = words[one.last - 1].low == "couple"
    single = (
        couple
        or (one.last - one.first > 1 and one.low == one.high == 1)
        or other.text.lower()
        in (
            "a",
            "an",
            "the",
            "his",
            "her",
            "their",
            "another",
        )
    )
    longest = _OF_A_BODY if len(between) > 1 and between[1] == "of" else _PLAINLY
    if ")" in between or not (0 if single else 1) < len(between) <= longest or between[-1] not in ("and", ",", "plus", "&"):
        return False
    acts = [word.low for word in words[one.last : other.first] if not word.text.isupper()]  # 58 IS men and 47 troops
    if any(low in VERBS or low in _DID or low.endswith("ed") for low in acts) or (len(between) > _PLAINLY and "," in between[:-1]):
        return False
    return not any(harm_word(words, at) for at in range(one.last, other.first))


def struck(words: Sequence[Word], number: Amount) -> bool:
    """`bombed the crowd, killing 14 of them`: the harm stands right before the number, which is the toll and no part of one."""
    if low_at(words, number.last) != "of" or not low_at(words, number.first - 1).isalpha():
        return False
    return any(harm_word(words, at) for at in range(max(0, number.first - 2), number.first))


def told_behind(words: Sequence[Word], number: Amount) -> bool:
    """`46 of them women, and 205 injured`: a number with its own word of harm right behind it."""
    return low_at(words, number.last) in BEHIND and stands_alone(words, number.last + 1)
