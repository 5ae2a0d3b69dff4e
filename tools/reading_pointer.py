"""Makes `outside/reading_data/pointer_{en,ar}.npz`: at which words of a text the claimant, the place and the time of a claim stand.

    .venv/bin/python -m tools.reading_pointer [en|ar]    # some 15 minutes, for Arabic 10
    .venv/bin/python -m tools.reading_pointer en --halves # for each half of the texts one that has not seen it: `tools/pointer_en_*.npz`
    .venv/bin/python -m tools.reading_pointer ar --check # learns from three quarters of the texts, tells how well it points in the others

It learns from the slots of the labelled texts (`by=`, `at=`, `when=` of the marks, claimant, place and time of the keys): any of the words
that are copied there is right, wherever they stand in the text. Who marked texts as the keys are and who did not have habits of their own:
a network is told which, and keeps those of the keys. The English language model of the marks stays as it is. Arabic words are
those of the sentence encoder, which holds the words of its languages side by side: so what learns from Arabic slots has learnt from the
English ones before. Needs `pip install torch`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import ceil
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from safepassage.outside import quick_encoder, reading_marks
from safepassage.outside.pointer import FAR, POINTERS, WHERE, lies, numbers_of
from safepassage.records.pointed import SLOTS
from safepassage.reports.arabic.claims import marking as arabic_marking
from safepassage.reports.claims import marking
from safepassage.reports.places.place_hints import HINTED
from tools.pointer_lessons import LEFT_OUT, Lesson, Text, arabic, digest, english, lessons_of, parsed, slotted
from tools.reading_kinds import write
from tools.reading_weights import fold_of

SIZE, PAIR = 192, 96  # numbers of a word, of a word beside a claim
TIMES, FIRST = 12, 5  # times through the lessons, and through the English ones before the Arabic ones
BATCH, STEP, WARM, DECAY, DROPPED = 8, 1e-3, 0.05, 0.05, 0.3
DROPPED_ASKED = 0.2  # of what is known of a claim
QUARTER = 4


class Known(NamedTuple):
    """What is known of words: so many numbers, so many hints; the names of parts of speech and of roles, none without a parser."""

    wide: int
    hints: int
    parts: Sequence[str] = ()
    roles: Sequence[str] = ()


ENCODED = Known(quick_encoder.WIDE, arabic_marking.HINTS)


def network(known: Known) -> Any:
    """The torch module whose numbers `Pointer` takes; it has learnt nothing yet."""
    import torch
    from torch import nn
    from torch.nn import functional as fn

    slots = len(SLOTS)

    class Words(nn.Module):  # type: ignore[misc]
        """Words that are parsed."""

        def __init__(self) -> None:
            super().__init__()
            self.late, self.early, self.head = (nn.Linear(known.wide, SIZE) for _ in range(3))
            self.part, self.role = nn.Embedding(1 + len(known.parts), SIZE), nn.Embedding(1 + len(known.roles), SIZE)
            self.drop, self.norm = nn.Dropout(DROPPED), nn.LayerNorm(SIZE)

        def forward(self, some: dict[str, Any], words: Any) -> Any:
            early, late = (fn.layer_norm(some["seen"][:, layer], (known.wide,)) for layer in (0, 1))
            words = words + self.late(self.drop(late)) + self.early(self.drop(early)) + self.part(some["parts"]) + self.role(some["roles"])
            return self.norm(words + self.head(self.drop(late[some["heads"]])))

    class Neighbours(nn.Module):  # type: ignore[misc]
        """Words beside the words at their sides."""

        def __init__(self) -> None:
            super().__init__()
            self.early, self.near = nn.Linear(known.wide, SIZE), nn.Linear(3 * SIZE, 2 * SIZE)
            self.drop, self.norm, self.near_norm = nn.Dropout(DROPPED), nn.LayerNorm(SIZE), nn.LayerNorm(SIZE)

        def forward(self, some: dict[str, Any], words: Any) -> Any:
            words = self.norm(words + self.early(self.drop(fn.layer_norm(some["seen"][:, 0], (known.wide,)))))
            around = fn.pad(self.drop(words), (0, 0, 1, 1))
            new, gate = self.near(torch.cat([around[:-2], around[1:-1], around[2:]], 1)).chunk(2, -1)
            return self.near_norm(words + new * torch.sigmoid(gate))

    class Net(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.words = Words() if known.parts else Neighbours()
            self.hints, self.marked = nn.Linear(known.hints, SIZE), nn.Embedding(3, SIZE)
            self.told, self.told_counts = (nn.Linear(len(HINTED), size, bias=False) for size in (SIZE, slots))
            self.habit = nn.Embedding(2, SIZE)
            self.q, self.k, self.none = nn.Linear(SIZE, slots * SIZE), nn.Linear(SIZE, slots * SIZE), nn.Linear(SIZE, slots)
            self.where, self.far = (nn.Embedding(size, slots) for size in (WHERE, 2 * FAR))
            self.pair_q, self.pair_k = nn.Linear(SIZE, PAIR), nn.Linear(SIZE, PAIR, bias=False)
            self.pair_told = nn.Linear(len(HINTED), PAIR, bias=False)
            self.pair = nn.Linear(PAIR, slots, bias=False)
            self.pair_where, self.pair_far = nn.Embedding(WHERE, PAIR), nn.Embedding(2 * FAR, PAIR)
            self.around = nn.Linear(2 * SIZE, SIZE)
            self.look_q, self.look_k, self.looked = (nn.Linear(SIZE, SIZE) for _ in range(3))
            self.look_where, self.look_far = nn.Embedding(WHERE, 1), nn.Embedding(2 * FAR, 1)
            self.drop = nn.Dropout(DROPPED_ASKED)
            for table in (self.where, self.far, self.told_counts, self.habit, self.look_where, self.look_far):
                nn.init.zeros_(table.weight)
            for part in (self.around, self.looked):
                nn.init.zeros_(part.weight)
                nn.init.zeros_(part.bias)

        def forward(self, some: dict[str, Any]) -> Any:
            words = self.words(some, self.hints(some["hints"]) + self.marked(some["marked"]) + self.told(some["hinted"]))
            claims = self.drop(self._looked(some, words) + self.habit(some["habit"]))
            asked, offered = self.q(claims).view(-1, slots, SIZE), self.k(words).view(-1, slots, SIZE)
            where, far = some["where"], some["far"]
            scores = torch.einsum("csd,nsd->csn", asked, offered) * SIZE**-0.5
            scores = scores + (self.where(where) + self.far(far)).permute(0, 2, 1) + self.told_counts(some["hinted"]).t()[None]
            both = self.pair_q(claims)[:, None] + (self.pair_k(words) + self.pair_told(some["hinted"]))[None]
            both = both + self.pair_where(where) + self.pair_far(far)
            scores = scores + self.pair(fn.relu(both)).permute(0, 2, 1)
            return fn.log_softmax(torch.cat([self.none(claims)[..., None], scores], -1), -1)

        def _looked(self, some: dict[str, Any], words: Any) -> Any:
            """The claims with what their sentences and those before tell, and what a first look at all words finds."""
            sentences = some["of_sentence"] @ words
            before = fn.pad(sentences[:-1], (0, 0, 1, 0))
            claims = some["within"] @ words
            claims = claims + self.around(self.drop(torch.cat([sentences, before], 1)[some["in_sentence"]]))
            seen = self.look_q(claims) @ self.look_k(words).t() * SIZE**-0.5
            seen = seen + self.look_where(some["where"])[..., 0] + self.look_far(some["far"])[..., 0]
            return claims + self.looked(self.drop(torch.softmax(seen, -1) @ words))

    return Net()


def untaught(known: Known) -> Any:
    """A network before its first lesson, always the same."""
    import torch

    torch.manual_seed(0)
    torch.set_num_threads(1)
    return network(known)


def learn(net: Any, lessons: Sequence[Lesson], known: Known, times: int = TIMES) -> Any:
    """Goes through the lessons so often. Changes and returns the network."""
    import torch
    from torch import nn

    rng = np.random.default_rng(0)
    best = torch.optim.AdamW(net.parameters(), lr=STEP, weight_decay=DECAY)
    steps = times * ceil(len(lessons) / BATCH)
    warm = max(1, int(WARM * steps))
    pace = torch.optim.lr_scheduler.LambdaLR(best, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm))))
    net.train()
    for time in range(times):
        order, lost = rng.permutation(len(lessons)), list[float]()
        for begin in range(0, len(order), BATCH):
            some = (lessons[place] for place in order[begin : begin + BATCH])
            loss = torch.stack([part for lesson in some for part in _losses(net(tensors(lesson, known)), lesson)]).mean()
            best.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            best.step()
            pace.step()
            lost.append(float(loss.detach()))
        print(f"time {time + 1} of {times}: loss {np.mean(lost):.3f}", flush=True)
    return net.eval()


def _losses(chances: Any, lesson: Lesson) -> list[Any]:
    right = ((claim, slot, words) for claim, slots in enumerate(lesson.right) for slot, words in enumerate(slots) if words is not None)
    return [-chances[claim, slot, list(words)].logsumexp(-1) for claim, slot, words in right]


def tensors(lesson: Lesson, known: Known) -> dict[str, Any]:
    """What the network takes of a stretch."""
    import torch

    stretch = lesson.stretch
    parts, roles = ({name: place + 1 for place, name in enumerate(some)} for some in (known.parts, known.roles))
    within = np.zeros((len(stretch.claims), len(stretch.parts)), dtype=np.float32)
    for row, (first, stop) in enumerate(stretch.claims):
        within[row, first:stop] = 1 / (stop - first)
    where, far = lies(stretch)
    inside, sentence = np.unique(stretch.sentences, return_inverse=True)
    of_sentence = np.equal.outer(np.arange(len(inside)), sentence).astype(np.float32)
    told = {
        "of_sentence": of_sentence / of_sentence.sum(axis=1, keepdims=True),
        "in_sentence": sentence[[first for first, _ in stretch.claims]],
        "where": where,
        "far": far,
        "within": within,
        "seen": stretch.seen.astype(np.float32),
        "hints": stretch.hints,
        "heads": stretch.heads,
    }
    told |= {"marked": stretch.marked, "hinted": stretch.hinted, "habit": np.array(int(not lesson.as_keys))}
    told |= {"parts": numbers_of(stretch.parts, parts), "roles": numbers_of(stretch.roles, roles)}
    return {name: torch.from_numpy(np.ascontiguousarray(array)) for name, array in told.items()}


def known_of(lessons: Sequence[Lesson]) -> Known:
    """Of parsed words, with the parts of speech and the roles that occur."""
    parts, roles = (sorted({name for lesson in lessons for name in getattr(lesson.stretch, kind)}) for kind in ("parts", "roles"))
    return Known(reading_marks.WIDE, marking.HINTS, parts, roles)


def arrays_of(net: Any, known: Known, told: str) -> dict[str, np.ndarray]:
    """The numbers of a network as `Pointer` takes them: linear ones turned, tables by their own name; with the habits of the keys."""
    held = dict(net.state_dict())
    as_keys = held.pop("habit.weight")[0]
    for name in ("q", "pair_q", "none"):
        held[f"{name}.bias"] = held[f"{name}.bias"] + held[f"{name}.weight"] @ as_keys
    tables = {"marked", "part", "role", "where", "far", "pair_where", "pair_far", "look_where", "look_far"}
    arrays = dict[str, np.ndarray]()
    for name, numbers in ((name.removeprefix("words."), numbers) for name, numbers in held.items()):
        kind, _, what = name.rpartition(".")
        turned = numbers.numpy().T if what == "weight" and numbers.ndim == 2 and kind not in tables else numbers.numpy()
        arrays[kind if kind in tables else name] = turned.astype(np.float16)
    return arrays | {"parts": np.array(known.parts, dtype=str), "roles": np.array(known.roles, dtype=str), "digest": np.array(told)}


def check(net: Any, lessons: Sequence[Lesson], known: Known) -> str:
    """Of claims that must be found, how often a right word is the likeliest; and of those alone that have one."""
    import torch

    told = dict[tuple[str, bool], list[bool]]()
    with torch.no_grad():
        for lesson in lessons:
            best = net(tensors(lesson, known)).argmax(-1).tolist()
            for row, right, core in zip(best, lesson.right, lesson.core, strict=True):
                for slot, word, words in zip(SLOTS, row, right, strict=True):
                    if core and words is not None:
                        told.setdefault((slot, words != (0,)), []).append(word in words)
    lines = list[str]()
    for slot in SLOTS:
        named, whole = told[slot, True], told[slot, True] + told[slot, False]
        lines.append(f"{slot:5} {np.mean(whole):.3f} of {len(whole)}, where words say it {np.mean(named):.3f} of {len(named)}")
    return "\n".join(lines)


def left_out(texts: Sequence[Text], lessons: Sequence[Lesson], known: Known) -> None:
    """Writes for each half of the texts a network that has not seen it."""
    for half, path in enumerate(LEFT_OUT):
        rest = [lesson for lesson in lessons if fold_of(lesson.ident) != half]
        write(path, arrays_of(learn(untaught(known), rest, known), known, digest(texts)))


def main() -> None:
    """Trains the network of a language and writes its file anew, or checks how well one does that has not seen a quarter of the texts."""
    lang = "ar" if "ar" in sys.argv else "en"
    texts = slotted(lang)
    lessons = [lesson for text in texts for lesson in lessons_of(text, arabic if lang == "ar" else parsed)]
    known = ENCODED if lang == "ar" else known_of(lessons)
    net = untaught(known)
    if lang == "ar":
        learn(net, [lesson for text in slotted("en") for lesson in lessons_of(text, english)], known, FIRST)
    if "--halves" in sys.argv:
        left_out(texts, lessons, known)
    elif "--check" in sys.argv:
        aside = [lesson for lesson in lessons if not crc32(lesson.ident.encode()) % QUARTER]
        print(check(learn(net, [lesson for lesson in lessons if crc32(lesson.ident.encode()) % QUARTER], known), aside, known))
    else:
        write(POINTERS[lang], arrays_of(learn(net, lessons, known), known, digest(texts)))


if __name__ == "__main__":
    main()
