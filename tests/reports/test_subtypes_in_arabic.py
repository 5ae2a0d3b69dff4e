"""Whatever the reader calls a claim has an Arabic name."""

from __future__ import annotations

from safepassage.records.reading import ReadKind
from safepassage.records.subtypes import KINDS, subtype_words
from safepassage.reports.arabic.words import lexicon as arabic_lexicon
from safepassage.reports.lexicon import lexicon


def subtypes_of(*modules: object) -> set[str]:
    """The subtypes of every rule that stands in a table of a module."""
    tables = [table for module in modules for table in vars(module).values() if isinstance(table, dict)]
    rules = [rule for table in tables for value in table.values() for rule in (value if isinstance(value, tuple) else (value,))]
    return {rule.subtype for rule in rules if hasattr(rule, "subtype") and rule.subtype}


def test_every_subtype_of_a_rule_has_an_arabic_name() -> None:
    """Of the English and the Arabic word lists."""
    found = subtypes_of(lexicon, arabic_lexicon)
    assert len(found) > 100
    assert sorted(name for name in found if subtype_words(name)[1].isascii()) == []


def test_every_kind_has_an_arabic_name() -> None:
    """Also one that is added later."""
    assert [kind for kind in ReadKind if kind.value not in KINDS] == []
