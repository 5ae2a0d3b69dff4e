"""What the place of a claim is chosen by: one row for each thing that is looked at, each worked out by hand; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import ReadDocument
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.where import place_choice as arabic_place_choice
from safepassage.reports.arabic.where import weights_of_place as weights_of_arabic_place
from safepassage.reports.arabic.where.place_choice import Spoken
from safepassage.reports.places import place_choice, weights_of_place
from safepassage.reports.places.claim_places import Step
from safepassage.reports.places.features_of_place import FEATURES
from safepassage.reports.places.place_candidates import candidates
from safepassage.reports.places.place_choice import chosen_place
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.scenes import Asked, Scene
from safepassage.reports.places.trail import Trail
from safepassage.session.reading_texts import read_text
from tools import choices_arabic_place, choices_place
from tools.choices_place import digest


def offered(text: str, words: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """The places that the text offers for the claim whose letters hold these words, each with what is told of it."""
    found: dict[str, set[str]] = {}

    def noted(asked: Asked, rule: Mention | None, step: Step, trail: Trail, about: About, scene: Scene) -> Mention | None:
        if words in text[asked.start : asked.end]:
            found.update({one.mention.text: set(one.told) for one in candidates(asked, rule, step, trail, about, scene)})
        return chosen_place(asked, rule, step, trail, about, scene)

    monkeypatch.setattr(place_choice, "chosen_place", noted)
    read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="en")
    return found


TEXT = (
    "Troops shell Tikrit\n\nThe army shelled Tikrit on Tuesday. About 900 people fled to Samarra, officers in Baghdad said. "
    "Two clinics have no water.\n\nIn Balad the market was bombed on Monday. Four people were killed.\n"
)
ROWS = [
    ("Two clinics", "Tikrit", {"title", "lead where", "main", "line", "line, object", "is city"}, {"in", "sentence before", "line before"}),
    ("Two clinics", "Samarra", {"line to", "sentence before", "last claim"}, {"title", "earlier speech", "first of line"}),
    ("Two clinics", "Baghdad", {"earlier speech", "mostly acts", "capital"}, {"earlier nearest"}),
    ("900 people", "Samarra", {"in", "in to", "rule own"}, {"before", "line"}),
    ("900 people", "Baghdad", {"after", "after speech"}, {"in"}),
    ("Four people", "Balad", {"line", "sentence before", "earlier nearest", "first of line"}, {"line before"}),
    ("Four people", "Samarra", {"line before", "line before to"}, {"line", "sentence before"}),
]


@pytest.mark.parametrize(("words", "place", "there", "not_there"), ROWS)
def test_what_is_told_of_each_place_that_a_text_offers(
    words: str, place: str, there: set[str], not_there: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it stands, how it is said, what it does in its sentence, and what the whole text tells of it."""
    told = offered(TEXT, words, monkeypatch)[place]
    assert there <= told
    assert not not_there & told


def test_the_place_of_who_speaks_is_not_where_it_happened() -> None:
    """The clinics are in Tikrit, which the text is about; Baghdad, named last, is where the doctor spoke."""
    found = read_text(TEXT, ident="t", doc_date=date(2019, 4, 17), lang="en").claims
    assert next(one for one in found if "Two clinics" in one.quote).place == "Tikrit"


def test_what_comes_from_a_place_is_told_apart_from_who_fled_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lorries from Kosti are stopped elsewhere; a flight from Kosti began there."""
    text = "El Obeid was shelled on Monday. No lorry has come in from Kosti. About 900 people fled from Kosti."
    assert {"in from", "in, brought from"} <= offered(text, "No lorry", monkeypatch)["Kosti"]
    assert "in, brought from" not in offered(text, "900 people", monkeypatch)["Kosti"]


def test_an_item_of_a_list_is_told_apart_from_a_line_of_a_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the item before is about says less of the next."""
    text = "Fighting in Tikrit\n\n- Armed men shelled Balad on Monday.\n- The hospital has no more blood.\n"
    assert "item before" in offered(text, "no more blood", monkeypatch)["Balad"]


