"""A `no` that is of something else than the deed beside it, and times with which something is only compared."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str, lang: str = "en") -> list[Proposal]:
    """What a text of one language claims."""
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims)


def incidents(text: str, lang: str = "en") -> list[Proposal]:
    """What befell somebody or something by a text."""
    return [one for one in claims(text, lang) if one.kind is ReadKind.INCIDENT]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("There is little doubt that 12 people were executed in Kidal.", 12),
        ("There was no immediate response from Baghdad to the raid, which killed four in Tuz Khurmatu.", 4),
        ("There was no immediate comment from Moscow on the strike that killed six in Chasiv Yar.", 6),
        ("No one has claimed responsibility for the attack that killed 22 people in Kano.", 22),
        ("No group claimed the ambush in which 14 soldiers died near Inates.", 14),
        ("No one has been arrested for the killing of 12 students in Kampala.", 12),
        ("Nobody has been charged over the massacre of 30 villagers in Koro.", 30),
        ("The government has yet to comment on the killing of nine miners in Djugu.", 9),
        ("It is not known who carried out the attack in Pissila, in which 18 people died.", 18),
        ("It is not clear why the soldiers opened fire on the crowd in Wau, killing five.", 5),
        ("Families have been unable to bury nine children killed in Jabalia.", 9),
        ("Peacekeepers failed to prevent the massacre of 300 people in Kishishe.", 300),
        ("The names of the three soldiers killed in Gao have not been released.", 3),
        ("The attack on Kherson's market, which killed seven, was not the first.", 7),
        ("The killing of nine farmers in Zabarmari did not stop the harvest.", 9),
    ],
)
def test_who_is_dead_though_another_thing_is_not(text: str, dead: int) -> None:
    """They died, whoever does not comment on it, own up to it or bury them."""
    (one,) = incidents(text)
    assert not one.negative
    assert one.harm
    assert one.harm.killed is not None
    assert one.harm.killed.low == dead


@pytest.mark.parametrize(
    "text",
    [
        "There is no doubt that the army shelled the hospital in Taiz.",
        "Without a doubt, the air force bombed the clinic in Sake.",
        "Sunday's shelling of Nikopol was nothing new, residents said.",
        "Saturday's attack on the convoy in Torit was not an isolated incident.",
        "There were no casualties when a drone hit the refinery in Tuapse.",
        "No civilians were killed after a missile struck the dam at Kakhovka.",
        "There were no injuries in the blast at the fuel depot in Tartus.",
        "Officials reported no deaths from the shelling of Orikhiv.",
        "No injuries were reported in the attack, which damaged a school in Kharkiv.",
    ],
)
def test_the_deed_is_so(text: str) -> None:
    """What nobody doubts, what was not the first, and a strike that hurt nobody."""
    (one,) = incidents(text)
    assert not one.negative
    assert one.subtype not in ("killing", "injury")


def test_the_hurt_of_a_strike_that_killed_nobody() -> None:
    """They are told of, and the strike."""
    (one,) = incidents("No deaths were reported in the strike, which wounded three people in Dnipro.")
    assert not one.negative
    assert one.harm
    assert one.harm.injured is not None
    assert one.harm.injured.low == 3


@pytest.mark.parametrize(
    "text",
    [
        "There was no attack on the convoy in Torit.",
        "The army did not shell the school in Mopti.",
        "No one was killed in Goma on Sunday.",
        "The UN has no doubt that the army did not kill the farmers in Ituri.",
        "The strike did not hit the hospital in Sumy.",
        "The shelling did not take place in Kaya.",
        "There is no evidence that 40 people died in Kenema.",
        "No casualties were reported in any attack in Gao.",
        "There were no casualties in Sumy on Sunday.",
        "No one was killed in Mopti after the truce.",
        "Police denied that officers had shot dead three protesters.",
    ],
)
def test_a_no_of_its_own_stays(text: str) -> None:
    """What is not so is still not so."""
    assert all(one.negative for one in incidents(text))


@pytest.mark.parametrize("text", ["It is not known whether 12 people died in Kaya.", "There was no word of an attack in Pibor."])
def test_what_nobody_knows_stays_open(text: str) -> None:
    """Nothing is told."""
    assert not incidents(text)


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("لا ريب أن القصف قتل 14 مدنيا في بنش.", False),
        ("لا يخفى أن الجيش قصف السوق في كتم.", False),
        ("لم تعلق وزارة الدفاع على الغارة التي قتلت ستة في صعدة.", False),
        ("لم تتبن أي جهة التفجير الذي أوقع 12 قتيلا في كركوك.", False),
        ("لم يعرف سبب الانفجار الذي قتل خمسة في اللاذقية.", False),
        ("لم يتمكن الأهالي من دفن 14 قتيلا في الشجاعية.", False),
        ("لم يستطع المسعفون إنقاذ رجل أصيب بقذيفة في خاركيف.", False),
        ("لم يكن قصف مخيم زمزم الأول من نوعه.", False),
        ("ليس القصف على النبطية جديدا.", False),
        ("لم يخلف القصف على سرمين إصابات.", False),
        ("لم ترد أنباء عن إصابات في القصف على كفرشوبا.", False),
        ("لم يقصف الجيش السوق في كتم.", True),
        ("لم يقتل أحد في كادقلي.", True),
        ("لا صحة لمقتل 30 شخصا في كادقلي.", True),
        ("لم تقع غارات على صعدة اليوم.", True),
        ("لا يوجد دليل على مقتل 40 شخصا في كينيما.", True),
        ("غير صحيح أن الجيش قصف السوق في كتم.", True),
    ],
)
def test_a_no_of_something_else_in_arabic(text: str, negative: bool) -> None:
    """As in English."""
    (one,) = incidents(text, "ar")
    assert one.negative is negative


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("القوات غير النظامية سيطرت على بلدة أم كدادة.", False),
        ("مقاتلات غير معروفة قصفت قاعدة الوطية.", False),
        ("عناصر غير منضبطة نهبت السوق في نيالا.", False),
        ("أطفال غير مصحوبين بذويهم وصلوا إلى الرنك.", False),
        ("القوات غير قادرة على دخول الفاشر.", True),
        ("الطريق غير مفتوح إلى الفاشر.", True),
        ("لم تدخل القوات غير النظامية بلدة كتم.", True),
    ],
)
def test_of_what_sort_somebody_is_denies_nothing(text: str, negative: bool) -> None:
    """`غير` with an adjective of its noun; with what is told, or `unable`, it does."""
    (one,) = claims(text, "ar")
    assert one.negative is negative


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("The bombing, the deadliest in Baghdad since 2018, killed 32 people.", "en", None),
        ("The raid, the bloodiest in Gorom since December, killed 12 on Monday.", "en", date(2024, 5, 20)),
        ("It was the most deadly strike on Homs in two years, leaving 40 dead.", "en", None),
        ("The road to Kaya was opened for the first time since 2021.", "en", None),
        ("The only road to Bria has been closed since 3 May.", "en", date(2024, 5, 3)),
        ("Some 40 people have died in Bria since 10 May, most of them children.", "en", date(2024, 5, 10)),
        ("كان هذا الهجوم الأعنف على أوديسا منذ آذار 2022 وقتل فيه تسعة.", "ar", None),
        ("قتل 12 شخصا في بريا، وهي أعلى حصيلة منذ شباط.", "ar", None),
        ("أغلق الطريق إلى بريا منذ 3 مايو.", "ar", date(2024, 5, 3)),
    ],
)
def test_nothing_happened_at_the_time_of_a_comparison(text: str, lang: str, day: date | None) -> None:
    """`The deadliest since 2018`; not what is shut since then."""
    (one,) = claims(text, lang)
    assert (one.when.start if one.when else None) == day
