"""Single victims: `a soldier was killed`, `killing the driver`, `a mother and her two children`, `the death of a nurse`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.ages import behind_age, behind_named, is_masked
from safepassage.reports.harm.found_bodies import body_found
from safepassage.reports.harm.harm_words import befallen_with, harm_word
from safepassage.reports.lexicon.word_classes import PEOPLE
from safepassage.reports.words.figures import behind_number
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

ONES = listed(
    "person man woman child girl boy baby civilian soldier policeman policewoman officer driver nurse doctor journalist worker guard "
    "fighter medic paramedic villager teenager resident peacekeeper protester general colonel commander mother father infant pilot patient "
    "surgeon sniper gunman shepherd farmer fisherman student pupil volunteer rescuer firefighter cameraman photographer reporter passenger "
    "son daughter brother sister cousin nephew niece uncle aunt grandmother grandfather wife husband widow neighbour neighbor friend "
    "migrant refugee prisoner deminer militant schoolboy schoolgirl toddler pedestrian newborn youth pensioner grandson granddaughter "
    "governor mayor minister deputy judge lawyer activist priest imam bishop nun monk cleric preacher sheikh elder chief leader chairman "
    "teacher headmaster professor engineer electrician plumber mechanic carpenter baker shopkeeper trader vendor merchant cook cleaner "
    "labourer laborer miner porter janitor caretaker watchman translator interpreter aide bodyguard captain major lieutenant sergeant "
    "corporal private marine trooper conscript recruit deserter rebel insurgent bomber attacker sailor airman technician "
    "midwife pharmacist dentist anaesthetist orderly herder herdsman beekeeper motorist cyclist motorcyclist biker commuter customer "
    "bystander onlooker worshipper mourner demonstrator marcher hostage captive detainee inmate deportee evacuee returnee survivor victim "
    "member colleague comrade relative parent stepfather contractor foreigner national citizen tourist envoy diplomat observer monitor "
    "spokesman spokeswoman correspondent editor blogger individual artist singer veteran passer actor athlete footballer boatman "
    "ferryman smuggler commissioner "
    "bride groom bridegroom guest grandchild newlywed vaccinator gardener director manager principal official employee clerk inspector "
    "prosecutor player fan spectator referee schoolmate classmate teammate president premier ambassador"
)
_DETERMINERS = listed("a an another the its his her their our my one")
_ENDS = listed(
    "of in at on to for from with by near inside outside under over into onto during after before when while as who whom whose which that "
    "and or but born was were is are has had have been being did does will would could may might must also later reportedly allegedly "
    "lost bled known hit struck "
    "fell stepped went lay still then there dead died unconscious - ( ) , ; : . \" '"
)
SEIZED = listed(
    "seized abducted kidnapped detained arrested captured held seizing abducting kidnapping detaining arresting capturing snatched taken"
)
_NTH = listed("second third fourth fifth sixth seventh eighth ninth tenth")
_DEAR = listed(
    "schoolmate classmate friend neighbour neighbor comrade teammate relative grandfather grandmother aunt uncle son daughter brother "
    "sister husband wife mother father child baby cousin nephew grandson soldier man fighter officer colleague"
)
_BREAKS = listed(
    "; : . warned warns spoke speaks said says say told tells that which where when while but after before because although though "
    "whereas if unless until said"
)
_DOING = listed(
    "killing killed wounding wounded injuring injured murdering murdered executing executed shot shooting assassinated assassinating "
    "blinded blinding crippled crippling burned burning beheaded beheading maiming maimed slaying hurting hit hitting kill wound "
    "injure lynched hanged stabbed"
)
_OF_ONE = {
    **dict.fromkeys(
        listed("death deaths killing murder murders assassination execution body bodies corpse corpses beheading lynching loss lives"),
        "killed",
    ),
    **dict.fromkeys(("wounding", "shooting", "injury"), "injured"),
    **dict.fromkeys(("arm", "leg", "legs", "hand", "hands", "foot", "eye", "arms"), "injured"),
    "life": "killed",
    "disappearance": "missing",
}
NATIONS = listed(
    "israelis iraqis pakistanis yemenis saudis emiratis kuwaitis omanis bahrainis bangladeshis azeris gazans afghans americans germans "
    "turks kurds arabs serbs croats danes poles czechs slovaks swedes finns britons spaniards greeks thais filipinos jews muslims "
    "christians druze yazidis alawites sunnis shiites hutus tutsis chechens lebanese sudanese congolese chinese japanese vietnamese "
    "nepalese burmese senegalese portuguese uzbeks tajiks kazakhs rohingya hazaras pashtuns tigrayans amharas oromos"
)
_SENTENCED = listed("sentenced sentences sentencing condemned condemns sentence")
_REPORTS = listed("report reports evidence record records word sign indication confirmation case cases")
_TOLD_OF_MANY = listed("casualties deaths injuries fatalities killings losses victims")
_OF_MANY = _TOLD_OF_MANY | listed("massacre massacres executions beheadings bodies corpses")
_WHOSE = listed("his her their its my our")
_KIN = listed("son daughter wife husband brother sister mother father child baby cousin nephew niece uncle aunt grandson granddaughter")
_MADE_BY = listed("made led built held run born owned style speaking")
_NO_DEEDS = listed("building housing training meeting wing king ring clothing being nothing anything gathering wedding crossing landing")
_MADE_OF_PERSONS = ("ist", "ian", "ean", "uan", "ican", "man", "woman")
_COUNTED_IN = _NTH | listed("among one victim casualty latest first last next youngest oldest only")
_SHORT = 5  # letters of nouns that only end as those of people do: fist, mist, twist
_OF_ONE_VERB = listed("was has died is")
_BEEN = listed("was were is are been being be got gets has had have")
_HAVE = listed("has had have")


def singles(words: Sequence[Word], numbers: Sequence[Amount], start: int, end: int) -> list[tuple[Amount, str]]:
    """
    Single persons told of between two offsets, each as an amount of one with what befell it; empty where its own words do not say.

    Those inside or behind a number (`one Dutch soldier`) are none.
    """
    taken = {at for number in numbers for at in range(number.first, _phrase_end(words, number.last))}
    found: list[tuple[Amount, str]] = []
    last = 0
    for at, word in enumerate(words):
        if not start <= word.start < end or at in taken or at < last:
            continue
        if (body := body_found(words, at)) and taken.isdisjoint(range(at, body)):
            found.append((Amount(1.0, 1.0, at, body, word.start, words[body - 1].end, word.text), "killed"))
            last = body
            continue
        behind = behind_named(words, at) or _person(words, at)
        if behind is None or not taken.isdisjoint(range(at, behind)):
            continue
        ceiling = next((number.first for number in numbers if number.first >= behind), len(words))
        two = words[behind - 1].low == "couple" or word.low == "both" or (behind - at > 3 and words[behind - 2].low == "and")
        size = 2.0 if two else 1.0
        mourned = _low(words, at - 1) in ("lost", "losing") and words[behind - 1].low in _DEAR
        behind, verb = _told_beside(words, behind)
        one = Amount(size, size, at, behind, word.start, words[behind - 1].end, word.text)
        found.append((one, "killed" if mourned else _done_to(words, at) or _suffered(words, verb, ceiling, end)))
        last = behind
    return found


def _told_beside(words: Sequence[Word], behind: int) -> tuple[int, int]:
    """
    Behind the age, the name and the trade of a person, and where the verb may begin.

    `Yusuf, 34, a baker|, |died`, `a boy, 9|, |was killed`, `a baker, Yusuf, 34|, |died`.
    """
    named = behind_named(words, behind + 1) if _low(words, behind) == "," else None
    behind = named or behind_age(words, behind)
    aged = _years_before(words, behind)
    trade = _person(words, behind + 1) if aged and _low(words, behind) == "," and _low(words, behind + 1) in ("a", "an", "the") else None
    if trade is not None and _low(words, trade) == ",":
        behind = trade
    told = 0 if aged else _behind_apposition(words, behind)
    return told or behind, (told or behind) + (aged and _low(words, behind) == ",")


def _behind_apposition(words: Sequence[Word], behind: int) -> int:
    """`The driver, a baker from Homs,| died`: behind what one person is besides, where the verb is of one; 0: nothing such is told."""
    if _low(words, behind) != "," or _low(words, behind + 1) not in ("a", "an") or _person(words, behind + 1) is None:
        return 0
    for at in range(behind + 2, min(behind + 12, len(words))):
        low = words[at].low
        if low == ",":
            return at + 1 if _low(words, at + 1) in _OF_ONE_VERB else 0
        if low in _BREAKS or low == "and" or low in _BEEN:
            return 0
    return 0


def _years_before(words: Sequence[Word], behind: int) -> bool:
    return words[behind - 1].low.isdecimal() or (words[behind - 1].low == ")" and words[behind - 2].low.isdecimal())


def _phrase_end(words: Sequence[Word], place: int) -> int:
    """Where the noun phrase that begins here ends, at most four words on."""
    last = min(place + 4, len(words))
    return next((at for at in range(place, last) if words[at].low in _ENDS or (at > place and words[at].low in _DETERMINERS)), last)


def seized(words: Sequence[Word], one: Amount) -> bool:
    """`gunmen seized an aid worker`, `a driver was detained`."""
    if _low(words, one.first - 1) in SEIZED or (_low(words, one.first - 1) in ("away", "prisoner", "captive", "hostage")):
        return True
    behind = [word.low for word in words[one.last : one.last + 5]]
    been = next((n for n, low in enumerate(behind) if low in ("was", "were", "been")), None)
    return been is not None and bool(set(behind[been:]) & SEIZED)


def taken_together(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`Two doctors and three nurses |were abducted|`, `abducted |two doctors and three nurses|`, `1 pharmacist & 1 nurse |abducted|`."""
    behind = range(other.last, min(other.last + 3, len(words)))
    bare = any(words[at].low in SEIZED and _object_free(words, at + 1) for at in behind)
    return bare or seized(words, one) or seized(words, other)


