"""Makes the weights by which an unknown word is known for a person's name (`outside/persons/learned_names.py`).

    .venv/bin/python -m tools.person_names en      (five minutes on two cores; `ar` for Arabic)

Nobody's name is learnt from: names are put together by chance from `tools/names/latin.txt`, `arabic.txt` (by people, typed from common
knowledge) and `more.txt` (lists of Faker 40, MIT), and planted in lines of our own (`frames_*.txt`) and in the place of *a woman*,
*residents*, *he* in our labelled texts. What those texts say otherwise, and `none_*.txt`, names nobody. Same input, same bytes.
"""

from __future__ import annotations

import json
import random
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from safepassage.outside.persons.learned_names import SIZE, NameScores, Words, around, index_of, letters_of, signs_of, unmarked, words_in
from safepassage.outside.persons.learned_persons import candidates, given_in, runs_of
from safepassage.reports.parties.holders import HOLDERS
from tools.marked_texts import read_marked

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "safepassage" / "outside" / "reading_data"
NAMES = HERE / "names"
_SLOT = re.compile(r"\{([NGFTODVCW])\}")
_ROUNDS = 60  # how often each line of ours is filled
_COMMON = 1_500  # words that stand in every second line with words
_KNOWN = 0.3  # of the towns in them, how many stand in our list of the wars' towns
_PERSONS_EN = re.compile(
    r"\b(?:[Aa]|[Tt]he|[Oo]ne|[Aa]nother|[Aa]n) (?:(?:young|old|elderly|local|wounded|pregnant|displaced|injured) )?"
    r"(?:man|woman|boy|girl|resident|teacher|farmer|doctor|nurse|driver|witness|villager|father|mother|student|trader|shopkeeper|"
    r"aid worker|journalist|surgeon|teenager|grandmother|patient|neighbour|volunteer|medic|soldier|fighter|elder|worker)\b(?! of)"
    r"|(?:(?<=[.!?] )|^)(?:He|She)\b(?= [a-z])"
    r"|\b(?:[Rr]esidents|[Vv]illagers|[Ww]itnesses|[Cc]ivilians|[Ff]amilies|[Dd]octors|[Pp]atients|[Ss]urvivors|[Mm]edics)\b(?= [a-z])",
    re.MULTILINE,
)
_PERSONS_AR = re.compile(
    r"(?<![\w])(?:رجل|رجلا|امرأة|شاب|شابا|سائق|طبيب|معلم|مزارع|شاهد|مواطن|ناشط|طالب|ممرضة|أحد السكان|أحد الأهالي|"
    r"السكان|الأهالي|المدنيين|المدنيون|الناشطون|الأطباء|النازحون|المسعفون)(?![\w])"
)
Line = tuple[str, list[tuple[int, int]]]


class Names:
    """Names by people, towns and bodies, drawn by chance."""

    def __init__(self, lang: str, rng: random.Random) -> None:
        self.lang, self.rng = lang, rng
        self.peoples: list[tuple[list[str], list[str]]] = []
        for line in (NAMES / ("latin.txt" if lang == "en" else "arabic.txt")).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                given, _, family = line.partition(": ")[2].partition(" | ")
                self.peoples.append(([n.replace("_", " ") for n in given.split()], [n.replace("_", " ") for n in family.split()]))
        for line in (NAMES / "more.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#") and line.startswith("ar") == (lang == "ar"):
                pool = line.partition(": ")[2].split()
                self.peoples += [(pool, pool)] if pool else []
        self.towns, self.bodies, self.words = _towns(lang), _bodies(lang), _words(lang)
        if lang == "en":
            self.known_towns = _known_towns()
            self.plain = _plain_words(lang, {name.casefold() for given, family in self.peoples for name in (*given, *family)})

    def given(self) -> str:
        return self._unheard(self.rng.choice(self.rng.choice(self.peoples)[0]))

    def family(self) -> str:
        return self._family(self.rng.choice(self.peoples)[1])

    def _family(self, pool: Sequence[str]) -> str:
        name, chance = self.rng.choice(pool), self.rng.random()
        name = self._unheard(name)
        if self.lang == "en" and chance < 0.12:
            return self.rng.choice(("Al-", "al-", "Al ", "El-")) + name
        if self.lang == "ar" and chance < 0.1 and not name.startswith("ال"):
            return "ال" + name
        return name

    def _unheard(self, name: str) -> str:
        """Now and then another name of its sound: the head of one and the tail of another, so that not these few are learnt by heart."""
        if self.rng.random() > 0.3 or len(name) < 5 or " " in name:
            return name
        other = self.rng.choice(self.rng.choice(self.peoples)[1])
        made = name[: self.rng.randrange(2, len(name) - 1)] + other[self.rng.randrange(1, max(2, len(other) - 2)) :].lower()
        return made if 3 < len(made) < 14 and " " not in made else name

    def whole(self) -> str:
        """Two or three names of one people, seldom an initial, a kunya or all in capitals."""
        given, family = self.rng.choice(self.peoples)
        first, last, chance = self._unheard(self.rng.choice(given)), self._family(family), self.rng.random()
        if chance < 0.62:
            return f"{first} {last}"
        if chance < 0.74:
            return f"{first} {self.rng.choice(given)} {last}"
        if chance < 0.8:
            return f"{first} {self.rng.choice(family)} {last}"
        if chance < 0.84:
            return f"{self._family(family)} {first}"
        if chance < 0.88:
            father, mother = ("Abu", "Umm") if self.lang == "en" else ("أبو", "أم")
            return f"{father if chance < 0.86 else mother} {first}"
        if chance < 0.93:
            return first
        if self.lang == "en" and chance < 0.96:
            return f"{first} {last}".upper()
        if self.lang == "en" and chance < 0.98:
            return f"{first[0]}. {last}"
        return f"{self.given()} {self.family()}"

    def fill(self, frame: str, planted: bool) -> Line:
        """A line with its slots filled, and where names stand in it."""
        text, spans, done = "", list[tuple[int, int]](), 0
        for slot in _SLOT.finditer(frame):
            text, done = text + frame[done : slot.start()], slot.end()
            word = self._slot(slot[1])
            if slot[1] in "NGF" and planted:
                spans.append((len(text), len(text) + len(word)))
            text += word
        return text + frame[done:], spans

    def _slot(self, kind: str) -> str:
        if kind == "N":
            return self.whole()
        if kind == "G":
            return self.given()
        if kind == "F":
            return self.family()
        if kind == "T":
            return self.rng.choice(self.known_towns if self.lang == "en" and self.rng.random() < _KNOWN else self.towns)
        if kind in self.words:
            return self.rng.choice(self.words[kind])
        if kind == "W":
            return self.rng.choice(self.plain[:_COMMON] if self.rng.random() < 0.5 else self.plain)
        return str(self.rng.randrange(2, 90)) if kind == "D" else self.rng.choice(self.bodies)


