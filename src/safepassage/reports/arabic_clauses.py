"""Arabic clauses without a parser: where a sentence is cut, and what each piece speaks of."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic_lexicon import RULES, VERBS, ArabicRule, Hit, hits, rules_of
from safepassage.reports.arabic_verbs import GENERAL, LINKS, NOUNS_TOO, SPEECH, STOPS
from safepassage.reports.arabic_voices import Frame
from safepassage.reports.arabic_words import verb_forms, will
from safepassage.reports.words import listed

_SIGNS = frozenset(("،", ",", '"', "»", "«", ")", "(", "-", "–", "*", "#", "”", "“", "•"))
_RESULT = frozenset(
    ("ادي", "ادت", "اسفر", "اسفرت", "اودي", "اودت", "تسبب", "تسببت", "خلف", "خلفت", "اوقع", "اوقعت", "وادي", "واسفر", "وخلف", "يودي")
)
_HARM = ("killing", "injury")
_AUXILIARY = frozenset(
    form for verb in ("تمكن~يتمكن", "نجح~ينجح", "استطاع~يستطيع", "اضطر~يضطر", "بدا~يبدا", "قام~يقوم") for form in verb_forms(verb)
)
_NOT_VERBS = frozenset(
    ("وقف", "وضع", "وسط", "وصول", "ولايه", "وكاله", "وزاره", "وزير", "واحد", "وفد", "وباء", "وحده", "وحدات", "فرق", "فتح", "وقت")
)
_JOINS = frozenset(("ان", "من", "في", "ب"))
_NOTHING_SAID = listed(
    "لم_تعلن لم_يعلن ولم_تعلن ولم_يعلن لم_يتسن ولم_يتسن لم_يصدر "
    "ولم_يصدر تجدر_الاشاره لم_تتضح لم_يتضح ولم_يتضح التعليق_علي الاولي_من الثانيه_من"
)
_PREDICATES = listed(
    "ممتلي ممتلءه ممتليه مغلق مغلقه مفتوح محاصر محاصره خاليه فارغه مقطوع مقطوعه معطل معطله متوقف متوقفه مكتظ مكتظه "
    "مدمر مدمره مفقود مفقوده كارثي كارثيه"
)
_NO_IMPERFECT = (
    "يوم",
    "يون",
    "يول",
    "ينا",
    "يمن",
    "يهود",
    "يمين",
    "يسار",
    "يابان",
    "يور",
    "يتيم",
    "يقين",
    "يوغ",
    "يومي",
    "يدي",
    "يحي",
    "يوسف",
    "ياس",
)
_LEADERS = frozenset(
    ("بسبب", "جراء", "من", "عن", "علي", "في", "اثر", "خلال", "الي", "بعد", "قبل", "عقب", "ضد", "نتيجه", "منذ", "اثناء", "تحت")
)
_HEAD, _FINITE, _WITH, _EARLY, _GOVERNED, _RESULT_OF = 0.14, 0.06, 0.04, 0.03, -0.12, 0.2
_LEAST, _WEAK, _SHORTEST = 0.62, 1.0, 4  # strength that makes a claim, and one that stands by itself; words of a piece
NOTHING = 0.5  # chance of `none` from which weak words are not believed
GUESS_ALONE = 0.55  # chance from which a piece without a word of the lexicon is proposed


@dataclass(frozen=True, slots=True)
class Piece:
    """Words [first, last) between two cuts; `link`: the conjunction before it."""

    first: int
    last: int
    link: str = ""


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


def pieces_of(plain: Sequence[str], frames: Sequence[Frame], lines: Sequence[int] = ()) -> list[Piece]:
    """The pieces of a sentence that lie outside what names the speakers, each without signs and conjunctions at its ends; `lines`: "
    "where one begins."""
    cuts = {0, len(plain), *lines}
    heads: list[tuple[int, int]] = []
    for frame in frames:
        cuts |= {frame.first, frame.begin}
        if not frame.own:
            heads.append((frame.first, frame.begin))
    cuts |= {place + 1 for place, word in enumerate(plain) if word in STOPS}
    if dateline := _dateline(plain):
        cuts.add(dateline)
        heads.append((0, dateline))
    told = False  # whether the piece so far has a verb: `17 people, among them five children, were killed` is one
    for place in range(len(plain)):
        if place in cuts:
            told = False
        if _cuts(plain, place, told):
            cuts.add(place)
            told = False
        told = told or _verb(plain[place]) or (plain[place][:1] in "وف" and _verb(plain[place][1:]))
    found: list[Piece] = []
    for first, last in itertools.pairwise(sorted(cuts)):
        if any(begin <= first and last <= end for begin, end in heads):
            continue
        first, last, link = _trimmed(plain, first, last)
        if last > first:
            found.append(Piece(first, last, link))
    return found


