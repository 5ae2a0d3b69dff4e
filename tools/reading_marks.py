"""Makes `outside/reading_data/marks_en.npz` and `tools/marks_folds_en.npz`: where claims begin and end, learnt from our labelled texts.

    .venv/bin/python -m tools.reading_marks    # then `python -m tools.reading_kinds en`: the weights count on its chances

Needs torch, which nobody needs to read: `pip install torch --index-url https://download.pytorch.org/whl/cpu`. The second file holds
two networks, each trained without half of the texts: with them `reading_weights.py` learns how far the first can be trusted on texts
that it has not seen. A word within an optional claim teaches nothing; one of several kinds teaches all of them, the first most.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any

import numpy as np

from safepassage.outside.reading_marks import FAR, MARKS
from safepassage.outside.reading_parts import load_encoder, load_parser
from safepassage.records.marked import BEGINS, GOES_ON, KINDS
from safepassage.reports.marking import HINTS, hints_of
from safepassage.reports.proposing import asked_of, drafts_of, segments
from safepassage.reports.words import level, sentences_of
from tools.reading_kinds import write
from tools.reading_weights import FOLDS_OF_MARKS, MARKS_LEFT_OUT, Text, fold_of, texts_of

WIDTHS = (1, 2, 4, 1)  # words between those that each layer looks at
WIDE, MEANINGS, NAMES, HEADS = 112, 64, 16, 6  # numbers of a word inside; of its meaning, of its tag or role, of how far its head stands
EPOCHS, BATCH, RATE, DROPPED = 7, 64, 2e-3, 0.3
BEGIN_WEIGHT, KIND_WEIGHT, OTHER_KIND = 2.0, 0.5, 0.5
_COLUMNS = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Sample:
    """
    A sentence: what the network is told of its words, and what is right.

    `vectors` (words, 96), `hints` (words, HINTS). `meant`, `tags`, `deps`, `heads` (words,): numbers of words, tags and roles, and of
    how far the head stands. `claimed` (words,): NONE, BEGINS or GOES_ON. `counts` (words,): 0 within an optional claim.
    `kinds` (words, KINDS): adding up to 1 within a claim.
    """

    ident: str
    vectors: np.ndarray
    hints: np.ndarray
    meant: np.ndarray
    tags: np.ndarray
    deps: np.ndarray
    heads: np.ndarray
    claimed: np.ndarray
    counts: np.ndarray
    kinds: np.ndarray


class Numbers:
    """Words, tags and roles, numbered as they come."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}

    def __call__(self, names: Sequence[str]) -> np.ndarray:
        """Their numbers."""
        return np.array([self.of.setdefault(name, len(self.of)) for name in names])


def samples_of(texts: Sequence[Text], words: Numbers, tags: Numbers, deps: Numbers) -> Iterator[Sample]:
    """The sentences of the texts, in their order."""
    for text in texts:
        plain = level(text.text)
        pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
        docs = load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces])
        for (start, _), draft in zip(pieces, drafts_of(docs), strict=True):
            doc = draft.doc
            if len(doc):
                heads = np.array([min(FAR, max(-FAR, word.head.i - word.i)) + FAR for word in doc])
                known = (words([w.text for w in doc]), tags([w.tag_ for w in doc]), deps([w.dep_ for w in doc]), heads)
                yield Sample(text.ident, doc.vectors.copy(), hints_of(doc, asked_of(draft)), *known, *_right(text, doc, start))


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


def meanings(words: Numbers) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What each word means in MEANINGS numbers; the mean and the axes by which they are made of the encoder's 512."""
    raw = np.stack([load_encoder().of_word(word) for word in words.of])
    middle = raw.mean(axis=0)
    axes = np.linalg.svd(raw - middle, full_matrices=False)[2][:MEANINGS].T
    axes = axes / ((raw - middle) @ axes).std()
    return ((raw - middle) @ axes).astype(np.float32), middle.astype(np.float32), axes.astype(np.float32)


