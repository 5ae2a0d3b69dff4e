"""What an Arabic text claims, without a parser: clauses end at signs and before `and` with a verb; the speaker stands before `that`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from safepassage.records.reading import SAYS_SO, AccessState, Count, Harm, Modality, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.access import state_of, subtype_of
from safepassage.reports.arabic_numbers import ArabicAmount, arabic_amounts, arabic_times
from safepassage.reports.arabic_words import (
    FAILED,
    FUTURE,
    IF,
    NEGATIONS,
    PARTIES,
    POSSIBLE,
    REPORTS,
    RULES,
    SPEECH,
    ArabicRule,
    plain_word,
    stems,
)
from safepassage.reports.doubt import confidence_of, grade_of
from safepassage.reports.words import Word, listed, words_of

AUTHOR, UNNAMED = "author", "unnamed"
_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه"))
_STOPS = frozenset((".", "؟", "?", "!", "؛", ";", ":"))
_PLACE_BEFORE = listed(
    "في الي من علي قرب مدينه بلده قريه حي مخيم شرق غرب شمال جنوب داخل حول نحو بين محافظه منطقه ريف معبر حاجز طريق باتجاه عبر"
)
_DEAD = listed("قتل قتلت مقتل استشهد استشهاد استشهدت قتلوا قتلي القتلي مصرع وفاه توفي ماتوا مات حتفهم ضحايا وفيات")
_HURT = listed("اصيب اصابه اصيبت جرح جرحي جرحت اصابات الجرحي")
_LOST = listed("مفقود مفقودين مفقودون فقد")


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words [first, last) of a sentence with what they speak of."""

    first: int
    last: int
    rule: ArabicRule
    word: int
    rivals: int = 0


@dataclass(frozen=True, slots=True)
class _Says:
    """Who says what stands in words [first, last), and how."""

    claimant: str
    modality: Modality
    first: int
    last: int
    verb: int
    direct: bool  # a demand, denial, proposal: the verb belongs to the claim


def read_arabic(text: str, sentences: Sequence[tuple[int, int]], today: date | None, atlas: Atlas) -> tuple[Proposal, ...]:
    """The proposals of an Arabic text, in its order."""
    made: list[Proposal] = []
    focus: tuple[str, PlaceRead] | None = None
    for number, (start, end) in enumerate(sentences):
        words = words_of(text[start:end], start)
        places = list(_places(words, text[start:end], start, atlas))
        made.extend(_sentence(number, start, end, text, words, places, today, focus))
        cities = [(written, place) for written, place, _, _ in places if place.precision != "country"]
        focus = cities[-1] if cities else focus
    return tuple(made)


def _sentence(
    number: int,
    start: int,
    end: int,
    text: str,
    words: Sequence[Word],
    places: Sequence[tuple[str, PlaceRead, int, int]],
    today: date | None,
    focus: tuple[str, PlaceRead] | None,
) -> Iterator[Proposal]:
    plain = [plain_word(word.text) for word in words]
    piece = text[start:end]
    says = _speech(plain, words, text)
    numbers = arabic_amounts(words, piece, start)
    for clause in _clauses(plain, says):
        first, last = clause.first, clause.last
        voice, first = _voice(plain, first, last, clause, says)
        begin, stop = words[first].start, words[last - 1].end
        modality, claimant, negative, told = voice
        rule = clause.rule
        state = _state(rule, plain, first, last, clause.word, modality, negative, told) if rule.kind is ReadKind.ACCESS else None
        kind = ReadKind.THREAT if rule.kind is ReadKind.INCIDENT and modality is Modality.PREDICTED else rule.kind
        harm, count = _numbers(plain, numbers, first, last)
        place = _place(places, begin, stop) or (focus if kind not in (ReadKind.DIPLOMACY, ReadKind.THREAT) else None)
        when = _when(arabic_times(words, piece, start, today, modality in (Modality.PLANNED, Modality.STATED_INTENT)), begin, stop)
        grade, reason = grade_of(claimant, modality, bool(harm or count or place or when))
        yield Proposal(
            kind=kind, subtype=subtype_of(rule.subtype, modality, state) if kind is ReadKind.ACCESS else rule.subtype,
            quote=text[begin:stop], start=begin, end=stop, sentence=number, sentence_start=start, sentence_end=end,
            claimant=claimant, modality=modality, negative=negative, actor=_party(text[begin:stop]), place=place[0] if place else "",
            place_resolved=place[1] if place else None, when=when, count=count, harm=harm, state=state, grade=grade, grade_reason=reason,
            confidence=confidence_of(kind, rule.strength, False, bool(harm or count or when), modality, clause.rivals),
        )  # fmt: skip


