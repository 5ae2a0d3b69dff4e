"""Is there time enough? Notice, and the length of each window, against what a vehicle or truck needs to go round once. In sentences."""

from __future__ import annotations

from safepassage.records.case import Case
from safepassage.records.city import Corridor
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, Pause
from safepassage.terms.limits import limits
from safepassage.terms.notes import Sentences
from safepassage.terms.rounds import Round, longest_walk, trips, truck_trips
from safepassage.units import HOUR

Pair = tuple[str, str]

# An assumption, and a convention of practice: three days is what humanitarian teams commonly ask for to line up trucks, crews, permits
# and the people who are to leave. No rule fixes it, and less has been done and more been needed.
NOTICE_HOURS = 72
EN, AR = ("h", "min"), ("س", "د")


def adequacy(case: Case) -> Sentences:
    """
    Whether notice and pauses are long enough, in English and Arabic: for each corridor the plan may use and each kind of vehicle.

    The round trip is the quickest there is (nearest point, nearest site, planned waits at checkpoints), so a pause that is too short
    for it is too short for any plan. After it follow the limits that were agreed and that the planner does not keep to by itself.
    """
    usable = [corridor for corridor in case.corridors if corridor.usable]
    return _both([pair for corridor in usable for pair in (*_corridor(case, corridor), *limits(case, corridor))])


def adequacy_of(case: Case, corridor_id: str, start: int, end: int, said_at: int = 0) -> Sentences:
    """
    Whether one window is announced early enough and long enough, whatever the state of its corridor.

    Parameters
    ----------
    start, end : minutes of the plan
        The window, closed-open.
    said_at : minute of the plan
        When it was agreed; before the plan starts it is negative.

    Raises
    ------
    KeyError
        When the case has no such corridor.
    """
    corridor = next((corridor for corridor in case.corridors if corridor.id == corridor_id), None)
    if corridor is None:
        raise KeyError(corridor_id)
    window = Pause(corridor_id, start, end, False, "")
    vehicles, trucks = trips(case, corridor), truck_trips(case, corridor)
    lines = [_convention(corridor, start - said_at)]
    if vehicles:
        lines.append(_people(case, corridor, start - said_at, vehicles))
    lines += [_windows(case, corridor, [window], mode, trip) for mode, trip in vehicles]
    lines += [_unloading(case, corridor, [window], mode, trip) for mode, trip in trucks]
    if not vehicles and not trucks:
        lines.append((f"{corridor.name}: no vehicle can be timed on it.", f"{corridor.name_ar}: لا مركبة يمكن حساب وقتها عليه."))
    return _both(lines)


def _both(pairs: list[Pair]) -> Sentences:
    return tuple(english for english, _ in pairs), tuple(arabic for _, arabic in pairs)


def _convention(corridor: Corridor, notice: int) -> Pair:
    """The notice of a window [minutes] beside what humanitarian teams ask for."""
    short = NOTICE_HOURS * HOUR - notice
    (enough, enough_ar) = ("enough", "كافية") if short <= 0 else (f"{_hours(short, *EN)} SHORT", f"أقصر بمقدار {_hours(short, *AR)}")
    when, when_ar = (f"{_hours(notice, *EN)} after", f"بعد {_hours(notice, *AR)} من")
    if notice < 0:
        when, when_ar = (f"{_hours(-notice, *EN)} before", f"قبل {_hours(-notice, *AR)} من")
    return (
        f"{corridor.name}: the window begins {when} it was agreed; humanitarian teams ask for {NOTICE_HOURS} h to prepare "
        f"(a convention of practice, an assumption): {enough}.",
        f"{corridor.name_ar}: تبدأ الهدنة {when_ar} الاتفاق عليها؛ وتطلب الفرق الإنسانية {NOTICE_HOURS} س للتحضير "
        f"(عُرف في العمل الإنساني، وهو افتراض): {enough_ar}.",
    )


def _hours(minutes: int, hour: str, minute: str) -> str:
    """46 h 30 min."""
    whole, rest = divmod(minutes, HOUR)
    parts = [f"{whole:,} {hour}"] * (whole > 0) + [f"{rest} {minute}"] * (rest > 0)
    return " ".join(parts) or f"0 {minute}"


