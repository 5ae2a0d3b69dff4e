"""When an Arabic claim was or is to be: the time in it, else one of its sentence that is free, else what is pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Modality, ReadKind, WhenRead
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.cuts import follows
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.times.reached_by import reached_by
from safepassage.reports.arabic.tolls.times_of_others import not_of_parts
from safepassage.reports.arabic.voices.days_of_sayings import without_sayings
from safepassage.reports.arabic.voices.pointed_voices import said_later
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic_told import Ground, Times
from safepassage.reports.times import days_of_parts, pointed_times
from safepassage.reports.times.times import Time
from safepassage.reports.words.arabic_words import any_will, plain_words, verb_forms

_FUTURE = (
    *(Modality.PLANNED, Modality.STATED_INTENT, Modality.PREDICTED, Modality.DEMANDED, Modality.WARNED),
    *(Modality.CONDITIONAL, Modality.PROPOSED),
)
_PUT_OFF = verb_forms("تأجل~يتأجل") | verb_forms("أرجئ~يرجأ") | frozenset(plain_words("تأجيل إرجاء"))
_TO_BE = ("planned_offensive", "ready")
_AFTER = ("بعدما", "بعد_ان", "بعد ان")
_WHICH = frozenset(plain_words("الذي التي الذين اللذين اللتين اللواتي"))
_BUT = frozenset(plain_words("أما لكن بينما فيما غير إلا"))
_STILL = frozenset(plain_words("زال زالت يزال تزال يزل تزل يزالون زالوا"))
_NEVER = frozenset(plain_words("لم ولم لا ولا"))


def when_it_was(
    one: Sentence,
    clause: Clause,
    clauses: Sequence[Clause],
    kind: ReadKind,
    voice: Voice,
    quote: str,
    places: Sequence[Named],
    amounts: Sequence[ArabicAmount],
    both: dict[bool, Times],
    ground: Ground,
) -> WhenRead | None:
    """The time of a claim: the one in it, else the one behind it, before it or of a clause alike, or what the network points at."""
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    ahead = _ahead(one, clause, voice)
    times = both[ahead] if ahead else without_sayings(both[ahead], one, clause, voice.modality)
    if not days_of_parts.day_by_day(quote):
        times = not_of_parts(times, one.words, one.plain, amounts, places, clause.first)
    near = _when(times, begin, stop) or _behind(times, one, clause) or _like(times, one, clause, clauses)
    when = near or _free(times, one, clause, clauses)
    if when is None and (kind is not ReadKind.NEED or follows(one.plain, clause.first)) and not ahead:
        when = _before(times, begin, bool(_NEVER & set(one.plain[clause.first : clause.first + 2])))
    when = reached_by(when, kind, voice.modality, ground.today)
    own = _when([time for time in times if time[0].precision == "day"], begin, stop) or _when(times, begin, stop) if clause.part else None
    when = own or _pointed_at(when, one, clause, times, ground.earlier[ahead])
    return days_of_parts.over_days(when, [told for told, first, last in times if begin <= first and last <= stop], quote)


def _pointed_at(when: WhenRead | None, one: Sentence, clause: Clause, times: Times, earlier: Sequence[Time]) -> WhenRead | None:
    """The time of a claim, with what the network points at; `earlier`: of the sentences before."""
    own = [Time(*time) for time in times]
    if when is not None:  # استعاد الجيش الثلاثاء الجسر |الذي خسره في تشرين الثاني|
        own = (
            own[: 1 + max((at for at, time in enumerate(own) if time.when.text == when.text), default=len(own))]
            if _who(one, own, when)
            else own
        )
    found = next((time for time in own if when is not None and time.when.text == when.text), None)
    told = pointed_times.as_pointed(found or (Time(when, -1, -1) if when is not None else None), clause.pointed, [*earlier, *own])
    return when if told is None or told is found else told.when


def _who(one: Sentence, own: Sequence[Time], when: WhenRead) -> bool:
    """Whether a clause that tells of somebody or something begins right behind a time and before the next."""
    at = next((at for at, time in enumerate(own) if time.when.text == when.text), len(own))
    if at + 1 >= len(own):
        return False
    return any(plain in _WHICH for word, plain in zip(one.words, one.plain, strict=True) if own[at].end <= word.start < own[at + 1].start)


def _ahead(one: Sentence, clause: Clause, voice: Voice) -> bool:
    """Whether `on Saturday` is the next one: of plans and demands, unless nothing came of them; `تأجل إلى الأربعاء`."""
    if (
        any(word in _PUT_OFF or word.lstrip("و") == "لن" for word in one.plain[clause.first : clause.first + 2])
        or "لن" in one.plain[clause.first : clause.last]
    ):
        return True
    return (voice.modality in _FUTURE or clause.rule.subtype in _TO_BE) and not any(
        word in ("لم", "ولم") for word in one.plain[clause.last :]
    )


def _when(times: Times, begin: int, stop: int) -> WhenRead | None:
    return next((when for when, start, end in times if begin <= start and end <= stop + 1), None)


def _behind(times: Times, one: Sentence, clause: Clause) -> WhenRead | None:
    """The time in what stands right behind a clause and says when: `… after a shell hit it on Friday`, `… since X took it in June`."""
    piece = next((piece for piece in one.pieces if piece.first >= clause.last), None)
    if piece is None or piece.link not in ("منذ_ان", "بعدما", "بعد_ان", "حين", "عندما", "بعد ان"):
        return None
    if piece.link in _AFTER and not _STILL.isdisjoint(one.plain[clause.first : clause.last]):
        return None  # ما زال الطريق مقطوعاً بعد أن سيطرت عليه في يوليو: it is cut today
    when = _when(times, one.words[piece.first].start, one.words[piece.last - 1].end)
    return replace(when, end=None) if when is not None and piece.link == "منذ_ان" else when


def _like(times: Times, one: Sentence, clause: Clause, clauses: Sequence[Clause]) -> WhenRead | None:
    """The time of the clause before it in its sentence, where that tells of the same kind: `closed since Tuesday, and no truck came in`."""
    before = [other for other in clauses if other.last <= clause.first]
    if not before or before[-1].rule.kind is not clause.rule.kind:
        return None
    if any(word.lstrip("و") in _BUT for word in one.plain[before[-1].last : clause.first + 1]):
        return None  # الطريق إلى الشمال مغلق منذ السبت، أما الطريق إلى الجنوب فمفتوح
    return _when(times, one.words[before[-1].first].start, one.words[before[-1].last - 1].end)


def _free(times: Times, one: Sentence, clause: Clause, clauses: Sequence[Clause]) -> WhenRead | None:
    """The only time of a sentence, where it stands in no clause (`On Monday morning, X said, …`) nor in what another says will come."""
    if any(any_will(one.plain, frame.begin, len(one.plain)) for frame in said_later(one, clause)):
        return None
    if any(_promised(one, frame, clause, time) for frame in one.frames for time in times):
        return None
    if len(times) == 1 and _turned(times[0], one, clause):
        return None
    spans = [(one.words[clause.first].start, one.words[clause.last - 1].end) for clause in clauses]
    if len(times) != 1 or any(begin <= times[0][1] < end for begin, end in spans):
        return None
    return times[0][0]


def _turned(time: tuple[WhenRead, int, int], one: Sentence, clause: Clause) -> bool:
    """Whether a `but` stands between a time and a clause: `مغلق منذ السبت، |أما| الطريق إلى الجنوب فمفتوح`."""
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    first, last = (time[2], begin + 1) if time[1] < begin else (stop, time[1])
    return any(first <= word.start < last and plain.lstrip("و") in _BUT for word, plain in zip(one.words, one.plain, strict=True))


def _promised(one: Sentence, frame: Frame, clause: Clause, time: tuple[WhenRead, int, int]) -> bool:
    """`أغلقت السلطات المعبر |ووعدت بفتحه الأسبوع القادم|`: whether a time is of what somebody promises or asks for behind a clause."""
    return frame.own and frame.modality in _FUTURE and frame.first >= clause.last and time[1] > one.words[frame.first].start


def _before(times: Times, begin: int, never: bool = False) -> WhenRead | None:
    """
    The only time of a sentence, where it stands before the clause: `shelled it on Saturday morning, while X entered the town`.

    `never`: the clause says what has not been done, which may go on: `closed since Tuesday, and no fuel truck has come in`.
    """
    when, _, end = times[0] if len(times) == 1 else (None, 0, 0)
    if when is None or end > begin or when.start is None:
        return None
    if when.end is None:
        return when if never else None
    return None if (when.end - when.start).days > 1 else when
