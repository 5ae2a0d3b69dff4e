"""Who says it, in Arabic, from word to word of a sentence: its speakers in order, each with what he says."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import replace

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.denials import denial_of, denied_in, exiled, is_verb_of_denial, rejects, undecided_of
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.clauses.hopes import goes_out, hoped
from safepassage.reports.arabic.clauses.offers import LED, exposes, offers, refuses
from safepassage.reports.arabic.parties.names import NOT_SIGNS, opened
from safepassage.reports.arabic.parties.parties import PERSON, UNNAMED, claimant_of
from safepassage.reports.arabic.voices.according import according_to
from safepassage.reports.arabic.voices.begins_at import quotation_behind, that_behind
from safepassage.reports.arabic.voices.blame import blamed
from safepassage.reports.arabic.voices.cited import FIGURES, QUOTES, cited, in_paper
from safepassage.reports.arabic.voices.hearsay import hearsay_of
from safepassage.reports.arabic.voices.informed import informed
from safepassage.reports.arabic.voices.meant import meant_by
from safepassage.reports.arabic.voices.said import WAS, goes_on_saying, said_by
from safepassage.reports.arabic.voices.set_before import is_set_before
from safepassage.reports.arabic.voices.spokesmen import spoken_for
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.arabic.voices.surnames import meant_by_name
from safepassage.reports.arabic.voices.told_of_him import office_aside
from safepassage.reports.arabic.voices.unverified import unverified_of
from safepassage.reports.arabic.voices.vows import vowed
from safepassage.reports.arabic.words.contrasted import is_contradicted
from safepassage.reports.arabic.words.verbs import ATTRIBUTION, HEARD, NOUNS_TOO, PARTICIPLES, SPEECH
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import Word, listed

_GRAVE = (Modality.DENIED, Modality.DEMANDED, Modality.PLANNED, Modality.STATED_INTENT, Modality.PROPOSED)
_NAMED = 4  # words of a source that stand behind its noun: `مصدر |في الشرطة،|`
_LONG = 8  # words of a name behind `as for`
_FEARS = listed("خشي يخشي تخشي يخشون نخشي خشيت يتخوف تتخوف يتخوفون")
_AGAIN = listed("جدد يجدد جددت تجدد")
_CAME_IN = listed("جاء ورد")
_ALSO = listed("كتب راي رات")  # they are nouns, too
_STATEMENTS = frozenset(plain_words("البيان بيان التصريح المنشور"))  # `the statement added`: of whoever spoke before
_BETWEEN = plain_word("بين")  # letter for letter `he made clear`
_CALLED_TOO = listed("يدعي تدعي يدعون")  # `claims that`; else `is called`
_ANSWERED = listed("رد ردت ردوا يرد ترد")  # they are `came in`, too
_COMMENTS, _COMMENTED = listed("علقت علقوا علقتا"), frozenset(plain_words("على قائلا قائلة بقوله بقولها «"))


def frames_of(
    plain: Sequence[str],
    words: Sequence[Word],
    text: str,
    last_speaker: str,
    speakers: Sequence[str] = (),
    called: MutableMapping[str, str] | None = None,
) -> list[Frame]:
    """
    The speakers of a sentence in order.

    `last_speaker`: of the sentence before, for `and it added that`. `called`: the offices of those who were named before.
    """
    found: list[Frame] = []
    place = 0
    while place < len(plain):
        speaker = found[-1].claimant if found else last_speaker
        frame = _at(plain, words, text, place, speaker, found)
        if frame is not None:
            if frame.claimant == UNNAMED and frame.modality is Modality.ASSERTED and speaker:
                frame = replace(frame, claimant=speaker)  # `and he went on to say`
            frame = replace(
                frame, afraid=any(plain[at].lstrip("و") in _FEARS for at in range(frame.first, min(frame.begin + 1, len(plain))))
            )
            told = spoken_for(plain, words, text, frame, speakers) or without_strangers(frame.claimant)
            lone = told == PERSON or (told == frame.claimant and " " not in told)
            told = (meant_by_name(called, frame.claimant) if lone and called else "") or told
            told = (office_aside(plain, words, text, frame) if lone else "") or told
            told = speaker if plain_word(told) in _STATEMENTS and speaker else told
            spoke = (*speakers, *(one.claimant for one in found))
            again = _same_again(told, spoke)
            meant = meant_by(plain, words, text, frame, spoke) if again == told == frame.claimant else ""
            frame = _passed_on(replace(frame, claimant=meant or again), found, plain)
            found.append(frame)
            place = max(place + 1, frame.begin if not frame.own else place + 1)
        else:
            place += 1
    return found


def _passed_on(frame: Frame, found: Sequence[Frame], plain: Sequence[str]) -> Frame:
    """`ونقلا عن مصدر في الشرطة، |ذكرت الصحيفة أن`: the source says it, through the paper."""
    source = found[-1] if found else None
    quotes = source is not None and not source.back and plain[source.first].lstrip("و") == "نقلا" and source.begin >= frame.first - _NAMED
    if source is None or not quotes or frame.own or frame.back or frame.claimant == source.claimant:
        return frame
    return replace(frame, claimant=source.claimant, through=frame.claimant)


def _same_again(name: str, speakers: Sequence[str]) -> str:
    """`The ministry added`: the ministry that spoke before."""
    word = plain_word(name)
    office, _, last = name.rpartition(" ")
    if office and " " not in office and last.startswith("ال") and (whole := _same_again(last, speakers)) != last:
        return f"{office} {whole}"  # the head of the observatory
    if " " in word or not word.startswith("ال"):
        return name
    return next(
        (one for one in reversed(speakers) if " " in one and plain_word(one.split()[0]) in (word, word[2:], word[2:-1] + "ه")), name
    )


def _at(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str, before: Sequence[Frame]) -> Frame | None:
    if is_contradicted(plain, place):
        return None
    word = plain[place]
    bare = (
        word[1:]
        if word[:1] in "وف"
        and (
            word[1:] in SPEECH
            or word[1:] in _ALSO | _CALLED_TOO
            or word[1:] == _BETWEEN
            or word[1:] in ATTRIBUTION
            or word[1:] in PARTICIPLES
        )
        else word
    )
    if bare == "علي" and plain[place + 1 : place + 3] in (["حد", "قول"], ["حد", "تعبير"]):
        said = according_to(plain, words, text, place + 2, bare)
        return None if said is None else replace(said, first=place)
    if word.lstrip("و") in _CAME_IN and (paper := in_paper(plain, words, text, place, speaker)) is not None:
        return paper
    if word.lstrip("و") in QUOTES and (quoted := cited(plain, words, text, place)) is not None:
        return quoted
    if (told := informed(plain, words, text, place, speaker)) is not None:
        return told
    if bare in ATTRIBUTION:
        return according_to(plain, words, text, place, bare)
    if bare in PARTICIPLES:
        return goes_on_saying(plain, place, bare, speaker)
    if (heard := hearsay_of(plain, place, bare)) is not None:
        return heard
    if (unverified := unverified_of(plain, place)) is not None:
        return unverified
    if goes_out(plain, place):
        return None
    if (hope := hoped(plain, words, text, place, speaker)) is not None:
        return hope
    if (denial := denial_of(plain, words, text, place, speaker)) is not None:
        return denial
    if (paper := denied_in(plain, words, text, place, speaker)) is not None:
        return paper
    if (blame := blamed(plain, words, text, place, speaker)) is not None:
        return blame
    if (undecided := undecided_of(plain, words, text, place)) is not None:
        return undecided
    if (vow := vowed(plain, words, text, place)) is not None:
        return vow
    told_us = bare.removeprefix("و").removesuffix("نا")
    bare = told_us if bare.endswith("نا") and told_us in SPEECH and len(told_us) > 3 else bare
    stem = bare[1:] if bare[:1] == "س" and bare[1:] in SPEECH and bare[1:2] in "يت" else bare
    stem = "نفي" if rejects(plain, place, stem) else stem
    also = stem in _ALSO and (not place or bare != word) and that_behind(plain, place) is not None
    also = also or _answers(plain, place) or _claims_that(plain, place) or _makes_clear(plain, place)
    offered = offers(plain, place, stem)
    if stem in _COMMENTS and that_behind(plain, place) is None and _COMMENTED.isdisjoint(plain[place + 1 : place + _LONG]):
        return None  # علقت ألمانيا |رحلات الإجلاء
    if exiled(plain, place) or exposes(plain, place) or (bare == "كذب" and not _WORDS_BEHIND.isdisjoint(plain[place + 1 : place + 2])):
        return None  # `كذب، قناص قتل اثنين`: what was told before is one, and not what follows
    if stem != "نفي" and (refused := refuses(plain, words, text, place, bare)) is not None:
        return refused
    if (stem not in SPEECH and not also and not offered) or (place and plain[place - 1] in ("لم", "ان", "ولم", "لن", "لا", "او")):
        return None
    starts = (
        place == 0
        or bare != word
        or plain[place - 1] in NOT_SIGNS
        or plain[place - 1] in LED
        or (SPEECH.get(stem) in _GRAVE and is_set_before(plain, place))
    )
    named = place > 2 and plain[place - 1] == "قد" and any(was in plain[max(0, place - 7) : place - 2] for was in WAS)
    starts = (starts and opened(plain, place) < 0 and not named) or (place > 1 and plain[place - 1] == "ما" and plain[place - 2] == "علي")
    that = that_behind(plain, place)
    if that is None and SPEECH.get(stem) is Modality.ASSERTED:
        that = quotation_behind(plain, place)
    noun = bare in NOUNS_TOO and that is None and plain[place - 1] != "قد" and not is_verb_of_denial(plain, place)
    if not starts and (noun or word.startswith(("ال", "ب", "ل"))):
        return None
    again = stem in _AGAIN and any(other in ("التاكيد", "تاكيد", "تاكيده", "تاكيدها") for other in plain[place + 1 : place + 8])
    modality = Modality.PROPOSED if offered else Modality.ASSERTED if again or also else SPEECH[stem]
    frame = said_by(plain, words, text, place, that, modality, speaker, starts, before)
    if frame is not None and 1 < place < _LONG and plain[0] == "اما" and word[:1] == "ف":
        frame = replace(frame, claimant=claimant_of(text[words[1].start : words[place - 1].end]))  # as for the ICRC, it said
    return frame


_WORDS_BEHIND = frozenset("،,:.!؛")


def _answers(plain: Sequence[str], place: int) -> bool:
    """`ورد الحوثيون بأن`: they answered; not `ورد أن`, it was told, nor `وردت أنباء بأن`."""
    that = that_behind(plain, place) if plain[place].removeprefix("و") in _ANSWERED else None
    return that is not None and that > place + 1 and plain[that][:1] == "ب" and plain[place + 1] not in HEARD | FIGURES


def _claims_that(plain: Sequence[str], place: int) -> bool:
    """`ويدعي الجيش أنه`: he claims that; not `بلدة تدعى كفر زيتا`, which is called so."""
    that = that_behind(plain, place) if plain[place].lstrip("وف") in _CALLED_TOO else None
    return that is not None and place + 1 < that and plain[that] not in (":", "لان", "كون")


def _makes_clear(plain: Sequence[str], place: int) -> bool:
    """`وبيّن المتحدث أن`: he made clear that; not `بين الجيش والفصائل`, which is between them."""
    begins = not place or plain[place - 1] in NOT_SIGNS
    that = that_behind(plain, place) if begins and plain[place].removeprefix("و") == _BETWEEN else None
    return that is not None and place + 1 < that <= place + _LONG and not any(word[:1] == "و" for word in plain[place + 1 : that])
