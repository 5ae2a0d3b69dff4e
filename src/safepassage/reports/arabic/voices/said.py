"""A verb or a participle of saying, in Arabic, with its speaker and where what he says begins."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.names import INTO, NOT_SIGNS, name_before, name_end, noun_start, subject
from safepassage.reports.arabic.parties.parties import UNNAMED, claimant_of
from safepassage.reports.arabic.voices.addressed import TO_SOMEBODY, speaker_alone
from safepassage.reports.arabic.voices.begins_at import behind_a_quotation, ends_sentence, what_is_reported
from safepassage.reports.arabic.voices.cited import quoted_from
from safepassage.reports.arabic.voices.heads import before_object, without_deed
from safepassage.reports.arabic.voices.informed import teller
from safepassage.reports.arabic.voices.set_before import subject_before_a_place
from safepassage.reports.arabic.voices.told_of_him import who_did_it_first
from safepassage.reports.arabic.voices.unverified import DONE, LIKELY, is_likely
from safepassage.reports.arabic.voices.vows import is_only_asked
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, MASDARS, NO_SUBJECTS, OBJECTS, PARTICIPLES, STOPS, THAT, THEREFORE, USED
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import Word, listed

_OWN = (Modality.OPINION, Modality.DENIED, Modality.DEMANDED, Modality.PROPOSED, Modality.PLANNED, Modality.STATED_INTENT)
_OURS_NOT = listed("نفي نفت نقل نقلت نشر نشرت نبه نبهت ناشد ناشدت ناقش ناقشت ندد نددت نفوا ناقشوا ناشدوا نقلوا نددوا")
WAS = listed("كان كانت كانوا وكان وكانت وكانوا")
_OVER = listed("ازاء حيال بشان")
_MEANWHILE = listed("فيما بينما")  # another has the word behind them
_CONCERN = 5  # words of `عن قلقها البالغ إزاء`


def said_by(
    plain: Sequence[str],
    words: Sequence[Word],
    text: str,
    place: int,
    that: int | None,
    modality: Modality,
    speaker: str,
    starts: bool,
    before: Sequence[Frame],
) -> Frame | None:
    if plain[place].lstrip("وف").startswith("ن") and len(plain[place]) > 3 and plain[place].lstrip("و") not in _OURS_NOT:
        return _ours(plain, place, that, modality)
    if that is not None and modality not in _OWN:
        until = that - (plain[that - 1] in INTO)
        name, through = teller(plain, words, text, place + 1, until, False)
        if (quoted := quoted_from(plain, place, until)) and (source := subject(plain, words, text, quoted, until, False)[0]):
            name, through = source, subject(plain, words, text, place + 1, quoted - 2, True)[0] or through
        name = name or ("" if starts else name_before(plain, words, text, place))
        doer = "" if before or name else who_did_it_first(plain, words, text, place)
        name = name or doer or speaker or UNNAMED
        first = place if starts else noun_start(plain, place)
        modality = Modality.REPORTED if plain[place].lstrip("وف") in LIKELY else modality
        return Frame(first, that + 1, claimant_of(name), modality, through=through, held=bool(doer))
    if modality in (Modality.ASSERTED, Modality.WARNED) and (ends_sentence(plain, place) or behind_a_quotation(plain, place)):
        name, through = subject(plain, words, text, place + 1, len(plain), True)
        return (
            Frame(place, name_end(plain, place + 1, len(plain)), claimant_of(name), modality, back=True, through=through) if name else None
        )
    if that is not None and modality is Modality.DENIED and plain[that] == "ان" and "،" not in plain[place:that]:
        name, through = subject(plain, words, text, place + 1, that, False)
        name = name or ("" if starts else name_before(plain, words, text, place)) or speaker or UNNAMED
        return Frame(place if starts else noun_start(plain, place), that + 1, claimant_of(name), modality, through=through)
    if modality is Modality.ASSERTED and starts and (reported := what_is_reported(plain, place)) is not None:
        name, through = teller(plain, words, text, place + 1, reported, True)
        name = before_object(speaker_alone(name)) if plain[place].lstrip("وف") in TO_SOMEBODY else name
        begin = reported + (plain[reported] == "عن")
        told = (
            modality
            if plain[place].lstrip("وف") not in LIKELY
            else Modality.REPORTED
            if is_likely(plain, place, begin)
            else Modality.PREDICTED
        )
        return Frame(place, begin, claimant_of(name or speaker or UNNAMED), told, masdar=True, through=through, phrase=True)
    name, through = subject(plain, words, text, place + 1, len(plain), True) if starts else (name_before(plain, words, text, place), "")
    if starts and plain[place].lstrip("وف") in TO_SOMEBODY:
        name = speaker_alone(name)
    if starts and modality is Modality.DEMANDED:
        name = before_object(name)
    if starts and modality in (Modality.DENIED, Modality.OPINION):
        name = without_deed(name)
    if starts and modality is Modality.DEMANDED and is_only_asked(plain, place):
        name = "" if plain_words(speaker)[:1] == (plain[place + 1],) else speaker  # يدعو |الأمم المتحدة إلى: she is asked
    asked_of = {"من", "الي"}.intersection(plain[place + 2 : place + 4])  # طلبت المنظمات |من السلطات
    if name and plain[place + 1 : place + 2] and plain[place + 1] in OBJECTS and (before or speaker) and not asked_of:
        name = speaker
    if modality in (Modality.WARNED, Modality.PREDICTED):
        into = next(
            (
                at
                for at in range(place + 1, min(place + 10, len(plain)))
                if plain[at] in INTO or plain[at] in STOPS or plain[at] in _MEANWHILE
            ),
            None,
        )
        if into is not None and plain[into] in INTO and modality is Modality.WARNED:
            begin = into + 1 + (into + 1 < len(plain) and plain[into + 1] in THAT)
            over = next((at + 1 for at in range(into, min(into + _CONCERN, len(plain) - 1)) if plain[at] in _OVER), 0)
            if over and plain[over] in DONE:
                begin, modality = over, Modality.ASSERTED  # أعربت عن قلقها إزاء |مقتل 12: it was done
            return Frame(
                place if starts else noun_start(plain, place), begin, claimant_of(name or speaker or AUTHOR), modality, masdar=True
            )
        if modality is Modality.PREDICTED:
            if not MASDARS.isdisjoint(plain[place + 1 : place + 2]):
                return Frame(place, place + 1, "unnamed", modality, masdar=True)  # يخشى مقتل العشرات
            begin = name_end(plain, place + 1, len(plain)) if starts else place + 1
            return Frame(place, min(begin, len(plain) - 1), claimant_of(name or speaker or AUTHOR), modality, masdar=True)
    first = place if starts else noun_start(plain, place)
    if not starts and any(word in VERBS or word in GENERAL or word[1:] in VERBS for word in plain[first:place]):
        return None  # `dropped leaflets that call on`: told of the leaflets
    if plain_word(name) in THEREFORE:
        name = ""
    if name and plain_word(name.split()[0]) in MASDARS | USED:
        name = speaker  # `and denied the hitting of ...`: what is denied is nobody's name
    if plain_word(name) in NO_SUBJECTS:
        return None  # `need calls for`, `the fighting began anew`
    if name.startswith("عدد"):
        name = AUTHOR  # `the number of … is put at`
    had = first > 0 and plain[first - 1] in WAS and plain[place - 1] == "قد"  # كان الوزير قد نفى
    if not starts and first and (led := subject_before_a_place(plain, place)) is not None:
        first = led[0]
        name = text[words[first].start : words[led[1] - 1].end]
    if not starts and first and plain[first - 1] not in NOT_SIGNS and plain[first - 1] not in LINKS and not had:
        return None  # `a draft that demands`: told of the draft
    return Frame(first, first, claimant_of(name or (speaker if before else "") or AUTHOR), modality, own=True, through=through)


def _ours(plain: Sequence[str], place: int, that: int | None, modality: Modality) -> Frame:
    """`We demand`, `we fear that`: the text speaks for itself."""
    if modality in _OWN or (that is None and modality is Modality.ASSERTED):
        return Frame(place, place, AUTHOR, modality, own=True)
    begin = that + 1 if that is not None else place + 1 + (place + 1 < len(plain) and plain[place + 1] in INTO)
    return Frame(place, begin, AUTHOR, modality, masdar=that is None)


def goes_on_saying(plain: Sequence[str], place: int, bare: str, speaker: str) -> Frame | None:
    """`مشيرا إلى أن`: the same speaker goes on."""
    modality = PARTICIPLES[bare]
    begin = place + 1
    if modality in _OWN:
        return Frame(place, place, speaker or AUTHOR, modality, own=True)
    while begin < len(plain) and (plain[begin] in INTO or plain[begin] in THAT or plain[begin] == ":"):
        begin += 1
    return Frame(place, begin, speaker or AUTHOR, modality, masdar=plain[begin - 1] not in THAT)
