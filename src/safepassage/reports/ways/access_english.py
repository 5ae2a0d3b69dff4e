"""Whether an English clause says plainly that a way is open (conventions, section 4)."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import Any

from safepassage.records.reading import AccessState
from safepassage.reports.claims.status_lines import SHUT_ITSELF
from safepassage.reports.clauses.contrary import lets_stand
from safepassage.reports.clauses.spans import Found
from safepassage.reports.modality.access import state_of
from safepassage.reports.voices.voice import Voice
from safepassage.reports.words.words import listed


def access_state(found: Found, voice: Voice, text: str) -> AccessState | None:
    token = found.trigger.token
    low = _OF_MAY.sub(" ", _FROM_TO.sub("from ", text)).lower()
    over = _is_over(low, token)
    told = not _vetoed(low, found) and not voice.open and not voice.future and not voice.possible and not voice.condition
    itself = found.trigger.rule is SHUT_ITSELF
    none = voice.negative or (_no_way(found) and not lets_stand(token) and "no longer" not in low and not itself)
    state = state_of(found.trigger.rule.subtype, token.lemma_.lower(), voice.modality, none, told, over)
    return None if state is AccessState.ANNOUNCED and _was_to(token) else state


def opens_for_nobody(found: Found, text: str) -> bool:
    """`The road was opened to no one`, `anything but open`, `refuses to say that it was opened`: no opening is told."""
    return found.trigger.rule.subtype in ("opened", "corridor") and _FOR_NOBODY.search(text) is not None


_FOR_NOBODY = re.compile(
    r"\b(?:re-?)?open(?:ed)? (?:to|for|by) (?:no one|nobody|none)\b|\b(?:anything but|far from) (?:re)?open|"
    r"\brefus(?:es|ed|ing) to say (?:that|whether)\b",
    re.IGNORECASE,
)


def _was_to(token: Any) -> bool:
    """`Civilians were meant to use the corridor`, `it was to be opened`: a plan of the past, of which nothing is said to stand."""
    word = token
    for _ in range(3):
        word = word.head
        if word.lemma_.lower() in _PLANNED or (word.lemma_ == "be" and word.lower_ in ("was", "were")):
            near = [word, *word.children, *word.head.children] if word.pos_ == "ADJ" else [word, *word.children]
            return any(other.lower_ in ("was", "were", "had") for other in near) or (
                word.pos_ == "ADJ" and word.head.lower_ in ("was", "were")
            )
    return False


def opens_a_way(verb: Any) -> bool:
    """`the proposal to |open| the crossing`, `a UN plan for a |corridor|`: whether a word behind a verb tells of a way to be opened."""
    return any(word.lemma_.lower() in _OPENS for word in verb.subtree)


def harm_beside(token: Any, subtype: str) -> str:
    """`reopened the bridge after it was |hit|`: harm that such a verb tells beside a way or a demand; empty: none."""
    told = subtype in ("", "access") and token.pos_ == "VERB" and token.tag_ in ("VBD", "VBN")
    past = all(child.lower_ in _PAST_HELPERS for child in token.children if child.dep_ in ("aux", "auxpass"))
    return _HARM_OF.get(token.lemma_.lower(), "") if told and past else ""


_OPENS = listed("open reopen opening reopening corridor")
_PAST_HELPERS = listed("was were had has have been")  # not `after hostages are killed`
_HARM_OF = {
    **dict.fromkeys(("kill", "die", "murder", "massacre"), "killing"),
    **dict.fromkeys(("wound", "injure"), "injury"),
    **dict.fromkeys(("hit", "bomb", "shell", "attack"), "attack"),
}
_PLANNED = listed("mean suppose schedule slate expect plan due intend design")
_FROM_TO = re.compile(r"\b[Ff]rom (?:[A-Z][\w'’-]*|al-\w+)(?: [A-Z][\w'’-]*){0,2} to (?=[A-Z])")  # from Sumy to Poltava
_OF_MAY = re.compile(  # `reopened on 18 May`: a month, and nobody says that it may be so
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?|[Ii]n|[Ss]ince|[Ee]arly|[Ll]ate|[Mm]id-?) May\b|\bMay \d{1,2}\b"
    r"(?! (?i:be|re-?open|open|still|soon|not|also|have|use)\b)"
)
_OVER = ("no longer", "once open", "closed again", "shut again")
_STILL = listed("is are remains remain stays stay")
# A sentence with one of these never opens a way: rather one that is open and not taken as open than the other way round.
_VETO = listed(
    "not n't no none never nobody neither nor hardly barely if unless whether would could may might should must will shall wo ca cannot "
    "unable yet once had supposed due "
    "deny denied denies reject rejected refuse refused fail failed attempt attempts effort efforts talks hope hopes hoped fear fears "
    "false claims draft plan plans planned "
    "propose proposed proposal proposes offer offered offers suggest suggested demand demanded demands call calls called urge urged "
    "urges plead pleaded beg begged appeal "
    "appealed ask asked asks want wants wanted promise promised promises pledge pledged agree agreed request requested need needs "
    "needed way before until closed shut "
    "? fire unclear doubt doubts rumour rumours supposedly only to without under discuss discussed negotiate negotiated threatened "
    "expected scheduled resolution"
)
_MAY_STAND = (
    "according to",
    "led to",
    "opened to",
    "open to",
    "road to",
    "corridor to",
    "route to",
    "reopened to",
    "due to the",
    "way to",
    "access to",
    "passage to",
    "crossing to",
)


def _is_over(low: str, verb: Any) -> bool:
    """`No longer open`, `was open until Friday`: it is open no more. What *was opened until* Friday has only its end told."""
    if any(words in low for words in _OVER):
        return True
    return "until " in low and not _STILL.intersection(low.split()) and not (verb.lower_ in _OPENED and not _ended(verb))


def _ended(verb: Any) -> bool:
    """`Was opened until |the army closed it|`, `had been opened until`: that end has come."""
    if any(child.lower_ == "had" for child in verb.children):
        return True
    words = iter(verb.doc[verb.i + 1 :])
    behind = takewhile(lambda word: word.text not in ",;", dropwhile(lambda word: word.lower_ != "until", words))
    return any(word.tag_ == "VBD" and word.dep_ != "ROOT" for word in behind)


_OPENED = listed("opened reopened re-opened opens reopens re-opens")


def _vetoed(low: str, found: Found) -> bool:
    """Whether a word of the sentence, or the form of the verb, leaves open that the way is open."""
    verb = found.trigger.token
    for words in _MAY_STAND:
        low = low.replace(words, " ")
    if {word.strip(".,;:\"'()") or word for word in low.replace("?", " ? ").replace("n't", " not").split()} & _VETO:
        return True
    if verb.tag_ == "VBG" and not any(child.dep_ == "aux" and child.lemma_ == "be" for child in verb.children):
        return True
    noted = verb.i > 0 and verb.nbor(-1).text == ":" and not any(child.dep_ == "dobj" for child in verb.children)  # `Road to Gao: open`
    return (verb.tag_ == "VB" and not noted) or (verb.dep_ in ("pcomp", "acl", "xcomp", "advcl", "csubj", "amod") and verb.pos_ == "VERB")


def _no_way(found: Found) -> bool:
    """`No corridor`, `none of the corridors`, `not a single bus`."""
    return any(
        token.lower_ in ("no", "none", "nobody", "without", "neither", "nor", "hardly", "not", "never", "unable", "n't")
        for token in found.clause.own
    )
