"""What the words of a map mean: class, direction, lanes, speed, who may use it. Odd words get a named repair, never silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from safepassage.records.streets import VEHICLES, StreetClass

LINK = re.compile(r"_link$")
ALIKE = {"trail": "path", "busway": "service", "bus_guideway": "service", "footpath": "path", "minor": "unclassified"}
NOT_THERE = (
    "construction",
    "proposed",
    "planned",
    "abandoned",
    "razed",
    "disused",
    "demolished",
    "platform",
    "raceway",
    "corridor",
    "elevator",
)
NO = frozenset(("no", "private", "delivery", "customers", "agricultural", "forestry", "military", "use_sidepath"))
YES = frozenset(("yes", "designated", "permissive", "official", "destination"))
FORWARD = frozenset(("yes", "true", "1"))
BACKWARD = frozenset(("-1", "reverse"))
BOTH = frozenset(("no", "false", "0", "", "both"))
MOST_LANES = 16
MOST_KMH = 200.0
WALKING_KMH = 5.0
KMH_PER = {"": 1.0, "km/h": 1.0, "kmh": 1.0, "kph": 1.0, "mph": 1.609344, "knots": 1.852}
_SPEED = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(km/h|kmh|kph|mph|knots|)")
_NOT_SAID = frozenset(("none", "signals", "variable", "default", "unposted", "implicit"))


@dataclass(slots=True)
class Meaning:
    """What the tags of one way say. `kmh` None: no limit is said. `lanes` None: the class's."""

    kind: int  # place in the classes; -1: no street
    oneway: bool
    backward: bool  # its line runs against the traffic
    lanes: float | None
    kmh: float | None
    bridge: bool
    walkable: bool
    drivable: tuple[bool, ...]
    name: str
    name_ar: str


@dataclass(slots=True)
class Reader:
    """Reads the tags of ways and counts what it had to put right, by what it is; `ways` holds which ways, for their metres."""

    classes: tuple[StreetClass, ...]
    repairs: dict[str, list[int]]
    unread: Counter[str]

    @classmethod
    def of(cls, classes: tuple[StreetClass, ...]) -> Reader:
        """A reader that has seen nothing yet."""
        return cls(classes, {}, Counter())

    def note(self, way: int, what: str) -> None:
        """One more way of which something was put right."""
        self.repairs.setdefault(what, []).append(way)

    def read(self, way: int, tags: Mapping[str, str]) -> Meaning:
        """What the tags of way number `way` (its place in the file) say."""
        kind = self._kind(way, tags)
        if kind < 0:
            return Meaning(-1, False, False, None, None, False, False, (False,) * len(VEHICLES), "", "")
        street = self.classes[kind]
        oneway, backward = self._direction(way, tags, street)
        walkable, drivable = self._users(way, tags, street)
        return Meaning(
            kind=kind,
            oneway=oneway,
            backward=backward,
            lanes=self._lanes(way, tags),
            kmh=self._kmh(way, tags),
            bridge=tags.get("bridge", "no") not in ("no", ""),
            walkable=walkable,
            drivable=drivable,
            name=_plain(tags.get("name") or tags.get("name:en") or tags.get("ref") or ""),
            name_ar=_plain(tags.get("name:ar") or tags.get("name_ar") or ""),
        )

    def _kind(self, way: int, tags: Mapping[str, str]) -> int:
        word = tags.get("highway", "").strip().casefold()
        if tags.get("area") == "yes":
            self.note(way, "an area (a square, a yard), not a line: left out")
            return -1
        if word in NOT_THERE or word == "":
            self.note(way, f"highway={word or '(nothing)'}: not a street one can use today: left out")
            return -1
        plain = ALIKE.get(word, LINK.sub("", word))
        for place, street in enumerate(self.classes):
            if street.id in (word, plain):
                return place
        if "road" in (known := {c.id: k for k, c in enumerate(self.classes)}):
            self.note(way, f"highway={_word(word)}, which street_classes.csv does not have: taken as class road")
            return known["road"]
        self.note(way, f"highway={_word(word)}, which street_classes.csv does not have: left out")
        return -1

    def _direction(self, way: int, tags: Mapping[str, str], street: StreetClass) -> tuple[bool, bool]:
        word = tags.get("oneway", "").strip().casefold()
        if word in BACKWARD:
            self.note(way, "oneway=-1: its line was turned round")
            return True, True
        if word in FORWARD:
            return True, False
        if word not in BOTH:
            self.note(way, "oneway is reversible, alternating or no known word: taken as two-way")
            return False, False
        if word:
            return False, False
        round_about = tags.get("junction") in ("roundabout", "circular")
        return round_about or street.oneway, False

    def _lanes(self, way: int, tags: Mapping[str, str]) -> float | None:
        text = tags.get("lanes", "").strip()
        if not text:
            return None
        numbers = [_number(part) for part in text.split(";")]
        good = [n for n in numbers if n is not None and 0 < n <= MOST_LANES]
        if not good:
            self.note(way, "lanes is no number of lanes: its class's number was taken")
            return None
        if len(numbers) > 1:
            self.note(way, "lanes holds several numbers (2;3): the smallest was taken")
        return min(good)

    def _kmh(self, way: int, tags: Mapping[str, str]) -> float | None:
        text = tags.get("maxspeed", "").strip().casefold()
        if not text:
            return None
        speeds = []
        for part in text.split(";"):
            if part.strip() == "walk":
                self.note(way, "maxspeed=walk: 5 km/h was taken")
                speeds.append(WALKING_KMH)
            elif found := _SPEED.fullmatch(part.strip()):
                speeds.append(float(found[1]) * KMH_PER[found[2]])
        good = [speed for speed in speeds if 0 < speed <= MOST_KMH]
        if not good and text not in _NOT_SAID:
            self.note(way, "maxspeed is no number: its class's speed was taken")
        return min(good, default=None)

    def _users(self, way: int, tags: Mapping[str, str], street: StreetClass) -> tuple[bool, tuple[bool, ...]]:
        access = tags.get("access", "")
        motor = tags.get("motor_vehicle") or tags.get("motorcar") or tags.get("vehicle") or access
        foot = tags.get("foot") or access
        walkable = street.foot_metres > 0 and foot not in NO
        allowed = {
            "bus": tags.get("bus") or tags.get("psv") or motor,
            "ambulance": tags.get("emergency") or motor,
            "private": motor,
            "truck": tags.get("hgv") or tags.get("goods") or motor,
        }
        drivable = tuple(street.kmh[k] > 0 and allowed[name] not in NO for k, name in enumerate(VEHICLES))
        if access in NO:
            open_to = "nobody" if not walkable and not any(drivable) else "those it names"
            self.note(way, f"access={access}: taken as open to {open_to}")
        elif access not in YES and access:
            self.unread[f"access={access}"] += 1
        return walkable, drivable


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if value == value else None


def _word(text: str) -> str:
    """A word as a message may repeat it."""
    return text if re.fullmatch(r"[a-z_:]{1,30}", text) else "(another word)"


def _plain(text: str) -> str:
    """A name on one line, without what a spreadsheet would run or a page would misread."""
    return " ".join(text.split()).lstrip("=+-@ ")[:200]
