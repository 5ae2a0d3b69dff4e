"""Who claims an Arabic claim, where the network points at somebody else than the rules found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.pointed import BY
from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic.clauses.clauses import OVER, Clause
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.governing import goes_elsewhere, governing, not_so, reach_of, source_behind
from safepassage.reports.arabic.clauses.untrue import gainsaid
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.joined import BESIDE
from safepassage.reports.arabic.parties.names import opens_a_way
from safepassage.reports.arabic.parties.parties import PERSON, UNNAMED, claimant_of
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.heads import is_surname, name_around, noun_in
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.arabic.voices.vows import asks_for_us, is_only_asked
from safepassage.reports.arabic.words.contrasted import is_contradicted
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.own_subjects import told_against
from safepassage.reports.arabic.words.verbs import SPEECH, THAT
from safepassage.reports.parties.same_claimants import alike
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots

_SURE, _NOBODY = 0.5, 0.8  # the chances from which the network is followed: to somebody, to nobody
_SURER = 0.9  # and where whom the rules found is named in the sentence itself
_OWN_NAME = 6  # words of a verb that is part of the claim, and of who does it
_SIDES = frozenset(plain_words("جيش حكومة تحالف معارضة سكان أهالي نازحون شهود ناشطون مصادر طبيب ممرضة سائق حماس طالبان"))  # named by a word
_HEAD = 4  # words in which a colon stands behind a head
_OWN_DEEDS = (Modality.DEMANDED, Modality.PROPOSED, Modality.STATED_INTENT, Modality.DENIED, Modality.WARNED)  # claimed by who does them
_TURNS = frozenset(plain_words("فيما وفيما بينما وبينما لكن ولكن حين"))  # another side has the word behind them
_AMID = frozenset(plain_words("خلال أثناء في إثر جراء بعد عقب مع"))
_ASSAULTS = frozenset(plain_words("اقتحام هجوم قصف اجتياح توغل غارة غارات مداهمة استهداف سيطرة دخول"))
_NOBODYS = (AUTHOR, UNNAMED, PERSON)


@dataclass(frozen=True, slots=True)
class Heard:
    """The sentences of a text, in which a claimant may be named, and the places of each."""

    text: str
    split: Sequence[Sentence]
    placed: Sequence[Sequence[Named]]

    def at(self, letter: int) -> tuple[int, int]:
        """The number of the sentence in which a word begins at a letter, and the place of the word in it."""
        number = bisect_right(self.split, letter, key=lambda one: one.start) - 1
        return number, bisect_right(self.split[number].words, letter, key=lambda word: word.start) - 1


def as_pointed(voice: Voice, clause: Clause, one: Sentence, heard: Heard) -> Voice:
    """
    The voice of a claim in a sentence, with the claimant at whom the network points, where it does so plainly.

    Somebody who is named in the sentence stays, unless another is pointed at more plainly still. Where nobody is pointed at, such a one
    stays however plainly, and so does who demands, offers or denies.
    """
    if voice.modality is Modality.DENIED and gainsaid(one.plain, clause.first, clause.last):
        return voice  # the text itself denies it
    source = source_behind(one.frames, one.plain, clause.last)
    if clause.pointed is None or (source is not None and source.claimant == voice.claimant):
        return voice
    word, letter, chance = clause.pointed.best(BY)
    frames = [frame for frame in governing(one.frames, one.plain, clause.first, clause.last) if frame.claimant not in (AUTHOR, UNNAMED)]
    named = any(map(_names, frames))
    if chance < (_NOBODY if word is None else _SURER if named else _SURE):
        return voice
    if word is None:
        stays = named or voice.claimant in (AUTHOR, UNNAMED) or voice.modality in _OWN_DEEDS
        return voice if stays else replace(voice, claimant=AUTHOR, through="")
    number, place = heard.at(letter)
    if heard.split[number] is one and _own_that(one, clause, place):
        return voice
    if is_contradicted(heard.split[number].plain, place):
        return voice
    if heard.split[number] is one and (
        _said_other_things(one, clause, place)
        or _could_not_tell(one, place)
        or _went_on_beside(one, clause, place)
        or any(frame.first <= place < frame.begin for frame in said_later(one, clause))
        or any(clause.first - 1 <= frame.begin and not _TURNS.isdisjoint(one.plain[place : frame.first]) for frame in frames)
    ):
        return voice
    if heard.split[number] is not one and any(_is_named_there(frame, one) for frame in frames):
        return voice
    if heard.split[number] is one and clause.rule.subtype in OVER and clause.first <= place < clause.last:
        return voice  # who breaks a truce does not say so
    if heard.split[number] is one and (_is_addressed(one, clause, place) or _is_gainsaid(one, clause, place)):
        return voice
    none = (
        _heads_its_line(number, place, heard)
        or _did_it(heard.split[number].plain, place)
        or _is_counted(heard.split[number].plain, place)
        or opens_a_way(heard.split[number].plain, place)
    )
    name = "" if none else _name_at(number, place, heard)
    stays = (
        not name
        or name in _NOBODYS
        or any(other and alike(name, other, arabic_party=claimant_of) for other in (voice.claimant, voice.through))
    )
    return voice if stays else replace(voice, claimant=name)


def _said_other_things(one: Sentence, clause: Clause, place: int) -> bool:
    """`لم تنف |الحكومة قصف ميكيلي، وقالت منظمة إن 51 قتلوا`: one who hopes, foresees or does not deny another thing."""
    inside = [frame for frame in one.frames if not_so(frame) and frame.first <= place < max(frame.begin, _own_end(frame, one.plain))]
    inside = [frame for frame in inside if ":" not in one.plain[frame.first : clause.first]]
    over = list(governing(one.frames, one.plain, clause.first, clause.last))
    if over and not any(map(_names, over)):
        return False  # وقالت إنها
    return bool(inside) and not any(frame in over for frame in inside) and one.plain[clause.first].lstrip("وف") not in SPEECH


def said_later(one: Sentence, clause: Clause) -> list[Frame]:
    """`قتل 12 في نيالا، |فيما قال الجيش إنه استهدف مخزنا`: who says, behind a claim, no more than what follows his own *that*."""
    named = [frame for frame in one.frames if not (frame.back or frame.own) and frame.first + 1 >= clause.last]
    return [frame for frame in named if one.plain[frame.begin - 1] in THAT]


def _own_that(one: Sentence, clause: Clause, place: int) -> bool:
    """`قال السكان إن الطريق مغلق، |والبلدية تقول إن| الطريق مفتوح`: whether another than one named before says the very clause."""
    return any(
        place < frame.first
        and frame.begin == clause.first
        and one.plain[frame.begin - 1] in THAT
        and one.plain[frame.first][:1] == "و"
        and one.plain[frame.first - 1] in ("،", ",")
        and frame.claimant not in _NOBODYS  # `زار الوفد نيالا، |وقال إن|`: the same says it
        for frame in governing(one.frames, one.plain, clause.first, clause.last)
        if not frame.back and not frame.own
    )


def _is_addressed(one: Sentence, clause: Clause, place: int) -> bool:
    """`حملت الحكومة |الحوثيين مسؤولية`, `ناشد الأهالي |الصليب الأحمر إجلاء`: one who is blamed or asked, and says nothing himself."""
    for frame in governing(one.frames, one.plain, clause.first, clause.last):
        asks = frame.own and frame.modality is Modality.DEMANDED and frame.first < place < clause.first
        blames = frame.phrase and frame.first < place < frame.begin and frame.masdar
        if (asks or blames) and frame.claimant not in _NOBODYS:
            return True
        us = frame.own and (asks_for_us(one.plain[frame.first]) or is_only_asked(one.plain, frame.first))
        if us and frame.first < place <= frame.first + 1:
            return True  # ونطالب |الأمم المتحدة بإدخال المساعدات
    return False


def _is_gainsaid(one: Sentence, clause: Clause, place: int) -> bool:
    """`زعم |الجيش أن الحي آمن، وقتل 5 من سكانه`: one against whom harm is told."""
    before = [frame for frame in one.frames if frame.first <= place < frame.begin]
    harm = max(clause.first, clause.word) if clause.rule.kind is ReadKind.INCIDENT else clause.first
    return any(told_against(one.plain, frame.first, frame.begin, harm, is_verb) for frame in before)


def _could_not_tell(one: Sentence, place: int) -> bool:
    """`تعذر على |الأمم المتحدة التحقق من مقتل 20`: one who could not make sure claims nothing of it."""
    return any(frame.undecided and frame.claimant == AUTHOR and frame.first <= place < frame.begin for frame in one.frames)


def _went_on_beside(one: Sentence, clause: Clause, place: int) -> bool:
    """`قال |الوزير إن بلاده سترد، في حين دخل رتل سراقب`: one who does not say what the text itself tells beside his words."""
    said = [frame for frame in one.frames if frame.first <= place < frame.begin <= clause.first and not (frame.own or frame.back)]
    return bool(said) and goes_elsewhere(one.plain, said[-1].begin, clause.first)


def _is_named_there(frame: Frame, one: Sentence) -> bool:
    """`واتهم |الجيش| في بيان`: whether who says it is named in the sentence itself, so that nobody of an earlier one says it instead."""
    if frame.held:
        return True
    said = {root for word in one.plain[frame.first : max(frame.begin, frame.first + _OWN_NAME)] for root in roots(word)}
    name = plain_words(frame.claimant)
    return (len(name) > 1 or noun_in(name[0]) in _SIDES) and not said.isdisjoint(root for word in name for root in roots(word))


def _own_end(frame: Frame, plain: Sequence[str]) -> int:
    """Where what is denied ends, if the verb is part of the claim."""
    return reach_of(frame, plain).end if frame.own else frame.begin


def _heads_its_line(number: int, place: int, heard: Heard) -> bool:
    """`Ukraine: four killed in Sumy`: whether a word stands in what a sentence begins with before a colon; who speaks there rules say."""
    return place < _HEAD and ":" in heard.split[number].plain[place + 1 : place + _HEAD]


def _is_counted(plain: Sequence[str], place: int) -> bool:
    """`قتل 8 جنود، إضافة إلى ثلاثة |ضباط`: one of whom a number counts behind a word of harm, or beside those whom one counts."""
    first = place - 1
    while first > 0 and is_number(plain[first]):
        first -= 1
    if first == place - 1 or first < 1:
        return False
    beside = tuple(plain[first - 1 : first + 1]) in BESIDE
    return beside or bool(word_of(plain, first))


def _did_it(plain: Sequence[str], place: int) -> bool:
    """`قتل 11 خلال اقتحام |قوات الدعم السريع| المدينة`: one whose deed is named right before him, amid which it happened."""
    return any(plain[at - 1] in _AMID and plain[at] in _ASSAULTS for at in range(max(1, place - 2), place))


def _names(frame: Frame) -> bool:
    """Whether a speaker is named where a frame stands, not only meant: `and it added that`."""
    return frame.own or frame.held or frame.begin > frame.first + 2


def _name_at(number: int, place: int, heard: Heard) -> str:
    """Who is named at a word of a sentence, as the reader names who speaks; empty: nobody who can."""
    one = heard.split[number]
    for frame in one.frames:
        if frame.first <= place < max(frame.begin, frame.first + 1) and frame.claimant not in _NOBODYS:
            return frame.claimant
    spans = [(named.start, named.end) for named in heard.placed[number]]
    words = name_around(one.plain, place, lambda at: any(one.words[at].start < end and start < one.words[at].end for start, end in spans))
    if not words or is_surname(one.plain, words.start):
        return ""
    first, rest = one.words[words.start], heard.text[one.words[words.start].end : one.words[words.stop - 1].end]
    return without_strangers(claimant_of(_bared(first.text) + rest))


def _bared(word: str) -> str:
    """The first word of a name without `and`, `to`; letter for letter, but for the article that `to the` hides."""
    noun, plain = noun_in(plain_word(word)), plain_word(word)
    if plain[:2] == "لل" or plain[:3] in ("ولل", "فلل"):
        return "ال" + word[plain.index("لل") + 2 :]
    begin = plain.find("ال" + noun) if "ال" + noun in plain else plain.find(noun)
    return word[begin:] if len(word) == len(plain) else word
