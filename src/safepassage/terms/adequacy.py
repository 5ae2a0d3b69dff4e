"""Is there time enough? The notice, and the length of each pause, against what a vehicle needs to go round once. Sentences with numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safepassage.paths import NoWay, road_minutes, walk_minutes, way_in, way_out
from safepassage.records.case import Case
from safepassage.records.city import Corridor
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind, Pause
from safepassage.records.people import Care
from safepassage.terms.notes import Sentences

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Round:
    """One round trip of a vehicle that stands outside, by the quickest point and site, with no queue. Minutes."""

    ready: int  # from entering until it can board: the corridor inwards, and taking position
    clear: int  # from entering until it has left the quiet area again, loaded
    whole: int  # from entering until it can enter again


def adequacy(case: Case) -> Sentences:
    """
    Whether notice and pauses are long enough, in English and Arabic: for each corridor the plan may use and each kind of vehicle.

    The round trip is the quickest there is (nearest point, nearest site, planned waits at checkpoints), so a pause that is too short
    for it is too short for any plan.
    """
    pairs = [pair for corridor in case.corridors if corridor.usable for pair in _corridor(case, corridor)]
    return tuple(english for english, _ in pairs), tuple(arabic for _, arabic in pairs)


def _corridor(case: Case, corridor: Corridor) -> list[Pair]:
    name, name_ar = corridor.name, corridor.name_ar
    if not corridor.pause_required:
        return [(f"{name}: used at any hour, without a pause.", f"{name_ar}: يُستخدم في أي ساعة، من دون هدنة.")]
    pauses = sorted((p for p in case.pauses if p.corridor == corridor.id), key=lambda p: p.start)
    if not pauses:
        return [(f"{name}: needs a pause and has none; nothing moves on it.", f"{name_ar}: يحتاج إلى هدنة ولا هدنة له؛ لا شيء يتحرك عليه.")]
    fleet = [mode for mode in case.modes if mode.kind is ModeKind.VEHICLE and mode.inside + mode.outside > 0]
    trips = [(mode, _round(case, corridor, mode)) for mode in fleet]
    known = [(mode, trip) for mode, trip in trips if trip is not None]
    lines = [_notice(case, corridor, pauses[0], known)] if known else []
    return [*lines, *(_windows(case, corridor, pauses, mode, trip) for mode, trip in known)]


def _notice(case: Case, corridor: Corridor, first: Pause, trips: list[tuple[Mode, Round]]) -> Pair:
    """Whether people can be at the assembly point when the first vehicle can board."""
    muster = int(case.value("muster_minutes", Level.LIKELY))
    need = muster + _longest_walk(case)
    boards = first.start + min(0 if mode.inside else trip.ready for mode, trip in trips)
    enough, enough_ar = "enough notice", "المهلة كافية"
    if boards < need:
        enough, enough_ar = f"{need - boards} min SHORT", f"المهلة أقصر من اللازم بمقدار {need - boards} د"
    english = (
        f"{corridor.name}: the first vehicle can board {boards} min after the plan starts; people need up to {need} min from the call "
        f"(to get ready {muster}, the longest walk {need - muster}): {enough}."
    )
    arabic = (
        f"{corridor.name_ar}: يمكن لأول مركبة أن تحمّل الناس بعد {boards} د من بدء الخطة؛ ويحتاج الناس حتى {need} د من النداء "
        f"(للاستعداد {muster} د، وأطول مسير {need - muster} د): {enough_ar}."
    )
    return english, arabic


def _windows(case: Case, corridor: Corridor, pauses: list[Pause], mode: Mode, trip: Round) -> Pair:
    """How often one vehicle can take people out in each pause."""
    margin = int(case.value("margin_minutes", Level.LIKELY))
    loads = [_loads(pause.end - pause.start - margin, trip) for pause in pauses]
    lengths = _span([pause.end - pause.start for pause in pauses])
    counts = _span(loads)
    short, short_ar = (" TOO SHORT.", " الهدنة أقصر من اللازم.") if min(loads) == 0 else ("", "")
    english = (
        f"{corridor.name}, {mode.name}: in and out by this road takes at least {trip.whole} min, of which {trip.clear} min inside the "
        f"quiet area; pauses of {lengths} min, the last {margin} kept clear, give a vehicle that begins outside "
        f"at most {counts} load{'' if counts == '1' else 's'} each.{short}"
    )
    arabic = (
        f"{corridor.name_ar}، {mode.name_ar}: الدخول والخروج من هذا الطريق {trip.whole} د على الأقل، منها {trip.clear} د داخل "
        f"المنطقة الهادئة؛ الهدنات ({lengths} د، وتُترك آخر {margin} د خالية) تتيح لمركبة تبدأ من الخارج "
        f"هذا العدد من الحمولات على الأكثر: {counts}.{short_ar}"
    )
    return english, arabic


def _loads(minutes: int, trip: Round) -> int:
    """Loads that one vehicle, outside at the start of a pause, can take out of the quiet area in so many minutes."""
    return 0 if minutes < trip.clear else 1 + (minutes - trip.clear) // max(1, trip.whole)


def _round(case: Case, corridor: Corridor, mode: Mode) -> Round | None:
    """The quickest round trip, or None where no open way joins any point and any site of the corridor."""
    try:
        inwards = _minutes(case, way_in(case, corridor.id).roads, mode)
    except NoWay:
        return None
    wait = int(case.value("checkpoint_wait_minutes", Level.LIKELY))
    ready = inwards + int(case.value("reposition_minutes", Level.LIKELY))
    ways = [out for point in case.assembly_points for site in corridor.sites if (out := _way(case, point.id, corridor, site)) is not None]
    if not ways:
        return None
    posts = {c.node for c in case.checkpoints if c.id in corridor.checkpoints}
    clear, whole = [], []
    for roads, nodes in ways:
        quiet = roads.index(corridor.quiet_until) + 1
        passed = sum(node in posts for node in nodes[:quiet])  # a post on the far end of the quiet area is met after leaving it
        clear.append(_minutes(case, roads[:quiet], mode) + wait * passed)
        whole.append(_minutes(case, roads, mode) + wait * len(posts))
    loaded = ready + mode.loading_minutes
    return Round(ready, loaded + min(clear), loaded + min(whole) + mode.turnround_minutes)


def _way(case: Case, point: str, corridor: Corridor, site: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    try:
        way = way_out(case, (point,), corridor.id, site)
    except NoWay:
        return None
    return way.roads, way.nodes


def _minutes(case: Case, roads: Iterable[str], mode: Mode) -> int:
    lengths = {road.id: road for road in case.roads}
    return sum(road_minutes(lengths[road], mode.speed_kmh) for road in roads)


def _longest_walk(case: Case) -> int:
    """The slowest walk to the nearest assembly point that serves the zone, over the groups that are there [minutes]."""
    groups = {(people.group.zone, people.group.care) for people in case.people}
    walks = [min(_walks(case, zone, care), default=0) for zone, care in sorted(groups)]
    return max(walks, default=0)


def _walks(case: Case, zone: str, care: Care) -> list[int]:
    return [walk_minutes(case, zone, point.id, care) for point in case.assembly_points if zone in point.zones]


def _span(values: list[int]) -> str:
    low, high = min(values), max(values)
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
