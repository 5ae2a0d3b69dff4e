"""Arabic: what befell somebody stays where his name goes, and what is named after somebody keeps its name."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names


def kept(text: str) -> str:
    """What is left of a text after both steps, with nobody spared."""
    return black_names(blacked_out(text)[0], lambda _: False)[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("الطفلة سيلا استشهدت من البرد", "استشهدت من البرد"),
        ("الممرضة هدى قتلت في قصف المستشفى", "قتلت في قصف المستشفى"),
        ("قتل الطفل أحمد برصاص قناص", "برصاص قناص"),
        ("السائق محمد حسين محتجز عند الحاجز", "محتجز عند الحاجز"),
        ("الطبيب علي حسن والممرضة هدى قتلا في نيالا", "قتلا في نيالا"),
        ("أصيبت الطفلة ريم بشظايا في الحديدة", "بشظايا في الحديدة"),
        ("المريض سامر ينتظر الإجلاء", "ينتظر الإجلاء"),
    ],
)
def test_what_befell_somebody_stays_behind_his_name(text: str, left: str) -> None:
    """The name goes, the verb or the wound does not."""
    masked = kept(text)
    assert masked.endswith(left)
    assert "■" in masked


@pytest.mark.parametrize(
    "text",
    [
        "مدرسة خالد بن الوليد قصفت أمس",
        "مدرسة الشهيد باسل قصفت اليوم",
        "مدرسة أحمد بن ماجد تؤوي 300 نازح",
        "أغلق طريق الشهيد ياسر عرفات",
        "جامعة عمر المختار أغلقت",
        "الطفل مرض بالكوليرا",
        "الشاب نزف حتى الموت",
        "المريض انتظر ثلاثة أيام",
        "المعلم عاد إلى بيته",
    ],
)
def test_things_named_after_somebody_and_deeds_stay(text: str) -> None:
    """A school of that name is no teacher, and a verb behind a role is no name."""
    assert kept(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت المدرسة سميرة حسن إن القصف بدأ", "سميرة"),
        ("السائق خالد بن الوليد محمد وصل", "خالد"),
        ("استشهد الشهيد باسل الأسمر", "باسل"),
        ("وصل الدكتور قصي العلي", "قصي"),
    ],
)
def test_persons_still_go(text: str, name: str) -> None:
    """A teacher with the article, a driver, a martyr of no road, a doctor."""
    assert name not in kept(text)


@pytest.mark.parametrize("text", ["خالتي حليمة لسه مفقودة", "أختي هدى قتلت في القصف", "أخوي محمد عند الحاجز"])
def test_the_kin_of_who_writes_go(text: str) -> None:
    """My aunt, my sister, my brother; what is told of them stays."""
    masked = kept(text)
    assert masked.split()[0] == text.split()[0]
    assert text.split()[1] not in masked
    assert masked.split()[2:] == text.split()[2:]
