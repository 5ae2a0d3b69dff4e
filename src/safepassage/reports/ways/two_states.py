"""
A way that has two states in one sentence: `closed since May, reopened on Sunday`, `had been open until Monday, has been closed since`.

Both are claims; the first ends where the second begins. That it opened again is left to a person, as everything that is not said plainly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, AccessState, Proposal, ReadKind, WhenRead
from safepassage.reports.times.dates import DAYS
from safepassage.reports.times.times import times
from safepassage.reports.words.doubt import confidence_of
from safepassage.reports.words.words import level, words_of

_OPEN = r"re-?opened|opened|re-?open|open(?! fire)|resumed|restarted|started again"
_SHUT = r"closed|close(?= again\b)|shut|blocked|sealed|cut(?! off from)|mined|suspended|stopped"
_HELPS = r"(?:(?:has|had|have|was|were|is|are|been|be|being|it|they|he|she|then|later|now|since|again|finally|only|still|soon) )*"
_THEN = (  # behind a state: when, why, by whom, or nothing; not `open graves`, `shut three schools`, `opened by nobody`
    r"(?= ?[.,;!?\n]| ?$| (?:on|at|in|since|again|from|during|after|before|until|till|late|early|earlier|yesterday|today|tonight|"
    r"overnight|this|last|because|due|as|when|while|and|but|by(?! no| day| night)|to (?:all|everyone|traffic|civilians)|"
    r"completely|fully|entirely|permanently|there|"
    r"the (?:next|same|following))\b)"
)
_JOINS = r"(?:,? (?:and|but|then|before|until|though|yet|only to)(?: (?:then|later|again))?|,)"
_SECOND = re.compile(
    rf"(?P<join>{_JOINS}) (?P<told>{_HELPS}(?P<not>not |never |no longer )?(?:(?P<open>{_OPEN})|(?P<shut>{_SHUT}))\b"
    rf"(?! to (?!all|everyone|traffic|civilians)| for\b)(?: it| them)?{_THEN}[^.;\n]*?)(?=[.;\n]|$|,? (?:and|but|while|because|"
    rf"as|after) |, )"
)
_FIRST = re.compile(rf"(?P<not>\b(?:not|never|no longer) (?:\w+ ){{0,2}})?\b(?:(?P<open>{_OPEN})|(?P<shut>{_SHUT}))\b(?! to\b| or\b)")
_TELLS = re.compile(rf"\b(?:{_OPEN}|{_SHUT})\b")
_BARELY = re.compile(
    r"\b(?:hardly|barely|rarely|all but|seldom|scarcely|nearly|almost|only(?! to (?:be|close|shut)\b)|by no means|far from|"
    r"wrongly)\b|n't\b",
    re.IGNORECASE,
)
_HELPED = re.compile(r"\b(?:is|are|was|were|be|been|being|again|now|still|reopened|opened|reopen|resumed|restarted)\b")
_COMING = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|if|unless|plans?|planned|hopes?|expected|reported|reportedly|supposed|"
    r"(?<!only )to (?:be )?(?:re-?)?(?:open|close|shut))\b|'ll\b"
)
_A_WAY = r"(?:corridor|road|route|crossing|bridge|passage|gate|highway|checkpoint)s?"
_ANOTHER = re.compile(rf"\b(?:and|while|but|whereas|says?|said|{_A_WAY})\b")
_ANOTHER_WAY = re.compile(rf"\b(?:while|whereas|says?|said|{_A_WAY})\b")
_ITS_WAY = re.compile(rf" (?:the|a|this|that|its|their) (?:[\w'’-]{{1,20}} ){{0,2}}?{_A_WAY}\b")
_IT = re.compile(r"\b(?:it|them)\b")
_MOST_STATES = 3
_OF_A_WAY = re.compile(rf"\b{_A_WAY}\b", re.IGNORECASE)
_WAYS = ("opening", "opened", "closed", "blocked", "suspended", "mines", "access", "passage", "corridor", "reached", "convoy")
_UNTIL = re.compile(r"\bopen (?:only )?(?:until|till|up to)\b", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince(?: then)?$")
_NOT_OPEN = re.compile(rf"\b(?P<shut>{_SHUT}),? (?:and )?not (?:yet )?(?:re-?)?open\b", re.IGNORECASE)
_BARE = re.compile(rf"(?:(?:and|but|which|that) )?{_HELPS}(?:(?P<open>{_OPEN})|(?P<shut>{_SHUT}))\b(?! to\b| for\b){_THEN}", re.IGNORECASE)
_BARE_NOT = re.compile(rf"(?:it|they|this|which|that) {_HELPS}(?:not|\w+n't) (?:yet )?(?:{_OPEN})\b(?! to\b| for\b)", re.IGNORECASE)
_SHUT_BEFORE = re.compile(rf"(?:{_SHUT}) (?:since|for|from) ")
_BLOCKED = ("blocked", "cut", "mined", "suspended", "stopped")
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _State:
    """One of two states: the letters [start, end) that tell it, what it is, and whether it is not."""

    start: int
    end: int
    word: str
    opens: bool
    negated: bool

    @property
    def open(self) -> bool:
        """Whether one may pass."""
        return self.opens != self.negated


def with_both_states(found: Sequence[Proposal], text: str, sentences: Sequence[tuple[int, int]], today: date | None) -> list[Proposal]:
    """The proposals of an English text, where a sentence gives a way two states in turn with both, each with its own time."""
    plain = level(text)
    made = [_in_its_words(one, plain) for one in found]
    starts, ways = [start for start, _ in sentences], dict[int, list[Proposal]]()
    for one in made:
        if one.kind is ReadKind.ACCESS and one.subtype in _WAYS:
            ways.setdefault(bisect_right(starts, one.start) - 1, []).append(one)
    given = [_in_turn(told, sentences[place], plain, text, today) for place, told in ways.items() if place >= 0]
    gone = {id(one) for away, _ in given for one in away}
    made = [*(one for one in made if id(one) not in gone), *(one for _, both in given for one in both)]
    return sorted(made, key=lambda one: (one.start, one.end))


def _in_turn(
    told: Sequence[Proposal], sentence: tuple[int, int], plain: str, text: str, today: date | None
) -> tuple[Sequence[Proposal], Sequence[Proposal]]:
    """What was read of two states of a sentence, and the two claims in its stead; nothing where it tells of one."""
    if any(one.modality not in SAYS_SO for one in told) or not (states := _states_in(plain, *sentence)):
        return (), ()
    edges = (sentence[0], *(state.end for state in states))
    of_each = [next((one for one in told if start <= one.start < end), None) for start, end in pairwise(edges)]
    read = [one for one in of_each if one is not None]
    if of_each[0] is None and of_each[1] is None:
        return (), ()
    made = _both(of_each[0], of_each[1], states[0], states[1], plain, text, today)
    if len(states) > len(made):  # closed, reopened and closed again
        rest = _both(made[1], of_each[2], states[1], states[2], plain, text, today)
        between = rest if rest[0].when is not None or not states[1].open else rest[1:]  # an opening of no day may be taken for today's
        made = [replace(made[0], when=_ended(made[0].when, rest[0].when, today)), *between]
    return read, made


def _in_its_words(claim: Proposal, plain: str) -> Proposal:
    """A claim as its own few words have it: `was closed on Thursday`, `closed, not open`, `was open |until 12 March|`."""
    if claim.kind is not ReadKind.ACCESS or claim.modality not in SAYS_SO:
        return claim
    if claim.negative:
        return replace(claim, subtype="opening") if claim.subtype == "access" and _BARE_NOT.match(claim.quote) else claim
    if claim.state is None and claim.subtype in ("opening", "closed", "blocked") and (shut := _NOT_OPEN.search(claim.quote)):
        return _as(claim, _State(claim.start, claim.end, shut["shut"].lower(), False, False))
    if (
        claim.subtype == "access"
        and len(_TELLS.findall(claim.quote)) == 1
        and (bare := _BARE.match(claim.quote))
        and _OF_A_WAY.search(plain, claim.sentence_start, claim.start)
    ):
        return _as(claim, _State(claim.start, claim.end, (bare["open"] or bare["shut"]).lower(), bare["open"] is not None, False))
    when = claim.when
    if claim.state is not AccessState.CLOSED or when is None or when.end is None or when.start is not None:
        return claim
    return replace(claim, when=replace(when, start=when.end, end=None)) if _UNTIL.search(claim.quote) else claim


def _states_in(plain: str, start: int, end: int) -> Sequence[_State]:
    """The two or three states that a sentence gives one way in turn, each contrary to the one before; none: it does not do so."""
    sentence = plain[start:end]
    told = len(_TELLS.findall(sentence))
    if told > _MOST_STATES or _BARELY.search(sentence):
        return ()
    return _three_states(plain, sentence, start) if told == _MOST_STATES else _two_states(plain, sentence, start)


def _three_states(plain: str, sentence: str, start: int) -> Sequence[_State]:
    """`closed on Monday, reopened on Tuesday and closed again on Wednesday`: the third is as the first, and none is yet to come."""
    matches = list(_SECOND.finditer(sentence))
    firsts = list(_FIRST.finditer(sentence, 0, matches[0].start())) if len(matches) == _MOST_STATES - 1 else []
    if len(firsts) != 1 or _COMING.search(sentence) or _ANOTHER_WAY.search(sentence, _behind_object(sentence, firsts[0], matches[0])):
        return ()
    own = [_state(match, start, match.start("told"), match.end()) for match in matches]
    states = (_state(firsts[0], start, 0, matches[0].start()), *own)
    turns = all(one.open != other.open and not one.negated and not other.negated for one, other in pairwise(states))
    return states if turns and not _is_back(states[0], states[1], plain) else ()


def _two_states(plain: str, sentence: str, start: int) -> Sequence[_State]:
    """The two contrary states of one way; none: there is another way, or one of them is yet to come."""
    for match in _SECOND.finditer(sentence):
        firsts = list(_FIRST.finditer(sentence, 0, match.start()))
        never = "never" in (match["not"] or "")  # it was not open at all, whatever was told before
        bare = match["open"] is not None and _HELPED.search(match["told"]) is None  # closed at night, |open by day|
        if len(firsts) != 1 or never or bare or _COMING.search(sentence, 0, match.end()):
            continue
        one, other = _state(firsts[0], start, 0, match.start()), _state(match, start, match.start("told"), match.end())
        rather = (
            one.negated and match["join"].strip(", ") == "but" and match["told"].lower().startswith(other.word)
        )  # not closed |but mined|
        begun = _behind_object(sentence, firsts[0], match)
        same = _ANOTHER.search(sentence, begun, match.start()) is None or _is_back(one, other, plain)
        if one.open != other.open and not rather and same:
            return one, other
    return ()


def _behind_object(sentence: str, first: re.Match[str], second: re.Match[str]) -> int:
    """Behind `closed |the bridge|`, where `it` is told of next; else behind the first state."""
    whole = _ITS_WAY.match(sentence, first.end()) if _IT.search(second["told"]) else None
    return whole.end() if whole is not None else first.end()


def _state(match: re.Match[str], base: int, start: int, end: int) -> _State:
    word = match["open"] or match["shut"]
    return _State(base + start, base + end, word.lower(), match["open"] is not None, match["not"] is not None)


def _is_back(first: _State, second: _State, plain: str) -> bool:
    """`has reopened the road, |closed since August|`: the state that is told last came first."""
    return first.opens and not first.negated and _SHUT_BEFORE.match(plain, second.start) is not None and plain[first.end] == ","


def _both(
    before: Proposal | None, behind: Proposal | None, first: _State, second: _State, plain: str, text: str, today: date | None
) -> list[Proposal]:
    """The two claims, made of what was read of each; of one alone, where it was taken for one."""
    model = before or behind
    assert model is not None
    since = _time_in(plain, before.start if before else first.start, first.end, today, None)
    now = _time_in(plain, second.start, second.end, today, since)
    if since is not None and since.end is not None and (found := _SINCE_THEN.search(plain[second.start : second.end])):
        now = WhenRead(found[0], since.end, None)
    begun = _ended(since, now, today)
    if _is_back(first, second, plain):
        model = replace(model, actor="")  # who opens it did not shut it
        begun, now = since, _ended(_time_in(plain, second.start, second.end, today, None), since, today)
    one = before or _at(model, first.start, first.end, text)
    one = replace(_at(one, one.start, min(one.end, first.end), text), when=begun)
    other = behind or replace(_at(model, second.start, second.end, text), confidence=confidence_of(0.0))
    other = replace(other, when=now, place=model.place, place_resolved=model.place_resolved)
    if behind is None and model.actor and model.actor.split()[-1] not in one.quote:
        one = replace(one, actor="")  # `The road, |open on Thursday|, was cut by M23`
    return [_as(one, first), _as(other, second)]


def _at(claim: Proposal, start: int, end: int, text: str) -> Proposal:
    return replace(claim, quote=text[start:end], start=start, end=end)


def _as(claim: Proposal, state: _State) -> Proposal:
    """A claim of this state; an opening asks for a person."""
    claim = replace(claim, target=claim.target.partition(",")[0])
    if state.opens:
        note = "" if state.negated else NOT_PLAINLY
        return replace(claim, subtype="opening", state=None, negative=state.negated, count=None, note=note)
    shut = AccessState.BLOCKED if state.word in _BLOCKED else AccessState.CLOSED
    return replace(claim, subtype=shut.value, state=None if state.negated else shut, negative=state.negated, count=None, note="")


def _time_in(plain: str, start: int, end: int, today: date | None, known: WhenRead | None) -> WhenRead | None:
    """The one time that these letters tell; `known`: the day told before, of which a clock time is."""
    words = words_of(plain[start:end], start)
    found = times(words, plain[start:end], start, today, False, known, known is not None)
    days = [one.when for one in found if "hour" not in one.when.text and "minute" not in one.when.text]
    return days[0] if days else None


def _ended(first: WhenRead | None, second: WhenRead | None, today: date | None) -> WhenRead | None:
    """The time of the first state, up to where the second begins: `since May` ends on Sunday, `on Monday` is the Monday before."""
    begins = second.start if second is not None and second.start is not None else today
    if first is None or begins is None:
        return first
    start, end = first.start, first.end
    weekly = any(day in first.text.lower() for day in DAYS)
    if start is not None and start > begins and weekly:
        start, end = start - _WEEK, end - _WEEK if end is not None else None
    if start is not None and end is not None and end > begins and first.text.lower().startswith("for "):
        start, end = start - (end - begins), begins  # closed *for two days* up to then
    if start is not None and start > begins:
        return first
    return replace(first, start=start, end=begins if end is None or end > begins else end)
