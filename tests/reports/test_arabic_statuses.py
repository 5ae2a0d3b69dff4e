"""Lines and cells of Arabic road bulletins that name a way and tell how it is, and roads to Aden; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    ("line", "subtype", "state", "place"),
    [
        ("معبر المصنع: مغلق", "closed", AccessState.CLOSED, "معبر المصنع"),
        ("طريق صور - الناقورة: مقطوع", "blocked", AccessState.BLOCKED, "صور - الناقورة"),
        ("| كرش - الراهدة | مغلق | ألغام |", "closed", AccessState.CLOSED, "كرش - الراهدة"),
        ("مطار بنينا | بنغازي | مغلق | اشتباكات", "closed", AccessState.CLOSED, "مطار بنينا"),
        ("جسر الرستن: لا يزال مقطوعا", "blocked", AccessState.BLOCKED, "جسر الرستن"),
        ("طريق دمت: غير سالك", "closed", AccessState.CLOSED, "طريق دمت"),
        ("عدن - لحج\tمفتوح", "opening", None, "عدن - لحج"),
        ("طريق عيترون - بنت جبيل: مقطوع", "blocked", AccessState.BLOCKED, "عيترون - بنت جبيل"),
        ("معبر نصيب: مفتوح", "opening", None, "معبر نصيب"),
        ("طريق الخرطوم - مدني: مغلق جزئيا", "access", None, "الخرطوم - مدني"),
        ("معبر أدري: غير مفتوح", "closed", AccessState.CLOSED, "معبر أدري"),
        ("معبر باب الهوى: لم يفتح بعد", "closed", AccessState.CLOSED, "معبر باب الهوى"),
        ("معبر القائم: لا يعمل منذ الجمعة", "closed", AccessState.CLOSED, "معبر القائم"),
        ("جسر الفرات: خارج الخدمة", "closed", AccessState.CLOSED, "جسر الفرات"),
        ("طريق صنعاء - عدن: لم يعد سالكا", "closed", AccessState.CLOSED, "صنعاء - عدن"),
        ("معبر نصيب: يعمل", "opening", None, "معبر نصيب"),
        ("طريق حلب: كان مفتوحا", "access", None, "طريق حلب"),
        ("طريق تعز - التربة: كان مقطوعا وفتح", "access", None, "تعز - التربة"),
        ("معبر اليعربية: غير آمن", "route_dangerous", None, "معبر اليعربية"),
        ("معبر التنف: غير معروف", "access", None, "معبر التنف"),
    ],
)
def test_a_line_names_a_way_and_tells_how_it_is(line: str, subtype: str, state: AccessState | None, place: str) -> None:
    """That it is open is left for a person to decide."""
    (claim,) = _read(line)
    assert (claim.kind, claim.subtype, claim.state, claim.negative) == (ReadKind.ACCESS, subtype, state, False)
    assert claim.place == place


def test_a_bulletin_tells_of_each_way_for_itself() -> None:
    told = _read(
        "حالة المعابر يوم الاثنين 20 أيار\nمعبر نصيب: مفتوح\nمعبر القائم: مغلق منذ الجمعة بسبب القصف\nطريق السلمية - الرقة: غير سالك"
    )
    assert [(one.quote.partition(":")[0], one.state) for one in told] == [
        ("معبر نصيب", None),
        ("معبر القائم", AccessState.CLOSED),
        ("طريق السلمية - الرقة", AccessState.CLOSED),
    ]


def test_two_ways_of_one_line_are_two_claims() -> None:
    told = _read("معبر رفح: مغلق، معبر كرم أبو سالم: مفتوح جزئيا")
    assert [(one.place, one.state) for one in told] == [("معبر رفح", AccessState.CLOSED), ("معبر كرم أبو سالم", None)]


@pytest.mark.parametrize(
    "line",
    [
        "الحاجز عند صوران: مغلق؟",
        "قال الجيش: مغلق",
        "السوق: مغلق",
        "الاثنين: مغلق",
        "معبر نصيب: مغلق سابقا",
        "معبر المصنع: لم يفتح تحقيق في الحادث",
        "مدير معبر رفح: لم يعد العمال إلى عملهم",
        "مستشفى الشفاء: مغلق",
    ],
)
def test_what_is_asked_or_names_no_way_has_no_status(line: str) -> None:
    assert not [claim for claim in _read(line) if claim.state is not None]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("الطرق المؤدية إلى أبين وعدن مغلقة منذ الأحد.", AccessState.CLOSED),
        ("جسر يصل بين شقرة وعدن مقصوف.", AccessState.BLOCKED),
        ("الطريق بين لحج وعدن مقطوع.", AccessState.BLOCKED),
    ],
)
def test_and_aden_promises_nothing(text: str, state: AccessState) -> None:
    (claim,) = _read(text)
    assert claim.state is state


def test_what_is_promised_is_still_announced() -> None:
    (claim,) = _read("وعدت الحكومة بفتح معبر القائم.")
    assert claim.state is AccessState.ANNOUNCED


@pytest.mark.parametrize("line", ["المستشفى مفتوح في الحسكة.", "مستشفى ناصر مفتوح", "مركز جنيف الصحي: مفتوح"])
def test_a_hospital_that_is_open_is_no_way(line: str) -> None:
    assert not [claim for claim in _read(line) if claim.kind is ReadKind.ACCESS and claim.subtype == "opening"]