def _bodies(lang: str) -> list[str]:
    lines = (NAMES / "bodies.txt").read_text(encoding="utf-8").splitlines()
    return next(line.partition(": ")[2] for line in lines if line.startswith(f"{lang}: ")).split("|")


def _words(lang: str) -> dict[str, list[str]]:
    """Verbs, what follows them and plain nouns, in Arabic: `{V} {G} {C}`."""
    path, words = NAMES / f"words_{lang}.txt", dict[str, list[str]]()
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        kind, _, rest = line.partition(": ")
        if len(kind) == 1:
            words[kind] = rest.split("|" if "|" in rest else None)
    return words


def _towns(lang: str) -> list[str]:
    store = sqlite3.connect(DATA / "places.sqlite")
    if lang == "en":
        rows = store.execute(
            "SELECT DISTINCT name FROM places WHERE precision IN ('city', 'region') AND people < 500000 ORDER BY name"
        ).fetchall()
        return [name for (name,) in rows if name.isascii() and len(name.split()) < 4 and "(" not in name]
    large = "SELECT DISTINCT n.name FROM names n JOIN places p ON p.id = n.place WHERE n.name >= 'ء' AND n.name < 'ی'"
    rows = store.execute(large + " AND (p.people >= 8000 OR p.id >= 1000000000 OR p.precision = 'region') ORDER BY 1").fetchall()
    return [name for (name,) in rows if len(name.split()) < 4]


def _known_towns() -> list[str]:
    """The towns that our list of places by hand has: reports of wars name them more often than a thousand villages."""
    rows = sqlite3.connect(DATA / "places.sqlite").execute("SELECT DISTINCT name FROM places WHERE id >= 1000000000 ORDER BY 1")
    return [name for (name,) in rows if name.isascii() and len(name.split()) < 4]


def _plain_words(lang: str, names: set[str]) -> list[str]:
    """Words of our texts that nobody is called by, as they begin a line, an entry or a heading: `- |Access|`; common ones first."""
    counted = Counter(word for text in _texts(lang) for word in re.findall(r"(?<![^\W\d_])[a-z]{3,}(?![^\W\d_])", text))
    known = [word for word, times in counted.items() if times > 1 and word not in names]
    return [word.capitalize() for word in sorted(known, key=lambda word: (-counted[word], word))]


def _texts(lang: str) -> Iterator[str]:
    for path in sorted((HERE / "labelled").rglob(f"*_{lang}_*.txt")):
        yield from (one.text for one in read_marked(path))
    for path in sorted((HERE / "labelled").rglob(f"{lang}_*.json")):
        yield from (doc["text"] for doc in json.loads(path.read_text(encoding="utf-8"))["docs"])


