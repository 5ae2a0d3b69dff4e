"""
Which place a claim is about, chosen among all that its text offers (`place_candidates`).

The rules' choice (`claim_places`) is one of the candidates, and by which rule it was chosen a feature; the weights of the features
(`weights_of_place.py`) are fitted to labelled texts by `python -m tools.reading_choices place`. Every feature is there or not; beside them
counts how likely the network points at each place (decision 0042).
"""

from __future__ import annotations

from safepassage.records.reading import ReadKind
from safepassage.reports.places.another_way import of_another_way
from safepassage.reports.places.by_its_words import by_its_words
from safepassage.reports.places.claim_places import Step
from safepassage.reports.places.features_of_place import SAID
from safepassage.reports.places.not_yet_named import where_it_was_filed
from safepassage.reports.places.place_candidates import Candidate, candidates, is_said
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.pointed_places import as_pointed
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.scenes import Asked, Scene
from safepassage.reports.places.settling import settled
from safepassage.reports.places.told_elsewhere import as_told, as_told_under
from safepassage.reports.places.trail import Trail
from safepassage.reports.places.weights_of_place import ROWS
from safepassage.reports.places.whence_they_came import where_they_fled


class _Weights(dict[str, float]):
    """What is no feature (a precision of a user's own list) counts nothing."""

    def __missing__(self, name: str) -> float:
        return 0.0


_weight_of = _Weights(ROWS).__getitem__
_COUNTS = _weight_of("pointed at")
_NAMED = 2.0  # more for what a claim names itself: no text of one sentence is learnt from, in which the network is sure of the first name


def chosen_place(asked: Asked, rule: Mention | None, step: Step, trail: Trail, about: About, scene: Scene) -> Mention | None:
    """
    The likeliest place of a claim; None: the text offers none.

    Without the network's pointing a place that the claim names itself stays, unless somebody only passes there; with it all are weighed.
    That of a line that begins with one stays in any case, and a part of a town. `rule`, `step`: what the rules chose, and by which of them.
    """
    best, stays = rule, is_said(asked, rule, step, scene)
    part = stays and rule is not None and rule.part
    ranked = sorted(candidates(asked, rule, step, trail, about, scene), key=_score, reverse=True) if step != "head" else []
    places = [one.mention for one in ranked]
    letters = asked.start, asked.end
    if trail.held is None and step != "head" and not part and (asked.pointed is not None or not stays):
        pointing = [(one.mention, one.chance) for one in ranked]
        until = asked.words[-1].end if asked.words else 0
        best = as_pointed(asked.pointed, pointing, scene.named, rule if stays else None, about, until)
        named = best is None or asked.start <= best.start < asked.end or any(best.start == one.start for one in places)
        best = best if named or not (stays and step == "own") else places[0]  # not a name of no list that the claim does not name
        best = settled(best, places, asked.kind, asked.words, letters, scene.mentions, scene.stands, asked.by_force)
    best = best if step == "head" else by_its_words(best, rule, places, asked, about, scene)
    number, filed = asked.sentence, about.dateline
    best = where_it_was_filed(best, rule, about, asked.words[-1].end if asked.words else 0, scene.named, scene.mentions[number])
    if step == "head":
        best = as_told_under(best, asked.kind, number, letters, scene.mentions[number], filed, scene.elsewhere)
    else:
        best = as_told(best, places, asked.kind, number, letters, scene.mentions, filed, scene.named, scene.elsewhere)
        best = where_they_fled(best, asked.kind, letters, scene.mentions[number], scene.stands)
    if asked.kind is ReadKind.ACCESS:
        best = of_another_way(best, asked.words, asked.start, asked.end, scene.mentions[asked.sentence], about)
    if rule is not None:
        scene.last = (scene.lines[asked.sentence], asked.sentence, who(rule))
    return best


def _score(one: Candidate) -> float:
    return sum(map(_weight_of, one.told)) + _COUNTS * one.chance + _NAMED * (SAID in one.told)
