"""Who claims an Arabic claim: who is asked says nothing, who heads a list says its items, a family name is of whoever bore it before."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


def _claim(text: str, words: str) -> Proposal:
    return next(one for one in _read(text) if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("تعرضت المدينة أمس لقصف. ونطالب الأمم المتحدة بإدخال المساعدات فوراً.", "ونطالب", "author"),
        (
            "أبلغتنا الأمم المتحدة أن قافلة جاهزة للدخول إلى دوما.\n\nوعليه فإن المجلس المحلي:\n- يطالب بفتح الطريق.\n"
            "- يدعو الأمم المتحدة إلى إدخال القافلة عبر مخيم الوافدين.\n- يحذر من أن المشافي ستتوقف عن العمل خلال أسبوع.",
            "إدخال القافلة",
            "author",
        ),
        ("ودعت الأمم المتحدة إلى هدنة في الحديدة.", "هدنة", "الأمم المتحدة"),
        ("ودعا مجلس الأمن إلى وقف القتال في تعز.", "وقف القتال", "مجلس الأمن"),
    ],
)
def test_who_is_asked_does_not_ask(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("أبدى الحوثيون استعدادهم للحوار، فيما تصر الحكومة على انسحابهم من المدينة.", "انسحابهم", "الحكومة"),
        ("توعد قائد الجيش أمام جنوده باستعادة الجزيرة، ووصلت أرتال عسكرية إلى المناقل.", "ووصلت أرتال", "author"),
        ("هدد تنظيم الدولة بإعدام 20 رهينة.", "إعدام", "تنظيم الدولة"),
        ("هددت المجاعة مليون شخص في دارفور.", "المجاعة", "author"),
        ("ويدعي الجيش أنه قتل 12 مسلحا في البلدة.", "قتل 12", "الجيش"),
        ("وتدعي الحكومة أن الطريق مفتوح.", "الطريق", "الحكومة"),
        ("بلدة تدعى كفر زيتا قصفت أمس.", "قصفت", "author"),
        ("سيطرت القوات على المدينة. غير أن سكاناً تحدثوا عن عمليات نهب طالت مئات المنازل.", "نهب", "سكان"),
        ("فيما أكدت قوى الحرية والتغيير مقتل خمسة متظاهرين في شارع الستين.", "مقتل خمسة", "قوى الحرية والتغيير"),
        ("واستنكر الائتلاف المجزرة، وقال رئيس الائتلاف إن الطائرات قصفت السوق.", "قصفت السوق", "رئيس الائتلاف"),
    ],
)
def test_who_vows_insists_or_claims_says_it(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        (
            "ونفت قوات الدعم السريع ذلك. واتهم الجيش في بيان الدعم السريع بنهب مخازن الغذاء. وجاء في البيان أن قواته استعادت الجسر.",
            "نهب",
            "الجيش",
        ),
        (
            "ونفت قوات الدعم السريع ذلك. واتهم الجيش في بيان الدعم السريع بنهب مخازن الغذاء. وجاء في البيان أن قواته استعادت الجسر.",
            "استعادت",
            "الجيش",
        ),
        ("قالت وزارة الصحة إن 12 قتلوا. وأضاف البيان أن المشفى الجراحي أغلق.", "أغلق", "وزارة الصحة"),
        ("قال السكان إن الطريق مغلق. واتهمت الحكومة المتمردين بقصف السوق.", "قصف", "الحكومة"),
        ("قال أطباء إن عشرة قتلوا. وأضاف مصدر طبي أن خمسة جرحوا.", "جرحوا", "مصدر طبي"),
        ("قال وزير الدفاع إن بلاده سترد على أي هجوم، في حين دخل رتل من ثلاثين آلية إلى سراقب.", "دخل رتل", "author"),
    ],
)
def test_a_sentence_with_its_own_speaker_is_his(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("أعلنت وزارة الصحة ما يلي:\n- مقتل 12 شخصاً في سوق المواشي\n- إصابة 34 في مخيم أبو شوك", "إصابة 34", "وزارة الصحة"),
        ("قال المتحدث باسم الدفاع المدني:\n• انتشلت فرقنا 14 جثة في رفح.\n• الطريق إلى المستشفى مغلق.", "مغلق", "الدفاع المدني"),
        ("بحسب وزارة الصحة:\n- 12 قتيلا في رفح، وفق الهلال الأحمر\n- 14 جريحا في خان يونس", "12 قتيلا", "الهلال الأحمر"),
        ("أعلنت وزارة الصحة ما يلي:\n- مقتل 12 شخصاً في السوق\n\nوصلت قافلة إلى الفاشر يوم الجمعة.", "قافلة", "author"),
        ("أهم التطورات:\n• سقطت قذيفة على السوق فقتلت ستة.\n• أغلق الطريق إلى مأرب.", "أغلق", "author"),
        ("قال الجيش إنه تقدم.\n\n• يحذر شركاء الأمن الغذائي من مجاعة في المخيمات.", "مجاعة", "شركاء الأمن الغذائي"),
    ],
)
def test_who_heads_a_list_says_its_items(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        (
            "قال مدير مستشفى الكويت صهيب العمري إن 20 جثة وصلت. ولفت العمري إلى أن الوقود نفد.",
            "الوقود",
            "مدير مستشفى الكويت",
        ),
        (
            "قالت وزارة الصحة إن 112 قتلوا. وقال المتحدث باسم الوزارة كريم الحداد إن القوات تحاصر المستشفى. وأضاف الحداد أن الأكسجين نفد.",
            "الأكسجين",
            "وزارة الصحة",
        ),
        ("كتب الصحافي محمود رشيد على فيسبوك أن عشرة قتلوا في قصف. وتابع رشيد أن فرق الإنقاذ لم تصل.", "لم تصل", "الصحافي"),
        ("وبيّن المحافظ أن 14 شخصا قتلوا في القصف.", "قتلوا", "المحافظ"),
        ("بين تعز والحديدة طريق مغلق.", "مغلق", "author"),
    ],
)
def test_a_family_name_is_of_whoever_bore_it_before(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


def test_a_source_that_a_paper_cites_first_says_it_through_the_paper() -> None:
    claim = _claim("ونقلاً عن مصدر في الشرطة، ذكرت الصحيفة أن الجيش طوق المكان.", "طوق")
    assert claim.claimant.startswith("مصدر")
    assert claim.through == "الصحيفة"
