"""What a person must be told about a situation: what was left out, what contradicts, what has no effect. English and Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from safepassage.records.case import Case
from safepassage.records.city import CorridorState as State
from safepassage.records.claim import Claim, ClaimKind, Thing
from safepassage.records.gazetteer import ALL, plain
from safepassage.records.situation import Footing, Standing
from safepassage.situation.agreed_terms import NO, WHO, YES, YES_OR_NO, classes
from safepassage.situation.corridors import left_out
from safepassage.situation.names import Names, called, names_of
from safepassage.situation.people import Spread
from safepassage.situation.tables import INTAKE, PLACES, SILENT
from safepassage.situation.values import Table
from safepassage.situation.voices import SILENCE, Heard, Key
from safepassage.situation.words import UNKNOWN

Pair = tuple[str, str]  # an English and an Arabic sentence
ARABIC_STATES = {
    "proposed": "مقترح",
    "agreed": "متفق عليه",
    "announced": "معلن",
    "opened": "مفتوح",
    "used": "مستخدم",
    "blocked": "مسدود",
    "closed": "مغلق",
    "not_kept": "لم يُلتزم به",
}
SHUTTING = ("closed", "blocked", "not_kept", "not_so")  # what a report of ways may say that shuts them
ELSEWHERE = (Thing.PLACE, Thing.CONVOY, Thing.CLAIM, Thing.CASE_NUMBER)  # things that a case need not have


def cautions_of(
    case: Case, heard: Heard, tables: Mapping[Key, Table], standings: Sequence[Standing], people: Spread
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every caution of a situation, each once, in the same order in both languages."""
    names = names_of(case)
    pairs = [
        *_steps(names, heard, tables, standings),
        *_told_otherwise(names, heard, standings),
        *_checkpoints(names, standings),
        *_sums(names, people),
        *_things(case, names, standings),
        *_terms(names, standings),
        *_times(heard),
    ]
    once = list(dict.fromkeys(pairs))
    return tuple(english for english, _ in once), tuple(arabic for _, arabic in once)


def _steps(names: Names, heard: Heard, tables: Mapping[Key, Table], standings: Iterable[Standing]) -> Iterable[Pair]:
    for one in standings:
        if one.kind is ClaimKind.CORRIDOR_STATE and one.rests_on:
            key = (one.kind, one.subject, "", "")
            missing = left_out(heard.voices.get(key, SILENCE), tables.get(key, SILENT), one.word)
            if missing:
                english, arabic = called(names, one.subject)
                steps, steps_ar = ", ".join(missing), "، ".join(ARABIC_STATES[step] for step in missing)
                yield (
                    f"{english} is said to be {one.word}, and nobody said that it was: {steps}.",
                    f"{arabic}: يقال إنه {ARABIC_STATES[one.word or '']}، ولم يقل أحد إنه كان: {steps_ar}.",
                )


def _told_otherwise(names: Names, heard: Heard, standings: Sequence[Standing]) -> Iterable[Pair]:
    """Corridors taken as open, of which texts tell something that changes no state: fire, threats, doubts; or that all are shut."""
    taken = {
        one.subject: one.word or "" for one in standings if one.kind is ClaimKind.CORRIDOR_STATE and one.word in (State.OPENED, State.USED)
    }
    claims = {entry.id: entry.claim for voices in heard.voices.values() for entry in voices.current} if taken else {}
    for one in standings if taken else ():
        for ident in one.rests_on:
            claim = claims.get(ident)
            if claim is not None and (ways := _ways_told_of(names, one, claim, taken)):
                english, arabic = (" · ".join(called(names, way)[language] for way in ways) for language in (0, 1))
                said, states = f"{claim.note} {ident}".strip(), {taken[way] for way in ways}
                yield (
                    f"Taken as {' or '.join(sorted(states))}: {english}; and a text says: {said}. Read it before anybody moves.",
                    f"الحالة المعتمدة «{' أو '.join(ARABIC_STATES[state] for state in sorted(states))}»: {arabic}؛ ويذكر نص: {said}. "
                    "اقرأوه قبل أن يتحرك أحد.",
                )


def _ways_told_of(names: Names, one: Standing, claim: Claim, taken: Mapping[str, str]) -> list[str]:
    """Which open corridors a report or an incident is about: the one it names; all, where it shuts ways without a name."""
    if one.kind is ClaimKind.REPORT and one.subject in taken:
        return [one.subject]
    if one.kind is ClaimKind.REPORT and one.detail.startswith("access/") and one.subject == ALL and one.word in SHUTTING:
        return list(taken)
    if one.kind in (ClaimKind.REPORT, ClaimKind.INCIDENT) and claim.told is not None and claim.told.place:
        place = plain(claim.told.place)
        return [way for way in taken if place in map(plain, called(names, way))]
    return []