def _clauses(plain: Sequence[str], says: Sequence[_Says]) -> list[_Clause]:
    """Cut at signs, and before `and` with a verb of its own; pieces that claim nothing join the one before them."""
    cuts = {0, len(plain)} | {said.first for said in says if not said.direct} | {said.verb for said in says}
    for place, word in enumerate(plain):
        if word in _STOPS:
            cuts.add(place + 1)
        elif (word[:1] in "وف" and len(word) > 3 and _begins(word[1:])) or word in ("لكن", "ولكن", "فيما", "بينما", "حيث"):
            cuts.add(place)
    edges = sorted(cuts)
    found: list[_Clause] = []
    for first, last in itertools.pairwise(edges):
        while last > first and plain[last - 1] in _STOPS | {"،", ",", '"', "»", ")"}:
            last -= 1
        while first < last and plain[first] in ("،", ",", '"', "«", "(", "-"):
            first += 1
        best = _best(plain, first, last)
        if best is not None and last - first >= 2:
            harm = any(_harmful(rule) for stem in stems(plain[first]) for rule in RULES.get(stem, ()))
            joined = found and found[-1].rule.kind is best.rule.kind is ReadKind.INCIDENT and harm and found[-1].last >= first - 1
            if joined:
                before = found.pop()
                best = _Clause(
                    before.first,
                    last,
                    before.rule if not _harmful(before.rule) else best.rule if not _harmful(best.rule) else before.rule,
                    before.word,
                )
            found.append(best)
        elif (
            found
            and first - found[-1].last <= 1
            and last > first
            and plain[first] not in ("لكن", "ولكن")
            and not any(s.verb == first for s in says)
        ):
            before = found.pop()
            found.append(_Clause(before.first, last, before.rule, before.word, before.rivals))
    return found


def _harmful(rule: ArabicRule) -> bool:
    return rule.subtype in ("killing", "injury")


def _begins(word: str) -> bool:
    """Whether a verb that matters begins with this word."""
    return (
        (word in RULES and not word.startswith("ال") and word[-1:] != "ه")
        or word in SPEECH
        or word in ("وصلت", "وصل", "تدخل", "يعيش", "شنت", "اسقطت", "منع", "يواجهون", "لم", "لن", "لا", "تستعد", "يحتاج", "من")
    )


def _best(plain: Sequence[str], first: int, last: int) -> _Clause | None:
    words = {stem for word in plain[first:last] for stem in stems(word)}
    found: list[tuple[float, int, ArabicRule]] = []
    for place in range(first, last):
        pair = f"{plain[place]}_{plain[place + 1]}" if place + 1 < last else ""
        for stem in (pair, *stems(plain[place])):
            for rule in RULES.get(stem, ()):
                if not rule.beside or rule.beside & words:
                    early = 0.03 if place - first < 4 else 0.0
                    found.append((rule.strength + early + 0.1 * bool(rule.beside), -place, rule))
    if not found:
        return None
    strength, place, rule = max(found, key=lambda entry: (entry[0], entry[1]))
    kinds = {entry[2].kind for entry in found}
    del strength
    return _Clause(first, last, rule, -place, len(kinds) - 1)


def _speech(plain: Sequence[str], words: Sequence[Word], text: str) -> list[_Says]:
    """Verbs of saying with their speaker, and `according to` at the end."""
    found: list[_Says] = []
    for place, word in enumerate(plain):
        stem = word if word in SPEECH else word[1:] if word[:1] in "وف" and word[1:] in SPEECH else ""
        if stem and not (place and plain[place - 1] in ("لم", "ان")):
            found.append(_said(plain, words, text, place, SPEECH[stem]))
        elif word in REPORTS and place + 1 < len(plain):
            if word == "كما" and plain[place + 1] not in SPEECH:
                continue
            begin = place + 1 + (plain[place + 1] in ("ل", "لما", "ما")) + (plain[min(place + 1, len(plain) - 1)] in SPEECH)
            name = _name(words, begin, len(words), text)
            if name:
                found.append(_Says(name, Modality.ASSERTED, 0, place, place, False))
    return found


