"""A key may name an Arabic text's voices in English: the same voice counts, another of the same kind does not."""

from __future__ import annotations

import pytest

from safepassage.reports.scoring import same_claimant

SAME = [
    ("director of Kuwait hospital", "مدير مستشفى الكويت"),
    ("health ministry", "وزارة الصحة"),
    ("Gaza health ministry", "وزارة الصحة"),
    ("Civil Defence", "الدفاع المدني"),
    ("witnesses", "شهود"),
    ("witnesses", "شهود عيان"),
    ("military source", "مصدر عسكري"),
    ("medical sources in Fallujah", "مصادر طبية في الفلوجة"),
    ("Sovereignty Council", "مجلس السيادة"),
    ("al-Qassam Brigades", "كتائب القسام"),
    ("Raqqa Civil Council", "مجلس الرقة المدني"),
    ("emergency director, health ministry", "مدير الطوارئ في الوزارة"),
    ("Humanitarian Aid Commission", "مفوضية العون الإنساني"),
    ("UN humanitarian adviser", "مستشار الأمم المتحدة للشؤون الإنسانية"),
    ("displaced woman", "نازحة"),
    ("resistance committees in Al-Hasahisa", "لجان المقاومة في الحصاحيصا"),
    ("Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"),
    ("United Nations", "الأمم المتحدة"),
]
OTHERS = [
    ("director of Kuwait hospital", "مدير مستشفى الشفاء"),
    ("health ministry", "وزارة الدفاع"),
    ("defence ministry", "وزارة الصحة"),
    ("witnesses", "ناشطون"),
    ("military source", "مصدر طبي"),
    ("Sovereignty Council", "مجلس الأمن"),
    ("al-Qassam Brigades", "سرايا القدس"),
    ("governor of Homs", "محافظ حلب"),
    ("SDF spokesman", "ناطق"),
    ("residents", "مسعفون"),
    ("author", "شهود"),
    ("unnamed", "مصدر عسكري"),
]


@pytest.mark.parametrize(("english", "arabic"), SAME)
def test_the_same_voice_in_two_languages(english: str, arabic: str) -> None:
    """Whichever of the two the key has."""
    assert same_claimant(english, arabic)
    assert same_claimant(arabic, english)


@pytest.mark.parametrize(("english", "arabic"), OTHERS)
def test_another_voice_is_another(english: str, arabic: str) -> None:
    assert not same_claimant(english, arabic)
    assert not same_claimant(arabic, english)
