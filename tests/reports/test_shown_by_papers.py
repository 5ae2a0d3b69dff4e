"""What papers and figures show is their maker's word, through who saw them; a country that acts is not where it happens."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claim(text: str) -> Proposal:
    """The first claim of a text."""
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims[0]


@pytest.mark.parametrize(
    ("text", "claimant", "through"),
    [
        ("Hospital records seen by Reuters show 12 people were killed in Goma.", "Hospital records", "Reuters"),
        ("Hospital records reviewed by the BBC show that 12 people were killed in Goma.", "Hospital records", "BBC"),
        ("Police documents obtained by AFP show soldiers killed nine people in Moura.", "Police documents", "AFP"),
        ("Documents seen by Reuters show soldiers killed nine people in Moura.", "Documents", "Reuters"),
        ("Satellite images reviewed by the BBC show the bridge in Sake was destroyed.", "Satellite images", "BBC"),
        ("Court papers seen by Le Monde say 15 men were killed at Kobane.", "Court papers", "Le Monde"),
        ("A UN report seen by Reuters said soldiers killed nine people in Moura.", "UN report", "Reuters"),
        ("Data collected by ACLED indicate that 210 people were killed in Cabo Delgado.", "ACLED", ""),
        ("Data compiled by ACLED show that 210 people were killed in Cabo Delgado.", "ACLED", ""),
        ("Figures from the health ministry show more than 1,200 cases of cholera in Goma.", "health ministry", ""),
        ("Figures from the ministry of health show at least 12 killed in Goma.", "ministry of health", ""),
        ("Records from the morgue show that 44 bodies arrived in Nasser.", "morgue", ""),
        ("Hospital records seen by Reuters show 12 people were killed in Goma, the army said.", "army", ""),
        ("The army said records seen by Reuters show 12 people were killed in Goma.", "army", ""),
        ("Reports from the village say soldiers killed nine people in Moura.", "unnamed", ""),
    ],
)
def test_papers_are_their_makers_word(text: str, claimant: str, through: str) -> None:
    """Whoever saw them passes them on; who speaks himself is the claimant."""
    told = claim(text)
    assert (told.claimant, told.through if through else "") == (claimant, through)


@pytest.mark.parametrize(
    "text",
    [
        "Sweden called for a ceasefire.",
        "Norway urged both sides to open the road.",
        "Qatar mediates talks on a ceasefire.",
        "Egypt and Qatar brokered a truce.",
        "France condemned the attack on the convoy.",
        "Iran sent 40 trucks of aid.",
        "Germany pledged aid for 3,000 people.",
        "Turkey said the crossing was closed.",
    ],
)
def test_a_country_that_acts_is_not_the_place(text: str) -> None:
    """Where it happens, the text does not tell."""
    assert (claim(text).place, claim(text).place_resolved) == ("", None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sweden called for a ceasefire in Sudan.", "Sudan"),
        ("In Sweden, activists called for a ceasefire.", "Sweden"),
        ("Turkey closed its border crossing.", "Turkey"),
        ("Ukraine was shelled on Monday.", "Ukraine"),
        ("Fighting in Sudan killed 12 people.", "Sudan"),
        ("Yemen's Houthis called for a truce.", "Yemen"),
        ("Chad said 3,000 people had arrived in Adre.", "Adre"),
        ("Sudan called for a ceasefire. Fighting in Sudan goes on.", "Sudan"),
    ],
)
def test_a_country_where_it_happens_stays(text: str, place: str) -> None:
    """Also where it speaks as well."""
    assert claim(text).place == place
