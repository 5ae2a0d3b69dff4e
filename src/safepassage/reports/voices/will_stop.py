"""What will stop: `the last clinic is about to shut`, `ambulances will stop running` threaten; fighting that will stop does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.lexicon.lexicon import Rule
from safepassage.reports.voices.voice import Voice
from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

What = Literal["service", "stock", "harm", ""]

_SERVICES = listed(
    "ambulance bus train tram ferry metro delivery distribution pump generator bakery oven clinic hospital ward dispensary pharmacy "
    "surgery dialysis kitchen canteen shop market mill school lesson class plant station refinery water power electricity supply supplies "
    "service services network phone telephone internet signal broadcast radio aid relief assistance food ration rationing meal trucking "
    "airlift airdrop flight vaccination immunisation immunization programme program treatment feeding care incubator ventilator oxygen "
    "heating gas sewage sanitation collection bank payment salary lifeline tap laboratory lab hotline transport rescue department nursery "
    "kindergarten orphanage university centre center facility bread tanker convoy"
)
_MOVING = listed("ambulance bus train tram ferry metro convoy tanker flight")  # which stop at a bridge, too
_STOCKS = listed(
    "fuel diesel petrol flour food water medicine oxygen blood insulin stock stocks reserve supply supplies wheat grain gas bread rice "
    "salt anaesthetic antibiotic drug vaccine serum coal firewood milk ration morphine fluid stockpile store"
)
_HARM = listed(
    "fighting shelling bombardment bombing attack strike airstrike raid clash battle war offensive siege blockade hostility hostilities "
    "violence killing looting assault gunfire sniping fire bloodshed massacre barrage incursion advance airstrikes aggression"
)
_OF_ONE = listed("machine system unit crew team session network line")  # `dialysis machines`
_OTHER = listed("weapon weapons arms military nuclear missile polling police intelligence")  # their supply, their programmes
_STOPS = listed("stop cease end halt close shut collapse fail falter shut_down close_down break_down give_out dry_up peter_out")
_ENDED_BY = _STOPS | listed(
    "suspend discontinue cut interrupt disconnect sever switch_off turn_off cut_off shut_off paralyse paralyze cripple ground withdraw "
    "curtail disrupt exhaust deplete"
)
_RUNS_OUT = listed("run_out run_dry dry_up give_out exhaust deplete run_low")
_WORKS = listed("run work operate function move arrive come flow sail fly drive pump admit treat serve bake deliver feed supply exist turn")
_FALLS = listed("fall go stand become turn lie grow")
_STILL = listed("silent dark still idle offline quiet dead cold dry")
_COMES = listed("come grind draw bring judder screech shudder")
_AN_END = listed("end halt stop standstill close")
_OUT_OF = listed("service action operation")
_IF = listed("if unless")
_WILL = listed("will shall 'll wo may might could would")
_ABOUT_TO = listed("about set going due expected likely bound poised scheduled")
_BRINK = listed("verge brink edge point")
_RISKS = listed("risk face")
_PARTICLES = listed("down out off up dry low")
_AT = listed("at near outside before beside in by along on")  # where a bus stops on its way
_TIMES = (
    "day days week weeks month months hour hours year years night tonight morning evening noon midnight january february march april may "
    "june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn "
    "winter end"
)
_A_TIME = listed(_TIMES)
_TIMETABLE = re.compile(  # the market closes |at 5 pm|, schools |for Eid|
    r"\bat (?:\d{1,2}:\d\d|\d{1,2} ?(?:[ap]\.?m\b|o'clock)|noon\b)"
    r"|\bfor (?:the )?(?:\w+ )?(?:eid|ramadan|christmas|easter|holidays?|weekend|elections?|polls|summer|winter|break|lunch|prayers?"
    r"|maintenance|repairs|renovation|mourning|funerals?)\b",
    re.IGNORECASE,
)
_AS_TOLD = (Modality.WARNED, Modality.STATED_INTENT)
_LEFT_ALONE = (Modality.DENIED, Modality.DEMANDED, Modality.PROPOSED)


def as_it_will_stop(head: Any, kind: ReadKind, rule: Rule, voice: Voice) -> tuple[ReadKind, Rule, Voice]:
    """A claim, by the head of its clause: the end of a service to come is a threat, and that of harm to come none."""
    left_alone = voice.unreal or (voice.modality in _LEFT_ALONE and not _will_have_to(head))
    if left_alone or not (what := what_will_stop(head)) or (voice.negative and not _no_longer(head)):
        return kind, rule, voice
    if what == "harm":
        if kind not in (ReadKind.THREAT, ReadKind.INCIDENT):
            return kind, rule, voice
        voice = replace(voice, modality=Modality.PLANNED) if voice.modality is Modality.ASSERTED else voice
        return ReadKind.DIPLOMACY, replace(rule, kind=ReadKind.DIPLOMACY, subtype="ceasefire"), voice
    if what == "service" and _TIMETABLE.search(head.doc.text):
        return kind, rule, voice
    subtype = "shortage" if what == "stock" else "out_of_service"
    voice = replace(voice, modality=_modality(voice, head), negative=False, future=True)
    return ReadKind.THREAT, replace(rule, kind=ReadKind.THREAT, subtype=subtype), voice


def _modality(voice: Voice, head: Any) -> Modality:
    """Conditional where it hangs on something, be it that a speaker is named; `said that it would stop` foresees it."""
    below = [mark.lower_ for word in _chain(head) for clause in part(word, "advcl") for mark in part(clause, "mark")]
    if (voice.condition and voice.open and not voice.possible) or not _IF.isdisjoint(below):
        return Modality.CONDITIONAL
    return voice.modality if voice.modality in _AS_TOLD else Modality.PREDICTED


def what_will_stop(head: Any) -> What:
    """What the clause of a verb says will stop; empty: nothing, or it is not to come."""
    words = list(_chain(head))
    if not any(map(_is_to_come, words)):
        return ""
    subjects = [noun for word in words for noun in part(word, "nsubj", "nsubjpass")]
    if _no_longer(head):
        return _of(subjects)
    if any(map(is_negated, words)):
        return ""
    return next((what for word in words if (what := _stopped(word, subjects))), "")


def _chain(head: Any) -> Iterator[Any]:
    """A verb and what goes on from it: `|is| |about| to |shut|`, `|is| on the |verge| of |closing|`."""
    yield head
    brink = [noun for prep in part(head, "prep") for noun in part(prep, "pobj") if noun.lower_ in _BRINK]
    for noun in brink:
        yield noun
        yield from (verb for prep in part(noun, "prep") for verb in part(prep, "pcomp"))
    for child in part(head, "xcomp", "acomp", "pcomp", "oprd", "ccomp"):
        if not part(child, "nsubj", "nsubjpass", "mark"):
            yield from _chain(child)


def _is_to_come(word: Any) -> bool:
    """`will`, `is about to`, `is expected to`, `risks`, `on the brink of`; not `was about to`, which it did not do."""
    if word.lower_ in _ABOUT_TO or word.lower_ in _BRINK:
        return word.head.lower_ not in ("was", "were") or word.lower_ not in ("about", "going", "set")
    helpers = {aux.lower_ for aux in part(word, "aux")}
    undone = {"would", "have"} <= helpers  # would have closed
    return not undone and (word.lemma_.lower() in _RISKS or not helpers.isdisjoint(_WILL))


def _will_have_to(head: Any) -> bool:
    return head.lemma_.lower() == "have" and _is_to_come(head)


def _no_longer(head: Any) -> bool:
    """`Trains will no longer run`."""
    longer = any(child.lower_ in ("longer", "anymore") for child in head.children)
    return longer and head.lemma_.lower() in _WORKS


def _stopped(verb: Any, subjects: list[Any]) -> What:
    """What this verb stops: its subject; its object, where somebody else ends it; of the passive what suffers it."""
    told = _with_particle(verb)
    things = part(verb, "dobj")
    if told in _RUNS_OUT and (what := _of(subjects)):
        return "stock" if what == "service" and (_names(subjects) & _STOCKS or part(verb, "prep")) else what
    if part(verb, "auxpass"):
        return _of(part(verb, "nsubjpass") or subjects) if told in _ENDED_BY else ""
    if things:
        return "" if told not in _STOPS | _ENDED_BY or _holds_up(verb, things) else _of(things)
    goes_on = part(verb, "xcomp")
    if told in _STOPS and (not goes_on or any(one.lemma_.lower() in _WORKS for one in goes_on)):
        return "" if not goes_on and _on_its_way(verb, subjects) else _of(subjects)
    return _of(subjects) if _falls_still(verb) else ""


def _holds_up(verb: Any, things: list[Any]) -> bool:
    """`stop every bus at the bridge`, `stop ambulances from reaching`: who passes is held up, and no service ends."""
    barred = any(prep.lower_ == "from" and part(prep, "pcomp") for prep in part(verb, "prep"))
    return barred or not _names(things).isdisjoint(_MOVING)


def _falls_still(verb: Any) -> bool:
    """`fall silent`, `go dark`, `come to an end`, `grind to a halt`, `go out of service`."""
    lemma = verb.lemma_.lower()
    if lemma in _FALLS and any(one.lower_ in _STILL for one in part(verb, "acomp", "advmod", "oprd", "attr")):
        return True
    first = part(verb, "prep")
    preps = [*first, *(below for prep in first for below in part(prep, "prep"))]
    ends = {noun.lower_ for prep in preps for noun in part(prep, "pobj")}
    out = (lemma in _FALLS and any(word.lower_ == "out" for word in verb.children)) or "out" in {prep.lower_ for prep in first}
    return (lemma in _COMES and not ends.isdisjoint(_AN_END)) or (out and not ends.isdisjoint(_OUT_OF))


def _on_its_way(verb: Any, subjects: list[Any]) -> bool:
    """`The convoy will stop at the bridge`, `in Mopti`, `for the night`: it rests there."""
    if _names(subjects).isdisjoint(_MOVING):
        return False
    beside = [(prep.lower_, noun) for prep in part(verb, "prep") for noun in part(prep, "pobj")]
    return any((word in _AT and not _is_time(noun)) or (word == "for" and _is_time(noun)) for word, noun in beside)


def _is_time(noun: Any) -> bool:
    return noun.lower_ in _A_TIME or bool(noun.like_num)


def _names(nouns: list[Any]) -> set[str]:
    return {form for noun in nouns for form in (noun.lemma_.lower(), noun.lower_)}


def _of(nouns: list[Any]) -> What:
    """Which sort of thing they are: `the distribution of food`, `the water |pumps|`; none, where weapons are supplied."""
    own = _names([*nouns, *(word for noun in nouns if noun.lemma_.lower() in _OF_ONE for word in part(noun, "compound"))])
    beside = {word.lemma_.lower() for noun in nouns for word in noun.subtree}
    if own & _HARM:
        return "harm"
    if not beside.isdisjoint(_OTHER):
        return ""
    return "service" if own & _SERVICES else "stock" if own & _STOCKS else ""


def _with_particle(verb: Any) -> str:
    """`shut_down`, `run_out`."""
    small = next((word.lower_ for word in verb.children if word.i > verb.i and word.lower_ in _PARTICLES), "")
    lemma = verb.lemma_.lower()
    return f"{lemma}_{small}" if small else lemma
