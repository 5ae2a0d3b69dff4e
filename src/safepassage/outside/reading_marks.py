"""Where in a text claims begin and end, word by word: a small language model that was tuned to our own labelled texts.

Made by `tools/reading_marks.py`, run by onnxruntime with weights of eight bits. It sees a few sentences together, in the pieces of their
words, and beside each word what the lexicon says there; of a snippet it tells what type of armed event it is. The same text always goes
through it in the same windows, so on one machine it has the same marks to the last bit; another kind of processor may round otherwise.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from safepassage.outside.arabic_marks import grown
from safepassage.outside.word_pieces import WordPieces
from safepassage.records.marked import KINDS, Marked

MARKS = Path(__file__).parent / "reading_data" / "marks_en.onnx"
SUM = ".sha256"  # what the name of the file beside the model ends with, which holds its check sum
VOCABULARY, TYPES = "vocabulary", "types"  # what stands in the file beside the model, a line each: its pieces, types of armed events
DIGEST, SNIPPETS = "digest", "snippets"  # and of which texts and snippets it was made
MOST_TOGETHER = 128  # pieces that are looked at together, and more only of one sentence
MOST_PIECES = 500  # of a sentence: the model knows no more places; behind them no claim is marked
MOST_OF_SNIPPET = 159  # pieces of it that are looked at
WIDE = 384  # numbers that it knows of a word, in each of its layers
_HANDS = 2  # threads
_OUTPUTS = ["marks", "kinds", "early", "late"]
_WORDS = re.compile(r"\w+|[^\w\s]")


class Window(NamedTuple):
    """
    Sentences that are looked at together.

    `ids`: their pieces, with a mark before the first and one behind each. `firsts`: where each of their words begins among these.
    `sizes`: how many words of each sentence are in.
    """

    ids: tuple[int, ...]
    firsts: tuple[int, ...]
    sizes: tuple[int, ...]


def windows_of(sentences: Iterable[Sequence[str]], pieces: WordPieces, most: int = MOST_TOGETHER) -> Iterator[Window]:
    """Sentences in turn, as many as have at most so many pieces together; a longer one alone. Each is a sequence of words."""
    ids, firsts, sizes = [pieces.begin], list[int](), list[int]()
    for words in sentences:
        mine, begins = list[int](), list[int]()
        for word in words:
            if len(mine) + len(cut := pieces(word)) > MOST_PIECES:
                break
            begins.append(len(mine))
            mine += cut
        if sizes and len(ids) + len(mine) + 1 > most:
            yield Window(tuple(ids), tuple(firsts), tuple(sizes))
            ids, firsts, sizes = [pieces.begin], [], []
        firsts += [len(ids) + begin for begin in begins]
        ids += [*mine, pieces.end]
        sizes.append(len(begins))
    if sizes:
        yield Window(tuple(ids), tuple(firsts), tuple(sizes))


def pieces_of(snippet: str, pieces: WordPieces) -> list[int]:
    """The pieces of a short text, with a mark before and behind them."""
    cut = [piece for word in _WORDS.findall(snippet) for piece in pieces(word)]
    return [pieces.begin, *cut[:MOST_OF_SNIPPET], pieces.end]


class _Asked(NamedTuple):
    """A window that is worked on; `sizes`: how many words its sentences have, those that are not looked at among them."""

    window: Window
    sizes: Sequence[int]
    answer: Future[Sequence[np.ndarray]]


class Answers:
    """What sentences are marked with, in their turn, as soon as it is known."""

    def __init__(self, asked: Sequence[_Asked]) -> None:
        self._asked = asked

    def __iter__(self) -> Iterator[Marked]:
        """Waits for what is not known yet. Raises what went wrong meanwhile."""
        return (marked for one in self._asked for marked in _apart(one.answer.result(), one.window, one.sizes))

    def cancel(self) -> None:
        """Nobody waits for them any more: what was not begun is not begun."""
        for one in self._asked:
            one.answer.cancel()


def _apart(told: Sequence[np.ndarray], window: Window, sizes: Sequence[int]) -> Iterator[Marked]:
    """What the model says of a window, sentence by sentence."""
    words, kinds, early, late = told
    seen = np.stack([early[0, list(window.firsts)], late[0]], axis=1)
    begin = 0
    for known, size in zip(window.sizes, sizes, strict=True):
        of_sentence = slice(begin, begin + known)
        all_seen = np.pad(seen[of_sentence], ((0, size - known), (0, 0), (0, 0))) if known < size else seen[of_sentence]
        yield grown(words[of_sentence], kinds[of_sentence], size)._replace(seen=all_seen)
        begin += known


class Marker:
    """Sentences with their hints in, the chances of their words out, worked on beside what the asker does meanwhile."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the model cannot be read, ValueError where it is damaged, ImportError where onnxruntime is not installed."""
        if sha256(path.read_bytes()).hexdigest() != path.with_suffix(SUM).read_text(encoding="ascii").strip():
            raise ValueError(f"{path.name} is damaged")
        self._session = _session(path)  # by its name: of bytes it keeps a copy
        self.about: dict[str, str] = self._session.get_modelmeta().custom_metadata_map
        self.pieces = WordPieces(self.about[VOCABULARY].split("\n"))
        self._hands = ThreadPoolExecutor(_HANDS)

    def __call__(self, docs: Iterable[Any], hints: Sequence[np.ndarray]) -> Answers:
        """
        What each word of each sentence is.

        Parameters
        ----------
        docs : parsed sentences that follow each other; the first are worked on while the later ones are made.
        hints : for each (words, HINTS), what the lexicon says there; may grow with `docs`.
        """
        asked, begun = list[_Asked](), 0
        answers = Answers(asked)
        try:
            for window in windows_of(([word.text for word in doc] for doc in docs), self.pieces):
                told = hints[begun : begun + len(window.sizes)]
                asked.append(_Asked(window, list(map(len, told)), self._hands.submit(self._asked_of(window, told))))
                begun += len(window.sizes)
        except BaseException:
            answers.cancel()
            raise
        return answers

    def _asked_of(self, window: Window, hints: Sequence[np.ndarray]) -> Callable[[], Sequence[np.ndarray]]:
        """What gives, in whichever thread, what the model says of a window: whatever else a thread did would hold up the others."""
        if not window.firsts:
            wide = ((0, 3), (0, len(KINDS)), (1, len(window.ids), WIDE), (1, 0, WIDE))
            return lambda: [np.zeros(shape, dtype=np.float32) for shape in wide]
        ids, firsts = (np.array(numbers, dtype=np.int64) for numbers in (window.ids, window.firsts))
        known = np.concatenate([hint[:size] for hint, size in zip(hints, window.sizes, strict=True)])
        return partial(self._session.run, _OUTPUTS, {"ids": ids, "firsts": firsts, "hints": known})

    def types_of(self, snippets: Iterable[str]) -> np.ndarray:
        """(snippets, types): logarithms of the chances of each type, in the order of `about[TYPES]`."""
        wide = next(asked.shape[1] for asked in self._session.get_inputs() if asked.name == "hints")
        none = {"firsts": np.zeros(1, dtype=np.int64), "hints": np.zeros((1, wide), dtype=np.float32)}
        ids = (np.array(pieces_of(snippet, self.pieces), dtype=np.int64) for snippet in snippets)
        told = [self._session.run(["types"], none | {"ids": some})[0] for some in ids]
        return np.array(told, dtype=np.float32).reshape(len(told), self.about[TYPES].count("\n") + 1)


def _session(path: Path) -> Any:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # releases that we do not lock tell their maker what they are used for
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
