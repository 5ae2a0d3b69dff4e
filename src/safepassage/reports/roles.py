"""Which number is of the killed, the injured, the missing: by the words before it, those behind it, and what is told as a toll."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.amounts import Amount
from safepassage.reports.harm_words import LIMBS, harm_word
from safepassage.reports.parts import is_part, numeral
from safepassage.reports.sorts_counted import of_animals, of_things, people_unit
from safepassage.reports.units import unit_of
from safepassage.reports.word_classes import CLASSES
from safepassage.reports.words import Word, listed

_FORCES = CLASSES["troops"]
_STOPS = frozenset((";", ".", ":", "|"))
_JOINTS = listed(", and but when as after while where before because")
_FIGHTING = listed("insurgent rebel militant army government enemy taliban battlefield military jihadist its their his own")
_BEHIND = listed("kia wia mia killed dead injured wounded missing hurt deaths fatalities injuries casualties died")
_TRANSITIVE = listed("killed injured wounded died dead casualties fatalities hurt shot drowned perished starved murdered executed")
_VERBS = listed("said says warned warns was were is are had have has been")
_AND_WITH = listed("and with plus")
_HIS = listed("his her their")
_ESCORTS = listed("bodyguards bodyguard companions escorts aides guards deputies associates comrades")
_SAID_OF = 8  # words from `casualties` to how many they are
_LED_FROM = 14  # words from the verb to those who were with the one who was killed
_NAME = 6  # words and signs of a name
_LONGEST = 28  # words behind a number in which `and killed them` may stand
_DONE_TO_THEM = listed("killed shot executed murdered beheaded wounded injured massacred hanged drowned")
_FAR_ON = 6  # words to the next number, which would be of the second word
_ARTICLES = listed("a an the his her their another its")
_NO_LOSS = listed("contact touch control ground hope sight patience to")
_TOLLS = listed("toll tally count number total figure casualties losses")
_REACHED = listed(
    "at to is was of stands stood reached reaches reaching hit passed exceeded topped past above : - put into climbed near nears "
    "remains passes passing tops topping exceeds nearing number numbers numbered totals totalled"
)
_INTAKE = listed("admitted received treated admitting receiving treating registered operated admits receives treats seen saw")
_PATIENTS = listed("wounded injured casualties victims hurt wounds war-wounded injuries burns fractures gunshot shrapnel amputations")
_CASES = listed("cases case infections admissions consultations")
_CARRIED = listed("rushed")  # to a hospital; who is brought there may come from far


def role_of(words: Sequence[Word], numbers: Sequence[Amount], place: int, end: int) -> str:
    """killed, injured, missing; empty where the number is of something else: the words just before it (killing 12), else those
    behind it."""
    number = numbers[place]
    floor = numbers[place - 1].last if place else 0
    if of_animals(words, number):
        return ""
    if _low(words, number.last) in _BEHIND and _stands_alone(words, number.last + 1) and not died(words, number.last):
        return harm_word(words, number.last)  # put casualties at 15 killed and 64 injured
    if role := _toll(words, number, floor):
        return role
    if role := _before(words, number, floor) or _with_a_leader(words, number):
        return role
    if _low(words, number.last) in ("admitted", "treated"):
        return "injured"
    if of_things(words, number):
        return ""
    following = numbers[place + 1] if place + 1 < len(numbers) else None
    cases = unit_of(words, number) in _CASES  # 230 cases of cholera and 12 deaths
    if following is not None and not cases and joined(words, number, following) and not is_part(words, following):
        return role_of(words, numbers, place + 1, end)
    return _behind(words, numbers, place, end)


def _stands_alone(words: Sequence[Word], place: int) -> bool:
    """Whether no object follows: `15 killed and`, not `two killed 18` or `12 wounded people`."""
    return place >= len(words) or words[place].low in listed(", and ; . : ) ( - in by on at / since during when after") or not place


def _before(words: Sequence[Word], number: Amount, floor: int) -> str:
    """The harm word of up to five words before a number: killing 12; killed: 12."""
    if _low(words, number.first - 1) in (":", "-", "=") and number.first - 2 >= floor and (role := harm_word(words, number.first - 2)):
        return role
    rate = [_low(words, number.first - 2), _low(words, number.first - 1)] in (["rate", "of"], ["rhythm", "of"])  # dying at a rate of five
    for at in range(number.first - 1, max(floor, number.first - (12 if rate else 6)) - 1, -1):
        low = words[at].low
        if role := harm_word(words, at):
            if low in _OF_THINGS_AFTER and (of_things(words, number) or not people_unit(unit_of(words, number))):
                return ""  # buried 60 rifles
            if low == "shot" and of_things(words, number):
                return ""  # shot down 33 drones
            return "" if low in _TRANSITIVE and not _active(words, at, number.first) else role
        if low in _STOPS or low in _JOINTS:
            return ""
    return ""


def _with_a_leader(words: Sequence[Word], number: Amount) -> str:
    """
    `killed Abu Omar, a field commander, and three of his bodyguards`: what befell him befell them.

    Also of `he was killed along with three of his bodyguards`.
    """
    if not _escort(words, number) or any(harm_word(words, at) for at in range(number.last, min(number.last + 6, len(words)))):
        return ""
    for at in range(number.first - 2, max(0, number.first - _LED_FROM) - 1, -1):
        low = words[at].low
        if low in _STOPS or low in _VERBS or low in ("but", "while", "when") or numeral(low):
            return ""
        if role := harm_word(words, at):
            done = _low(words, number.first - 1) == "with" or _low(words, at - 1) not in _VERBS
            return role if done and (low in _DONE_TO_THEM or low == "killing") else ""
    return ""


def _escort(words: Sequence[Word], number: Amount) -> bool:
    """Whether those of one man are counted, joined to him: `and three of his bodyguards`, `along with two aides`."""
    theirs = [word.low for word in words[number.last : number.last + 3]]
    own = (theirs[:1] == ["of"] and not _HIS.isdisjoint(theirs)) or not _ESCORTS.isdisjoint(theirs)
    alike = of_animals(words, number) or of_things(words, number)
    return own and not alike and _low(words, number.first - 1) in _AND_WITH


def leads(words: Sequence[Word], number: Amount) -> bool:
    """`killed Abu Omar and three of his bodyguards`: whether one more stands before a number, told by his name alone or with `with`."""
    if not _with_a_leader(words, number):
        return False
    joint = number.first - 1
    last = joint - (_low(words, joint - 1) in ("along", "together"))
    if _low(words, last - 1) in _DONE_TO_THEM:
        return words[joint].low == "with" and _low(words, last - 2) == "was"  # was killed along with three of his bodyguards
    at = last - 1 - (_low(words, last - 1) == ",")
    first = at
    while first >= 0 and (words[first].text[:1].isupper() or words[first].low in ("-", "al", "el", "bin", "ibn")):
        first -= 1
    return 0 < at - first <= _NAME and first >= 0 and (words[first].low in _DONE_TO_THEM or words[first].low == "killing")


def _behind(words: Sequence[Word], numbers: Sequence[Amount], place: int, end: int) -> str:
    """The first harm word behind a number, up to the next number that is no part of it, a stop, or a verb that it is the doer of."""
    number = numbers[place]
    following = numbers[place + 1] if place + 1 < len(numbers) else None
    ceiling = _first_of_others(words, numbers, place)
    parted = following is not None and is_part(words, following)
    for at in range(number.last, min(number.last + _LONGEST, len(words))):
        low = words[at].low
        if words[at].start >= end or low in _STOPS or at >= ceiling:
            return ""
        if at >= number.last + (22 if parted else 14) and not (low in _DONE_TO_THEM and _low(words, at + 1) == "them"):
            continue  # took 40 boys from the church in the morning and killed them
        if role := harm_word(words, at):
            return _kept(words, number, following, at, role)
        if low == "hit" and _low(words, at + 1) in ("", ".", ",", ";") and people_unit(unit_of(words, number)):
            return "injured"  # Two nurses hit
        if low in ("hit", "treated") and words[at - 1].low in ("was", "were", "been", "being") and at <= number.last + 5:
            return "injured"
        battle = _low(words, at + 1) == "in" and not _BATTLES.isdisjoint(word.low for word in words[at + 2 : at + 5])
        if low == "fallen" and words[at - 1].low in ("have", "has", "had") and (battle or _low(words, at + 1) not in _FALLEN_TO):
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
    "brought"
)
_OF_THINGS_TOO = listed("burned burnt crushed eliminated obliterated hurt missing buried hit lost")
_OF_THINGS_AFTER = listed("buried burying bury execution executions destroyed destroying shooting")
_PREPOSITIONS = listed("in by on at during since over when as after near from inside outside under for across within per")
_BATTLES = listed(
    "battle battles fighting combat action clashes defence defense war assault "
    "siege bombing shelling bombardment raid raids massacre offensive"
)
_FALLEN_TO = listed("to by from into back ill sick short behind below under silent in on off through apart")


def _kept(words: Sequence[Word], number: Amount, following: Amount | None, at: int, role: str) -> str:
    """A harm word behind a number as its role; empty: the number did it (`two bombings killed 18`)."""
    low = words[at].low
    if low in _OF_THINGS_TOO and not people_unit(unit_of(words, number)):
        return ""  # 60 homes were burned
    if role == "injured" and at <= number.last + 1 + (_low(words, number.last) == "of") and died(words, at):
        return "killed"  # 11 wounded died
    acts = low in ("killed", "injured", "wounded", "murdered", "executed", "shot", "slew", "eliminated") and _active(words, at, at + 1)
    joint = _low(words, at + 1) in ("and", ",", "-", "/", ";")
    if acts and not joint and following is not None and 0 <= following.first - at <= 3:
        between = {word.low for word in words[at + 1 : following.first]}
        return "" if not between & _PREPOSITIONS else role  # 12 people killed in two raids: were killed
    if low.endswith("ing") and low not in ("missing", "dying", "drowning", "perishing", "starving", "breathing") and at > number.last + 1:
        return ""
    return role


def did_it(words: Sequence[Word], number: Amount) -> bool:
    """Whether the counted ones are the doers: `three gunmen in uniform killed the guards`."""
    for at in range(number.last, min(number.last + 8, len(words))):
        low = words[at].low
        if low in _STOPS or low == ",":
            return False
        if low in ("was", "were", "been", "being"):
            return False
        if harm_word(words, at):
            behind = _low(words, at + 1)
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
        if word.low in ("died", "perished", "succumbed", "die"):
            return True
        if word.low in _STOPS or word.low in (",", "and"):
            return False
    return False


def _toll(words: Sequence[Word], number: Amount, floor: int) -> str:
    """`put the number of dead since the siege began at 20,000`, `the toll rose to 300`; `lost several hundred men`."""
    before = _low(words, number.first - 1)
    if before in _REACHED:
        for at in range(number.first - 1, max(floor, number.first - 16) - 1, -1):
            low = words[at].low
            if low in (";", "."):
                break
            if low == "toll":
                return "injured" if _low(words, at - 1) in ("injury", "injured", "wounded") else "killed"
            if low == "losses" and (_low(words, at - 1) in _FIGHTING or people_unit(unit_of(words, number))):
                return "killed"
            role = harm_word(words, at) if low in _BEHIND or low in ("victims", "bodies") else ""
            counted = {word.low for word in words[max(0, at - 4) : at + 2]} & _TOLLS or before.startswith(("number", "total"))
            if role and counted and low != "casualties":
                return role
    if before == "of" and _low(words, number.first - 2) == "loss" and people_unit(unit_of(words, number)):
        return "killed"
    if before == "lost" and people_unit(unit_of(words, number)) and _in_battle(words, number):
        return "killed"
    if before == "and" and people_unit(unit_of(words, number)) and _lost_before(words, number):
        return "killed"
    fighters = {word.low for word in words[number.last : number.last + 3]} & (_FORCES | listed("men soldiers fighters troops"))
    cost = "cost" in {word.low for word in words[max(0, number.first - 4) : number.first]}
    bare = before in ("lost", "losing") and _low(words, number.last) in ("in", "at", "on", "dead", "since", "during", ".", "")
    return "killed" if bare or (fighters and (before in ("lost", "losing", "lose") or cost)) else ""


def _in_battle(words: Sequence[Word], number: Amount) -> bool:
    """`The town lost 120 people in the siege`; not `lost 300 people to the capital`."""
    behind = [word.low for word in words[number.last : number.last + 6]]
    return "in" in behind and not _BATTLES.isdisjoint(behind[behind.index("in") :])


def _lost_before(words: Sequence[Word], number: Amount) -> bool:
    """`the army lost three tanks and 17 soldiers`: men joined to what was lost with them; not `and 17 soldiers were hurt`."""
    behind = range(number.last, min(number.last + 4, len(words)))
    if any(words[at].low in _VERBS or harm_word(words, at) for at in behind):
        return False
    for at in range(number.first - 2, max(0, number.first - 7), -1):
        low = words[at].low
        if low in ("lost", "losing", "lose"):
            return _low(words, at + 1) not in _NO_LOSS
        if low in _STOPS or low in _JOINTS or harm_word(words, at):
            return False
    return False


def taken_in(words: Sequence[Word], number: Amount) -> str:
    """`the clinic admitted 47 shell victims`, `treated 12 people for gunshot wounds`; `63 admitted`."""
    lead = [word.low for word in words[max(0, number.first - 4) : number.first]]
    doing = set(lead) & _INTAKE or (set(lead) & {"taken", "took", "brought", "taking"} and lead[-1:] == ["in"])
    near = [word.low for word in words[number.last : number.last + 6]]
    near = near[: next((n for n, low in enumerate(near) if low in (".", ";", ",", "who", "and")), len(near))]
    took = lead[-1:] == ["took"] and not set(near) & {"to", "out", "from", "away"}
    brought = set(near[1:4]) & {"admitted", "received", "treated", "brought", "hospitalised", "hospitalized"}
    behind = {word.low for word in words[number.last : number.last + 11]}
    carried = bool(set(lead[-1:]) & _CARRIED) and bool(behind & {"hospital", "hospitals", "clinic", "clinics"})
    if doing and "whose" in behind and {word.low for word in words[number.last : number.last + 14]} & LIMBS:
        return "injured"  # treated 82 patients whose hands had been cut off
    taken = doing or took or carried or (near[:1] and near[0] in _PATIENTS and brought)
    if taken and set(near) & _PATIENTS and not set(near) & {"dead", "bodies"}:
        return "injured"
    return ""


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
    if not (0 if single else 1) < len(between) <= 5 or between[-1] not in ("and", ",", "plus"):
        return False
    acts = [word.low for word in words[one.last : other.first] if not word.text.isupper()]  # 58 IS men and 47 troops
    if any(low in _VERBS or low.endswith("ed") for low in acts):
        return False
    return not any(harm_word(words, at) for at in range(one.last, other.first))


def struck(words: Sequence[Word], number: Amount) -> bool:
    """`bombed the crowd, killing 14 of them`: the harm stands right before the number, which is the toll and no part of one."""
    if _low(words, number.last) != "of" or not _low(words, number.first - 1).isalpha():
        return False
    return any(harm_word(words, at) for at in range(max(0, number.first - 2), number.first))


def told_behind(words: Sequence[Word], number: Amount) -> bool:
    """`46 of them women, and 205 injured`: a number with its own word of harm right behind it."""
    return _low(words, number.last) in _BEHIND and _stands_alone(words, number.last + 1)


def _broken_down(words: Sequence[Word], number: Amount) -> bool:
    """`7 civilian casualties (2 killed, 5 injured)`: both in one number, which what follows takes apart."""
    named = {word.low for word in words[max(0, number.first - _SAID_OF) : number.last + 3]}
    if named.isdisjoint(("casualties", "victims")):
        return False
    at = next((at for at in range(number.last, min(number.last + 6, len(words))) if words[at].low in ("(", ":", ",", "-")), None)
    if at is None or not numeral(_low(words, at + 1)):
        return False
    return any(word.low in ("killed", "dead", "fatalities", "deaths") for word in words[at + 2 : at + 5])


def either(words: Sequence[Word], number: Amount, following: Amount | None) -> bool:
    """`90 people were killed or wounded`: the killed and the hurt in one number, of which neither is known."""
    if _broken_down(words, number):
        return True
    ceiling = following.first if following is not None else len(words)
    for at in range(number.last, min(number.last + 12, ceiling - 2)):
        low = words[at].low
        if low in _STOPS or low == ",":
            return False
        if role := harm_word(words, at):
            joint = words[at + 1].low in ("or", "/") or (words[at + 1].low == "and" and ceiling - at > _FAR_ON)
            other = harm_word(words, at + 2)
            return joint and {role, other} == {"killed", "injured"} and _stands_alone(words, at + 3)
    return False


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
