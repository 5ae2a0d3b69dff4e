"""What the name of a place does in its sentence, by the parse: it acts, is acted on, says where, or tells only where somebody spoke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import listed

Role = Literal["acts", "by one who acts", "object", "by an object", "where", "other"]
WAYS_TO_SAY = {  # by which prepositions a place is told
    "at": listed("in at inside on across over above"),
    "near": listed("near outside around opposite behind beyond"),
    "from": listed("from left off"),
    "to": listed("to towards toward into reached entered"),
    "of": listed("of"),
    "along": listed("through via between and"),
}
HOW = {word: name for name, words in WAYS_TO_SAY.items() for word in words} | {"": "bare"}
_FAR_UP = 8  # words up the tree
_OF_SPEECH = listed(
    "say tell deny claim promise announce warn accuse report offer reject agree demand hope want order propose blame confirm state insist "
    "urge call meet discuss decide refuse threaten vow pledge ask estimate put believe condemn criticise criticize denounce welcome "
    "support back reaffirm add write publish expect monitor telephone speak register count reach"
)
_DOES: dict[str, tuple[Role, Role]] = {  # by the link to the verb: itself, and by a preposition within
    "nsubj": ("acts", "by one who acts"),
    "nsubjpass": ("object", "by an object"),
    "dobj": ("object", "by an object"),
}


class Stand(NamedTuple):
    """`verb`: which word of the sentence governs it, -1: none. `speech`: that verb is one of saying (`a doctor in Amman told`)."""

    role: Role
    speech: bool
    verb: int


NOWHERE = Stand("other", False, -1)


def stands_in(doc: Any, start: int, places: Sequence[Mention]) -> dict[int, Stand]:
    """How each place of a parsed sentence stands in it, by the letter where it begins; `start`: where the sentence does."""
    begins = {mention.start - start: mention.start for mention in places}
    return {begins[token.idx]: _stand(token) for token in doc if token.idx in begins}


def _stand(token: Any) -> Stand:
    within = False  # a preposition stands between the name and what it belongs to
    for _ in range(_FAR_UP):
        link, head = token.dep_, token.head
        within = within or link == "prep"
        if link == "ROOT":
            return NOWHERE
        verb = head.pos_ in ("VERB", "AUX")
        if verb or link in _DOES:
            speech = verb and head.lemma_.lower() in _OF_SPEECH
            role: Role = _DOES[link][within] if link in _DOES else "where" if link == "prep" else "other"
            return Stand(role, speech, head.i if verb else -1)
        token = head
    return NOWHERE
