"""What nobody knows, what has not been done yet, what talks have not come to: words that leave a thing open or say it is not so."""

from __future__ import annotations

from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

_KNOWLEDGE = listed("information detail knowledge news word record confirmation idea clarity")
_RESULTS = listed("progress headway breakthrough movement")
_ON = listed("on over about toward towards in")
_DEALS = listed("agreement deal consensus understanding decision")
_HARM = listed("casualty casualties death dead attack strike killing victim injury explosion shelling bombing raid blast shooting massacre")
_TOLD = listed("report claim allegation accusation complaint suggestion rumour rumor")
_INQUIRES = listed("investigate examine check probe review assess study verify aware")
_GROW = listed("grow rise mount be remain increase deepen spread fade persist swirl wane dwindle abound")
_MOODS = {
    "hope": listed("hope optimism expectation"),
    "fear": listed("fear worry concern dread suspicion speculation anxiety alarm"),
    "doubt": listed("doubt uncertainty scepticism skepticism question"),
    "evidence": listed("evidence sign indication proof"),
}
_COUNTS = listed("toll figure number count loss casualty")
_PUBLISH = listed("release publish give provide issue announce disclose reveal update offer")
_BODIES = listed("body corpse remains dead victim casualty")
_SOUGHT = listed("recover find identify bury retrieve return claim count name collect exhume locate")


def knows_nothing(word: Any) -> bool:
    """`The army said it had no information about the deaths of 12 civilians`, `there was no word of an attack`: nobody tells it."""
    if word.lemma_.lower() not in _KNOWLEDGE or word.pos_ != "NOUN":
        return False
    return any(child.lower_ == "no" for child in word.children) or (word.dep_ in ("dobj", "attr") and is_negated(word.head))


def knows_of_no_harm(noun: Any) -> bool:
    """`had no details of |casualties|`; not `no news of the 35 men`, who are missing."""
    about = [thing.lemma_.lower() for prep in part(noun, "prep") for thing in part(prep, "pobj")]
    return knows_nothing(noun) and not _HARM.isdisjoint(about)


def comes_to_nothing(word: Any, dep: str) -> bool:
    """`No progress was made on reopening the road`, `no agreement on opening it`: what talks are about has not come."""
    found = _results(word, dep, _RESULTS | _DEALS)
    return any(child.lower_ in ("no", "little") for noun in found for child in noun.children) or (bool(found) and is_negated(word))


def tells_of_no_deal(kind: ReadKind, word: Any) -> bool:
    """`There is no agreement on |a truce|`: that there is none is told, and nothing of it stays open."""
    on = word.head if word.dep_ == "pobj" else None
    deal = on.head if on is not None and on.lower_ in _ON else None
    if kind is not ReadKind.DIPLOMACY or deal is None or deal.lemma_.lower() not in _DEALS:
        return False
    return bool(deal.head.lemma_ == "be") and any(child.lower_ == "no" for child in deal.children)


def is_on_the_way(word: Any, dep: str) -> bool:
    """`Progress has been made on reopening the road`: it has not come to that."""
    return bool(_results(word, dep, _RESULTS))


def _results(word: Any, dep: str, nouns: frozenset[str]) -> list[Any]:
    """The noun itself, or the one of the verb that it is made or reached by, behind which stands what it is about."""
    if dep not in ("pcomp", "pobj"):
        return []
    told = [word] if word.pos_ == "NOUN" else part(word, "nsubj", "nsubjpass", "dobj")
    return [
        noun
        for noun in told
        if noun.lemma_.lower() in nouns and (noun is not word or any(prep.lower_ in _ON for prep in part(noun, "prep")))
    ]


def grows(verb: Any, dep: str) -> str:
    """`Fears are growing that 300 have drowned`, `hopes rise that the road will reopen`: what grows (fear, hope, evidence); or empty."""
    if dep != "ccomp" or verb.lemma_.lower() not in _GROW:
        return ""
    nouns = [noun.lemma_.lower() for noun in part(verb, "nsubj") if noun.lower_ not in ("it", "they")]
    return next((mood for noun in nouns for mood, words in _MOODS.items() if noun in words), "")


def gives_no_toll(noun: Any) -> bool:
    """`The army has not released a |toll|`: nobody is told to have died."""
    verb = noun.head
    return noun.dep_ == "dobj" and noun.lemma_.lower() in _COUNTS and verb.lemma_.lower() in _PUBLISH and is_negated(verb)


def inquired_into(noun: Any) -> bool:
    """
    `The army said it was looking into |reports| that its troops had killed 12`, `is aware of claims`: others tell what they hold.

    Not where they are somebody's: `is investigating the UN's reports`, `claims by residents`.
    """
    if noun.lemma_.lower() not in _TOLD or part(noun, "poss") or any(prep.lower_ in ("by", "from") for prep in part(noun, "prep")):
        return False
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("pobj", "dobj") and (
        verb.lemma_.lower() in _INQUIRES or (verb.lemma_.lower() == "look" and noun.head.lower_ == "into")
    )


def sought_in_vain(word: Any) -> bool:
    """`Many |bodies| have not been |recovered|`, `the remains of 12 have yet to be identified`: they died all the same."""
    verb = word
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    while verb.dep_ in ("xcomp", "acomp") and verb.head.i != verb.i and not part(verb, "nsubj", "nsubjpass"):
        verb = verb.head
    below = (verb, *part(verb, "xcomp"))
    sought = any(one.lemma_.lower() in _SOUGHT for one in below)
    found = [noun for noun in part(verb, "nsubj", "nsubjpass") if noun.lemma_.lower() in _BODIES or noun.lower_ in _BODIES]
    return sought and bool(found) and not any(map(_of_none, found))


def _of_none(noun: Any) -> bool:
    """`No bodies were found`: nobody was found dead."""
    return any(child.lower_ in ("no", "not") for child in noun.children)
