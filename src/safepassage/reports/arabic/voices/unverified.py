"""What nobody can tell for sure in Arabic: `لم يتسن التحقق من مقتل 5`, `لا معلومات مؤكدة عن`, `رجح مسؤولون مقتل 12`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.verbs import SPEECH, STOPS, THAT
from safepassage.reports.words.arabic_words import any_will, plain_words, roots, stems
from safepassage.reports.words.words import listed

_NOT = frozenset(plain_words("لم لن لا ولم ولن ولا فلم فلا"))
_COULD = listed("يتسن يتسني يمكن يتمكن تتمكن نتمكن يتمكنوا يتمكنون تتمكنوا يستطع تستطع نستطع يستطيعوا يتح يتيسر يجر")
_COULD_NOT = listed("تعذر يتعذر صعب يصعب يستحيل استحال")
_CHECK = listed("التاكد التحقق التثبت تاكيد التاكيد تاكد تحقق")
_CHECKED = listed("تتحقق يتحقق نتحقق يتحققوا تتاكد يتاكد نتاكد تتثبت")  # لم تتحقق الأمم المتحدة من
_CLEAR = listed("يتضح تتضح يعرف تعرف يتبين تتبين يعلم تعلم")  # لم يتضح بعد عدد القتلى
_SOON = 4  # words in which what is not clear follows
_OF_WHAT = listed("من عن حول بشان مما")
_TIDINGS = listed("معلومات انباء تقارير تفاصيل تاكيدات تاكيد بيانات ادله دليل مءشرات موشرات")
_SURE = listed("موكده موكد دقيقه موثوقه موثقه رسميه رسمي مستقله مستقل كافيه قاطعه قاطع حاسمه واضحه")
_CAME = listed(
    "ترد يرد ترده تردنا تصل يصل تتوفر يتوفر تتوافر يتوافر توجد يوجد تتوارد تصدر يصدر تكن يكن هناك ثمه تزال يزال نر ير تر نجد تجد يجد"
)
_TRUTH = listed("صحه دقه صدقيه مصداقيه حقيقه")
_SAID = listed("انباء الانباء تقارير التقارير معلومات المعلومات خبر نبا ورود ما حصيله عدد وجود مزاعم ادعاءات الادعاءات روايات")
_WHICH = listed("التي الذي")
_TOLD = listed("تحدثت تتحدث تفيد افادت ترددت تتردد تتناقلها تداولتها تناقلتها تقول يقول")
_COUNTED = listed("عدد حصيله اعداد")
_FAR = 9  # words from `could not` to `verify`, and from there to what
LIKELY = listed("رجح رجحت رجحوا يرجح ترجح يرجحون")
DONE = frozenset(
    plain_words(
        "مقتل استشهاد إصابة جرح وفاة مصرع سقوط تدمير اعتقال احتجاز اختطاف خطف اغتيال إعدام فقدان اختفاء غرق نزوح فرار استهداف قصف تعرض"
    )
)
_AHEAD = frozenset(plain_words("مقبل مقبلة قادم قادمة مزيد غدا لاحقا مستقبلا سنويا"))


def unverified_of(plain: Sequence[str], place: int) -> Frame | None:
    """`لم يتسن لرويترز التأكد من مقتل 5`, `تعذر التحقق من`, `لا معلومات مؤكدة عن`: told by the text, and by nobody as a fact."""
    of, sure = _news(plain, place)
    end = max(_checked(plain, place), of)
    if end < 0:
        return None
    nothing = end == of and not sure
    while end < len(plain) - 1 and (plain[end] in _TRUTH or plain[end] in _SAID - _COUNTED or plain[end] in ("عن", *THAT)):
        end += 1 + _says_of(plain, end + 1)
    nothing = nothing and plain[end - 1] not in THAT and plain[end] not in _COUNTED  # لا دليل على أن, لا معلومات عن عدد
    if not _tells(plain, end):
        return None
    return Frame(place, end, AUTHOR, Modality.REPORTED, masdar=plain[end - 1] not in THAT, undecided=not nothing, nothing=nothing)


def _says_of(plain: Sequence[str], at: int) -> int:
    """The words of `التقارير |التي تفيد |بمقتل 20`, `الأنباء |التي تحدثت |عن`, which say only that it is told; 0: there are none."""
    led = plain[at : at + 1] != [] and plain[at] in _WHICH and at + 2 < len(plain)
    return 2 if led and (plain[at + 1] in SPEECH or plain[at + 1] in _TOLD) else 0


def _checked(plain: Sequence[str], place: int) -> int:
    """Where what could not be verified begins; -1: nothing of the kind."""
    bare = plain[place].lstrip("وف")
    behind = plain[place + 1] if place + 1 < len(plain) else ""
    if plain[place] in _NOT and behind in _CHECKED:
        return _behind_of(plain, place + 2)
    if plain[place] in _NOT and behind in _CLEAR:
        return next((at for at in range(place + 2, min(place + 2 + _SOON, len(plain))) if plain[at] in _COUNTED), -1)
    if bare not in _COULD_NOT and not (plain[place] in _NOT and behind in _COULD):
        return -1
    begin = place + 1 + (bare not in _COULD_NOT)
    for at in range(begin, min(begin + _FAR, len(plain))):
        if plain[at] in STOPS or plain[at] in ("،", ","):
            return -1
        if plain[at] in _CHECK:
            return _behind_of(plain, at + 1)
    return -1


def _behind_of(plain: Sequence[str], begin: int) -> int:
    """Behind the first `of` from a word on: `التحقق بشكل مستقل |من مقتل`; at once where it is missing (`تأكيد مقتل`)."""
    if begin < len(plain) and is_event(plain[begin]):
        return begin
    for at in range(begin, min(begin + _FAR, len(plain) - 1)):
        if plain[at] in STOPS or plain[at] in ("،", ","):
            return -1
        if plain[at] in _OF_WHAT and not (plain[at] == "من" and plain[at + 1] in ("مصدر", "مصادر", "جهه", "طرف", "قبل")):
            return at + 1
    return -1


def _news(plain: Sequence[str], place: int) -> tuple[int, bool]:
    """Where what there is no news of begins, and whether only none that is sure: `لا تتوفر معلومات |مؤكدة| عن |مقتل 20`; -1: no."""
    if plain[place] not in _NOT:
        return -1, False
    news = next((at for at in range(place + 1, min(place + 5, len(plain))) if plain[at] in _TIDINGS), -1)
    if news < 0 or not {"،", ",", *STOPS}.isdisjoint(plain[place:news]) or (news > place + 1 and plain[place + 1] not in _CAME):
        return -1, False
    behind = plain[news + 1 : news + 5]
    of = next((at for at, word in enumerate(behind) if word in _OF_WHAT or word in THAT or word == "علي"), -1)
    return (news + 2 + of if of >= 0 else -1), any(word in _SURE for word in behind[: max(of, 0)])


def _tells(plain: Sequence[str], at: int) -> bool:
    """Whether something that happened, or its toll, is named at a word: not `من ذلك`, `من هذه المعلومات`."""
    word, behind = plain[at], plain[at + 1] if at + 1 < len(plain) else ""
    if plain[at - 1] in THAT:
        return True
    return (
        any(map(is_event, (word.removeprefix("ال"), word.removeprefix("ب"))))
        or is_number(word)
        or word in _COUNTED
        or (is_verb(word) and bool(behind))
    )


def is_likely(plain: Sequence[str], verb: int, said: int) -> bool:
    """`رجح مسؤولون |مقتل 12`, `يرجح أن |يكون 12 قتلوا`: who thinks that it did happen; not `رجح خبراء وفاة المئات في الأشهر المقبلة`."""
    if plain[verb].lstrip("وف") not in LIKELY or any_will(plain, verb, said):
        return False
    if any(root in _AHEAD for word in plain[said:] for root in roots(word)):
        return False
    return plain[said] in DONE or any(stem in DONE for stem in stems(plain[said])[:2])