def _person(words: Sequence[Word], at: int) -> int | None:
    """Where the person that this word begins ends: `a Palestine Red Crescent ambulance driver`; None: it begins none."""
    low = words[at].low
    if at and (words[at - 1].low in ("not", "without") or _nothing_of(words, at)):
        return None  # not a single civilian was killed
    if low == "the" and _low(words, at + 1) + "s" in NATIONS and _low(words, at + 2) not in _OF_ONE_VERB | ONES:
        return None  # the Tutsi were killed
    if low == "another" and at + 1 < len(words):
        verb = at + 1 + words[at + 1].low.endswith("ly")  # another critically wounded
        if words[at + 1].low in _BEEN or (
            verb < len(words) and harm_word(words, verb) and (words[verb].low == "lost" or _object_free(words, verb + 1))
        ):
            return at + 1  # not `another killed 3`
    if low == "both":
        following = _low(words, at + 1)
        if following.removesuffix("s") in ONES or following in ("men", "women", "children", "boys", "girls"):
            return at + 2 if _ends(words, at + 2) else None
        alone = (at and words[at - 1].low in _DOING and _ends(words, at + 1)) or following in ("were", "died")
        return at + 1 if alone else None
    if _one_more(words, at):
        return at + 2
    if _low(words, at + 1) == "civilian" and _low(words, at + 2) in ("dead", "wounded", "injured"):
        return None  # put the civilian dead at nine
    if low not in _DETERMINERS:
        if low in ("him", "her", "me") and at and words[at - 1].low in _DOING and _ends(words, at + 1):
            return at + 1
        if (named := _by_name_or_number(words, at)) is not None:
            return named
        next_word = at + 1 + (_low(words, at + 1).endswith("ly"))
        next_word += 4 * (_low(words, at + 1) == "-" and _low(words, at + 2) == "of")  # Father-of-three killed
        bare = low in ONES and _low(words, next_word) in ("killed", "wounded", "injured", "hurt", "dead", "shot")
        return at + 1 if bare and (not at or words[at - 1].low in (",", ";", ".", ":", "-", "and", "(")) else None
    for place in range(at + 1, min(at + 8, len(words))):
        low = words[place].low
        if (
            _is_one(low)
            or (low == "couple" and (place > at + 1 or words[at].low == "the"))
            or (low == "head" and _low(words, place + 1) == "of")
            or (low == "old" and words[place - 1].low == "-" and words[place - 2].low == "year")
        ) and ((named := behind_named(words, place + 1)) or _ends(words, place + 1)):
            return named or place + 1 + _and_kin(words, at, place + 1)  # her neighbour Petro, 70
        if low in ("'", "s") and "'" in (low, words[place - 1].low):
            continue  # the mayor's wife
        if low == "." and len(words[place - 1].text) == 1 and words[place - 1].text.isupper():
            continue  # a U.N. driver
        if (low in _ENDS and low != "-") or low in _DETERMINERS or (place > at + 1 and harm_word(words, place)):
            return None
    return None


