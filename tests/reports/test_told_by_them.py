"""What people tell was where they live or fled from, whatever heads the line and wherever they arrived."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def last_of(text: str) -> Proposal:
    claims: tuple[Proposal, ...] = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return [one for one in claims if one.kind in (ReadKind.INCIDENT, ReadKind.DISPLACEMENT, ReadKind.NEED)][-1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bunia: calm. Partners in Drodro report that 22 people were killed on Sunday.", "Drodro"),
        ("Bamenda: quiet. Residents in Kumbo said four people were shot.", "Kumbo"),
        ("Goma: quiet. Health workers in Sake report that shells killed 7 people.", "Sake"),
        ("Bamenda: shots were heard. Partners in Buea report that the shooting in Bamenda killed two.", "Bamenda"),
        ("DAMASCUS - Shells hit Duma. Residents said 12 people were killed.", "Duma"),
    ],
)
def test_partners_in_a_town_tell_of_it(text: str, place: str) -> None:
    assert last_of(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Uganda: 900 refugees crossed at Bunagana from Rutshuru. They said that seven people were killed by shells.", "Rutshuru"),
        ("Adre: refugees from Masteri said that 14 people were shot dead.", "Masteri"),
        ("Adre: 500 refugees arrived from Foro Baranga. Several said their husbands were shot.", "Foro Baranga"),
        ("Chad: 2,400 people arrived in Adre from El Geneina. They reported that 30 people were killed on the road.", ""),
        ("Metema: 140 people came from Gallabat. The refugees reported that soldiers shot six people as they fled.", ""),
        ("Tine: 300 families crossed from Kornoi. Survivors reported that the market in Kutum was bombed and 11 people died.", "Kutum"),
        ("Adre: 500 refugees arrived from Foro Baranga. They said two children had died in the camp.", "Adre"),
        ("Adre: 500 refugees arrived from Foro Baranga. They said they had no food.", "Adre"),
    ],
)
def test_refugees_tell_of_where_they_fled_from(text: str, place: str) -> None:
    assert last_of(text).place == place


def test_nobody_walked_from_a_namesake_far_away() -> None:
    """Pec is the town of Kosovo behind the border, not Pécs, which some languages write so."""
    claim = last_of("Montenegro: 1,200 people arrived in Rozaje from Pec. They reported that houses were set on fire.")
    assert claim.place == "Pec"
    assert claim.place_resolved is not None
    assert claim.place_resolved.country == "XK"
