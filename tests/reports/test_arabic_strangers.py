"""No Arabic name of a person who holds no office is shown as a claimant, each worked out by hand; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.reports.arabic.voices.heads import is_surname
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.words.arabic_words import plain_words
from safepassage.session.reading_texts import read_text


def claimants(text: str) -> set[str]:
    """Who claims something in a text."""
    return {one.claimant for one in read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims}


@pytest.mark.parametrize(
    "who",
    [
        *("قالت ليلى حداد", "قالت سناء صائغ", "قال أبو علي الحمصي", "قال وائل نجار", "قال كريم خباز", "قال محمد", "قالت شذى"),
        *("قال رائف طلمب", "وأضافت رهف", "قالت لين وهي أم لثلاثة أطفال", "قال علي الحمصي", "قالت أم محمد"),
    ],
)
def test_a_person_alone_is_an_unnamed_one(who: str) -> None:
    """Whatever a list of names has, and whether or not the surname is a trade: never a name, never a part of one."""
    assert claimants(f"{who} إن ثلاثة قتلوا في النصيرات.") <= {"unnamed person", "unnamed"}


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ("قالت عائلة سميرة الخليل", "عائلة"),
        ("قالت عائلة حداد", "عائلة"),
        ("قالت زوجته لمى العلي", "زوجته"),
        ("قالت والدة الطفل يزن الكفارنة", "والدة الطفل"),
        ("قالت مراسلتنا لمى صباغ", "مراسلتنا"),
        ("قال مدير المستشفى رائف طلمب", "مدير المستشفى"),
        ("قالت الناجية هبة صايغ", "الناجية"),
        ("قالت محامية سجى العمري", "محامية"),
        ("قال شاهد عيان يدعى رائف", "شاهد عيان"),
        ("قال رئيس بلدية تشيرنيهيف فلاديسلاف أتروشينكو", "رئيس بلدية تشيرنيهيف"),
    ],
)
def test_kin_and_those_who_do_something_keep_what_they_are(who: str, shown: str) -> None:
    """The family without its name, the director without his; whose council it is stays."""
    assert claimants(f"{who} إن ثلاثة قتلوا في النصيرات.") == {shown}


def test_a_person_who_passes_it_on_is_not_named() -> None:
    (found,) = read_text("نقل رائف طلمب عن والده قوله إن ثلاثة قتلوا في غزة.", ident="t", doc_date=date(2018, 5, 5), lang="ar").claims
    assert (found.claimant, found.through) == ("والده", "")


@pytest.mark.parametrize(
    "name",
    [
        *("أهالي كفر زيتا", "عائلات الأسرى", "عائلات عالقة في حي الليثي", "ابن عم القتيل", "حاكم إقليم دارفور", "قائد شرطة خان يونس"),
        *("هيومن رايتس ووتش", "أطباء بلا حدود", "أوكسفام", "تل أبيب", "دمشق", "مراقبون دوليون", "أحد السكان", "مسعفو الجنوب"),
        *("مسؤول محلي", "مصدراً في حركة الفجر", "سيدة مسنة", "تاجر في السوق", "نائبة محافظ خيرسون", "قوات تحرير أزواد"),
        *("المرصد السوري لحقوق الإنسان", "الأمم المتحدة", "الجيش والشرطة", "سكان كتم", "ممرضة في مستشفى كفر نبل", "author", "unnamed"),
    ],
)
def test_bodies_offices_and_people_of_a_place_stay_whole(name: str) -> None:
    assert without_strangers(name) == name


@pytest.mark.parametrize(
    ("words", "place", "surname"),
    [
        ("قالت ليلى حداد إن", 2, True),
        ("قال حداد في السوق إن", 1, False),
        ("قال كل طبيب إن", 2, False),
        ("قالت الممرضة إن", 1, False),
    ],
)
def test_a_trade_behind_a_name_is_a_surname(words: str, place: int, surname: bool) -> None:
    assert is_surname(plain_words(words), place) is surname


@pytest.mark.parametrize("name", ["حركة أحرار الشام", "منظمة علمان للسلام", "المرصد السوري لحقوق الإنسان"])
def test_the_last_word_of_a_body_is_no_given_name(name: str) -> None:
    """Whatever stands behind it in the sentence: `نفت حركة أحرار |الشام أي صلة`."""
    found = read_text(f"ونفت {name} أي صلة لها بالتفجير في حمص.", ident="t", doc_date=date(2016, 5, 1), lang="ar").claims
    assert {claim.claimant for claim in found} == {name}