def _by_name_or_number(words: Sequence[Word], at: int) -> int | None:
    """Where a person ends who is told of by what he is and a name or a number: `guard Ali, 22`, `Patient 17`; None: nobody is."""
    if words[at].low not in ONES:
        return None
    last = at + 1
    while last < len(words) and is_masked(words[last]):
        last += 1
    if last > at + 1:
        return behind_age(words, last)
    if (number := behind_number(words, last)) > last:
        return number
    return behind_named(words, last)


def _nothing_of(words: Sequence[Word], at: int) -> bool:
    """`no report of a civilian killed`."""
    return words[at - 1].low == "of" and _low(words, at - 2) in _REPORTS and _low(words, at - 3) == "no"


def _is_one(low: str) -> bool:
    """A noun of one person: one that is known, or made as such nouns are (a novelist, a librarian, a fireman)."""
    return low in ONES or low + "s" in NATIONS or (len(low) > _SHORT and low.endswith(_MADE_OF_PERSONS))


def _and_kin(words: Sequence[Word], at: int, place: int) -> int:
    """`his wife | and son were hurt`: the words of one more of the family, who has no article of his own."""
    kin = words[at].low in _WHOSE and _low(words, place) == "and" and _low(words, place + 1) in _KIN
    return 2 if kin and _ends(words, place + 2) else 0


