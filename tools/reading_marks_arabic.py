"""Makes `outside/reading_data/marks_ar.npz` and `tools/marks_left_out_ar.npz`: where Arabic claims begin and end.

    .venv/bin/python -m tools.reading_marks_arabic    # then `python -m tools.reading_kinds ar`: the weights count on its chances

A convolutional network on the sentence encoder's numbers of each word (`outside/arabic_marks.py`). It learns from the English texts first:
the encoder holds the words of its languages side by side, so what it learns there is half of what it needs; then from the Arabic ones.
Needs what nobody needs to read: `pip install torch`. The second file holds what networks that have seen the other half of the Arabic texts
say of each: with it `reading_weights.py` learns how far the first can be trusted. Some 20 minutes on two cores.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from safepassage.outside.arabic_marks import ARABIC_MARKS, MOST_TOGETHER, MOST_WORDS, STEPS, ArabicMarker, windows_of
from safepassage.outside.quick_encoder import WIDE
from safepassage.outside.reading_parts import load_encoder
from safepassage.records.marked import BEGINS, GOES_ON, KINDS
from safepassage.reports.arabic.claims import weighing
from safepassage.reports.arabic.claims.marking import HINTS, hints_of
from safepassage.reports.arabic.voices.sentences import split_arabic
from safepassage.reports.words.words import Word, sentences_of, words_of
from tools.marking_model import HABITS
from tools.reading_kinds import digest_of_texts, write
from tools.reading_marks import habit_of
from tools.reading_weights import FOLDS_OF_MARKS, MARKS_LEFT_OUT, Text, fold_of, rounded, texts_of

INNER, DROPPED = 192, 0.3  # numbers of a word inside the network; share of them that is left out at a time while it learns
FIRST, THEN = (4, 1e-3), (10, 7e-4)  # times through the English texts and the size of a step, then through the Arabic ones
LEAST_TOGETHER, BATCH, WARM, DECAY = 64, 8, 0.1, 0.02  # words, windows, share of the steps that grow, of the weights
BEGIN_WEIGHT, KIND_WEIGHT, OTHER_KIND = 2.0, 0.5, 0.5
_COLUMNS = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Sample:
    """
    A sentence: its words, what is known of them, and what is right.

    `seen` (words, WIDE), float16. `hints` (words, HINTS). `claimed` (words,): NONE, BEGINS or GOES_ON. `counts` (words,): 0 within an
    optional claim. `kinds` (words, KINDS): adding up to 1 within a claim.
    """

    ident: str
    words: tuple[str, ...]
    seen: np.ndarray
    hints: np.ndarray
    claimed: np.ndarray
    counts: np.ndarray
    kinds: np.ndarray


def samples_of(texts: Sequence[Text], lang: str) -> Iterator[Sample]:
    """The sentences of the texts, in their order."""
    encode = load_encoder().words
    for text in texts:
        told = list(_arabic(text.text) if lang == "ar" else _english(text.text))
        seen = encode([[word.text for word in words] for words, _ in told])
        for (words, hints), row in zip(told, seen, strict=True):
            yield Sample(text.ident, tuple(word.text for word in words), row.astype(np.float16), hints, *_right(text, words))


def _arabic(text: str) -> Iterator[tuple[list[Word], np.ndarray]]:
    for one in split_arabic(text, sentences_of(text)):
        if one.words:
            words, asked = one.words[:MOST_WORDS], weighing.candidates_of(one, weighing.worded_of(one))
            yield words, hints_of(one, asked, text)[: len(words)]


def _english(text: str) -> Iterator[tuple[list[Word], np.ndarray]]:
    """The Arabic lexicon says nothing of English words: only where lines and the sentence begin, and which are numbers."""
    for start, end in sentences_of(text):
        words = words_of(text[start:end], start)[:MOST_WORDS]
        if words:
            yield words, bare_hints(words, text)


def bare_hints(words: Sequence[Word], text: str) -> np.ndarray:
    """(words, HINTS) of a sentence of which the lexicon says nothing."""
    hints = np.zeros((len(words), HINTS), dtype=np.float32)
    hints[:, 0] = ["\n" in text[max(0, word.start - 3) : word.start] for word in words]
    hints[:1, 1] = 1.0
    hints[:, 2] = [word.text[:1].isdecimal() for word in words]
    return hints


def _right(text: Text, words: Sequence[Word]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    claimed = np.zeros(len(words), dtype=np.int64)
    counts, kinds = np.ones(len(words), dtype=np.float32), np.zeros((len(words), len(KINDS)), dtype=np.float32)
    for claim in text.claims:
        inside = [place for place, word in enumerate(words) if word.start < claim.end and word.end > claim.start]
        for place in inside:
            claimed[place] = BEGINS if place == inside[0] else GOES_ON
            counts[place] = counts[place] if claim.core else 0.0
            for number, kind in enumerate(claim.kinds):
                kinds[place, _COLUMNS[kind]] = OTHER_KIND if number else 1.0
    return claimed, counts, kinds / np.maximum(kinds.sum(axis=1, keepdims=True), 1e-9)


def network() -> Any:
    """The torch module whose numbers `ArabicMarker` takes; it has learnt nothing yet."""
    import torch
    from torch import nn
    from torch.nn import functional as fn

    class Net(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.inp, self.hint, self.habit = nn.Linear(WIDE, INNER), nn.Linear(HINTS, INNER), nn.Embedding(HABITS, INNER)
            self.norm, self.drop = nn.LayerNorm(INNER), nn.Dropout(DROPPED)
            self.convs = nn.ModuleList(nn.Conv1d(INNER, 2 * INNER, 3, padding=step, dilation=step) for step in STEPS)
            self.norms = nn.ModuleList(nn.LayerNorm(INNER) for _ in STEPS)
            self.bio, self.kind = nn.Linear(INNER, 3), nn.Linear(INNER, len(KINDS))
            nn.init.zeros_(self.habit.weight)

        def forward(self, words: Any, hints: Any, habits: Any) -> tuple[Any, Any]:
            told = self.inp(self.drop(words)) + self.hint(hints) + self.habit(habits)[:, None]
            seen = self.norm(fn.gelu(told, approximate="tanh"))
            for conv, norm in zip(self.convs, self.norms, strict=True):
                new, gate = conv(self.drop(seen).transpose(1, 2)).transpose(1, 2).chunk(2, -1)
                seen = norm(seen + new * torch.sigmoid(gate))
            seen = self.drop(seen)
            return fn.log_softmax(self.bio(seen), -1), fn.log_softmax(self.kind(seen), -1)

    return Net()


def learn(net: Any, samples: Sequence[Sample], times: int, step: float, say: str) -> Any:
    """Goes through the samples so often, in windows of sizes by chance. Changes and returns the network."""
    import torch
    from torch import nn
    from torch.nn import functional as fn

    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    batches = [batch for _ in range(times) for batch in _batches(samples, rng)]
    best = torch.optim.AdamW(net.parameters(), lr=step, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(best, step, total_steps=len(batches), pct_start=WARM)
    weights, lost = torch.tensor([1.0, BEGIN_WEIGHT, 1.0]), 0.0
    net.train()
    for number, batch in enumerate(batches, 1):
        some = {name: torch.from_numpy(array) for name, array in _padded(batch).items()}
        words, kinds = net(some["seen"], some["hints"], some["habits"])
        counts, claimed = some["counts"], (some["claimed"] > 0).float()
        of_words = fn.nll_loss(words.transpose(1, 2), some["claimed"], reduction="none") * counts * weights[some["claimed"]]
        of_kinds = -(some["kinds"] * kinds).sum(-1) * counts * claimed
        loss = of_words.sum() / counts.sum().clamp(min=1) + KIND_WEIGHT * of_kinds.sum() / (counts * claimed).sum().clamp(min=1)
        best.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        best.step()
        pace.step()
        lost += float(loss.detach())
        if number % 100 == 0:
            print(f"{say}: step {number} of {len(batches)}: loss {lost / 100:.3f}", flush=True)
            lost = 0.0
    return net


def _batches(samples: Sequence[Sample], rng: np.random.Generator) -> list[list[list[Sample]]]:
    """All samples in windows of sizes by chance, none over two texts; those of like length in a batch, in an order of their own."""
    windows, begin = list[list[Sample]](), 0
    while begin < len(samples):
        same = next((n for n in range(begin, len(samples)) if samples[n].ident != samples[begin].ident), len(samples))
        most = int(rng.integers(LEAST_TOGETHER, MOST_TOGETHER + 1))
        first = next(windows_of([len(sample.words) for sample in samples[begin:same]], most))
        windows.append(list(samples[begin : begin + len(first)]))
        begin += len(first)
    windows = [windows[place] for place in rng.permutation(len(windows))]
    found = list[list[list[Sample]]]()
    for part in range(0, len(windows), 50 * BATCH):
        ordered = sorted(windows[part : part + 50 * BATCH], key=lambda window: sum(len(one.words) for one in window))
        found += [ordered[place : place + BATCH] for place in range(0, len(ordered), BATCH)]
    return [found[place] for place in rng.permutation(len(found))]


def _padded(windows: Sequence[Sequence[Sample]]) -> dict[str, np.ndarray]:
    """The arrays of a batch; `counts` is 0 behind the last word."""
    most = max(sum(len(sample.words) for sample in window) for window in windows)
    found = dict[str, np.ndarray]()
    for name in ("seen", "hints", "claimed", "counts", "kinds"):
        rows = [np.concatenate([getattr(sample, name) for sample in window]) for window in windows]
        padded = [np.pad(row, [(0, most - len(row)), *[(0, 0)] * (row.ndim - 1)]) for row in rows]
        found[name] = np.stack(padded).astype(np.int64 if name == "claimed" else np.float32)
    found["habits"] = np.array([habit_of(window[0].ident) for window in windows])
    return found


def numbers_of(net: Any) -> dict[str, np.ndarray]:
    """The numbers of a trained network with the habit 0 as `ArabicMarker` takes them, float16: matrices with a row for each coming in."""
    held, found = dict(net.state_dict()), dict[str, np.ndarray]()
    held["inp.bias"] = held["inp.bias"] + held.pop("habit.weight")[0]
    for name, array in ((name, part.detach().numpy()) for name, part in held.items()):
        group, *rest = name.split(".")
        if group in ("convs", "norms"):
            group, rest = f"{group[:-1]}{rest[0]}", rest[1:]
        if array.ndim == 3:
            array = array.transpose(2, 1, 0).reshape(-1, array.shape[0])
        elif array.ndim == 2:
            array = array.T
        found[f"{group}.{rest[0]}"] = array.astype(np.float16)
    return found


def main() -> None:
    """Trains all networks and writes both files anew."""
    import torch

    torch.set_num_threads(1)  # with others at work two wait for each other in a loop, and take four times as long
    torch.manual_seed(0)
    texts, net = texts_of("ar"), network()
    learn(net, list(samples_of(texts_of("en"), "en")), *FIRST, "English")
    first = {name: part.clone() for name, part in net.state_dict().items()}
    samples, made = list(samples_of(texts, "ar")), list[dict[str, np.ndarray]]()
    for part in (None, *range(FOLDS_OF_MARKS)):
        net.load_state_dict(first)
        rest = [sample for sample in samples if part is None or fold_of(sample.ident) != part]
        made.append(numbers_of(learn(net, rest, *THEN, f"Arabic without part {part}")))
    about = {"digest": np.array(digest_of_texts(texts)), "english": np.array(digest_of_texts(texts_of("en")))}
    write(ARABIC_MARKS, made[0] | about)
    write(MARKS_LEFT_OUT["ar"], _left_out(samples, made[1:]) | about)


def _left_out(samples: Sequence[Sample], models: Sequence[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """What is marked in each text by the network that has not seen it."""
    by_text: dict[str, list[Sample]] = {}
    for sample in samples:
        by_text.setdefault(sample.ident, []).append(sample)
    rows, sizes = list[np.ndarray](), list[int]()
    with TemporaryDirectory() as folder:
        markers = list[ArabicMarker]()
        for part, model in enumerate(models):
            path = Path(folder) / f"{part}.npz"
            write(path, model)
            markers.append(ArabicMarker(path, load_encoder().words))
        for ident, own in by_text.items():
            for marked in markers[fold_of(ident)]([sample.words for sample in own], [sample.hints for sample in own]):
                rows.append(np.concatenate([marked.words, marked.kinds], axis=1))
                sizes.append(len(marked.words))
    idents = np.array([ident for ident, own in by_text.items() for _ in own])
    return {"idents": idents, "sizes": np.array(sizes), "chances": rounded(np.concatenate(rows))}


if __name__ == "__main__":
    main()
