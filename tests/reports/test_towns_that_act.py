"""A town or a state that acts, or only says it, is not where it happened; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def place(text: str, lang: str = "en") -> str:
    """The place of the first claim."""
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims[0].place


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Kabul reopened the Torkham crossing on Friday.", "Torkham crossing"),
        ("Juba closed the Nimule crossing on Sunday.", "Nimule crossing"),
        ("Tripoli bombed Sirte overnight.", "Sirte"),
        ("Tripoli saw heavy clashes near Mitiga airport.", "Mitiga airport"),
        ("Kabul was hit by a blast on Friday.", "Kabul"),
        ("Khartoum suffered shelling overnight.", "Khartoum"),
    ],
)
def test_what_a_town_acted_on_is_the_place(text: str, where: str) -> None:
    """The capital closes a crossing far away; what befalls it, befalls it there."""
    assert place(text) == where


def test_a_crossing_abroad_lies_at_its_own_town() -> None:
    """Adre is in Chad, be the text on Sudan."""
    there = read_text("Khartoum closed the Adre crossing.", ident="t", doc_date=date(2024, 5, 20), lang="en").claims[0].place_resolved
    assert there is not None
    assert there.precision == "somewhere in Adre"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Rwanda said Congolese troops fired on refugees.", ""),
        ("Chad said gunmen from Sudan killed 12 villagers.", ""),
        ("Uganda said rebels killed 30 people in Mpondwe.", "Mpondwe"),
        ("Armenia said three people were wounded.", "Armenia"),
    ],
)
def test_a_state_that_says_what_armed_men_did_is_not_where(text: str, where: str) -> None:
    """Nor is the country that they came from; who was harmed, as a state says without more, is most often there."""
    assert place(text) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("قصفت موسكو أوديسا.", "أوديسا"),
        ("قصفت طهران ميناء حيفا.", "ميناء حيفا"),
        ("أعادت كابول فتح معبر تورخم.", "معبر تورخم"),
        ("أغلقت القاهرة معبر رفح.", "معبر رفح"),
        ("شهدت طرابلس اشتباكات قرب مطار معيتيقة.", "مطار معيتيقة"),
        ("قصفت الطائرات الخرطوم.", "الخرطوم"),
    ],
)
def test_the_same_in_arabic(text: str, where: str) -> None:
    """The town right behind the verb of what it does, and a place right behind the town."""
    assert place(text, "ar") == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Two were wounded in Goma. The road from Sake is closed.", "Sake"),
        ("Five were killed in Idlib. Families from Saraqib fled.", "Saraqib"),
        ("Three people died in Lyptsi. Evacuation from Vovchansk continues.", "Vovchansk"),
        ("Two died in Kharkiv. The death toll from the Dnipro strike rose to 45.", "Dnipro"),
    ],
)
def test_whence_a_road_leads_or_people_flee_is_the_place(text: str, where: str) -> None:
    """Whoever acts comes from elsewhere; a road or a flight from a town is there."""
    *_, last = sorted(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims, key=lambda claim: claim.start)
    assert last.place == where


def test_a_piece_of_the_town_of_a_dateline_is_that_town() -> None:
    """`PORT` alone is no name of any list."""
    text = "PORT SUDAN, May 5 - A drone hit the airport. Three people died."
    *_, last = sorted(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims, key=lambda claim: claim.start)
    assert last.place_resolved is not None
    assert (last.place, last.place_resolved.name) == ("PORT SUDAN", "Port Sudan")