def begins_with_one(words: Sequence[Word], at: int) -> bool:
    """`a fourth in Tulkarm`, `another in Jenin`, `his brother Hassan`; not `a suburb of`."""
    if (_low(words, at + 1) in _NTH and not _fraction(words, at)) or (words[at].low == "another" and _ends(words, at + 1)):
        return True
    return _person(words, at) is not None or words[at].low in _WHOSE


def _one_more(words: Sequence[Word], at: int) -> bool:
    """`killed two boys and maimed a third`, `a third was wounded`, `the other was hurt`: one beside those who were named before."""
    low, following = words[at].low, _low(words, at + 1)
    if low not in ("a", "another", "the") or not (following in _NTH or (low == "the" and following == "other")) or _fraction(words, at):
        return False
    done = at > 0 and words[at - 1].low in _DOING and _ends(words, at + 2)
    near = 9 if _low(words, at + 2) == "of" else 6  # the second of two brothers was shot
    return done or any(harm_word(words, place) for place in range(at + 2, min(at + near, len(words))))


def _fraction(words: Sequence[Word], at: int) -> bool:
    """`a third of the patients`: how many they are is not told; `the third of the brothers`, `a second of them` are one."""
    return words[at].low == "a" and _low(words, at + 1) != "second" and _low(words, at + 2) == "of"


def _ends(words: Sequence[Word], place: int) -> bool:
    """Whether no noun goes on here: `a refugee | camp` does."""
    if place >= len(words):
        return True
    low = words[place].low
    if low == "'" and _low(words, place + 1) == "s":
        return False  # a shepherd's four children
    if low == "-" and (_low(words, place + 1) in _MADE_BY or _low(words, place + 1).endswith("ed")):
        return False  # an Indian-made ambulance
    if low in _TOLD_OF_MANY:
        return False  # 7 civilian casualties
    doing = low.endswith("ing") and low not in _NO_DEEDS  # a woman fetching bread
    return low in _ENDS or low.endswith(("ed", "ly")) or doing or bool(harm_word(words, place)) or not low[0].isalnum()


def _done_to(words: Sequence[Word], at: int) -> str:
    """`killing a nurse`, `the death of a nurse`, `lost a soldier`: what the words before it say."""
    before, earlier = _low(words, at - 1), _low(words, at - 2)
    if before == "with" and words[at].low in _WHOSE:
        return befallen_with(words, at - 1)  # was killed along with his wife
    if before == "of" and earlier in _OF_ONE and (earlier != "loss" or _low(words, at - 3) == "the"):
        return _OF_ONE[earlier]
    if before == "dead" and earlier == "shot":
        return "killed"
    if before in _DOING and earlier not in ("of", "been", "the", "many", "was", "were", "being"):
        if before in ("hit", "hitting", "stabbed"):
            return "injured"
        return harm_word(words, at - 1) or ("" if before == "shot" else "killed")
    return ""


