"""Organisations with capitals only keep their names; a person keeps none, whatever word the family is called by."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.reports.parties.named_bodies import FAMILY_NAMES, names_a_body
from safepassage.session.reading_texts import read_text

_GIVEN = (
    *("rose", "john", "amnesty", "hope", "peace", "grace", "mercy", "justice", "patience", "jordan", "chad", "georgia", "german"),
    *("christian", "islam", "ahmad", "olena", "faith", "blessing", "victor", "kofi", "maria"),
)


def only(text: str) -> Proposal:
    """The one claim of a text."""
    (found,) = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    return found


@pytest.mark.parametrize(
    "name",
    [
        *("Global Hunger Kitchen", "Sudan Airways", "Yemen Data Project", "Mercy Corps", "World Vision", "Islamic Relief", "Radio Dabanga"),
        *("IOM's Displacement Tracking Matrix", "Syria Justice Monitor", "Nigeria's Accident Investigation Bureau", "Save the Children"),
        *("Kivu Security Tracker", "Amnesty International", "Human Rights Watch", "Action Against Hunger", "Army Headquarters"),
    ],
)
def test_an_organisation_keeps_its_name(name: str) -> None:
    """By a word that only organisations have in their names, or by one that tells what for or where."""
    assert only(f"{name} said 12 people were killed in Gulu.").claimant == name


def test_letters_in_brackets_behind_a_name_tell_an_organisation() -> None:
    """`World Central Kitchen (WCK)`: the name's own first letters; other letters tell nothing."""
    assert only("Rapid Harvest Kitchen (RHK) said 12 people were killed in Gulu.").claimant == "RHK"
    assert only("Rosa Maria Kitchen (UN) said 12 people were killed in Gulu.").claimant != "Rosa Maria Kitchen"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Rose Kitchen, a nurse, said 12 people were killed in Gulu.", "nurse"),
        ("John Fund said 12 people were killed in Gulu.", "unnamed person"),
        ("According to John Fund, 12 people were killed in Gulu.", "unnamed person"),
        ("Amnesty Okello said 12 people were killed in Gulu.", "unnamed person"),
        ("Amnesty Okello, a nurse, said 12 people were killed in Gulu.", "nurse"),
        ("Hope Mission, 34, said 12 people were killed in Gulu.", "unnamed person"),
        ("Grace Trust told Reuters 12 people were killed in Gulu.", "unnamed person"),
        ("Jordan Watch said 12 people were killed in Gulu.", "unnamed person"),
        ("Commander John Fund said 12 people were killed in Gulu.", "Commander"),
        ("Spokesman Amnesty Okello said 12 people were killed in Gulu.", "Spokesman"),
        ("Ana Cruz and John Church said 12 people were killed in Gulu.", "unnamed person"),
        ("Our Country Director in Uganda said 12 people were killed in Gulu.", "Country Director"),
    ],
)
def test_a_person_with_such_a_family_name_is_never_kept(text: str, claimant: str) -> None:
    """The trade or the office is kept where the text tells it, else nothing."""
    assert claimant in (found := only(text).claimant)
    assert not {"Kitchen", "Fund", "Okello", "Trust", "Church", "Hope", "Jordan"} & set(found.split())


def test_no_given_name_makes_an_organisation_of_a_family_name() -> None:
    """Given names that are words or countries too: none of them beside a family name is an organisation."""
    taken = [
        pair
        for pair in itertools.product(_GIVEN, sorted(FAMILY_NAMES))
        if names_a_body(pair) and pair != ("amnesty", "watch") and pair != ("amnesty", "monitor")
    ]
    assert taken == []


@pytest.mark.parametrize(
    "name",
    [
        *("Rosa Network", "Nadia Radio", "Oksana Television", "Omar Media", "Adama Council", "Florence Clinic", "Marina News Agency"),
        *("Haiti Witness", "Darfur Voices", "Rakhine Insight", "Displacement Lens", "Nour Radio", "Salma Broadcasting", "Samir Newspaper"),
    ],
)
def test_a_place_or_a_given_name_at_the_head_of_an_organisation_stays(name: str) -> None:
    """By a word that no family is called, or by a country or an aim that nobody is called."""
    for text in (f"{name} said 12 people were killed in Gulu.", f"According to {name}, 12 people were killed in Gulu."):
        assert only(text).claimant == name
    assert only(f'"Gunmen killed 12 people in Gulu," said {name}.').claimant == name


@pytest.mark.parametrize(
    "name",
    [
        *("Nour Mansour", "Florence Ndlovu", "Adama Traore", "Marina Kovalenko", "Georgia Banda", "Jordan Mbeki", "Paris Auguste"),
        *("Hassan", "Olena", "Fatima", "Ibrahim", "Security Guard Ko Latt"),
    ],
)
def test_a_person_named_like_a_place_or_by_one_word_is_never_kept(name: str) -> None:
    for text in (f"{name} said 12 people were killed in Gulu.", f'"Gunmen killed 12 people in Gulu," {name} told us.'):
        assert only(text).claimant == "unnamed person"


def test_the_name_behind_an_office_of_an_organisation_goes() -> None:
    assert "Ilunga" not in only("Congo Red Cross Head Bosco Ilunga said 12 people were killed in Gulu.").claimant


