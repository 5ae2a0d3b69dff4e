"""Single names in Arabic: in chats, registers and rows, of far peoples too; what stands beside them and what is like them stays."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import is_place


def _black(text: str) -> str:
    return black_names(blacked_out(text)[0], lambda _: False, is_place)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("إبراهيم وإسحق ماتوا تحت الردم", "إبراهيم إسحق"),
        ("أشوك وبريتي ماتا في الحريق", "أشوك بريتي"),
        ("أفرج عن المتطوعين سامر ومهند أمس", "سامر مهند"),
        ("مع الدورية لوكا وأوجولو", "لوكا أوجولو"),
        ("والله مدثر ما عنده خبر", "مدثر"),
        ("خبرني نضال إنو الحاجز فتح", "نضال"),
        ("يا جماعة حمودي وصل سالم", "حمودي"),
        ("أما ياسمين فلم تجد سوى حذاء", "ياسمين"),
        ("أفاد شيركو بوجود ألغام", "شيركو"),
        ("رضيع خلود، ٣ أيام", "خلود"),
        ("رئيس لجنة القرية شفيق وقع الكشف", "شفيق"),
        ("عضو لجنة المعبر شكيب استقال", "شكيب"),
        ("تيغيست بخير", "تيغيست"),
        ("٣. دينق، ١١ سنة، كسر", "دينق"),
        ("- أوكسانا", "أوكسانا"),
        ("الصحفية هفرين اعتقلت أمس", "هفرين"),
        ("ودّع خوسيه أمه ومضى", "خوسيه"),
        ("اغتصاب ن. ك. (١٣) قرب النهر", "ن. ك."),
        ("مرحبا كيمبا، مرفق الجدول", "كيمبا"),
    ],
)
def test_one_name_alone_is_masked(text: str, names: str) -> None:
    """Who stands alone in a chat, a register or a row."""
    black = _black(text)
    assert not [name for name in names.split() if name in black]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("شفنا ماريا عند البئر", "شفنا"),
        ("خالد حاضر، وائل غائب", "غائب"),
        ("سلمى نايمة من الظهر", "نايمة"),
        ("محمد، روهينغي، ٩ سنوات", "روهينغي"),
        ("نزحت فاطمة وتركت بيتها", "وتركت"),
    ],
)
def test_a_plain_word_beside_a_name_stays(text: str, kept: str) -> None:
    """A verb, a state or a people beside a name, which is masked."""
    black = _black(text)
    assert kept in black
    assert "\u25a0" in black


@pytest.mark.parametrize(
    "text",
    [
        "والله الأبيض محاصرة",
        "خبرونا إنو الفرن فتح",
        "يا جماعة الكبري مقطوع",
        "أما اليونيسف فعلقت عملها",
        "أما تيغراي فما زالت بلا كهرباء",
        "أفاد شهود بوجود ألغام",
        "كادقلي والدلنج بلا ماء",
        "زالنجي بخير",
        "رضيع خديج، يومان",
        "رئيس لجنة المخيم استقال",
        "رجال ونساء ماتوا تحت الردم",
        "شاحنات ودراجات وصلوا بها",
        "خيام، أغطية، فرشات",
        "استهداف سيارة إسعاف بصاروخ",
        "من رجب إلى شعبان",
        "- كتم",
        "شارع جمال عبد الناصر مغلق",
        "قصف مخيم في خان يونس",
        "حركة أمل وحزب الله",
    ],
)
def test_what_is_no_person_stays(text: str) -> None:
    """Towns, agencies, months, things and roles in the same places."""
    assert "\u25a0" not in _black(text)
