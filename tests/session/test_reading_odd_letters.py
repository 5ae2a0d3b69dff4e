"""Half letters, which JSON can write and nothing else can, bring neither the reader nor the score down."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage.cli import app

pytest.importorskip("spacy", reason="needs the extra `reading`")

TEXT = "Shells killed 3 people in \ud800Homs. The \udc00road is shut."


def test_a_half_letter_in_a_text_is_read_over() -> None:
    """Each becomes one replacement sign, so every offset stays."""
    from safepassage.session.reading_texts import read_text

    found = read_text(TEXT, ident="x", doc_date=date(2016, 12, 4))
    assert found.text == TEXT.replace("\ud800", "\ufffd").replace("\udc00", "\ufffd")
    assert found.claims
    assert all(found.text[claim.start : claim.end] == claim.quote for claim in found.claims)


def test_a_half_letter_in_a_key_is_no_crash(tmp_path: Path) -> None:
    """A key with \\ud800 in its text, a quote and a slot is scored, and its one claim is found."""
    quote = TEXT[: TEXT.index(".")]
    claim = {"kind": "incident", "subtype": "shelling", "quote": quote, "start": 0, "end": len(quote), "actor": "\ud800"}
    key = tmp_path / "key.json"
    key.write_text(json.dumps({"docs": [{"id": "\ud800", "text": TEXT, "doc_date": "2016-12-04", "claims": [claim]}]}))
    done = CliRunner().invoke(app, ["score-reading", str(key), "--json"])
    assert done.exit_code == 0, done.output
    rows = {row["row"]: row for row in json.loads(done.stdout)["rows"]}
    assert (rows["kind and span, recall"]["right"], rows["kind and span, recall"]["of"]) == (1, 1)


def test_misses_say_which_claims_and_which_proposals(tmp_path: Path) -> None:
    """One claim is missed, with what was proposed on its words instead; one proposal is too many; the pair that fits is not told."""
    text = "Shells killed 3 people in Homs. The road is shut."
    right = {"kind": "incident", "subtype": "shelling", "quote": text[:30], "start": 0, "end": 30}
    road = {"kind": "access", "subtype": "closed", "quote": text[32:48], "start": 32, "end": 48}
    files = []
    for name, claims in (("key", [right, road]), ("given", [right, {**road, "kind": "threat", "subtype": "warning"}])):
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(json.dumps({"docs": [{"id": "d", "text": text, "doc_date": "2016-12-04", "claims": claims}]}))
    words = ["score-reading", str(files[0]), "--proposals", str(files[1]), "--misses"]
    done = CliRunner().invoke(app, [*words, "--json"])
    assert done.exit_code == 0, done.output
    told = [(one["what"], one["kind"], one["quote"], one.get("instead", "")) for one in json.loads(done.stdout)["misses"]]
    assert told == [
        ("extra", "threat", "The road is shut", ""),
        ("missed", "access", "The road is shut", "threat/warning: The road is shut"),
    ]
    assert "missed d  access/closed: The road is shut" in CliRunner().invoke(app, words).output
