"""A whole that is told again by who they were is not doubled: `three peacekeepers, two Ghanaians and a Nepali, were killed` are three."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def harmed(text: str) -> float:
    """All killed and injured of a text."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return sum(count.low for one in claims for count in (one.harm.killed, one.harm.injured) if count is not None)


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Three peacekeepers, two Ghanaians and a Nepali, were killed in Mogadishu.", 3),
        ("Four aid workers, three Sudanese and one Kenyan, were killed near Nyala on 9 May.", 4),
        ("Five farmers, a father and his four sons, were killed by a mine near Sinjar.", 5),
        ("A family of six, the parents and four children, died in the shelling of Horlivka.", 6),
        ("A family of five, the father, the mother and three children, were killed in Rafah.", 5),
        ("Seven people, a couple and their five children, were killed in Rafah.", 7),
        ("Nine miners, six Congolese and three Rwandans, were killed in Rubaya.", 9),
        ("Four Turks, two engineers and two drivers, were wounded in Erbil.", 4),
        ("Two journalists, a cameraman and a driver, were killed in Tyre.", 2),
        ("Shelling killed three civilians, a man and two women, in Toretsk.", 3),
        ("Six members of a family, a grandmother, her two daughters and three grandchildren, were killed in Idlib.", 6),
        ("Gunmen killed six people, four farmers and two herders, in Bokkos.", 6),
    ],
)
def test_who_they_were_is_not_added(text: str, many: float) -> None:
    """Those who make up the number before them, and are closed by a comma, are the same people."""
    assert harmed(text) == many


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Six soldiers, two women and a nurse were killed in Rafah.", 9),
        ("Three soldiers, two policemen and a driver were killed in Gao.", 6),
        ("Two brothers, a shepherd and a guard were killed near Homs.", 4),
        ("A mother, her two sons and a neighbour were killed in Nikopol.", 4),
        ("Two teachers, four pupils and a guard were wounded in Bamenda.", 7),
        ("Five nurses, two doctors and two guards, were killed in Bria.", 9),
    ],
)
def test_a_list_of_others_is_added_up(text: str, many: float) -> None:
    """Without the comma that closes them, or where they do not make it up, they are others."""
    assert harmed(text) == many
