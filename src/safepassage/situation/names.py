"""What the things of a case are called, in both languages."""

from __future__ import annotations

from safepassage.records.case import Case
from safepassage.records.claim import Thing
from safepassage.records.gazetteer import ALL

Names = dict[str, tuple[str, str]]  # subject -> English, Arabic


def names_of(case: Case) -> Names:
    """The names of every subject that the case has; its id where it has no name."""
    found: Names = {ALL: ("the pocket", "الجيب")}
    for thing, items in (
        (Thing.ROAD, case.roads),
        (Thing.CHECKPOINT, case.checkpoints),
        (Thing.ZONE, case.zones),
        (Thing.CORRIDOR, case.corridors),
        (Thing.SITE, case.sites),
        (Thing.AID, case.commodities),
        (Thing.MODE, case.modes),
        (Thing.PARTY, case.parties),
    ):
        for item in items:
            found[f"{thing}:{item.id}"] = (item.name or item.id, item.name_ar or item.name or item.id)
    return found


def called(names: Names, subject: str) -> tuple[str, str]:
    """The English and the Arabic name of a subject; of one that the case does not have, the place by its name, or the subject itself."""
    thing, _, name = subject.partition(":")
    return names.get(subject, (name.replace("_", " "),) * 2 if thing == Thing.PLACE else (subject, subject))
