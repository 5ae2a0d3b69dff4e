"""A parsed sentence as plain words: what spaCy says of each, asked once. Its own tokens are made anew at every look, which took a third of
the time of reading a text.

Parts of speech and base forms are spaCy's as well, but asked once for a word under its tag and role, not once for each time it stands in
a text: the rules that give them look at nothing else. Where a rule looks at two words (`let's`), the whole sentence goes through spaCy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, overload

MOST_KNOWN = 100_000  # words under their tag and role that are remembered
RULES = ("attribute_ruler", "lemmatizer")  # the steps of the model that are asked once for a word, not for each sentence
_ASKED = ("ORTH", "TAG", "DEP", "HEAD", "IDX")
_WHOLE = (1 << 64) - 1  # how far a head stands is given as a number without a sign
_BESIDE = {"LOWER": "x", "TAG": "NN"}  # the word beside one that is asked for
_OF_ONE_WORD = frozenset(("TAG", "DEP", "LOWER", "ORTH", "IS_SPACE", "TEXT", "NORM", "SHAPE", "LENGTH", "LIKE_NUM", "IS_PUNCT"))


class Look(NamedTuple):
    """What is the same of a word wherever it stands under the same tag and role."""

    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    is_punct: bool
    is_space: bool
    is_alpha: bool
    like_num: bool
    pairs: bool  # a rule may look at it together with the next word


class Word:
    """A word of a parsed sentence, with the names that spaCy's tokens have."""

    __slots__ = (
        "_left", "_right", "children", "dep_", "doc", "head", "i", "idx", "is_alpha", "is_punct", "is_space", "lefts", "lemma_", "like_num",
        "lower_", "pos_", "rights", "tag_", "text",
    )  # fmt: skip

    head: Word
    lefts: tuple[Word, ...]
    rights: tuple[Word, ...]
    children: tuple[Word, ...]

    def __init__(self, doc: Sentence, i: int, idx: int, left: int, right: int, look: Look) -> None:
        self.doc, self.i, self.idx, self._left, self._right = doc, i, idx, left, right
        (
            self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.is_punct, self.is_space, self.is_alpha,
            self.like_num, _,
        ) = look  # fmt: skip
        self.lefts = self.rights = self.children = ()

    def __repr__(self) -> str:
        return self.text

    @property
    def reach(self) -> int:
        """How many words stand from the first to the last of what hangs on this one."""
        return self._right - self._left + 1

    @property
    def left_edge(self) -> Word:
        """The first word of what hangs on this one."""
        return self.doc.words[self._left]

    @property
    def right_edge(self) -> Word:
        """The last word of what hangs on this one."""
        return self.doc.words[self._right]

    @property
    def subtree(self) -> list[Word]:
        """This word and all that hangs on it, in the order of the text."""
        if not self.doc.crossing:
            return self.doc.words[self._left : self._right + 1]
        return [*(word for left in self.lefts for word in left.subtree), self, *(word for right in self.rights for word in right.subtree)]

    @property
    def ancestors(self) -> Iterator[Word]:
        """The words that this one hangs on, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def text_with_ws(self) -> str:
        """The word with the space behind it, where there is one."""
        end = self.idx + len(self.text)
        return f"{self.text} " if self.doc.text[end : end + 1] == " " else self.text

    def nbor(self, by: int = 1) -> Word:
        """The word that stands so many places behind this one. Raises IndexError outside of the sentence."""
        place = self.i + by
        if place < 0:
            raise IndexError(place)
        return self.doc.words[place]


class Sentence:
    """The words of a parsed sentence. `crossing`: what hangs on some word does not stand together."""

    __slots__ = ("crossing", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Word] = []
        self.crossing = False

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> list[Word]: ...
    def __getitem__(self, place: int | slice) -> Word | list[Word]:
        return self.words[place]


class Looks:
    """What a language model says of words: its rules for parts of speech and base forms are asked through this only."""

    def __init__(self, language: Any) -> None:
        self._vocab = language.vocab
        self._rules = [rule for name, rule in language.pipeline if name in RULES]
        self._known: dict[tuple[int, int, int], Look] = {}
        patterns = [pattern for rule in language.get_pipe(RULES[0]).patterns for pattern in rule["patterns"]]
        self._simple = all(names <= _OF_ONE_WORD for pattern in patterns for names in map(set, pattern))
        self._firsts = [pattern[0] for pattern in patterns if len(pattern) > 1]
        beside = [_BESIDE | {"DEP": dep} for dep in ("dep", "ROOT")]
        self._apart = not any(_may_be(first, seen) for first in self._firsts for seen in beside)  # so that several are asked at once

    def sentence(self, doc: Any) -> Sentence:
        """A sentence that has roles and tags, and no more, as plain words."""
        made = Sentence(doc.text)
        rows = doc.to_array(_ASKED).tolist() if len(doc) else []
        keys = [(row[0], row[1], row[2]) for row in rows]
        if not self._known.keys() >= set(keys):
            if len(self._known) + len(keys) > MOST_KNOWN:
                self._known.clear()
            new = list(dict.fromkeys(key for key in keys if key not in self._known))
            for at_once in [new] if self._apart else [[key] for key in new]:
                self._ask(at_once)
        looks = [self._known[key] for key in keys]
        if not self._simple or any(look.pairs for look in looks):
            looks = self._all(doc)
        made.words = words = [
            Word(made, i, row[4], token.left_edge.i, token.right_edge.i, look)
            for i, (row, token, look) in enumerate(zip(rows, doc, looks, strict=True))
        ]
        _hang(made, [words[(i + row[3]) & _WHOLE] for i, row in enumerate(rows)])
        return made

    def _all(self, doc: Any) -> list[Look]:
        for rule in self._rules:
            rule(doc)
        return [_look(token, False) for token in doc]

    def _ask(self, keys: list[tuple[int, int, int]]) -> None:
        """Words that were not met before under this tag and role, each before a word of its own that no rule looks at."""
        from spacy.tokens import Doc

        told = [[self._vocab.strings[part] for part in key] for key in keys]
        words, tags, deps, heads = list[str](), list[str](), list[str](), list[int]()
        for text, tag, dep in told:
            place, root = len(words), dep == "ROOT"
            words += [text, _BESIDE["LOWER"]]
            tags += [tag, _BESIDE["TAG"]]
            deps += [dep, "dep" if root else "ROOT"]
            heads += [place, place] if root else [place + 1, place + 1]
        made = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=heads)
        for rule in self._rules:
            rule(made)
        for key, (_, tag, dep), token in zip(keys, told, list(made)[::2], strict=True):
            seen = {"LOWER": token.lower_, "TAG": tag, "DEP": dep}
            self._known[key] = _look(token, any(_may_be(first, seen) for first in self._firsts))


def _look(token: Any, pairs: bool) -> Look:
    flags = (token.is_punct, token.is_space, token.is_alpha, token.like_num)
    return Look(token.text, token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_, *flags, pairs)


def _may_be(asked: dict[str, Any], seen: dict[str, str]) -> bool:
    """Whether a word may be the one that the first half of a pair asks for; a way of asking that is not known here may be any."""
    for name, value in asked.items():
        known = seen.get(name)
        if known is None:
            continue
        if isinstance(value, str):
            if known != value:
                return False
        elif set(value) == {"IN"}:
            if known not in value["IN"]:
                return False
        elif set(value) == {"REGEX"} and re.search(value["REGEX"], known) is None:
            return False
    return True


def _hang(made: Sentence, heads: list[Word]) -> None:
    """Each word on its head, and what hangs on each in the order of the text."""
    before: dict[int, list[Word]] = {}
    behind: dict[int, list[Word]] = {}
    for word, head in zip(made.words, heads, strict=True):
        word.head = head
        if word is not head:
            (before if word.i < head.i else behind).setdefault(head.i, []).append(word)
    for i, found in before.items():
        made.words[i].lefts = made.words[i].children = tuple(found)
    for i, found in behind.items():
        word = made.words[i]
        word.rights = tuple(found)
        word.children = word.lefts + word.rights
    made.crossing = any(word.reach != 1 + sum(child.reach for child in word.children) for word in made.words)