def _said(plain: Sequence[str], words: Sequence[Word], text: str, place: int, modality: Modality) -> _Says:
    that = next((at for at in range(place + 1, min(place + 14, len(plain))) if plain[at] in _THAT), None)
    if that is not None and modality is not Modality.DEMANDED:
        until = that - (plain[that - 1] in ("من", "علي", "الي"))
        return _Says(_name(words, place + 1, until, text) or UNNAMED, modality, that + 1, len(plain), place, False)
    return _Says(_subject(plain, words, place, text), modality, place, len(plain), place, True)


def _subject(plain: Sequence[str], words: Sequence[Word], place: int, text: str) -> str:
    """The speaker after a verb without `that`: a known party, else up to the first preposition."""
    rest = text[words[place].end : words[min(place + 7, len(words) - 1)].end]
    if party := _party(rest[:45]):
        return party
    until = next(
        (
            at
            for at in range(place + 1, min(place + 6, len(plain)))
            if plain[at] in ("الي", "علي", "في", "من", "عن", "باي", "،") or (plain[at].startswith(("ب", "ل")) and at > place + 1)
        ),
        place + 3,
    )
    return _name(words, place + 1, min(until, len(words)), text) or AUTHOR


def _name(words: Sequence[Word], first: int, last: int, text: str) -> str:
    """The words of a name: at most six, up to a sign; persons with an office become the party."""
    end = first
    while end < min(last, first + 6, len(words)) and words[end].text not in '،.؛:,"«»()':
        end += 1
    if end <= first:
        return ""
    name = text[words[first].start : words[end - 1].end]
    for first_words in ("منظمة ", "بيان ل", "بيان "):
        name = name.removeprefix(first_words)
    return _party(name) or name


def _party(text: str) -> str:
    """The first party named in a text; empty: none."""
    folded = plain_word(text)
    found = [(folded.find(plain_word(name)), party) for name, party in PARTIES if plain_word(name) in folded]
    return min(found)[1] if found else ""


def _voice(
    plain: Sequence[str], first: int, last: int, clause: _Clause, says: Sequence[_Says]
) -> tuple[tuple[Modality, str, bool, bool], int]:
    """Modality, claimant, negation, whether it is told plainly; and where the claim begins."""
    modality, claimant = Modality.ASSERTED, AUTHOR
    before = plain[first : clause.word + 1]
    negative = any(
        word in NEGATIONS or (word[1:] in NEGATIONS and word[:1] in "وف") for word in plain[max(first, clause.word - 3) : clause.word + 1]
    )
    negative = negative or any(word in ("لم", "لن", "ولم", "ولن") for word in before)
    if any(word in FUTURE or word in ("سوف",) for word in plain[first:last]) or _will(plain[clause.word]):
        modality = Modality.PLANNED
    if any(word in POSSIBLE for word in before):
        modality = Modality.PREDICTED
    if any(word in IF for word in plain[:last]):
        modality = Modality.CONDITIONAL
    governed = [
        said
        for said in says
        if said.first <= first + 1 and last <= said.last + 1 and (said.direct is False or said.verb in (first, first - 1))
    ]
    for said in sorted(governed, key=lambda said: said.verb):
        if said.modality not in (Modality.PLANNED, Modality.PROPOSED):
            claimant = said.claimant if claimant == AUTHOR else claimant
        if said.modality is Modality.DENIED:
            modality, negative = Modality.DENIED, True
        elif said.modality is not Modality.ASSERTED and modality is Modality.ASSERTED:
            modality = said.modality
    told = not any(stem in FAILED for word in plain for stem in stems(word)) and modality in SAYS_SO
    return (modality, claimant, negative, told), first


def _will(word: str) -> bool:
    """س before an imperfect verb: سيفتح."""
    bare = word.removeprefix("و").removeprefix("ف")
    return bare.startswith("س") and len(bare) > 4 and bare[1] in "يتن" and bare not in RULES