def trained(samples: Sequence[Sample], meant: np.ndarray, tags: int, deps: int, say: str) -> dict[str, np.ndarray]:
    """The numbers of a network that learnt from the samples, by their names."""
    import torch
    from torch import nn
    from torch.nn import functional as fn

    class Net(nn.Module):  # type: ignore[misc]
        """As `outside/reading_marks.py` runs it."""

        def __init__(self) -> None:
            super().__init__()
            self.te, self.de, self.he = nn.Embedding(tags, NAMES), nn.Embedding(deps, NAMES), nn.Embedding(2 * FAR + 1, HEADS)
            self.ln = nn.LayerNorm(samples[0].vectors.shape[1])
            self.inp = nn.Linear(samples[0].vectors.shape[1] + MEANINGS + 2 * NAMES + HEADS + HINTS, WIDE)
            self.c = nn.ModuleList(nn.Conv1d(WIDE, WIDE, 3, padding=width, dilation=width) for width in WIDTHS)
            self.n = nn.ModuleList(nn.LayerNorm(WIDE) for _ in WIDTHS)
            self.bio, self.kind, self.drop = nn.Linear(WIDE, 3), nn.Linear(WIDE, len(KINDS)), nn.Dropout(DROPPED)

        def forward(self, some: dict[str, Any]) -> tuple[Any, Any]:
            inside = some["inside"][..., None]
            named = (self.te(some["tags"]), self.de(some["deps"]), self.he(some["heads"]))
            told = torch.cat([self.ln(some["vectors"]), some["meant"], *named, some["hints"]], -1)
            hidden = fn.gelu(self.inp(self.drop(told))) * inside
            for looked, normed in zip(self.c, self.n, strict=True):
                seen = (normed(hidden) * inside).transpose(1, 2)
                hidden = (hidden + self.drop(fn.gelu(looked(seen).transpose(1, 2)))) * inside
            return self.bio(self.drop(hidden)), self.kind(self.drop(hidden))

    torch.manual_seed(0)
    torch.set_num_threads(1)
    net, rng = Net(), np.random.default_rng(0)
    best = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01)
    rounds = len(samples) // BATCH
    pace = torch.optim.lr_scheduler.OneCycleLR(best, RATE, total_steps=EPOCHS * rounds + 1, pct_start=0.15)
    weights = torch.tensor([1.0, BEGIN_WEIGHT, 1.0])
    for epoch in range(EPOCHS):
        lost = 0.0
        for batch in _batches(samples, rng, rounds):
            some = {name: torch.from_numpy(array) for name, array in _padded([samples[place] for place in batch], meant).items()}
            words, kinds = net(some)
            counts, claimed = some["inside"] * some["counts"], (some["claimed"] > 0).float()
            of_words = fn.cross_entropy(words.transpose(1, 2), some["claimed"], reduction="none") * counts * weights[some["claimed"]]
            of_kinds = -(some["kinds"] * fn.log_softmax(kinds, -1)).sum(-1) * counts * claimed
            loss = of_words.sum() / counts.sum() + KIND_WEIGHT * of_kinds.sum() / (counts * claimed).sum().clamp(min=1)
            best.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            best.step()
            pace.step()
            lost += float(loss.detach())
        print(f"{say} epoch {epoch + 1} of {EPOCHS}: loss {lost / rounds:.3f}", flush=True)
    return {name: value.numpy().astype(np.float16) for name, value in net.state_dict().items()}


def _batches(samples: Sequence[Sample], rng: np.random.Generator, rounds: int) -> list[np.ndarray]:
    """All samples in batches of like length, in an order of their own each time."""
    order, sizes = rng.permutation(len(samples)), np.array([len(sample.tags) for sample in samples])
    parts = [part[np.argsort(sizes[part], kind="stable")] for part in np.array_split(order, max(1, len(order) // 1_500))]
    order = np.concatenate(parts)
    batches = [order[begin : begin + BATCH] for begin in range(0, rounds * BATCH, BATCH)]
    return [batches[place] for place in rng.permutation(rounds)]


def _padded(samples: Sequence[Sample], meant: np.ndarray) -> dict[str, np.ndarray]:
    size = max(len(sample.tags) for sample in samples)
    found: dict[str, np.ndarray] = {}
    for name in ("vectors", "hints", "tags", "deps", "heads", "claimed", "counts", "kinds"):
        arrays = [getattr(sample, name) for sample in samples]
        found[name] = np.stack([np.pad(array, [(0, size - len(array)), (0, 0)][: array.ndim]) for array in arrays])
    found["meant"] = np.stack([np.pad(meant[sample.meant], [(0, size - len(sample.meant)), (0, 0)]) for sample in samples])
    found["inside"] = np.stack([(np.arange(size) < len(sample.tags)).astype(np.float32) for sample in samples])
    return found


def digest(texts: Sequence[Text]) -> str:
    """Changes with any text or claim."""
    return hashlib.sha256("\n".join(f"{text.ident}\t{text.text}\t{claim}" for text in texts for claim in text.claims).encode()).hexdigest()


def main() -> None:
    """Trains all networks and writes both files anew: some 15 minutes on two cores."""
    words, tags, deps = Numbers(), Numbers(), Numbers()
    texts = texts_of("en")
    samples = list(samples_of(texts, words, tags, deps))
    meant, middle, axes = meanings(words)
    shared = {
        "middle": middle.astype(np.float32),
        "axes": axes.astype(np.float32),
        "tags": np.array(list(tags.of)),
        "deps": np.array(list(deps.of)),
        "widths": np.array(WIDTHS),
        "digest": np.array(digest(texts)),
    }
    left_out = [None, *range(FOLDS_OF_MARKS)]  # the longest first
    train = partial(_without, samples, meant, len(tags.of), len(deps.of))
    with ProcessPoolExecutor(mp_context=get_context("fork")) as hands:
        whole, *parts = hands.map(train, left_out)
    named = {f"part{part}.{name}": array for part, net in enumerate(parts) for name, array in net.items()}
    write(MARKS_LEFT_OUT, shared | named)
    write(MARKS, shared | whole)


def _without(samples: Sequence[Sample], meant: np.ndarray, tags: int, deps: int, part: int | None) -> dict[str, np.ndarray]:
    rest = [sample for sample in samples if part is None or fold_of(sample.ident) != part]
    return trained(rest, meant, tags, deps, f"without part {part}")


if __name__ == "__main__":
    main()