def _dateline(plain: Sequence[str]) -> int:
    """Where `طرابلس (الأناضول) –` ends: a dash or colon within nine words, with no verb before it; 0: there is none."""
    for place, word in enumerate(plain[:9]):
        dated = word == "-" and plain[place - 1][-1:].isdecimal() and place + 1 < len(plain) and plain[place + 1][:1].isdecimal()
        if word in ("-", "–", "—") and place and not dated:
            return place + 1
        if _verb(word) or word in STOPS or (word[:1] in "وف" and _verb(word[1:])):
            return 0
    return 0


def _cuts(plain: Sequence[str], place: int, told: bool) -> bool:
    """Whether a new clause begins at a word; `told`: the words since the last cut have a verb."""
    if not place:
        return False
    word, before = plain[place], plain[place - 1]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    comma = before in ("،", ",", "-", "–", '"', "»")
    if word in ("ما", "مما") and after in _RESULT | {"حال", "اجبر", "اضطر", "يعني", "يهدد", "جعل", "دفع", "يعرض"}:
        return True
    if (word in ("وهو", "وهي") and after == "ما") or (word == "الامر" and after == "الذي"):
        return True
    if comma and word.startswith("وال") and after in _PREDICATES:
        return True
    if word in ("وان", "وانه", "وانها", "وبان", "وانهم"):
        return True
    if word in LINKS or f"{word}_{after}" in LINKS:
        return word not in ("كما", "وكما", "حين", "اذ", "كان", "ثم", "بعد", "قبل", "كي") or comma or _verb(after)
    if word in ("وقد", "ولم", "ولن", "فقد"):
        return comma or word != "فقد"
    if word[:1] in "وف" and len(word) > 3 and word not in _NOT_VERBS:
        return _begins(word[1:], comma, after)
    if comma and told and after[:1].isdecimal() and word in VERBS:
        return True
    return (
        comma and ((told and _finite(word)) or (word in ("بعد", "عقب", "اثر", "قبل") and after != "ان")) and word not in ("بينهم", "منهم")
    )


def _begins(bare: str, comma: bool, after: str) -> bool:
    """Whether a verb (or a turn that takes its place) stands behind `and`."""
    if bare in ("لا", "لم", "لن", "ليس", "ليست", "من", "قد", "كان", "كانت", "ما", "هناك"):
        return (
            bare not in ("من", "ما", "لا")
            or (comma and after != "")
            or after in ("المقرر", "المتوقع", "يزال", "تزال", "زال", "زالت", "توجد")
        )
    if bare.startswith("ال"):
        return comma and _verb(after)
    known = bare in VERBS or bare in GENERAL or bare in SPEECH or will(bare)
    if not known:
        return comma and len(bare) > 3 and bare[0] in "ي" and not bare.startswith("يو")
    if bare in NOUNS_TOO or (bare in RULES and any(not rule.verb for rule in RULES[bare])):
        return comma or after[:1].isdecimal() or (len(after) > 3 and after.startswith("ال") and bare in GENERAL)
    return True


