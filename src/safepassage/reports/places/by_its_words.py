"""What the words of a claim's own sentence say of the place that was chosen: a home, a seat, the province around the town that is meant."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from safepassage.reports.places.counting_offices import not_of_office
from safepassage.reports.places.finer_places import finer
from safepassage.reports.places.named_not_filed import named_itself
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.scene_stays import scene_of_it
from safepassage.reports.places.scenes import Asked, Scene
from safepassage.reports.places.whence_they_came import not_their_home


def by_its_words(
    best: Mention | None, rule: Mention | None, ranked: Sequence[Mention], asked: Asked, about: About, scene: Scene
) -> Mention | None:
    """The chosen place, or the one that the words of the claim's sentence leave; `rule`: of the rules. `ranked`: the likeliest first."""
    text, letters, places = scene.elsewhere.text, (asked.start, asked.end), scene.mentions[asked.sentence]
    if not text or not asked.words:
        return best
    atlas, opening = scene.elsewhere.wars.atlas, rule is not None and rule.start in scene.opening and rule in places
    before = itertools.chain.from_iterable(scene.mentions[: asked.sentence])
    best = named_itself(best, rule, asked.kind, letters, asked.words, opening, places, about.dateline, atlas)
    best = not_their_home(best, ranked, asked.kind, letters, asked.words, text, places)
    best = not_of_office(best, ranked, asked.kind, letters, text, places, atlas, before)
    best = scene_of_it(best, ranked, asked.kind, letters, text, places)
    return finer(best, places, letters, text, scene.stands, scene.seats)
