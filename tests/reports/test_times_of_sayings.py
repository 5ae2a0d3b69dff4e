"""A day on which something is said is not the day on which it was done; all sentences are own wording."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

FILED = date(2024, 5, 22)  # a Wednesday


def day_of(text: str, words: str, lang: str) -> int | None:
    """The day of May on which the claim with these words begins; None: it has no time."""
    when = next(one for one in read_text(text, ident="t", doc_date=FILED, lang=lang).claims if words in one.quote).when
    return None if when is None or when.start is None else when.start.day


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The army admitted on Monday that its jets had bombed a clinic in Kadugli.", "bombed", None),
        ("The alliance admitted Monday that one of its planes had mistakenly bombed a bus near Pec.", "bombed", None),
        ("Amnesty accused the army on Monday of killing 30 villagers in Bama.", "killing", None),
        ("The rebels denied on Monday that they had shelled the camp at Zamzam.", "shelled", None),
        ("The UN confirmed on Monday the deaths of six peacekeepers in Kidal.", "deaths", None),
        ("On Monday the army admitted that its jets had bombed a clinic in Kadugli.", "bombed", None),
        ("Gunmen killed five farmers in Bria, police said on Monday.", "killed", None),
        ("The general acknowledged on Monday that his troops had lost Sake on Friday.", "lost", 17),
        ("The mayor said on Monday that shelling killed six people in Sumy on Saturday.", "killed", 18),
        ("On Monday, police said gunmen killed five farmers in Bria.", "killed", 20),
        ("The governor told radio on Monday that the road to Kassala was closed.", "closed", 20),
        ("The army said on Monday that gunmen were surrounding Sake.", "surrounding", 20),
        ("The army said on Monday it would open the road on Thursday.", "open", 23),
        ("The army said on Monday that it would open the road to Bria.", "open", None),
        ("The truce will begin on Friday, the minister said on Monday.", "truce", 24),
        ("The mayor, who was wounded on Friday, said shells hit the market in Bria.", "hit", None),
        ("State television reported on Monday that troops had entered Bria.", "entered", None),
        ("By 12 May, 4,000 people had fled Sake, the mayor said.", "fled", None),
        ("Rebels shelled Goma on Sunday; the army said it had not fired back.", "fired", 19),
    ],
)
def test_the_day_of_the_saying(text: str, words: str, wanted: int | None) -> None:
    assert day_of(text, words, "en") == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("اعترف الجيش يوم الاثنين بأن طائراته قصفت مستشفى في الفاشر.", "قصفت", None),
        ("اعترف الجيش، الاثنين، بأن طائراته قصفت مستشفى في الفاشر يوم السبت.", "قصفت", 18),
        ("قصفت طائرات مستشفى في الفاشر، حسبما أعلن الجيش الاثنين.", "قصفت", None),
        ("نفى الجيش الاثنين أن يكون قد قصف مخيم زمزم.", "قصف", None),
        ("قال محافظ الأبيض يوم الاثنين إن الطريق إلى الدلنج مقطوع.", "مقطوع", 20),
        ("قال الناطق باسم الجيش الاثنين إن قواته تسيطر على سنجة.", "تسيطر", 20),
        ("قصف الجيش يوم الاثنين مخيم زمزم.", "قصف", 20),
        ("لا يزال الطريق إلى الدلنج مقطوعاً بعد أن سيطرت عليه قوات الدعم السريع في يوليو.", "مقطوع", None),
        ("أغلق المستشفى بعد أن أصابته قذيفة يوم الجمعة.", "أصابته", 17),
    ],
)
def test_the_day_of_the_saying_in_arabic(text: str, words: str, wanted: int | None) -> None:
    assert day_of(text, words, "ar") == wanted
