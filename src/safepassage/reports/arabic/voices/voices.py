"""Who says it, in Arabic: verbs of saying with their speaker, `according to`, and where what is said begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.denials import denial_of, denied_in, exiled, rejects, undecided_of
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.hopes import hoped
from safepassage.reports.arabic.clauses.offers import LED, exposes, offers, refuses
from safepassage.reports.arabic.parties.names import INTO, NAMED_SO, NOT_SIGNS, name_before, name_end, noun_start, opened, subject
from safepassage.reports.arabic.parties.parties import UNNAMED, claimant_of
from safepassage.reports.arabic.voices.addressed import TO_SOMEBODY, speaker_alone
from safepassage.reports.arabic.voices.blame import blamed
from safepassage.reports.arabic.voices.cited import FIGURES, QUOTES, cited, in_paper, quoted_from
from safepassage.reports.arabic.voices.heads import before_object, without_deed
from safepassage.reports.arabic.voices.informed import informed, teller
from safepassage.reports.arabic.voices.spokesmen import spoken_for
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.arabic.voices.unverified import DONE, LIKELY, is_likely, unverified_of
from safepassage.reports.arabic.words.contrasted import is_contradicted
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.verbs import (
    ATTRIBUTION,
    GENERAL,
    HEARD,
    LINKS,
    MASDARS,
    NO_SUBJECTS,
    NOUNS_TOO,
    OBJECTS,
    OFFERED,
    PARTICIPLES,
    PASSIVE,
    SPEECH,
    STOPS,
    THAT,
    THEREFORE,
    USED,
)
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import Word, listed

_OWN = (Modality.OPINION, Modality.DENIED, Modality.DEMANDED, Modality.PROPOSED, Modality.PLANNED, Modality.STATED_INTENT)
_LONG = 8  # words of a name behind `as for`
_QUOTED_BY = 18  # words from a verb of saying to the quotation
_FAR = 16  # words from a verb of saying to its "that"
_OURS_NOT = listed("نفي نفت نقل نقلت نشر نشرت نبه نبهت ناشد ناشدت ناقش ناقشت ندد نددت نفوا ناقشوا ناشدوا نقلوا نددوا")
_FEARS = listed("خشي يخشي تخشي يخشون نخشي خشيت يتخوف تتخوف يتخوفون")
_AGAIN = listed("جدد يجدد جددت تجدد")
_WAS = listed("كان كانت كانوا وكان وكانت وكانوا")
_CAME_IN = listed("جاء ورد")
_QUOTED_IT = frozenset(stem + it for stem in QUOTES for it in ("ه", "ها"))  # ما نقلته قناة
_ACCORDING = listed("وفقا طبقا")  # `to` is written with the name behind them
_ALSO = listed("كتب راي رات")  # they are nouns, too
_ANSWERED = listed("رد ردت ردوا يرد ترد")  # they are `came in`, too
_OVER = listed("ازاء حيال بشان")
_CONCERN = 5  # words of `عن قلقها البالغ إزاء`
_OWN_UP = listed("اعترف اعترفت يعترف تعترف اعترفوا اقر اقرت يقر تقر اقروا")
_CONTRASTS = listed("لكن ولكن بينما فيما")
_COUNTING = listed("احصي احصت وثق وثقت سجل سجلت رصد رصدت احصوا وثقوا سجلوا")
_COMMENTS, _COMMENTED = listed("علقت علقوا علقتا"), frozenset(plain_words("على قائلا قائلة بقوله بقولها «"))
_CAME = listed("وردت ترددت تحدثت ترد تردنا وردنا")


def frames_of(plain: Sequence[str], words: Sequence[Word], text: str, last_speaker: str, speakers: Sequence[str] = ()) -> list[Frame]:
    """The speakers of a sentence in order. `last_speaker`: of the sentence before, for `and it added that`."""
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
            frame = replace(frame, claimant=_same_again(told, (*speakers, *(one.claimant for one in found))))
            found.append(frame)
            place = max(place + 1, frame.begin if not frame.own else place + 1)
        else:
            place += 1
    return found


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
        if word[:1] in "وف" and (word[1:] in SPEECH or word[1:] in _ALSO or word[1:] in ATTRIBUTION or word[1:] in PARTICIPLES)
        else word
    )
    if bare == "علي" and plain[place + 1 : place + 3] in (["حد", "قول"], ["حد", "تعبير"]):
        said = _according(plain, words, text, place + 2, bare)
        return None if said is None else replace(said, first=place)
    if word.lstrip("و") in _CAME_IN and (paper := in_paper(plain, words, text, place)) is not None:
        return paper
    if word.lstrip("و") in QUOTES and (quoted := cited(plain, words, text, place)) is not None:
        return quoted
    if (told := informed(plain, words, text, place, speaker)) is not None:
        return told
    if bare in ATTRIBUTION:
        return _according(plain, words, text, place, bare)
    if bare in PARTICIPLES:
        return _participle(plain, place, bare, speaker)
    if (heard := _hearsay(plain, place, bare)) is not None:
        return heard
    if (unverified := unverified_of(plain, place)) is not None:
        return unverified
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
    told_us = bare.removeprefix("و").removesuffix("نا")
    bare = told_us if bare.endswith("نا") and told_us in SPEECH and len(told_us) > 3 else bare
    stem = bare[1:] if bare[:1] == "س" and bare[1:] in SPEECH and bare[1:2] in "يت" else bare
    stem = "نفي" if rejects(plain, place, stem) else stem
    also = stem in _ALSO and (not place or bare != word) and _that(plain, place) is not None
    also = also or _answers(plain, place)
    offered = offers(plain, place, stem)
    if stem in _COMMENTS and _that(plain, place) is None and _COMMENTED.isdisjoint(plain[place + 1 : place + _LONG]):
        return None  # علقت ألمانيا |رحلات الإجلاء
    if exiled(plain, place) or exposes(plain, place) or (bare == "كذب" and not _WORDS_BEHIND.isdisjoint(plain[place + 1 : place + 2])):
        return None  # `كذب، قناص قتل اثنين`: what was told before is one, and not what follows
    if stem != "نفي" and (refused := refuses(plain, words, text, place, bare)) is not None:
        return refused
    if (stem not in SPEECH and not also and not offered) or (place and plain[place - 1] in ("لم", "ان", "ولم", "لن", "لا", "او")):
        return None
    starts = place == 0 or bare != word or plain[place - 1] in NOT_SIGNS or plain[place - 1] in LED
    named = place > 2 and plain[place - 1] == "قد" and any(was in plain[max(0, place - 7) : place - 2] for was in _WAS)
    starts = (starts and opened(plain, place) < 0 and not named) or (place > 1 and plain[place - 1] == "ما" and plain[place - 2] == "علي")
    that = _that(plain, place)
    if that is None and SPEECH.get(stem) is Modality.ASSERTED:
        that = _quoted(plain, place)
    if not starts and ((bare in NOUNS_TOO and that is None and plain[place - 1] != "قد") or word.startswith(("ال", "ب", "ل"))):
        return None
    again = stem in _AGAIN and any(other in ("التاكيد", "تاكيد", "تاكيده", "تاكيدها") for other in plain[place + 1 : place + 8])
    modality = Modality.PROPOSED if offered else Modality.ASSERTED if again or also else SPEECH[stem]
    frame = _said(plain, words, text, place, that, modality, speaker, starts, before)
    if frame is not None and 1 < place < _LONG and plain[0] == "اما" and word[:1] == "ف":
        frame = replace(frame, claimant=claimant_of(text[words[1].start : words[place - 1].end]))  # as for the ICRC, it said
    return frame


_WORDS_BEHIND = frozenset("،,:.!؛")


def _answers(plain: Sequence[str], place: int) -> bool:
    """`ورد الحوثيون بأن`: they answered; not `ورد أن`, it was told, nor `وردت أنباء بأن`."""
    that = _that(plain, place) if plain[place].removeprefix("و") in _ANSWERED else None
    return that is not None and that > place + 1 and plain[that][:1] == "ب" and plain[place + 1] not in HEARD | FIGURES


def _hearsay(plain: Sequence[str], place: int, bare: str) -> Frame | None:
    """`أفيد بأن`, `وردت تقارير عن`, `بلاغ عن`: nobody is named."""
    stem = bare[1:] if bare[:1] == "و" and bare[1:] in PASSIVE | HEARD | _CAME else bare
    behind = plain[place + 1 : place + 3]
    known = stem == "علم" and bare == "وعلم" and (not place or plain[place - 1] in NOT_SIGNS)  # and it was learnt that
    sure = known or stem not in ("ذكر", "تردد", "علم") or behind[:1] in (["بان"], ["بانه"], ["بانها"])
    if stem in PASSIVE and behind and behind[0] in THAT and sure:
        return Frame(place, place + 2, UNNAMED, Modality.REPORTED)
    at = place + (stem in _CAME)
    told = plain[at] if at < len(plain) else ""
    if (
        (told in HEARD or told[1:] in HEARD)
        and plain[at + 1 : at + 2] == ["عن"]
        and (at > place or not any(word[:1].isalpha() for word in plain[:place]) or plain[place - 1] in "-–•")
    ):
        return Frame(place, at + 2, UNNAMED, Modality.REPORTED, masdar=True)
    return None


def _said(
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
        name = name or ("" if starts else name_before(plain, words, text, place)) or speaker or UNNAMED
        first = place if starts else noun_start(plain, place)
        modality = Modality.REPORTED if plain[place].lstrip("وف") in LIKELY else modality
        return Frame(first, that + 1, claimant_of(name), modality, through=through)
    if modality in (Modality.ASSERTED, Modality.WARNED) and (_ends_sentence(plain, place) or _behind_a_quotation(plain, place)):
        name, through = subject(plain, words, text, place + 1, len(plain), True)
        return (
            Frame(place, name_end(plain, place + 1, len(plain)), claimant_of(name), modality, back=True, through=through) if name else None
        )
    if that is not None and modality is Modality.DENIED and plain[that] == "ان" and "،" not in plain[place:that]:
        name, through = subject(plain, words, text, place + 1, that, False)
        name = name or ("" if starts else name_before(plain, words, text, place)) or speaker or UNNAMED
        return Frame(place if starts else noun_start(plain, place), that + 1, claimant_of(name), modality, through=through)
    if modality is Modality.ASSERTED and starts and (reported := _reported(plain, place)) is not None:
        name, through = teller(plain, words, text, place + 1, reported, True)
        name = speaker_alone(name) if plain[place].lstrip("وف") in TO_SOMEBODY else name
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
    if starts and modality is Modality.DENIED:
        name = without_deed(name)
    asked_of = {"من", "الي"}.intersection(plain[place + 2 : place + 4])  # طلبت المنظمات |من السلطات
    if name and plain[place + 1 : place + 2] and plain[place + 1] in OBJECTS and (before or speaker) and not asked_of:
        name = speaker
    if modality in (Modality.WARNED, Modality.PREDICTED):
        into = next((at for at in range(place + 1, min(place + 10, len(plain))) if plain[at] in INTO or plain[at] in STOPS), None)
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
    had = first > 0 and plain[first - 1] in _WAS and plain[place - 1] == "قد"  # كان الوزير قد نفى
    if not starts and first and plain[first - 1] not in NOT_SIGNS and plain[first - 1] not in LINKS and not had:
        return None  # `a draft that demands`: told of the draft
    return Frame(first, first, claimant_of(name or (speaker if before else "") or AUTHOR), modality, own=True, through=through)


def _reported(plain: Sequence[str], place: int) -> int | None:
    """Where a noun phrase that is reported begins: `أفادت مصادر بمقتل`, `أعلنت الوزارة مقتل`, `أحصى مسعفون 19 قتيلا`."""
    owns = plain[place].lstrip("وف") in _OWN_UP
    counts, likely = plain[place].lstrip("وف") in _COUNTING, plain[place].lstrip("وف") in LIKELY
    if plain[place + 1 : place + 2] and plain[place + 1][:1].isdecimal():
        return None  # `570 cases were recorded`: by nobody named
    for at in range(place + 1, min(place + 10, len(plain))):
        word = plain[at]
        if word in STOPS or word in ("،", ",", "التي", "الذي") or word in THAT or (word in SPEECH and word not in NOUNS_TOO):
            return None
        if (
            word in MASDARS
            or (likely and word in OFFERED and plain[at - 1] not in NAMED_SO)
            or (word[:1] == "ب" and (word[1:] in MASDARS or (owns and word[1:] in USED)))
            or (word == "عن" and plain[at + 1 : at + 2] and plain[at + 1] in MASDARS)
        ):
            return at - (plain[at - 1] == "عدم") if at > place + 1 or word[:1] == "ب" else None
        if counts and at > place + 1 and word[:1].isdecimal() and plain[at - 1] not in ("رقم", "نحو"):
            return at
    return None


def _ours(plain: Sequence[str], place: int, that: int | None, modality: Modality) -> Frame:
    """`We demand`, `we fear that`: the text speaks for itself."""
    if modality in _OWN or (that is None and modality is Modality.ASSERTED):
        return Frame(place, place, AUTHOR, modality, own=True)
    begin = that + 1 if that is not None else place + 1 + (place + 1 < len(plain) and plain[place + 1] in INTO)
    return Frame(place, begin, AUTHOR, modality, masdar=that is None)


def _that(plain: Sequence[str], place: int) -> int | None:
    """The `that` of a verb of saying: before the next stop or the next verb of saying."""
    for at in range(place + 1, min(place + _FAR, len(plain))):
        if plain[at] in THAT:
            return at
        if plain[at] in _CONTRASTS or (plain[at] in STOPS and plain[at] != ":"):
            return None
        if plain[at] == ":" and at - place < 9:
            return at
        if plain[at][:1] == "و" and plain[at][1:] in SPEECH and plain[at][1:] not in NOUNS_TOO:
            return None
    return None


def _quoted(plain: Sequence[str], place: int) -> int | None:
    """The sign that opens a quotation of three words or more behind a verb of saying and its speaker, of whom something may be told."""
    for at in range(place + 1, min(place + _QUOTED_BY, len(plain))):
        if plain[at] in ("«", '"', "“"):
            shut = next((n for n in range(at + 1, len(plain)) if plain[n] in ("»", '"', "”")), len(plain))
            return at if shut - at > 3 else None
        colon = plain[at] == ":" and plain[at + 1 : at + 2] in (["«"], ['"'], ["“"])
        if (plain[at] in STOPS and not colon and plain[at] not in ("،", ",")) or plain[at].lstrip("و") in SPEECH:
            return None
    return None


def _behind_a_quotation(plain: Sequence[str], place: int) -> bool:
    """`"…"، يقول مدرس وصل إلى بغداد`."""
    return place > 2 and plain[place - 1] in ("،", ",") and plain[place - 2] in ("»", '"', "”")


def _participle(plain: Sequence[str], place: int, bare: str, speaker: str) -> Frame | None:
    """`مشيرا إلى أن`: the same speaker goes on."""
    modality = PARTICIPLES[bare]
    begin = place + 1
    if modality in _OWN:
        return Frame(place, place, speaker or AUTHOR, modality, own=True)
    while begin < len(plain) and (plain[begin] in INTO or plain[begin] in THAT or plain[begin] == ":"):
        begin += 1
    return Frame(place, begin, speaker or AUTHOR, modality, masdar=plain[begin - 1] not in THAT)


def _according(plain: Sequence[str], words: Sequence[Word], text: str, place: int, bare: str) -> Frame | None:
    """`بحسب X`, `وفقا ل X`, `حسبما قالت X`: in front of what is said, or behind it."""
    begin = place + 1
    if _made_by(plain, begin):
        begin += 1  # by a count that the ministry gave
    while begin < len(plain) and (
        _told_it(plain[begin])
        or plain[begin] in _QUOTED_IT
        or plain[begin] in ("ل", "لما", "ما", "عن", "علي", "تقرير", "بيان", "مصادر_في", "به", "بها")
        or plain[begin] in SPEECH
        or plain[begin][1:] in SPEECH
    ):
        begin += 1
    end = name_end(plain, begin, len(plain))
    name, through = subject(plain, words, text, begin, len(plain), False)
    if _QUOTED_IT.intersection(plain[place + 1 : begin]) and plain[end : end + 1] == ["عن"]:
        through, begin = name, end + 1  # وفق ما نقلته قناة عن |مصدر طبي
        end = name_end(plain, begin, len(plain))
        name, _ = subject(plain, words, text, begin, len(plain), False)
    if bare in _ACCORDING and plain[begin : begin + 1] != [] and plain[begin][:1] == "ل" and not plain[begin].startswith("لل"):
        name = name[1:]
    if not name or (bare == "حسب" and place and plain[place - 1] in ("علي", "كل")):
        return None
    front = place == 0 or (place == 1 and plain[0] in ("-", "و"))
    front = front or (plain[place][:1] == "و" and plain[place] not in ATTRIBUTION)
    if front:
        return Frame(place, end + (end < len(plain) and plain[end] in ("،", ",")), claimant_of(name), Modality.ASSERTED, through=through)
    return Frame(place, end, claimant_of(name), Modality.ASSERTED, back=True, through=through)


def _told_it(word: str) -> bool:
    """`أعلنه`, `أوردتها`: a verb of saying with what it says."""
    return any(word.endswith(end) and word[: -len(end)] in SPEECH for end in ("ه", "ها"))


def _made_by(plain: Sequence[str], place: int) -> bool:
    """`حصيلة أوردتها X`, `أرقام نشرتها X`."""
    return place + 1 < len(plain) and plain[place] in FIGURES and _told_it(plain[place + 1])


def _ends_sentence(plain: Sequence[str], place: int) -> bool:
    """`…, said a doctor.` and `as the UN announced`: a verb of saying after a sign, with nothing but a name behind it."""
    if place > 1 and plain[place - 1] == "ما" and plain[place - 2] == "علي":
        return True
    if not place or not (plain[place - 1] in ("،", ",", "»", '"') or plain[place - 1] in ("كما", "حسبما", "مثلما")):
        return False
    end = name_end(plain, place + 1, len(plain))
    rest = [word for word in plain[end:] if word not in NOT_SIGNS]
    return end > place + 1 and (len(rest) < 3 or plain[end] in ("،", ","))