def _verb(word: str) -> bool:
    return word in VERBS or word in GENERAL or word in SPEECH or will(word) or _looks_imperfect(word)


def _looks_imperfect(word: str) -> bool:
    """يتكدس: a verb by its first letter; not يوم, يناير, يمني."""
    return word[:1] == "ي" and len(word) > 3 and not word.startswith(_NO_IMPERFECT)


def _finite(word: str) -> bool:
    """A verb that stands without `and`: by a form that no noun has."""
    if word in NOUNS_TOO or not _verb(word):
        return False
    return not (word in RULES and any(not rule.verb for rule in RULES[word]))


def _trimmed(plain: Sequence[str], first: int, last: int) -> tuple[int, int, str]:
    link = ""
    while last > first and (plain[last - 1] in STOPS or plain[last - 1] in _SIGNS or plain[last - 1] in ("و", "كما", "كان", "فيما", "ان")):
        last -= 1
    while first < last and (
        plain[first] in STOPS or plain[first] in _SIGNS or plain[first] in LINKS or f"{plain[first]}_{_at(plain, first + 1)}" in LINKS
    ):
        word = plain[first]
        if f"{word}_{_at(plain, first + 1)}" in LINKS:
            link, first = f"{word}_{plain[first + 1]}", first + 2
            continue
        if word in ("كان", "وكان", "كانت", "وكانت", "وان", "وبان", "وانه", "وانها", "وانهم"):
            break
        link = word if word in LINKS else link
        first += 1
    return first, last, link


def _at(plain: Sequence[str], place: int) -> str:
    return plain[place] if 0 <= place < len(plain) else ""


def clauses_of(plain: Sequence[str], pieces: Sequence[Piece], frames: Sequence[Frame], bests: Sequence[Clause | None]) -> list[Clause]:
    """What each piece claims (`bests`), the dead of a strike joined to it; what claims nothing joins nobody."""
    found: list[Clause] = []
    ends = {frame.begin for frame in frames if not frame.own}
    for piece, own in zip(pieces, bests, strict=True):
        if _condition(plain, piece, pieces):
            continue
        best = own or _denial(plain, piece, frames, found)
        near = bool(found) and piece.first - found[-1].last <= 2 and not any(found[-1].last <= end <= piece.first for end in ends)
        if found and near and _joins(plain, piece, found[-1], best):
            found.append(_joined(found.pop(), piece, best))
        elif best is not None:
            found.append(best)
        elif near and found and not piece.link and _goes_on(plain, piece) and piece.last - piece.first <= found[-1].last - found[-1].first:
            found.append(_joined(found.pop(), piece, None))
    return found


def _condition(plain: Sequence[str], piece: Piece, pieces: Sequence[Piece]) -> bool:
    """`If the crossings are not opened, …`: the condition claims nothing, what follows from it does."""
    return plain[piece.first].lstrip("وف") in ("اذا", "لو") and any(other.first >= piece.last for other in pieces)


def _denial(plain: Sequence[str], piece: Piece, frames: Sequence[Frame], found: Sequence[Clause]) -> Clause | None:
    """`… which the army denies`: of the same kind as what it denies."""
    own = any(frame.own and frame.modality is Modality.DENIED and piece.first <= frame.first < piece.last for frame in frames)
    if not own or not found or piece.last - piece.first > 6:
        return None
    before = found[-1].rule
    rule = ArabicRule(before.kind, "denial", 0.8)
    return Clause(piece.first, piece.last, rule, piece.first, 0.8, 0.1, False, piece.link)


def _goes_on(plain: Sequence[str], piece: Piece) -> bool:
    """No verb of its own: it belongs to what stands before it."""
    return not any(_verb(word) or (word[:1] in "وف" and _verb(word[1:])) for word in plain[piece.first : piece.first + 4])