@pytest.mark.parametrize(
    ("said", "place", "how"),
    [
        ("The city has no water.", "Tikrit", "meant by its kind"),
        ("There is no doctor there.", "Tikrit", "there, earlier"),
        ("The airport has no water.", "Baghdad airport", "meant by its name"),
        ("The city has no water.", "Baghdad airport", "small, another is meant"),
    ],
)
def test_words_of_a_claim_that_point_back_are_told(said: str, place: str, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`The city` means a city, `the airport` what is called so."""
    text = f"Gunmen stormed Tikrit on Monday. Rockets hit Baghdad airport on Tuesday. {said}"
    assert how in offered(text, said[:-1], monkeypatch)[place]


def test_the_weights_are_of_these_features_and_of_the_texts_as_they_are_labelled() -> None:
    """A line a feature, in their order; whoever changes a label makes them anew."""
    assert tuple(name for name, _ in weights_of_place.ROWS) == FEATURES
    assert digest() == weights_of_place.DIGEST, "run .venv/bin/python -m tools.reading_choices place"
    assert tuple(name for name, _ in weights_of_arabic_place.ROWS) == arabic_place_choice.FEATURES
    assert choices_arabic_place.digest() == weights_of_arabic_place.DIGEST, "run .venv/bin/python -m tools.reading_choices arabic_place"


ARABIC = (
    "الموصل - 22 آذار 2017\nقصفت القوات الموصل أمس. وفر مئات المدنيين إلى أربيل. وقُتل أربعة مدنيين.\n\n"
    "07:05 تلعفر: صواريخ تسقط على السوق. نفد الدواء من المستشفى.\n"
)


@pytest.mark.parametrize(
    ("words", "place", "there", "not_there"),
    [
        ("أربعة", "الموصل", {"main", "head", "lead", "line", "is city"}, {"once", "line, goal"}),
        ("أربعة", "أربيل", {"line", "line, goal", "once", "sentence before"}, {"main", "lead"}),
        ("نفد", "تلعفر", {"line", "heads its line", "once"}, {"main"}),
    ],
)
def test_what_is_told_of_each_place_that_an_arabic_text_offers(
    words: str, place: str, there: set[str], not_there: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds went to Erbil; the text is about Mosul; the second entry is about Tal Afar."""
    found: dict[str, set[str]] = {}

    def noted(
        asked: arabic_place_choice.Asked, rule: Named | None, step: arabic_place_choice.Step, focus: Named | None, spoken: Spoken
    ) -> Named | None:
        if words in ARABIC[asked.start : asked.end]:
            found.update({one.named.written: set(one.told) for one in arabic_place_choice.candidates(asked, rule, step, focus, spoken)})
        return rule

    monkeypatch.setattr(arabic_place_choice, "chosen_place", noted)
    read_text(ARABIC, ident="t", doc_date=date(2017, 3, 22), lang="ar")
    assert there <= found[place]
    assert not not_there & found[place]


def test_where_hundreds_fled_to_is_not_where_the_next_were_killed() -> None:
    """In Mosul, which the text is about, not in Erbil, which was named last."""
    found = read_text(ARABIC, ident="t", doc_date=date(2017, 3, 22), lang="ar").claims
    assert next(one for one in found if "أربعة" in one.quote).place == "الموصل"


SAID = [
    ("GOMA - Rebels shelled Sake on Monday. In Bukavu, a bomb hit a church. Two people were killed there.", "killed there", "Bukavu"),
    ("Rebels shelled Rastan on Monday. In Idlib, a bomb hit a church. Two people were killed there.", "killed there", "Idlib"),
    ("KYIV - Shells hit Dnipro on Monday. In Odesa, a missile hit a school. Two people were killed there.", "killed there", "Odesa"),
    ("SANAA - Jets struck Taiz on Monday. In Hodeida, a shell hit a house. Two people were killed there.", "killed there", "Hodeida"),
    (
        "KYIV, June 14 - Shells hit Sumy. Residents of the city said the market burned. In Izium, rockets hit a bridge. "
        "Eleven people were killed in the town, a doctor said by phone from Warsaw.",
        "in the town",
        "Izium",
    ),
    (
        "KHARTOUM, June 14 - Shells hit Omdurman. Residents of the city said the market burned. In El Obeid, rockets hit a bridge. "
        "Eleven people were killed in the town, a doctor said by phone from Cairo.",
        "in the town",
        "El Obeid",
    ),
    ("KHARTOUM, June 14 - Shells hit Omdurman. In El Obeid, rockets hit a bridge.", "rockets", "El Obeid"),
    ("HOMS, June 14 - Jets bombed Rastan. In Maaret al-Numan, shells hit the bakery.", "shells hit", "Maaret al-Numan"),
]


@pytest.mark.parametrize(("text", "words", "place"), SAID)
def test_what_the_words_of_a_claim_say_of_its_place_is_not_outweighed(text: str, words: str, place: str) -> None:
    """`There`, `the town` mean the place named last that fits; `In X, ...` says where the rest of its sentence happened."""
    found = read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="en").claims
    assert next(one for one in found if words in one.quote).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أم درمان - قصفت القوات السوق أمس. وفي الأبيض قتل 11 شخصا", "الأبيض"),
        ("أم درمان - قصفت القوات السوق أمس، وفي الأبيض قتل 11 شخصا", "الأبيض"),
        ("أم درمان - قصفت القوات السوق أمس وفي الأبيض قتل 11 شخصا", "الأبيض"),
        ("الخرطوم - قصفت القوات السوق أمس. وفي نيالا قتل 11 شخصا", "نيالا"),
        ("الخرطوم - قصفت القوات أم درمان، وفي نيالا قتل 11 شخصا.", "نيالا"),
    ],
)
def test_a_place_behind_and_in_is_that_of_its_clause(text: str, place: str) -> None:
    """Wa-fi is one word as it is written: `and in El Obeid 11 people were killed`."""
    found = read_text(text, ident="t", doc_date=date(2023, 6, 14), lang="ar").claims
    assert next(one for one in found if "11" in one.quote).place == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen killed five people in Tripoli, Lebanon, on Monday.", "LB"),
        ("Libya's army shelled Sirte. In Tripoli, Lebanon, five people were killed.", "LB"),
        ("Five people were killed in Tripoli, Libya.", "LY"),
        ("Five people were killed in Tripoli.", "LY"),
    ],
)
def test_a_name_with_its_country_behind_it_is_in_that_country(text: str, country: str) -> None:
    """Tripoli alone is the capital of Libya."""
    found = read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="en").claims
    claim = next(one for one in found if "killed" in one.quote)
    assert claim.place == "Tripoli"
    assert claim.place_resolved is not None
    assert claim.place_resolved.country == country


def test_the_tool_sees_what_each_claim_is_offered() -> None:
    """The weights can be made again: it reads with a network that has not seen the text, and notes the places of each claim."""
    text = "MOSUL, Iraq, March 3 - Shells killed four people in the market of Hammam al-Alil on Friday, doctors said."
    offered, proposals = choices_place.offered_in("some/text", ReadDocument("text", text, "en", None, "", (), ()))
    (claim,) = proposals
    assert {one.mention.text for one in offered[claim.start, claim.end]} >= {"MOSUL", "Hammam al-Alil"}
