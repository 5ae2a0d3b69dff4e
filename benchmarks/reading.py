"""The reader: how fast it starts, reads a report of two pages and 500 pages, and what hostile text costs."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from typing import Any

from benchmarks.measure import measured

PAGE_LETTERS = 2_500
HOSTILE = {
    "one word": "a" * 100_000,
    "digits": "1" * 100_000,
    "spaces": " " * 100_000,
    "brackets": "((((" * 25_000,
    "quotes": "“" * 100_000,
    "hyphens": "al-" * 33_333,
    "no stop": "and the shells fell on the town " * 3_125,
    "capitals": "Al Aleppo " * 10_000,
    "numbers": "12,345,678 " * 9_090,
    "arabic": "قصف " * 25_000,
}
_CHILD = """
import json, resource, sys, time
from datetime import date
begun, used = time.perf_counter(), time.process_time()
from safepassage.session.reading_texts import read_text
text = sys.stdin.read()
page = text[:5000]
read_text("Shells fell on Homs.", ident="a", doc_date=date(2016, 12, 4))
started = time.perf_counter() - begun
begun = time.perf_counter()
found = read_text(page, ident="b", doc_date=date(2016, 12, 4))
two = time.perf_counter() - begun
begun = time.perf_counter()
used = time.process_time()
whole = read_text(text, ident="c", doc_date=date(2016, 12, 4))
all_pages, cpu = time.perf_counter() - begun, time.process_time() - used
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([started, two, all_pages, len(found.claims), len(whole.claims), cpu, most]))
"""


def run(pages: int = 500) -> dict[str, object]:
    """Start, two pages, many pages and memory in a process of their own; then the plain patterns on hostile text, 100 kB each."""
    text = _pages(pages)
    with measured() as spent:
        child = subprocess.run([sys.executable, "-c", _CHILD], input=text, capture_output=True, text=True, check=True, timeout=3600)
    started, two, many, claims, all_claims, cpu, most = json.loads(child.stdout)
    return {
        "start_seconds": round(started, 2),
        "two_pages_seconds": round(two, 3),
        "two_pages_claims": claims,
        f"{pages}_pages_seconds": round(many, 1),
        f"{pages}_pages_processor_seconds": round(cpu, 1),
        f"{pages}_pages_claims": all_claims,
        "memory_mb": round(most),
        "hostile_ms": _hostile(),
        **spent.figures(),
    }


def _pages(count: int) -> str:
    """Our own texts of the tests again and again, a page 2,500 letters."""
    from tests.reports.own_texts import own_texts

    texts = "\n\n".join(document.text for document in own_texts("english"))
    return (texts * (count * PAGE_LETTERS // len(texts) + 1))[: count * PAGE_LETTERS]


def _hostile() -> dict[str, object]:
    """Milliseconds of processor on the worst hostile text of 100 kB, for each step that is no parser."""
    from safepassage.outside.reading_parts import load_atlas
    from safepassage.reports import amounts, arabic, places, times, words

    atlas = load_atlas()
    steps: Sequence[tuple[str, Any]] = (
        ("sentences", lambda piece, made: words.sentences_of(piece)),
        ("words", lambda piece, made: words.words_of(piece)),
        ("quotations", lambda piece, made: words.quotations(piece)),
        ("amounts", lambda piece, made: amounts.amounts(made, piece)),
        ("times", lambda piece, made: times.times(made, piece, 0, date(2016, 12, 4))),
        ("places", lambda piece, made: places.mentions(made, piece, 0, atlas, places.Context())),
        ("arabic", lambda piece, made: arabic.read_arabic(piece, words.sentences_of(piece), date(2016, 12, 4), atlas)),
    )
    slowest: dict[str, object] = {}
    for name, step in steps:
        worst, which = 0.0, ""
        for kind, text in HOSTILE.items():
            made = words.words_of(text)
            begun = time.process_time()
            step(text, made)
            if (spent := (time.process_time() - begun) * 1_000) > worst:
                worst, which = spent, kind
        slowest[name] = f"{worst:.0f} ({which})"
    return slowest
