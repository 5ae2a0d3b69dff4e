"""Things named in a line of news: one subject of the case, or a fault that lists what it could be and how to write it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from safepassage.records.case import Case
from safepassage.records.claim import Thing
from safepassage.records.gazetteer import Gazetteer, plain

MOST_SHOWN = 8  # candidates listed in a fault
THING_WORDS = {
    "road": Thing.ROAD,
    "checkpoint": Thing.CHECKPOINT,
    "corridor": Thing.CORRIDOR,
    "crossing": Thing.CORRIDOR,
    "zone": Thing.ZONE,
    "neighbourhood": Thing.ZONE,
    "district": Thing.ZONE,
    "site": Thing.SITE,
    "hospital": Thing.SITE,
    "طريق": Thing.ROAD,
    "حاجز": Thing.CHECKPOINT,
    "ممر": Thing.CORRIDOR,
    "معبر": Thing.CORRIDOR,
    "حي": Thing.ZONE,
    "منطقة": Thing.ZONE,
    "موقع": Thing.SITE,
    "مشفى": Thing.SITE,
}
# Other words for what cases carry and drive, by the id or name they are looked up as.
SAME_AS = {
    "buses": "bus",
    "coaches": "bus",
    "باص": "حافلة",
    "باصات": "حافلة",
    "حافلات": "حافلة",
    "سيارات اسعاف": "سيارة إسعاف",
    "سيارات الاسعاف": "سيارة إسعاف",
    "سياره": "سيارة خاصة",
    "شاحنات": "شاحنة",
    "cars": "private car",
    "medicine": "medical",
    "medicines": "medical",
    "غذاء": "food",
    "الغذاء": "food",
    "الطعام": "food",
    "دواء": "medical",
    "الدواء": "medical",
    "الادويه": "medical",
    "ماء": "water",
    "الماء": "water",
}


class NotUnderstood(ValueError):
    """A sentence says nothing that this language has words for: what is wrong, and the next step."""

    def __init__(self, problem: str, next_step: str) -> None:
        self.problem, self.next_step = problem, next_step
        super().__init__(f"{problem}. {next_step}")


@dataclass(frozen=True, slots=True)
class Names:
    """The things of a case, by the names people use."""

    case: Case
    gazetteer: Gazetteer

    def one(self, name: str, *things: Thing) -> str:
        """The only subject of these kinds that a name means. Raises NotUnderstood with the candidates, or that there is none."""
        found = self.all(name, *things)
        if len(found) == 1:
            return found[0]
        kinds = " or ".join(things)
        if not found:
            raise NotUnderstood(f"the case has no {kinds} called {name!r}", "Write its name as in the case's table, or its id.")
        listed = ", ".join(_to_write(subject) for subject in found[:MOST_SHOWN]) + (" ..." if len(found) > MOST_SHOWN else "")
        raise NotUnderstood(f"{name!r} may be one of {len(found)} things", f"Write instead one of: {listed}.")

    def first(self, name: str, *things: Thing) -> str:
        """The subject of the first of these kinds in which the name means anything."""
        for thing in things:
            if self.all(name, thing):
                return self.one(name, thing)
        return self.one(name, *things)

    def all(self, name: str, *things: Thing) -> tuple[str, ...]:
        """Every subject of these kinds that a name may mean. "Road X" is a road, unless a thing is called so."""
        name = re.sub(r"^the ", "", name.strip(" \"'"), flags=re.IGNORECASE)
        if plain(name) in self.gazetteer.subjects and (exact := self.gazetteer.find(name, things)):
            return exact
        word, _, rest = name.partition(" ")
        if not rest and word.casefold() in THING_WORDS:
            return ()  # "the road" is no road by name, even where only one thing has the word in its name
        if rest and (thing := THING_WORDS.get(word.casefold())):
            return self.gazetteer.find(rest.strip(), (thing,)) if thing in things else ()
        found = self.gazetteer.find(name, things)
        other = SAME_AS.get(plain(name)) or (name[:-1] if name.casefold().endswith("s") else "")
        return found or (self.gazetteer.find(other, things) if other else ())

    def party(self, name: str) -> str:
        """The id of a party that has this name, or a name that begins so ("forces" names nobody); or `unknown`."""
        words = plain(name)
        if words in ("unknown", "مجهول"):
            return "unknown"
        exact = self.gazetteer.find(name, (Thing.PARTY,)) if words in self.gazetteer.subjects else ()
        begun = [
            s
            for key, subjects in self.gazetteer.subjects.items()
            if key.startswith(f"{words} ")
            for s in subjects
            if s.startswith("party:")
        ]
        found = exact or tuple(dict.fromkeys(begun))
        if len(found) != 1:
            known = ", ".join(party.id for party in self.case.parties)
            raise NotUnderstood(f"the case has no party called {name!r}, or more than one", f"Write one of: {known}, unknown.")
        return found[0].partition(":")[2]

    def speaker(self, name: str) -> str:
        """
        Who says so, in one spelling: the id of the party of the case if it is one, else as written.

        An organisation named once in English and once in Arabic would otherwise count as two sources that confirm each other.
        """
        words = plain(name)
        exact = self.gazetteer.find(name, (Thing.PARTY,)) if words in self.gazetteer.subjects else ()
        if not exact and words[:1] >= "\u0621":
            of_it = " لل" + words.removeprefix("ال")  # "of the Red Cross" ends "the committee of the Red Cross"
            names = {
                key: subjects for key, subjects in self.gazetteer.subjects.items() if key.startswith(f"{words} ") or key.endswith(of_it)
            }
            exact = tuple({s for subjects in names.values() for s in subjects if s.startswith("party:")})
        same = len(exact) == 1 and exact[0] != f"party:{name.casefold()}"
        return exact[0].partition(":")[2] if same else name


def _to_write(subject: str) -> str:
    thing, _, name = subject.partition(":")
    return f"{thing} {name}" if thing in THING_WORDS else subject
