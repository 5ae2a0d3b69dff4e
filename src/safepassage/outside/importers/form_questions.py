"""The questions of the three forms, in English and Arabic: what `make_forms` builds and `xlsforms` reads back."""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "2026112401"  # raised whenever a question changes
FORM = "form"  # the hidden column by which an export says which form it is
Words = tuple[str, str]  # English, Arabic

NO_PERSONS: Words = (
    "Do not write names of persons, phone numbers, number plates or photos anywhere in this form. Count people, do not list them.",
    "لا تكتب أسماء أشخاص أو أرقام هواتف أو أرقام لوحات ولا ترفق صورًا في أي مكان من هذا النموذج. عُدّ الناس ولا تسجّلهم.",
)
_NAME_OR_ID: Words = ("The id or the name, as it stands in the plan.", "المعرّف أو الاسم كما ورد في الخطة.")
_NOT_KNOWN: Words = ("Leave it empty if nobody knows. Unknown is not zero.", "اتركه فارغًا إن لم يُعرف. المجهول ليس صفرًا.")
_ORGANISATION: Words = ("An organisation or a role, never a person.", "جهة أو وظيفة، لا شخص.")

CHOICES: dict[str, tuple[tuple[str, Words], ...]] = {
    "direction": (("departure", ("departure", "مغادرة")), ("arrival", ("arrival", "وصول"))),
    "road_state": (("open", ("open", "مفتوح")), ("shut", ("shut", "مغلق")), ("unknown", ("not known", "غير معروف"))),
    "how": (
        ("seen", ("seen", "شوهد")),
        ("counted", ("counted", "عُدّ")),
        ("told", ("told by others", "نُقل عن آخرين")),
        ("published", ("published", "نُشر")),
        ("inferred", ("inferred", "استُنتج")),
    ),
    "need": (
        ("food", ("food", "غذاء")),
        ("water", ("water", "ماء")),
        ("medical", ("medical care", "رعاية طبية")),
        ("shelter", ("shelter", "مأوى")),
        ("warmth", ("warm clothes or fuel", "ملابس دافئة أو وقود")),
        ("evacuation", ("evacuation", "إخلاء")),
    ),
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `kind` is an XLSForm type (text, integer, decimal, dateTime, note) or the name of a list in `CHOICES`."""

    name: str
    kind: str
    label: Words
    hint: Words
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its id, its title, its questions."""

    id: str
    title: Words
    questions: tuple[Question, ...]


_NOTE = Question("no_persons", "note", ("No persons", "لا أشخاص"), NO_PERSONS)
_WHO = Question("organisation", "text", ("Your organisation", "جهتكم"), _ORGANISATION, True)
_HOW = Question(
    "how", "how", ("How do you know?", "كيف عرفتم؟"), ("Seen with your own eyes, or told?", "رأيتم بأعينكم أم نُقل إليكم؟"), True
)
_REMARK = Question("remark", "text", ("Remark", "ملاحظة"), NO_PERSONS)


def _when(label: Words) -> Question:
    return Question("when", "dateTime", label, ("The local time.", "التوقيت المحلي."), True)


def _class(name: str, english: str, arabic: str) -> Question:
    hint: Words = ("Count them; write 0 only if there was none.", "عُدّهم؛ اكتب 0 فقط إن لم يكن هناك أحد.")
    return Question(name, "integer", (english, arabic), hint, True)


TALLY = Form(
    "safepassage_checkpoint_tally",
    ("Checkpoint tally", "عدّ عند الحاجز"),
    (
        _NOTE,
        _WHO,
        Question("checkpoint", "text", ("Checkpoint", "الحاجز"), _NAME_OR_ID, True),
        Question("convoy", "text", ("Convoy number", "رقم القافلة"), ("As in the plan, such as M0012.", "كما في الخطة، مثل M0012."), True),
        Question("direction", "direction", ("Is it a departure or an arrival?", "مغادرة أم وصول؟"), ("Of the convoy.", "للقافلة."), True),
        _when(("When did you count?", "متى جرى العدّ؟")),
        _class("count_critical", "People on stretchers", "المحمولون على نقالات"),
        _class("count_limited", "People who cannot walk far", "من لا يستطيعون المشي بعيدًا"),
        _class("count_able", "All other people", "سائر الناس"),
        Question("vehicles", "integer", ("Vehicles", "المركبات"), _NOT_KNOWN),
        Question("held", "integer", ("People held at the checkpoint", "المحتجزون عند الحاجز"), _NOT_KNOWN),
        _REMARK,
    ),
)
ROAD = Form(
    "safepassage_road_check",
    ("Road check", "فحص طريق"),
    (
        _NOTE,
        _WHO,
        Question("road", "text", ("Road", "الطريق"), _NAME_OR_ID, True),
        Question(
            "state", "road_state", ("Is the road open?", "هل الطريق مفتوح؟"), ("Not known is an answer.", "غير معروف جواب مقبول."), True
        ),
        Question(
            "holder",
            "text",
            ("Who holds it?", "من يسيطر عليه؟"),
            ("The party, never a person. Empty if not known.", "الجهة لا الشخص. فارغ إن لم يُعرف."),
        ),
        _HOW,
        _when(("Since when is it so?", "منذ متى؟")),
        _REMARK,
    ),
)
NEEDS = Form(
    "safepassage_needs",
    ("Needs", "الاحتياجات"),
    (
        _NOTE,
        _WHO,
        Question(
            "zone",
            "text",
            ("Zone", "الحي"),
            ("The id or the name; write pocket for all zones.", "المعرّف أو الاسم؛ اكتب: الجيب، لكل الأحياء."),
            True,
        ),
        _when(("When was it so?", "متى كان ذلك؟")),
        _HOW,
        Question("need", "need", ("What is needed most?", "ما أشد حاجة؟"), ("Send one form for each need.", "أرسلوا نموذجًا لكل حاجة.")),
        Question("need_low", "integer", ("People in need, at least", "المحتاجون على الأقل"), _NOT_KNOWN),
        Question("need_high", "integer", ("People in need, at most", "المحتاجون على الأكثر"), _NOT_KNOWN),
        Question("critical_low", "integer", ("Critical patients, at least", "المرضى بحال حرجة على الأقل"), _NOT_KNOWN),
        Question("critical_high", "integer", ("Critical patients, at most", "المرضى بحال حرجة على الأكثر"), _NOT_KNOWN),
        Question("stock_a", "text", ("First stock", "المخزون الأول"), _NAME_OR_ID),
        Question("units_a", "decimal", ("Units of the first stock", "وحدات المخزون الأول"), _NOT_KNOWN),
        Question("stock_b", "text", ("Second stock", "المخزون الثاني"), _NAME_OR_ID),
        Question("units_b", "decimal", ("Units of the second stock", "وحدات المخزون الثاني"), _NOT_KNOWN),
        _REMARK,
    ),
)
FORMS = (TALLY, ROAD, NEEDS)