def _people(case: Case, corridor: Corridor, notice: int, vehicles: list[tuple[Mode, Round]]) -> Pair:
    """Whether people can be at the assembly point when the first vehicle of a window can board."""
    need, boards, enough, enough_ar = _ready(case, notice, vehicles)
    return (
        f"{corridor.name}: the first vehicle can board {boards:,} min after the window was agreed; people need up to {need} min from the "
        f"call: {enough}.",
        f"{corridor.name_ar}: يمكن لأول مركبة أن تحمّل الناس بعد {boards:,} د من الاتفاق؛ ويحتاج الناس حتى {need} د من النداء: {enough_ar}.",
    )


def _ready(case: Case, notice: int, vehicles: list[tuple[Mode, Round]]) -> tuple[int, int, str, str]:
    """Minutes people need, minutes until the first vehicle can board, and whether the second are enough, in words."""
    need = int(case.value("muster_minutes", Level.LIKELY)) + longest_walk(case)
    boards = notice + min(0 if mode.inside else trip.ready for mode, trip in vehicles)
    if boards < need:
        return need, boards, f"{need - boards:,} min SHORT", f"المهلة أقصر من اللازم بمقدار {need - boards:,} د"
    return need, boards, "enough notice", "المهلة كافية"


def _corridor(case: Case, corridor: Corridor) -> list[Pair]:
    name, name_ar = corridor.name, corridor.name_ar
    if not corridor.pause_required:
        return [(f"{name}: used at any hour, without a pause.", f"{name_ar}: يُستخدم في أي ساعة، من دون هدنة.")]
    pauses = sorted((p for p in case.pauses if p.corridor == corridor.id), key=lambda p: p.start)
    if not pauses:
        return [(f"{name}: needs a pause and has none; nothing moves on it.", f"{name_ar}: يحتاج إلى هدنة ولا هدنة له؛ لا شيء يتحرك عليه.")]
    known = trips(case, corridor)
    lines = [_notice(case, corridor, pauses[0], known)] if known else []
    lines += [_windows(case, corridor, pauses, mode, trip) for mode, trip in known]
    return [*lines, *(_unloading(case, corridor, pauses, mode, trip) for mode, trip in truck_trips(case, corridor))]


def _notice(case: Case, corridor: Corridor, first: Pause, vehicles: list[tuple[Mode, Round]]) -> Pair:
    """Whether people can be at the assembly point when the first vehicle can board."""
    muster = int(case.value("muster_minutes", Level.LIKELY))
    need, boards, enough, enough_ar = _ready(case, first.start, vehicles)
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
    loads = [trip.times(pause.end - pause.start - margin) for pause in pauses]
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


def _unloading(case: Case, corridor: Corridor, pauses: list[Pause], mode: Mode, trip: Round) -> Pair:
    """How often one aid truck can bring its cargo in each pause, and be out of the quiet area again."""
    margin = int(case.value("margin_minutes", Level.LIKELY))
    times = [trip.times(pause.end - pause.start - margin) for pause in pauses]
    lengths = _span([pause.end - pause.start for pause in pauses])
    counts = _span(times)
    short, short_ar = (" TOO SHORT.", " الهدنة أقصر من اللازم.") if min(times) == 0 else ("", "")
    return (
        f"{corridor.name}, {mode.name}: in, unloading ({mode.loading_minutes} min) and out takes at least {trip.whole} min, of which "
        f"{trip.clear} min until it has left the quiet area again; pauses of {lengths} min, the last {margin} kept clear, give a truck "
        f"at most {counts} trip{'' if counts == '1' else 's'} each.{short}",
        f"{corridor.name_ar}، {mode.name_ar}: الدخول والتفريغ ({mode.loading_minutes} د) والخروج {trip.whole} د على الأقل، منها "
        f"{trip.clear} د حتى تغادر المنطقة الهادئة؛ الهدنات ({lengths} د، وتُترك آخر {margin} د خالية) تتيح للشاحنة "
        f"هذا العدد من الرحلات على الأكثر: {counts}.{short_ar}",
    )


def _span(values: list[int]) -> str:
    low, high = min(values), max(values)
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
