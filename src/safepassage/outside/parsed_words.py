"""A parsed sentence as plain words: what spaCy says of each, asked once. Its own tokens are made anew at every look, which took a third of
the time of reading a text.

Parts of speech and base forms are spaCy's as well, but asked once for a word under its tag and role, not once for each time it stands in
a text: the rules that give them look at nothing else. Where a rule looks at two words (`let's`), the whole sentence goes through spaCy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
        self._rules = [language.get_pipe(name) for name in RULES]
        self._known: dict[tuple[int, int, int], Look] = {}
        patterns = [pattern for rule in language.get_pipe(RULES[0]).patterns for pattern in rule["patterns"]]
        self._simple = all(names <= _OF_ONE_WORD for pattern in patterns for names in map(set, pattern))
        self._firsts = [pattern[0] for pattern in patterns if len(pattern) > 1]
        beside = [_BESIDE | {"DEP": dep} for dep in ("dep", "ROOT")]
        self._special = Special(patterns)
        self._plain: dict[tuple[str, ...], tuple[str, str, bool]] = {}  # of any other word: part of speech and form by tag and role
        self._apart = not any(_may_be(first, seen) for first in self._firsts for seen in beside)  # so that several are asked at once

    def sentences(self, docs: Sequence[Any], texts: Sequence[str]) -> Iterator[Sentence]:
        """Sentences that have roles and tags, and no more, as plain words; `texts`: theirs, as the model would put them together again."""
        asked = [doc.to_array(_ASKED).tolist() if len(doc) else [] for doc in docs]
        keys = [[(row[0], row[1], row[2]) for row in rows] for rows in asked]
        self._know(dict.fromkeys(key for of_sentence in keys for key in of_sentence))
        for doc, text, rows, of_sentence in zip(docs, texts, asked, keys, strict=True):
            looks = [self._known[key] for key in of_sentence]
            if not self._simple or any(look.pairs for look in looks):
                looks = self._all(doc)
            yield _made(text, rows, looks)

    def _know(self, keys: dict[tuple[int, int, int], None]) -> None:
        new = [key for key in keys if key not in self._known]
        if new and len(self._known) + len(new) > MOST_KNOWN:
            self._known.clear()
            new = list(keys)
        if self._apart:
            self._ask(new)
        else:
            for key in new:
                self._ask([key])

    def _all(self, doc: Any) -> list[Look]:
        for rule in self._rules:
            rule(doc)
        return [_look(token, False) for token in doc]

    def _ask(self, keys: list[tuple[int, int, int]]) -> None:
        """Words that were not met before under this tag and role."""
        told = {key: tuple(self._vocab.strings[part] for part in key) for key in keys}
        special = {key: said for key, said in told.items() if self._special.is_meant(said[0])}
        plain = {key: said for key, said in told.items() if key not in special}
        others = list(dict.fromkeys(said[1:] for said in plain.values() if said[1:] not in self._plain))
        ruled = self._ruled([*special.values(), *((_BESIDE["LOWER"], *other) for other in others)])
        for key, token in zip(special, ruled, strict=False):
            self._known[key] = _look(token, self._paired(token.lower_, token.tag_, token.dep_))
        for other, token in zip(others, ruled[len(special) :], strict=True):
            self._plain[other] = (token.pos_, str(token.morph), self._paired(token.lower_, *other))
        if plain:
            self._ask_plain(plain)

    def _ruled(self, told: list[tuple[str, ...]]) -> list[Any]:
        """Words under a tag and a role after all rules: behind one that a rule may look at with the next stands a word that none does."""
        from spacy.tokens import Doc

        words, tags, deps, places = list[str](), list[str](), list[str](), list[int]()
        for text, tag, dep in told:
            places.append(len(words))
            apart = self._paired(text.lower(), tag, dep)
            words += [text, _BESIDE["LOWER"]] if apart else [text]
            tags += [tag, _BESIDE["TAG"]] if apart else [tag]
            deps += [dep, "dep"] if apart else [dep]
        made = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for rule in self._rules if told else ():
            rule(made)
        return [made[place] for place in places]

    def _ask_plain(self, told: dict[tuple[int, int, int], tuple[str, ...]]) -> None:
        """Words of which no rule for parts of speech knows: they have those of their tag and role, and a base form of their own."""
        from spacy.tokens import Doc

        texts, tags, _ = (list(part) for part in zip(*told.values(), strict=True))
        pos, morphs, paired = (list(part) for part in zip(*(self._plain[said[1:]] for said in told.values()), strict=True))
        made = Doc(self._vocab, words=texts, tags=tags, pos=pos, morphs=morphs)
        for rule in self._rules[1:]:  # the first is the one whose answer is known
            rule(made)
        for (key, said), token, pairs in zip(told.items(), made, paired, strict=True):
            self._known[key] = _look(token, pairs)._replace(dep_=said[2])

    def _paired(self, lower: str, tag: str, dep: str) -> bool:
        return any(_may_be(first, {"LOWER": lower, "TAG": tag, "DEP": dep}) for first in self._firsts)


class Special:
    """Which words the rules for parts of speech know by their letters; of the others they ask tag and role only."""

    def __init__(self, patterns: Sequence[Sequence[dict[str, Any]]]) -> None:
        self._words: set[str] = set()
        self._shapes: list[re.Pattern[str]] = []
        self._all = False  # whether a rule asks in a way that is not known here
        for asked in (asked for pattern in patterns for asked in pattern):
            value = asked.get("LOWER")
            if isinstance(value, str):
                self._words.add(value)
            elif isinstance(value, dict) and set(value) == {"IN"}:
                self._words.update(value["IN"])
            elif isinstance(value, dict) and set(value) == {"REGEX"}:
                self._shapes.append(re.compile(value["REGEX"]))
            else:
                self._all = self._all or value is not None
            self._all = self._all or not asked.keys() <= {"LOWER", "TAG", "DEP", "IS_SPACE"}
        self._all = self._all or self._knows(_BESIDE["LOWER"])

    def is_meant(self, word: str) -> bool:
        """Whether a rule may know this word; of space there are rules as well."""
        return self._all or not word.strip() or self._knows(word.lower())

    def _knows(self, low: str) -> bool:
        return low in self._words or any(shape.search(low) for shape in self._shapes)


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


def _made(text: str, rows: Sequence[Sequence[int]], looks: Sequence[Look]) -> Sentence:
    """A sentence of what the model says of its words."""
    made = Sentence(text)
    heads = [(i + row[3]) & _WHOLE for i, row in enumerate(rows)]
    firsts, lasts = edges(heads)
    words = [
        Word(made, i, row[4], first, last, look) for i, (row, first, last, look) in enumerate(zip(rows, firsts, lasts, looks, strict=True))
    ]
    made.words = words
    before: dict[int, list[Word]] = {}
    behind: dict[int, list[Word]] = {}
    reached = [1] * len(words)  # this word, and what hangs on it by the reach of each
    for i, head in enumerate(heads):
        word = words[i]
        word.head = words[head]
        if i != head:
            (before if i < head else behind).setdefault(head, []).append(word)
            reached[head] += lasts[i] - firsts[i] + 1
    for i, found in before.items():
        words[i].lefts = words[i].children = tuple(found)
    for i, found in behind.items():
        word = words[i]
        word.rights = tuple(found)
        word.children = word.lefts + word.rights
    made.crossing = any(last - first + 1 != reach for first, last, reach in zip(firsts, lasts, reached, strict=True))
    return made


def edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """The places of the first and of the last word of what hangs on each word, itself among it; a root is its own head."""
    firsts, lasts = list(range(len(heads))), list(range(len(heads)))
    for i in range(len(heads)):
        place = heads[i]
        while firsts[place] > i:  # whoever has an earlier one has passed it up already
            firsts[place] = i
            place = heads[place]
    for i in reversed(range(len(heads))):
        place = heads[i]
        while lasts[place] < i:
            lasts[place] = i
            place = heads[place]
    return firsts, lasts
