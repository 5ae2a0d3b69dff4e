"""Persons in Arabic whom a deed, kin, a list or a role shows; places, bodies, roles and verbs beside the same words stay."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import is_place
from safepassage.session.nameless import holds_office


def left(text: str) -> str:
    """The text without persons."""
    return black_names(blacked_out(text, holds_office, is_place)[0], holds_office, is_place)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أصيب رامي وسعيد وبلال في قصف على الفاشر.", "رامي سعيد بلال"),
        ("اعتقلت الشرطة كمال الطيب وفتحي موسى في القضارف.", "كمال الطيب فتحي موسى"),
        ("أطلق مسلحون النار على مبخوت شاجع فقتلوه في تعز.", "مبخوت شاجع"),
        ("قتل الدليل مبارك الهاجري قرب مأرب.", "مبارك الهاجري"),
        ("شقيقي نزار مفقود منذ فيضان درنة.", "نزار"),
        ("صديقي أيمن عالق في بحري.", "أيمن"),
        ("قتل الأب جمال والأم نوال في سرمدا.", "جمال نوال"),
        ("قتل 5 أشخاص بينهم الرضيع آدم في بيت حانون.", "آدم"),
        ("عائلة عوض الكريم تحتاج إلى ماء.", "عوض الكريم"),
        ("أسماء المفقودين: 1- سالم بوزيد 2- مريم بوزيد", "سالم مريم بوزيد"),
        ("المنسق الميداني: حاتم الدسوقي", "حاتم الدسوقي"),
        ("اتصلوا بـ عماد على 0912345678 للخروج.", "عماد"),
        ("مقتل عبده سالم وابنته وردة", "عبده سالم وردة"),
        ("دفن مازن حداد في حمص أمس.", "مازن حداد"),
    ],
)
def test_a_person_whom_the_words_beside_him_show_is_blacked_out(text: str, names: str) -> None:
    """Every word of each name."""
    found = left(text)
    assert not [name for name in names.split() if name in found], found


@pytest.mark.parametrize(
    "text",
    [
        "قتلت أم لثلاثة أطفال في خاركيف.",
        "الطفل عمره 6 سنوات أصيب في دوما.",
        "قتلت عائلة كاملة في خان يونس.",
        "قصف منزل قديم في جباليا.",
        "مقتل قائد ميداني في إدلب.",
        "سقط برميل متفجر على داريا.",
        "من بينهم ثلاثة من الهلال الأحمر.",
        "باسم الجيش تحدث الناطق.",
        "المسؤول الأممي: الوضع كارثي",
        "السائق: الطريق آمن",
        "الشاهد: سمعنا القصف",
        "أطلق الجنود النار على متظاهرين فأصابوهم.",
        "زميلنا استشهد في خان يونس.",
        "المختار أبلغ الناس بالإخلاء.",
        "الأم تحمل طفلها.",
        "محافظ حلب قال إن الطريق مفتوح.",
        "غرق قارب قبالة زوارة.",
        "كلية خالد بن الوليد قصفت في حمص.",
        "قتل 9 في الحاج يوسف.",
        "قتل ابن عمه في إدلب.",
        "اعتقال أمين عام الحزب في حلب.",
        "مقتل أمين سر حركة فتح في جنين.",
        "قتل رائد في الجيش في حمص.",
        "مقتل رائد وعقيد في كمين قرب الرستن.",
    ],
)
def test_what_is_no_person_beside_the_same_words_stays(text: str) -> None:
    """Letter for letter."""
    assert left(text) == text


def test_a_place_with_a_kunya_stays_unless_it_does_what_persons_do() -> None:
    """`Um Baru was attacked`; whoever of that name speaks or was killed is a person."""
    assert left("Um Baru was attacked, 14 dead.") == "Um Baru was attacked, 14 dead."
    assert "Salim" not in left("Abu Salim was killed near Sirte.")
    assert "Salim" not in left("Abu Salim said the road is cut.")


def test_who_speaks_in_the_name_of_a_party_keeps_it() -> None:
    """`باسم` is a given name, too."""
    assert left("قال أبو عبيدة الناطق باسم كتائب القسام إن 3 قتلوا.").endswith(" باسم كتائب القسام إن 3 قتلوا.")