def test_states_that_speak_together_are_each_named() -> None:
    """Two persons joined by `and` are none of them."""
    assert only("Canada, Norway and 14 other countries said the war in Gaza must end.").claimant == "Canada, Norway and 14 other countries"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Amina Relief, a widow, said 12 people were killed in Gulu.", "widow"),
        ("Congo Bridge, a girl of 9, said 12 people were killed in Gulu.", "unnamed person"),
        ("Syria Voice, who fled Homs, said 12 people were killed in Gulu.", "unnamed person"),
        ("Syria Kitchen, a 34-year-old teacher, said 12 people were killed in Gulu.", "teacher"),
        ("Marie Relief said 12 people were killed in Gulu.", "unnamed person"),
        ("Omar Holdings said 12 people were killed in Gulu.", "unnamed person"),
        ("Mrs United Church said 12 people were killed in Gulu.", "unnamed person"),
        ("Doctors Mohammed and Haddad said 12 people were killed in Gulu.", "Doctors"),
        ("Fatima was shot by gunmen. She said 12 people were killed in Gulu.", "author"),
    ],
)
def test_what_tells_a_person_wins_over_what_may_be_an_organisation(text: str, claimant: str) -> None:
    found = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    (told,) = (one for one in found if one.harm.killed)
    assert claimant in told.claimant
    assert not {"Amina", "Syria", "Marie", "Omar", "United", "Mohammed", "Haddad", "Fatima"}.intersection(told.claimant.split())


@pytest.mark.parametrize("name", ["Rosa Fund", "Nadia Watch", "Amina Team", "Oksana Union", "Kofi Ward", "Grace Post", "Ivan Party"])
def test_a_given_name_before_a_word_of_organisations_is_not_kept(name: str) -> None:
    """Where no article says that it is one."""
    assert only(f"{name} said 12 people were killed in Gulu.").claimant == "unnamed person"


@pytest.mark.parametrize(("name", "body"), [("Omar Ministry", "ministry"), ("Hadi Government", "government"), ("Rosa Army", "army")])
def test_before_a_word_that_nobody_is_called_by_only_the_given_name_goes(name: str, body: str) -> None:
    assert only(f"{name} said 12 people were killed in Gulu.").claimant == body


@pytest.mark.parametrize(
    "name",
    [
        *("The Rosa Network", "Rosa Media Network", "Tamazuj Radio", "Kivu Council", "Syria TV", "Sahel Network", "Karen National Union"),
        *("Victoria Police", "Kamal Adwan Hospital", "Syria Charity", "Doctors Worldwide", "Emergency Lawyers"),
    ],
)
def test_words_for_what_or_where_keep_a_name(name: str) -> None:
    """Also beside a given name, and of those whom nobody is called by."""
    assert only(f"{name} said 12 people were killed in Gulu.").claimant == name.removeprefix("The ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Trucks reached Olena Bridge on Monday.", ""),
        ("Rebels entered Salma on Monday.", "Salma"),
        ("The army left Alexandra on Friday.", "Alexandra"),
        ("Troops reached Adama on Monday.", "Adama"),
        ("Fighters entered Marina on Monday.", "Marina"),
        ("Trucks reached the Olena Bridge on Monday.", "Olena Bridge"),
        ("Six people were killed at Olena Bridge on Monday.", "Olena Bridge"),
        ("Trucks reached Kramatorsk on Monday.", "Kramatorsk"),
    ],
)
def test_who_is_reached_is_no_place(text: str, place: str) -> None:
    """A given name with one more word, and no town that is called by one, unless a preposition or an article tells a place."""
    assert only(text).place == place


@pytest.mark.parametrize(
    "name",
    [
        *("Gaza Now", "Myanmar Now", "Kivu Actif", "Homs Today", "Syria Direct", "Lebanon Debate", "Somalia Live", "Raqqa Eye"),
        *("Truth Hounds", "Free Burma Rangers", "White Helmets", "Peace Ambassadors", "Civic Defenders"),
    ],
)
def test_what_reports_under_a_name_of_a_place_and_a_word_or_of_several_keeps_it(name: str) -> None:
    """It is no state's word either: `Myanmar Now` is not Myanmar."""
    for text in (f"{name} said 12 people were killed in Gulu.", f"According to {name}, 12 people were killed in Gulu."):
        assert only(text).claimant == name


@pytest.mark.parametrize(
    "name",
    [
        *("John Waters", "David Banks", "Martha Woods", "Chad Rivers", "Boris Mills", "Petrenko Stones", "Kherson Kovalenko"),
        *("Goma Kasereka", "Raqqa Hassan", "Olena Shepherds", "Israel Katz"),
    ],
)
def test_a_family_name_in_the_plural_or_behind_a_place_is_a_person(name: str) -> None:
    assert only(f"{name} said 12 people were killed in Gulu.").claimant == "unnamed person"


@pytest.mark.parametrize(
    ("names", "claimant"),
    [
        ("Lawyers Amal Haddad and Omar Said", "Lawyers"),
        ("Observers Ivan Bilyk and Petro Hnatiuk", "Observers"),
        ("Volunteers Ali and Hassan", "Volunteers"),
        ("Engineers Osama Nasser and Rana Khoury", "Engineers"),
        ("Physicians for Human Rights", "Physicians for Human Rights"),
    ],
)
def test_of_several_told_of_by_their_names_only_the_trade_is_kept(names: str, claimant: str) -> None:
    assert only(f"{names} said 12 people were killed in Gulu.").claimant == claimant
