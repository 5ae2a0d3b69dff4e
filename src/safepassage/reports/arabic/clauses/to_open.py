"""
An opening that an Arabic clause names and does not tell: what it serves, who asks for it, waits for it, talks of it or orders it.

`بدأت الجرافات إزالة السواتر |تمهيدا لفتح الطريق|`, `ينتظر السائقون |فتح المعبر|`, `لم يتم التوصل إلى اتفاق |بشأن فتح ممر|`: no way is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.words.verbs import OFFERED, STOPS
from safepassage.reports.words.arabic_words import plain_words, verb_forms


def _verbs(text: str) -> frozenset[str]:
    return frozenset[str]().union(*map(verb_forms, plain_words(text)))


def _nouns(text: str) -> frozenset[str]:
    """The nouns, and what they are with an article or an owner: `طلب`, `الطلب`, `طلبها`."""
    bare = plain_words(text)
    return frozenset((*bare, *("ال" + word for word in bare), *(word + whose for word in bare for whose in ("ه", "ها", "هم", "هما", "ا"))))


_OPENING = frozenset(word + whose for word in plain_words("فتح افتتاح") for whose in ("", "ه", "ها", "هما", "هم"))
_ANEW = frozenset(plain_words("إعادة معاودة"))
_OPENED = _verbs("فتح~يفتح افتتح~يفتتح") | frozenset(plain_words("مفتوح مفتوحا مفتوحة سالك سالكا سالكة"))
_PASSIVE = frozenset(plain_words("تم أعيد أعاد أعادت أعادوا يعيد تعيد"))  # تم |فتح, أعاد الجيش |فتح
_TO_PLAN = _nouns(
    "تحضير تحضيرات استعداد استعدادات تمهيد ترتيب ترتيبات إجراءات خطة خطط قرار موعد مواعيد تعليمات توجيه توجيهات أوامر إذن موافقة "
    "تفويض جهود مساع مساعي مسعى محاولة محاولات اتفاق اتفاقية تفاهم تفاهمات صفقة ضوء وعد وعود تعهد تعهدات نية أعمال"
) | _verbs(
    "عمل~يعمل وجه~يوجه أوعز~يوعز أمر~يأمر سمح~يسمح أذن~يأذن صوت~يصوت وافق~يوافق أجاز~يجيز اتفق~يتفق قرر~يقرر أقر~يقر مهد~يمهد تهيأ~يتهيأ"
)
_TO_TALK = _nouns(
    "مفاوضات مفاوضة محادثات مباحثات مشاورات مداولات نقاش نقاشات بحث مناقشة حوار اجتماع اجتماعات لجنة وساطة وساطات مبادرة مبادرات "
    "مقترح مقترحات اقتراح ملف مسألة قضية سبل سبيل كيفية آلية آليات شروط فكرة إمكانية احتمال احتمالات لقاء لقاءات وفد دراسة نظر تفكير"
) | _verbs("درس~يدرس فكر~يفكر نظر~ينظر ~يتفاوض تباحث~يتباحث")
_TO_ASK = _nouns(
    "طلب طلبات مطلب مطالب مطالبة مطالبات ضغط ضغوط ضغوطات دعوة دعوات نداء نداءات مناشدة مناشدات احتجاج احتجاجات مظاهرة مظاهرات اعتصام"
)
_TO_WAIT = (
    _nouns("انتظار ترقب بانتظار قرب اقتراب")
    | _verbs("انتظر~ينتظر ترقب~يترقب اقترب~يقترب")
    | frozenset(plain_words("منتظرين منتظرون منتظرا منتظرة"))
)
_GOVERNS = {
    **dict.fromkeys(_TO_PLAN, Modality.PLANNED),
    **dict.fromkeys(_TO_TALK, Modality.PROPOSED),
    **dict.fromkeys(_TO_ASK, Modality.DEMANDED),
    **dict.fromkeys(_TO_WAIT, Modality.PREDICTED),
}
# who may have opened it themselves, unless it is what they are for
_BODIES = _nouns("لجنة وفد اجتماع اجتماعات لقاء لقاءات وساطة وساطات ملف جهود لجان")
_THINKS = _nouns("نظر تفكير بحث") | _verbs("فكر~يفكر نظر~ينظر")
_AIMS = frozenset(plain_words("تهدف يهدف ترمي يرمي تسعى يسعى الرامية الهادفة الساعية الرامي الهادف")) | _TO_ASK
_HINDERED = _verbs("عرقل~يعرقل أعاق~يعيق منع~يمنع عطل~يعطل أخر~يؤخر جمد~يجمد علق~يعلق ألغى~يلغي")  # عرقلت الألغام |فتح الطريق
_SPOKEN_OF = _nouns("حديث كلام") | _verbs("تحدث~يتحدث")
_CAME_OF_IT = _verbs(
    "نجح~ينجح أفلح~يفلح تمكن~يتمكن أثمر~يثمر أسفر~يسفر أفضى~يفضي أدى~يؤدي تكلل~يتكلل توج~يتوج تسبب~يتسبب اضطر~يضطر عاد~يعود"
) | frozenset(plain_words("نظرا نتيجة شكرا اليوم لليوم الذكرى ذكرى"))
_ABOUT = frozenset(plain_words("بشأن حول بخصوص بصدد"))
_LED = _ABOUT | frozenset(plain_words("على في عن إلى"))
_IN_ORDER = frozenset(plain_words("أجل بهدف هدف بغية بغرض لغرض"))
_NOT = frozenset(plain_words("لم لن لا ليس ليست دون بدون عدم أي ولم ولن ولا وليس"))
_TURNS = frozenset(plain_words("بعد منذ عقب إثر بينما فيما لكن ولكن لكنه لكنها حيث ثم بعدما"))
_COMMAS = frozenset(("،", ","))
_SHUT = frozenset(plain_words("مغلق مغلقا مغلقة مقفل مقفلا مقفلة مقطوع مقطوعا مقطوعة مسدود مسدودا مسدودة موصد موصدا موصدة"))
_UNSURE = frozenset(
    plain_words(
        "معروف معروفا واضح واضحا الواضح المعروف المؤكد مؤكد مؤكدا معلوم معلوما المعلوم "
        "يعرف يعلم يعرفون يعلمون نعرف نعلم ندري يدري أعرف أعلم "
        "يتضح تتضح يتأكد نتأكد التأكد يسأل يسألون سأل سألوا يتساءل يتساءلون تساءل التحقق"
    )
)
_FAR, _NEAR, _DENIED = 10, 5, 5  # words back to what it serves, to what governs it directly, and from that to a no


def not_told(plain: Sequence[str], first: int, last: int) -> tuple[Modality, bool] | None:
    """
    How a clause [first, last) speaks of an opening that it only names, and whether it says that nothing came of it; None: it tells it.

    Where one opening in it is told, it is told.
    """
    named = [at for at in range(first, last) if _bare(plain[at])[1] in _OPENING or plain[at] in _OPENED or plain[at][1:] in _OPENED]
    if not named:
        return None
    found = [_governed(plain, at) for at in named]
    return next((one for one in found if one is not None), None) if None not in found else None


def gives_way(plain: Sequence[str], first: int, last: int, subtype: str) -> bool:
    """`المعبر مغلق |بانتظار فتحه|`: an opening that is only named, where the same words say that the way is shut."""
    return subtype == "opened" and not _SHUT.isdisjoint(plain[first:last]) and not_told(plain, first, last) is not None


def is_whether(plain: Sequence[str], first: int, word: int) -> bool:
    """`غير معروف إن كان |الطريق مفتوحا`, `لا يعرف ما إذا كان |المعبر مغلقا`: it is asked, and nobody says so."""
    for at in range(max(1, first - _NEAR), min(word + 1, len(plain) - 1)):
        if plain[at] in ("اذا", "لو") and plain[at - 1].lstrip("وف") in ("ما", "عما", "فيما"):
            return True
        if plain[at] == "ان" and plain[at + 1] in ("كان", "كانت", "كانوا") and not _UNSURE.isdisjoint(plain[max(0, at - _NEAR) : at]):
            return True
    return False


def _bare(word: str) -> tuple[str, str]:
    """What is joined to an opening, and the opening: `لفتح`, `وبإعادة`, `للفتح`."""
    rest = word.removeprefix("و")
    for led in ("لل", "بال", "ال", "ل", "ب"):
        if rest.startswith(led) and rest[len(led) :] in _OPENING | _ANEW:
            return led[0] if led != "ال" else "", rest[len(led) :]
    return "", rest


def _governed(plain: Sequence[str], at: int) -> tuple[Modality, bool] | None:
    """What makes of one opening no more than a name of it; None: nothing does."""
    if _bare(plain[at])[1] not in _OPENING:
        return None
    head = at - 1 if at and _bare(plain[at - 1])[1] in _ANEW else at
    led, before = _bare(plain[head])[0], plain[head - 1] if head else ""
    if before in _NOT or before in _PASSIVE or before in ("بعدم", "وعدم"):
        return None
    serves = led == "ل" or before in _IN_ORDER
    about = before in _ABOUT
    joined = plain[head][:1] == "و" and not led
    words = list(_back(plain, head - 1, _FAR if serves or about or joined else _NEAR))
    if before == "عن" and any(_SPOKEN_OF.intersection((plain[one], plain[one][1:])) for one in words):
        return Modality.REPORTED, False  # الحديث يدور |عن فتح معبر
    if before == "عن" or any(plain[one] in _CAME_OF_IT or plain[one][1:] in _CAME_OF_IT for one in words):
        return None
    if joined:
        words = words[
            next((n for n, one in enumerate(words) if _bare_of(plain[one]) in OFFERED), len(words)) :
        ]  # بحث إدخال الغذاء |وفتح ممر
    how = "" if serves or about or joined else before if before in _LED else led or "direct"
    if how == "direct" and any(_hinders(plain, one) for one in words):
        return Modality.ASSERTED, True
    governor = next((one for one in words if _reaches(plain, one, head, how)), -1)
    if governor < 0:
        return (Modality.PLANNED, False) if serves else (Modality.PROPOSED, _no(plain, head)) if about else None
    modality = _says(plain[governor]) or Modality.PLANNED
    if modality in (Modality.PLANNED, Modality.PROPOSED) and _no(plain, governor):
        return Modality.ASSERTED, True
    return modality, False


def _hinders(plain: Sequence[str], at: int) -> bool:
    """`|عرقلت| الألغام فتح الطريق`; not `لم |تمنع| الألغام فتح الطريق`."""
    word = plain[at].lstrip("وف") if plain[at] not in _HINDERED else plain[at]
    return word in _HINDERED and (at == 0 or plain[at - 1] not in _NOT)


def _reaches(plain: Sequence[str], governor: int, head: int, how: str) -> bool:
    """
    Whether a word makes an opening behind it a mere name. `how`: by what it leads to it, empty: by what any such word does.

    `قرار |فتح`, `طلبها |فتح` stand right before it; who waits is named between (`ينتظر السائقون |فتح`).
    """
    word = plain[governor]
    said = _says(word)
    if how == "الي":
        return bool(_AIMS.intersection((word, word[1:])))
    if said is None or (how and _BODIES.intersection((word, word[1:]))):
        return False
    if how == "في":
        return bool(_THINKS.intersection((word, word[1:])))
    if how != "direct":
        return True
    if governor == head - 1:
        return not word.startswith("ال")
    return said is Modality.PREDICTED or (is_verb(word) and governor >= head - 3)


def _bare_of(word: str) -> str:
    """`لإدخال`, `وإدخال`: what is to be done, without what is joined to it."""
    return next(
        (word.removeprefix(led) for led in ("ول", "وب", "و", "ل", "ب") if word.startswith(led) and word.removeprefix(led) in OFFERED), word
    )


def _says(word: str) -> Modality | None:
    for bare in (word, word[1:] if word[:1] in "وفبل" else word, word[2:] if word[:2] in ("لل", "ول", "وب") else word):
        if bare in _GOVERNS:
            return _GOVERNS[bare]
    return _GOVERNS.get("ال" + word[2:]) if word.startswith("لل") else None


def _back(plain: Sequence[str], at: int, far: int) -> Iterator[int]:
    """The places before an opening, nearest first, up to a sign or a word that turns."""
    for place in range(at, max(-1, at - far), -1):
        if plain[place] in STOPS or plain[place] in _COMMAS or plain[place] in _TURNS:
            return
        yield place


def _no(plain: Sequence[str], at: int) -> bool:
    """`لم يتم التوصل إلى |اتفاق`, `لا |اتفاق`: whether what governs it is itself not so."""
    return any(plain[place] in _NOT for place in _back(plain, at - 1, _DENIED))
