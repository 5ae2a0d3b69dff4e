"""Twins are two; a couple with its baby is three."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A couple and their twins were killed in Kutum.", 4),
        ("A woman and her twins were killed in Kadugli.", 3),
        ("A farmer and his twin daughters were killed near Nyala.", 3),
        ("A father and his triplets died in Homs.", 4),
        ("The couple and their baby died in Khan Younis.", 3),
        ("One of the twins was killed in Gaza.", 1),
        ("A man known only as Ibrahim was shot dead in Zaria.", 1),
        ("A boy named only as Sami was killed in Jenin.", 1),
    ],
)
def test_each_of_a_family_is_counted_once(text: str, killed: float) -> None:
    """Also one of whom only the first name is told."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    assert [claim.harm.killed.low for claim in claims if claim.harm.killed] == [killed]
