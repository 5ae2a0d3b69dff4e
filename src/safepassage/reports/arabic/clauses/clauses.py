"""Arabic clauses without a parser: where a sentence is cut, and what each piece speaks of."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from safepassage.records.pointed import Pointed
from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic.clauses.anew import closes_a_relative
from safepassage.reports.arabic.clauses.cuts import RESULT, Piece, is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.in_spite import in_spite_of_it, is_over_since
from safepassage.reports.arabic.clauses.to_open import gives_way
from safepassage.reports.arabic.words.contrasted import is_contradicted
from safepassage.reports.arabic.words.lexicon import RULES, ArabicRule, Hit, hits, is_event, rules_of
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.tolls.tolls_alike import Share
from safepassage.reports.words.arabic_words import verb_forms
from safepassage.reports.words.words import listed

_HARM = ("killing", "injury")
OVER = ("pause_ended", "pause_broken")
_AUXILIARY = frozenset(
    form for verb in ("تمكن~يتمكن", "نجح~ينجح", "استطاع~يستطيع", "اضطر~يضطر", "بدا~يبدا", "قام~يقوم") for form in verb_forms(verb)
)
_NOTHING_SAID = listed(
    "لم_تعلن لم_يعلن ولم_تعلن ولم_يعلن لم_يتسن ولم_يتسن لم_يصدر "
    "ولم_يصدر تجدر_الاشاره لم_تتضح لم_يتضح ولم_يتضح التعليق_علي الاولي_من الثانيه_من"
)
_LEADERS = frozenset(
    ("بسبب", "جراء", "من", "عن", "علي", "في", "اثر", "خلال", "الي", "بعد", "قبل", "عقب", "ضد", "نتيجه", "منذ", "اثناء", "تحت")
)
_HEAD, _FINITE, _WITH, _EARLY, _GOVERNED, _RESULT_OF, _ASIDE = 0.14, 0.06, 0.04, 0.03, -0.12, 0.2, -0.2
_BEHIND_IT = listed("مسووليته مسووليتها مسووليتهم ضلوعه ضلوعها تورطه تورطها علاقته علاقتها صلته صلتها وقوفه وقوفها")
_ABOUT = listed("نحو حوالي اكثر من قرابه زهاء عشرات")
_HARM_VERBS = listed("اصاب اصابت اصابوا اصابا جرحوا جرحت قتلوا قتلت جرح")
_TRUCE_SOUGHT = "truce_demanded"
_ANNOUNCED = 6  # words of `أعلن المتحدث باسم الحوثيين رفضهم الهدنة`
_LEAST, _SHORTEST = 0.62, 4  # strength that makes a claim; words of a piece
_UNKNOWN = ArabicRule(ReadKind.INCIDENT, "", 0.0)  # of a piece in which no word speaks


@dataclass(frozen=True, slots=True)
class Clause:
    """Words [first, last) that claim something; `word` set it off. `margin`: how far the next kind is behind. `guessed`: by no word."""

    first: int
    last: int
    rule: ArabicRule
    word: int
    strength: float
    margin: float
    guessed: bool = False
    link: str = ""
    chance: float = 0.0  # that kind and span are right, where candidates were weighed (`arabic_weighing.py`)
    pointed: Pointed | None = field(default=None, compare=False)  # the words that say who claims it, where and when it is
    part: bool = False  # of a clause with several tolls (`arabic_apart.py`)
    told: str = ""  # what befell those whom it counts, by the part before it
    share: Share = Share.ALONE  # whether it counts those of parts behind it, or is counted before it
    spared: bool | None = None  # whether it befell nobody; None: as the whole clause says
    granted: bool = False  # told as so, though it stands behind a denial (`arabic/tolls/put_right.py`)
    here: tuple[int, int] | None = None  # the words that tell where it was, if not its own


def clauses_of(plain: Sequence[str], pieces: Sequence[Piece], frames: Sequence[Frame], bests: Sequence[Clause | None]) -> list[Clause]:
    """What each piece claims (`bests`), the dead of a strike joined to it; what claims nothing joins nobody."""
    found: list[Clause] = []
    ends = {frame.begin for frame in frames if not frame.own}
    for last, piece, own in zip((None, *pieces), pieces, bests, strict=False):
        if _condition(plain, piece, pieces):
            continue
        best = _disclaimed(plain, piece, frames, found) or _spoken(piece, own, frames) or _denial(plain, piece, frames, found)
        if len(found) > 1 and found[-1].link == "حيث" and plain[piece.first] in ("ما", "مما") and found[-2].rule.kind is ReadKind.INCIDENT:
            found.pop()  # `…, where 10,000 shelter, which killed 12`
            found.append(_joined(found.pop(), piece, best))
            continue
        near = bool(found) and piece.first - found[-1].last <= 2 and not any(found[-1].last <= end <= piece.first for end in ends)
        if found and near and _joins(plain, piece, found[-1], best):
            found.append(_joined(found.pop(), piece, best))
        elif best is not None:
            found.append(_under_condition(plain, piece, last, best))
        elif near and found and not piece.link and _goes_on(plain, piece) and piece.last - piece.first <= found[-1].last - found[-1].first:
            found.append(_joined(found.pop(), piece, None))
    return found


def _condition(plain: Sequence[str], piece: Piece, pieces: Sequence[Piece]) -> bool:
    """`If the crossings are not opened, …`: the condition claims nothing, what follows from it does."""
    return _if(plain, piece) and any(other.first >= piece.last for other in pieces)


def _if(plain: Sequence[str], piece: Piece) -> bool:
    word = plain[piece.first].lstrip("وف")
    return word in ("اذا", "لو") or (word == "ان" and plain[piece.first + 1 : piece.first + 2] == ["لم"])


def _under_condition(plain: Sequence[str], piece: Piece, before: Piece | None, best: Clause) -> Clause:
    """`إن لم يدخل الدواء فسيموت الجرحى`: with its condition, where no sign stands between; harm that hangs on it is a threat."""
    if before is None or before.last != piece.first or not _if(plain, before) or plain[piece.first][:1] != "ف":
        return best
    harm = best.rule.kind in (ReadKind.INCIDENT, ReadKind.CONTROL, ReadKind.NEED)
    rule = replace(best.rule, kind=ReadKind.THREAT) if harm else best.rule
    return replace(best, first=before.first, rule=rule)


def _denial(plain: Sequence[str], piece: Piece, frames: Sequence[Frame], found: Sequence[Clause]) -> Clause | None:
    """`… which the army denies`: of the same kind as what it denies."""
    own = any(frame.own and frame.modality is Modality.DENIED and piece.first <= frame.first < piece.last for frame in frames)
    if not own or not found or piece.last - piece.first > 6:
        return None
    before = found[-1].rule
    rule = ArabicRule(before.kind, "denial", 0.8)
    return Clause(piece.first, piece.last, rule, piece.first, 0.8, 0.1, False, piece.link)


def _disclaimed(plain: Sequence[str], piece: Piece, frames: Sequence[Frame], found: Sequence[Clause]) -> Clause | None:
    """`The army denied that it was behind the collapse`: of the kind of what it denies, an incident if nothing stands before it."""
    own = any(frame.own and frame.modality is Modality.DENIED and piece.first <= frame.first < piece.last for frame in frames)
    if not own or not any(word in _BEHIND_IT for word in plain[piece.first : piece.last]):
        return None
    kind = found[-1].rule.kind if found else ReadKind.INCIDENT
    return Clause(piece.first, piece.last, ArabicRule(kind, "denial", 0.8), piece.first, 0.8, 0.1, False, piece.link)


def _spoken(piece: Piece, own: Clause | None, frames: Sequence[Frame]) -> Clause | None:
    """Where no word speaks, the way it is said does: what is feared is a threat; what officials demand or offer is diplomacy."""
    if own is not None:
        return own
    for frame in frames:
        if frame.own and piece.first <= frame.first <= piece.first + 1 and piece.last - piece.first > 3 and frame.claimant != AUTHOR:
            subtype = {Modality.DEMANDED: "demand", Modality.PROPOSED: "proposal"}.get(frame.modality)
            if subtype:
                return Clause(
                    piece.first, piece.last, ArabicRule(ReadKind.DIPLOMACY, subtype, 0.66), piece.first, 0.66, 0.1, False, piece.link
                )
        feared = frame.modality is Modality.WARNED or (frame.modality is Modality.PREDICTED and frame.afraid)
        if own is None and not frame.own and feared and frame.begin <= piece.first <= frame.begin + 1 and piece.last - piece.first > 1:
            return Clause(piece.first, piece.last, ArabicRule(ReadKind.THREAT, "risk", 0.66), piece.first, 0.66, 0.1, False, piece.link)
    return own


def _goes_on(plain: Sequence[str], piece: Piece) -> bool:
    """No verb of its own: it belongs to what stands before it."""
    return not any(is_verb(word) or (word[:1] in "وف" and is_verb(word[1:])) for word in plain[piece.first : piece.first + 4])


def _joins(plain: Sequence[str], piece: Piece, before: Clause, best: Clause | None) -> bool:
    """The harm of an incident: `… and eleven were wounded`, `which led to the death of`."""
    if before.rule.kind is not ReadKind.INCIDENT:
        return False
    result = any(word.lstrip("وف") in RESULT for word in plain[piece.first : piece.first + 2])
    if piece.link in ("فيما", "بينما", "في_حين") and best is not None and best.rule.subtype == before.rule.subtype == "killing":
        return False  # the dead of the other side
    if piece.link in ("حين", "اثر", "عقب") and (before.rule.subtype in _HARM or piece.link != "حين"):
        return best is None or best.rule.kind is ReadKind.INCIDENT  # killed when a building fell
    if best is None:
        return result or (plain[piece.first].lstrip("وف") in _HARM_VERBS and piece.last - piece.first < 8)
    if best.rule.kind is not ReadKind.INCIDENT:
        return False
    word = plain[piece.first]
    led = any(rule.subtype in _HARM for rule in rules_of(word)) or any(rule.subtype in _HARM for rule in rules_of(word[1:]))
    return result or (led and not _own_place(plain, piece, before))


def _own_place(plain: Sequence[str], piece: Piece, before: Clause) -> bool:
    """Killed there: another incident, where the one before has told its place already."""
    words = plain[before.first : before.last]
    if not any(word in ("في", "علي", "قرب") and words[at + 1 : at + 2] != ["الاقل"] for at, word in enumerate(words)):
        return False
    tail = plain[piece.first + 2 : piece.last]
    own = any(rule.kind is ReadKind.INCIDENT and rule.subtype not in _HARM for word in tail for rule in rules_of(word))
    return own and sum(word in ("في", "علي", "قرب") for word in tail) > 1


def _joined(before: Clause, piece: Piece, best: Clause | None) -> Clause:
    rule = before.rule
    word = before.word
    if best is not None and rule.subtype in _HARM and best.rule.subtype not in _HARM and best.rule.kind is ReadKind.INCIDENT:
        rule, word = best.rule, before.word
    return Clause(before.first, piece.last, rule, word, before.strength, before.margin, before.guessed, before.link)


def best_of(plain: Sequence[str], piece: Piece) -> Clause | None:
    """What the words of a piece speak of: the kind with the strongest word, by what it is and where it stands; None: none does."""
    if _comment(plain, piece) or any(
        f"{one}_{other}" in _NOTHING_SAID for one, other in itertools.pairwise(plain[piece.first : piece.last])
    ):
        return None
    scores: dict[ReadKind, tuple[float, Hit]] = {}
    for hit in hits(plain, piece.first, piece.last, piece.link):
        if in_spite_of_it(plain, piece.first, piece.last, hit) or gives_way(plain, piece.first, piece.last, hit.rule.subtype):
            continue
        if is_contradicted(plain, hit.place) or is_over_since(plain, piece.last, hit):
            continue  # الطريق مفتوح خلافا لما |أعلنته البلدية
        score = _weight(plain, piece, hit)
        held = scores.get(hit.rule.kind)
        if held is None or score > held[0]:
            scores[hit.rule.kind] = (score, hit)
    ranked = sorted(scores.values(), key=lambda one: (one[0], -one[1].place), reverse=True)
    if not ranked or ranked[0][0] < _LEAST or piece.last - piece.first < 2:
        return None
    score, hit = ranked[0]
    margin = score - ranked[1][0] if len(ranked) > 1 else 0.5
    return Clause(piece.first, piece.last, _finest(plain, piece, hit.rule), hit.place, score, margin, False, piece.link)


def _comment(plain: Sequence[str], piece: Piece) -> bool:
    """`… , which analysts see as`, `the army denies that`: said of a claim, and none of its own."""
    first = plain[piece.first : piece.first + 2]
    return (first[0] in ("وهو", "وهي") and "ما" in first) or first == ["الامر", "الذي"]


def silent_of(plain: Sequence[str], piece: Piece) -> Clause | None:
    """A piece in which no word speaks, if it has some length and a verb or a number; its kind is not known yet."""
    words = plain[piece.first : piece.last]
    if _comment(plain, piece) or (len(words) < 7 and "ذلك" in words) or len(words) < _SHORTEST:
        return None
    if not any(word[:1].isdecimal() or is_verb(word) or (word[:1] in "وف" and is_verb(word[1:])) for word in words):
        return None
    return Clause(piece.first, piece.last, _UNKNOWN, piece.first, 0.0, 0.0, True, piece.link)


def _finest(plain: Sequence[str], piece: Piece, rule: ArabicRule) -> ArabicRule:
    """Killed in an air strike: the strike tells more than the killing; announced a refusal, agreed to a truce: what was done does."""
    if rule.subtype == _TRUCE_SOUGHT:
        near = hits(plain, piece.first, min(piece.first + _ANNOUNCED, piece.last))
        return next((hit.rule for hit in near if hit.rule.verb and hit.rule.kind is ReadKind.DIPLOMACY), rule)
    if rule.kind is ReadKind.DIPLOMACY and rule.word == "اعلن":
        near = hits(plain, piece.first, min(piece.first + _ANNOUNCED, piece.last))
        return next((hit.rule for hit in near if hit.rule.subtype == "rejection"), rule)
    if rule.kind is not ReadKind.INCIDENT or rule.subtype not in _HARM:
        return rule
    others = (
        hit.rule for hit in hits(plain, piece.first, piece.last) if hit.rule.kind is ReadKind.INCIDENT and hit.rule.subtype not in _HARM
    )
    return max(others, key=lambda other: other.strength, default=rule)


def _weight(plain: Sequence[str], piece: Piece, hit: Hit) -> float:
    place = hit.place - piece.first
    if place <= 3 and not hit.rule.verb and all(is_number(word) or word in _ABOUT for word in plain[piece.first : hit.place]):
        place = 0  # `226 dead`
    if _aside(plain, piece, hit) or _of_before(plain, hit) or _by_a_deed(plain, piece, hit):
        return hit.rule.strength + _ASIDE
    head = _HEAD if place == 0 or (place <= 2 and hit.rule.verb) else _EARLY if place <= 4 else 0.0
    if _result(plain, piece, hit.place):
        far = _RESULT_OF
    else:
        far = 0.0 if hit.rule.verb or place < 2 or not _governed(plain, hit.place) else _GOVERNED
    return hit.rule.strength + head + far + _FINITE * hit.rule.verb + _WITH * (bool(hit.rule.beside) or "_" in hit.rule.word)


_AGO = frozenset(("من", "بعد", "قبل", "منذ", "عقب", "اعاده", "علي"))
_TURNS = frozenset(("بسبب", "نتيجه", "لان", "اذا", "ان_لم", "لو", "التي", "الذي", "الذين", "اللذين", "اللتين", "اللواتي"))


def _of_before(plain: Sequence[str], hit: Hit) -> bool:
    """`أعيد إغلاق المعبر بعد ساعات من |فتحه`, `بعد إعادة |فتحه أغلق`: what was made of a way before, and is no more."""
    word, its = plain[hit.place], ("ه", "ها", "هما")
    named = hit.rule.kind is ReadKind.ACCESS and any(word == hit.rule.word + it for it in its)
    return named and hit.place > 0 and plain[hit.place - 1] in _AGO


def _by_a_deed(plain: Sequence[str], piece: Piece, hit: Hit) -> bool:
    """`خرقت الهدنة |بقصف السوق`: what was done tells more than what it broke."""
    if hit.rule.kind is not ReadKind.DIPLOMACY or not hit.rule.verb or hit.rule.subtype not in OVER:
        return False
    return any(word[:1] == "ب" and is_event(word[1:]) for word in plain[hit.place + 1 : piece.last])


def _aside(plain: Sequence[str], piece: Piece, hit: Hit) -> bool:
    """Only a cause, a condition, or what a relative clause tells: `because of snipers`, `if it is stormed`, `that it holds`."""
    if _TURNS.isdisjoint(plain[piece.first + 1 : hit.place]):
        return False
    for at in range(hit.place - 1, piece.first, -1):
        word = plain[at]
        if word in ("بسبب", "نتيجه", "لان", "اذا", "ان_لم") or (word == "لو" and at > piece.first + 1):
            return True
        if word == "،" and is_verb(plain[at + 1]) and closes_a_relative(plain, piece.first, at):
            return False
        if word in ("التي", "الذي", "الذين", "اللذين", "اللتين", "اللواتي"):
            return at > piece.first + 1
    return False


def _result(plain: Sequence[str], piece: Piece, place: int) -> bool:
    """`The fighting led to the flight of`: what it led to is the claim."""
    led = any(word.lstrip("وف") in RESULT or word.lstrip("وف") in _AUXILIARY for word in plain[piece.first : piece.first + 3])
    return (led and plain[place - 1] in ("الي", "عن", "في", "من", "علي")) or (led and plain[place][:1] == "ب" and place > piece.first + 1)


def _governed(plain: Sequence[str], place: int) -> bool:
    """A noun behind a preposition tells where, why or of whom rather than what."""
    word = plain[place]
    return plain[place - 1] in _LEADERS or word.startswith(("بال", "لل")) or (word[:1] in "بلك" and word[1:] in RULES)
