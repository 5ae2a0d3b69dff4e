"""Who is named by a few words before a verb of saying, where no parser looked: a party, a body, a group; never a person."""

from __future__ import annotations

from itertools import takewhile

from safepassage.reports.parties.credits import ORGANISATIONS
from safepassage.reports.parties.naming_words import ARMED, BODIES, NATIONS
from safepassage.reports.parties.parties import COUNTRIES, GROUPS, bare, party_of
from safepassage.reports.parties.spoken_names import nameless
from safepassage.reports.words.words import listed

PRONOUNS = r"(?:he|she|it|they|we|i|you|this|that|who|which|what|there|He|She|It|They|We|I|You|This|That|Who|Which|What|There)\b"
_NO_SIDE = listed(
    "not no nobody none neither nor few hardly never is are was were has have had who which that it he she they but and or if "
    "would could may"
)
_TOLD_OF = listed("stuck stranded trapped waiting queueing queuing living staying travelling returning fleeing reached there since")
_SIDES = GROUPS | BODIES | ARMED | ORGANISATIONS | NATIONS | frozenset(COUNTRIES) | listed("rebels houthis militia militias")


def side_named(words: str) -> str:
    """The side as a claimant; empty: these words name none; a person without an office is `unnamed person`."""
    said = list(takewhile(lambda word: word not in _TOLD_OF, words.split()))  # drivers | stuck there since Friday
    if not said or not _NO_SIDE.isdisjoint(word.lower() for word in said):
        return ""
    words = " ".join(said)
    party = party_of(words)
    name = nameless(party)
    capitals = [word for word in name.split() if word[:1].isupper()]
    known = party != bare(words) or words.lower().startswith("the ") or all(word.isupper() for word in capitals)
    return name if name and (known or not _SIDES.isdisjoint(name.lower().split())) else "unnamed person"
