"""Things are found by the names people use, in both languages; a name of several things lists them all."""

from __future__ import annotations

from pathlib import Path

import pytest

import safepassage
from safepassage.outside.case_folder import read_case
from safepassage.records.claim import Thing
from safepassage.records.gazetteer import ALL, Gazetteer, plain

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
NAMES = Gazetteer.of(CASE)


@pytest.mark.parametrize(
    ("name", "thing", "subject"),
    [
        ("ramouseh", Thing.CORRIDOR, "corridor:ramouseh"),
        ("Ramouseh Road", Thing.CORRIDOR, "corridor:ramouseh"),
        ("طريق الراموسه", Thing.CORRIDOR, "corridor:ramouseh"),
        ("الراموسة", Thing.CORRIDOR, "corridor:ramouseh"),
        ("  SUKKARI ", Thing.ZONE, "zone:N0219"),
        ("السُّكَّري", Thing.ZONE, "zone:N0219"),
        ("the pocket", Thing.POCKET, ALL),
        ("الجيب", Thing.POCKET, ALL),
        ("Bab al Hawa", Thing.SITE, "site:bab_hawa_hospital"),
        ("cp_ramouseh", Thing.CHECKPOINT, "checkpoint:cp_ramouseh"),
        ("حافلة", Thing.MODE, "mode:bus"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(name: str, thing: Thing, subject: str) -> None:
    """Ids, names and parts of names; capitals, vowel marks, alefs and ta marbuta make no difference."""
    assert NAMES.find(name, (thing,)) == (subject,)


def test_a_whole_name_comes_before_a_part_of_one() -> None:
    """Sukkari is the zone; the aid point of Sukkari and its roads are only named after it."""
    assert NAMES.find("Sukkari") == ("zone:N0219",)


def test_a_name_of_several_things_lists_them_all() -> None:
    """Roads from and to Ramouseh: the caller asks which."""
    found = NAMES.find("Ramouseh", (Thing.ROAD,))
    assert len(found) == 5
    assert all(subject.startswith("road:") for subject in found)


def test_a_part_of_a_word_is_no_name() -> None:
    """`mouseh` is in Ramouseh, and names nothing; nor does an empty name, or a thing of another kind."""
    assert NAMES.find("mouseh") == ()
    assert NAMES.find("  ") == ()
    assert NAMES.find("ramouseh", (Thing.ZONE,)) == ()


def test_a_subject_means_itself_only_if_the_case_knows_it() -> None:
    """`road:nowhere` is no road of the case, and `corridor:ramouseh` is no checkpoint."""
    assert NAMES.find("corridor:ramouseh") == ("corridor:ramouseh",)
    assert NAMES.find("road:nowhere") == ()
    assert NAMES.find("corridor:ramouseh", (Thing.CHECKPOINT,)) == ()


def test_plain_is_one_spelling() -> None:
    """Accents, cases, marks and punctuation go; what is left stays as it is when done again."""
    for name in ("Saïf  al-Dawla", "إِدْلِب", "Jisr al-Haj (roundabout)", "الأنصاري مشهد", "İzmir"):
        assert plain(plain(name)) == plain(name)
    assert plain("Saïf  al-Dawla") == "saif al dawla"
    assert plain("إِدْلِب") == "ادلب"
