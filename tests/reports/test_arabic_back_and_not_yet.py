"""Arabic services that are back, ways that do not work or are not to be taken, what is not done yet, and who says it; no key's."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims  # a Monday


def _one(text: str) -> Proposal:
    (claim,) = _read(text)
    return claim


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("رفع حظر التجول في بغداد.", ReadKind.ACCESS),
        ("فكت قوات المعارضة الحصار عن نبل.", ReadKind.CONTROL),
        ("رفع الحصار عن الفوعة.", ReadKind.CONTROL),
        ("عاد مستشفى النو إلى العمل.", ReadKind.NEED),
        ("استأنف مستشفى ناصر عمله جزئيا.", ReadKind.NEED),
        ("عادت الكهرباء إلى حمص.", ReadKind.NEED),
        ("أعيدت الكهرباء إلى سيئون.", ReadKind.NEED),
    ],
)
def test_what_is_lifted_or_back_is_told_as_not_so(text: str, kind: ReadKind) -> None:
    claim = _one(text)
    assert (claim.kind, claim.negative) == (kind, True)


@pytest.mark.parametrize(
    "text", ["فرض حظر التجول في بغداد.", "خرج مستشفى النو عن الخدمة.", "انقطعت الكهرباء عن حمص.", "حاصر الجيش دير الزور."]
)
def test_what_is_imposed_or_gone_is_so(text: str) -> None:
    assert not _one(text).negative


def test_a_distribution_that_is_taken_up_again_is_not_suspended() -> None:
    assert _one("استأنف الصليب الأحمر توزيع الغذاء في دونيتسك.").subtype == ""
    assert _one("علقت أطباء بلا حدود عملها في المستشفى التركي.").subtype == "suspended"
    assert _one("علق برنامج الأغذية العالمي توزيع المساعدات في مأرب.").subtype == "suspended"


@pytest.mark.parametrize(
    ("text", "subtype", "state", "negative"),
    [
        ("الممر الإنساني من سومي لم يعمل يوم الخميس.", "not_kept", AccessState.NOT_KEPT, True),
        ("طريق صافر غير آمن.", "route_dangerous", None, False),
        ("الطريق خطير بسبب الألغام.", "route_dangerous", None, False),
        ("فرق الهلال الأحمر غير قادرة على الوصول إلى درنة.", "aid_blocked", None, False),
        ("طواقم الإغاثة عاجزة عن التحرك داخل غوما.", "aid_blocked", None, False),
        ("احتجزت قوات حميدتي 19 شاحنة إغاثة في نيالا.", "blocked", AccessState.BLOCKED, False),
        ("أعلنت أوكرانيا تعليق الإجلاء من ماريوبول.", "blocked", AccessState.BLOCKED, False),
        ("وافقت باكستان على فتح معبر تورخم.", "corridor", AccessState.AGREED, False),
        ("الحاجز عند صوران عم يرجع الباصات", "blocked", AccessState.BLOCKED, False),
        ("الممرات الإنسانية لا تعمل.", "not_kept", AccessState.NOT_KEPT, True),
        ("واتهمت الحكومة المتمردين بقطع الطريق إلى ساكي.", "blocked", AccessState.BLOCKED, False),
        ("وفق الهلال الأحمر القطري فإن الجسر مدمر.", "blocked", AccessState.BLOCKED, False),
    ],
)
def test_a_way_that_does_not_serve_has_its_subtype(text: str, subtype: str, state: AccessState | None, negative: bool) -> None:
    claim = _one(text)
    assert (claim.kind, claim.subtype, claim.state, claim.negative) == (ReadKind.ACCESS, subtype, state, negative)


@pytest.mark.parametrize(
    "text",
    [
        "تجنبوا طريق المطار.",
        "ننصح السائقين بتجنب طريق صافر بسبب القناصة.",
        "ننصح الأهالي بعدم سلوك طريق المطار.",
        "لا تسلكوا طريق دمت، قناصة.",
        "لا تروحوا من جوسية، في غارة قبل شوي",
    ],
)
def test_a_way_that_is_not_to_be_taken(text: str) -> None:
    claim = _one(text)
    assert (claim.kind, claim.subtype, claim.negative, claim.modality) == (ReadKind.ACCESS, "used", True, Modality.WARNED)


def test_what_is_told_behind_an_order_begins_there() -> None:
    order, told = _read("[15/10/2024, 06:40:00] سائق 2: لا تروحوا من جوسية، في غارة قبل شوي")
    assert (order.subtype, order.negative) == ("used", True)
    assert (told.subtype, told.negative, told.quote) == ("air_strike", False, "في غارة قبل شوي")


def test_an_army_that_keeps_off_a_road_orders_nothing() -> None:
    assert not [claim for claim in _read("تجنب الجيش طريق المطار.") if claim.subtype == "used"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("أعلنت دمشق استعدادها لإرسال قافلة إلى إدلب.", Modality.PLANNED),
        ("تستعد الأمم المتحدة لإرسال قافلة إلى مضايا.", Modality.PLANNED),
        ("أعلنت تركيا استعدادها لاستقبال الجرحى.", Modality.PLANNED),
        ("هددت روسيا بالانسحاب من الاتفاق.", Modality.WARNED),
        ("هددت تركيا بإغلاق معبر خابور.", Modality.WARNED),
        ("بحث الجانبان فتح ممرات إنسانية.", Modality.PROPOSED),
        ("أرسلت دمشق قافلة إلى إدلب.", Modality.ASSERTED),
    ],
)
def test_what_is_not_done_yet(text: str, modality: Modality) -> None:
    assert _one(text).modality is modality


@pytest.mark.parametrize(
    "text",
    [
        "تم فتح بوابات سد النهضة.",
        "تم فتح تحقيق في حادثة طريق صافر.",
        "تم فتح نقطة تفتيش جديدة على طريق مروي.",
        "تم فتح مستشفى ميداني عند معبر أدري.",
    ],
)
def test_what_is_opened_is_no_way(text: str) -> None:
    for claim in _read(text):
        assert claim.state is None
        assert claim.subtype not in ("opening", "opened", "blocked")


def test_a_gate_of_a_crossing_is_a_way() -> None:
    assert _one("تم فتح باب المعبر أمام العالقين.").subtype == "opening"


@pytest.mark.parametrize(
    "text",
    ["لم يتم فتح أي من الممرات الأربعة يوم الثلاثاء.", "هاجمت موسكو جسرا في خيرسون.", "أعلنت كييف وقف إطلاق النار من جانب واحد."],
)
def test_what_is_no_number_counts_nothing(text: str) -> None:
    assert _one(text).count is None


def test_two_crossings_by_their_names_are_two() -> None:
    claim = _one("معبرا رفح وكرم أبو سالم مغلقان.")
    assert claim.count is not None
    assert claim.count.low == 2


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قالت حركة 23 مارس إن الطريق إلى ساكي مفتوح.", "حركة 23 مارس"),
        ("قالت حركة إم 23 إن المطار مغلق.", "حركة إم 23"),
        ("واتهمت كينشاسا كيغالي بانتهاك وقف إطلاق النار.", "كينشاسا"),
        ("قالت الشرطة للأهالي إن الطريق مفتوح.", "الشرطة"),
        ("قال المدير العام للصحة إن الطريق مغلق.", "المدير العام للصحة"),
        ("نفت هيئة تحرير الشام عرقلة دخول القوافل من مناطق سيطرة الحكومة.", "هيئة تحرير الشام"),
        ("وعلقت ألمانيا رحلات الإجلاء.", "author"),
        ("وعلق المتحدث قائلا إن الطريق مغلق.", "المتحدث"),
    ],
)
def test_who_says_it(text: str, claimant: str) -> None:
    assert _one(text).claimant == claimant


def test_who_asks_of_the_government_is_not_the_government() -> None:
    told = _read("- أعلنت الحكومة فتح الطريق.\n- طلبت المنظمات من السلطات تسهيل منح تصاريح السفر.")
    assert [claim.claimant for claim in told] == ["الحكومة", "المنظمات"]
    told = _read("وذكرت بعثة مونوسكو أن المطار مغلق.\nواتهمت كينشاسا كيغالي بانتهاك وقف إطلاق النار.")
    assert [claim.claimant for claim in told] == ["بعثة مونوسكو", "كينشاسا"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("المعبر مغلق حتى الأحد.", None, date(2024, 5, 26)),
        ("مدد حظر التجول حتى الجمعة.", None, date(2024, 5, 24)),
        ("كان المعبر مغلقا حتى الأحد.", None, date(2024, 5, 19)),
        ("المعبر مغلق منذ الأحد.", date(2024, 5, 19), None),
        ("يفتح المعبر خلال 24 ساعة.", date(2024, 5, 20), date(2024, 5, 21)),
    ],
)
def test_days_to_come_and_days_past(text: str, start: date | None, end: date | None) -> None:
    when = _one(text).when
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize("text", ["لا يوجد طريق آمن للخروج من الفاشر.", "أكدت مصادر محلية أن الطريق ما يزال مغلقا رغم إعلان الجيش فتحه."])
def test_what_is_said_of_a_way_is_not_its_name(text: str) -> None:
    assert _one(text).place in ("الفاشر", "")


@pytest.mark.parametrize("text", ["خففت السلطات حظر التجول في عدن.", "خففت إسرائيل الحصار عن غزة."])
def test_what_is_eased_is_not_over(text: str) -> None:
    """An eased curfew is one."""
    assert not [claim for claim in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims if claim.negative]


@pytest.mark.parametrize("text", ["فتح الجيش النار على حافلة قرب غوما.", "فتحت الشرطة النار على متظاهرين في لاغوس."])
def test_fire_that_is_opened_is_a_shooting(text: str) -> None:
    """It is no way that is opened, and it is told all the same."""
    claim = _one(text)
    assert (claim.kind, claim.subtype) == (ReadKind.INCIDENT, "shooting")