def _checkpoints(names: Names, standings: Iterable[Standing]) -> Iterable[Pair]:
    for one in standings:
        if not one.subject.startswith(f"{Thing.CHECKPOINT}:") or one.footing in (Footing.TABLE, Footing.UNKNOWN):
            continue
        english, arabic = called(names, one.subject)
        if one.kind is ClaimKind.HOLDER and one.word is None:
            yield (
                f"Who holds {english} is unknown or contested: the plan keeps the holder of the case's table. Ask before anybody passes.",
                f"الجهة المسيطرة على {arabic} غير معروفة أو متنازع عليها: تبقي الخطة الجهة الواردة في جدول الحالة. اسألوا قبل أن يمر أحد.",
            )
        if one.kind is ClaimKind.RATE and one.range is not None and one.range.likely <= 0:
            yield (
                f"{english} lets nobody pass: the corridors through it are taken as blocked.",
                f"{arabic} لا يسمح بمرور أحد: تُعد الممرات عبره مسدودة.",
            )


def _sums(names: Names, people: Spread) -> Iterable[Pair]:
    for subject, detail in people.at_odds:
        english, arabic = called(names, subject)
        which = f" ({detail})" if detail else ""
        yield (
            f"People of {english}{which}: what is claimed of its parts does not add up to what is claimed of it. The parts stay.",
            f"سكان {arabic}{which}: ما يقال عن الأجزاء لا يساوي ما يقال عن الكل. تبقى أرقام الأجزاء.",
        )
    for subject, detail in people.unplaced:
        english, arabic = called(names, subject)
        which = f" ({detail})" if detail else ""
        yield (
            f"People of {english}{which}: the case has no such group, so the claim is listed and not planned for. Add it to people.csv.",
            f"سكان {arabic}{which}: لا توجد هذه المجموعة في الحالة، فالإفادة مدرجة ولا يخطط لها. أضيفوها إلى people.csv.",
        )


def _things(case: Case, names: Names, standings: Iterable[Standing]) -> Iterable[Pair]:
    parties = {party.id for party in case.parties}
    for one in standings:
        if not (one.rests_on or one.against or one.aside):
            continue
        thing = Thing(one.subject.partition(":")[0])
        if thing not in ELSEWHERE and one.subject not in names:
            yield (
                f"A claim speaks of {one.subject}, which the case does not have: it is kept, without effect.",
                f"إفادة تتحدث عن {one.subject} وهو غير موجود في الحالة: تُحفظ بلا أثر.",
            )
        elif one.kind is ClaimKind.RATE and one.detail not in ((INTAKE, PLACES) if thing is Thing.SITE else ("",)):
            english, arabic = called(names, one.subject)
            yield (
                f"A rate of {english} does not say which (a site has an intake and places): it is kept, without effect.",
                f"معدل {arabic} لا يبين أي معدل هو (للموقع استقبال وأماكن): يُحفظ بلا أثر.",
            )
        elif one.kind is ClaimKind.HOLDER and one.word not in (None, UNKNOWN) and one.word not in parties and one.rests_on:
            english, arabic = called(names, one.subject)
            yield (
                f"{english} is said to be held by {one.word}, which is no party of the case: its holder is taken as unknown.",
                f"{arabic}: يقال إنه تحت سيطرة {one.word} وهي ليست طرفا في الحالة: تُعد الجهة المسيطرة غير معروفة.",
            )


def _terms(names: Names, standings: Iterable[Standing]) -> Iterable[Pair]:
    for one in standings:
        if one.kind is not ClaimKind.TERM or one.footing in (Footing.TABLE, Footing.UNKNOWN) or one.word in (None, NO):
            continue
        vague = one.word != YES if one.detail in YES_OR_NO else one.detail == WHO and not classes(one.word or "")
        if vague:
            english, arabic = called(names, one.subject)
            yield (
                f"{english}: what is said of the term {one.detail} is neither yes nor no, nor a list of classes: the term stays unknown.",
                f"{arabic}: ما قيل عن البند {one.detail} ليس نعم ولا لا ولا قائمة فئات: يبقى البند غير معروف.",
            )


def _times(heard: Heard) -> Iterable[Pair]:
    for act in heard.idle:
        yield (
            f"The decision {act} is for a claim that does not count (withdrawn, replaced, of a later time, or graded E or 5): no effect.",
            f"القرار {act} يخص إفادة لا تُحتسب (مسحوبة أو مستبدلة أو لاحقة أو بدرجة E أو 5): بلا أثر.",
        )
    if heard.later:
        yield (
            f"Claims of a later time, which do not count yet: {heard.later}.",
            f"إفادات من وقت لاحق لا تُحتسب بعد: {heard.later}.",
        )