def _state(
    rule: ArabicRule, plain: Sequence[str], first: int, last: int, word: int, modality: Modality, negative: bool, told: bool
) -> AccessState | None:
    whole = set(plain)
    no = bool(whole & {"لم", "لن", "لا", "ليس", "ليست", "ولم", "ولن", "دون", "بدون", "اي", "غير"})
    told = told and not no and not any(_will(w) for w in plain) and not whole & {"؟", "?", "ان", "اذا", "كان", "ينبغي", "يجب", "محاوله"}
    told = told and not any(stem in SPEECH and SPEECH[stem] is not Modality.ASSERTED for w in plain for stem in stems(w)[:2])
    verb = next((stem for stem in stems(plain[word]) if stem in RULES), plain[word])
    finite = (
        plain[word].lstrip("وف") not in ("فتح", "لفتح", "بفتح", "الفتح")
        or (word == first)
        or plain[word - 1] in ("تم", "اعيد", "وتم", "واعيد")
    )
    names = {"اتفق": "agree", "اعلن": "announce", "اقترح": "propose", "عرض": "offer"}
    return state_of(
        rule.subtype, names.get(verb, verb), modality, negative or (no and rule.subtype in ("opened", "used")), told and finite, False
    )


def _numbers(plain: Sequence[str], numbers: Sequence[ArabicAmount], first: int, last: int) -> tuple[Harm, Count | None]:
    killed = injured = missing = count = None
    for amount in numbers:
        if not first <= amount.first < last or amount.part:
            continue
        role = _role(plain, amount, first, last)
        if role == "killed":
            killed = killed or amount.count
        elif role == "injured":
            injured = injured or amount.count
        elif role == "missing":
            missing = missing or amount.count
        else:
            count = count or amount.count
    return Harm(killed, injured, missing), count


def _role(plain: Sequence[str], amount: ArabicAmount, first: int, last: int) -> str:
    """The nearest harm word: up to five words before the number, else up to six after it."""
    for place in (*range(amount.first - 1, max(first, amount.first - 6) - 1, -1), *range(amount.last, min(last, amount.last + 11))):
        for stem in stems(plain[place]):
            if stem in _DEAD:
                return "killed"
            if stem in _HURT:
                return "injured"
            if stem in _LOST:
                return "missing"
    return ""


def _places(words: Sequence[Word], text: str, base: int, atlas: Atlas) -> Iterator[tuple[str, PlaceRead, int, int]]:
    """Places by the gazetteer: after a preposition or a word for a place, or written by hand in it."""
    place = 0
    while place < len(words):
        found = None
        for last in range(min(place + 4, len(words)), place, -1):
            written = text[words[place].start - base : words[last - 1].end - base]
            if any(not word.text[0].isalpha() for word in words[place:last]) or len(written) < 3:
                continue
            found = _known(words, place, last, written, atlas)
            if found is not None:
                yield found[0], found[1], words[place].start, words[last - 1].end
                place = last
                break
        if found is None:
            place += 1


def _known(words: Sequence[Word], first: int, last: int, written: str, atlas: Atlas) -> tuple[str, PlaceRead] | None:
    before = plain_word(words[first - 1].text) if first else ""
    if last == first + 1 and any(stem in _PLACE_BEFORE for stem in stems(plain_word(written))):
        return None
    for name in (written, *(written[n:] for n in (1, 2) if written[0] in "بولف" and len(written) > 4)):
        places = atlas.find(name)
        if not places:
            continue
        best = places[0]
        if best.precision == "country" and last == first + 1 and before not in _PLACE_BEFORE:
            return None
        if best.key.startswith(("hand:", "case:", "mine:")) or best.key == "geonames:170063" or before in _PLACE_BEFORE or name != written:
            return name, best
    return None


def _place(places: Sequence[tuple[str, PlaceRead, int, int]], begin: int, stop: int) -> tuple[str, PlaceRead] | None:
    inside = [(written, place) for written, place, start, _ in places if begin <= start < stop]
    fine = [entry for entry in inside if entry[1].precision not in ("country", "region")]
    return next(iter(fine or inside), None)


def _when(times: Sequence[tuple[WhenRead, int, int]], begin: int, stop: int) -> WhenRead | None:
    inside = [when for when, start, _ in times if begin <= start < stop]
    return inside[0] if inside else times[0][0] if len(times) == 1 else None
