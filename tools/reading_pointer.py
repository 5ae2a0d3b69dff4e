"""Makes `outside/reading_data/pointer_en.npz`: at which words of a text the claimant, the place and the time of a claim stand.

    .venv/bin/python -m tools.reading_pointer            # some 15 minutes
    .venv/bin/python -m tools.reading_pointer --check    # learns from three quarters of the texts, tells how well it points in the others

It learns from the slots of the labelled texts (`by=`, `at=`, `when=` of the marks, claimant, place and time of the keys): any of the words
that are copied there is right, wherever they stand in the text. The language model of the marks stays as it is. Needs `pip install torch`.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import ceil
from typing import Any
from zlib import crc32

import numpy as np

from safepassage.outside.pointer import FAR, POINTER, WHERE, lies, numbers_of
from safepassage.outside.reading_marks import WIDE
from safepassage.outside.reading_parts import load_atlas, load_marks, load_parser
from safepassage.records.pointed import SLOTS, Stretch
from safepassage.reports.marking import HINTS, hints_of, places_of
from safepassage.reports.pointing import pointing_in
from safepassage.reports.proposing import asked_of, drafts_of, segments
from safepassage.reports.whereabouts import survey
from safepassage.reports.words import level, sentences_of, words_of
from tools.marked_texts import read_marked
from tools.reading_kinds import write
from tools.reading_weights import ASIDE, KEYS, LABELLED

SIZE, PAIR = 192, 96  # numbers of a word, of a word beside a claim
TIMES, BATCH, STEP, WARM, DECAY, DROPPED = 12, 8, 1e-3, 0.05, 0.05, 0.3
QUARTER = 4
_NOBODY = ("author", "unnamed")
_LEADS = ("the", "a", "an", "in", "of", "at")
_TOKENS = re.compile(r"[\w\-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Claim:
    """Letters [start, end) of a text, and the words that say each slot; empty: nothing does. `core`: it must be found."""

    start: int
    end: int
    core: bool
    slots: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """A text whose claims have slots."""

    ident: str
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """`right`: for each claim of the stretch and each slot the words that are right, 0 for nothing, counted from 1; None: not known."""

    ident: str
    stretch: Stretch
    right: tuple[tuple[tuple[int, ...] | None, ...], ...]
    core: tuple[bool, ...]


def slotted(lang: str = "en") -> list[Text]:
    """All labelled texts of a language whose claims have slots."""
    found = list[Text]()
    for path in (*sorted(KEYS.glob("*_key.json")), *sorted(LABELLED.glob("*.json"))):
        rows = [] if path.name in ASIDE else json.loads(path.read_text(encoding="utf-8"))["docs"]
        found += [Text(f"{path.stem}/{row['id']}", row["text"], tuple(map(_of_key, row["claims"]))) for row in rows if row["lang"] == lang]
    for path in (*sorted(LABELLED.glob(f"marked_{lang}_*.txt")), *sorted((LABELLED / "aside").glob(f"marked_{lang}_*.txt"))):
        for one in read_marked(path):
            if any(mark.by or mark.at or mark.when for mark in one.marks):
                claims = (Claim(mark.start, mark.end, mark.core, (mark.by, mark.at, mark.when)) for mark in one.marks)
                found.append(Text(f"{path.stem}/{one.ident}", one.text, tuple(claims)))
    return found


def seconds(lang: str) -> Iterator[Text]:
    """
    The marked texts with the slots of a second person, from which nothing is learnt.

    A file has for each mark its number and the words that say its slots.

    Raises
    ------
    ValueError
        When a file has not one line for each mark, or words that are not in its text.
    """
    for path in sorted((LABELLED / "second").glob(f"{lang}_*.tsv")):
        told = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        rows = {int(number): tuple("" if words == "-" else words for words in slots) for number, *slots in told}
        numbers = itertools.count(1)
        for one in read_marked(LABELLED / f"marked_{path.stem}.txt"):
            claims = list[Claim]()
            for mark, number in zip(one.marks, numbers, strict=False):
                if (slots := rows.pop(number, None)) is None:
                    raise ValueError(f"{path.name}: no line of the mark {number}")
                by, at, when = slots
                if any(words not in one.text for words in (by, at, when)):
                    raise ValueError(f"{path.name}: {number}: not in the text: {(by, at, when)}")
                claims.append(Claim(mark.start, mark.end, mark.core, (by, at, when)))
            yield Text(f"marked_{path.stem}/{one.ident}", one.text, tuple(claims))
        if rows:
            raise ValueError(f"{path.name}: no marks of the numbers {sorted(rows)}")


def _of_key(row: dict[str, Any]) -> Claim:
    by = "" if row["claimant"] in _NOBODY else row["claimant"]
    return Claim(row["start"], row["end"], row["weight"] == "core", (by, row.get("place") or "", (row.get("when") or {}).get("text", "")))


def lessons_of(text: Text) -> Iterator[Lesson]:
    """The stretches of a text."""
    plain = level(text.text)
    pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
    lines = [words_of(plain[start:end], start) for start, end in pieces]
    asked = ((start, line, plain[start:end]) for (start, end), line in zip(pieces, lines, strict=True))
    mentions, _ = survey(asked, plain, load_atlas())
    drafts = drafts_of(load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces]))
    hints = [hints_of(draft.doc, asked_of(draft)) for draft in drafts]
    stretches, owned = list[Stretch](), list[Claim]()

    def kept(stretch: Stretch) -> Callable[[], np.ndarray]:
        stretches.append(stretch)
        return lambda: np.zeros((len(stretch.claims), len(SLOTS), 1 + len(stretch.parts)), dtype=np.float32)

    pointing = pointing_in(plain, pieces, mentions, kept)
    marks = load_marks()([draft.doc for draft in drafts], hints)
    for (start, _), draft, hint, marked in zip(pieces, drafts, hints, marks, strict=True):
        inside = [(claim, _Letters(claim.start - start, claim.end - start)) for claim in text.claims]
        inside = [(claim, letters) for claim, letters in inside if places_of(draft.doc, letters)]
        owned += [claim for claim, _ in inside]
        assert marked.seen is not None  # the English model tells it
        pointing.add(draft.doc, [letters for _, letters in inside], hint, marked.seen)
    pointing.tell()
    begun = 0
    for stretch in stretches:
        claims = owned[begun : begun + len(stretch.claims)]
        right = tuple(_right(claim, place, stretch.words) for claim, place in zip(claims, stretch.claims, strict=True))
        yield Lesson(text.ident, stretch, right, tuple(claim.core for claim in claims))
        begun += len(claims)


@dataclass(slots=True)
class _Letters:
    """Letters [start, end) of a piece in the place of a claim that was found there."""

    start: int
    end: int
    pointed: Any = None


def _right(claim: Claim, place: tuple[int, int], words: Sequence[str]) -> tuple[tuple[int, ...] | None, ...]:
    found = list[tuple[int, ...] | None]()
    for slot, name in zip(SLOTS, claim.slots, strict=True):
        spans = _stands(name, words) if name else []
        if slot == "when" and spans:
            spans = [min(spans, key=lambda span: min(abs(span.start - place[0]), abs(span.start - place[1] + 1)))]
        found.append(tuple(1 + word for span in spans for word in span) or (None if name else (0,)))
    return tuple(found)


def _stands(name: str, words: Sequence[str]) -> list[range]:
    """Where the words of a name stand, each time."""
    flat = [(token, place) for place, word in enumerate(words) for token in _tokens(word)]
    wanted = _tokens(name)
    while wanted and wanted[0] in _LEADS:
        wanted = wanted[1:]
    size = len(wanted)
    starts = [at for at in range(len(flat) - size + 1) if size and [token for token, _ in flat[at : at + size]] == wanted]
    return [range(flat[at][1], flat[at + size - 1][1] + 1) for at in starts]


def _tokens(text: str) -> list[str]:
    cut = (token.lower().strip("'’\"“”.,()") for token in _TOKENS.findall(text))
    return [token for token in cut if token and token != "s"]


def network(parts: int, roles: int) -> Any:
    """The torch module whose numbers `Pointer` takes; it has learnt nothing yet."""
    import torch
    from torch import nn
    from torch.nn import functional as fn

    slots = len(SLOTS)

    class Net(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.late, self.early, self.head = (nn.Linear(WIDE, SIZE) for _ in range(3))
            self.hints, self.drop, self.norm = nn.Linear(HINTS, SIZE), nn.Dropout(DROPPED), nn.LayerNorm(SIZE)
            self.marked, self.place = nn.Embedding(3, SIZE), nn.Embedding(3, SIZE)
            self.part, self.role = nn.Embedding(1 + parts, SIZE), nn.Embedding(1 + roles, SIZE)
            self.q, self.k, self.none = nn.Linear(SIZE, slots * SIZE), nn.Linear(SIZE, slots * SIZE), nn.Linear(SIZE, slots)
            self.where, self.far, self.place_counts = (nn.Embedding(size, slots) for size in (WHERE, 2 * FAR, 3))
            self.pair_q, self.pair_k = nn.Linear(SIZE, PAIR), nn.Linear(SIZE, PAIR, bias=False)
            self.pair = nn.Linear(PAIR, slots, bias=False)
            self.pair_where, self.pair_far = nn.Embedding(WHERE, PAIR), nn.Embedding(2 * FAR, PAIR)
            for table in (self.where, self.far, self.place_counts):
                nn.init.zeros_(table.weight)

        def forward(self, some: dict[str, Any]) -> Any:
            early, late = (fn.layer_norm(some["seen"][:, layer], (WIDE,)) for layer in (0, 1))
            words = self.late(self.drop(late)) + self.early(self.drop(early)) + self.hints(some["hints"])
            words = words + self.marked(some["marked"]) + self.place(some["places"]) + self.part(some["parts"]) + self.role(some["roles"])
            words = self.norm(words + self.head(self.drop(late[some["heads"]])))
            claims = some["within"] @ words
            asked, offered = self.q(claims).view(-1, slots, SIZE), self.k(words).view(-1, slots, SIZE)
            where, far = some["where"], some["far"]
            scores = torch.einsum("csd,nsd->csn", asked, offered) * SIZE**-0.5
            scores = scores + (self.where(where) + self.far(far)).permute(0, 2, 1) + self.place_counts(some["places"]).t()[None]
            both = self.pair_q(claims)[:, None] + self.pair_k(words)[None] + self.pair_where(where) + self.pair_far(far)
            scores = scores + self.pair(fn.relu(both)).permute(0, 2, 1)
            return fn.log_softmax(torch.cat([self.none(claims)[..., None], scores], -1), -1)

    return Net()


def learnt(lessons: Sequence[Lesson], names: tuple[Sequence[str], Sequence[str]]) -> Any:
    """A network that went through the lessons TIMES times."""
    import torch
    from torch import nn

    torch.manual_seed(0)
    torch.set_num_threads(1)
    rng, net = np.random.default_rng(0), network(*map(len, names))
    best = torch.optim.AdamW(net.parameters(), lr=STEP, weight_decay=DECAY)
    steps = TIMES * ceil(len(lessons) / BATCH)
    warm = max(1, int(WARM * steps))
    pace = torch.optim.lr_scheduler.LambdaLR(best, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm))))
    net.train()
    for time in range(TIMES):
        order, lost = rng.permutation(len(lessons)), list[float]()
        for begin in range(0, len(order), BATCH):
            some = (lessons[place] for place in order[begin : begin + BATCH])
            loss = torch.stack([part for lesson in some for part in _losses(net(tensors(lesson.stretch, names)), lesson)]).mean()
            best.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            best.step()
            pace.step()
            lost.append(float(loss.detach()))
        print(f"time {time + 1} of {TIMES}: loss {np.mean(lost):.3f}", flush=True)
    return net.eval()


def _losses(chances: Any, lesson: Lesson) -> list[Any]:
    right = ((claim, slot, words) for claim, slots in enumerate(lesson.right) for slot, words in enumerate(slots) if words is not None)
    return [-chances[claim, slot, list(words)].logsumexp(-1) for claim, slot, words in right]


def tensors(stretch: Stretch, names: tuple[Sequence[str], Sequence[str]]) -> dict[str, Any]:
    """What the network takes of a stretch."""
    import torch

    parts, roles = ({name: place + 1 for place, name in enumerate(some)} for some in names)
    within = np.zeros((len(stretch.claims), len(stretch.parts)), dtype=np.float32)
    for row, (first, stop) in enumerate(stretch.claims):
        within[row, first:stop] = 1 / (stop - first)
    where, far = lies(stretch)
    told = {"where": where, "far": far, "within": within, "seen": stretch.seen, "hints": stretch.hints, "heads": stretch.heads}
    told |= {"marked": stretch.marked, "places": stretch.places}
    told |= {"parts": numbers_of(stretch.parts, parts), "roles": numbers_of(stretch.roles, roles)}
    return {name: torch.from_numpy(np.ascontiguousarray(array)) for name, array in told.items()}


def digest(texts: Sequence[Text]) -> str:
    """Changes with any text, claim or slot."""
    return sha256("\n".join(f"{text.ident}\t{text.text}\t{text.claims}" for text in texts).encode()).hexdigest()


def names_of(lessons: Sequence[Lesson]) -> tuple[list[str], list[str]]:
    """The parts of speech and the roles that occur."""
    parts, roles = (sorted({name for lesson in lessons for name in getattr(lesson.stretch, kind)}) for kind in ("parts", "roles"))
    return parts, roles


def arrays_of(net: Any, names: tuple[Sequence[str], Sequence[str]], told: str) -> dict[str, np.ndarray]:
    """The numbers of a network as `Pointer` takes them: linear ones turned, tables by their own name."""
    held = net.state_dict()
    tables = {"marked", "place", "part", "role", "where", "far", "place_counts", "pair_where", "pair_far"}
    arrays = dict[str, np.ndarray]()
    for name, numbers in held.items():
        kind, _, what = name.rpartition(".")
        turned = numbers.numpy().T if what == "weight" and numbers.ndim == 2 and kind not in tables else numbers.numpy()
        arrays[kind if kind in tables else name] = turned.astype(np.float16)
    return arrays | {"parts": np.array(names[0]), "roles": np.array(names[1]), "digest": np.array(told)}


def check(net: Any, lessons: Sequence[Lesson], names: tuple[Sequence[str], Sequence[str]]) -> str:
    """Of claims that must be found, how often a right word is the likeliest; and of those alone that have one."""
    import torch

    told = dict[tuple[str, bool], list[bool]]()
    with torch.no_grad():
        for lesson in lessons:
            best = net(tensors(lesson.stretch, names)).argmax(-1).tolist()
            for row, right, core in zip(best, lesson.right, lesson.core, strict=True):
                for slot, word, words in zip(SLOTS, row, right, strict=True):
                    if core and words is not None:
                        told.setdefault((slot, words != (0,)), []).append(word in words)
    lines = list[str]()
    for slot in SLOTS:
        named, whole = told[slot, True], told[slot, True] + told[slot, False]
        lines.append(f"{slot:5} {np.mean(whole):.3f} of {len(whole)}, where words say it {np.mean(named):.3f} of {len(named)}")
    return "\n".join(lines)


def main() -> None:
    """Trains the network and writes its file anew, or checks how well one does that has not seen a quarter of the texts."""
    texts = slotted()
    lessons = [lesson for text in texts for lesson in lessons_of(text)]
    names = names_of(lessons)
    if "--check" in sys.argv:
        aside = [lesson for lesson in lessons if not crc32(lesson.ident.encode()) % QUARTER]
        print(check(learnt([lesson for lesson in lessons if crc32(lesson.ident.encode()) % QUARTER], names), aside, names))
    else:
        write(POINTER, arrays_of(learnt(lessons, names), names, digest(texts)))


if __name__ == "__main__":
    main()