def _joins(plain: Sequence[str], piece: Piece, before: Clause, best: Clause | None) -> bool:
    """The harm of an incident: `… and eleven were wounded`, `which led to the death of`."""
    if before.rule.kind is not ReadKind.INCIDENT or before.guessed:
        return False
    result = any(word.lstrip("وف") in _RESULT for word in plain[piece.first : piece.first + 2])
    if best is None:
        return result
    if best.rule.kind is not ReadKind.INCIDENT:
        return False
    word = plain[piece.first]
    led = any(rule.subtype in _HARM for rule in rules_of(word)) or any(rule.subtype in _HARM for rule in rules_of(word[1:]))
    return result or (led and not _own_place(plain, piece, before))


def _own_place(plain: Sequence[str], piece: Piece, before: Clause) -> bool:
    """Killed there: another incident, where the one before has told its place already."""
    if not any(word in ("في", "علي", "قرب") for word in plain[before.first : before.last]):
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


def doubtful(plain: Sequence[str], piece: Piece, best: Clause | None) -> bool:
    """Whether the classifier is asked: no word speaks, in a piece of some length with a verb or a number; or the words are weak."""
    if best is not None:
        return best.strength < _WEAK
    words = plain[piece.first : piece.last]
    if _comment(plain, piece) or (len(words) < 7 and "ذلك" in words):
        return False
    return len(words) >= _SHORTEST and any(word[0].isdecimal() or _verb(word) or (word[:1] in "وف" and _verb(word[1:])) for word in words)


def likened(piece: Piece, best: Clause | None, kind: str, subtype: str, chance: float) -> Clause | None:
    """A doubtful piece with what the classifier says: it may claim nothing, or what it resembles."""
    if best is not None:
        return None if kind == "none" and chance >= NOTHING else best
    if kind == "none" or chance < GUESS_ALONE:
        return None
    rule = ArabicRule(ReadKind(kind), subtype or kind, chance)
    return Clause(piece.first, piece.last, rule, piece.first, chance, 0.0, True, piece.link)


def _finest(plain: Sequence[str], piece: Piece, rule: ArabicRule) -> ArabicRule:
    """Killed in an air strike: the strike tells more than the killing."""
    if rule.kind is not ReadKind.INCIDENT or rule.subtype not in _HARM:
        return rule
    others = (
        hit.rule for hit in hits(plain, piece.first, piece.last) if hit.rule.kind is ReadKind.INCIDENT and hit.rule.subtype not in _HARM
    )
    return max(others, key=lambda other: other.strength, default=rule)


def _weight(plain: Sequence[str], piece: Piece, hit: Hit) -> float:
    place = hit.place - piece.first
    head = _HEAD if place == 0 or (place <= 2 and hit.rule.verb) else _EARLY if place <= 4 else 0.0
    if _result(plain, piece, hit.place):
        far = _RESULT_OF
    else:
        far = 0.0 if hit.rule.verb or place < 2 or not _governed(plain, hit.place) else _GOVERNED
    return hit.rule.strength + head + far + _FINITE * hit.rule.verb + _WITH * (bool(hit.rule.beside) or "_" in hit.rule.word)


def _result(plain: Sequence[str], piece: Piece, place: int) -> bool:
    """`The fighting led to the flight of`: what it led to is the claim."""
    led = any(word.lstrip("وف") in _RESULT or word.lstrip("وف") in _AUXILIARY for word in plain[piece.first : piece.first + 3])
    return (led and plain[place - 1] in ("الي", "عن", "في", "من", "علي")) or (led and plain[place][:1] == "ب" and place > piece.first + 1)


def _governed(plain: Sequence[str], place: int) -> bool:
    """A noun behind a preposition tells where, why or of whom rather than what."""
    word = plain[place]
    return plain[place - 1] in _LEADERS or word.startswith(("بال", "لل")) or (word[:1] in "بلك" and word[1:] in RULES)
