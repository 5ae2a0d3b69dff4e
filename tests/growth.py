"""Whether the time of a work grows with the length of its text or with the square of it: no clock on the wall, no bar in seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

SIZES = (10_000, 40_000)
FREE = 0.03  # seconds: below, nothing can be told from noise, and nothing hurts


def spent(work: Callable[[str], object], text: str) -> float:
    """Seconds of processor, the least of two, without what a collection of all that other tests left behind would take."""
    least = float("inf")
    for _ in range(2):
        gc.disable()
        try:
            begun = time.process_time()
            work(text)
            least = min(least, time.process_time() - begun)
        finally:
            gc.enable()
        if least < FREE:
            break
    return least


def grows(work: Callable[[str], object], made: Callable[[int], str], sizes: tuple[int, int] = SIZES) -> str:
    """Empty where four times the text takes at most eight times as long (a square takes sixteen); else the two times, seen three times."""
    said = ""
    for _ in range(3):  # a busy machine may spoil one look, not three
        long = spent(work, made(sizes[1]))
        if long < FREE:
            return ""
        short = spent(work, made(sizes[0]))
        if long < 8 * max(short, FREE / 8):
            return ""
        said = f"{short:.3f} s, {long:.3f} s"
    return said


def run_of(piece: str) -> Callable[[int], str]:
    """A text of one piece again and again, so long."""
    return lambda size: piece * (size // len(piece))
