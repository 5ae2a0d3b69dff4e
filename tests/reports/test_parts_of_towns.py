"""Parts of a town without a name, and hospitals that are called with their city."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from safepassage.records.reading import Modality, PlaceRead, Proposal, ReadKind
from safepassage.reports.places.parts_of_towns import parts_in
from safepassage.reports.places.within_cities import called_with_city, with_city
from safepassage.reports.words.words import words_of
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def parts(text: str) -> list[tuple[str, str]]:
    """The parts that a sentence tells of, and which side each is."""
    return [(part.text, part.side) for part in parts_in(words_of(text), text, 0)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Troops hold the eastern half of the city.", ("eastern half of the city", "eastern")),
        ("Shells fell on the old city.", ("old city", "")),
        ("Families left the western parts of the town.", ("western parts of the town", "western")),
        ("There is no water in the north of the city.", ("north of the city", "north")),
        ("Tanks stood in the centre of the capital.", ("centre of the capital", "")),
        ("Snipers fire into the city centre.", ("city centre", "")),
        ("The army reached the outskirts of the city.", ("outskirts of the city", "")),
        ("The city's eastern districts are cut off.", ("eastern districts", "eastern")),
        ("The town and its southern suburbs were shelled.", ("southern suburbs", "southern")),
        ("The northern outskirts are mined.", ("northern outskirts", "northern")),
        ("Fighting reached the old quarter on Friday.", ("old quarter", "")),
        ("They cleared the southern edge of the town.", ("southern edge of the town", "southern")),
    ],
)
def test_a_part_is_told_with_its_side(text: str, told: tuple[str, str]) -> None:
    """As it is written, with its direction where it has one."""
    assert parts(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The eastern half of Aleppo is cut off.",
        "Thousands are camped north of the town.",
        "The northern part of the country is quiet.",
        "They hold the old city of Mosul.",
        "In the eastern part of the city of Nyala shops were looted.",
        "Old city families wait.",
        "The eastern side of the road is mined.",
        "The western districts agreed.",
        "Part of the city burned.",
        "He is the old town clerk's son in an old city.",
        "The southern front of the army held.",
        "The centre of the talks is the ceasefire.",
        "Half of the city has no water.",
    ],
)
def test_what_is_no_part_of_the_town_stays(text: str) -> None:
    """A named part, a way outside, a country's part, a share."""
    assert parts(text) == []


def claims(text: str) -> list[Proposal]:
    """What is read from a text of March 2017."""
    return list(read_text(text, ident="a", doc_date=date(2017, 3, 20)).claims)


def test_who_holds_half_of_a_city_does_not_hold_the_city() -> None:
    """The point lies on that side."""
    text = "MOSUL, Iraq, March 20 - Mosul was quiet. Government troops control the western half of the city, officers said."
    held = next(claim for claim in claims(text) if claim.kind is ReadKind.CONTROL)
    assert held.place == "western half of the city"
    assert held.place_resolved is not None
    assert "Mosul" in held.place_resolved.name
    assert held.place_resolved.lon is not None
    assert held.place_resolved.lon < 43.13


def test_what_is_told_next_is_of_the_city() -> None:
    """A curfew is not in the old city alone."""
    text = (
        "MOSUL, Iraq, March 20 - Rockets hit the old city of the capital.\n\nShells fell on the old city and killed four people in Mosul. "
        "Some 4,000 people fled on Sunday."
    )
    fled = next(claim for claim in claims(text) if claim.kind is ReadKind.DISPLACEMENT)
    assert fled.place.lower() == "mosul"


def test_a_hospital_somewhere_in_a_city_is_called_with_it() -> None:
    """Two Central hospitals are two; one that has a point or the city in its name keeps its name."""
    homs, hama = (PlaceRead("Central hospital", "SY", 36.7, 34.7, f"somewhere in {city}") for city in ("Homs", "Hama"))
    assert called_with_city(homs).name == "Central hospital, Homs"
    assert called_with_city(hama).name == "Central hospital, Hama"
    known = replace(homs, precision="site")
    assert called_with_city(known) is known
    own = replace(homs, name="Homs Central hospital")
    assert called_with_city(own) is own
    unknown = Proposal(
        kind=ReadKind.NEED, subtype="fuel", quote="no fuel", start=0, end=7, claimant="author", modality=Modality.ASSERTED, place="X"
    )
    assert with_city(unknown) is unknown
    assert with_city(replace(unknown, place_resolved=homs)).place_resolved == called_with_city(homs)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("مكتب الإغاثة الأهلي - السويداء\nتحتاج العائلات إلى الخبز.", "As-Suwayda"),
        ("الحصيلة موزعة كما يلي:\n- النبطية: 16 شهيداً و52 جريحاً.", "Nabatiyeh"),
        ("السودان - نشرة\n\n- مطار الخرطوم: سقطت قذائف على المدرج.\n- الدلنج: قتل ثلاثة.", "Khartoum airport"),
        ("السودان - نشرة\n\nالدلنج\nقتل ثلاثة أشخاص في قصف مدفعي.", "Dalanj"),
    ],
)
def test_an_arabic_heading_tells_where(text: str, name: str) -> None:
    """A title that ends in a town, an item of a list or a heading that is one."""
    resolved = [claim.place_resolved.name for claim in claims(text) if claim.place_resolved is not None]
    assert name in resolved


def test_who_lives_there_tells_of_there_in_arabic() -> None:
    """Doctors in a town tell of that town; a ministry in the capital does not tell of the capital."""
    text = "بغداد - قالت مصادر طبية في الفلوجة إن سبعة مدنيين قتلوا. وقالت لجان المقاومة في الحصاحيصا إن مسلحين خطفوا ثلاث فتيات."
    places = {claim.place for claim in claims(text)}
    assert "الفلوجة" in places
    assert "بغداد" not in places


def test_an_item_of_an_arabic_list_tells_of_its_own_line() -> None:
    """The sum above a list and the line behind it are not in the first town that it counts."""
    text = (
        "وزارة الصحة - حصيلة اليوم\n\nأدت الغارات إلى مقتل 45 شخصاً أمس في البقاع.\n\n- النبطية: 16 شهيداً و52 جريحاً.\n"
        "- صور: 11 شهيداً.\nوترتفع الحصيلة الإجمالية إلى 2412 شهيداً."
    )
    by_quote = {claim.quote[:12]: claim.place for claim in claims(text)}
    assert any(place == "النبطية" for quote, place in by_quote.items() if quote.startswith("16"))
    assert all(place != "النبطية" for quote, place in by_quote.items() if not quote.startswith("16"))


def test_who_reached_a_town_speaks_from_there_of_elsewhere() -> None:
    """A trader in the capital tells of the road behind him."""
    text = "اقتحم مسلحون مدينة قندوز أمس.\n\nوقال تاجر وصل إلى كابول إن مسلحين قتلوا ثلاثة من جيرانه."
    killed = next(claim for claim in claims(text) if "ثلاثة" in claim.quote)
    assert killed.place == "قندوز"


def test_the_relatives_of_the_missing_are_counted_by_no_one() -> None:
    """Seventy-six are missing, not at least as many; of four families at least four died."""
    (missing,) = [claim.harm.missing for claim in claims("Relatives of 76 persons missing in Homs protested.") if claim.harm.missing]
    assert (missing.low, missing.high) == (76, 76)
    (killed,) = [claim.harm.killed for claim in claims("Members of four families were killed in Homs.") if claim.harm.killed]
    assert (killed.low, killed.high) == (4, None)