def _lines(lang: str, names: Names) -> Iterator[Line]:
    """All that is learnt from: our frames, our texts as they are, and our texts with names in the place of persons."""
    rng = names.rng
    frames = [(line, True) for line in _frames(f"frames_{lang}.txt")] + [(line, False) for line in _frames(f"none_{lang}.txt")]
    for frame, planted in frames:
        for _ in range(_ROUNDS if planted else _ROUNDS * 2):
            text, spans = names.fill(frame, planted)
            if rng.random() < 0.5:  # a neighbour, so that lines begin and end elsewhere
                other, more = names.fill(*rng.choice(frames))
                sign = rng.choice(("\n", " ", "\n\n"))
                spans += [(start + len(text) + len(sign), end + len(text) + len(sign)) for start, end in more]
                text += sign + other
            yield text, spans
    persons = _PERSONS_EN if lang == "en" else _PERSONS_AR
    for text in _texts(lang):
        yield _with_other_towns(text, names), []
        for _ in range(2):
            yield _planted(text, persons, names)


def _frames(name: str) -> list[str]:
    return [line for line in (NAMES / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _with_other_towns(text: str, names: Names) -> str:
    """A text in which some words behind *in*, *near* or *to* are other towns: what it names is not learnt by heart."""

    def other(match: re.Match[str]) -> str:
        return match[1] + names.rng.choice(names.towns) if names.rng.random() < 0.3 else match[0]

    return re.sub(r"(\b(?:in|near|to|from|at|of) )[A-Z][a-z]+\b(?! [A-Z])", other, text) if names.lang == "en" else text


def _planted(text: str, persons: re.Pattern[str], names: Names) -> Line:
    made, spans, done = "", list[tuple[int, int]](), 0
    for match in persons.finditer(text):
        if names.rng.random() < 0.4:
            continue
        made, done = made + text[done : match.start()], match.end()
        many = match[0].lower().endswith("s") or match[0].endswith(("ون", "ين")) or match[0] in ("السكان", "الأهالي", "الأطباء")
        for number in range(1 + many):
            made += "" if not number else " and " if names.lang == "en" else " و"
            word = names.whole() if names.rng.random() < 0.65 else names.given()
            spans.append((len(made), len(made) + len(word)))
            made += word
    return made + text[done:], spans


def _asked(lang: str, lines: Sequence[Line], known: Any) -> Iterator[tuple[Words, int, tuple[int, int], bool, int]]:
    """Each word that may be a name: its text, where it stands, its run, whether that is a known place, and whether it is a name."""
    rng = random.Random(7)
    for text, spans in lines:
        words = words_in(text)
        runs = runs_of(words, lang)
        named = [False] * len(words.spans)
        for n, (start, end) in enumerate(words.spans):
            named[n] = any(a <= start and end <= b for a, b in spans)
        for at in candidates(words, lang):
            if words.low[at] in HOLDERS:
                continue
            run = runs[at]
            whole = text[words.spans[run[0]][0] : words.spans[run[1] - 1][1]]
            yield words, at, run, lang == "en" and known(whole) and rng.random() < 0.6, int(named[at])


def _fit(rows: Sequence[Sequence[int]], labels: Sequence[int]) -> tuple[Any, float]:
    """The weight of each sign, and the bias."""
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((column for row in rows for column in row), dtype=np.int32, count=int(ends[-1]))
    table = csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=(len(rows), SIZE))
    table.sum_duplicates()
    fit = SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=6, tol=None, random_state=3, average=True)
    return fit.fit(table, np.asarray(labels)).coef_[0].astype(np.float32), float(fit.intercept_[0])


def _given(lang: str, scores: NameScores, rng: random.Random) -> Callable[[str], bool]:
    """Whether the lists know a word; in Arabic of one word in three not asked, for most names of far peoples are in no list."""
    return (lambda _: False) if lang == "ar" and rng.random() < 0.35 else scores.given


def _packed(weights: np.ndarray) -> tuple[np.ndarray, float]:
    step = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    return np.clip(np.rint(weights / step), -127, 127).astype(np.int8), step


def main() -> None:
    """Learns one language and writes its file."""
    lang = sys.argv[1]
    from safepassage.outside.reading_parts import is_place

    names = Names(lang, random.Random(11))
    lines = list(_lines(lang, names))
    asked = list(_asked(lang, lines, is_place))
    labels = [label for *_, label in asked]
    print(len(lines), "lines", len(asked), "words", sum(labels), "of names")
    own = [[index_of(sign) for sign in letters_of(unmarked(words.text[slice(*words.spans[at])]))] for words, at, *_ in asked]
    letters, _ = _fit(own, labels)
    letters8, step = _packed(letters)
    scores = NameScores((letters8 * step).tolist(), [0.0] * SIZE, given_in(lang))
    forget, unlisted = random.Random(5), random.Random(13)
    rows = [
        (mine if forget.random() < 0.6 else [])  # what stands around must tell, too
        + [index_of(sign) for sign in signs_of(around(words, at, run, known), scores.alone, _given(lang, scores, unlisted))]
        for mine, (words, at, run, known, _) in zip(own, asked, strict=True)
    ]
    signs, bias = _fit(rows, labels)
    signs8, step_of_signs = _packed(signs)
    np.savez_compressed(DATA / f"names_{lang}.npz", letters=letters8, signs=signs8, steps=np.array([step, step_of_signs, bias]))
    print((DATA / f"names_{lang}.npz").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
