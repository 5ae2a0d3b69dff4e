"""What befell a single person: by the words before him (`the death of a nurse`), by the verb behind him (`was hit and died`)."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import befallen_with, harm_word
from safepassage.reports.harm.person_words import BEEN, BREAKS, DOING, NTH, TOLD_OF_MANY, WHOSE
from safepassage.reports.harm.single_persons import object_free
from safepassage.reports.words.words import Word, listed, low_at

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
_SENTENCED = listed("sentenced sentences sentencing condemned condemns sentence")
_OF_MANY = TOLD_OF_MANY | listed("massacre massacres executions beheadings bodies corpses")
_COUNTED_IN = NTH | listed("among one victim casualty latest first last next youngest oldest only")
_HAVE = listed("has had have")


def done_to(words: Sequence[Word], at: int) -> str:
    """`killing a nurse`, `the death of a nurse`, `lost a soldier`: what the words before it say."""
    before, earlier = low_at(words, at - 1), low_at(words, at - 2)
    if before == "with" and words[at].low in WHOSE:
        return befallen_with(words, at - 1)  # was killed along with his wife
    if before == "of" and earlier in _OF_ONE and (earlier != "loss" or low_at(words, at - 3) == "the"):
        return _OF_ONE[earlier]
    if before == "dead" and earlier == "shot":
        return "killed"
    if before in DOING and earlier not in ("of", "been", "the", "many", "was", "were", "being"):
        if before in ("hit", "hitting", "stabbed"):
            return "injured"
        return harm_word(words, at - 1) or ("" if before == "shot" else "killed")
    return ""


def suffered(words: Sequence[Word], behind: int, ceiling: int, end: int) -> str:
    """What the verb behind a person says befell it: was abducted and killed, bled to death, lost an arm; not what it did to others."""
    been, passive, commas = False, False, 0
    for at in range(behind, min(behind + 16, len(words), ceiling)):
        low = words[at].low
        if words[at].start >= end or low in BREAKS:
            return ""
        been = been or low in BEEN
        passive = passive or (low in BEEN and low not in _HAVE)
        commas += low == ","
        if low == "and" and not been and low_at(words, at + 1) not in ("died", "perished"):
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
            whom = behind_it == ceiling < len(words) or not object_free(words, behind_it)  # killed |at least 30|
            acts = low in DOING and whom and not (passive if _done_by(words, at) else been)
            none = acts or (low.endswith("ing") and low not in ("missing", "dying")) or (commas == 1 and not been)
            died = role == "injured" and (_died_of_it(words, at, end) or (at == behind and _died_since(words, at, end)))
            return "" if none else "killed" if died else role
        if low == "hit" and been and low_at(words, at + 1) in ("by", "in", "on", ".", ","):
            return "killed" if _died_of_it(words, at, end) else "injured"
    return ""


def _behind_deeds(words: Sequence[Word], at: int) -> int:
    """Where those stand whom somebody `shot and killed`, behind both verbs."""
    both = low_at(words, at + 1) == "and" and low_at(words, at + 2) in DOING
    return at + 3 if both else at + 1


def _done_by(words: Sequence[Word], at: int) -> bool:
    """`has killed`, `had already wounded`: `have` right before the verb; not `has been killed`, `had a leg shot`."""
    return low_at(words, at - 1 - words[at - 1].low.endswith(("ly", "already", "also"))) in _HAVE


def _only_told(words: Sequence[Word], behind: int, at: int) -> bool:
    """`was unaware of any deaths`, `was told of nine killings`; not `was among the victims`, `was the first of the deaths`."""
    between = {word.low for word in words[behind:at]}
    return not {"of", "about"}.isdisjoint(between) and between.isdisjoint(_COUNTED_IN)


def _died_since(words: Sequence[Word], at: int, end: int) -> bool:
    """`A soldier wounded in last week's clashes | has succumbed`, `| died in hospital`: the verb of one who is described by his harm."""
    for place in range(at + 1, min(at + 15, len(words))):
        low = words[place].low
        if words[place].start >= end or low in BREAKS or low in ("who", "and", "when", "where", "that"):
            return False
        if low in ("died", "succumbed", "perished"):
            return True
    return False


def _died_of_it(words: Sequence[Word], at: int, end: int) -> bool:
    """`was hit by a bullet in the neck and died`: the harm was death in the end."""
    for place in range(at + 1, min(at + 13, len(words))):
        low = words[place].low
        if words[place].start >= end or low in BREAKS or low in ("who", "another", "others"):
            return False
        if low in ("died", "killed") and words[place - 1].low in ("and", "later", "then", "soon", ",", "was"):
            return low == "died" or words[place - 1].low == "was"
    return False