def _suffered(words: Sequence[Word], behind: int, ceiling: int, end: int) -> str:
    """What the verb behind a person says befell it: was abducted and killed, bled to death, lost an arm; not what it did to others."""
    been, passive, commas = False, False, 0
    for at in range(behind, min(behind + 16, len(words), ceiling)):
        low = words[at].low
        if words[at].start >= end or low in _BREAKS:
            return ""
        been = been or low in _BEEN
        passive = passive or (low in _BEEN and low not in _HAVE)
        commas += low == ","
        if low == "and" and not been and _low(words, at + 1) not in ("died", "perished"):
            return ""
        if commas and been and low == ",":
            return ""
        role = harm_word(words, at)
        if low in _OF_MANY and (not been or _only_told(words, behind, at)):
            return ""  # the envoy spoke of a massacre
        if low == "death" and not _SENTENCED.isdisjoint(word.low for word in words[max(0, behind - 5) : at]):
            return ""  # sentenced a cook to death
        if role:
            behind_it = _behind_deeds(words, at)
            whom = behind_it == ceiling < len(words) or not _object_free(words, behind_it)  # killed |at least 30|
            acts = low in _DOING and whom and not (passive if _done_by(words, at) else been)
            none = acts or (low.endswith("ing") and low not in ("missing", "dying")) or (commas == 1 and not been)
            died = role == "injured" and (_died_of_it(words, at, end) or (at == behind and _died_since(words, at, end)))
            return "" if none else "killed" if died else role
        if low == "hit" and been and _low(words, at + 1) in ("by", "in", "on", ".", ","):
            return "killed" if _died_of_it(words, at, end) else "injured"
    return ""


def _behind_deeds(words: Sequence[Word], at: int) -> int:
    """Where those stand whom somebody `shot and killed`, behind both verbs."""
    both = _low(words, at + 1) == "and" and _low(words, at + 2) in _DOING
    return at + 3 if both else at + 1


def _done_by(words: Sequence[Word], at: int) -> bool:
    """`has killed`, `had already wounded`: `have` right before the verb; not `has been killed`, `had a leg shot`."""
    return _low(words, at - 1 - words[at - 1].low.endswith(("ly", "already", "also"))) in _HAVE


def _only_told(words: Sequence[Word], behind: int, at: int) -> bool:
    """`was unaware of any deaths`, `was told of nine killings`; not `was among the victims`, `was the first of the deaths`."""
    between = {word.low for word in words[behind:at]}
    return not {"of", "about"}.isdisjoint(between) and between.isdisjoint(_COUNTED_IN)


def _died_since(words: Sequence[Word], at: int, end: int) -> bool:
    """`A soldier wounded in last week's clashes | has succumbed`, `| died in hospital`: the verb of one who is described by his harm."""
    for place in range(at + 1, min(at + 15, len(words))):
        low = words[place].low
        if words[place].start >= end or low in _BREAKS or low in ("who", "and", "when", "where", "that"):
            return False
        if low in ("died", "succumbed", "perished"):
            return True
    return False


def _died_of_it(words: Sequence[Word], at: int, end: int) -> bool:
    """`was hit by a bullet in the neck and died`: the harm was death in the end."""
    for place in range(at + 1, min(at + 13, len(words))):
        low = words[place].low
        if words[place].start >= end or low in _BREAKS or low in ("who", "another", "others"):
            return False
        if low in ("died", "killed") and words[place - 1].low in ("and", "later", "then", "soon", ",", "was"):
            return low == "died" or words[place - 1].low == "was"
    return False


def _object_free(words: Sequence[Word], place: int) -> bool:
    """Whether no object stands here: `hurt by glass`, `killed.`; `killed three airmen` has one."""
    return place >= len(words) or not words[place].low[0].isalnum() or words[place].low in _ENDS


def of_people(count: Count) -> bool:
    one = count.unit.removesuffix("s")
    return (
        one in PEOPLE
        or _is_one(one)
        or count.unit in NATIONS
        or count.unit in ("people", "children", "families")
        or count.unit.endswith("men")
    )


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
