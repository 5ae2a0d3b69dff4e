"""Sections 6 and 7 of claims.md written a second time, as plainly as can be, to be compared with the program."""

from __future__ import annotations

from itertools import combinations

from safepassage.records.claim import Claim

PERMITS = {"open", "opened", "used"}
TALK = {"proposed", "agreed", "announced"}
RANK = ["not_kept", "closed", "blocked", "shut", "unknown", "proposed", "agreed", "announced"]
NEVER = -1.0


def hour(claim: Claim) -> float:
    """The hour of a claim (whole hours in these tests)."""
    return claim.at.timestamp() / 3600


def two_independent(claims: list[Claim]) -> bool:
    """Two claims without a common name."""
    return any(not ({a.who, a.through.lower()} - {""}) & ({b.who, b.through.lower()} - {""}) for a, b in combinations(claims, 2))


def verdict(claims: list[Claim], table: str, now: float, chosen: list[Claim], decided_at: float | None) -> tuple[str | None, str | None]:
    """Of a road or corridor: the word; where it is an unconfirmed permission, what a corridor reads as instead."""
    said = [c for c in claims if c.grade.weight and hour(c) <= now]
    if decided_at is not None:
        said = [c for c in said if c in chosen or hour(c) > decided_at]
    current = [c for c in said if not any(o.who == c.who and hour(o) > hour(c) for o in said)]
    voices: list[tuple[float, str, Claim | None]] = []
    for claim in current:
        word, when = str(claim.word), hour(claim)
        if word in PERMITS and claim.until and claim.until.timestamp() / 3600 <= now:
            word, when = "unknown", max(when, claim.until.timestamp() / 3600)
        voices.append((when, word, claim))
    if decided_at is None:
        voices.append((NEVER, table, None))
    road = table in ("open", "shut", "unknown")
    denials = [v for v in voices if v[1] not in PERMITS | TALK]
    latest = max((when for when, _, _ in denials), default=None)
    permits = [v for v in voices if v[1] in PERMITS and (latest is None or v[0] > latest)]
    others = [v for v in voices if v[1] not in PERMITS]
    last = max((when for when, _, _ in others), default=None)
    plain = min((word for when, word, _ in others if when == last), key=RANK.index, default="unknown")
    word = "open" if road else "used" if any(v[1] == "used" for v in permits) else "opened"
    spoken = [v[2] for v in permits if v[2] is not None]
    sure = two_independent(spoken)
    if not denials:
        sure = sure or (bool(permits) and (road or len(spoken) < len(permits) or any(c in chosen for c in spoken)))
    if permits and sure:
        return word, None
    stage = "proposed" if plain == "unknown" else plain
    if permits:
        return (None if denials else word), (None if road else stage)
    return (None if plain == "unknown" else plain), ("proposed" if plain == "unknown" and not road else None)
